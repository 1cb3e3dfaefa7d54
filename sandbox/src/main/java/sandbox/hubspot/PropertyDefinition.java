package sandbox.hubspot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a contact property is, in the shape HubSpot gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PropertyDefinition(
        String name,
        String label,
        String type,
        String fieldType,
        String groupName,
        String description,
        List<Option> options,
        int displayOrder,
        boolean calculated,
        @Nullable String calculationFormula,
        boolean externalOptions,
        boolean hasUniqueValue,
        boolean hidden,
        boolean hubspotDefined,
        boolean formField,
        @Nullable String referencedObjectType,
        String dataSensitivity,
        boolean archived,
        @Nullable String archivedAt,
        String createdAt,
        String updatedAt,
        Modification modificationMetadata) {
    static final String NOT_SENSITIVE = "non_sensitive";

    PropertyDefinition {
        options = List.copyOf(options);
    }

    record Option(String label, String value, String description, int displayOrder, boolean hidden) {}

    record Modification(
            boolean archivable, boolean readOnlyDefinition, boolean readOnlyValue, boolean readOnlyOptions) {}

    @JsonIgnore
    boolean isReadOnly() {
        return modificationMetadata.readOnlyValue();
    }

    @JsonIgnore
    boolean isEnumeration() {
        return type.equals("enumeration") || type.equals("bool");
    }

    @JsonIgnore
    boolean isNumeric() {
        return type.equals("number");
    }

    @JsonIgnore
    boolean isTime() {
        return type.equals("date") || type.equals("datetime");
    }

    @JsonIgnore
    boolean takesSeveral() {
        return fieldType.equals("checkbox");
    }

    Optional<Option> option(String value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }

    PropertyDefinition archivedAt(String at) {
        return new PropertyDefinition(
                name,
                label,
                type,
                fieldType,
                groupName,
                description,
                options,
                displayOrder,
                calculated,
                calculationFormula,
                externalOptions,
                hasUniqueValue,
                hidden,
                hubspotDefined,
                formField,
                referencedObjectType,
                dataSensitivity,
                true,
                at,
                createdAt,
                at,
                modificationMetadata);
    }
}
