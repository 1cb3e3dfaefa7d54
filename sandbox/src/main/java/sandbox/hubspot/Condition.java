package sandbox.hubspot;

import java.util.BitSet;

/** Which contacts are meant. */
@FunctionalInterface
interface Condition {
    /** Their places; the set belongs to whoever asked. */
    BitSet in(Catalogue catalogue);

    /** Looks the first time it is asked and remembers; for one search, in which a filter may stand in several groups. */
    default Condition once() {
        BitSet found = new BitSet();
        boolean[] known = new boolean[1];
        return catalogue -> {
            if (!known[0]) {
                found.or(in(catalogue));
                known[0] = true;
            }
            return (BitSet) found.clone();
        };
    }

    default Condition andNot(Condition other) {
        return catalogue -> {
            BitSet found = in(catalogue);
            found.andNot(other.in(catalogue));
            return found;
        };
    }
}
