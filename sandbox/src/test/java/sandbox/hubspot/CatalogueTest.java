package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue answers as somebody who looks at every contact, one after the other, and has to be told nothing twice. */
class CatalogueTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");
    private static final Map<String, List<String>> VALUES = Map.of(
            "firstname", List.of("Ana", "ana", "ANA MARÍA", "José Luis", "Luis José", "Zoë"),
            "email", List.of("ana@acme.example", "a.b@mail.example", "ana.maria@acme.es", "p7@mail.example"),
            "city", List.of("Madrid", "madrid", "Gijón", "Ciudad de México", "Vilafranca del Penedès"),
            "event_seats", List.of("4", "4.0", "12", "-3", "012"),
            "birthdate", List.of("1986-04-12", "1990-01-01", "2001-12-31"),
            "lifecyclestage", List.of("lead", "customer", "other"),
            "hs_buying_role", List.of("CHAMPION", "BLOCKER", "CHAMPION;BLOCKER", "BUDGET_HOLDER;CHAMPION"));
    private static final Map<String, List<String>> ASKED = Map.of(
            "firstname", List.of("ana", "Luis", "*uis", "l* jos*", "* luis", "an*a*", "*", "maria"),
            "email", List.of("ANA@acme.example", "*@mail.example", "a.b", "acme.*", "p*"),
            "city", List.of("MADRID", "gijon", "de mexico", "*a* del", "ciudad * mexico"),
            "event_seats", List.of("4", "12.00", "0", "-3"),
            "birthdate", List.of("1986-04-12", "631152000000", "2020-01-01T00:00:00Z"),
            "lifecyclestage", List.of("lead", "Customer", "other"),
            "hs_buying_role", List.of("BLOCKER", "CHAMPION;BLOCKER", "champion"));
    private static final List<String> OPERATORS = List.of(
            "EQ",
            "NEQ",
            "LT",
            "LTE",
            "GT",
            "GTE",
            "BETWEEN",
            "IN",
            "NOT_IN",
            "HAS_PROPERTY",
            "NOT_HAS_PROPERTY",
            "CONTAINS_TOKEN",
            "NOT_CONTAINS_TOKEN");

    private final Definitions definitions = new Definitions(Bundled.get().properties(), List.of());
    private final Filters filters = new Filters(definitions);
    private final Catalogue catalogue = new Catalogue();
    private final Map<Long, Contact> all = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_filter_and_sort_answers_as_a_look_at_every_contact_would_whatever_was_written(long seed) {
        Random chance = new Random(seed);
        for (int step = 0; step < 3_000; step++) {
            write(chance);
            if (step % 10 == 0) {
                assertSame(filter(chance), sort(chance), chance.nextInt(20), 1 + chance.nextInt(20));
            }
        }
    }

    @Test
    void a_place_that_became_free_is_used_again() {
        for (long id = 1; id <= 1_000; id++) {
            catalogue.put(contact(id, Map.of("city", "Madrid"), MORNING));
            catalogue.remove(id - 1);
        }
        assertThat(catalogue.all().length()).isLessThanOrEqualTo(2);
    }

    private void write(Random chance) {
        long id = chance.nextLong(300);
        if (chance.nextInt(4) == 0) {
            catalogue.remove(id);
            all.remove(id);
            return;
        }
        Map<String, String> values = new TreeMap<>();
        VALUES.forEach((name, some) -> {
            if (chance.nextInt(4) > 0) {
                values.put(name, one(some, chance));
            }
        });
        Contact contact = contact(id, values, MORNING.plusSeconds(id % 7));
        catalogue.put(contact);
        all.put(id, contact);
    }

    private static Contact contact(long id, Map<String, String> values, Instant createdAt) {
        return new Contact(id, values, List.of(), createdAt, createdAt, null);
    }

    private SearchBody.Filter filter(Random chance) {
        String property = one(ASKED.keySet().stream().sorted().toList(), chance);
        List<String> asked = ASKED.getOrDefault(property, List.of());
        return new SearchBody.Filter(
                property,
                one(OPERATORS, chance),
                one(asked, chance),
                one(asked, chance),
                List.of(one(asked, chance), one(asked, chance)));
    }

    private Optional<Sort> sort(Random chance) {
        List<String> names = VALUES.keySet().stream().sorted().toList();
        return chance.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(new Sort(definition(one(names, chance)), chance.nextBoolean()));
    }

    private void assertSame(SearchBody.Filter filter, Optional<Sort> sort, int offset, int limit) {
        List<Contact> expected =
                all.values().stream().filter(meets(filter)).sorted(order(sort)).toList();
        BitSet found = filters.condition(List.of(new SearchBody.Group(List.of(filter))))
                .in(catalogue);

        assertThat(found.cardinality()).as("%s", filter).isEqualTo(expected.size());
        assertThat(catalogue.page(found, sort, offset, limit))
                .as("%s, %s", filter, sort)
                .isEqualTo(expected.stream().skip(offset).limit(limit).toList());
    }

    private Predicate<Contact> meets(SearchBody.Filter filter) {
        PropertyDefinition property = definition(String.valueOf(filter.propertyName()));
        String operator = String.valueOf(filter.operator());
        return contact -> {
            @Nullable String stored = contact.values().get(property.name());
            return stored == null ? operator.equals("NOT_HAS_PROPERTY") : meets(property, filter, operator, stored);
        };
    }

    private static boolean meets(
            PropertyDefinition property, SearchBody.Filter filter, String operator, String stored) {
        String value = String.valueOf(filter.value());
        return switch (operator) {
            case "EQ" -> sign(property, stored, value) == 0;
            case "NEQ" -> sign(property, stored, value) != 0;
            case "LT" -> sign(property, stored, value) < 0;
            case "LTE" -> sign(property, stored, value) <= 0;
            case "GT" -> sign(property, stored, value) > 0;
            case "GTE" -> sign(property, stored, value) >= 0;
            case "BETWEEN" ->
                sign(property, stored, value) >= 0 && sign(property, stored, String.valueOf(filter.highValue())) <= 0;
            case "IN" -> isIn(property, stored, filter);
            case "NOT_IN" -> !isIn(property, stored, filter);
            case "CONTAINS_TOKEN" -> contains(property, stored, value);
            case "NOT_CONTAINS_TOKEN" -> !contains(property, stored, value);
            default -> operator.equals("HAS_PROPERTY");
        };
    }

    private static int sign(PropertyDefinition property, String stored, String wanted) {
        boolean chosen =
                property.takesSeveral() && List.of(stored.split(";", -1)).contains(wanted);
        Order order = Order.of(property);
        return chosen ? 0 : order.key(stored).compareTo(order.key(wanted));
    }

    private static boolean isIn(PropertyDefinition property, String stored, SearchBody.Filter filter) {
        List<String> wanted = filter.values() == null ? List.of() : filter.values();
        return wanted.stream().anyMatch(one -> switch (Order.of(property)) {
            case TEXTS -> stored.toLowerCase(java.util.Locale.ROOT).equals(one);
            case CHOICES ->
                property.takesSeveral() ? List.of(stored.split(";", -1)).contains(one) : stored.equals(one);
            case NUMBERS, MOMENTS -> sign(property, stored, one) == 0;
        });
    }

    /** With words between blanks and stars as a regular expression; choices are exact in their case. */
    private static boolean contains(PropertyDefinition property, String stored, String wanted) {
        boolean exact = property.isEnumeration();
        String words = " " + String.join(" ", exact ? Tokens.exact(stored) : Tokens.of(stored)) + " ";
        String pattern = Arrays.stream((exact ? wanted : Tokens.fold(wanted)).split("[^\\p{L}\\p{N}*]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word ->
                        Arrays.stream(word.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^ ]*")))
                .collect(Collectors.joining(" "));
        return Pattern.compile(" " + pattern + " ").matcher(words).find();
    }

    private static Comparator<Contact> order(Optional<Sort> sort) {
        Comparator<Contact> oldestFirst =
                Comparator.comparing(Contact::createdAt).thenComparingLong(Contact::id);
        if (sort.isEmpty()) {
            return oldestFirst;
        }
        PropertyDefinition property = sort.get().property();
        Comparator<Key> keys = sort.get().descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing((Contact contact) -> key(contact, property), Comparator.nullsLast(keys))
                .thenComparing(oldestFirst);
    }

    private static @Nullable Key key(Contact contact, PropertyDefinition property) {
        return contact.value(property.name()).map(Order.of(property)::key).orElse(null);
    }

    private PropertyDefinition definition(String name) {
        return definitions.find(name).orElseThrow();
    }

    private static <T> T one(List<T> some, Random chance) {
        return some.get(chance.nextInt(some.size()));
    }

    private static final List<String> QUERIES =
            List.of("ana", "luis jose", "ANA@acme", "p7", "mar", "example", "maria acme", "!!", "zoë");

    @Test
    void a_query_finds_whom_it_fits() {
        Random chance = new Random(4);
        List<String> wrong = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            write(chance);
            Query query = new Query(one(QUERIES, chance));
            List<Contact> expected = all.values().stream()
                    .filter(query::fits)
                    .sorted(order(Optional.empty()))
                    .toList();
            if (!catalogue.page(query.in(catalogue), Optional.empty(), 0, 1_000).equals(expected)) {
                wrong.add(query.text());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
