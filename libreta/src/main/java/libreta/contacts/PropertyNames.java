package libreta.contacts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.conversation.Language;

/** Finds a property's name in what a person wrote: the internal name, a label in either language, or a common word for it. */
final class PropertyNames {
    private PropertyNames() {}

    /** <i>Mobile phone</i> names that property, and not the one that is called <i>phone</i>. */
    static boolean in(String message, String property, PropertySchema schema) {
        Set<String> own = of(property, schema).collect(Collectors.toSet());
        List<String> longerOnes = schema.writableOnes().stream()
                .map(PropertyDefinition::name)
                .filter(other -> !other.equals(property))
                .flatMap(other -> of(other, schema))
                .filter(other -> !own.contains(other))
                .filter(other -> own.stream().anyMatch(other::contains))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String text = words(message);
        for (String longer : longerOnes) {
            text = text.replace(longer, " | ");
        }
        return own.stream().anyMatch(text::contains);
    }

    /** The folded words of a text, each between blanks. */
    static String words(String text) {
        return " " + String.join(" ", Words.of(text)) + " ";
    }

    /** What a property is called, each name folded and between blanks. */
    static Stream<String> of(String property, PropertySchema schema) {
        Stream<String> labels = Stream.of(Language.values()).map(language -> schema.label(property, language.code()));
        Stream<String> ofTheAccount = schema.find(property).map(PropertyDefinition::label).stream();
        Stream<String> synonyms = StandardProperty.named(property).map(StandardProperty::words).stream()
                .flatMap(List::stream);
        return Stream.of(Stream.of(property), labels, ofTheAccount, synonyms)
                .flatMap(names -> names)
                .map(PropertyNames::words)
                .filter(name -> !name.isBlank());
    }
}
