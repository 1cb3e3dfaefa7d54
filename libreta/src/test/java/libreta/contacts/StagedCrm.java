package libreta.contacts;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Contacts in memory; what a write is answered is set before, one answer a call, and what it changes is a part of the answer. */
final class StagedCrm implements Crm {
    final CrmFailed lost = new CrmFailed(new CrmTrouble.TimedOut(), true, "no answer", null);
    final CrmFailed down = new CrmFailed(new CrmTrouble.Unavailable(503), false, "down", null);

    final MemoryCrm contacts = new MemoryCrm();
    final List<String> writes = new ArrayList<>();
    final Map<String, ContactId> marks = new TreeMap<>();
    final Map<String, List<History.Version>> versions = new TreeMap<>();
    private final Deque<Supplier<?>> answers = new ArrayDeque<>();

    void answers(Object reply) {
        answers.add(() -> reply);
    }

    void fails(CrmFailed failure) {
        answers(() -> {}, failure);
    }

    /** Does this, and then the answer is lost, or says that nothing was done. */
    void answers(Runnable first, CrmFailed failure) {
        answers.add(() -> {
            first.run();
            throw failure;
        });
    }

    void answers(Runnable first, Object reply) {
        answers.add(() -> {
            first.run();
            return reply;
        });
    }

    private <T> T next(Class<T> reply, String write) {
        writes.add(write);
        return reply.cast(answers.remove().get());
    }

    @Override
    public CreateReply create(Map<String, String> values) {
        return next(CreateReply.class, "create " + new TreeMap<>(values));
    }

    @Override
    public CreateReply createMarked(OperationId operation, Map<String, String> values) {
        return next(CreateReply.class, "create " + operation + " " + new TreeMap<>(values));
    }

    @Override
    public UpdateReply update(ContactId id, Map<String, String> values) {
        return next(UpdateReply.class, "update " + id + " " + new TreeMap<>(values));
    }

    @Override
    public ArchiveReply archive(ContactId id) {
        return next(ArchiveReply.class, "archive " + id);
    }

    @Override
    public Optional<Contact> readByOperation(OperationId operation, Collection<String> properties) {
        return Optional.ofNullable(marks.get(operation.value())).flatMap(id -> read(id, properties));
    }

    @Override
    public boolean marksCreates() {
        return true;
    }

    @Override
    public List<PropertyDefinition> properties() {
        return contacts.properties();
    }

    @Override
    public List<Owner> owners() {
        return contacts.owners();
    }

    @Override
    public Optional<Contact> read(ContactId id, Collection<String> properties) {
        return contacts.read(id, properties);
    }

    @Override
    public List<Contact> readAll(Collection<ContactId> ids, Collection<String> properties) {
        return contacts.readAll(ids, properties);
    }

    @Override
    public Optional<History> readHistory(ContactId id, Collection<String> properties) {
        return read(id, properties).map(contact -> new History(contact, versions));
    }

    @Override
    public Optional<Contact> readByEmail(String email, Collection<String> properties) {
        return contacts.readByEmail(email, properties);
    }

    @Override
    public ContactPage search(ContactSearch search) {
        return contacts.search(search);
    }

    @Override
    public Optional<URI> linkTo(ContactId id) {
        return Optional.empty();
    }
}
