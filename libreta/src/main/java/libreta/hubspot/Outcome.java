package libreta.hubspot;

import libreta.contacts.CrmTrouble;

/** How one attempt ended. */
sealed interface Outcome {
    Call call();

    /** The request may have been carried out although it did not succeed. */
    boolean leavesDoubt();

    /** The head of an answer came, and its body too unless the status is an error. */
    record Answered(Answer answer) implements Outcome {
        @Override
        public Call call() {
            return answer.call();
        }

        @Override
        public boolean leavesDoubt() {
            return answer.status() >= 500;
        }
    }

    /**
     * No whole answer came.
     *
     * @param leavesDoubt false only when no connection was made
     * @param worthRepeating the next attempt may fare better
     */
    record Lost(Call call, CrmTrouble trouble, boolean leavesDoubt, boolean worthRepeating, Exception cause)
            implements Outcome {}
}
