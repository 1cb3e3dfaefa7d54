package sandbox.hubspot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what somebody wants to write, and turns it into what HubSpot stores. */
final class Values {
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\]\\\\.]+(\\.[^\\s@\"(),:;<>\\[\\]\\\\.]+)*@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]+");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)");
    private static final long PORTAL = AccountCalls.PORTAL_ID;

    private final Definitions definitions;
    private final ValidationRules rules;

    Values(Definitions definitions, ValidationRules rules) {
        this.definitions = definitions;
        this.rules = rules;
    }

    /** The values to store (empty text clears), and what HubSpot had to mend. */
    record Checked(Map<String, String> values, List<Warning> warnings) {}

    record Warning(String category, String message, Map<String, String> context) {}

    private record Invalid(
            boolean isValid, String message, String error, String name, String localizedErrorMessage, long portalId) {}

    private sealed interface Outcome {
        record Stored(String value) implements Outcome {}

        record Mended(String value, String message) implements Outcome {}

        record Wrong(String message, String code) implements Outcome {}
    }

    /** As {@link #check}, for a contact that is to be. */
    Checked checkNew(Map<String, @Nullable String> given, Version version) {
        Checked checked = check(given, version);
        if (version.keepsRules()) {
            rules.refuseIncomplete(checked.values());
        }
        return checked;
    }

    /** Holds checked changes of a stored contact against what an admin demands. */
    void refuseIncomplete(Contact before, Checked changes, Version version) {
        if (version.keepsRules()) {
            rules.refuseIncomplete(before.values(), changes.values());
        }
    }

    /** Checks every value before it complains, so that one answer names all that is wrong. */
    Checked check(Map<String, @Nullable String> given, Version version) {
        Map<String, String> values = new TreeMap<>();
        List<Warning> warnings = new ArrayList<>();
        List<Invalid> invalid = new ArrayList<>();
        for (Map.Entry<String, @Nullable String> entry : given.entrySet()) {
            String name = entry.getKey();
            @Nullable String value = entry.getValue();
            switch (ruled(name, outcome(name, value == null ? "" : value, version), version)) {
                case Outcome.Stored(String stored) -> values.put(name, stored);
                case Outcome.Mended(String stored, String message) -> {
                    values.put(name, stored);
                    warnings.add(new Warning(
                            "PROPERTY_VALUE_NORMALIZED",
                            message,
                            Map.of(
                                    "propertyName",
                                    name,
                                    "rawValue",
                                    String.valueOf(value),
                                    "normalizedValue",
                                    stored)));
                }
                case Outcome.Wrong(String message, String code) ->
                    invalid.add(new Invalid(false, message, code, name, message, PORTAL));
            }
        }
        if (!invalid.isEmpty()) {
            throw refused(invalid);
        }
        return new Checked(values, warnings);
    }

    /** What came out well, held against the rules that an admin set. */
    private Outcome ruled(String name, Outcome outcome, Version version) {
        Optional<String> stored = switch (outcome) {
            case Outcome.Stored(String value) -> Optional.of(value);
            case Outcome.Mended(String value, String message) -> Optional.of(value);
            case Outcome.Wrong wrong -> Optional.empty();
        };
        return stored.filter(value -> version.keepsRules())
                .flatMap(value -> rules.broken(name, value))
                .<Outcome>map(rule ->
                        new Outcome.Wrong(rule.breach(name), rule.ruleType().name()))
                .orElse(outcome);
    }

    private Outcome outcome(String name, String value, Version version) {
        Optional<PropertyDefinition> found = definitions.find(name);
        if (found.isEmpty()) {
            return new Outcome.Wrong("Property \"" + name + "\" does not exist", "PROPERTY_DOESNT_EXIST");
        }
        PropertyDefinition property = found.get();
        if (property.isReadOnly()) {
            String kind = property.calculated() ? "calculated" : "read only";
            return new Outcome.Wrong(
                    "\"" + name + "\" is a " + kind + " property; its value cannot be set.", "READ_ONLY_VALUE");
        }
        if (value.isEmpty()) {
            return new Outcome.Stored("");
        }
        if (value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return new Outcome.Wrong("The value of \"" + name + "\" has half of a surrogate pair", "INVALID_STRING");
        }
        return switch (property.type()) {
            case "enumeration" -> name.equals("hs_additional_emails") ? addresses(value) : option(property, value);
            case "bool" -> option(property, value.toLowerCase(Locale.ROOT));
            case "number" -> number(value);
            case "date" -> date(value, version);
            case "datetime" -> datetime(value);
            default -> name.equals("email") ? email(value) : new Outcome.Stored(value);
        };
    }

    private static Outcome email(String value) {
        String address = value.strip().toLowerCase(Locale.ROOT);
        return EMAIL.matcher(address).matches()
                ? new Outcome.Stored(address)
                : new Outcome.Wrong("Email address " + value + " is invalid", "INVALID_EMAIL");
    }

    private static Outcome addresses(String value) {
        Set<String> stored = new LinkedHashSet<>();
        for (String part : Contact.split(value).toList()) {
            switch (email(part)) {
                case Outcome.Stored(String address) -> stored.add(address);
                case Outcome.Mended(String address, String why) -> stored.add(address);
                case Outcome.Wrong wrong -> {
                    return wrong;
                }
            }
        }
        return new Outcome.Stored((value.startsWith(";") ? ";" : "") + String.join(";", stored));
    }

    private Outcome option(PropertyDefinition property, String value) {
        List<PropertyDefinition.Option> choices = definitions.choices(property);
        List<String> allowed =
                choices.stream().map(PropertyDefinition.Option::value).toList();
        List<String> chosen = property.takesSeveral()
                ? Arrays.stream(value.split(";"))
                        .filter(part -> !part.isEmpty())
                        .toList()
                : List.of(value);
        return chosen.stream()
                .filter(one -> !allowed.contains(one))
                .findFirst()
                .<Outcome>map(one -> new Outcome.Wrong(
                        one + " was not one of the allowed options: " + listed(choices), "INVALID_OPTION"))
                .orElse(new Outcome.Stored(value));
    }

    private static String listed(List<PropertyDefinition.Option> choices) {
        return choices.stream()
                .map(option -> "label: \"%s\"%nvalue: \"%s\"%ndisplay_order: %d%n"
                        .formatted(option.label(), option.value(), option.displayOrder())
                        .replace(System.lineSeparator(), "\n"))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Outcome number(String value) {
        return NUMBER.matcher(value).matches()
                ? new Outcome.Stored(value)
                : new Outcome.Wrong(value + " was not a valid long.", "INVALID_LONG");
    }

    private static Outcome date(String value, Version version) {
        Optional<Instant> read = instant(value);
        if (read.isEmpty()) {
            return new Outcome.Wrong(value + " was not a valid date.", "INVALID_DATE");
        }
        Instant midnight = read.get().truncatedTo(ChronoUnit.DAYS);
        String stored = LocalDate.ofInstant(midnight, ZoneOffset.UTC).toString();
        if (midnight.equals(read.get())) {
            return new Outcome.Stored(stored);
        }
        String message = value + " is at " + time(read.get()) + " UTC, not midnight!";
        return version.normalisesDates()
                ? new Outcome.Mended(stored, message)
                : new Outcome.Wrong(message, "INVALID_DATE");
    }

    private static Outcome datetime(String value) {
        return instant(value)
                .<Outcome>map(at ->
                        new Outcome.Stored(at.truncatedTo(ChronoUnit.MILLIS).toString()))
                .orElseGet(() -> new Outcome.Wrong(value + " was not a valid long.", "INVALID_LONG"));
    }

    /** Epoch milliseconds, a date, or ISO 8601 with a zone. */
    static Optional<Instant> instant(String value) {
        boolean negative = value.startsWith("-");
        var millis = Numbers.whole(negative ? value.substring(1) : value);
        if (millis.isPresent()) {
            return Optional.of(Instant.ofEpochMilli(negative ? -millis.getAsLong() : millis.getAsLong()));
        }
        try {
            return Optional.of(
                    value.contains("T")
                            ? OffsetDateTime.parse(value).toInstant()
                            : LocalDate.parse(value)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Refused refused(List<Invalid> invalid) {
        List<Refused.ErrorBody.Detail> details = invalid.stream()
                .map(one -> Refused.ErrorBody.Detail.ofProperty(one.name(), one.error(), one.message()))
                .toList();
        return Refused.invalid("Property values were not valid: " + Json.MAPPER.writeValueAsString(invalid), details);
    }

    private static String time(Instant at) {
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        return "%d:%d:%s".formatted(time.getHour(), time.getMinute(), time.getSecond() + time.getNano() / 1e9);
    }
}
