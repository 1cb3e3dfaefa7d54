package libreta.contacts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Finds contacts that may be the person who is about to be created: the same telephone number, or the same name. */
final class Lookalikes {
    private static final Logger LOG = System.getLogger(Lookalikes.class.getName());
    private static final int AT_MOST = 3;
    private static final int NATIONAL_DIGITS = 7;

    private final Crm crm;

    private final Phones phones;

    Lookalikes(Crm crm, Phones phones) {
        this.crm = crm;
        this.phones = phones;
    }

    /**
     * At most three, for the person to look at. An index that cannot be asked is no reason not to propose: the e-mail
     * address, which alone identifies, was looked up before.
     */
    List<Contact> of(Draft draft) {
        List<List<ContactSearch.Filter>> groups = groups(draft);
        if (groups.isEmpty()) {
            return List.of();
        }
        try {
            return crm.search(new ContactSearch("", groups, Desk.SHOWN, AT_MOST, ""))
                    .contacts();
        } catch (CrmFailed failed) {
            LOG.log(Level.WARNING, "no look-alikes could be searched for", failed);
            return List.of();
        }
    }

    private List<List<ContactSearch.Filter>> groups(Draft draft) {
        List<List<ContactSearch.Filter>> groups = new ArrayList<>();
        String digits = phones.national(draft.normal("phone")).orElse("");
        if (digits.length() >= NATIONAL_DIGITS) {
            groups.add(List.of(equal("hs_searchable_calculated_phone_number", digits)));
        }
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
