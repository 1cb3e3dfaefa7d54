package libreta.hubspot;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.CreateReply;
import libreta.contacts.History;
import libreta.contacts.OperationId;
import libreta.contacts.PropertyRefusal;
import libreta.contacts.PropertySchema;
import org.jspecify.annotations.Nullable;

/** HubSpot's calls for several contacts at once. A part that failed comes with 207, or with the status of that part. */
final class ContactBatches {
    private static final int MOST_INPUTS = 100;
    private static final int MULTI_STATUS = 207;
    private static final String READ = HubSpotContacts.CONTACTS + "/batch/read";
    private static final String UPSERT = HubSpotContacts.CONTACTS + "/batch/upsert";

    private final Attempts attempts;

    ContactBatches(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Those that there are, each once. */
    List<Contact> read(Collection<ContactId> ids, Collection<String> properties) {
        List<ContactId> wanted = ids.stream().distinct().toList();
        var found = new LinkedHashMap<ContactId, Contact>();
        for (int from = 0; from < wanted.size(); from += MOST_INPUTS) {
            List<ContactId> some = wanted.subList(from, Math.min(wanted.size(), from + MOST_INPUTS));
            ask(some, properties, List.of(), one -> one.toContact(properties))
                    .forEach(contact -> found.put(contact.id(), contact));
        }
        return List.copyOf(found.values());
    }

    /** For more names than an address can hold. */
    Optional<History> history(ContactId id, Collection<String> properties) {
        return ask(List.of(id), properties, properties, one -> one.toHistory(properties)).stream()
                .findFirst();
    }

    private <T> List<T> ask(
            Collection<ContactId> ids,
            Collection<String> properties,
            Collection<String> withHistory,
            Function<WireHistory, T> meaning) {
        List<Map<String, String>> inputs =
                ids.stream().map(id -> Map.of("id", id.value())).toList();
        // Asked for nothing, HubSpot would send its own choice; its own id is the least there is.
        Collection<String> names = properties.isEmpty() ? List.of("hs_object_id") : properties;
        String body = Json.write(Map.of("inputs", inputs, "properties", names, "propertiesWithHistory", withHistory));
        Answer answer = attempts.send(new Call("POST", READ, "POST " + READ, body, Call.Care.READ));
        return answer.isMissing()
                ? answer.readWhatever(Found.class, found -> found.whatThereIs(meaning))
                : answer.read(Found.class, found -> found.contacts(meaning));
    }

    CreateReply create(OperationId operation, Map<String, String> values) {
        var input = Map.of("id", operation.value(), "idProperty", PropertySchema.OPERATION, "properties", values);
        String body = Json.write(Map.of("inputs", List.of(input)));
        Answer answer = attempts.send(new Call("POST", UPSERT, "POST " + UPSERT, body, Call.Care.MARKED_CREATE));
        if (isTaken(answer)) {
            return new CreateReply.Taken(failure(answer).existingId());
        }
        List<PropertyRefusal> refusals = refusals(answer);
        if (!refusals.isEmpty()) {
            return new CreateReply.Refused(refusals);
        }
        if (answer.error().hasParts()) {
            throw StatusTable.failed(answer);
        }
        return answer.read(Found.class, found -> new CreateReply.Created(found.only()));
    }

    private static boolean isTaken(Answer answer) {
        return answer.isTaken() || failure(answer).isConflict();
    }

    private static List<PropertyRefusal> refusals(Answer answer) {
        if (answer.status() != 400 && answer.status() != MULTI_STATUS) {
            return List.of();
        }
        List<PropertyRefusal> refusals = failure(answer).refusals();
        return refusals.isEmpty() ? answer.error().refusals() : refusals;
    }

    /** What went wrong with the one input that was sent. */
    private static ErrorBody failure(Answer answer) {
        return answer.status() == MULTI_STATUS ? answer.error().first() : answer.error();
    }

    /** What a batch answers. */
    record Found(@Nullable List<@Nullable WireHistory> results) {
        <T> List<T> contacts(Function<WireHistory, T> meaning) {
            if (results == null) {
                throw new IllegalArgumentException("a batch answer without results");
            }
            return whatThereIs(meaning);
        }

        <T> List<T> whatThereIs(Function<WireHistory, T> meaning) {
            return results == null
                    ? List.of()
                    : results.stream().filter(Objects::nonNull).map(meaning).toList();
        }

        ContactId only() {
            List<ContactId> contacts = contacts(WireHistory::contactId);
            if (contacts.size() != 1) {
                throw new IllegalArgumentException("%d contacts for one input".formatted(contacts.size()));
            }
            return contacts.getFirst();
        }
    }
}
