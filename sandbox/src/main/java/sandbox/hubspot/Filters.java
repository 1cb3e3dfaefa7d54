package sandbox.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
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
    Predicate<Contact> condition(List<SearchBody.Group> groups) {
        refuseTooMany(groups);
        List<Refused.ErrorBody.Detail> wrong = new ArrayList<>();
        Predicate<Contact> any = groups.isEmpty() ? contact -> true : contact -> false;
        for (SearchBody.Group group : groups) {
            Predicate<Contact> all = contact -> true;
            for (SearchBody.Filter filter : group.all()) {
                all = all.and(condition(filter, wrong));
            }
            any = any.or(all);
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid("There was a problem with the request.", wrong);
        }
        return any;
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

    private Predicate<Contact> condition(SearchBody.Filter filter, List<Refused.ErrorBody.Detail> wrong) {
        String asked = filter.propertyName() == null ? "" : filter.propertyName();
        String name = PSEUDO.getOrDefault(asked, asked);
        var property = definitions.find(name);
        if (property.isEmpty()) {
            wrong.add(detail("Property \"" + asked + "\" does not exist", "PROPERTY_DOESNT_EXIST", asked));
            return contact -> false;
        }
        try {
            return new Operand(property.get(), filter).condition();
        } catch (BadFilter e) {
            wrong.add(detail(e.getMessage(), e.code, asked));
            return contact -> false;
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

        Predicate<Contact> condition() {
            String operator = filter.operator() == null ? "" : filter.operator();
            return switch (operator) {
                case "EQ" -> compared(value(), sign -> sign == 0);
                case "NEQ" -> compared(value(), sign -> sign != 0);
                case "LT" -> compared(value(), sign -> sign < 0);
                case "LTE" -> compared(value(), sign -> sign <= 0);
                case "GT" -> compared(value(), sign -> sign > 0);
                case "GTE" -> compared(value(), sign -> sign >= 0);
                case "BETWEEN" -> compared(value(), sign -> sign >= 0).and(compared(high(), sign -> sign <= 0));
                case "IN" -> oneOf(values());
                case "NOT_IN" -> present().and(oneOf(values()).negate());
                case "HAS_PROPERTY" -> present();
                case "NOT_HAS_PROPERTY" -> present().negate();
                case "CONTAINS_TOKEN" -> containing(value());
                case "NOT_CONTAINS_TOKEN" -> present().and(containing(value()).negate());
                default -> throw new BadFilter("Invalid operator: " + operator, "INVALID_OPERATOR");
            };
        }

        private Predicate<Contact> present() {
            return contact -> contact.values().containsKey(property.name());
        }

        private Predicate<Contact> compared(String wanted, IntPredicate accepted) {
            Order order = Order.of(property);
            if (!order.reads(wanted)) {
                throw new BadFilter("Invalid value for " + property.name() + ": " + wanted, "INVALID_FILTER_VALUE");
            }
            return contact -> contact.value(property.name())
                    .filter(stored -> accepted.test(compare(order, stored, wanted)))
                    .isPresent();
        }

        /** A multiple choice equals a value when that is one of those chosen. */
        private int compare(Order order, String stored, String wanted) {
            boolean chosen =
                    property.takesSeveral() && List.of(stored.split(";")).contains(wanted);
            return chosen ? 0 : order.compare(stored, wanted);
        }

        /** Enumerations compare as they are; other text is lowered here but not in the request, as HubSpot has it. */
        private Predicate<Contact> oneOf(List<String> wanted) {
            if (property.isEnumeration()) {
                return contact -> contact.value(property.name())
                        .filter(stored -> wanted.stream()
                                .anyMatch(one -> property.takesSeveral()
                                        ? List.of(stored.split(";")).contains(one)
                                        : stored.equals(one)))
                        .isPresent();
            }
            if (property.isNumeric() || property.isTime()) {
                Order order = Order.of(property);
                return contact -> contact.value(property.name())
                        .filter(stored -> wanted.stream().anyMatch(one -> order.compare(stored, one) == 0))
                        .isPresent();
            }
            return contact -> contact.value(property.name())
                    .filter(stored -> wanted.contains(stored.toLowerCase(Locale.ROOT)))
                    .isPresent();
        }

        private Predicate<Contact> containing(String wanted) {
            boolean exact = property.isEnumeration();
            return contact -> contact.value(property.name())
                    .filter(stored -> Tokens.inARow(wanted, stored, exact))
                    .isPresent();
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
