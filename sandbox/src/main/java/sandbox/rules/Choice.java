package sandbox.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads which of several contacts the person means. */
final class Choice {
    private static final String ONE =
            "(?:the |el |la |number |numero |no |option |opcion |#|contact |contacto |select |choose |pick |elijo |escojo |quiero |i mean |me refiero a )*";
    private static final List<Pattern> ORDINALS = List.of(
            ordinal("first|1st|1|one|primer[oa]?|un[oa]"),
            ordinal("second|2nd|2|two|segund[oa]|dos"),
            ordinal("third|3rd|3|three|tercer[oa]?|tres"),
            ordinal("fourth|4th|4|four|cuart[oa]|cuatro"),
            ordinal("fifth|5th|5|five|quint[oa]|cinco"),
            ordinal("sixth|6th|6|six|sext[oa]|seis"),
            ordinal("seventh|7th|7|seven|septim[oa]|siete"),
            ordinal("eighth|8th|8|eight|octav[oa]|ocho"),
            ordinal("ninth|9th|9|nine|noven[oa]|nueve"),
            ordinal("tenth|10th|10|ten|decim[oa]|diez"));
    private static final Pattern LAST = ordinal("last|ultim[oa]|final");
    private static final Pattern WORDS_BEFORE = Pattern.compile(
            "^(?:(?:the|one|person|contact|at|from|of|with|in|who|works?|for|called|named|is|it's|i|mean|that|el|la|los|de|del|en|que|trabaja|es|con|a|llamad[oa]|company|empresa|e-?mail|correo)\\s+)+");

    private static final Pattern DESCRIPTION =
            Pattern.compile("^(?:the (?:one|other|person)|el (?:de|que|otro)|la (?:de|que|otra)) ?");

    private Choice() {}

    /** Whether the text describes one of several, whichever it is. */
    static boolean describes(Text said) {
        return DESCRIPTION.matcher(said.folded()).find();
    }

    static Optional<Contact> read(Text said, List<Contact> candidates) {
        var text = said.trimmed();
        var email = Finds.email(text);
        if (email.isPresent()) {
            var wanted = email.get().value().toLowerCase(Locale.ROOT);
            return only(
                    candidates,
                    contact -> contact.value("email").toLowerCase(Locale.ROOT).equals(wanted));
        }
        var id = Finds.id(text)
                .flatMap(wanted -> only(candidates, contact -> contact.id().equals(wanted)));
        return id.or(() -> ordinal(text, candidates)).or(() -> byWords(text.without(WORDS_BEFORE), candidates));
    }

    private static Optional<Contact> ordinal(Text text, List<Contact> candidates) {
        if (text.whole(LAST).isPresent()) {
            return Optional.of(candidates.getLast());
        }
        for (int i = 0; i < Math.min(ORDINALS.size(), candidates.size()); i++) {
            if (text.whole(ORDINALS.get(i)).isPresent()) {
                return Optional.of(candidates.get(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<Contact> byWords(Text words, List<Contact> candidates) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return only(
                candidates,
                contact -> contact.properties().values().stream()
                                .anyMatch(value -> Text.fold(value).contains(words.folded()))
                        || Text.fold(contact.value("name")).contains(words.folded()));
    }

    private static Optional<Contact> only(List<Contact> candidates, Predicate<Contact> wanted) {
        var fitting = candidates.stream().filter(wanted).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static Pattern ordinal(String words) {
        return Pattern.compile(ONE + "(?:" + words
                + ")(?: (?:one|contact|contacto|person|persona|option|opcion))?(?: please| por favor)?");
    }
}
