package sandbox.hubspot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of the account. Knows what is unique and what follows from what; values were checked before. Every write
 * is kept in the storage and told to the search index. Safe for threads: writers take turns, and a reader sees all of a
 * write or nothing of it.
 */
final class ContactBook {
    static final String API = "INTEGRATION";
    private static final long FIRST_NEW_ID = 213_400_000_101L;

    private final Definitions definitions;
    private final InstantSource clock;
    private final SearchIndex index;
    private final Storage storage;
    private final UniqueValues unique;
    private final ContactTable table;
    private final ReentrantLock writing = new ReentrantLock();
    private Draft draft;
    private boolean isMarked;

    ContactBook(Definitions definitions, InstantSource clock, SearchIndex index, Storage storage) {
        this.definitions = definitions;
        this.clock = clock;
        this.index = index;
        this.storage = storage;
        this.unique = new UniqueValues(definitions::uniqueNames);
        this.table = new ContactTable(unique, FIRST_NEW_ID - 1);
        this.draft = new Draft(table, unique);
        this.isMarked = !storage.isNew();
    }

    /**
     * Runs several steps as one write that nobody else's write comes between. The steps see what they changed; everybody
     * else sees it when all of them are done and kept. When one throws, nothing of them was.
     */
    <T> T together(Supplier<T> steps) {
        writing.lock();
        try {
            if (writing.getHoldCount() > 1) {
                return steps.get();
            }
            draft = new Draft(table, unique);
            T result = steps.get();
            commit(draft);
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** Several reads of one moment: no write shows between them. */
    <T> T atOneMoment(Supplier<T> reads) {
        return table.ask(table -> reads.get());
    }

    /** A new storage learns at the first write, even of nothing, that it belongs to an account now. */
    private void commit(Draft done) {
        if (done.writes().isEmpty() && isMarked) {
            return;
        }
        List<Write> writes = new ArrayList<>(done.writes());
        writes.add(new Write.LastId(done.lastId()));
        storage.keep(writes);
        isMarked = true;
        table.commit(writes);
        index(writes);
    }

    private void index(List<Write> writes) {
        Map<Long, Long> survivors = new HashMap<>();
        for (Write write : writes) {
            switch (write) {
                case Write.Keep(Contact contact) when contact.isArchived() -> index.gone(contact.id());
                case Write.Keep(Contact contact) -> index.written(contact, leadingTo(contact.id(), survivors));
                case Write.Forget(long id) when survivors.containsKey(id) -> {}
                case Write.Forget(long id) -> index.gone(id);
                case Write.Lead(long old, long survivor) -> survivors.put(old, survivor);
                case Write.LastId last -> {}
                case Write.Define _, Write.KeepGroup _, Write.ForgetGroup _, Write.Demand _ -> {}
            }
        }
    }

    private static Set<Long> leadingTo(long survivor, Map<Long, Long> survivors) {
        return survivors.entrySet().stream()
                .filter(entry -> entry.getValue() == survivor)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Takes over what the storage had. */
    void restore(Storage.Saved saved) {
        List<Write> writes = new ArrayList<>();
        saved.mergedInto().forEach((old, survivor) -> writes.add(new Write.Lead(old, survivor)));
        saved.contacts().forEach(contact -> writes.add(new Write.Keep(contact)));
        writes.add(new Write.LastId(saved.lastId()));
        table.commit(writes);
        saved.contacts().stream().filter(contact -> !contact.isArchived()).forEach(index::written);
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
            wantedId.ifPresent(draft::skipTo);
            long id = wantedId.orElseGet(draft::nextId);
            Map<String, String> said = merged(Calculated.atCreation(id, createdAt), values);
            Map<String, String> all = Calculated.from(said, Map.of(), createdAt);
            all.putAll(facts);
            all.put("lastmodifieddate", updatedAt.toString());
            return put(created(id, all, createdAt, updatedAt, "IMPORT"));
        });
    }

    /** A step of a write: new contacts get higher ids than this one. */
    void skipTo(long id) {
        draft.skipTo(id);
    }

    /** Throws a conflict that names the holder where an address or another unique value is taken. */
    Contact create(Map<String, String> values) {
        return together(() -> {
            Instant now = now();
            refuseTaken(values, OptionalLong.empty());
            long id = draft.nextId();
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
            Map<String, String> said = onlyForward(before, values);
            Instant now = now();
            Map<String, String> all = Calculated.from(merged(before.values(), said), before.values(), now);
            return put(changed(before, all, now));
        });
    }

    /** Does nothing for a contact that is archived already. */
    void archive(long id) {
        together(() -> {
            Contact before = draft.survivor(id).orElseThrow(Refused::unknownNumber);
            return before.isArchived() ? before : put(before.archived(now()));
        });
    }

    /** Makes one contact of two, under a new id that both old ones lead to from now on. */
    Contact merge(Contact primary, Contact other) {
        return together(() -> {
            Merge merge = new Merge(primary, other);
            Instant now = now();
            long id = draft.nextId();
            Map<String, String> values = Calculated.from(merge.values(id, now, this::rank), primary.values(), now);
            for (Contact old : List.of(primary, other)) {
                draft.lead(old.id(), id);
                draft.forget(old.id());
            }
            Map<String, String> changed = Contact.differences(primary.values(), values);
            List<Contact.Moment> moments = after(primary, new Contact.Moment(now, "MERGE_OBJECTS", changed));
            return put(new Contact(id, values, moments, merge.older(), now, null));
        });
    }

    /** Removes for good. */
    void forget(Contact contact) {
        together(() -> {
            draft.forget(contact.id());
            return contact;
        });
    }

    /** The one that is not archived; the id of a merged contact leads to the survivor. */
    Optional<Contact> byId(long id) {
        return seen(contacts -> contacts.survivor(id).filter(contact -> !contact.isArchived()));
    }

    Optional<Contact> archivedById(long id) {
        return seen(contacts -> contacts.survivor(id).filter(Contact::isArchived));
    }

    /** Those archived that had this value of a unique property, the one archived last first. */
    List<Contact> archivedByUnique(String property, String value) {
        UniqueValues.Key key = new UniqueValues.Key(property, value);
        return table.ask(table -> table.after(0).stream()
                .filter(Contact::isArchived)
                .filter(contact -> unique.keys(contact.values()).contains(key))
                .sorted(Comparator.comparing(Contact::updatedAt).reversed())
                .toList());
    }

    /** By a value of a unique property; for {@code email} further addresses count too. */
    Optional<Contact> byUnique(String property, String value) {
        UniqueValues.Key key = new UniqueValues.Key(property, value);
        return seen(contacts -> {
            OptionalLong holder = contacts.holder(key);
            return holder.isPresent() ? contacts.at(holder.getAsLong()) : Optional.empty();
        });
    }

    /** How many there are that are not archived. */
    int size() {
        return Math.toIntExact(
                all().stream().filter(contact -> !contact.isArchived()).count());
    }

    /** Whether there is one with this id, or was before a merge. */
    boolean knows(long id) {
        return seen(contacts ->
                contacts.at(id).isPresent() || contacts.mergedInto(id).isPresent());
    }

    /** Under which keys values are unique. */
    Set<UniqueValues.Key> uniqueKeys(Map<String, String> values) {
        return unique.keys(values);
    }

    OptionalLong holder(UniqueValues.Key key) {
        return seen(contacts -> contacts.holder(key));
    }

    /** In the order of their ids, archived ones too. */
    List<Contact> all() {
        return table.ask(table -> List.copyOf(table.after(0)));
    }

    /** The first {@code limit} that fit and have an id above {@code after}, in the order of their ids. */
    List<Contact> after(long after, Predicate<Contact> wanted, long limit) {
        return table.ask(
                table -> table.after(after).stream().filter(wanted).limit(limit).toList());
    }

    private <T> T seen(Function<Contacts, T> question) {
        return writing.isHeldByCurrentThread() ? question.apply(draft) : table.ask(question::apply);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A step of a write: throws a conflict where a unique value is held by somebody other than {@code self}. */
    void refuseTaken(Map<String, String> values, OptionalLong self) {
        for (UniqueValues.Key key : unique.keys(values)) {
            OptionalLong holder = draft.holder(key);
            if (holder.isPresent() && !holder.equals(self)) {
                throw key.property().equals("email")
                        ? Refused.conflict(holder.getAsLong())
                        : Refused.taken(
                                key.property(),
                                values.getOrDefault(key.property(), ""),
                                self.orElse(draft.lastId() + 1),
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
    private Map<String, String> appended(Map<String, String> before, Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(values);
        values.forEach((name, value) -> {
            boolean several =
                    definitions.find(name).map(PropertyDefinition::takesSeveral).orElse(false);
            if (several && value.startsWith(";")) {
                Set<String> joined = new LinkedHashSet<>();
                Contact.split(before.getOrDefault(name, "")).forEach(joined::add);
                Contact.split(value).forEach(joined::add);
                all.put(name, String.join(";", joined));
            }
        });
        return all;
    }

    private Map<String, String> merged(Map<String, String> stored, Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(stored);
        appended(stored, values).forEach((name, value) -> {
            if (value.isEmpty()) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        mainAddressOnce(all);
        return all;
    }

    private static void mainAddressOnce(Map<String, String> all) {
        String main = all.getOrDefault("email", "");
        @Nullable String further = all.remove("hs_additional_emails");
        if (further != null) {
            String others = Contact.split(further)
                    .filter(address -> !address.equals(main))
                    .collect(Collectors.joining(";"));
            if (!others.isEmpty()) {
                all.put("hs_additional_emails", others);
            }
        }
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
        draft.put(contact);
        return contact;
    }
}
