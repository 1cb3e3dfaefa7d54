package libreta.agent;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a typed reply to a proposal is plainly yes or no, in either language. Only a whole, plain reply decides.
 *
 * <p>What is plain in one of the languages only is not: <i>y</i> is <i>and</i> in Spanish. Neither is a word that asks,
 * hesitates or orders as well: <i>right</i>, <i>correct</i>. A <i>no</i> is taken from a wider set, as it writes nothing.
 */
public enum Reply {
    YES,
    NO,
    OTHER;

    private static final Set<String> YES_WORDS =
            words("yes yeah yep yup ok okay sure confirm confirmed approve approved save si vale claro confirmo"
                    + " confirmar confirma confirmado adelante hazlo guarda guardalo correcto perfecto perfect dale");
    private static final Set<String> NO_WORDS = words(
            "no n nope nah cancel stop decline reject dont cancela cancelar cancelalo dejalo rechazar rechaza para");
    private static final Set<String> COURTESY = words("please thanks gracias great genial");
    private static final List<String> NO_PHRASES = List.of(
            "do not do it",
            "dont do it",
            "do not save it",
            "dont save it",
            "do not",
            "never mind",
            "better not",
            "mejor no",
            "no lo hagas",
            "no lo guardes",
            "no guardes",
            "cancel it",
            "stop it");
    /** <i>Update it</i> and <i>correct</i> are a yes only behind one: alone they may order something else. */
    private static final List<String> YES_PHRASES = List.of(
            "yes please do",
            "yes correct",
            "yes create it",
            "yes update it",
            "yes change it",
            "yes it is",
            "si es correcto",
            "si crealo",
            "si creala",
            "si actualizalo",
            "si actualizala",
            "si cambialo",
            "si cambiala",
            "do it",
            "save it",
            "go ahead",
            "confirm it",
            "confirmalo",
            "guardala",
            "of course",
            "por supuesto",
            "sounds good",
            "looks good to me",
            "looks good",
            "that is right",
            "that is correct",
            "thats right",
            "thats correct",
            "claro que si",
            "de acuerdo",
            "esta bien",
            "muy bien");
    /** One word of them alone says something else: <i>por confirmar</i> is still to be confirmed. */
    private static final List<String> COURTESIES = List.of("thank you", "many thanks", "muchas gracias", "por favor");

    /** What may stand around plain words. Other signs ask, hesitate, quote or take back. */
    private static final Pattern PLAIN_SIGNS =
            Pattern.compile("[\\p{L}\\p{M}\\s.,;!¡'’\\-👍✅✔🙏😊🙂👌\\x{fe0f}\\x{1f3fb}-\\x{1f3ff}]*");

    /** <i>Do not cancel</i> is no plain no. */
    private static final Pattern DOUBLE_NO = Pattern.compile(
            "\\b(?:no|dont|do not) (?:cancel|stop|decline|reject|cancela|cancelar|cancelalo|rechaza|para)\\b");

    /** Who says so may wait for somebody else's yes. */
    private static final Pattern ASKS_FOR_A_YES = Pattern.compile("^(?:please|por favor) (?:confirm|approve)");

    /** Reads a typed reply. */
    public static Reply of(String text) {
        if (UndoWords.in(text)) {
            return NO;
        }
        String plain = plain(text);
        if (plain.isEmpty()
                || !PLAIN_SIGNS.matcher(text).matches()
                || text.contains("..")
                || ASKS_FOR_A_YES.matcher(plain).find()
                || DOUBLE_NO
                        .matcher(text.toLowerCase(Locale.ROOT).replaceAll("['’]", ""))
                        .find()) {
            return OTHER;
        }
        List<String> said = List.of(phrases(plain).split(" "));
        boolean yes = said.stream().anyMatch(YES_WORDS::contains);
        boolean no = said.stream().anyMatch(NO_WORDS::contains);
        boolean plainly = said.stream()
                .allMatch(word -> YES_WORDS.contains(word) || NO_WORDS.contains(word) || COURTESY.contains(word));
        if (!plainly || yes == no) {
            return OTHER;
        }
        return yes ? YES : NO;
    }

    /** Lower case without accents, and only its words. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** With one word in place of each phrase that means it. */
    private static String phrases(String plain) {
        String words = " " + plain + " ";
        words = with("please", COURTESIES, words);
        words = with("no", NO_PHRASES, words);
        return with("yes", YES_PHRASES, words).strip();
    }

    private static String with(String word, List<String> phrases, String text) {
        String words = text;
        for (String phrase : phrases) {
            words = words.replace(" " + phrase + " ", " " + word + " ");
        }
        return words;
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ")));
    }
}
