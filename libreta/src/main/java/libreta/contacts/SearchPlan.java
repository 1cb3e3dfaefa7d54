package libreta.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import libreta.contacts.ConditionSearch.Term;
import libreta.contacts.ContactSearch.Filter;

/** What criteria mean as a search of HubSpot's index. */
sealed interface SearchPlan {
    /**
     * A search that can be sent.
     *
     * @param loosely what to try where {@code exactly} finds nothing
     * @param words that a contact found loosely must look like
     */
    record Ready(String query, List<List<Filter>> exactly, Optional<List<List<Filter>>> loosely, List<String> words)
            implements SearchPlan {}

    /** The criteria say nothing that could be searched for. */
    record Nothing() implements SearchPlan {}

    record Bad(List<ValueProblem> problems) implements SearchPlan {}

    static SearchPlan of(Criteria criteria, ValueRules rules, PropertySchema schema) {
        List<Criterion> fixed = new ArrayList<>();
        List<ValueProblem> problems = new ArrayList<>();
        for (Term term : terms(criteria, rules, schema)) {
            switch (term) {
                case Term.Usable(Criterion criterion) -> fixed.add(criterion);
                case Term.Unusable(ValueProblem problem) -> problems.add(problem);
            }
        }
        return problems.isEmpty() ? ready(criteria, fixed) : new Bad(problems);
    }

    private static List<Term> terms(Criteria criteria, ValueRules rules, PropertySchema schema) {
        ConditionSearch conditions = new ConditionSearch(rules, schema);
        return Stream.of(
                        email(criteria.email(), schema).stream(),
                        phone(criteria.phone(), rules, schema).stream(),
                        criteria.conditions().stream().map(conditions::read))
                .flatMap(Function.identity())
                .toList();
    }

    private static Optional<Term> email(String typed, PropertySchema schema) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return EmailSearch.of(typed, schema)
                .<Term>map(Term.Usable::new)
                .or(() -> Optional.of(new Term.Unusable(new ValueProblem.InvalidEmail("email", typed))));
    }

    private static Optional<Term> phone(String typed, ValueRules rules, PropertySchema schema) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return PhoneSearch.of(typed, rules.phones(), schema)
                .<Term>map(Term.Usable::new)
                .or(() -> Optional.of(new Term.Unusable(
                        new ValueProblem.InvalidPhone("phone", typed, Phones.lacksCountryCode(typed)))));
    }

    private static SearchPlan ready(Criteria criteria, List<Criterion> fixed) {
        List<Criterion> exactly = new ArrayList<>(fixed);
        List<Criterion> loosely = new ArrayList<>(fixed);
        if (!NameSearch.words(criteria.name()).isEmpty()) {
            exactly.add(NameSearch.exactly(criteria.name()));
            loosely.add(NameSearch.loosely(criteria.name()));
        }
        if (!NameSearch.words(criteria.company()).isEmpty()) {
            exactly.add(NameSearch.companyExactly(criteria.company()));
            loosely.add(NameSearch.companyLoosely(criteria.company()));
        }
        if (exactly.isEmpty() && Words.key(criteria.query()).isEmpty()) {
            return new Nothing();
        }
        List<String> words = Stream.of(criteria.name(), criteria.company())
                .flatMap(text -> NameSearch.words(text).stream())
                .toList();
        Optional<List<List<Filter>>> loose = loosely.equals(exactly) ? Optional.empty() : SearchGroups.of(loosely);
        return SearchGroups.of(exactly)
                .<SearchPlan>map(groups -> new Ready(criteria.query(), groups, loose, words))
                .orElseGet(() -> new Bad(List.of(new ValueProblem.TooManyConditions("", ""))));
    }
}
