package sandbox.hubspot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The contacts as they are now, the one changed last first. The catalogue finds and sorts them; what it has not seen yet is
 * put in between.
 */
final class LatestChanges {
    private static final Comparator<Contact> LATEST_FIRST =
            Comparator.comparing(Contact::updatedAt).reversed().thenComparing(Catalogue.OLDEST_FIRST);

    private final SearchIndex index;
    private final Optional<Sort> sort;

    LatestChanges(SearchIndex index, Definitions definitions) {
        this.index = index;
        this.sort = definitions.find("lastmodifieddate").map(property -> new Sort(property, true));
    }

    /** {@code total} counts those on other pages too. */
    record Found(int total, List<Contact> page) {}

    Found page(Query query, int offset, int limit) {
        return index.askNow((catalogue, unseen) -> {
            BitSet seen = query.in(catalogue);
            unseen.outdated().forEach(id -> catalogue.leaveOut(id, seen));
            List<Contact> others =
                    unseen.contacts().stream().filter(query::fits).toList();
            return new Found(seen.cardinality() + others.size(), page(catalogue, seen, others, offset, limit));
        });
    }

    /** Each of the others moves the seen ones by one place at most, so the page begins that far ahead. */
    private List<Contact> page(Catalogue catalogue, BitSet seen, Collection<Contact> others, int offset, int limit) {
        int ahead = Math.min(offset, others.size());
        List<Contact> candidates = new ArrayList<>(catalogue.page(seen, sort, offset - ahead, ahead + limit));
        candidates.addAll(others);
        return candidates.stream().sorted(LATEST_FIRST).skip(ahead).limit(limit).toList();
    }

    /** Lets the catalogue sort them beforehand, so that the first who asks need not wait for it. */
    void prepare() {
        page(new Query(""), 0, 1);
    }
}
