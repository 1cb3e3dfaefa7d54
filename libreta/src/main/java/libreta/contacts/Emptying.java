package libreta.contacts;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import libreta.conversation.Language;

/**
 * Whether the person asked for a value to be removed, in English or Spanish: code decides it, not the model.
 *
 * <p>A word of emptying and the property, or the value that it holds, have to stand in one clause, with no <i>not</i> in it.
 * A clause that names a property and nothing else goes with its neighbour: <i>remove the phone, the fax</i>; <i>the phone,
 * delete it</i>; <i>phone: empty</i>.
 */
final class Emptying {
    private static final String TO_WHOM = "(me|se|le|les)?(lo|la|los|las)?";
    private static final String WORD = "(?iu:remove[ds]?|removing|delete[ds]?|deleting|clear(?:s|ed|ing)?|erase[ds]?|erasing"
            + "|empt(?:y|ies|ied|ying)|blank(?:s|ed)?|wipe[ds]?|wiping|unset|get rid of|en blanco"
            + "|(?:quit|borr|elimin|vaci|limpi|suprim)(?:a|e|o|an|en|ar|ir|ad|id|emos|amos|ando|iendo)" + TO_WHOM + ")";
    private static final Pattern EMPTIES = word(WORD);

    private static final Pattern NOT = word("(?iu:no|not|never|nor|neither|nunca|jamas|ni|tampoco|without|sin|cannot"
            + "|\\p{L}+n['’]t|dont|doesnt|didnt|wont|cant|shouldnt|wouldnt|instead of|rather than|en vez de|en lugar de"
            + "|avoid|evita|evite|stop|keep|keeps|keeping|conserva|conserve|manten|mantenga|mantener)");
    /** What is said after it in the same sentence is denied too: <i>never, ever, delete it</i>. */
    private static final Pattern HANGS = Pattern.compile(
            "(?iu)(?:^|[^\\p{L}])(?:not|never|nor|nunca|jamas|ni|tampoco|\\p{L}+n['’]t|dont)[^\\p{L}]*$");

    // the two stand for a name of this property, and of another, and occur in no text
    private static final String IT = "\uE000";
    private static final String ANOTHER = "\uE001";

    /** <i>She has no phone</i>; but <i>without touching the phone</i>, or <i>I do not have it</i>, is no such word. */
    private static final Pattern LACKS = word("(?iu:no longer (?:has|have|uses?)|has no|(?:ya )?no (?:tiene|usa)|without|sin)"
            + "(?iu: (?:a|an|any|un|una|ningun|ninguna))? " + IT);

    private static final String SENTENCE_END = "[!?;\\n]|[.…]+(?=\\s|$)";
    private static final Pattern BETWEEN =
            Pattern.compile("(?:" + SENTENCE_END + ")+|[,:=]+|\\s[-–—]+\\s|(?<![\\p{L}\\p{N}])(?iu:and|but|or|y|e|o|pero)"
                    + "(?![\\p{L}\\p{N}])|\\s(?=(?iu:without|sin)(?![\\p{L}\\p{N}]))");
    private static final String COURTESY = "(?iu:please|too|also|as well|thanks|thank you|por favor|tambien|gracias)";
    private static final Pattern POLITE = Pattern.compile("(?: ?" + COURTESY + ")* ?".replace(" ", "\\s*"));
    /** <i>The phone</i>, <i>Ada's phone</i>, <i>the phone of Ada</i>: a small letter behind <i>of</i> may be a verb. */
    private static final Pattern NAMES_ONLY = Pattern.compile(("(?:[-*•] )?(?:(?iu:the|her|his|their|its|el|la|los|las|su|sus) )?"
                    + "(?:(?:\\S+ )?\\S+['’]s )?[" + IT + ANOTHER + "]"
                    + "(?: (?:of|from|for|de|del)(?: (?:the|el|la|contact|contacto|#?\\d+|\\S+@\\S+|\\p{Lu}\\S*))+)?(?: "
                    + COURTESY + ")*")
            .replace(" ", "\\s+"));
    private static final Pattern WORD_ONLY = Pattern.compile("(?:" + COURTESY + "\\s+)*(?:to be\\s+)?" + WORD
            + "(?:\\s+(?iu:it|them|that))?(?:\\s+" + COURTESY + ")*");

    private Emptying() {}

    /**
     * Whether one message of the person's asks for the property to be emptied.
     *
     * @param held the present value
     */
    static boolean saidBy(Evidence evidence, String property, String held, PropertySchema schema) {
        return evidence.said().stream().anyMatch(message -> asks(message, property, held, schema));
    }

    private static boolean asks(String message, String property, String held, PropertySchema schema) {
        List<String> shown = Stream.of(Language.values())
                .map(language -> schema.show(property, held, language.code()))
                .toList();
        String text = namesMarked(valuesMarked(message, held, shown), property, schema);
        return new Reading(clauses(text), held, shown).asks();
    }

    /** A clause, and what stands between it and the next. */
    private record Clause(String text, String then) {
        boolean endsSentence() {
            return Pattern.compile(SENTENCE_END).matcher(then).find();
        }

        boolean goesOnWithout() {
            return then.isBlank() && !then.isEmpty() && !endsSentence();
        }
    }

    private record Reading(List<Clause> clauses, String held, List<String> shown) {
        boolean asks() {
            boolean denied = false;
            boolean list = false;
            for (int at = 0; at < clauses.size(); at++) {
                Clause clause = clauses.get(at);
                boolean polite = POLITE.matcher(clause.text()).matches();
                if (!polite) {
                    boolean lacks = LACKS.matcher(clause.text()).find();
                    boolean denies = NOT.matcher(LACKS.matcher(clause.text()).replaceAll(IT)).find();
                    boolean empties = !denies && !denied && (lacks || EMPTIES.matcher(clause.text()).find());
                    boolean answersTheOneBefore = empties && answers(at);
                    if (empties && (lacks || named(clause) || (answersTheOneBefore && named(clauses.get(at - 1))))) {
                        return true;
                    }
                    boolean goesOn = list && NAMES_ONLY.matcher(clause.text()).matches() && !clause.then().contains(":");
                    if (goesOn && named(clause)) {
                        return true;
                    }
                    list = goesOn || (empties && !answersTheOneBefore);
                    denied = denied || HANGS.matcher(clause.text()).find() || (denies && clause.goesOnWithout());
                }
                if (clause.endsSentence()) {
                    denied = false;
                    list = false;
                }
            }
            return false;
        }

        /** <i>Phone: empty</i>, <i>the phone, delete it</i>. */
        private boolean answers(int at) {
            return at > 0
                    && !clauses.get(at - 1).endsSentence()
                    && NAMES_ONLY.matcher(clauses.get(at - 1).text()).matches()
                    && WORD_ONLY.matcher(clauses.get(at).text()).matches();
        }

        private boolean named(Clause clause) {
            return clause.text().contains(IT)
                    || new Evidence(List.of(clause.text()), List.of()).of(held, shown) != Provenance.NOT_SAID;
        }
    }

    private static List<Clause> clauses(String text) {
        List<Clause> clauses = new ArrayList<>();
        Matcher between = BETWEEN.matcher(text);
        int from = 0;
        while (between.find()) {
            clauses.add(new Clause(text.substring(from, between.start()).strip(), between.group()));
            from = between.end();
        }
        clauses.add(new Clause(text.substring(from).strip(), "."));
        return clauses;
    }
}
