package sandbox.hubspot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number taken apart as HubSpot's calculated phone properties have it. */
record Phones(String callingCode, String region, String national) {
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\s*(ext\\.?|x|#).*$");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    private static final int SHORTEST = 6;
    private static final int NORTH_AMERICAN_DIGITS = 10;
    private static final int SPANISH_DIGITS = 9;

    private record Country(String code, String region) {}

    private static final List<Country> COUNTRIES = List.of(
                    new Country("1", "US"),
                    new Country("31", "NL"),
                    new Country("32", "BE"),
                    new Country("33", "FR"),
                    new Country("34", "ES"),
                    new Country("351", "PT"),
                    new Country("353", "IE"),
                    new Country("39", "IT"),
                    new Country("41", "CH"),
                    new Country("43", "AT"),
                    new Country("44", "GB"),
                    new Country("45", "DK"),
                    new Country("46", "SE"),
                    new Country("47", "NO"),
                    new Country("48", "PL"),
                    new Country("49", "DE"),
                    new Country("502", "GT"),
                    new Country("503", "SV"),
                    new Country("504", "HN"),
                    new Country("505", "NI"),
                    new Country("506", "CR"),
                    new Country("507", "PA"),
                    new Country("51", "PE"),
                    new Country("52", "MX"),
                    new Country("53", "CU"),
                    new Country("54", "AR"),
                    new Country("55", "BR"),
                    new Country("56", "CL"),
                    new Country("57", "CO"),
                    new Country("58", "VE"),
                    new Country("591", "BO"),
                    new Country("593", "EC"),
                    new Country("595", "PY"),
                    new Country("598", "UY"),
                    new Country("61", "AU"),
                    new Country("64", "NZ"),
                    new Country("81", "JP"),
                    new Country("86", "CN"),
                    new Country("91", "IN"))
            .stream()
            .sorted(Comparator.comparingInt((Country country) -> country.code().length())
                    .reversed())
            .toList();

    /**
     * Reads a number as typed. One without a country code is taken for Spanish (nine digits from 6 to 9) or North
     * American (ten digits); anything else has no calculated form.
     */
    static Optional<Phones> read(String typed) {
        String bare = EXTENSION.matcher(typed).replaceFirst("").strip();
        String digits = digits(bare);
        if (digits.length() < SHORTEST) {
            return Optional.empty();
        }
        if (bare.startsWith("+")) {
            return international(digits);
        }
        if (digits.startsWith("00")) {
            return international(digits.substring(2));
        }
        if (digits.length() == SPANISH_DIGITS && digits.charAt(0) >= '6') {
            return Optional.of(new Phones("34", "ES", digits));
        }
        if (digits.length() == NORTH_AMERICAN_DIGITS) {
            return Optional.of(new Phones("1", "US", digits));
        }
        boolean withOne = digits.length() == NORTH_AMERICAN_DIGITS + 1 && digits.startsWith("1");
        return withOne ? Optional.of(new Phones("1", "US", digits.substring(1))) : Optional.empty();
    }

    /** Whatever stands between the digits is left out. */
    static String digits(String typed) {
        return NO_DIGITS.matcher(typed).replaceAll("");
    }

    String international() {
        return "+" + callingCode + national;
    }

    private static Optional<Phones> international(String digits) {
        return COUNTRIES.stream()
                .filter(country -> digits.startsWith(country.code()))
                .map(country -> new Phones(
                        country.code(),
                        country.region(),
                        digits.substring(country.code().length())))
                .filter(phone -> !phone.national().isEmpty())
                .findFirst();
    }
}
