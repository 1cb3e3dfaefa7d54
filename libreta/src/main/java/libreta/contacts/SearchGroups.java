package libreta.contacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import libreta.contacts.ContactSearch.Filter;

/** Several criteria, all of which must hold, as HubSpot's groups of filters, any of which must hold. */
final class SearchGroups {
    static final int MOST_GROUPS = 5;
    static final int MOST_FILTERS_OF_A_GROUP = 6;
    static final int MOST_FILTERS = 18;

    private SearchGroups() {}

    /** Empty when they are more than HubSpot takes, even without the less likely guesses. */
    static Optional<List<List<Filter>>> of(List<Criterion> criteria) {
        List<Criterion> left = new ArrayList<>(criteria);
        while (!fits(product(left))) {
            Optional<Criterion> widest = left.stream()
                    .filter(criterion ->
                            criterion.ranked() && criterion.alternatives().size() > 1)
                    .max(Comparator.comparingInt(
                            criterion -> criterion.alternatives().size()));
            if (widest.isEmpty()) {
                return Optional.empty();
            }
            left.set(left.indexOf(widest.get()), widest.get().withoutLast());
        }
        return Optional.of(product(left));
    }

    private static boolean fits(List<List<Filter>> groups) {
        return groups.size() <= MOST_GROUPS
                && groups.stream().allMatch(group -> group.size() <= MOST_FILTERS_OF_A_GROUP)
                && groups.stream().mapToInt(List::size).sum() <= MOST_FILTERS;
    }

    private static List<List<Filter>> product(List<Criterion> criteria) {
        List<List<Filter>> groups = List.of(List.of());
        for (Criterion criterion : criteria) {
            groups = groups.stream()
                    .flatMap(group -> criterion.alternatives().stream().map(more -> both(group, more)))
                    // one over the limit is enough to see that it does not fit
                    .limit(MOST_GROUPS + 1)
                    .toList();
        }
        return groups.equals(List.of(List.of())) ? List.of() : groups;
    }

    private static List<Filter> both(List<Filter> some, List<Filter> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
