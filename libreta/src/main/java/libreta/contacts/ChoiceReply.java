package libreta.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which of the contacts that were shown a typed reply means. It has to fit exactly one, with every word that says anything. */
public sealed interface ChoiceReply {
    /** It is this one. */
    record Picked(ContactId contact) implements ChoiceReply {}

    /** It is none of them. */
    record NoneOfThem() implements ChoiceReply {}

    /** The reply says something else, or fits several. */
    record Other() implements ChoiceReply {}

    /** Reads what was typed, in English or Spanish. */
    static ChoiceReply of(String text, List<Contact> candidates) {
        if (text.contains("?")) {
            return new Other();
        }
        Evidence typed = new Evidence(List.of(text), List.of());
        List<Contact> byId = candidates.stream()
                .filter(contact -> typed.typed(contact.id()))
                .toList();
        if (byId.size() == 1) {
            return new Picked(byId.getFirst().id());
        }
        List<String> words = Words.of(text);
        if (words.stream().anyMatch(Reading.NONE::contains)
                && words.stream().allMatch(word -> Reading.NONE.contains(word) || Reading.FILLING.contains(word))) {
            return new NoneOfThem();
        }
        List<String> telling =
                words.stream().filter(word -> !Reading.FILLING.contains(word)).toList();
        if (telling.isEmpty() || telling.stream().anyMatch(Reading.NONE::contains)) {
            return new Other();
        }
        return Reading.ordinal(telling, candidates.size())
                .map(candidates::get)
                .or(() -> Reading.described(telling, candidates))
                .<ChoiceReply>map(contact -> new Picked(contact.id()))
                .orElseGet(Other::new);
    }

    /** The words of such replies. */
    final class Reading {
        static final Set<String> NONE = words("no none neither nobody cancel stop nevermind ninguno ninguna nadie cancela"
                + " cancelar cancelalo dejalo nope nah not ni");

        /** They say nothing of which one it is. */
        static final Set<String> FILLING = words("the one a an of at in from with who whose works work working is s it"
                + " i mean meant her him she he them that this person contact option number please thanks yes and for"
                + " el la los las lo uno una de del en con que es trabaja quien cuyo cuya ese esa este esta persona"
                + " contacto opcion numero por favor gracias si y para quiero decir me refiero al t email mail phone"
                + " company correo empresa telefono its su");

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

        private Reading() {}

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
            return Arrays.stream(text.split(" ")).flatMap(Stream::of).collect(Collectors.toUnmodifiableSet());
        }
    }
}
