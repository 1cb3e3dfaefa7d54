package libreta.contacts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The contacts that were written a moment ago, as they are now; HubSpot's search does not know them yet. */
final class OwnWrites {
    private static final System.Logger LOG = System.getLogger(OwnWrites.class.getName());

    /** As many as HubSpot reads in one call. */
    private static final int MOST = 100;

    private final Crm crm;
    private final Supplier<List<ContactId>> recentlyWritten;

    OwnWrites(Crm crm, Supplier<List<ContactId>> recentlyWritten) {
        this.crm = crm;
        this.recentlyWritten = recentlyWritten;
    }

    /**
     * Newest first, at most a hundred. Empty for one that is not there any more. None at all when HubSpot does not
     * answer: a contact that is a little old in a search is better than no search.
     */
    Map<ContactId, Optional<Contact>> fresh(Collection<String> properties) {
        List<ContactId> ids =
                recentlyWritten.get().stream().distinct().limit(MOST).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            Map<ContactId, Optional<Contact>> fresh = new LinkedHashMap<>();
            ids.forEach(id -> fresh.put(id, Optional.empty()));
            crm.readAll(ids, properties).forEach(contact -> fresh.put(contact.id(), Optional.of(contact)));
            return fresh;
        } catch (CrmFailed failed) {
            LOG.log(System.Logger.Level.WARNING, "The contacts written lately could not be read", failed);
            return Map.of();
        }
    }
}
