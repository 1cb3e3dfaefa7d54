package libreta.contacts;

/** What became of a typed value. */
public sealed interface Checked {
    /** The value as HubSpot wants it; empty clears the property. */
    record Good(String value) implements Checked {}

    record Bad(ValueProblem problem) implements Checked {}
}
