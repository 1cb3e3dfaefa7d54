package libreta.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sentence that may ask for a property to be emptied, in English or Spanish and without accents.
 *
 * @param text with {@link #IT}, {@link #ANOTHER} and {@link #VALUE} in place of properties' names and of the value
 * @param then what stands between it and the next one
 */
record Clause(String text, String then) {
    /** The property's name; like the other ones a sign that nobody types. */
    static final String IT = "\uE000";

    static final String ANOTHER = "\uE001";
    /** What the property holds: it tells the property only right behind the verb. */
    static final String VALUE = "\uE002";

    static final Clause NONE = new Clause("", "");

    private static final String DENIAL =
            "not|never|nor|nunca|jamas|ni|tampoco|\\p{L}+n['’]t|dont|doesnt|didnt|wont|cant|shouldnt|wouldnt";
    private static final Pattern DENIES =
            words(DENIAL + "|no|neither|cannot|without|sin|instead of|rather than|en vez de|en lugar de"
                    + "|avoid|evita|evite|evitar|stop|keep|keeps|keeping|conserva|conserve|manten|mantenga|mantener");
    /** <i>Never, ever, delete it</i>; but <i>no, delete it</i> asks for it. */
    private static final Pattern DENIES_WHAT_FOLLOWS =
            Pattern.compile(words(DENIAL).pattern() + "[\\W&&[^\uE000-\uE002]]*$");

    private static final String COURTESY = "(?:please|too|also|as well|thanks|thank you|por favor|tambien|gracias)";
    private static final Pattern POLITE =
            Pattern.compile("(?iu)(?:(?:" + COURTESY + "|yes|ok|okay|well|hi|hola|si|vale)\\s*)*+");
    private static final Pattern SOMETHING =
            words("(?:the|her|his|their|its|this|that|a|el|la|los|las|su|sus|un|una|este|esta) \\p{L}+");
    /** <i>The phone of Ada</i>; a small letter behind <i>of</i> may begin a verb: <i>the phone of Ada stays</i>. */
    private static final Pattern ONLY_NAMES =
            Pattern.compile(("(?:[-*•] )?(?:(?iu:the|her|his|their|its|el|la|los|las|su|sus) )?"
                            + "(?:(?:\\S+ )?\\S+['’]s )?[\uE000-\uE002](?: (?:of|from|for|de|del)(?: (?:the|el|la|contact"
                            + "|contacto|#?\\d+|\\S+@\\S+|\\p{Lu}\\S*))++)?(?: (?iu:COURTESY))*+")
                    .replace("COURTESY", COURTESY)
                    .replace(" ", "\\s+"));

    private static final Pattern ALTERNATIVE = words("or|but|o|pero");

    private static final String SENTENCE_END = "(?:[!?;\\n]|[.…]+(?=\\s|$))";
    private static final Pattern ENDS = Pattern.compile(SENTENCE_END);
    private static final Pattern BETWEEN = Pattern.compile(SENTENCE_END + "+|[,:=]+|\\s[-–—]+\\s|"
            + words("and|but|or|so|then|therefore|y|e|o|pero|entonces|asi que|por eso")
                    .pattern()
            + "|\\s(?=" + words("without|sin").pattern() + ")");

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
        return EmptyingOrder.isIn(text) || denies(text);
    }

    static boolean denies(String text) {
        return DENIES.matcher(text).find();
    }

    /** Neither another property nor none. */
    boolean namesOnlyIt() {
        return text.contains(IT) && !text.contains(ANOTHER);
    }

    boolean namesAny() {
        return text.contains(IT) || text.contains(ANOTHER);
    }

    boolean namesIt() {
        return text.contains(IT) || text.contains(VALUE);
    }

    /** A property, and perhaps whose. */
    boolean onlyNames() {
        return ONLY_NAMES.matcher(text).matches();
    }

    boolean isPolite() {
        return POLITE.matcher(text).matches();
    }

    boolean speaksOfSomething() {
        return SOMETHING.matcher(text).find();
    }

    /** <i>The fax or the phone</i>. */
    boolean isAlternative() {
        return ALTERNATIVE.matcher(then).matches();
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
        return DENIES_WHAT_FOLLOWS.matcher(text).find() || (then.equals(" ") && denies(text));
    }

    static Pattern words(String words) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + words.replace(" ", "\\s+") + ")(?![\\p{L}\\p{N}])");
    }
}
