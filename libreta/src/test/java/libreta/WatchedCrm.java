package libreta;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import libreta.contacts.ArchiveReply;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.ContactPage;
import libreta.contacts.ContactSearch;
import libreta.contacts.CreateReply;
import libreta.contacts.Crm;
import libreta.contacts.History;
import libreta.contacts.OperationId;
import libreta.contacts.Owner;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.UpdateReply;

/** The real client, with a note of each call and room for something to happen just before one. */
public final class WatchedCrm implements Crm {
    private static final Set<String> WRITES = Set.of("create", "createMarked", "update", "archive");

    private final Crm real;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();

    private volatile int haste = 1;

    WatchedCrm(Crm real) {
        this.real = real;
    }

    /** Something that happens once, just before the next call of this name. */
    public void before(String call, Runnable event) {
        before.put(call, event);
    }

    /** The names of the calls so far: {@code read}, {@code create} … */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** How many creates, updates and archivings were sent. */
    public long writes() {
        return calls.stream().filter(WRITES::contains).count();
    }

    private void note(String call) {
        calls.add(call);
        Runnable event = before.remove(call);
        if (event != null) {
            event.run();
        }
    }

    /** Makes every deadline so many times shorter, for a HubSpot whose patience is shorter, too. */
    public void hurry(int times) {
        haste = times;
    }

    @Override
    public <T> T within(Duration span, Supplier<T> work) {
        return real.within(span.dividedBy(haste), work);
    }

    @Override
    public List<PropertyDefinition> properties() {
        note("properties");
        return real.properties();
    }

    @Override
    public List<Owner> owners() {
        note("owners");
        return real.owners();
    }

    @Override
    public Optional<Contact> read(ContactId id, Collection<String> properties) {
        note("read");
        return real.read(id, properties);
    }

    @Override
    public Optional<Contact> readByEmail(String email, Collection<String> properties) {
        note("readByEmail");
        return real.readByEmail(email, properties);
    }

    @Override
    public ContactPage search(ContactSearch search) {
        note("search");
        return real.search(search);
    }

    @Override
    public CreateReply create(Map<String, String> values) {
        note("create");
        return real.create(values);
    }

    @Override
    public CreateReply createMarked(OperationId operation, Map<String, String> values) {
        note("createMarked");
        return real.createMarked(operation, values);
    }

    @Override
    public Optional<Contact> readByOperation(OperationId operation, Collection<String> properties) {
        note("readByOperation");
        return real.readByOperation(operation, properties);
    }

    @Override
    public boolean marksCreates() {
        note("marksCreates");
        return real.marksCreates();
    }

    @Override
    public List<Contact> readAll(Collection<ContactId> ids, Collection<String> properties) {
        note("readAll");
        return real.readAll(ids, properties);
    }

    @Override
    public Optional<History> readHistory(ContactId id, Collection<String> properties) {
        note("readHistory");
        return real.readHistory(id, properties);
    }

    @Override
    public ArchiveReply archive(ContactId id) {
        note("archive");
        return real.archive(id);
    }

    @Override
    public UpdateReply update(ContactId id, Map<String, String> values) {
        note("update");
        return real.update(id, values);
    }

    @Override
    public Optional<URI> linkTo(ContactId id) {
        return real.linkTo(id);
    }
}
