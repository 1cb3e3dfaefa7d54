package libreta.contacts;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The options of one enumeration, found by internal value, label or, for HubSpot's own, common English and Spanish words. */
final class Choices {
    private static final List<Pattern> SEPARATORS = List.of(
            Pattern.compile("\\s*;\\s*"),
            Pattern.compile("\\s*[;,]\\s*(?:(?:and|y|e)\\s+)?", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\s*[;,]\\s*(?:(?:and|y|e)\\s+)?|\\s+(?:and|y|e|&)\\s+", Pattern.CASE_INSENSITIVE));

    private final PropertyDefinition definition;
    private final PropertySchema schema;

    Choices(PropertyDefinition definition, PropertySchema schema) {
        this.definition = definition;
        this.schema = schema;
    }

    Checked check(String typed) {
        // HubSpot takes a leading semicolon as "add to what is there".
        if (typed.startsWith(";")) {
            return unknown(typed);
        }
        if (definition.options().isEmpty()) {
            return unlisted(typed);
        }
        Optional<String> one = find(typed);
        if (one.isPresent()) {
            return new Checked.Good(one.get());
        }
        return definition.multiple() ? several(typed) : unknown(typed);
    }

    // An account may keep the options elsewhere, or not let us read its owners: then HubSpot alone can tell.
    private Checked unlisted(String typed) {
        boolean possible = !definition.name().equals(PropertySchema.OWNER) || ContactId.isOne(typed);
        return possible ? new Checked.Good(typed) : unknown(typed);
    }

    private Checked several(String typed) {
        for (Pattern separator : SEPARATORS) {
            List<String> parts = Arrays.stream(separator.split(typed))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
            Set<String> values = new LinkedHashSet<>();
            parts.forEach(part -> find(part).ifPresent(values::add));
            if (!parts.isEmpty() && parts.stream().allMatch(part -> find(part).isPresent())) {
                return new Checked.Good(String.join(";", values));
            }
        }
        return unknown(typed);
    }

    private Optional<String> find(String typed) {
        return exact(typed)
                .or(() -> only(alike(Words.key(typed))))
                .or(() -> StandardOption.meantBy(definition.name(), typed).flatMap(option -> exact(option.value())))
                .or(() -> owner(typed));
    }

    private Optional<String> exact(String typed) {
        return first(option -> option.value().equals(typed))
                .or(() -> first(option -> option.label().equals(typed)));
    }

    private Optional<String> first(Predicate<PropertyDefinition.Option> wanted) {
        return definition.options().stream()
                .filter(wanted)
                .map(PropertyDefinition.Option::value)
                .findFirst();
    }

    private List<String> alike(String key) {
        return definition.options().stream()
                .filter(option -> !key.isEmpty()
                        && (Words.key(option.value()).equals(key)
                                || Words.key(option.label()).equals(key)))
                .map(PropertyDefinition.Option::value)
                .toList();
    }

    /** An owner by e-mail address, or by a part of the name that only one of them has. */
    private Optional<String> owner(String typed) {
        if (!definition.name().equals(PropertySchema.OWNER)) {
            return Optional.empty();
        }
        String email = EmailAddresses.bare(typed);
        List<String> words = Words.of(typed);
        return only(owners(owner -> owner.email().equalsIgnoreCase(email)))
                .or(() -> words.isEmpty()
                        ? Optional.empty()
                        : only(owners(owner -> Words.of(owner.name()).containsAll(words))));
    }

    private List<String> owners(Predicate<Owner> wanted) {
        return schema.owners().stream().filter(wanted).map(Owner::id).toList();
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private Checked unknown(String typed) {
        List<String> labels = definition.options().stream().map(Choices::word).toList();
        return new Checked.Bad(
                new ValueProblem.UnknownOption(definition.name(), typed, labels, Words.closest(typed, labels)));
    }

    private static String word(PropertyDefinition.Option option) {
        return option.label().isBlank() ? option.value() : option.label();
    }
}
