package libreta.contacts;

import org.jspecify.annotations.Nullable;

/** The CRM gave no usable answer. The message is for the log; the sentence for the person follows from the trouble. */
public final class CrmFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CrmTrouble trouble;
    private final boolean mayHaveHappened;

    /**
     * A call that failed.
     *
     * @param mayHaveHappened the request may have been carried out all the same
     */
    public CrmFailed(CrmTrouble trouble, boolean mayHaveHappened, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
        this.mayHaveHappened = mayHaveHappened;
    }

    public CrmTrouble trouble() {
        return trouble;
    }

    /** True when a write may have been carried out although no answer said so. */
    public boolean mayHaveHappened() {
        return mayHaveHappened;
    }
}
