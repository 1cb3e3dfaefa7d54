package libreta.flow;

import java.util.List;
import java.util.Optional;
import libreta.agent.Turn;
import libreta.conversation.ConversationId;
import libreta.conversation.Conversations;
import libreta.conversation.Message;
import libreta.flow.Request.Said;

/**
 * Messages that a client sends a second time, because it has not heard the answer to the end. What was answered is not
 * carried out once more; what failed, or was cut off before there was an answer, is.
 */
final class Repeats {
    private final Conversations conversations;

    Repeats(Conversations conversations) {
        this.conversations = conversations;
    }

    /** What is to be done about a typed message. */
    sealed interface Repeat {
        /** It has no answer: it is new, or its turn came to nothing. */
        record Open() implements Repeat {}

        /** It has this answer. */
        record Answered(List<Message> answer) implements Repeat {}

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
            case Said.Decided decided -> decided.then().flatMap(Repeats::messageId);
            case Said.Opened opened -> Optional.empty();
            case Said.Clicked clicked -> Optional.empty();
            case Said.FilledIn form -> Optional.empty();
            case Said.Undo undo -> Optional.empty();
        };
    }

    Repeat of(ConversationId conversation, Said.Typed typed) {
        if (conversations.turnOf(conversation, typed.messageId()).isEmpty()) {
            return new Repeat.Open();
        }
        List<Message> record = conversations.messages(conversation);
        List<Message> answer = conversations.answerTo(conversation, typed.messageId());
        if (!answer.isEmpty()) {
            return new Repeat.Answered(Replay.of(record, answer));
        }
        return isLast(typed.messageId(), record) ? new Repeat.Open() : new Repeat.TooLate();
    }

    private static boolean isLast(String messageId, List<Message> record) {
        return record.reversed().stream()
                .filter(Message.FromPerson.class::isInstance)
                .findFirst()
                .filter(last -> last.id().equals(messageId))
                .isPresent();
    }
}
