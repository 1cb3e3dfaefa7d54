package libreta.hubspot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.PropertyType;
import org.jspecify.annotations.Nullable;

/** The property definitions of an account. */
record WireProperties(@Nullable List<@Nullable Property> results) {
    List<PropertyDefinition> toDefinitions() {
        if (results == null) {
            throw new IllegalArgumentException("a properties answer without results");
        }
        return results.stream()
                .filter(Objects::nonNull)
                .flatMap(Property::toDefinition)
                .toList();
    }

    record Property(
            @Nullable String name,
            @Nullable String label,
            @Nullable String type,
            @Nullable String fieldType,
            @Nullable List<@Nullable Option> options,
            boolean calculated,
            boolean hidden,
            boolean archived,
            @Nullable Modification modificationMetadata) {
        /** None for one without a name, or archived. */
        Stream<PropertyDefinition> toDefinition() {
            if (name == null || name.isEmpty() || archived) {
                return Stream.empty();
            }
            String said = type == null ? "" : type.toLowerCase(Locale.ROOT);
            return Stream.of(new PropertyDefinition(
                    name,
                    label == null || label.isBlank() ? name : label,
                    typeOf(said),
                    said.equals("phone_number") || "phonenumber".equals(fieldType),
                    shownOptions(),
                    "checkbox".equals(fieldType),
                    calculated || (modificationMetadata != null && modificationMetadata.readOnlyValue()),
                    hidden));
        }

        private List<PropertyDefinition.Option> shownOptions() {
            if (options == null) {
                return List.of();
            }
            return options.stream()
                    .filter(Objects::nonNull)
                    .filter(option -> !option.hidden())
                    .sorted(Comparator.comparingInt(Option::place))
                    .flatMap(Option::toOption)
                    .toList();
        }
    }

    record Option(
            @Nullable String value,
            @Nullable String label,
            @Nullable Integer displayOrder,
            boolean hidden) {
        /** HubSpot shows -1 after all others. */
        int place() {
            return displayOrder == null || displayOrder < 0 ? Integer.MAX_VALUE : displayOrder;
        }

        Stream<PropertyDefinition.Option> toOption() {
            if (value == null || value.isEmpty()) {
                return Stream.empty();
            }
            return Stream.of(new PropertyDefinition.Option(value, label == null || label.isBlank() ? value : label));
        }
    }

    record Modification(boolean readOnlyValue) {}

    private static PropertyType typeOf(String type) {
        return switch (type) {
            case "string" -> PropertyType.STRING;
            case "number" -> PropertyType.NUMBER;
            case "bool", "boolean" -> PropertyType.BOOL;
            case "date" -> PropertyType.DATE;
            case "datetime" -> PropertyType.DATETIME;
            case "enumeration" -> PropertyType.ENUMERATION;
            case "phone_number" -> PropertyType.PHONE_NUMBER;
            default -> PropertyType.OTHER;
        };
    }
}
