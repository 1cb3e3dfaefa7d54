package libreta.contacts;

import java.util.List;

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
        List<Contact> byId =
                candidates.stream().filter(contact -> typed.typed(contact.id())).toList();
        if (byId.size() == 1 && !ReplyWords.excludes(text)) {
            return new Picked(byId.getFirst().id());
        }
        List<String> words = Words.of(ReplyWords.spelled(text));
        if (ReplyWords.isOne(words)) {
            return new Picked(candidates.getFirst().id());
        }
        if (words.stream().anyMatch(ReplyWords.NONE::contains)
                && words.stream()
                        .allMatch(word -> ReplyWords.NONE.contains(word) || ReplyWords.FILLING.contains(word))) {
            return new NoneOfThem();
        }
        List<String> telling = words.stream()
                .filter(word -> !ReplyWords.FILLING.contains(word))
                .toList();
        if (telling.isEmpty() || telling.stream().anyMatch(ReplyWords.NONE::contains)) {
            return new Other();
        }
        return ReplyWords.ordinal(telling, candidates.size())
                .map(candidates::get)
                .or(() -> ReplyWords.described(telling, candidates))
                .<ChoiceReply>map(contact -> new Picked(contact.id()))
                .orElseGet(Other::new);
    }
}
