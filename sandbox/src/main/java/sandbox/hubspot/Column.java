package sandbox.hubspot;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One way to look contacts up: the keys they have, in their order, each with the places of its contacts. What a question
 * answers is a new set, which belongs to whoever asked.
 */
final class Column<K extends Comparable<? super K>> {
    private final Function<Contact, List<K>> keys;
    private final NavigableMap<K, Places> places = new TreeMap<>();
    private final BitSet present = new BitSet();

    Column(Function<Contact, List<K>> keys) {
        this.keys = keys;
    }

    void add(Contact contact, int place) {
        for (K key : keys.apply(contact)) {
            places.computeIfAbsent(key, first -> new Places()).add(place);
            present.set(place);
        }
    }

    void remove(Contact contact, int place) {
        for (K key : keys.apply(contact)) {
            places.computeIfPresent(key, (same, held) -> {
                held.remove(place);
                return held.isEmpty() ? null : held;
            });
        }
        present.clear(place);
    }

    /** Those with any key. */
    BitSet present() {
        return (BitSet) present.clone();
    }

    BitSet of(K key) {
        BitSet found = new BitSet();
        Places held = places.get(key);
        if (held != null) {
            held.addTo(found);
        }
        return found;
    }

    BitSet below(K key, boolean inclusive) {
        return all(places.headMap(key, inclusive).values());
    }

    BitSet above(K key, boolean inclusive) {
        return all(places.tailMap(key, inclusive).values());
    }

    BitSet between(K lowest, K highest) {
        return lowest.compareTo(highest) > 0
                ? new BitSet()
                : all(places.subMap(lowest, true, highest, true).values());
    }

    /** Those with a key that fits; it is asked once for each key from {@code lowest} to {@code highest}. */
    BitSet between(K lowest, K highest, Predicate<K> fits) {
        return where(places.subMap(lowest, true, highest, true), fits);
    }

    BitSet where(Predicate<K> fits) {
        return where(places, fits);
    }

    private BitSet where(Map<K, Places> some, Predicate<K> fits) {
        BitSet found = new BitSet();
        some.forEach((key, held) -> {
            if (fits.test(key)) {
                held.addTo(found);
            }
        });
        return found;
    }

    /** The sets of places in the order of the keys, or in the opposite order. */
    Collection<Places> inOrder(boolean descending) {
        return descending ? places.descendingMap().values() : places.values();
    }

    private static BitSet all(Collection<Places> some) {
        BitSet found = new BitSet();
        some.forEach(held -> held.addTo(found));
        return found;
    }
}
