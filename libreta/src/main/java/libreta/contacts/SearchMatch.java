package libreta.contacts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.contacts.ContactSearch.Filter;

/** Decides for one contact what HubSpot's search decides: whether it belongs to the result. */
final class SearchMatch {
    private static final List<String> OF_THE_QUERY =
            List.of("firstname", "lastname", "email", "phone", "hs_additional_emails", "fax", "mobilephone", "company");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}*]+");

    private final ContactSearch search;
    private final PropertySchema schema;
    private final Phones phones;

    SearchMatch(ContactSearch search, PropertySchema schema, Phones phones) {
        this.search = search;
        this.schema = schema;
        this.phones = phones;
    }

    /** The properties that it looks at. */
    Set<String> properties() {
        Set<String> names = new TreeSet<>();
        search.groups().forEach(group -> group.forEach(filter -> names.add(source(filter.property()))));
        if (!search.query().isEmpty()) {
            names.addAll(OF_THE_QUERY);
        }
        return names;
    }

    boolean holds(Contact contact) {
        boolean words = NameSearch.looksLike(
                List.of(search.query()), OF_THE_QUERY.stream().map(contact::value));
        return words
                && (search.groups().isEmpty()
                        || search.groups().stream()
                                .anyMatch(group -> group.stream().allMatch(filter -> holds(filter, contact))));
    }

    private static String source(String property) {
        return PhoneSearch.numberBehind(property).orElse(property);
    }

    private boolean holds(Filter filter, Contact contact) {
        String stored = contact.value(source(filter.property()));
        return switch (filter.operator()) {
            case HAS_PROPERTY -> !stored.isEmpty();
            case NOT_HAS_PROPERTY -> stored.isEmpty();
            case CONTAINS_TOKEN -> contains(filter, stored);
            case NOT_CONTAINS_TOKEN -> !stored.isEmpty() && !contains(filter, stored);
            case EQ, NEQ, LT, LTE, GT, GTE -> !stored.isEmpty() && compares(filter, stored);
        };
    }

    private boolean compares(Filter filter, String stored) {
        int order = compare(filter.property(), stored, filter.value());
        return switch (filter.operator()) {
            case EQ -> order == 0;
            case NEQ -> order != 0;
            case LT -> order < 0;
            case LTE -> order <= 0;
            case GT -> order > 0;
            case GTE -> order >= 0;
            case HAS_PROPERTY, NOT_HAS_PROPERTY, CONTAINS_TOKEN, NOT_CONTAINS_TOKEN -> false;
        };
    }

    private int compare(String property, String stored, String wanted) {
        PropertyType type = schema.find(property).map(PropertyDefinition::type).orElse(PropertyType.STRING);
        return switch (type) {
            case ENUMERATION, BOOL -> stored.compareTo(wanted);
            case DATE, DATETIME, NUMBER ->
                number(stored)
                        .flatMap(left -> number(wanted).map(left::compareTo))
                        .orElseGet(() -> stored.compareTo(wanted));
            case STRING, PHONE_NUMBER, OTHER -> Words.fold(stored).compareTo(Words.fold(wanted));
        };
    }

    /** A number as it is; a day or a time in milliseconds. */
    private static Optional<BigDecimal> number(String value) {
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException notANumber) {
            return Dates.readTime(value)
                    .or(() -> day(value))
                    .map(Instant::toEpochMilli)
                    .map(BigDecimal::valueOf);
        }
    }

    private static Optional<Instant> day(String value) {
        return Dates.readDay(value) instanceof Dates.Reading.Day(LocalDate day)
                ? Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    private boolean contains(Filter filter, String stored) {
        if (PhoneSearch.numberBehind(filter.property()).isPresent()) {
            return row(filter.value())
                    .matcher(" " + phones.national(stored).orElse(Phones.digits(stored)) + " ")
                    .find();
        }
        String words = Words.of(stored).stream().collect(Collectors.joining(" ", " ", " "));
        return row(filter.value()).matcher(words).find();
    }

    /** The words of a pattern in a row; {@code *} is any part of one word. */
    private static Pattern row(String pattern) {
        return Pattern.compile(BETWEEN_WORDS
                .splitAsStream(Words.fold(pattern))
                .filter(word -> !word.isEmpty())
                .map(SearchMatch::word)
                .collect(Collectors.joining(" ", " ", " ")));
    }

    private static String word(String pattern) {
        Stream<String> parts = Arrays.stream(pattern.split("\\*+", -1));
        return parts.map(Pattern::quote).collect(Collectors.joining("[^ ]*"));
    }
}
