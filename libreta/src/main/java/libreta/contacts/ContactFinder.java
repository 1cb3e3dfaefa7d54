package libreta.contacts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds contacts with the call that fits what is known: an id or a whole e-mail address is read, consistently, and
 * identifies the contact whatever else was given; everything else is one search, all of it together. Contacts written
 * through us lately are shown as they are now, and found although HubSpot's search does not know them yet. Safe for
 * threads.
 */
public final class ContactFinder {
    /** The properties shown when nothing else is wanted. */
    public static final List<String> SHOWN =
            List.of("firstname", "lastname", "email", "phone", "company", "jobtitle", "lifecyclestage");

    private static final int LONGEST = 200;
    private static final Pattern RECORD_ID =
            Pattern.compile("(?:.*/record/0-1/|.*/contact/|#)?([0-9]{1,20})(?:[/?#].*)?");
    private static final Pattern LIKELY_PHONE = Pattern.compile("\\+?[\\p{Nd}\\s()./-]{9,}");

    private final Crm crm;
    private final Schemas schemas;
    private final ValueRules rules;
    private final IndexSearch index;

    /** {@code recentlyWritten}: written through us in the last minutes, newest first. */
    public ContactFinder(Crm crm, Schemas schemas, ValueRules rules, Supplier<List<ContactId>> recentlyWritten) {
        this.crm = crm;
        this.schemas = schemas;
        this.rules = rules;
        this.index = new IndexSearch(crm, new OwnWrites(crm, recentlyWritten), rules.phones());
    }

    /**
     * A page of at most ten contacts, and those written lately in front.
     *
     * @param shown internal names of the properties to return; empty for {@link #SHOWN}. Those that conditions name come
     *     in addition.
     * @throws CrmFailed when HubSpot gives no answer
     */
    public Search find(Criteria typed, List<String> shown) {
        Criteria criteria = inItsPlace(typed);
        if (criteria.empty()) {
            return new Search.NoCriteria();
        }
        PropertySchema schema = schemas.current();
        List<String> properties = properties(criteria, shown, schema);
        if (!criteria.id().isEmpty()) {
            return byId(criteria.id(), properties);
        }
        return EmailAddresses.read(criteria.email())
                .filter(email -> !email.contains("*"))
                .<Search>map(email -> one(crm.readByEmail(email, properties)))
                .orElseGet(() -> search(criteria, properties, schema));
    }

    // Models put an address or a number where they think words belong.
    private static Criteria inItsPlace(Criteria typed) {
        String words = Stream.of(typed.query(), typed.name())
                .filter(text -> EmailAddresses.read(text).isPresent())
                .findFirst()
                .orElse("");
        if (typed.email().isEmpty() && !words.isEmpty()) {
            return new Criteria(
                    typed.id(),
                    words,
                    typed.phone(),
                    without(words, typed.name()),
                    typed.company(),
                    without(words, typed.query()),
                    typed.conditions(),
                    typed.after());
        }
        if (typed.phone().isEmpty() && LIKELY_PHONE.matcher(typed.query()).matches()) {
            return new Criteria(
                    typed.id(),
                    typed.email(),
                    typed.query(),
                    typed.name(),
                    typed.company(),
                    "",
                    typed.conditions(),
                    typed.after());
        }
        return typed;
    }

    private static String without(String moved, String text) {
        return text.equals(moved) ? "" : text;
    }

    private static List<String> properties(Criteria criteria, List<String> shown, PropertySchema schema) {
        Set<String> names = new LinkedHashSet<>(shown.isEmpty() ? SHOWN : shown);
        criteria.conditions().stream()
                .flatMap(condition -> schema.find(condition.property()).stream())
                .map(PropertyDefinition::name)
                .forEach(names::add);
        return List.copyOf(names);
    }

    private Search byId(String typed, List<String> properties) {
        Matcher id = RECORD_ID.matcher(typed);
        return id.matches()
                ? one(crm.read(new ContactId(id.group(1)), properties))
                : new Search.Bad(List.of(new ValueProblem.InvalidContactId("hs_object_id", typed)));
    }

    private static Search one(Optional<Contact> contact) {
        List<Contact> found = contact.stream().toList();
        return new Search.Page(new ContactPage(found, found.size(), ""));
    }

    private Search search(Criteria criteria, List<String> properties, PropertySchema schema) {
        List<ValueProblem> tooLong = tooLong(criteria);
        if (!tooLong.isEmpty()) {
            return new Search.Bad(tooLong);
        }
        return switch (SearchPlan.of(criteria, rules, schema)) {
            case SearchPlan.Nothing() -> new Search.NoCriteria();
            case SearchPlan.Bad(List<ValueProblem> problems) -> new Search.Bad(problems);
            case SearchPlan.Ready plan -> new Search.Page(index.page(plan, properties, schema, criteria.after()));
        };
    }

    // HubSpot takes 3,000 characters for the whole search.
    private static List<ValueProblem> tooLong(Criteria criteria) {
        Map<String, String> texts = new TreeMap<>(Map.of(
                "email", criteria.email(),
                "phone", criteria.phone(),
                "name", criteria.name(),
                "company", criteria.company(),
                "query", criteria.query()));
        criteria.conditions()
                .forEach(condition -> texts.merge(condition.property(), condition.value(), String::concat));
        return texts.entrySet().stream()
                .filter(text -> text.getValue().length() > LONGEST)
                .<ValueProblem>map(text -> new ValueProblem.TooLong(text.getKey(), text.getValue(), LONGEST))
                .toList();
    }
}
