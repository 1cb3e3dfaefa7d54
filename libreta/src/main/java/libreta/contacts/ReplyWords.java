package libreta.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The words with which people tell which of several contacts they mean. */
final class ReplyWords {
    static final Set<String> NONE = words("no none neither nobody cancel stop nevermind ninguno ninguna nadie cancela"
            + " cancelar cancelalo dejalo nope nah not ni");

    /** They say nothing of which one it is. */
    static final Set<String> FILLING = words("the one a an of at in from with who whose works work working is s it"
            + " i mean meant her him she he them that this person contact option number please thanks yes and for"
            + " el la los las lo uno una de del en con que es trabaja quien cuyo cuya ese esa este esta persona"
            + " contacto opcion numero por favor gracias si y para quiero decir me refiero al t email mail phone"
            + " company correo empresa telefono its su them ellos ellas estos estas these want on list lista");

    /** <i>One</i> is no more than a filling word behind <i>the</i>. */
    private static final Pattern ONE = Pattern.compile(
            "(?:please |por favor )?(?:(?:number|option|numero|opcion) )?(?:one|uno)(?: please| por favor)?");

    private static final Pattern NUMBER = Pattern.compile("(?iu)\\b(?:no\\.|nº)\\s*(?=\\d)");

    /** Somebody is spoken of who is not meant. */
    private static final Pattern EXCLUDES =
            Clause.words("but|except|other|another|others|wrong|instead|unlike|excepto|salvo|menos"
                    + "|otro|otra|otros|otras|equivocado|equivocada|sino|leave|ignore|ignora|deja");

    private static final List<Set<String>> ORDINALS = List.of(
            words("first 1 1st 1o 1a primero primera primer"),
            words("second 2 2nd 2o 2a segundo segunda two dos"),
            words("third 3 3rd 3o 3a tercero tercera tercer three tres"),
            words("fourth 4 4th 4o 4a cuarto cuarta four cuatro"),
            words("fifth 5 5th 5o 5a quinto quinta five cinco"),
            words("sixth 6 6th 6o 6a sexto sexta six seis"),
            words("seventh 7 7th 7o 7a septimo septima seven siete"),
            words("eighth 8 8th 8o 8a octavo octava eight ocho"),
            words("ninth 9 9th 9o 9a noveno novena nine nueve"),
            words("tenth 10 10th 10o 10a decimo decima ten diez"));

    private static final Set<String> LAST = words("last ultimo ultima");

    private ReplyWords() {}

    /** Whether whom a reply names may be the one who is not meant. */
    static boolean excludes(String text) {
        String plain = Words.withoutMarks(text);
        return EXCLUDES.matcher(plain).find() || Clause.denies(plain);
    }

    /** With a <i>number</i> for the short form of it, which looks like a <i>no</i>. */
    static String spelled(String text) {
        return NUMBER.matcher(text).replaceAll("number ");
    }

    static boolean isOne(List<String> words) {
        return ONE.matcher(String.join(" ", words)).matches();
    }

    static Optional<Integer> ordinal(List<String> telling, int candidates) {
        if (telling.size() != 1) {
            return Optional.empty();
        }
        String word = telling.getFirst();
        if (LAST.contains(word)) {
            return Optional.of(candidates - 1);
        }
        return IntStream.range(0, Math.min(candidates, ORDINALS.size()))
                .filter(at -> ORDINALS.get(at).contains(word))
                .boxed()
                .findFirst();
    }

    /** The only one whose values have all the words. */
    static Optional<Contact> described(List<String> telling, List<Contact> candidates) {
        List<Contact> fitting = candidates.stream()
                .filter(contact -> wordsOf(contact).containsAll(telling))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static Set<String> wordsOf(Contact contact) {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, String> value : contact.properties().entrySet()) {
            words.addAll(Words.of(value.getValue()));
            words.add(Phones.digits(value.getValue()));
        }
        return Set.copyOf(words);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.split(" ")));
    }
}
