package sandbox.hubspot;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Search over the index, which may lag behind the book. */
final class SearchCalls {
    private static final int MAX_BODY_CHARACTERS = 3_000;
    private static final int STANDARD_LIMIT = 10;
    private static final int MAX_LIMIT = 200;
    private static final int WALL = 10_000;

    private final SearchIndex index;
    private final Definitions definitions;
    private final Filters filters;

    SearchCalls(SearchIndex index, Definitions definitions) {
        this.index = index;
        this.definitions = definitions;
        this.filters = new Filters(definitions);
    }

    private record Found(int total, List<Contact> page) {}

    Reply search(Call call) {
        SearchBody body = parsed(call.text());
        int limit = limit(body.limit());
        int offset = offset(body.after(), limit);
        Condition condition = filters.condition(body.groups());
        Optional<Sort> sort = sort(body.sorts() == null ? List.of() : body.sorts());
        Condition query = new Query(body.query() == null ? "" : body.query());
        Found found = index.ask(catalogue -> {
            BitSet places = query.in(catalogue);
            places.and(condition.in(catalogue));
            return new Found(places.cardinality(), catalogue.page(places, sort, offset, limit));
        });
        List<String> asked = body.properties() == null ? List.of() : body.properties();
        List<ContactJson> results = found.page().stream()
                .map(contact -> ContactJson.of(contact, asked, definitions))
                .toList();
        int next = offset + limit;
        return Reply.ok(new Page<>(
                found.total(), results, next < found.total() ? Page.after(Integer.toString(next), null) : null));
    }

    private static SearchBody parsed(String text) {
        if (text.length() > MAX_BODY_CHARACTERS) {
            throw Refused.invalid("The request body is too long: %d characters. The maximum is %d."
                    .formatted(text.length(), MAX_BODY_CHARACTERS));
        }
        return Call.parse(text, SearchBody.class);
    }

    private static int limit(@Nullable Integer given) {
        if (given == null || given == 0) {
            return STANDARD_LIMIT;
        }
        return Numbers.limit(Integer.toString(given), MAX_LIMIT);
    }

    private static int offset(@Nullable String after, int limit) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        long offset = Numbers.whole(after).orElseThrow(() -> Refused.invalid("Invalid after: " + after));
        if (offset + limit > WALL) {
            throw Refused.invalid("The search reaches %d results only; after and limit lead beyond.".formatted(WALL));
        }
        return (int) offset;
    }

    private Optional<Sort> sort(List<JsonNode> sorts) {
        if (sorts.isEmpty()) {
            return Optional.empty();
        }
        if (sorts.size() > 1) {
            throw Refused.invalid("Only one sort is allowed, %d were given.".formatted(sorts.size()));
        }
        JsonNode sort = sorts.getFirst();
        String text =
                sort.isString() ? sort.stringValue() : sort.path("propertyName").stringValue("");
        boolean descending = sort.isString()
                ? text.startsWith("-")
                : sort.path("direction").stringValue("ASCENDING").equals("DESCENDING");
        String name = text.startsWith("-") ? text.substring(1) : text;
        PropertyDefinition property =
                definitions.find(name).orElseThrow(() -> Refused.invalid("Property \"" + name + "\" does not exist"));
        return Optional.of(new Sort(property, descending));
    }
}
