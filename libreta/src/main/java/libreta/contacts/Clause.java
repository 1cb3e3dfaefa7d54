package libreta.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sentence that may ask for a property to be emptied, in English or Spanish and without accents.
 *
 * @param text with {@link #IT} and {@link #ANOTHER} in place of properties' names
 * @param then what stands between it and the next one
 */
record Clause(String text, String then) {
    /** The property's name; like the other one a sign that nobody types. */
    static final String IT = "\uE000";

    static final String ANOTHER = "\uE001";
    static final Clause NONE = new Clause("", "");

    private static final String EMPTY =
            "(?:remove[ds]?|removing|delete[ds]?|deleting|clear(?:s|ed|ing)?|erase[ds]?|erasing"
                    + "|empt(?:y|ies|ied|ying)|blank(?:s|ed)?|wipe[ds]?|wiping|unset|get rid of|en blanco"
                    + "|(?:quit|borr|elimin|vaci|limpi|suprim)(?:a|e|o|an|en|ar|ir|ad|id|emos|amos|ando|iendo)"
                    + "(?:me|se|le|les)?(?:lo|la|los|las)?)";
    private static final Pattern EMPTIES = words(EMPTY);

    /** <i>She has no phone</i>; but <i>without touching the phone</i> or <i>I do not have it</i> says nothing of the kind. */
    private static final Pattern LACKS =
            words("(?:no longer (?:has|have|uses?)|has no|(?:ya )?no (?:tiene|usa)|without|sin)"
                    + "(?: (?:a|an|any|un|una|ningun|ninguna))? " + IT);

    private static final String DENIAL =
            "not|never|nor|nunca|jamas|ni|tampoco|\\p{L}+n['’]t|dont|doesnt|didnt|wont|cant|shouldnt|wouldnt";
    private static final Pattern DENIES =
            words(DENIAL + "|no|neither|cannot|without|sin|instead of|rather than|en vez de|en lugar de"
                    + "|avoid|evita|evite|evitar|stop|keep|keeps|keeping|conserva|conserve|manten|mantenga|mantener");
    /** <i>Never, ever, delete it</i>; but <i>no, delete it</i> asks for it. */
    private static final Pattern DENIES_WHAT_FOLLOWS =
            Pattern.compile(words(DENIAL).pattern() + "\\W*$");

    private static final String COURTESY = "(?:please|too|also|as well|thanks|thank you|por favor|tambien|gracias)";
    private static final Pattern POLITE = Pattern.compile("(?iu)(?:" + COURTESY + "\\s*)*+");
    private static final Pattern ONLY_EMPTIES =
            Pattern.compile("(?iu)(?:COURTESY )*+(?:to be )?EMPTY(?: (?:it|them|that))?(?: COURTESY)*+"
                    .replace("COURTESY", COURTESY)
                    .replace("EMPTY", EMPTY)
                    .replace(" ", "\\s+"));
    /** <i>The phone of Ada</i>; a small letter behind <i>of</i> may begin a verb: <i>the phone of Ada stays</i>. */
    private static final Pattern ONLY_NAMES =
            Pattern.compile(("(?:[-*•] )?(?:(?iu:the|her|his|their|its|el|la|los|las|su|sus) )?"
                            + "(?:(?:\\S+ )?\\S+['’]s )?[IT](?: (?:of|from|for|de|del)(?: (?:the|el|la|contact|contacto|#?\\d+"
                            + "|\\S+@\\S+|\\p{Lu}\\S*))++)?(?: (?iu:COURTESY))*+")
                    .replace("COURTESY", COURTESY)
                    .replace("[IT]", "[" + IT + ANOTHER + "]")
                    .replace(" ", "\\s+"));

    private static final String SENTENCE_END = "(?:[!?;\\n]|[.…]+(?=\\s|$))";
    private static final Pattern ENDS = Pattern.compile(SENTENCE_END);
    private static final Pattern BETWEEN = Pattern.compile(SENTENCE_END + "+|[,:=]+|\\s[-–—]+\\s|"
            + words("and|but|or|y|e|o|pero").pattern() + "|\\s(?="
            + words("without|sin").pattern() + ")");

    static List<Clause> of(String message) {
        List<Clause> clauses = new ArrayList<>();
        Matcher between = BETWEEN.matcher(message);
        int from = 0;
        while (between.find()) {
            clauses.add(new Clause(message.substring(from, between.start()).strip(), between.group()));
            from = between.end();
        }
        clauses.add(new Clause(message.substring(from).strip(), ""));
        return clauses;
    }

    /** Whether the text would be read as more than one clause. */
    static boolean isDivided(String text) {
        return BETWEEN.matcher(text).find();
    }

    /** Whether the text could itself ask for something to be emptied, or deny it. */
    static boolean orders(String text) {
        return EMPTIES.matcher(text).find() || DENIES.matcher(text).find();
    }

    boolean namesIt() {
        return text.contains(IT);
    }

    boolean empties() {
        return (lacks() || EMPTIES.matcher(text).find()) && !denies();
    }

    boolean lacks() {
        return LACKS.matcher(text).find();
    }

    boolean onlyEmpties() {
        return ONLY_EMPTIES.matcher(text).matches();
    }

    /** A property, and perhaps whose. */
    boolean onlyNames() {
        return ONLY_NAMES.matcher(text).matches();
    }

    boolean isPolite() {
        return POLITE.matcher(text).matches();
    }

    /** What comes next is said of it. */
    boolean isHeading() {
        return then.contains(":") || then.contains("=");
    }

    boolean endsSentence() {
        return ENDS.matcher(then).find();
    }

    /** <i>Do not leave her</i> goes on with <i>without a phone</i>. */
    boolean deniesWhatFollows() {
        return DENIES_WHAT_FOLLOWS.matcher(text).find() || (then.equals(" ") && denies());
    }

    private boolean denies() {
        return DENIES.matcher(LACKS.matcher(text).replaceAll(IT)).find();
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + words.replace(" ", "\\s+") + ")(?![\\p{L}\\p{N}])");
    }
}
