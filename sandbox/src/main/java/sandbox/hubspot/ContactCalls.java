package sandbox.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One contact at a time: create, read, update, archive, list. */
final class ContactCalls {
    private static final int LIST_STANDARD = 10;
    private static final int LIST_MAX = 100;

    private final ContactBook book;
    private final Definitions definitions;
    private final Values values;

    ContactCalls(ContactBook book, Definitions definitions, Values values) {
        this.book = book;
        this.definitions = definitions;
        this.values = values;
    }

    Reply create(Call call) {
        WriteBody body = call.body(WriteBody.class);
        Values.Checked checked = values.checkNew(body.givenWithCompany(), call.version());
        Contact contact = book.create(checked.values());
        ContactJson json =
                ContactJson.whole(contact).withTrace(body.objectWriteTraceId()).withWarnings(checked.warnings());
        return Reply.created(json, call.origin() + call.version().objects() + "/contacts/" + contact.id());
    }

    Reply read(Call call) {
        boolean archived = call.isTrue("archived");
        Contact contact = archived ? archivedAt(call) : at(call);
        List<String> withHistory = call.queryList("propertiesWithHistory");
        List<String> asked = call.queryList("properties");
        return Reply.ok(ContactJson.of(contact, asked, definitions).withHistory(contact, withHistory));
    }

    Reply update(Call call) {
        Values.Checked checked = values.check(call.body(WriteBody.class).given(), call.version());
        return book.together(() -> {
            Contact before = at(call);
            values.refuseIncomplete(before, checked, call.version());
            Contact after = book.update(before.id(), checked.values());
            return Reply.ok(ContactJson.changed(before, after, checked.values().keySet())
                    .withWarnings(checked.warnings()));
        });
    }

    Reply archive(Call call) {
        book.archive(number(call.path("id")));
        return Reply.noContent();
    }

    Reply list(Call call) {
        int limit = call.limit(LIST_STANDARD, LIST_MAX);
        long after = call.query("after")
                .map(text -> Numbers.whole(text).orElseThrow(() -> Refused.invalid("Invalid after: " + text)))
                .orElse(0L);
        boolean archived = call.isTrue("archived");
        Predicate<Contact> wanted = contact -> contact.isArchived() == archived;
        List<Contact> found = book.after(after, wanted, limit + 1L);
        List<Contact> shown = found.subList(0, Math.min(limit, found.size()));
        List<String> asked = call.queryList("properties");
        List<String> withHistory = call.queryList("propertiesWithHistory");
        List<ContactJson> results = shown.stream()
                .map(contact -> ContactJson.of(contact, asked, definitions).withHistory(contact, withHistory))
                .toList();
        return Reply.ok(new Page<>(null, results, found.size() > limit ? next(call, shown.getLast()) : null));
    }

    private record MergeBody(
            @Nullable String primaryObjectId, @Nullable String objectIdToMerge) {}

    private record GdprBody(
            @Nullable String objectId, @Nullable String idProperty) {}

    Reply merge(Call call) {
        MergeBody body = call.body(MergeBody.class);
        String primary = required(body.primaryObjectId(), "primaryObjectId");
        String other = required(body.objectIdToMerge(), "objectIdToMerge");
        return book.together(() -> {
            Contact kept = book.byId(number(primary)).orElseThrow(Refused::unknownNumber);
            Contact merged = book.byId(number(other)).orElseThrow(Refused::unknownNumber);
            if (kept.id() == merged.id()) {
                throw Refused.invalid("Cannot merge a contact with itself: " + primary);
            }
            if (new Merge(kept, merged).merges() > Merge.MOST) {
                throw Refused.tooLong("Cannot have more than %d identities on a profile".formatted(Merge.MOST));
            }
            return Reply.ok(ContactJson.whole(book.merge(kept, merged)));
        });
    }

    /** Archived ones are forgotten too. An address nobody has is accepted too, as HubSpot puts it on a list; the sandbox keeps no such list. */
    Reply forget(Call call) {
        GdprBody body = call.body(GdprBody.class);
        String id = required(body.objectId(), "objectId");
        Optional<String> by = Optional.ofNullable(body.idProperty());
        return book.together(() -> {
            List<Contact> all = new ArrayList<>(findArchived(id, by));
            find(id, by).ifPresent(all::add);
            if (all.isEmpty() && !by.equals(Optional.of("email"))) {
                throw Refused.unknownNumber();
            }
            all.forEach(book::forget);
            return Reply.noContent();
        });
    }

    private static String required(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw Refused.missing(List.of(field));
        }
        return value;
    }

    /** Finds by the kind of id that was meant: a record id unless a unique property is named. */
    Optional<Contact> find(String id, Optional<String> idProperty) {
        String property = identifying(idProperty);
        return property.equals("hs_object_id") ? book.byId(number(id)) : book.byUnique(property, id);
    }

    /** As {@link #find}, among the archived; the one archived last comes first. */
    List<Contact> findArchived(String id, Optional<String> idProperty) {
        String property = identifying(idProperty);
        return property.equals("hs_object_id")
                ? book.archivedById(number(id)).stream().toList()
                : book.archivedByUnique(property, id);
    }

    private String identifying(Optional<String> idProperty) {
        String property = idProperty.orElse("hs_object_id");
        boolean unique = definitions
                .find(property)
                .map(PropertyDefinition::hasUniqueValue)
                .orElse(property.equals("hs_object_id"));
        if (!unique) {
            throw Refused.invalid("Property '" + property + "' is not a unique identifier property for 0-1");
        }
        return property;
    }

    private static long number(String id) {
        OptionalLong number = Numbers.whole(id);
        return number.orElseThrow(() -> Refused.notNumeric(id));
    }

    private Contact at(Call call) {
        return find(call.path("id"), call.query("idProperty")).orElseThrow(Refused::unknownNumber);
    }

    private Contact archivedAt(Call call) {
        return findArchived(call.path("id"), call.query("idProperty")).stream()
                .findFirst()
                .orElseThrow(Refused::unknownNumber);
    }

    private static Page.Paging next(Call call, Contact last) {
        String after = Long.toString(last.id());
        String link = "%s%s/contacts?limit=%d&after=%s"
                .formatted(call.origin(), call.version().objects(), call.limit(LIST_STANDARD, LIST_MAX), after);
        return Page.after(after, link);
    }
}
