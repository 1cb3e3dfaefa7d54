package libreta.contacts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import libreta.conversation.Language;

/** Whether the person asked for a value to be removed, in English or Spanish: code decides it, not the model. */
final class Emptying {
    private static final String TO_WHOM = "(me|se|le|les)?(lo|la|los|las)?";

    private static final Pattern ENGLISH = Pattern.compile("(?<!do not |don t |dont |never |not )\\b"
            + "(remove[ds]?|removing|delete[ds]?|deleting|clear(s|ed|ing)?|erase[ds]?|erasing|empt(y|ies|ied|ying)"
            + "|blank(s|ed)?|wipe[ds]?|wiping|unset|get rid of|no longer (has|have|uses?)"
            + "|(does not|doesn t|doesnt|do not|don t) have|has no|have no|without)\\b");

    private static final Pattern SPANISH = Pattern.compile("(?<!\\bno )\\b"
            + "((quit|borr|elimin|vaci|limpi|suprim)(a|e|o|an|en|ar|ir|ad|id|emos|amos|ando|iendo)"
            + TO_WHOM
            + "|en blanco|(ya )?no (tiene|usa)|sin)\\b");

    private Emptying() {}

    /**
     * Whether one message of the person's has a word of emptying and names the property, or the value that it holds.
     *
     * @param held the present value
     */
    static boolean saidBy(Evidence evidence, String property, String held, PropertySchema schema) {
        return evidence.said().stream()
                .filter(Emptying::empties)
                .anyMatch(message ->
                        PropertyNames.in(message, property, schema) || holds(message, property, held, schema));
    }

    private static boolean empties(String message) {
        String text = PropertyNames.words(message);
        return ENGLISH.matcher(text).find() || SPANISH.matcher(text).find();
    }

    private static boolean holds(String message, String property, String held, PropertySchema schema) {
        List<String> shown = Stream.of(Language.values())
                .map(language -> schema.show(property, held, language.code()))
                .toList();
        return new Evidence(List.of(message), List.of()).of(held, shown) != Provenance.NOT_SAID;
    }
}
