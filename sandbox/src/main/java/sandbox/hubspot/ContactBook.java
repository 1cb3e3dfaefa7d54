package sandbox.hubspot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of the account, in memory. Knows what is unique and what follows from what; values were checked before.
 * Every write is told to the search index. Safe for threads: readers never wait, writers take turns.
 */
final class ContactBook {
    static final String API = "INTEGRATION";
    private static final long FIRST_NEW_ID = 213_400_000_101L;

    private record UniqueKey(String property, String value) {}

    private final Definitions definitions;
    private final InstantSource clock;
    private final Consumer<Contact> written;
    private final ConcurrentNavigableMap<Long, Contact> byId = new ConcurrentSkipListMap<>();
    private final Map<Long, Long> mergedInto = new ConcurrentHashMap<>();
    private final Map<UniqueKey, Long> holders = new ConcurrentHashMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private long lastId = FIRST_NEW_ID - 1;

    ContactBook(Definitions definitions, InstantSource clock, Consumer<Contact> written) {
        this.definitions = definitions;
        this.clock = clock;
        this.written = written;
    }

    /** Runs several steps as one write that nobody else's write comes between. */
    <T> T together(java.util.function.Supplier<T> steps) {
        writing.lock();
        try {
            return steps.get();
        } finally {
            writing.unlock();
        }
    }

    /** Puts a contact in as it is, calculated values added; used for samples. */
    void load(long id, Map<String, String> values, Instant createdAt, Instant updatedAt) {
        together(() -> {
            lastId = Math.max(lastId, id);
            Map<String, String> said = new TreeMap<>(Calculated.atCreation(id, createdAt));
            said.putAll(values);
            Map<String, String> all = Calculated.from(said, Map.of(), createdAt);
            all.put("lastmodifieddate", updatedAt.toString());
            return put(
                    new Contact(id, new TreeMap<>(all), changes(all, createdAt, "IMPORT"), createdAt, updatedAt, null));
        });
    }

    /** Throws a conflict that names the holder where an address or another unique value is taken. */
    Contact create(Map<String, String> values) {
        return together(() -> {
            Instant now = now();
            refuseTaken(values, OptionalLong.empty());
            long id = ++lastId;
            Map<String, String> said = merged(Calculated.atCreation(id, now), values);
            Map<String, String> all = Calculated.from(said, Map.of(), now);
            return put(new Contact(id, new TreeMap<>(all), changes(all, now, API), now, now, null));
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
            }
            List<Contact.Change> history = changes(Contact.differences(primary.values(), values), now, "MERGE_OBJECTS");
            history.addAll(primary.history());
            return put(new Contact(id, new TreeMap<>(values), history, merge.older(), now, null));
        });
    }

    /** Removes for good. */
    void forget(Contact contact) {
        together(() -> {
            keys(contact).forEach(key -> holders.remove(key, contact.id()));
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
        return Optional.ofNullable(holders.get(new UniqueKey(property, folded(value))))
                .flatMap(this::byId);
    }

    boolean isLive(long id) {
        Contact contact = byId.get(id);
        return contact != null && !contact.isArchived();
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
        for (UniqueKey key : keys(values)) {
            @Nullable Long holder = holders.get(key);
            if (holder != null && (self.isEmpty() || self.getAsLong() != holder)) {
                throw key.property().equals("email")
                        ? Refused.conflict(holder)
                        : Refused.taken(key.property(), values.getOrDefault(key.property(), ""), self.orElse(lastId + 1), holder);
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
                Set<String> joined = new java.util.LinkedHashSet<>();
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

    private Contact changed(Contact before, Map<String, String> all, Instant now) {
        List<Contact.Change> history = changes(Contact.differences(before.values(), all), now, API);
        history.addAll(before.history());
        return new Contact(before.id(), new TreeMap<>(all), history, before.createdAt(), now, null);
    }

    private static List<Contact.Change> changes(Map<String, String> values, Instant at, String source) {
        List<Contact.Change> changes = new ArrayList<>();
        values.forEach((name, value) -> changes.add(new Contact.Change(name, value, at, source)));
        return changes;
    }

    private Contact put(Contact contact) {
        @Nullable Contact before = byId.put(contact.id(), contact);
        if (before != null) {
            keys(before).forEach(key -> holders.remove(key, before.id()));
        }
        if (!contact.isArchived()) {
            keys(contact).forEach(key -> holders.put(key, contact.id()));
        }
        written.accept(contact);
        return contact;
    }

    private Set<UniqueKey> keys(Contact contact) {
        return keys(contact.values());
    }

    private Set<UniqueKey> keys(Map<String, String> values) {
        Set<UniqueKey> keys = new HashSet<>();
        for (String property : definitions.uniqueNames()) {
            String value = values.getOrDefault(property, "");
            if (!value.isEmpty() && !property.equals("hs_object_id")) {
                keys.add(new UniqueKey(property, folded(value)));
            }
        }
        Contact.split(values.getOrDefault("hs_additional_emails", ""))
                .forEach(address -> keys.add(new UniqueKey("email", folded(address))));
        return keys;
    }

    private static String folded(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
