package libreta.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import libreta.contacts.ContactSearch.Filter;

/** Asks HubSpot who else is called so. Contacts written through us a moment ago are found although its search does not know them. */
final class Namesakes {
    private static final int MOST = 200;
    private static final int MOST_WORDS = 4;

    private final Crm crm;
    private final OwnWrites ownWrites;

    Namesakes(Crm crm, RecentWrites recent) {
        this.crm = crm;
        this.ownWrites = new OwnWrites(crm, recent::newest);
    }

    /**
     * Everybody whose name has all of these words, whatever the accents and in whatever order; at most some hundreds.
     *
     * @param words folded, at least one
     * @throws CrmFailed when HubSpot's search gives no answer
     */
    List<Contact> called(Set<String> words) {
        List<String> some = words.stream().limit(MOST_WORDS).toList();
        Predicate<Contact> fits = contact -> Naming.nameWords(contact).containsAll(words);
        ContactPage loosely = search(groups(some.stream().map(NameSearch::loose).toList()));
        List<Contact> found = new ArrayList<>(loosely.contacts());
        if (loosely.total() > loosely.contacts().size()) {
            // too many look like it: those that are spelt as the words are must be there at least
            found.addAll(search(groups(some)).contacts());
        }
        return withOwnWrites(found, fits);
    }

    /** Everybody with the same company and job title as this one; of the two, whichever is wanted. */
    List<Contact> alike(Contact contact, Collection<String> properties) {
        List<Filter> same = properties.stream()
                .filter(property -> !contact.value(property).isEmpty())
                .map(property -> new Filter(property, ContactSearch.Operator.EQ, contact.value(property)))
                .toList();
        if (same.isEmpty()) {
            return List.of();
        }
        Predicate<Contact> fits = one -> same.stream()
                .allMatch(filter -> Words.fold(one.value(filter.property())).equals(Words.fold(filter.value())));
        return withOwnWrites(search(List.of(same)).contacts(), fits);
    }

    private ContactPage search(List<List<Filter>> groups) {
        return crm.search(new ContactSearch("", groups, Identity.READ, MOST, ""));
    }

    private List<Contact> withOwnWrites(List<Contact> found, Predicate<Contact> fits) {
        Map<ContactId, Contact> all = new LinkedHashMap<>();
        found.forEach(contact -> all.put(contact.id(), contact));
        ownWrites.fresh(Identity.READ).forEach((id, contact) -> {
            all.remove(id);
            contact.ifPresent(there -> all.put(id, there));
        });
        return all.values().stream().filter(fits).toList();
    }

    /** The words divided over first and last name in every way that keeps their order or swaps the two. */
    private static List<List<Filter>> groups(List<String> words) {
        if (words.size() == 1) {
            return List.of(contains("firstname", words), contains("lastname", words));
        }
        List<List<Filter>> groups = new ArrayList<>();
        groups.add(contains("firstname", words));
        groups.add(contains("lastname", words));
        if (words.size() == 2) {
            for (List<String> order : List.of(words, words.reversed())) {
                groups.add(both(contains("firstname", order.subList(0, 1)), contains("lastname", order.subList(1, 2))));
            }
            return groups;
        }
        // more ways than HubSpot has groups for: two of the words are looked for anywhere, the rest is sorted out by us
        return groups(words.subList(0, 2));
    }

    private static List<Filter> contains(String property, List<String> words) {
        return Criterion.containsAll(property, words);
    }

    private static List<Filter> both(List<Filter> some, List<Filter> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** These contacts as HubSpot holds them now; those that it has no more are left out. */
    List<Contact> read(Collection<Contact> contacts) {
        return crm.readAll(contacts.stream().map(Contact::id).toList(), Identity.READ);
    }
}
