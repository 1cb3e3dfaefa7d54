package libreta.contacts;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who has an e-mail address in HubSpot now: a consistent read, which finds secondary addresses too. */
record Holders(Crm crm) {
    /** Of the address that the proposal would write; with what is shown of a contact and what is to be written. */
    Optional<Contact> of(Proposal proposal) {
        Map<String, String> values = proposal.values();
        return of(values.getOrDefault("email", ""), values.keySet());
    }

    /** Empty for an empty address. */
    Optional<Contact> of(String email, Collection<String> properties) {
        return email.isEmpty() ? Optional.empty() : crm.readByEmail(email, wanted(properties));
    }

    /** These, and what is read of every contact. */
    static Collection<String> wanted(Collection<String> properties) {
        Set<String> wanted = new TreeSet<>(Desk.SHOWN);
        wanted.addAll(properties);
        return wanted;
    }
}
