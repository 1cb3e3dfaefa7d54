package sandbox.hubspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that search sees, made to be looked up. Every contact has a place, a small number; whatever is asked about
 * has a {@link Column}, which leads from values or words to places. So a filter is a look into one column, a search the
 * places that are left, a sort a walk along a column until the page is full. A column is made when it is first asked for,
 * and kept up to date from then on.
 *
 * <p>Many may ask at once, while nobody writes.
 */
final class Catalogue {
    static final Comparator<Contact> OLDEST_FIRST =
            Comparator.comparing(Contact::createdAt).thenComparingLong(Contact::id);

    /** Below one in so many it is quicker to sort what was found than to walk along all. */
    private static final int SPARSE = 16;

    private record ValuesOf(String property, Order order) {}

    private final List<@Nullable Contact> contacts = new ArrayList<>();
    private final Map<Long, Integer> placeOf = new HashMap<>();
    private final BitSet taken = new BitSet();
    private final NavigableMap<Contact, Integer> byAge = new TreeMap<>(OLDEST_FIRST);
    private final ConcurrentMap<ValuesOf, Column<Key>> values = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, WordColumn> words = new ConcurrentHashMap<>();
    private final ConcurrentMap<Searched, Column<String>> searched = new ConcurrentHashMap<>();

    void put(Contact contact) {
        remove(contact.id());
        int place = taken.nextClearBit(0);
        if (place == contacts.size()) {
            contacts.add(contact);
        } else {
            contacts.set(place, contact);
        }
        taken.set(place);
        placeOf.put(contact.id(), place);
        byAge.put(contact, place);
        values.values().forEach(column -> column.add(contact, place));
        searched.values().forEach(column -> column.add(contact, place));
        words.values().forEach(column -> column.add(contact, place));
    }

    void remove(long id) {
        @Nullable Integer place = placeOf.remove(id);
        if (place == null) {
            return;
        }
        Contact contact = at(place);
        contacts.set(place, null);
        taken.clear(place);
        byAge.remove(contact);
        values.values().forEach(column -> column.remove(contact, place));
        searched.values().forEach(column -> column.remove(contact, place));
        words.values().forEach(column -> column.remove(contact, place));
    }

    BitSet all() {
        return (BitSet) taken.clone();
    }

    /** Takes the contact with this id out of {@code found}, if it is there. */
    void leaveOut(long id, BitSet found) {
        @Nullable Integer place = placeOf.get(id);
        if (place != null) {
            found.clear(place);
        }
    }

    Column<Key> values(PropertyDefinition property) {
        return values.computeIfAbsent(new ValuesOf(property.name(), Order.of(property)), name -> {
            Column<Key> column = new Column<>(contact -> contact.value(name.property()).stream()
                    .map(name.order()::key)
                    .toList());
            everyone(column::add);
            return column;
        });
    }

    WordColumn words(PropertyDefinition property) {
        return words.computeIfAbsent(property.name(), name -> {
            WordColumn column = new WordColumn(name, property.isEnumeration());
            everyone(column::add);
            return column;
        });
    }

    Column<String> searched(Searched what) {
        return searched.computeIfAbsent(what, same -> {
            Column<String> column = new Column<>(same::of);
            everyone(column::add);
            return column;
        });
    }

    private void everyone(ObjIntConsumer<Contact> visitor) {
        taken.stream().forEach(place -> visitor.accept(at(place), place));
    }

    /** Those of {@code found} from {@code offset} on, at most {@code limit}, the oldest first unless there is a sort. */
    List<Contact> page(BitSet found, Optional<Sort> sort, int offset, int limit) {
        PageOf page = new PageOf(offset, limit);
        if (sort.isEmpty()) {
            page.takeOldestFirst(found);
            return page.contacts;
        }
        Column<Key> column = values(sort.get().property());
        for (Places equal : column.inOrder(sort.get().descending())) {
            if (page.isFull()) {
                return page.contacts;
            }
            page.take(equal.in(found));
        }
        BitSet without = (BitSet) found.clone();
        without.andNot(column.present());
        page.takeOldestFirst(without);
        return page.contacts;
    }

    private Contact at(int place) {
        @Nullable Contact contact = contacts.get(place);
        if (contact == null) {
            throw new IllegalStateException("place " + place + " is empty");
        }
        return contact;
    }

    /** Passes over what lies before the page, and takes what is on it. */
    private final class PageOf {
        private final List<Contact> contacts = new ArrayList<>();
        private final int limit;
        private int before;

        PageOf(int offset, int limit) {
            this.before = offset;
            this.limit = limit;
        }

        boolean isFull() {
            return contacts.size() == limit;
        }

        /** These come next, the oldest of them first. */
        void take(int[] places) {
            if (places.length <= before) {
                before -= places.length;
            } else if (places.length == 1) {
                take(at(places[0]));
            } else {
                BitSet found = new BitSet();
                Arrays.stream(places).forEach(found::set);
                takeOldestFirst(found);
            }
        }

        void takeOldestFirst(BitSet found) {
            boolean few = found.cardinality() <= placeOf.size() / SPARSE;
            Iterator<Contact> rest = few ? sorted(found) : walk(found);
            while (!isFull() && rest.hasNext()) {
                take(rest.next());
            }
        }

        private Iterator<Contact> sorted(BitSet found) {
            return found.stream()
                    .mapToObj(Catalogue.this::at)
                    .sorted(OLDEST_FIRST)
                    .iterator();
        }

        private Iterator<Contact> walk(BitSet found) {
            return byAge.entrySet().stream()
                    .filter(entry -> found.get(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .iterator();
        }

        private void take(Contact next) {
            if (before > 0) {
                before--;
            } else {
                contacts.add(next);
            }
        }
    }
}
