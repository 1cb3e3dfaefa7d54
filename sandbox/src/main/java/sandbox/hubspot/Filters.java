package sandbox.hubspot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** HubSpot's filters: any group, all filters of a group. A contact without a value meets only NOT_HAS_PROPERTY. */
final class Filters {
    private static final int MAX_GROUPS = 5;
    private static final int MAX_IN_GROUP = 6;
    private static final int MAX_FILTERS = 18;
    private static final Map<String, String> PSEUDO = Map.of("associations.company", "associatedcompanyid");

    private final Definitions definitions;

    Filters(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The groups as one condition; refuses too many, unknown properties and operators, all in one answer. */
    Condition condition(List<SearchBody.Group> groups) {
        refuseTooMany(groups);
        List<Refused.ErrorBody.Detail> wrong = new ArrayList<>();
        Map<SearchBody.Filter, Condition> conditions = new HashMap<>();
        List<List<Condition>> any = new ArrayList<>();
        for (SearchBody.Group group : groups) {
            List<Condition> all = new ArrayList<>();
            for (SearchBody.Filter filter : group.all()) {
                all.add(conditions.computeIfAbsent(
                        filter, first -> condition(first, wrong).once()));
            }
            any.add(all);
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid("There was a problem with the request.", wrong);
        }
        return any.isEmpty() ? Catalogue::all : catalogue -> any(any, catalogue);
    }

    private static BitSet any(List<List<Condition>> groups, Catalogue catalogue) {
        BitSet found = new BitSet();
        groups.forEach(group -> found.or(all(group, catalogue)));
        return found;
    }

    private static BitSet all(List<Condition> conditions, Catalogue catalogue) {
        BitSet found = catalogue.all();
        for (Condition condition : conditions) {
            if (found.isEmpty()) {
                return found;
            }
            found.and(condition.in(catalogue));
        }
        return found;
    }

    private static void refuseTooMany(List<SearchBody.Group> groups) {
        if (groups.size() > MAX_GROUPS) {
            throw Refused.invalid(
                    "Too many filter groups: %d. The maximum is %d.".formatted(groups.size(), MAX_GROUPS));
        }
        int all = 0;
        for (SearchBody.Group group : groups) {
            all += group.all().size();
            if (group.all().size() > MAX_IN_GROUP) {
                throw Refused.invalid("Too many filters in a group: %d. The maximum is %d."
                        .formatted(group.all().size(), MAX_IN_GROUP));
            }
        }
        if (all > MAX_FILTERS) {
            throw Refused.invalid("Too many filters: %d. The maximum is %d.".formatted(all, MAX_FILTERS));
        }
    }

    private Condition condition(SearchBody.Filter filter, List<Refused.ErrorBody.Detail> wrong) {
        String asked = filter.propertyName() == null ? "" : filter.propertyName();
        String name = PSEUDO.getOrDefault(asked, asked);
        var property = definitions.find(name);
        if (property.isEmpty()) {
            wrong.add(detail("Property \"" + asked + "\" does not exist", "PROPERTY_DOESNT_EXIST", asked));
            return catalogue -> new BitSet();
        }
        try {
            return new Operand(property.get(), filter).condition();
        } catch (BadFilter e) {
            wrong.add(detail(e.getMessage(), e.code, asked));
            return catalogue -> new BitSet();
        }
    }

    private static Refused.ErrorBody.Detail detail(@Nullable String message, String code, String property) {
        return new Refused.ErrorBody.Detail(
                String.valueOf(message), code, null, Map.of("propertyName", List.of(property)));
    }

    private static final class BadFilter extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String code;

        BadFilter(String message, String code) {
            super(message);
            this.code = code;
        }
    }

    /** One filter over one property, with the case rules of the property's type. */
    private record Operand(PropertyDefinition property, SearchBody.Filter filter) {

        Condition condition() {
            String operator = filter.operator() == null ? "" : filter.operator();
            return switch (operator) {
                case "EQ" -> compared(value(), sign -> sign == 0, Column::of);
                case "NEQ" -> present().andNot(compared(value(), sign -> sign == 0, Column::of));
                case "LT" -> compared(value(), sign -> sign < 0, (column, key) -> column.below(key, false));
                case "LTE" -> compared(value(), sign -> sign <= 0, (column, key) -> column.below(key, true));
                case "GT" -> compared(value(), sign -> sign > 0, (column, key) -> column.above(key, false));
                case "GTE" -> compared(value(), sign -> sign >= 0, (column, key) -> column.above(key, true));
                case "BETWEEN" -> between(value(), high());
                case "IN" -> oneOf(values());
                case "NOT_IN" -> present().andNot(oneOf(values()));
                case "HAS_PROPERTY" -> present();
                case "NOT_HAS_PROPERTY" -> ((Condition) Catalogue::all).andNot(present());
                case "CONTAINS_TOKEN" -> containing(value());
                case "NOT_CONTAINS_TOKEN" -> present().andNot(containing(value()));
                default -> throw new BadFilter("Invalid operator: " + operator, "INVALID_OPERATOR");
            };
        }

        private Condition present() {
            return catalogue -> catalogue.values(property).present();
        }

        /** By the sign of the comparison where a contact may have chosen several, else a part of the column. */
        private Condition compared(
                String wanted, IntPredicate accepted, BiFunction<Column<Key>, Key, BitSet> partOfColumn) {
            Key key = key(wanted);
            return property.takesSeveral()
                    ? catalogue -> catalogue.values(property).where(stored -> accepted.test(sign(stored, wanted)))
                    : catalogue -> partOfColumn.apply(catalogue.values(property), key);
        }

        private Condition between(String low, String high) {
            Key lowest = key(low);
            Key highest = key(high);
            return property.takesSeveral()
                    ? catalogue -> catalogue
                            .values(property)
                            .where(stored -> sign(stored, low) >= 0 && sign(stored, high) <= 0)
                    : catalogue -> catalogue.values(property).between(lowest, highest);
        }

        private Key key(String wanted) {
            return key(Order.of(property), wanted);
        }

        private Key key(Order order, String wanted) {
            if (!order.reads(wanted)) {
                throw new BadFilter("Invalid value for " + property.name() + ": " + wanted, "INVALID_FILTER_VALUE");
            }
            return order.key(wanted);
        }

        /** A multiple choice equals a value when that is one of those chosen. */
        private int sign(Key stored, String wanted) {
            return chosen(stored).contains(wanted)
                    ? 0
                    : stored.compareTo(Order.of(property).key(wanted));
        }

        private static List<String> chosen(Key stored) {
            return List.of(stored.text().split(";"));
        }

        /** Enumerations compare as they are; other text is lowered here but not in the request, as HubSpot has it. */
        private Condition oneOf(List<String> wanted) {
            if (property.isEnumeration() && property.takesSeveral()) {
                return catalogue -> catalogue
                        .values(property)
                        .where(stored -> wanted.stream().anyMatch(chosen(stored)::contains));
            }
            Order order = Order.of(property) == Order.TEXTS ? Order.CHOICES : Order.of(property);
            List<Key> keys = wanted.stream().map(value -> key(order, value)).toList();
            return catalogue -> {
                BitSet found = new BitSet();
                keys.forEach(key -> found.or(catalogue.values(property).of(key)));
                return found;
            };
        }

        private Condition containing(String wanted) {
            return catalogue -> catalogue.words(property).containing(wanted);
        }

        private String value() {
            return required(filter.value(), "value");
        }

        private String high() {
            return required(filter.highValue(), "highValue");
        }

        private List<String> values() {
            List<String> values = filter.values();
            if (values == null || values.isEmpty()) {
                throw new BadFilter(filter.operator() + " needs values", "MISSING_FILTER_VALUE");
            }
            return values;
        }

        private String required(@Nullable String value, String field) {
            if (value == null || value.isEmpty()) {
                throw new BadFilter(filter.operator() + " needs a " + field, "MISSING_FILTER_VALUE");
            }
            return value;
        }
    }
}
