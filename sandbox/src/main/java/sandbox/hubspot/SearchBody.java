package sandbox.hubspot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a search sends; filters may stand in groups or, as HubSpot also takes them, bare at the top. */
record SearchBody(
        @Nullable String query,
        @Nullable Integer limit,
        @Nullable String after,
        @Nullable List<JsonNode> sorts,
        @Nullable List<String> properties,
        @Nullable List<Group> filterGroups,
        @Nullable List<Filter> filters) {

    record Group(@Nullable List<Filter> filters) {
        List<Filter> all() {
            return filters == null ? List.of() : filters;
        }
    }

    record Filter(
            @Nullable String propertyName,
            @Nullable String operator,
            @Nullable String value,
            @Nullable String highValue,
            @Nullable List<String> values) {}

    List<Group> groups() {
        if (filterGroups != null && !filterGroups.isEmpty()) {
            return filterGroups;
        }
        return filters == null || filters.isEmpty() ? List.of() : List.of(new Group(filters));
    }
}
