package libreta.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import libreta.agent.TurnEnd;
import libreta.contacts.CrmFailed;
import libreta.conversation.Language;
import libreta.flow.TurnRefused;
import libreta.model.ModelFailed;
import libreta.words.Sentences;
import libreta.words.Words;

/** How a turn ended, for all who follow it; each is told in their own language. */
sealed interface TurnOutcome {
    Logger LOG = System.getLogger(TurnOutcome.class.getName());

    record Ended(TurnEnd end) implements TurnOutcome {}

    /** It did not fit the conversation as it was. */
    record Refused(String code, Function<Language, String> sentence) implements TurnOutcome {}

    /** HubSpot, the model or Libreta itself did not do what it should. */
    record Failed(String code, Function<Language, String> sentence) implements TurnOutcome {}

    /** Somebody stopped it, or nobody was there any more for whom it was to go on. */
    record Stopped() implements TurnOutcome {}

    /**
     * What it comes to when a turn, or showing it, broke with this. What nobody foresaw goes to the log under a number,
     * which the person is told.
     *
     * @param ids makes a new id at each call
     */
    static TurnOutcome of(Throwable broken, Supplier<String> ids) {
        return switch (broken) {
            case CancellationException stopped -> new Stopped();
            case TurnRefused refused -> new Refused(refused.code(), refused::sentence);
            case CrmFailed failed -> {
                LOG.log(Level.WARNING, "HubSpot gave no answer", failed);
                yield new Failed(
                        Sentences.code(failed.trouble()), language -> Sentences.of(failed.trouble(), language));
            }
            case ModelFailed failed -> {
                LOG.log(Level.WARNING, "the model gave no answer", failed);
                yield new Failed(
                        Sentences.code(failed.trouble()), language -> Sentences.of(failed.trouble(), language));
            }
            default -> {
                String number = ids.get();
                LOG.log(Level.ERROR, "a turn broke; the person was told the number " + number, broken);
                yield new Failed("internal", language -> Words.say(language, "went_wrong", number));
            }
        };
    }

    /** In a word, for who counts. */
    default String word() {
        return switch (this) {
            case Ended(TurnEnd.Finished finished) -> "finished";
            case Ended waiting -> "waiting";
            case Refused refused -> "refused";
            case Failed failed -> "failed";
            case Stopped stopped -> "cancelled";
        };
    }
}
