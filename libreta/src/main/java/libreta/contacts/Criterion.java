package libreta.contacts;

import java.util.List;
import libreta.contacts.ContactSearch.Filter;
import libreta.contacts.ContactSearch.Operator;

/**
 * One thing that is searched for, in HubSpot's terms.
 *
 * @param alternatives one of them must hold, with all its filters
 * @param ranked the alternatives are guesses, the likeliest first; the last ones may be left out where HubSpot's limits
 *     leave no room
 */
record Criterion(List<List<Filter>> alternatives, boolean ranked) {
    Criterion {
        alternatives = alternatives.stream().map(List::copyOf).toList();
        if (alternatives.isEmpty() || alternatives.contains(List.<Filter>of())) {
            throw new IllegalArgumentException("a criterion without a filter would let every contact through");
        }
    }

    static Criterion of(Filter... filters) {
        return new Criterion(List.of(List.of(filters)), false);
    }

    static Criterion guesses(List<List<Filter>> alternatives) {
        return new Criterion(alternatives, true);
    }

    static Criterion anyOf(List<List<Filter>> alternatives) {
        return new Criterion(alternatives, false);
    }

    static List<Filter> containsAll(String property, List<String> words) {
        return words.stream().map(word -> contains(property, word)).toList();
    }

    static Filter contains(String property, String word) {
        return new Filter(property, Operator.CONTAINS_TOKEN, word);
    }

    Criterion withoutLast() {
        return new Criterion(alternatives.subList(0, alternatives.size() - 1), ranked);
    }
}
