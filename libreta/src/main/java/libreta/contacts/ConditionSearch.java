package libreta.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import libreta.contacts.ContactSearch.Filter;
import libreta.contacts.ContactSearch.Operator;
import libreta.contacts.Criteria.Condition;

/** Turns a typed condition into HubSpot's filters: words into internal names and values, days into milliseconds. */
final class ConditionSearch {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern BETWEEN_VALUES = Pattern.compile("\\s*[,;|]\\s*");

    private final ValueRules rules;
    private final PropertySchema schema;

    ConditionSearch(ValueRules rules, PropertySchema schema) {
        this.rules = rules;
        this.schema = schema;
    }

    /** A criterion, or why there is none. */
    sealed interface Term {
        record Usable(Criterion criterion) implements Term {}

        record Unusable(ValueProblem problem) implements Term {}
    }

    Term read(Condition condition) {
        Optional<PropertyDefinition> property = schema.find(condition.property());
        if (property.isEmpty()) {
            return new Term.Unusable(new ValueProblem.UnknownProperty(
                    condition.property(), condition.property(), schema.closest(condition.property())));
        }
        return SearchOperator.meantBy(condition.operator())
                .map(operator -> read(property.get(), operator, condition.value()))
                .orElseGet(() -> unknownOperator(property.get(), condition.operator()));
    }

    private Term read(PropertyDefinition property, SearchOperator operator, String value) {
        if (!operator.takesValue()) {
            return usable(new Filter(property.name(), Operator.valueOf(operator.name()), ""));
        }
        if (value.isBlank()) {
            return withoutValue(property, operator);
        }
        return operator == SearchOperator.IN ? anyOf(property, value) : one(property, operator, value);
    }

    private static Term withoutValue(PropertyDefinition property, SearchOperator operator) {
        return switch (operator) {
            case EQ -> usable(new Filter(property.name(), Operator.NOT_HAS_PROPERTY, ""));
            case NEQ -> usable(new Filter(property.name(), Operator.HAS_PROPERTY, ""));
            case LT, LTE, GT, GTE, IN, HAS_PROPERTY, NOT_HAS_PROPERTY, CONTAINS_TOKEN, NOT_CONTAINS_TOKEN ->
                new Term.Unusable(new ValueProblem.MayNotBeEmpty(property.name(), ""));
        };
    }

    private Term anyOf(PropertyDefinition property, String value) {
        List<List<Filter>> alternatives = new ArrayList<>();
        for (String part : BETWEEN_VALUES.split(value.strip(), -1)) {
            switch (one(property, SearchOperator.EQ, part)) {
                case Term.Usable(Criterion criterion) -> alternatives.addAll(criterion.alternatives());
                case Term.Unusable unusable -> {
                    return unusable;
                }
            }
        }
        return alternatives.isEmpty()
                ? withoutValue(property, SearchOperator.IN)
                : new Term.Usable(Criterion.anyOf(alternatives));
    }

    private Term one(PropertyDefinition property, SearchOperator operator, String value) {
        boolean alike = operator == SearchOperator.EQ || operator == SearchOperator.CONTAINS_TOKEN;
        boolean phone = property.phone() || property.type() == PropertyType.PHONE_NUMBER;
        if (phone && alike) {
            return PhoneSearch.of(property.name(), value, rules.phones(), schema)
                    .map(ConditionSearch::usable)
                    .orElseGet(() -> new Term.Unusable(
                            new ValueProblem.InvalidPhone(property.name(), value, Phones.lacksCountryCode(value))));
        }
        return switch (property.type()) {
            case ENUMERATION, BOOL -> choice(property, operator, value);
            case NUMBER -> checked(property, value, good -> number(property, operator, good));
            case DATE -> checked(property, value, good -> number(property, operator, millis(startOf(good))));
            case DATETIME -> time(property, operator, value);
            case STRING, PHONE_NUMBER, OTHER -> text(property, operator, value);
        };
    }

    private interface Use {
        Term of(String good);
    }

    private Term checked(PropertyDefinition property, String value, Use use) {
        return switch (rules.read(property, value, schema)) {
            case Checked.Good(String good) -> use.of(good);
            case Checked.Bad(ValueProblem problem) -> new Term.Unusable(problem);
        };
    }

    private Term choice(PropertyDefinition property, SearchOperator operator, String value) {
        return switch (operator) {
            case EQ, IN, CONTAINS_TOKEN -> checked(property, value, good -> usable(chosen(property, good)));
            case NEQ, NOT_CONTAINS_TOKEN ->
                checked(property, value, good -> orEmpty(new Filter(property.name(), not(property), good)));
            case LT, LTE, GT, GTE, HAS_PROPERTY, NOT_HAS_PROPERTY -> unknownOperator(property, operator.name());
        };
    }

    private static Filter[] chosen(PropertyDefinition property, String good) {
        Operator operator = property.multiple() ? Operator.CONTAINS_TOKEN : Operator.EQ;
        List<String> values = property.multiple() ? List.of(good.split(";", -1)) : List.of(good);
        return values.stream()
                .map(value -> new Filter(property.name(), operator, value))
                .toArray(Filter[]::new);
    }

    private static Operator not(PropertyDefinition property) {
        return property.multiple() ? Operator.NOT_CONTAINS_TOKEN : Operator.NEQ;
    }

    private static Term number(PropertyDefinition property, SearchOperator operator, String value) {
        String name = property.name();
        return switch (operator) {
            case EQ, IN, CONTAINS_TOKEN -> usable(new Filter(name, Operator.EQ, value));
            case NEQ, NOT_CONTAINS_TOKEN -> orEmpty(new Filter(name, Operator.NEQ, value));
            case LT, LTE, GT, GTE -> usable(new Filter(name, Operator.valueOf(operator.name()), value));
            case HAS_PROPERTY, NOT_HAS_PROPERTY -> unknownOperator(property, operator.name());
        };
    }

    private Term time(PropertyDefinition property, SearchOperator operator, String value) {
        Optional<Instant> exactly = Dates.readTime(value);
        if (exactly.isPresent()) {
            return number(property, operator, millis(exactly.get()));
        }
        return checked(property, value, good -> wholeDay(property, operator, Instant.parse(good)));
    }

    private static Term wholeDay(PropertyDefinition property, SearchOperator operator, Instant start) {
        Filter fromStart = new Filter(property.name(), Operator.GTE, millis(start));
        Filter beforeStart = new Filter(property.name(), Operator.LT, millis(start));
        Filter fromEnd = new Filter(property.name(), Operator.GTE, millis(start.plus(DAY)));
        Filter beforeEnd = new Filter(property.name(), Operator.LT, millis(start.plus(DAY)));
        return switch (operator) {
            case EQ, IN, CONTAINS_TOKEN -> usable(fromStart, beforeEnd);
            case NEQ, NOT_CONTAINS_TOKEN ->
                new Term.Usable(Criterion.anyOf(List.of(List.of(beforeStart), List.of(fromEnd))));
            case LT -> usable(beforeStart);
            case LTE -> usable(beforeEnd);
            case GT -> usable(fromEnd);
            case GTE -> usable(fromStart);
            case HAS_PROPERTY, NOT_HAS_PROPERTY -> unknownOperator(property, operator.name());
        };
    }

    private Term text(PropertyDefinition property, SearchOperator operator, String value) {
        String name = property.name();
        String text = name.equals("email") ? EmailAddresses.bare(value) : PlainText.oneLine(value);
        if (Words.key(text).isEmpty()) {
            return withoutValue(property, SearchOperator.CONTAINS_TOKEN);
        }
        return switch (operator) {
            case EQ, IN, LT, LTE, GT, GTE -> usable(new Filter(name, sameOf(operator), text));
            case NEQ -> orEmpty(new Filter(name, Operator.NEQ, text));
            case NOT_CONTAINS_TOKEN -> orEmpty(new Filter(name, Operator.NOT_CONTAINS_TOKEN, text));
            case CONTAINS_TOKEN -> contains(name, text);
            case HAS_PROPERTY, NOT_HAS_PROPERTY -> unknownOperator(property, operator.name());
        };
    }

    private Term contains(String name, String text) {
        if (name.equals("email")) {
            return EmailSearch.of(text, schema)
                    .<Term>map(Term.Usable::new)
                    .orElseGet(() -> new Term.Unusable(new ValueProblem.InvalidEmail(name, text)));
        }
        return usable(Pattern.compile("\\s+")
                .splitAsStream(text)
                .filter(word -> !Words.key(word).isEmpty())
                .map(word -> Criterion.contains(name, word))
                .toArray(Filter[]::new));
    }

    private static Operator sameOf(SearchOperator operator) {
        return operator == SearchOperator.IN ? Operator.EQ : Operator.valueOf(operator.name());
    }

    // HubSpot's negations leave out the contacts without any value; whoever says "not a customer" means those too.
    private static Term orEmpty(Filter negation) {
        return new Term.Usable(Criterion.anyOf(
                List.of(List.of(negation), List.of(new Filter(negation.property(), Operator.NOT_HAS_PROPERTY, "")))));
    }

    private static Term usable(Filter... filters) {
        return new Term.Usable(Criterion.of(filters));
    }

    private static Term unknownOperator(PropertyDefinition property, String typed) {
        return new Term.Unusable(new ValueProblem.UnknownOperator(property.name(), typed, SearchOperator.names()));
    }

    private static Instant startOf(String day) {
        return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }
}
