package libreta.flow;

import java.util.Optional;
import libreta.agent.Answer;
import libreta.agent.Form;
import libreta.agent.Turn;
import libreta.contacts.OperationId;
import libreta.contacts.ProposalId;

/** What a person sends. */
public record Request(Turn turn, Said said) {
    /** The things that a person can do. */
    public sealed interface Said {
        /** The chat was opened, or opened again. */
        record Opened() implements Said {}

        /** A button was clicked; its label is kept under {@code messageId}. */
        record Clicked(String messageId, String button) implements Said {}

        /** Something was typed; {@code messageId} is the client's. */
        record Typed(String messageId, String text) implements Said {}

        /** A form was filled in; what it says in words is kept under {@code messageId}. */
        record FilledIn(String messageId, Form form) implements Said {}

        /** Something that was written in this conversation is to be taken back. */
        record Undo(OperationId operation) implements Said {}

        /**
         * A proposal was decided.
         *
         * @param asSent the decision as the client sent it, so that a repeated one is known again
         * @param then what the person goes on with after walking away from the proposal
         */
        record Decided(ProposalId proposal, Answer answer, String asSent, Optional<Said> then) implements Said {
            /**
             * What the person goes on with once the proposal is out of the way: what they said beside it, or what they
             * typed in place of an answer, which is a message of its own. Its id is the same each time it is sent.
             */
            Optional<Said> next() {
                return answer instanceof Answer.Replied(String text)
                        ? Optional.of(new Typed("reply-" + proposal.value(), text))
                        : then;
            }
        }
    }
}
