package libreta.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Turns what people type into what HubSpot stores, or says why it cannot be. Checking a good value again gives the same
 * value. An empty text is a good value: it clears the property.
 */
public final class ValueRules {
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 65_536;

    private final Phones phones;

    /** {@code defaultRegion}: two letters of the country of telephone numbers without a country code; empty for none. */
    public ValueRules(String defaultRegion) {
        this.phones = new Phones(defaultRegion);
    }

    /** A value for a write. */
    public Checked check(PropertyDefinition property, String raw, PropertySchema schema) {
        return schema.writable(property.name())
                ? read(property, raw, schema)
                : bad(new ValueProblem.ReadOnly(property.name(), raw));
    }

    /** A value for a search, where read-only properties are as good as others. */
    Checked read(PropertyDefinition property, String raw, PropertySchema schema) {
        if (raw.length() > LONGEST_TEXT) {
            return bad(new ValueProblem.TooLong(property.name(), raw, LONGEST_TEXT));
        }
        String typed = PlainText.oneLine(raw);
        if (typed.isEmpty()) {
            return good("");
        }
        if (property.phone()) {
            return phone(property, typed);
        }
        return switch (property.type()) {
            case PHONE_NUMBER -> phone(property, typed);
            case ENUMERATION -> new Choices(property, schema).check(typed);
            case NUMBER -> number(property, typed);
            case BOOL -> bool(property, typed);
            case DATE -> date(property, typed);
            case DATETIME -> time(property, typed);
            case STRING, OTHER -> text(property, raw);
        };
    }

    Phones phones() {
        return phones;
    }

    private Checked phone(PropertyDefinition property, String typed) {
        return phones.read(typed)
                .map(ValueRules::good)
                .orElseGet(() ->
                        bad(new ValueProblem.InvalidPhone(property.name(), typed, Phones.lacksCountryCode(typed))));
    }

    private static Checked number(PropertyDefinition property, String typed) {
        return switch (Numbers.read(typed)) {
            case Numbers.Reading.Exactly(String value) -> good(value);
            case Numbers.Reading.TwoWays() -> bad(new ValueProblem.InvalidNumber(property.name(), typed, true));
            case Numbers.Reading.Not() -> bad(new ValueProblem.InvalidNumber(property.name(), typed, false));
        };
    }

    private static Checked bool(PropertyDefinition property, String typed) {
        return YesNo.read(typed)
                .or(() -> byLabel(property, typed))
                .map(ValueRules::good)
                .orElseGet(() -> bad(new ValueProblem.InvalidBool(property.name(), typed)));
    }

    private static Optional<String> byLabel(PropertyDefinition property, String typed) {
        return property.options().stream()
                .filter(option -> Words.key(option.label()).equals(Words.key(typed)))
                .map(PropertyDefinition.Option::value)
                .findFirst();
    }

    private static Checked date(PropertyDefinition property, String typed) {
        return switch (Dates.readDay(typed)) {
            case Dates.Reading.Day(LocalDate day) -> good(day.toString());
            case Dates.Reading.TwoWays(LocalDate dayFirst, LocalDate monthFirst) ->
                bad(new ValueProblem.InvalidDate(property.name(), typed, List.of(dayFirst, monthFirst)));
            case Dates.Reading.Not() -> bad(new ValueProblem.InvalidDate(property.name(), typed, List.of()));
        };
    }

    private static Checked time(PropertyDefinition property, String typed) {
        Optional<Instant> time = Dates.readTime(typed);
        if (time.isPresent()) {
            return good(time.get().toString());
        }
        return switch (date(property, typed)) {
            case Checked.Good(String day) ->
                good(LocalDate.parse(day)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .toString());
            case Checked.Bad bad -> bad;
        };
    }

    private static Checked text(PropertyDefinition property, String raw) {
        String name = property.name();
        if (name.equals("email")) {
            return email(name, PlainText.oneLine(raw));
        }
        boolean oneLine = StandardProperty.named(name).isPresent() && !name.equals("message");
        String text = oneLine ? PlainText.oneLine(raw) : PlainText.lines(raw);
        int limit = oneLine ? LONGEST_LINE : LONGEST_TEXT;
        if (text.length() > limit) {
            return bad(new ValueProblem.TooLong(name, raw, limit));
        }
        if (name.equals("website") && text.contains(" ")) {
            return bad(new ValueProblem.InvalidWebsite(name, text));
        }
        return good(text);
    }

    private static Checked email(String name, String typed) {
        if (EmailAddresses.bare(typed).length() > EmailAddresses.LONGEST) {
            return bad(new ValueProblem.TooLong(name, typed, EmailAddresses.LONGEST));
        }
        return EmailAddresses.read(typed)
                .map(ValueRules::good)
                .orElseGet(() -> bad(new ValueProblem.InvalidEmail(name, typed)));
    }

    private static Checked good(String value) {
        return new Checked.Good(value);
    }

    private static Checked bad(ValueProblem problem) {
        return new Checked.Bad(problem);
    }
}
