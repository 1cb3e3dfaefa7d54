package libreta.flow;

import java.time.InstantSource;
import java.util.Optional;
import libreta.agent.Answer;
import libreta.agent.Picking;
import libreta.agent.Turn;
import libreta.agent.TurnEnd;
import libreta.contacts.ChoiceReply;
import libreta.contacts.ChoiceState;
import libreta.contacts.ContactChoice;
import libreta.contacts.ContactChoices;
import libreta.contacts.ContactId;
import libreta.conversation.TurnSink;
import libreta.flow.Request.Said;

/** What a person may do while a choice between contacts waits. */
final class Choosing {
    private final Picking picking;
    private final ForTheModel forTheModel;
    private final InstantSource clock;

    Choosing(Picking picking, ForTheModel forTheModel, InstantSource clock) {
        this.picking = picking;
        this.forTheModel = forTheModel;
        this.clock = clock;
    }

    /** What follows a decision. */
    sealed interface Then {
        /** The turn is over. */
        record Ended(TurnEnd end) implements Then {}

        /** The person walked away, perhaps to a button, or typed something else. */
        record GoesOn() implements Then {}

        /**
         * The first answer is given again.
         *
         * @param goesOn the person went on with something else then
         */
        record Again(boolean goesOn) implements Then {}
    }

    Optional<ContactChoices.Decided> find(Turn turn, Said.Decided decided) {
        return picking.find(turn, decided.proposal().value());
    }

    /** The question, where one waits. */
    Optional<TurnEnd> waiting(Turn turn) {
        return picking.waiting(turn).map(choice -> Picking.ask(turn, choice));
    }

    void endExpired(Turn turn, TurnSink sink) {
        picking.waiting(turn).filter(this::expired).ifPresent(choice -> picking.expire(turn, choice, sink));
    }

    /** @throws TurnRefused while one waits that has not expired */
    void nothingWaits(Turn turn, TurnSink sink) {
        endExpired(turn, sink);
        if (picking.waiting(turn).isPresent()) {
            throw new TurnRefused("choice_waiting");
        }
    }

    /**
     * @throws TurnRefused when the decision does not fit the choice
     * @throws libreta.model.ModelFailed when only the model could answer, and it is known to be down; the choice waits on
     */
    Then decide(Turn turn, ContactChoices.Decided found, Said.Decided decided, TurnSink sink) {
        ContactChoice choice = found.choice();
        if (found.state() == ChoiceState.EXPIRED || (found.state() == ChoiceState.WAITING && expired(choice))) {
            return expire(turn, found, decided, sink);
        }
        if (found.state() != ChoiceState.WAITING) {
            return again(turn, found, decided, sink);
        }
        return switch (decided.answer()) {
            case Answer.Picked(ContactId contact) -> {
                if (choice.candidate(contact).isEmpty()) {
                    throw new TurnRefused("not_a_choice", contact.value());
                }
                yield new Then.Ended(picking.pick(turn, choice, contact, "", decided.asSent(), sink));
            }
            case Answer.Declined declined -> new Then.Ended(picking.decline(turn, choice, "", decided.asSent(), sink));
            case Answer.Approved approved -> throw new TurnRefused("wrong_answer");
            case Answer.UpdateInstead instead -> throw new TurnRefused("wrong_answer");
            case Answer.WalkedAway away -> {
                picking.setAside(turn, choice, decided.asSent(), sink);
                yield new Then.GoesOn();
            }
            case Answer.Replied(String text) -> reply(turn, choice, text, decided.asSent(), sink);
        };
    }

    private Then reply(Turn turn, ContactChoice choice, String text, String asSent, TurnSink sink) {
        return switch (Picking.read(text, choice)) {
            case ChoiceReply.Picked(ContactId contact) ->
                new Then.Ended(picking.pick(turn, choice, contact, text, asSent, sink));
            case ChoiceReply.NoneOfThem none -> new Then.Ended(picking.decline(turn, choice, text, asSent, sink));
            case ChoiceReply.Other other -> {
                forTheModel.checkAnswerable(text);
                picking.setAside(turn, choice, asSent, sink);
                yield new Then.GoesOn();
            }
        };
    }

    private Then expire(Turn turn, ContactChoices.Decided found, Said.Decided decided, TurnSink sink) {
        if (found.state() == ChoiceState.WAITING) {
            picking.expire(turn, found.choice(), sink);
        }
        if (decided.answer() instanceof Answer.WalkedAway) {
            return new Then.GoesOn();
        }
        throw new TurnRefused("expired_interrupt");
    }

    /** A repeated decision gets the first answer again; another one comes too late. */
    private Then again(Turn turn, ContactChoices.Decided found, Said.Decided decided, TurnSink sink) {
        if (!found.answer().equals(decided.asSent())) {
            throw new TurnRefused("already_decided");
        }
        return found.picked()
                .filter(picked -> picking.ledToNothing(found.choice()))
                .<Then>map(picked -> new Then.Ended(picking.goOn(turn, found.choice(), picked, sink)))
                .orElseGet(() -> new Then.Again(goesOn(found.choice(), decided.answer())));
    }

    /** The decision was none: the person went on with something else. */
    private static boolean goesOn(ContactChoice choice, Answer answer) {
        return switch (answer) {
            case Answer.Replied(String text) -> Picking.read(text, choice) instanceof ChoiceReply.Other;
            case Answer.WalkedAway away -> true;
            case Answer.Approved _, Answer.Declined _, Answer.UpdateInstead _, Answer.Picked _ -> false;
        };
    }

    private boolean expired(ContactChoice choice) {
        return choice.expired(clock.instant());
    }
}
