package libreta.contacts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import libreta.contacts.ContactSearch.Filter;

/** Searches for a telephone number by the digits that HubSpot keeps for it: without the country code. */
final class PhoneSearch {
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 15;
    private static final int LONG_PART = 7;
    private static final Pattern PART = Pattern.compile("[+*\\p{Nd}\\s()./\\-]+");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9]{4})");
    private static final List<String> NUMBERS = List.of("phone", "mobilephone");

    private PhoneSearch() {}

    /** Empty when it is neither a number nor at least four digits of one. */
    static Optional<Criterion> of(String typed, Phones phones, PropertySchema schema) {
        return pattern(typed, phones)
                .map(pattern -> Criterion.guesses(NUMBERS.stream()
                        .filter(property -> property.equals("phone")
                                || schema.find(property).isPresent())
                        .map(property -> List.of(filter(property, pattern, schema)))
                        .toList()));
    }

    /** The same for the values of one property. */
    static Optional<Filter> of(String property, String typed, Phones phones, PropertySchema schema) {
        return pattern(typed, phones).map(pattern -> filter(property, pattern, schema));
    }

    /** The property whose number HubSpot keeps under this name, if it is such a name. */
    static Optional<String> numberBehind(String searchable) {
        return NUMBERS.stream()
                .filter(property -> searchable(property).equals(searchable))
                .findFirst();
    }

    private static Filter filter(String property, String pattern, PropertySchema schema) {
        String kept = searchable(property);
        return Criterion.contains(schema.find(kept).isPresent() ? kept : property, pattern);
    }

    private static String searchable(String property) {
        return switch (property) {
            case "phone" -> "hs_searchable_calculated_phone_number";
            case "mobilephone" -> "hs_searchable_calculated_mobile_number";
            default -> property;
        };
    }

    private static Optional<String> pattern(String typed, Phones phones) {
        return phones.national(typed).map(digits -> "*" + digits).or(() -> partOf(typed));
    }

    private static Optional<String> partOf(String typed) {
        String digits = Phones.digits(typed);
        boolean enough = digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS;
        if (!enough || !PART.matcher(typed).matches()) {
            return Optional.empty();
        }
        // A long part is a whole number of another country, with its trunk zero; a short one may begin with any digit.
        String part =
                digits.length() < LONG_PART ? digits : ZEROS.matcher(digits).replaceFirst("");
        return Optional.of("*" + part + "*");
    }
}
