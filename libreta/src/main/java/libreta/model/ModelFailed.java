package libreta.model;

import org.jspecify.annotations.Nullable;

/** The model gave no usable reply. The message is for the log; the sentence for the person follows from the trouble. */
public final class ModelFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ModelTrouble trouble;

    public ModelFailed(ModelTrouble trouble, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    public ModelTrouble trouble() {
        return trouble;
    }
}
