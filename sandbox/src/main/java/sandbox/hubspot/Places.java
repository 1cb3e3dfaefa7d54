package sandbox.hubspot;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A set of places in the catalogue: few as a sorted list, since most keys have one; many as bits. */
final class Places {
    private static final int MOST_LISTED = 64;

    private int[] few = new int[1];
    private int count;
    private @Nullable BitSet many;

    void add(int place) {
        if (many != null) {
            many.set(place);
            return;
        }
        int at = Arrays.binarySearch(few, 0, count, place);
        if (at >= 0) {
            return;
        }
        if (count == MOST_LISTED) {
            many = bits();
            many.set(place);
            return;
        }
        insert(-at - 1, place);
    }

    private void insert(int at, int place) {
        int[] longer = count == few.length ? Arrays.copyOf(few, 2 * count) : few;
        System.arraycopy(few, at, longer, at + 1, count - at);
        longer[at] = place;
        few = longer;
        count++;
    }

    void remove(int place) {
        if (many != null) {
            many.clear(place);
            return;
        }
        int at = Arrays.binarySearch(few, 0, count, place);
        if (at >= 0) {
            count--;
            System.arraycopy(few, at + 1, few, at, count - at);
        }
    }

    boolean isEmpty() {
        return many == null ? count == 0 : many.isEmpty();
    }

    void addTo(BitSet set) {
        if (many != null) {
            set.or(many);
            return;
        }
        for (int i = 0; i < count; i++) {
            set.set(few[i]);
        }
    }

    /** Those that are in {@code found} too. */
    int[] in(BitSet found) {
        if (many == null) {
            return listedIn(found);
        }
        BitSet both = (BitSet) many.clone();
        both.and(found);
        return both.stream().toArray();
    }

    private int[] listedIn(BitSet found) {
        int[] both = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (found.get(few[i])) {
                both[size++] = few[i];
            }
        }
        return Arrays.copyOf(both, size);
    }

    private BitSet bits() {
        BitSet bits = new BitSet();
        addTo(bits);
        return bits;
    }
}
