package sandbox.hubspot;

import java.util.BitSet;

/** Which contacts are meant. */
@FunctionalInterface
interface Condition {
    /** Their places; the set belongs to whoever asked. */
    BitSet in(Catalogue catalogue);

    default Condition andNot(Condition other) {
        return catalogue -> {
            BitSet found = in(catalogue);
            found.andNot(other.in(catalogue));
            return found;
        };
    }
}
