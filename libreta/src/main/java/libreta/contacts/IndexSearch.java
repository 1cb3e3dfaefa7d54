package libreta.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches HubSpot's index, at most twice, and puts right what it does not know yet of the writes made through us. */
final class IndexSearch {
    private static final int PAGE = 10;
    private static final int MOST_LOOSE = 200;
    private static final String LOOSE = "~";
    private static final Pattern AFTER = Pattern.compile("~?[0-9]{1,4}");
    private static final List<String> LOOKED_AT = List.of("firstname", "lastname", "company", "email");

    private final Crm crm;
    private final OwnWrites ownWrites;
    private final Phones phones;

    private record Asked(
            SearchPlan.Ready plan,
            List<String> properties,
            PropertySchema schema,
            Map<ContactId, Optional<Contact>> fresh) {}

    IndexSearch(Crm crm, OwnWrites ownWrites, Phones phones) {
        this.crm = crm;
        this.ownWrites = ownWrites;
        this.phones = phones;
    }

    /** The page that begins at {@code after}, or the first one where that is not the end of a page. */
    ContactPage page(SearchPlan.Ready plan, List<String> properties, PropertySchema schema, String after) {
        Asked asked = new Asked(plan, properties, schema, fresh(plan, properties, schema));
        String from = AFTER.matcher(after).matches() ? after : "";
        if (from.startsWith(LOOSE) && plan.loosely().isPresent()) {
            return loosely(asked, Integer.parseInt(from.substring(LOOSE.length())));
        }
        ContactPage found = exactly(asked, from.replace(LOOSE, ""));
        boolean nothing = found.total() == 0 && found.contacts().isEmpty() && from.isEmpty();
        return nothing && plan.loosely().isPresent() ? loosely(asked, 0) : found;
    }

    private Map<ContactId, Optional<Contact>> fresh(
            SearchPlan.Ready plan, List<String> properties, PropertySchema schema) {
        ContactSearch everything = search(plan.exactly(), properties, PAGE, "");
        Set<String> needed = new TreeSet<>(properties);
        needed.addAll(new SearchMatch(everything, schema, phones).properties());
        needed.addAll(LOOKED_AT);
        return ownWrites.fresh(needed);
    }

    private static ContactSearch search(SearchPlan.Attempt attempt, List<String> properties, int limit, String after) {
        return new ContactSearch(attempt.query(), attempt.groups(), properties, limit, after);
    }

    private ContactPage exactly(Asked asked, String after) {
        ContactSearch search = search(asked.plan().exactly(), asked.properties(), PAGE, after);
        ContactPage page = crm.search(search);
        List<Contact> contacts = after.isEmpty() ? missing(asked, search, page) : new ArrayList<>();
        contacts.addAll(asTheyAre(asked, page));
        long total =
                Math.max(0, page.total() + contacts.size() - page.contacts().size());
        return new ContactPage(only(asked.properties(), contacts), total, page.after());
    }

    /** All that the loose patterns find, cut down to what looks like the words that were typed. */
    private ContactPage loosely(Asked asked, int from) {
        List<String> properties = Stream.concat(asked.properties().stream(), LOOKED_AT.stream())
                .distinct()
                .toList();
        ContactSearch search = search(asked.plan().loosely().orElseThrow(), properties, MOST_LOOSE, "");
        ContactPage page = crm.search(search);
        List<Contact> candidates = missing(asked, search, page);
        candidates.addAll(asTheyAre(asked, page));
        List<Contact> found = candidates.stream()
                .filter(contact -> NameSearch.looksLike(
                        asked.plan().words(), LOOKED_AT.stream().map(contact::value)))
                .toList();
        int start = Math.min(from, found.size());
        int end = Math.min(start + PAGE, found.size());
        String after = end < found.size() ? LOOSE + end : "";
        return new ContactPage(only(asked.properties(), found.subList(start, end)), found.size(), after);
    }

    private List<Contact> missing(Asked asked, ContactSearch search, ContactPage page) {
        SearchMatch match = new SearchMatch(search, asked.schema(), phones);
        Set<ContactId> there = page.contacts().stream().map(Contact::id).collect(Collectors.toSet());
        return asked.fresh().values().stream()
                .flatMap(Optional::stream)
                .filter(contact -> !there.contains(contact.id()) && match.holds(contact))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Contact> asTheyAre(Asked asked, ContactPage page) {
        return page.contacts().stream()
                .flatMap(contact -> asked.fresh().getOrDefault(contact.id(), Optional.of(contact)).stream())
                .toList();
    }

    private static List<Contact> only(Collection<String> properties, List<Contact> contacts) {
        return contacts.stream().map(contact -> contact.only(properties)).toList();
    }
}
