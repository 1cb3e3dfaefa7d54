package sandbox.hubspot;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Up to a hundred contacts in one call. */
final class BatchCalls {
    private final ContactBook book;
    private final Definitions definitions;
    private final Values values;
    private final ContactCalls single;
    private final InstantSource clock;

    BatchCalls(ContactBook book, Definitions definitions, Values values, ContactCalls single, InstantSource clock) {
        this.book = book;
        this.definitions = definitions;
        this.values = values;
        this.single = single;
        this.clock = clock;
    }

    /** A write that was checked and can only fail because of other contacts. */
    private record Ready(BatchBody.Input input, OptionalLong existing, Map<String, String> values) {}

    /** Reads what there is; several inputs that mean one contact get it once. */
    Reply read(Call call) {
        BatchBody body = call.body(BatchBody.class);
        boolean archived = call.isTrue("archived");
        Optional<String> by = Optional.ofNullable(body.idProperty());
        Map<Long, Contact> found = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        book.atOneMoment(() -> {
            for (BatchBody.Input input : body.all()) {
                Optional<Contact> contact = archived
                        ? single.findArchived(input.wantedId(), by).stream().findFirst()
                        : single.find(input.wantedId(), by);
                contact.ifPresentOrElse(one -> found.put(one.id(), one), () -> missing.add(input.wantedId()));
            }
            return found;
        });
        List<ContactJson> results = found.values().stream()
                .map(contact -> ContactJson.of(contact, body.asked(), definitions)
                        .withHistory(contact, body.askedWithHistory()))
                .toList();
        return reply(200, results, notFound(missing));
    }

    /** All or nothing, unless every input can be told apart by its trace id. */
    Reply create(Call call) {
        BatchBody body = call.body(BatchBody.class);
        return body.isTraced() ? createEach(body, call) : createAll(body, call);
    }

    /** By record id, or by a unique property that is not the address. Unknown ids do not hinder the others. */
    Reply update(Call call) {
        List<BatchBody.Input> inputs = call.body(BatchBody.class).distinct();
        inputs.forEach(BatchCalls::refuseAddress);
        return book.together(() -> {
            List<Ready> ready = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (BatchBody.Input input : inputs) {
                Optional<Contact> contact = single.find(input.wantedId(), input.by());
                if (contact.isPresent()) {
                    ready.add(ready(input, contact.get(), call));
                } else {
                    missing.add(input.wantedId());
                }
            }
            refuseConflicts(ready);
            List<ContactJson> results = ready.stream().map(this::write).toList();
            return reply(200, results, notFound(missing));
        });
    }

    /** Creates or updates by a unique property; one bad input fails the batch. */
    Reply upsert(Call call) {
        List<BatchBody.Input> inputs = call.body(BatchBody.class).distinct();
        return book.together(() -> {
            List<Ready> ready =
                    inputs.stream().map(input -> upsertReady(input, call)).toList();
            refuseConflicts(ready);
            List<ContactJson> results = ready.stream()
                    .map(one -> write(one).withCreated(one.existing().isEmpty()))
                    .toList();
            return reply(200, results, List.of());
        });
    }

    /** Ids that are not there are passed over. */
    Reply archive(Call call) {
        List<BatchBody.Input> inputs = call.body(BatchBody.class).all();
        return book.together(() -> {
            for (BatchBody.Input input : inputs) {
                Numbers.whole(input.wantedId()).stream()
                        .boxed()
                        .flatMap(id -> book.byId(id).stream())
                        .forEach(contact -> book.archive(contact.id()));
            }
            return Reply.noContent();
        });
    }

    private Reply createAll(BatchBody body, Call call) {
        return book.together(() -> {
            List<Ready> ready =
                    body.all().stream().map(input -> fresh(input, call)).toList();
            refuseConflicts(ready);
            return reply(201, ready.stream().map(this::write).toList(), List.of());
        });
    }

    private Reply createEach(BatchBody body, Call call) {
        List<ContactJson> results = new ArrayList<>();
        List<BatchOutcome.Failure> failures = new ArrayList<>();
        for (BatchBody.Input input : body.all()) {
            try {
                results.add(write(fresh(input, call)));
            } catch (Refused e) {
                failures.add(BatchOutcome.Failure.of(
                        Optional.ofNullable(e.body().category()).orElse("VALIDATION_ERROR"),
                        e.body().message(),
                        Map.of("objectWriteTraceId", List.of(String.valueOf(input.objectWriteTraceId())))));
            }
        }
        return reply(201, results, failures);
    }

    private Ready fresh(BatchBody.Input input, Call call) {
        Values.Checked checked = values.checkNew(input.write().givenWithCompany(), call.version());
        return new Ready(input, OptionalLong.empty(), checked.values());
    }

    private Ready ready(BatchBody.Input input, Contact existing, Call call) {
        Values.Checked checked = values.check(input.write().givenWithCompany(), call.version());
        values.refuseIncomplete(existing, checked, call.version());
        return new Ready(input, OptionalLong.of(existing.id()), checked.values());
    }

    private Ready upsertReady(BatchBody.Input input, Call call) {
        String property = input.by().orElseThrow(() -> Refused.missing(List.of("idProperty")));
        Optional<Contact> contact = single.find(input.wantedId(), Optional.of(property));
        if (contact.isPresent()) {
            return ready(input, contact.get(), call);
        }
        if (property.equals("hs_object_id")) {
            throw Refused.unknownNumber();
        }
        Map<String, @Nullable String> all = new LinkedHashMap<>(input.write().givenWithCompany());
        all.put(property, input.wantedId());
        return new Ready(
                input,
                OptionalLong.empty(),
                values.checkNew(all, call.version()).values());
    }

    private static void refuseAddress(BatchBody.Input input) {
        if (input.by().orElse("").equals("email")) {
            throw Refused.invalid("Unable to perform update/upsert by non-unique 0-1 property");
        }
    }

    /** Compares what was found, as one contact has several ids and addresses, and what would be unique. */
    private void refuseConflicts(List<Ready> ready) {
        Set<Long> contacts = new HashSet<>();
        Set<UniqueValues.Key> taken = new HashSet<>();
        for (Ready one : ready) {
            if (one.existing().isPresent() && !contacts.add(one.existing().getAsLong())) {
                throw one.input().isTwice();
            }
            book.refuseTaken(one.values(), one.existing());
            for (UniqueValues.Key key : book.uniqueKeys(one.values())) {
                if (!taken.add(key)) {
                    throw Refused.invalid("Duplicate values for %s found in batch input: [%s]"
                            .formatted(key.property(), key.value()));
                }
            }
        }
    }

    private ContactJson write(Ready ready) {
        if (ready.existing().isEmpty()) {
            return ContactJson.whole(book.create(ready.values()))
                    .withTrace(ready.input().objectWriteTraceId());
        }
        Contact before = book.byId(ready.existing().getAsLong()).orElseThrow(Refused::unknownNumber);
        Contact after = book.update(before.id(), ready.values());
        return ContactJson.changed(before, after, ready.values().keySet())
                .withTrace(ready.input().objectWriteTraceId());
    }

    private Reply reply(int status, List<ContactJson> results, List<BatchOutcome.Failure> failures) {
        return BatchOutcome.reply(status, results, failures, clock.instant());
    }

    private static List<BatchOutcome.Failure> notFound(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : List.of(BatchOutcome.Failure.of(
                        "OBJECT_NOT_FOUND",
                        "Could not get some CONTACT objects, they may be deleted or not exist. Check that ids are valid.",
                        Map.of("ids", ids)));
    }
}
