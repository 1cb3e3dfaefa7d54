package libreta.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import libreta.agent.Form;
import libreta.agent.Turn;
import libreta.conversation.ConversationId;
import libreta.conversation.Conversations;
import libreta.conversation.Message;
import libreta.conversation.TurnEvent;
import libreta.flow.Request.Said;

/**
 * Messages, clicks and forms that a client sends a second time, because it has not heard the answer to the end. What was
 * answered is not carried out once more; what failed, or was cut off before there was an answer, is.
 */
final class Repeats {
    private final Conversations conversations;

    Repeats(Conversations conversations) {
        this.conversations = conversations;
    }

    /** What is to be done about a message, a click or a form. */
    sealed interface Repeat {
        /** It has no answer: it is new, or its turn came to nothing. */
        record Open() implements Repeat {}

        /**
         * It has this answer.
         *
         * @param words of a form, the record without the answer: a client finds there what the form says in words
         */
        record Answered(Optional<TurnEvent.Snapshot> words, List<Message> answer) implements Repeat {}

        /** It has no answer, and the person has said other things since: what it asks for may not fit any more. */
        record TooLate() implements Repeat {}
    }

    /** The request's turn; of a message that is there already, the turn that it began. */
    Turn turn(Request request) {
        Turn turn = request.turn();
        return messageId(request.said())
                .flatMap(id -> conversations.turnOf(turn.conversation(), id))
                .map(first -> new Turn(turn.conversation(), first, turn.person(), turn.language()))
                .orElse(turn);
    }

    private static Optional<String> messageId(Said said) {
        return switch (said) {
            case Said.Typed(String id, String text) -> Optional.of(id);
            case Said.Clicked(String id, String button) -> Optional.of(id);
            case Said.FilledIn(String id, Form form) -> Optional.of(id);
            case Said.Decided decided -> decided.next().flatMap(Repeats::messageId);
            case Said.Opened opened -> Optional.empty();
            case Said.Undo undo -> Optional.empty();
        };
    }

    /** @param messageId under which what the person said is kept */
    Repeat of(ConversationId conversation, String messageId) {
        if (conversations.turnOf(conversation, messageId).isEmpty()) {
            return new Repeat.Open();
        }
        List<Message> record = conversations.messages(conversation);
        List<Message> answer = conversations.answerTo(conversation, messageId);
        if (!answer.isEmpty()) {
            List<Message> again = Replay.of(record, answer);
            return new Repeat.Answered(words(messageId, record, again), again);
        }
        return isLast(messageId, record) ? new Repeat.Open() : new Repeat.TooLate();
    }

    private static Optional<TurnEvent.Snapshot> words(String messageId, List<Message> record, List<Message> answer) {
        boolean form = record.stream()
                .anyMatch(message -> message instanceof Message.FromPerson(String id, String text, var by)
                        && id.equals(messageId)
                        && by == Message.FromPerson.By.FORM);
        if (!form) {
            return Optional.empty();
        }
        Set<String> answers = answer.stream().map(Message::id).collect(Collectors.toSet());
        return Optional.of(new TurnEvent.Snapshot(record.stream()
                .filter(message -> !answers.contains(message.id()))
                .toList()));
    }

    private static boolean isLast(String messageId, List<Message> record) {
        return record.reversed().stream()
                .filter(Message.FromPerson.class::isInstance)
                .findFirst()
                .filter(last -> last.id().equals(messageId))
                .isPresent();
    }
}
