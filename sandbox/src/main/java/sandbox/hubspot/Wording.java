package sandbox.hubspot;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns a value as people and exports write it into what the API takes: labels into options, spaced dates into ISO. */
record Wording(Definitions definitions) {
    private static final Pattern SPACED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{1,2}:\\d{2})(:\\d{2})?");
    private static final int TIME_CHARACTERS = 5;

    /** What it does not know it leaves as it is, for the rules of the API to judge. */
    String forApi(PropertyDefinition property, String value) {
        if (property.isTime()) {
            return time(value);
        }
        List<PropertyDefinition.Option> choices = definitions.choices(property);
        if (choices.isEmpty()) {
            return value;
        }
        return property.takesSeveral()
                ? Contact.split(value)
                        .map(part -> option(choices, part.strip()))
                        .collect(Collectors.joining(";"))
                : option(choices, value);
    }

    private static String option(List<PropertyDefinition.Option> choices, String value) {
        if (choices.stream().anyMatch(option -> option.value().equals(value))) {
            return value;
        }
        Optional<PropertyDefinition.Option> labelled = choices.stream()
                .filter(option -> option.label().equalsIgnoreCase(value))
                .findFirst();
        return labelled.map(PropertyDefinition.Option::value).orElse(value);
    }

    /** Exports write moments without a zone; here they are taken for UTC. */
    private static String time(String value) {
        var spaced = SPACED.matcher(value);
        if (!spaced.matches()) {
            return value;
        }
        String time = spaced.group(2).length() < TIME_CHARACTERS ? "0" + spaced.group(2) : spaced.group(2);
        return spaced.group(1) + "T" + time + (spaced.group(3) == null ? ":00" : spaced.group(3)) + "Z";
    }
}
