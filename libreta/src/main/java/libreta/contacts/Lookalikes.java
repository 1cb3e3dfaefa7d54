package libreta.contacts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds contacts that may be the person who is about to be created. Those written through us a moment ago are found
 * although HubSpot's search does not know them yet.
 */
public final class Lookalikes {
    private static final Logger LOG = System.getLogger(Lookalikes.class.getName());
    private static final int AT_MOST = 5;
    private static final List<String> READ = Stream.concat(Desk.SHOWN.stream(), Person.COMPARED.stream())
            .distinct()
            .toList();

    private final Crm crm;
    private final Phones phones;
    private final OwnWrites ownWrites;

    private record Scored(Contact contact, Likeness likeness) {}

    /** {@code rules}: those that the values have been normalised by; {@code recentlyWritten}: through us, in the last minutes. */
    public Lookalikes(Crm crm, ValueRules rules, Supplier<List<ContactId>> recentlyWritten) {
        this.crm = crm;
        this.phones = rules.phones();
        this.ownWrites = new OwnWrites(crm, recentlyWritten);
    }

    /**
     * The best first, at most five, for the person to look at. HubSpot is searched at most twice. An index that cannot be
     * asked is no reason not to propose: the e-mail address, which alone identifies, was looked up before.
     *
     * @param asked internal names and normalised values of the contact that is to be created
     */
    public List<Duplicate> of(Map<String, String> asked) {
        return look(asked).duplicates();
    }

    /** What was found, and whether HubSpot's search was there to be asked. */
    record Looked(List<Duplicate> duplicates, boolean everywhere) {
        Looked {
            duplicates = List.copyOf(duplicates);
        }
    }

    /** The same, for who has to know whether everything was looked at. */
    Looked look(Map<String, String> asked) {
        if (Person.COMPARED.stream().noneMatch(asked::containsKey)) {
            return new Looked(List.of(), true);
        }
        Person person = Person.of(asked, phones);
        Map<ContactId, Optional<Contact>> own = ownWrites.fresh(READ);
        Map<ContactId, Contact> candidates = present(own);
        boolean everywhere = true;
        for (ContactSearch search : CandidateSearch.of(asked, READ, phones)) {
            Optional<List<Contact>> found = found(search);
            everywhere &= found.isPresent();
            found.stream()
                    .flatMap(List::stream)
                    .filter(contact -> !own.containsKey(contact.id()))
                    .forEach(contact -> candidates.putIfAbsent(contact.id(), contact));
            if (scored(person, candidates).stream().anyMatch(Lookalikes::isTheSame)) {
                break;
            }
        }
        return new Looked(best(person, candidates), everywhere);
    }

    /** Of those that were written through us a moment ago, by whomever; HubSpot's search is not asked. */
    List<Duplicate> amongOwnWrites(Map<String, String> asked) {
        return best(Person.of(asked, phones), present(ownWrites.fresh(READ)));
    }

    private static Map<ContactId, Contact> present(Map<ContactId, Optional<Contact>> own) {
        Map<ContactId, Contact> present = new LinkedHashMap<>();
        own.forEach((id, contact) -> contact.ifPresent(there -> present.put(id, there)));
        return present;
    }

    private List<Duplicate> best(Person person, Map<ContactId, Contact> candidates) {
        return scored(person, candidates).stream()
                .limit(AT_MOST)
                .map(Lookalikes::duplicate)
                .toList();
    }

    private Optional<List<Contact>> found(ContactSearch search) {
        try {
            return Optional.of(crm.search(search).contacts());
        } catch (CrmFailed failed) {
            LOG.log(Level.WARNING, "no look-alikes could be searched for", failed);
            return Optional.empty();
        }
    }

    private List<Scored> scored(Person asked, Map<ContactId, Contact> candidates) {
        List<Scored> scored = new ArrayList<>();
        candidates.values().forEach(contact -> {
            Likeness likeness = Likeness.of(asked, Person.of(contact.properties(), phones));
            if (likeness.grade().isPresent()) {
                scored.add(new Scored(contact, likeness));
            }
        });
        scored.sort(Comparator.<Scored, Duplicate.Grade>comparing(
                        one -> one.likeness().grade().orElseThrow())
                .thenComparingDouble(one -> -one.likeness().probability()));
        return scored;
    }

    private static boolean isTheSame(Scored scored) {
        return scored.likeness()
                .grade()
                .filter(Duplicate.Grade.THE_SAME::equals)
                .isPresent();
    }

    private static Duplicate duplicate(Scored scored) {
        Likeness likeness = scored.likeness();
        return new Duplicate(
                shown(scored.contact(), likeness.matches()), likeness.grade().orElseThrow(), likeness.matches());
    }

    /** With what every contact is shown with, and what matches. */
    private static Contact shown(Contact contact, List<String> matches) {
        Map<String, String> properties = new TreeMap<>(contact.properties());
        properties.keySet().removeIf(property -> !Desk.SHOWN.contains(property) && !matches.contains(property));
        return new Contact(contact.id(), properties);
    }
}
