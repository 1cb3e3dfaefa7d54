package sandbox.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A contact as it goes out; what is null is left out, except for the value of a property that is not set. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactJson(
        String id,
        Map<String, @Nullable String> properties,
        @Nullable Map<String, List<Version>> propertiesWithHistory,
        String createdAt,
        String updatedAt,
        boolean archived,
        @Nullable String archivedAt,
        @JsonProperty("new") @Nullable Boolean created,
        @Nullable String objectWriteTraceId,
        @Nullable List<Values.Warning> warnings) {
    private static final List<String> ALWAYS = List.of("createdate", "hs_object_id", "lastmodifieddate");
    private static final List<String> UNASKED = List.of("email", "firstname", "lastname");

    /** One value a property has had, and which app set it where that is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            String value,
            String timestamp,
            String sourceType,
            @Nullable String sourceId) {
        static Version of(Contact.Change change) {
            String app = change.source().equals(ContactBook.API) ? Long.toString(AccountCalls.APP_ID) : null;
            return new Version(change.value(), change.at().toString(), change.source(), app);
        }
    }

    /** With the properties asked for, or with the six usual ones when {@code asked} is empty. */
    static ContactJson of(Contact contact, Collection<String> asked, Definitions definitions) {
        Set<String> names = new TreeSet<>(ALWAYS);
        names.addAll(asked.isEmpty() ? UNASKED : asked);
        Map<String, @Nullable String> shown = new TreeMap<>();
        names.stream()
                .filter(name -> definitions.find(name).isPresent())
                .forEach(name -> shown.put(name, contact.values().get(name)));
        return of(contact, shown);
    }

    /** With every value there is, as a create answers. */
    static ContactJson whole(Contact contact) {
        return of(contact, new TreeMap<String, @Nullable String>(contact.values()));
    }

    /** With what was written and what followed from it, as an update answers. */
    static ContactJson changed(Contact before, Contact after, Collection<String> written) {
        Map<String, @Nullable String> shown = new TreeMap<>();
        ALWAYS.forEach(name -> shown.put(name, after.values().get(name)));
        written.forEach(name ->
                shown.put(name, Objects.requireNonNullElse(after.values().get(name), "")));
        Contact.differences(before.values(), after.values()).forEach(shown::put);
        return of(after, shown);
    }

    ContactJson withHistory(Contact contact, List<String> asked) {
        if (asked.isEmpty()) {
            return this;
        }
        Map<String, List<Version>> histories = new TreeMap<>();
        for (String name : asked) {
            List<Version> versions = contact.history().stream()
                    .filter(change -> change.property().equals(name))
                    .map(Version::of)
                    .toList();
            histories.put(name, versions);
        }
        return new ContactJson(
                id,
                properties,
                histories,
                createdAt,
                updatedAt,
                archived,
                archivedAt,
                created,
                objectWriteTraceId,
                warnings);
    }

    ContactJson withCreated(boolean isNew) {
        return new ContactJson(
                id,
                properties,
                propertiesWithHistory,
                createdAt,
                updatedAt,
                archived,
                archivedAt,
                isNew,
                objectWriteTraceId,
                warnings);
    }

    ContactJson withTrace(@Nullable String trace) {
        return new ContactJson(
                id,
                properties,
                propertiesWithHistory,
                createdAt,
                updatedAt,
                archived,
                archivedAt,
                created,
                trace,
                warnings);
    }

    ContactJson withWarnings(List<Values.Warning> some) {
        return new ContactJson(
                id,
                properties,
                propertiesWithHistory,
                createdAt,
                updatedAt,
                archived,
                archivedAt,
                created,
                objectWriteTraceId,
                some.isEmpty() ? null : some);
    }

    private static ContactJson of(Contact contact, Map<String, @Nullable String> shown) {
        return new ContactJson(
                Long.toString(contact.id()),
                shown,
                null,
                contact.createdAt().toString(),
                contact.updatedAt().toString(),
                contact.isArchived(),
                contact.archivedAt() == null ? null : contact.archivedAt().toString(),
                null,
                null,
                null);
    }
}
