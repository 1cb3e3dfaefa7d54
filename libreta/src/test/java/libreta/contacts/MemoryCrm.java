package libreta.contacts;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import libreta.contacts.ContactSearch.Filter;

/** Contacts in memory with an index that knows only what {@link #index} was called for, and that minds accents. */
final class MemoryCrm implements Crm {
    final List<ContactSearch> searches = new ArrayList<>();
    final List<String> reads = new CopyOnWriteArrayList<>();
    Optional<CrmFailed> definitionsFail = Optional.empty();
    Optional<CrmFailed> ownersFail = Optional.empty();
    Optional<CrmFailed> readsFail = Optional.empty();
    int definitionReads;

    /** What happens while the definitions are being read. */
    Runnable whileDefinitionsAreRead = () -> {};

    /** What somebody does just after a contact was read. */
    Runnable afterRead = () -> {};

    private final Map<ContactId, Map<String, String>> contacts = new LinkedHashMap<>();
    private final Map<ContactId, Map<String, String>> indexed = new LinkedHashMap<>();
    private final Map<ContactId, ContactId> merged = new LinkedHashMap<>();

    ContactId put(String id, String... namesAndValues) {
        ContactId contact = new ContactId(id);
        Map<String, String> values = contacts.computeIfAbsent(contact, none -> new TreeMap<>());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return contact;
    }

    void remove(ContactId id) {
        contacts.remove(id);
    }

    /** Who asks for the one gets the other. */
    void merge(String gone, String into) {
        merged.put(new ContactId(gone), new ContactId(into));
    }

    void index() {
        indexed.clear();
        contacts.forEach((id, values) -> {
            Map<String, String> all = new TreeMap<>(values);
            all.put("hs_searchable_calculated_phone_number", national(values.getOrDefault("phone", "")));
            all.put("hs_searchable_calculated_mobile_number", national(values.getOrDefault("mobilephone", "")));
            indexed.put(id, all);
        });
    }

    @Override
    public List<PropertyDefinition> properties() {
        definitionReads++;
        whileDefinitionsAreRead.run();
        definitionsFail.ifPresent(failed -> {
            throw failed;
        });
        return SampleProperties.ALL;
    }

    @Override
    public List<Owner> owners() {
        ownersFail.ifPresent(failed -> {
            throw failed;
        });
        return SampleProperties.OWNERS;
    }

    @Override
    public Optional<Contact> read(ContactId id, Collection<String> properties) {
        reads.add(id.value());
        readsFail.ifPresent(failed -> {
            throw failed;
        });
        ContactId there = merged.getOrDefault(id, id);
        Optional<Contact> read =
                Optional.ofNullable(contacts.get(there)).map(values -> only(there, values, properties));
        afterRead.run();
        return read;
    }

    @Override
    public Optional<Contact> readByEmail(String email, Collection<String> properties) {
        reads.add(email);
        return contacts.entrySet().stream()
                .filter(contact -> email.equals(contact.getValue().get("email")))
                .map(contact -> only(contact.getKey(), contact.getValue(), properties))
                .findFirst();
    }

    @Override
    public ContactPage search(ContactSearch search) {
        searches.add(search);
        List<Contact> found = indexed.entrySet().stream()
                .filter(contact -> matches(search, contact.getValue()))
                .map(contact -> only(contact.getKey(), contact.getValue(), search.properties()))
                .toList();
        int from = search.after().isEmpty() ? 0 : Integer.parseInt(search.after());
        int to = Math.min(found.size(), from + search.limit());
        String after = to < found.size() ? Integer.toString(to) : "";
        return new ContactPage(found.subList(Math.min(from, to), to), found.size(), after);
    }

    @Override
    public CreateReply create(Map<String, String> values) {
        throw new UnsupportedOperationException("searches do not create");
    }

    @Override
    public CreateReply createMarked(OperationId operation, Map<String, String> values) {
        throw new UnsupportedOperationException("searches do not create");
    }

    @Override
    public Optional<Contact> readByOperation(OperationId operation, Collection<String> properties) {
        return Optional.empty();
    }

    @Override
    public boolean marksCreates() {
        return false;
    }

    @Override
    public List<Contact> readAll(Collection<ContactId> ids, Collection<String> properties) {
        return ids.stream()
                .distinct()
                .flatMap(id -> read(id, properties).stream())
                .toList();
    }

    @Override
    public Optional<History> readHistory(ContactId id, Collection<String> properties) {
        return read(id, properties).map(contact -> new History(contact, Map.of()));
    }

    @Override
    public ArchiveReply archive(ContactId id) {
        throw new UnsupportedOperationException("searches do not archive");
    }

    @Override
    public UpdateReply update(ContactId id, Map<String, String> values) {
        throw new UnsupportedOperationException("searches do not update");
    }

    @Override
    public Optional<URI> linkTo(ContactId id) {
        return Optional.empty();
    }

    private static Contact only(ContactId id, Map<String, String> values, Collection<String> properties) {
        Map<String, String> some = new TreeMap<>(values);
        some.keySet().retainAll(properties);
        return new Contact(id, some);
    }

    private static boolean matches(ContactSearch search, Map<String, String> values) {
        boolean words = search.query().isEmpty()
                || tokens(search.query()).stream()
                        .allMatch(word ->
                                tokens(String.join(" ", values.values())).contains(word));
        boolean groups = search.groups().isEmpty()
                || search.groups().stream().anyMatch(group -> group.stream().allMatch(filter -> holds(filter, values)));
        return words && groups;
    }

    private static boolean holds(Filter filter, Map<String, String> values) {
        String stored = values.getOrDefault(filter.property(), "");
        return switch (filter.operator()) {
            case EQ -> stored.equalsIgnoreCase(filter.value());
            case NEQ -> !stored.isEmpty() && !stored.equalsIgnoreCase(filter.value());
            case HAS_PROPERTY -> !stored.isEmpty();
            case NOT_HAS_PROPERTY -> stored.isEmpty();
            case CONTAINS_TOKEN -> contains(stored, filter.value());
            case NOT_CONTAINS_TOKEN -> !stored.isEmpty() && !contains(stored, filter.value());
            case GT -> !stored.isEmpty() && Double.parseDouble(stored) > Double.parseDouble(filter.value());
            case GTE -> !stored.isEmpty() && Double.parseDouble(stored) >= Double.parseDouble(filter.value());
            case LT -> !stored.isEmpty() && Double.parseDouble(stored) < Double.parseDouble(filter.value());
            case LTE -> !stored.isEmpty() && Double.parseDouble(stored) <= Double.parseDouble(filter.value());
        };
    }

    private static boolean contains(String stored, String wanted) {
        String pattern = Pattern.quote(wanted.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
        return stored.toLowerCase(Locale.ROOT).matches(pattern)
                || tokens(stored).stream().anyMatch(token -> token.matches(pattern));
    }

    private static List<String> tokens(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
    }

    private static String national(String phone) {
        return phone.replaceAll("[^0-9+]", "").replaceFirst("^\\+(34|44|1)", "");
    }
}
