package libreta.simulation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import libreta.SetClock;
import libreta.contacts.ArchiveReply;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.ContactPage;
import libreta.contacts.ContactSearch;
import libreta.contacts.CreateReply;
import libreta.contacts.Crm;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble;
import libreta.contacts.History;
import libreta.contacts.OperationId;
import libreta.contacts.Owner;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.PropertySchema;
import libreta.contacts.PropertyType;
import libreta.contacts.UpdateReply;

/**
 * HubSpot as far as writes go: unique addresses and marks, a lifecycle stage that goes forward only, histories, a search
 * that lags; behind a network on which any call may fail before or after it was carried out, or be carried out late.
 */
final class SimulatedHubSpot implements Crm {
    private static final List<String> STAGES = List.of("subscriber", "lead", "opportunity", "customer");
    private static final String ARCHIVED = "archived";
    private static final int LONGEST_LAG_SECONDS = 100;
    private static final int LATEST_SECONDS = 30;

    /** Chances in a thousand. */
    record Weather(int failed, int lost, int late) {
        static final Weather CALM = new Weather(0, 0, 0);
        static final Weather STORM = new Weather(60, 80, 20);
    }

    /** A write that was carried out. */
    record Write(Instant at, String contact, String property, String value, boolean ours) {}

    /** A write on its way. */
    private record Late(Instant at, Runnable arrive) {}

    private static final class Row {
        final Map<String, List<History.Version>> versions = new TreeMap<>();
        Instant createdAt = Instant.EPOCH;
        Instant indexedAt = Instant.EPOCH;
        boolean archived;

        String value(String property) {
            List<History.Version> all = versions.getOrDefault(property, List.of());
            return all.isEmpty() ? "" : all.getFirst().value();
        }
    }

    private final Random random;
    private final SetClock clock;
    private final boolean marks;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Late> late = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private Weather weather = Weather.CALM;
    private Runnable between = () -> {};
    private Runnable afterwards = () -> {};
    private int lastId = 1000;
    private boolean ours = true;

    /** @param marks whether the account lets Libreta mark its creates */
    SimulatedHubSpot(Random random, SetClock clock, boolean marks) {
        this.random = random;
        this.clock = clock;
        this.marks = marks;
    }

    void weather(Weather now) {
        weather = now;
    }

    /** Somebody else's write just before our next one is carried out. */
    void between(Runnable somebodyElse) {
        between = somebodyElse;
    }

    /** Somebody else's write just after our next one was carried out, before we read it back. */
    void afterwards(Runnable somebodyElse) {
        afterwards = somebodyElse;
    }

    /** What was sent and not carried out yet is carried out now. */
    void arriveAll() {
        arriveUntil(Instant.MAX);
    }

    private void arriveUntil(Instant now) {
        List<Late> arrived =
                late.stream().filter(write -> !write.at().isAfter(now)).toList();
        late.removeAll(arrived);
        arrived.forEach(write -> write.arrive().run());
    }

    List<Write> writes() {
        return List.copyOf(writes);
    }

    /** Every contact that ever had this first name, archived ones too. */
    List<String> everCalled(String firstName) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().versions.getOrDefault("firstname", List.of()).stream()
                        .anyMatch(version -> version.value().equals(firstName)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the contact was given all of these values in that time, by whomever. */
    boolean given(String contact, Map<String, String> values, Instant since, Instant until) {
        return values.entrySet().stream()
                .allMatch(value -> written(contact, value.getKey(), value.getValue(), since, until));
    }

    boolean archived(String contact, Instant since, Instant until) {
        return written(contact, "", ARCHIVED, since, until);
    }

    private boolean written(String contact, String property, String value, Instant since, Instant until) {
        return writes.stream()
                .filter(write -> !write.at().isBefore(since) && write.at().isBefore(until))
                .filter(write -> write.contact().equals(contact))
                .anyMatch(write ->
                        write.property().equals(property) && write.value().equals(value));
    }

    boolean archived(String contact) {
        return row(contact).archived;
    }

    String now(String contact, String property) {
        return row(contact).value(property);
    }

    List<String> present() {
        return rows.entrySet().stream()
                .filter(row -> !row.getValue().archived)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Somebody else's write. */
    void elsewhere(Runnable write) {
        boolean before = ours;
        ours = false;
        try {
            write.run();
        } finally {
            ours = before;
        }
    }

    void set(String contact, String property, String value) {
        put(row(contact), contact, Map.of(property, value));
    }

    String add(Map<String, String> values) {
        return ((CreateReply.Created) created(values)).id().value();
    }

    @Override
    public List<PropertyDefinition> properties() {
        List<PropertyDefinition> all = new ArrayList<>();
        for (String name : List.of("email", "firstname", "lastname", "phone", "company", "jobtitle", "city")) {
            all.add(new PropertyDefinition(name, name, PropertyType.STRING, false, List.of(), false, false, false));
        }
        List<PropertyDefinition.Option> stages = STAGES.stream()
                .map(stage -> new PropertyDefinition.Option(stage, stage))
                .toList();
        all.add(new PropertyDefinition(
                "lifecyclestage", "Stage", PropertyType.ENUMERATION, false, stages, false, false, false));
        return all;
    }

    @Override
    public List<Owner> owners() {
        return List.of();
    }

    @Override
    public Optional<Contact> read(ContactId id, Collection<String> properties) {
        return reading(() -> present(id.value()).map(row -> contact(id.value(), row, properties)));
    }

    @Override
    public List<Contact> readAll(Collection<ContactId> ids, Collection<String> properties) {
        return reading(() -> ids.stream()
                .distinct()
                .flatMap(id -> present(id.value()).stream().map(row -> contact(id.value(), row, properties)))
                .toList());
    }

    @Override
    public Optional<History> readHistory(ContactId id, Collection<String> properties) {
        return reading(() -> present(id.value()).map(row -> {
            Map<String, List<History.Version>> versions = new TreeMap<>(row.versions);
            versions.keySet().retainAll(properties);
            return new History(contact(id.value(), row, properties), versions);
        }));
    }

    @Override
    public Optional<Contact> readByEmail(String email, Collection<String> properties) {
        return reading(() -> holder("email", email).map(id -> contact(id, row(id), properties)));
    }

    @Override
    public Optional<Contact> readByOperation(OperationId operation, Collection<String> properties) {
        return reading(
                () -> holder(PropertySchema.OPERATION, operation.value()).map(id -> contact(id, row(id), properties)));
    }

    @Override
    public boolean marksCreates() {
        return reading(() -> marks);
    }

    @Override
    public ContactPage search(ContactSearch search) {
        return reading(() -> {
            List<Contact> found = rows.entrySet().stream()
                    .filter(row -> !row.getValue().archived)
                    .filter(row -> !row.getValue().indexedAt.isAfter(clock.instant()))
                    .filter(row -> search.groups().isEmpty()
                            || search.groups().stream()
                                    .anyMatch(
                                            group -> group.stream().allMatch(filter -> holds(filter, row.getValue()))))
                    .map(row -> contact(row.getKey(), row.getValue(), search.properties()))
                    .limit(search.limit())
                    .toList();
            return new ContactPage(found, found.size(), "");
        });
    }

    private static boolean holds(ContactSearch.Filter filter, Row row) {
        String value = row.value(filter.property()).toLowerCase(Locale.ROOT);
        String wanted = filter.value().toLowerCase(Locale.ROOT);
        return switch (filter.operator()) {
            case EQ -> value.equals(wanted);
            case CONTAINS_TOKEN -> !wanted.isEmpty() && value.matches(wanted.replace("*", ".*"));
            case GTE -> row.createdAt.toEpochMilli() >= Long.parseLong(wanted);
            case NEQ, LT, LTE, GT, HAS_PROPERTY, NOT_HAS_PROPERTY, NOT_CONTAINS_TOKEN -> false;
        };
    }

    @Override
    public CreateReply create(Map<String, String> values) {
        return writing(() -> created(values));
    }

    @Override
    public CreateReply createMarked(OperationId operation, Map<String, String> values) {
        return writing(() -> holder(PropertySchema.OPERATION, operation.value())
                .<CreateReply>map(id -> {
                    put(row(id), id, values);
                    return new CreateReply.Created(new ContactId(id));
                })
                .orElseGet(() -> {
                    Map<String, String> marked = new TreeMap<>(values);
                    marked.put(PropertySchema.OPERATION, operation.value());
                    return created(marked);
                }));
    }

    private CreateReply created(Map<String, String> values) {
        Optional<String> holder = holder("email", values.getOrDefault("email", ""));
        if (holder.isPresent()) {
            return new CreateReply.Taken(holder.map(ContactId::new));
        }
        String id = String.valueOf(++lastId);
        Row row = new Row();
        row.createdAt = clock.instant();
        row.indexedAt = clock.instant().plusSeconds(random.nextInt(LONGEST_LAG_SECONDS));
        rows.put(id, row);
        put(row, id, values);
        if (row.value("lifecyclestage").isEmpty()) {
            put(row, id, Map.of("lifecyclestage", "lead"));
        }
        return new CreateReply.Created(new ContactId(id));
    }

    @Override
    public UpdateReply update(ContactId id, Map<String, String> values) {
        return writing(() -> {
            Optional<Row> row = present(id.value());
            if (row.isEmpty()) {
                return new UpdateReply.Missing();
            }
            Optional<String> holder = holder("email", values.getOrDefault("email", ""));
            if (holder.isPresent() && !holder.get().equals(id.value())) {
                return new UpdateReply.Taken(holder.map(ContactId::new));
            }
            Map<String, String> taken = new TreeMap<>(values);
            String stage = values.getOrDefault("lifecyclestage", "");
            if (!stage.isEmpty()
                    && STAGES.indexOf(stage) < STAGES.indexOf(row.get().value("lifecyclestage"))) {
                taken.remove("lifecyclestage");
            }
            put(row.get(), id.value(), taken);
            return new UpdateReply.Updated();
        });
    }

    @Override
    public ArchiveReply archive(ContactId id) {
        return writing(() -> {
            Optional<Row> row = present(id.value());
            row.ifPresent(gone -> gone.archived = true);
            row.ifPresent(gone -> writes.add(new Write(clock.instant(), id.value(), "", ARCHIVED, ours)));
            return row.isPresent() ? new ArchiveReply.Archived() : new ArchiveReply.Missing();
        });
    }

    @Override
    public Optional<URI> linkTo(ContactId id) {
        return Optional.empty();
    }

    private void put(Row row, String id, Map<String, String> values) {
        new TreeMap<>(values).forEach((property, value) -> {
            writes.add(new Write(clock.instant(), id, property, value, ours));
            if (!row.value(property).equals(value)) {
                row.versions
                        .computeIfAbsent(property, none -> new ArrayList<>())
                        .addFirst(new History.Version(value, clock.instant(), ours ? "INTEGRATION" : "CRM_UI", ""));
            }
        });
    }

    private Row row(String id) {
        return Objects.requireNonNull(rows.get(id), id);
    }

    private Optional<Row> present(String id) {
        return Optional.ofNullable(rows.get(id)).filter(row -> !row.archived);
    }

    private Optional<String> holder(String property, String value) {
        return value.isEmpty()
                ? Optional.empty()
                : rows.entrySet().stream()
                        .filter(row -> !row.getValue().archived
                                && row.getValue().value(property).equals(value))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private static Contact contact(String id, Row row, Collection<String> properties) {
        Map<String, String> values = new TreeMap<>();
        for (String property : properties) {
            if (!row.value(property).isEmpty()) {
                values.put(property, row.value(property));
            }
        }
        return new Contact(new ContactId(id), values);
    }

    private <T> T reading(Supplier<T> read) {
        passTime();
        if (chance(weather.failed())) {
            throw failed(false);
        }
        return read.get();
    }

    private <T> T writing(Supplier<T> write) {
        passTime();
        if (chance(weather.failed())) {
            throw failed(false);
        }
        if (chance(weather.late())) {
            Instant at = clock.instant().plusSeconds(random.nextInt(LATEST_SECONDS));
            late.add(new Late(at, () -> unheard(write)));
            throw failed(true);
        }
        if (chance(weather.lost())) {
            throw failed(true);
        }
        Runnable somebodyElse = between;
        between = () -> {};
        elsewhere(somebodyElse);
        T reply = write.get();
        somebodyElse = afterwards;
        afterwards = () -> {};
        elsewhere(somebodyElse);
        if (chance(weather.lost())) {
            throw failed(true);
        }
        return reply;
    }

    /** A write of ours that arrives while nobody waits for it. */
    private <T> void unheard(Supplier<T> write) {
        ours = true;
        T unheard = write.get();
        if (unheard == null) {
            throw new IllegalStateException("every write has a reply");
        }
    }

    private void passTime() {
        clock.move(Duration.ofMillis(random.nextInt(200)));
        arriveUntil(clock.instant());
    }

    private boolean chance(int inAThousand) {
        return random.nextInt(1000) < inAThousand;
    }

    private CrmFailed failed(boolean mayHaveHappened) {
        CrmTrouble trouble = mayHaveHappened ? new CrmTrouble.TimedOut() : new CrmTrouble.Locked();
        return new CrmFailed(trouble, mayHaveHappened, "the weather", null);
    }
}
