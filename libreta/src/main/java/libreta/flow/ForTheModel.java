package libreta.flow;

import java.util.Optional;
import java.util.function.Supplier;
import libreta.model.ModelFailed;
import libreta.model.ModelTrouble;

/** Replies that only the model can answer: what waits is not given up for them while nobody could answer them. */
final class ForTheModel {
    private final Flow flow;
    private final Supplier<Optional<ModelTrouble>> trouble;

    /** @param trouble why the model is down, or empty while it is not known to be */
    ForTheModel(Flow flow, Supplier<Optional<ModelTrouble>> trouble) {
        this.flow = flow;
        this.trouble = trouble;
    }

    /**
     * Of a text that decides nothing. Words that undo are none: they are a no to what waits.
     *
     * @throws ModelFailed where the text is no button's label either, and the model is known to be down; it was not asked
     */
    void checkAnswerable(String text) {
        if (flow.buttonLabelled(text).isEmpty()) {
            trouble.get().ifPresent(why -> {
                throw new ModelFailed(why, "the model is known to be down, and was not asked", null);
            });
        }
    }
}
