package libreta.contacts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds contacts that may be the person who is about to be created: the same telephone number, or the same name. Those
 * written through us a moment ago are found although HubSpot's search does not know them yet.
 */
final class Lookalikes {
    private static final Logger LOG = System.getLogger(Lookalikes.class.getName());
    private static final int AT_MOST = 3;
    private static final int NATIONAL_DIGITS = 7;
    private static final List<String> NUMBERS = List.of("phone", "mobilephone");
    private static final List<String> SEARCHED_NUMBERS =
            List.of("hs_searchable_calculated_phone_number", "hs_searchable_calculated_mobile_number");

    private final Crm crm;
    private final Phones phones;
    private final OwnWrites ownWrites;

    Lookalikes(Crm crm, Phones phones, RecentWrites recent) {
        this.crm = crm;
        this.phones = phones;
        this.ownWrites = new OwnWrites(crm, recent::newest);
    }

    /**
     * At most three, for the person to look at. An index that cannot be asked is no reason not to propose: the e-mail
     * address, which alone identifies, was looked up before.
     */
    List<Contact> of(Draft draft, PropertySchema schema) {
        List<List<ContactSearch.Filter>> groups = groups(draft);
        if (groups.isEmpty()) {
            return List.of();
        }
        ContactSearch search = new ContactSearch("", groups, Desk.SHOWN, AT_MOST, "");
        List<Contact> own = own(search, schema);
        List<ContactId> ids = own.stream().map(Contact::id).toList();
        return Stream.concat(own.stream(), found(search).stream().filter(contact -> !ids.contains(contact.id())))
                .limit(AT_MOST)
                .toList();
    }

    private List<Contact> own(ContactSearch search, PropertySchema schema) {
        SearchMatch match = new SearchMatch(search, schema, phones);
        List<String> properties =
                Stream.concat(Desk.SHOWN.stream(), NUMBERS.stream()).distinct().toList();
        return ownWrites.fresh(properties).values().stream()
                .flatMap(Optional::stream)
                .filter(match::holds)
                .toList();
    }

    private List<Contact> found(ContactSearch search) {
        try {
            return crm.search(search).contacts();
        } catch (CrmFailed failed) {
            LOG.log(Level.WARNING, "no look-alikes could be searched for", failed);
            return List.of();
        }
    }

    private List<List<ContactSearch.Filter>> groups(Draft draft) {
        List<List<ContactSearch.Filter>> groups = new ArrayList<>();
        NUMBERS.stream()
                .flatMap(property -> phones.national(draft.normal(property)).stream())
                .filter(digits -> digits.length() >= NATIONAL_DIGITS)
                .distinct()
                .forEach(digits -> SEARCHED_NUMBERS.forEach(number -> groups.add(List.of(equal(number, digits)))));
        String first = draft.normal("firstname");
        String last = draft.normal("lastname");
        if (!first.isEmpty() && !last.isEmpty()) {
            groups.add(List.of(equal("firstname", first), equal("lastname", last)));
        }
        return groups;
    }

    private static ContactSearch.Filter equal(String property, String value) {
        return new ContactSearch.Filter(property, ContactSearch.Operator.EQ, value);
    }
}
