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
    record Ready(Attempt exactly, Optional<Attempt> loosely, List<String> words) implements SearchPlan {}

    /** One search: the words of HubSpot's {@code query}, and its groups of filters. */
    record Attempt(String query, List<List<Filter>> groups) {}

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
        NameSearch name = NameSearch.of(criteria.name());
        NameSearch company = NameSearch.of(criteria.company());
        boolean onlyQuery = name.empty() && company.empty();
        if (fixed.isEmpty() && onlyQuery && Words.key(criteria.query()).isEmpty()) {
            return new Nothing();
        }
        // Words at the end of a name are given up before a condition is.
        for (int most = NameSearch.MOST_WORDS; most > 0; most--) {
            Optional<List<List<Filter>>> groups =
                    SearchGroups.of(exactly(fixed, name.atMost(most), company.atMost(most)));
            if (groups.isPresent()) {
                NameSearch guessed = onlyQuery ? NameSearch.of(criteria.query()) : name;
                List<String> words = Stream.concat(guessed.words().stream(), company.words().stream())
                        .toList();
                Optional<Attempt> loosely = words.isEmpty()
                        ? Optional.empty()
                        : SearchGroups.of(loosely(fixed, guessed.atMost(most), company.atMost(most)))
                                .map(guesses -> new Attempt(onlyQuery ? "" : criteria.query(), guesses));
                return new Ready(new Attempt(criteria.query(), groups.get()), loosely, words);
            }
        }
        return new Bad(List.of(new ValueProblem.TooManyConditions("", "")));
    }

    private static List<Criterion> exactly(List<Criterion> fixed, NameSearch name, NameSearch company) {
        List<Criterion> all = new ArrayList<>(fixed);
        if (!name.empty()) {
            all.add(name.exactly());
        }
        if (!company.empty()) {
            all.add(company.companyExactly());
        }
        return all;
    }

    private static List<Criterion> loosely(List<Criterion> fixed, NameSearch name, NameSearch company) {
        List<Criterion> all = new ArrayList<>(fixed);
        if (!name.empty()) {
            all.add(name.loosely());
        }
        if (!company.empty()) {
            all.add(company.companyLoosely());
        }
        return all;
    }
}
