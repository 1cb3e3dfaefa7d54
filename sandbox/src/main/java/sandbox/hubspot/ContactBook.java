package sandbox.hubspot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of the account. Knows what is unique and what follows from what; values were checked before. Every write
 * is told to the search index and kept in the storage. Safe for threads: readers never wait, writers take turns.
 */
final class ContactBook {
    static final String API = "INTEGRATION";
    private static final long FIRST_NEW_ID = 213_400_000_101L;

    private final Definitions definitions;
    private final InstantSource clock;
    private final SearchIndex index;
    private final Storage storage;
    private final ConcurrentNavigableMap<Long, Contact> byId = new ConcurrentSkipListMap<>();
    private final Map<Long, Long> mergedInto = new ConcurrentHashMap<>();
    private final UniqueValues unique;
    private final ReentrantLock writing = new ReentrantLock();
    private final List<Write> unkept = new ArrayList<>();
    private long lastId = FIRST_NEW_ID - 1;

    ContactBook(Definitions definitions, InstantSource clock, SearchIndex index, Storage storage) {
        this.definitions = definitions;
        this.clock = clock;
        this.index = index;
        this.storage = storage;
        this.unique = new UniqueValues(definitions::uniqueNames);
    }

    /**
     * Runs several steps as one write that nobody else's write comes between; in the storage all of it is kept or, when
     * the steps throw, none.
     */
    <T> T together(Supplier<T> steps) {
        writing.lock();
        try {
            T result = steps.get();
            if (writing.getHoldCount() == 1 && !unkept.isEmpty()) {
                unkept.add(new Write.LastId(lastId));
                storage.keep(unkept);
                unkept.clear();
            }
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** Takes over what the storage had; a new one learns at the next write that it belongs to an account now. */
    void restore(Storage.Saved saved) {
        mergedInto.putAll(saved.mergedInto());
        lastId = Math.max(lastId, saved.lastId());
        saved.contacts().forEach(this::put);
        unkept.clear();
        if (storage.isNew()) {
            unkept.add(new Write.LastId(lastId));
        }
    }

    /**
     * Puts a contact in as it is, calculated values added; used for samples and loaded files. {@code facts} count more
     * than what would be calculated.
     */
    void load(
            OptionalLong wantedId,
            Map<String, String> values,
            Map<String, String> facts,
            Instant createdAt,
            Instant updatedAt) {
        together(() -> {
            wantedId.ifPresent(this::skipTo);
            long id = wantedId.orElseGet(() -> ++lastId);
            Map<String, String> said = merged(Calculated.atCreation(id, createdAt), values);
            Map<String, String> all = Calculated.from(said, Map.of(), createdAt);
            all.putAll(facts);
            all.put("lastmodifieddate", updatedAt.toString());
            return put(created(id, all, createdAt, updatedAt, "IMPORT"));
        });
    }

    /** New contacts get higher ids than this one. */
    void skipTo(long id) {
        lastId = Math.max(lastId, id);
    }

    /** Throws a conflict that names the holder where an address or another unique value is taken. */
    Contact create(Map<String, String> values) {
        return together(() -> {
            Instant now = now();
            refuseTaken(values, OptionalLong.empty());
            long id = ++lastId;
            Map<String, String> said = merged(Calculated.atCreation(id, now), values);
            Map<String, String> all = Calculated.from(said, Map.of(), now);
            return put(created(id, all, now, now, API));
        });
    }

    /** Applies the values to what is stored now; a lifecycle stage that would go back is left as it is. */
    Contact update(long id, Map<String, String> values) {
        return together(() -> {
            Contact before = byId(id).orElseThrow(Refused::unknownNumber);
            refuseTaken(values, OptionalLong.of(before.id()));
            Map<String, String> said = appended(before, onlyForward(before, values));
            Instant now = now();
            Map<String, String> all = Calculated.from(merged(before.values(), said), before.values(), now);
            return put(changed(before, all, now));
        });
    }

    /** Does nothing for a contact that is archived already. */
    void archive(long id) {
        together(() -> {
            Contact before = Optional.ofNullable(byId.get(survivor(id))).orElseThrow(Refused::unknownNumber);
            return before.isArchived() ? before : put(before.archived(now()));
        });
    }

    /** Makes one contact of two, under a new id that both old ones lead to from now on. */
    Contact merge(Contact primary, Contact other) {
        return together(() -> {
            Merge merge = new Merge(primary, other);
            Instant now = now();
            long id = ++lastId;
            Map<String, String> values = Calculated.from(merge.values(id, now, this::rank), primary.values(), now);
            for (Contact old : List.of(primary, other)) {
                forget(old);
                mergedInto.put(old.id(), id);
                unkept.add(new Write.Lead(old.id(), id));
            }
            Map<String, String> changed = Contact.differences(primary.values(), values);
            List<Contact.Moment> moments = after(primary, new Contact.Moment(now, "MERGE_OBJECTS", changed));
            return put(new Contact(id, values, moments, merge.older(), now, null));
        });
    }

    /** Removes for good. */
    void forget(Contact contact) {
        together(() -> {
            unique.release(contact);
            unkept.add(new Write.Forget(contact.id()));
            index.gone(contact.id());
            return Optional.ofNullable(byId.remove(contact.id()));
        });
    }

    /** The one that is not archived; the id of a merged contact leads to the survivor. */
    Optional<Contact> byId(long id) {
        return Optional.ofNullable(byId.get(survivor(id))).filter(contact -> !contact.isArchived());
    }

    Optional<Contact> archivedById(long id) {
        return Optional.ofNullable(byId.get(id)).filter(Contact::isArchived);
    }

    /** By a value of a unique property; for {@code email} further addresses count too. */
    Optional<Contact> byUnique(String property, String value) {
        return unique.holder(new UniqueValues.Key(property, value)).stream()
                .boxed()
                .findFirst()
                .flatMap(this::byId);
    }

    /** How many there are that are not archived. */
    int size() {
        return Math.toIntExact(
                byId.values().stream().filter(contact -> !contact.isArchived()).count());
    }

    /** Whether there is one with this id, or was before a merge. */
    boolean knows(long id) {
        return byId.containsKey(id) || mergedInto.containsKey(id);
    }

    UniqueValues unique() {
        return unique;
    }

    /** In the order of their ids, archived ones too. */
    Collection<Contact> all() {
        return byId.values();
    }

    /** Those with an id above {@code after}, in the order of their ids. */
    Collection<Contact> after(long after) {
        return byId.tailMap(after, false).values();
    }

    private long survivor(long id) {
        long at = id;
        @Nullable Long next = mergedInto.get(at);
        while (next != null) {
            at = next;
            next = mergedInto.get(at);
        }
        return at;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Throws a conflict where a unique value is held by somebody other than {@code self}. */
    void refuseTaken(Map<String, String> values, OptionalLong self) {
        for (UniqueValues.Key key : unique.keys(values)) {
            OptionalLong holder = unique.holder(key);
            if (holder.isPresent() && !holder.equals(self)) {
                throw key.property().equals("email")
                        ? Refused.conflict(holder.getAsLong())
                        : Refused.taken(
                                key.property(),
                                values.getOrDefault(key.property(), ""),
                                self.orElse(lastId + 1),
                                holder.getAsLong());
            }
        }
    }

    private Map<String, String> onlyForward(Contact before, Map<String, String> values) {
        @Nullable String wanted = values.get("lifecyclestage");
        @Nullable String current = before.values().get("lifecyclestage");
        if (wanted == null || wanted.isEmpty() || current == null || rank(wanted) >= rank(current)) {
            return values;
        }
        Map<String, String> rest = new TreeMap<>(values);
        rest.remove("lifecyclestage");
        return rest;
    }

    private int rank(String stage) {
        return definitions
                .find("lifecyclestage")
                .flatMap(property -> property.option(stage))
                .map(PropertyDefinition.Option::displayOrder)
                .orElse(Integer.MAX_VALUE);
    }

    /** A leading {@code ;} adds to a multiple choice instead of replacing it. */
    private Map<String, String> appended(Contact before, Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(values);
        values.forEach((name, value) -> {
            boolean several =
                    definitions.find(name).map(PropertyDefinition::takesSeveral).orElse(false);
            if (several && value.startsWith(";")) {
                Set<String> joined = new LinkedHashSet<>();
                before.value(name).ifPresent(old -> joined.addAll(List.of(old.split(";"))));
                joined.addAll(List.of(value.substring(1).split(";")));
                all.put(name, String.join(";", joined));
            }
        });
        return all;
    }

    private static Map<String, String> merged(Map<String, String> stored, Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(stored);
        values.forEach((name, value) -> {
            if (value.isEmpty()) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        return all;
    }

    private static Contact created(
            long id, Map<String, String> all, Instant createdAt, Instant updatedAt, String source) {
        PropertyValues values = PropertyValues.of(all);
        List<Contact.Moment> moments = List.of(new Contact.Moment(createdAt, source, values));
        return new Contact(id, values, moments, createdAt, updatedAt, null);
    }

    private static Contact changed(Contact before, Map<String, String> all, Instant now) {
        Map<String, String> changed = Contact.differences(before.values(), all);
        List<Contact.Moment> moments = after(before, new Contact.Moment(now, API, changed));
        return new Contact(before.id(), all, moments, before.createdAt(), now, null);
    }

    private static List<Contact.Moment> after(Contact before, Contact.Moment newest) {
        List<Contact.Moment> moments = new ArrayList<>();
        moments.add(newest);
        moments.addAll(before.moments());
        return moments;
    }

    private Contact put(Contact contact) {
        @Nullable Contact before = byId.put(contact.id(), contact);
        if (before != null) {
            unique.release(before);
        }
        if (!contact.isArchived()) {
            unique.hold(contact);
        }
        unkept.add(new Write.Keep(contact));
        if (!contact.isArchived()) {
            index.written(contact);
        } else if (before != null) {
            index.gone(contact.id());
        }
        return contact;
    }
}
