package libreta.agent;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a typed reply to a proposal is plainly yes or no, in either language. Only a whole, plain reply decides. */
public enum Reply {
    YES,
    NO,
    OTHER;

    private static final Set<String> YES_WORDS = words(
            "yes y yeah yep yup ok okay sure confirm confirmed approve approved correct right save si s vale claro"
                    + " confirmo confirmar confirma confirmado adelante hazlo guarda guardalo correcto perfecto perfect"
                    + " dale");
    private static final Set<String> NO_WORDS = words(
            "no n nope nah cancel stop decline reject dont cancela cancelar cancelalo dejalo rechazar rechaza para");
    private static final Set<String> EITHER = words(
            "please thanks thank you do it that is go ahead por favor gracias de acuerdo muy bien great bien lo mejor"
                    + " never mind better not eso esta good looks");
    private static final List<String> YES_PHRASES =
            List.of("do it", "go ahead", "de acuerdo", "looks good", "esta bien", "that is right", "yes do it");
    private static final List<String> NO_PHRASES =
            List.of("never mind", "better not", "mejor no", "do not", "dont do it");

    /** Reads a typed reply. */
    public static Reply of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (NO_PHRASES.contains(plain)) {
            return NO;
        }
        if (YES_PHRASES.contains(plain)) {
            return YES;
        }
        List<String> said = List.of(plain.split(" "));
        boolean yes = said.stream().anyMatch(YES_WORDS::contains);
        boolean no = said.stream().anyMatch(NO_WORDS::contains);
        boolean plainly = said.stream()
                .allMatch(word -> YES_WORDS.contains(word) || NO_WORDS.contains(word) || EITHER.contains(word));
        if (!plainly || yes == no) {
            return OTHER;
        }
        return yes ? YES : NO;
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ")));
    }
}
