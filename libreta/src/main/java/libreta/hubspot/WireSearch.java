package libreta.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import libreta.contacts.ContactSearch;
import libreta.contacts.ContactSearch.Filter;

/** The body of a search. What is empty is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record WireSearch(String query, List<Group> filterGroups, List<String> properties, int limit, String after) {
    record Group(List<Condition> filters) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Condition(String propertyName, String operator, String value) {}

    static WireSearch of(ContactSearch search) {
        List<Group> groups = search.groups().stream()
                .map(group ->
                        new Group(group.stream().map(WireSearch::condition).toList()))
                .toList();
        return new WireSearch(search.query(), groups, search.properties(), search.limit(), search.after());
    }

    private static Condition condition(Filter filter) {
        return new Condition(filter.property(), filter.operator().name(), filter.value());
    }
}
