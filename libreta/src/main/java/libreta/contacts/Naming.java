package libreta.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which words of a message name a contact. Each word of its name counts; its company, job title, place and the domain
 * of its address count where they are said whole. Words of the values that are to be written name nobody, and what is
 * said to be <i>not</i> or <i>other</i> counts by the name alone.
 */
final class Naming {
    private static final Pattern EMAIL = Pattern.compile("[^\\s<>()\\[\\],;:\"]+@[\\p{L}\\p{N}.-]+");
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d\\s().\\-/]*\\d");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)\\d{5,}(?!\\d)");
    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[;,\\s]+");
    private static final Pattern CLAUSE = Pattern.compile("[,;!?\\n]+|[.:]+(?=\\s|$)");
    private static final int DIGITS_OF_A_NUMBER = 6;

    private static final Set<String> NEGATIONS =
            words("not no isn don doesn except but other another else different otro otra excepto salvo menos ni sino");
    private static final Pattern WRONG_ONE = Clause.words(
            "wrong (?:one|contact|person|record)|(?:contacto|persona|ficha|registro) equivocad[oa]|el equivocado|la equivocada");
    private static final Set<String> POSSESSIVES =
            words("her his their my our your its su sus mi mis tu tus nuestro nuestra vuestro vuestra");
    private static final Set<String> BETWEEN_NAMES = words("el of the and");
    private static final Set<String> SAYS_NOTHING = words("a an and at by for from in is it of on or out to the with"
            + " me my our us we you al con de del el en es la las lo los o para por que se sin su un una y e");
    private static final List<String> PLACES = List.of("city", "state", "country");
    private static final Set<String> LABELS = StandardProperty.vocabulary();

    private final Phones phones;
    private final List<String> values;
    private final List<List<String>> phrases;
    private final Set<String> labels;

    /** Where nobody but HubSpot has named the properties. */
    Naming(Phones phones, Collection<String> values) {
        this(phones, values, List.of());
    }

    /**
     * @param values what is to be written, in each form in which it may have been said
     * @param labels what the account calls its properties
     */
    Naming(Phones phones, Collection<String> values, Collection<String> labels) {
        this.phones = phones;
        this.labels = labels.stream().flatMap(label -> Words.of(label).stream()).collect(Collectors.toSet());
        this.values =
                values.stream().filter(value -> !value.isBlank()).distinct().toList();
        this.phrases = this.values.stream()
                .map(Words::of)
                .filter(words -> !words.isEmpty())
                .distinct()
                .sorted(Comparator.<List<String>>comparingInt(List::size).reversed())
                .toList();
    }

    /** The words, addresses and numbers of the message that fit the contact; empty when it names nothing of it. */
    Set<String> of(Contact contact, String text) {
        Set<String> named = new TreeSet<>(sure(contact, text));
        named.addAll(ofName(contact, text));
        clauses(text).stream()
                .filter(clause -> Collections.disjoint(clause, NEGATIONS))
                .forEach(clause -> descriptions(contact).stream()
                        .filter(description -> isSaid(description, clause))
                        .forEach(named::addAll));
        return named;
    }

    /** The words of its name that the message says. */
    Set<String> ofName(Contact contact, String text) {
        Set<String> name = nameWords(contact);
        TreeSet<String> said = clauses(text).stream()
                .flatMap(List::stream)
                .filter(name::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean ordinary = said.size() == 1 && OrdinaryWords.ALSO_NAMES.has(said.first());
        return ordinary && !isWrittenAsAName(said.first(), text) ? new TreeSet<>() : said;
    }

    /** <i>Mark</i>, and <i>mark's</i>; but <i>mark her as a customer</i>. */
    private static boolean isWrittenAsAName(String word, String text) {
        return Words.withoutMarks(text)
                .matches("(?s).*(?<![\\p{L}\\p{N}])(?:" + Character.toUpperCase(word.charAt(0)) + "(?i:"
                        + word.substring(1) + ")(?![\\p{L}\\p{N}])|(?i:" + word + ")['’]s?(?![\\p{L}\\p{N}])).*");
    }

    /** <i>The manager</i> is one of them; <i>her manager</i> is somebody else. */
    private static boolean isSaid(List<String> description, List<String> clause) {
        int at = Collections.indexOfSubList(clause, description);
        return at >= 0 && !(at > 0 && POSSESSIVES.contains(clause.get(at - 1)));
    }

    /** Its id, an address or a number of its own, as the message has it. */
    Set<String> sure(Contact contact, String text) {
        Set<String> sure = new TreeSet<>();
        String affirmed = affirmed(text);
        if (!values.contains(contact.id().value()) && new Evidence(List.of(affirmed), List.of()).typed(contact.id())) {
            sure.add("#" + contact.id());
        }
        Set<String> typed = addressesIn(affirmed);
        addresses(contact).filter(typed::contains).forEach(sure::add);
        Set<String> numbers = numbers(affirmed);
        Stream.of("phone", "mobilephone")
                .flatMap(property -> national(contact.value(property)).stream())
                .filter(own -> numbers.stream().anyMatch(number -> sameNumber(own, number)))
                .forEach(own -> sure.add("+" + own));
        return sure;
    }

    /** The addresses that were typed, but for those that are to be written. */
    Set<String> addressesIn(String text) {
        return EMAIL.matcher(text)
                .results()
                .map(address -> EmailAddresses.bare(address.group()))
                .filter(address -> values.stream()
                        .noneMatch(value -> EmailAddresses.bare(value).equals(address)))
                .collect(Collectors.toSet());
    }

    /**
     * What may name somebody whom we do not know: addresses, long numbers, and the {@link Strangers} among the words that are
     * neither values nor labels.
     */
    List<String> unexplained(String text) {
        List<String> strange = new ArrayList<>(addressesIn(text));
        LONG_NUMBER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(this::notWritten)
                .forEach(strange::add);
        Set<String> known = new HashSet<>(LABELS);
        known.addAll(StandardOption.vocabulary());
        known.addAll(labels);
        phrases.forEach(known::addAll);
        String talk = EMAIL.matcher(text).replaceAll(" ");
        strange.addAll(new Strangers(known, talk).in(talk));
        return strange;
    }

    private boolean notWritten(String number) {
        return values.stream().noneMatch(value -> Phones.digits(value).contains(number));
    }

    static Set<String> nameWords(Contact contact) {
        return Words.of(contact.value("firstname") + " " + contact.value("lastname")).stream()
                .filter(word ->
                        word.length() > 1 && !NameForms.PARTICLES.contains(word) && !BETWEEN_NAMES.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What may be said of a contact beside its name, each as the words that have to be said in a row. */
    static List<List<String>> descriptions(Contact contact) {
        String email = contact.value("email");
        String domain = email.substring(email.indexOf('@') + 1);
        int dot = domain.lastIndexOf('.');
        Stream<String> texts = Stream.concat(
                Stream.of(contact.value("jobtitle"), domain, dot < 0 ? "" : domain.substring(0, dot)),
                PLACES.stream().map(contact::value));
        return Stream.concat(Stream.of(company(contact)), texts.map(Words::of))
                .filter(words -> words.stream().anyMatch(Naming::tells))
                .distinct()
                .toList();
    }

    private static List<String> company(Contact contact) {
        List<String> words = CompanyName.withoutLegalForm(Words.of(contact.value("company")));
        boolean article = words.size() > 1 && words.getFirst().equals("the");
        return article ? words.subList(1, words.size()) : words;
    }

    private static boolean tells(String word) {
        return word.length() > 1 && !SAYS_NOTHING.contains(word) && !LABELS.contains(word);
    }

    private static Stream<String> addresses(Contact contact) {
        String all = contact.value("email") + ";" + contact.value("hs_additional_emails");
        return BETWEEN_ADDRESSES.splitAsStream(all).map(EmailAddresses::bare).filter(address -> !address.isEmpty());
    }

    private Set<String> numbers(String text) {
        Set<String> written =
                values.stream().flatMap(value -> national(value).stream()).collect(Collectors.toSet());
        return NUMBER.matcher(text.replace("(0)", ""))
                .results()
                .map(number -> national(number.group().strip()))
                .flatMap(Set::stream)
                .filter(number -> written.stream().noneMatch(value -> sameNumber(value, number)))
                .collect(Collectors.toSet());
    }

    /** The digits without the country code, where they are known to be a number; else all of them. */
    private Set<String> national(String text) {
        String digits =
                phones.national(text).orElseGet(() -> Phones.digits(text).replaceFirst("^0+", ""));
        return digits.length() < DIGITS_OF_A_NUMBER ? Set.of() : Set.of(digits);
    }

    private static boolean sameNumber(String one, String other) {
        return one.endsWith(other) || other.endsWith(one);
    }

    private static String affirmed(String text) {
        return CLAUSE.splitAsStream(text)
                .filter(clause -> Collections.disjoint(Words.of(clause), NEGATIONS)
                        && !WRONG_ONE.matcher(clause).find())
                .collect(Collectors.joining(" , "));
    }

    private List<List<String>> clauses(String text) {
        List<List<String>> clauses = new ArrayList<>();
        for (String clause :
                CLAUSE.splitAsStream(EMAIL.matcher(text).replaceAll(" ; ")).toList()) {
            clauses.add(new ArrayList<>(Words.of(clause)));
        }
        phrases.forEach(phrase -> takeOut(phrase, clauses));
        return clauses;
    }

    /** Where a value is said twice, the last time is where it is given. */
    private static void takeOut(List<String> phrase, List<List<String>> clauses) {
        for (List<String> clause : clauses.reversed()) {
            int at = Collections.lastIndexOfSubList(clause, phrase);
            if (at >= 0) {
                clause.subList(at, at + phrase.size()).clear();
                return;
            }
        }
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.split(" ")));
    }
}
