package libreta.contacts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import libreta.contacts.ContactSearch.Filter;

/**
 * What HubSpot is asked so that nobody who may be the person is missed: at most two searches, the first with what speaks
 * clearly, the second with patterns that leave room for a slip. A slip is supposed in one value, not in all.
 *
 * <p>Whether HubSpot's index ignores accents is not documented, so a star stands for each letter that may carry one.
 */
final class CandidateSearch {
    private static final int MOST_FOUND = 200;
    private static final int NATIONAL_DIGITS = 7;
    private static final int MOST_INITIALS = 2;
    private static final int OPENING = 3;
    private static final List<String> NUMBERS = List.of("phone", "mobilephone");
    private static final List<String> SEARCHED_NUMBERS =
            List.of("hs_searchable_calculated_phone_number", "hs_searchable_calculated_mobile_number");
    private static final Pattern VOWELS = Pattern.compile("[aeiou]+");
    private static final Pattern MAY_BE_ENYE = Pattern.compile("(?<=[aeiou*])n(?=[aeiou])");

    private final Map<String, String> asked;
    private final NameForms name;
    private final Phones phones;

    private CandidateSearch(Map<String, String> asked, Phones phones) {
        this.asked = asked;
        this.name = NameForms.of(value("firstname"), value("lastname"));
        this.phones = phones;
    }

    /** At most two, the clear one first; none where nothing was said that anybody could be found by. */
    static List<ContactSearch> of(Map<String, String> asked, List<String> properties, Phones phones) {
        CandidateSearch search = new CandidateSearch(asked, phones);
        Set<List<Filter>> clear = search.clear();
        Set<List<Filter>> all = new LinkedHashSet<>(clear);
        all.addAll(search.roomy());
        List<List<Filter>> groups = all.stream()
                .filter(group -> !group.isEmpty())
                .limit(2L * SearchGroups.MOST_GROUPS)
                .toList();
        int first =
                Math.min(SearchGroups.MOST_GROUPS, Math.max(clear.size(), groups.size() - SearchGroups.MOST_GROUPS));
        return Stream.of(groups.subList(0, first), groups.subList(first, groups.size()))
                .filter(some -> !some.isEmpty())
                .map(some -> new ContactSearch("", some, properties, MOST_FOUND, ""))
                .toList();
    }

    private Set<List<Filter>> clear() {
        Set<List<Filter>> groups = new LinkedHashSet<>();
        NUMBERS.stream()
                .flatMap(property -> phones.national(value(property)).stream())
                .filter(digits -> digits.length() >= NATIONAL_DIGITS)
                .distinct()
                .forEach(digits -> SEARCHED_NUMBERS.forEach(
                        number -> groups.add(List.of(Criterion.contains(number, "*" + digits)))));
        if (name.all().size() > 1) {
            groups.add(both("firstname", folded(first()), "lastname", folded(last())));
            groups.add(both("firstname", folded(last()), "lastname", folded(first())));
        }
        String email = value("email");
        int at = email.indexOf('@');
        if (at > 1) {
            groups.add(List.of(Criterion.contains("email", email.substring(0, at) + "@*")));
        }
        return groups;
    }

    private Set<List<Filter>> roomy() {
        Set<List<Filter>> groups = new LinkedHashSet<>();
        if (hasBoth()) {
            groups.add(both("firstname", beginning(first()), "lastname", folded(last())));
            groups.add(both("firstname", folded(first()), "lastname", beginning(last())));
        }
        groups.addAll(atCompany());
        if (hasBoth()) {
            initialsOfShortForms()
                    .forEach(initial -> groups.add(both("firstname", initial + "*", "lastname", folded(last()))));
        }
        if (hasBoth()) {
            groups.add(both("firstname", beginning(last()), "lastname", folded(first())));
            groups.add(both("firstname", folded(last()), "lastname", beginning(first())));
            groups.add(both("firstname", folded(first()), "firstname", folded(last())));
        }
        groups.addAll(misspeltAddress());
        return groups;
    }

    private List<List<Filter>> atCompany() {
        CompanyName company = CompanyName.of(value("company"));
        if (company.empty() || name.empty()) {
            return List.of();
        }
        String work = opening(company.words().getFirst());
        return Stream.of(
                        both("lastname", folded(last()), "company", work),
                        both("firstname", beginning(first()), "company", work),
                        both("lastname", folded(first()), "company", work))
                .distinct()
                .toList();
    }

    /** A slip in one half of the address leaves the other half as it is. */
    private List<List<Filter>> misspeltAddress() {
        String email = value("email");
        int at = email.indexOf('@');
        if (at < 4) {
            return List.of();
        }
        String local = email.substring(0, at);
        String host = email.substring(at);
        int half = local.length() / 2;
        return List.of(both("email", local.substring(0, half) + "*", "email", "*" + host));
    }

    private List<String> initialsOfShortForms() {
        return ShortForms.of(first()).stream()
                .map(form -> form.substring(0, 1))
                .distinct()
                .filter(initial -> !first().startsWith(initial))
                .limit(MOST_INITIALS)
                .toList();
    }

    private boolean hasBoth() {
        return !name.first().isEmpty() && !name.last().isEmpty();
    }

    /** Of a name that stands in one field, its first word. */
    private String first() {
        return name.all().getFirst();
    }

    /** Of a name that stands in one field, its last word. */
    private String last() {
        return hasBoth() ? name.last().getFirst() : name.all().getLast();
    }

    private String value(String property) {
        return asked.getOrDefault(property, "");
    }

    private static List<Filter> both(String property, String pattern, String other, String otherPattern) {
        return List.of(Criterion.contains(property, pattern), Criterion.contains(other, otherPattern));
    }

    /** The word whatever accents it has, as long as two letters of it stay. */
    private static String folded(String word) {
        String enye = MAY_BE_ENYE.matcher(word).replaceAll("*");
        String pattern = VOWELS.matcher(enye).replaceAll("*").replaceAll("\\*+", "*");
        long letters = pattern.chars().filter(Character::isLetterOrDigit).count();
        return letters >= 2 ? pattern : beginning(word);
    }

    /** The first letters, since a slip in the name of a company is mostly behind them. */
    private static String opening(String word) {
        String start = word.substring(0, Math.min(OPENING, word.length()));
        return VOWELS.matcher(start).replaceAll("*") + "*";
    }

    private static String beginning(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)) + "*";
    }
}
