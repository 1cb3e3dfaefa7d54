package libreta.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds out what became of a write that was sent and not answered. It only reads. */
final class Afterwards {
    /** After so long HubSpot's search shows what was written. */
    private static final Duration INDEX_SETTLED = Duration.ofMinutes(2);

    /** HubSpot's clock and ours may differ by this much. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private static final Set<String> SEARCHED = Set.of("firstname", "lastname", "phone", "company");

    private final Crm crm;
    private final Schemas schemas;
    private final Journal journal;
    private final InstantSource clock;

    Afterwards(Crm crm, Schemas schemas, Journal journal, InstantSource clock) {
        this.crm = crm;
        this.schemas = schemas;
        this.journal = journal;
        this.clock = clock;
    }

    /** What HubSpot shows. */
    sealed interface Outcome {}

    record Happened(ContactId id) implements Outcome {}

    /**
     * No change so far, of a write that can be sent again: an update and an archive say the same twice, an address and a
     * mark are HubSpot's own keys. HubSpot may still be at it.
     */
    record DidNotHappen() implements Outcome {}

    /** The first of two steps happened: the lifecycle stage is cleared and not yet set again. */
    record HalfWay() implements Outcome {}

    /** There is nothing by which it could be told, or somebody else has written too. */
    record CannotTell() implements Outcome {}

    /** HubSpot's search may not know it yet. */
    record NotYet() implements Outcome {}

    /** HubSpot does not answer now. */
    record CannotAsk() implements Outcome {}

    Outcome of(Operation operation) {
        try {
            return switch (operation.kind()) {
                case UPDATE -> ofUpdate(operation);
                case CREATE -> ofCreate(operation);
                case ARCHIVE -> ofArchive(operation);
            };
        } catch (CrmFailed failed) {
            return new CannotAsk();
        }
    }

    private Outcome ofUpdate(Operation operation) {
        ContactId id = new ContactId(operation.contact());
        Optional<History> history =
                crm.readHistory(id, new TreeSet<>(operation.wanted().keySet()));
        if (history.isEmpty() || !history.get().contact().id().equals(id)) {
            // In the recycle bin, or merged into another one of which the person has seen nothing.
            return new CannotTell();
        }
        Contact now = history.get().contact();
        if (holds(now, operation.wanted()) || held(history.get(), operation)) {
            return new Happened(id);
        }
        if (holds(now, operation.before())) {
            return new DidNotHappen();
        }
        return halfWay(history.get(), operation) ? new HalfWay() : new CannotTell();
    }

    /**
     * Our values came, and somebody has changed them since, perhaps back. Another operation of ours may
     * have done the same to the contact shortly before: then it is in the history once more.
     */
    private boolean held(History history, Operation operation) {
        Instant since = operation.confirmedAt().minus(CLOCKS_DIFFER);
        return operation.wanted().keySet().stream()
                        .allMatch(property -> changes(history, operation, property, since) > 0)
                && noneAlike(history, operation, since);
    }

    private static long changes(History history, Operation operation, String property, Instant since) {
        return history.changes(
                property,
                operation.before().getOrDefault(property, ""),
                operation.wanted().getOrDefault(property, ""),
                since);
    }

    /** The journal is asked only where the history could mislead. */
    private boolean noneAlike(History history, Operation operation, Instant since) {
        List<Operation> others =
                journal.writtenTo(new ContactId(operation.contact()), since.minus(CLOCKS_DIFFER)).stream()
                        .filter(other -> !other.id().equals(operation.id()))
                        .toList();
        return operation.wanted().entrySet().stream()
                .allMatch(wanted -> changes(history, operation, wanted.getKey(), since)
                        > others.stream()
                                .filter(other ->
                                        wanted.getValue().equals(other.wanted().get(wanted.getKey())))
                                .count());
    }

    private boolean halfWay(History history, Operation operation) {
        Contact now = history.contact();
        return StageSteps.goesBack(operation, schemas.current())
                && now.value(StageSteps.STAGE).isEmpty()
                && history.of(StageSteps.STAGE).stream()
                        .findFirst()
                        .filter(newest -> firstStep(newest, operation))
                        .isPresent()
                && operation.before().entrySet().stream()
                        .filter(before -> !before.getKey().equals(StageSteps.STAGE))
                        .allMatch(before -> before.getValue().equals(now.value(before.getKey())));
    }

    /** Somebody else may clear a stage, too: by hand, by import, by a workflow, or before we can have sent it. */
    private static boolean firstStep(History.Version cleared, Operation operation) {
        return cleared.byAnApp()
                && !cleared.at().isBefore(operation.confirmedAt().minus(CLOCKS_DIFFER));
    }

    private static boolean holds(Contact now, Map<String, String> values) {
        return values.entrySet().stream().allMatch(value -> value.getValue().equals(now.value(value.getKey())));
    }

    private Outcome ofCreate(Operation operation) {
        if (operation.marked()) {
            return crm.readByOperation(operation.id(), Set.of())
                    .<Outcome>map(contact -> new Happened(contact.id()))
                    .orElseGet(DidNotHappen::new);
        }
        String email = operation.wanted().getOrDefault("email", "");
        return email.isEmpty() ? ofCreateWithoutAnything(operation) : ofCreateWith(email, operation);
    }

    /**
     * Nobody had the address when it was looked up just before. One that holds other values than ours may be somebody
     * else's, made in between.
     */
    private Outcome ofCreateWith(String email, Operation operation) {
        return crm.readByEmail(email, new TreeSet<>(operation.wanted().keySet()))
                .map(contact -> sameWords(contact, operation.wanted()) ? new Happened(contact.id()) : new CannotTell())
                .orElseGet(DidNotHappen::new);
    }

    /** HubSpot trims and changes case here and there. */
    private static boolean sameWords(Contact contact, Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .allMatch(value -> Words.key(value.getValue()).equals(Words.key(contact.value(value.getKey()))));
    }

    /** Only the search can show it, once its index has settled; the one contact that is new and has all the values. */
    private Outcome ofCreateWithoutAnything(Operation operation) {
        List<Contact> found = crm.search(newOnesLike(operation)).contacts().stream()
                .filter(contact -> sameWords(contact, operation.wanted()))
                .toList();
        if (found.size() == 1) {
            return new Happened(found.getFirst().id());
        }
        boolean settled = clock.instant().isAfter(operation.confirmedAt().plus(INDEX_SETTLED));
        return found.isEmpty() && !settled ? new NotYet() : new CannotTell();
    }

    private static ContactSearch newOnesLike(Operation operation) {
        List<ContactSearch.Filter> filters = new ArrayList<>();
        filters.add(new ContactSearch.Filter(
                "createdate",
                ContactSearch.Operator.GTE,
                String.valueOf(operation.confirmedAt().minus(CLOCKS_DIFFER).toEpochMilli())));
        operation.wanted().entrySet().stream()
                .filter(value ->
                        SEARCHED.contains(value.getKey()) && !value.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(value -> new ContactSearch.Filter(value.getKey(), ContactSearch.Operator.EQ, value.getValue()))
                .forEach(filters::add);
        List<String> properties = List.copyOf(new TreeSet<>(operation.wanted().keySet()));
        return new ContactSearch("", List.of(filters), properties, 10, "");
    }

    private Outcome ofArchive(Operation operation) {
        ContactId id = new ContactId(operation.contact());
        return crm.read(id, Set.of()).isPresent() ? new DidNotHappen() : new Happened(id);
    }
}
