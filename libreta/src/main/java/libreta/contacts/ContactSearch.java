package libreta.contacts;

import java.util.List;

/**
 * A search in HubSpot's terms. It reads an index that lags behind writes by seconds.
 *
 * @param query free words over HubSpot's default properties, or empty
 * @param groups any of the groups, all filters of a group
 * @param properties the ones to return
 * @param limit at most 200
 * @param after the page's beginning as the page before gave it, or empty
 */
public record ContactSearch(String query, List<List<Filter>> groups, List<String> properties, int limit, String after) {
    public ContactSearch {
        groups = groups.stream().map(List::copyOf).toList();
        properties = List.copyOf(properties);
    }

    /** One condition. {@code value} is empty for the operators that take none. */
    public record Filter(String property, Operator operator, String value) {}

    /** HubSpot's operators that take one value or none. */
    public enum Operator {
        EQ,
        NEQ,
        LT,
        LTE,
        GT,
        GTE,
        HAS_PROPERTY,
        NOT_HAS_PROPERTY,
        CONTAINS_TOKEN,
        NOT_CONTAINS_TOKEN
    }
}
