package sandbox.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody says of a property to create or to change. */
record PropertyDraft(
        @Nullable String name,
        @Nullable String label,
        @Nullable String type,
        @Nullable String fieldType,
        @Nullable String groupName,
        @Nullable String description,
        @Nullable List<OptionDraft> options,
        @Nullable Integer displayOrder,
        @Nullable Boolean hasUniqueValue,
        @Nullable Boolean hidden,
        @Nullable Boolean formField,
        @Nullable Boolean externalOptions,
        @Nullable String referencedObjectType,
        @Nullable String calculationFormula,
        @Nullable String dataSensitivity) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,99}");
    private static final Set<String> TYPES =
            Set.of("bool", "date", "datetime", "enumeration", "number", "phone_number", "string");
    private static final Set<String> FIELD_TYPES = Set.of(
            "booleancheckbox",
            "calculation_equation",
            "checkbox",
            "date",
            "file",
            "html",
            "number",
            "phonenumber",
            "radio",
            "select",
            "text",
            "textarea");
    static final Set<String> SENSITIVITIES = Set.of(PropertyDefinition.NOT_SENSITIVE, "sensitive", "highly_sensitive");

    record OptionDraft(
            @Nullable String label,
            @Nullable String value,
            @Nullable String description,
            @Nullable Integer displayOrder,
            @Nullable Boolean hidden) {

        PropertyDefinition.Option option(int order) {
            List<String> missing = new ArrayList<>();
            String labelled = required(label, "label", missing);
            String valued = required(value, "value", missing);
            refuseMissing(missing);
            return new PropertyDefinition.Option(
                    labelled,
                    valued,
                    Objects.requireNonNullElse(description, ""),
                    Objects.requireNonNullElse(displayOrder, order),
                    isTrue(hidden));
        }
    }

    /** The property as it is at its creation; refuses what cannot be one. */
    PropertyDefinition created(String now) {
        List<String> missing = new ArrayList<>();
        String named = required(name, "name", missing);
        String labelled = required(label, "label", missing);
        String typed = required(type, "type", missing);
        String field = required(fieldType, "fieldType", missing);
        String group = required(groupName, "groupName", missing);
        refuseMissing(missing);
        if (!NAME.matcher(named).matches()) {
            throw Refused.invalid("Property name '%s' is invalid: small letters, digits and _ only.".formatted(named));
        }
        boolean calculated = field.equals("calculation_equation");
        return new PropertyDefinition(
                named,
                labelled,
                oneOf(TYPES, typed, "type"),
                oneOf(FIELD_TYPES, field, "fieldType"),
                group,
                Objects.requireNonNullElse(description, ""),
                options == null ? standardOptions(typed) : options(options),
                Objects.requireNonNullElse(displayOrder, -1),
                calculated,
                calculationFormula,
                isTrue(externalOptions),
                isTrue(hasUniqueValue),
                isTrue(hidden),
                false,
                isTrue(formField),
                referencedObjectType,
                oneOf(
                        SENSITIVITIES,
                        Objects.requireNonNullElse(dataSensitivity, PropertyDefinition.NOT_SENSITIVE),
                        "dataSensitivity"),
                false,
                null,
                now,
                now,
                new PropertyDefinition.Modification(true, false, calculated, false));
    }

    /** The property with what is given changed; options are replaced whole, name and uniqueness stay. */
    PropertyDefinition changed(PropertyDefinition old, String now) {
        return new PropertyDefinition(
                old.name(),
                Objects.requireNonNullElse(label, old.label()),
                type == null ? old.type() : oneOf(TYPES, type, "type"),
                fieldType == null ? old.fieldType() : oneOf(FIELD_TYPES, fieldType, "fieldType"),
                Objects.requireNonNullElse(groupName, old.groupName()),
                Objects.requireNonNullElse(description, old.description()),
                options == null ? old.options() : options(options),
                Objects.requireNonNullElse(displayOrder, old.displayOrder()),
                old.calculated(),
                calculationFormula == null ? old.calculationFormula() : calculationFormula,
                old.externalOptions(),
                old.hasUniqueValue(),
                hidden == null ? old.hidden() : hidden,
                old.hubspotDefined(),
                formField == null ? old.formField() : formField,
                old.referencedObjectType(),
                old.dataSensitivity(),
                false,
                null,
                old.createdAt(),
                now,
                old.modificationMetadata());
    }

    boolean changesDefinition() {
        return label != null || type != null || fieldType != null || groupName != null || description != null;
    }

    private static List<PropertyDefinition.Option> standardOptions(String type) {
        return type.equals("bool") ? Definitions.YES_NO : List.of();
    }

    private static List<PropertyDefinition.Option> options(List<OptionDraft> drafts) {
        List<PropertyDefinition.Option> options = new ArrayList<>();
        drafts.forEach(draft -> options.add(draft.option(options.size())));
        return options;
    }

    private static String oneOf(Set<String> allowed, String given, String field) {
        if (!allowed.contains(given)) {
            throw Refused.invalid("Property %s '%s' is invalid.".formatted(field, given));
        }
        return given;
    }

    private static boolean isTrue(@Nullable Boolean given) {
        return Boolean.TRUE.equals(given);
    }

    private static String required(@Nullable String value, String field, List<String> missing) {
        if (value == null || value.isBlank()) {
            missing.add(field);
            return "";
        }
        return value;
    }

    private static void refuseMissing(List<String> missing) {
        if (!missing.isEmpty()) {
            throw Refused.missing(missing);
        }
    }
}
