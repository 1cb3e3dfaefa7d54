package libreta.contacts;

import static libreta.contacts.OrdinaryWords.ADVERBS;
import static libreta.contacts.OrdinaryWords.CONNECTIVES;
import static libreta.contacts.OrdinaryWords.DETERMINERS;
import static libreta.contacts.OrdinaryWords.ENGLISH;
import static libreta.contacts.OrdinaryWords.GIVING;
import static libreta.contacts.OrdinaryWords.HEADS;
import static libreta.contacts.OrdinaryWords.MONTHS;
import static libreta.contacts.OrdinaryWords.PEOPLE;
import static libreta.contacts.OrdinaryWords.PREPOSITIONS;
import static libreta.contacts.OrdinaryWords.PRONOUNS;
import static libreta.contacts.OrdinaryWords.SPANISH;
import static libreta.contacts.OrdinaryWords.VERBS;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a clause a name can stand, in English or Spanish: as the owner (<i>grace's</i>, <i>the phone of grace</i>), as the
 * one who gets something (<i>make grace …</i>, <i>ponle a grace …</i>), as the subject (<i>grace is …</i>), or at the head
 * (<i>grace: …</i>).
 */
final class NamePlaces {
    private static final Pattern SHORTENED = Pattern.compile("(?i)(.+)['’](?:s|ll|d|re|ve|m)|(.+s)['’]");

    private static final Set<String> IS = Set.of("is", "es");
    /** Behind the first words of a clause only: elsewhere too much else stands before them. */
    private static final Set<String> DOES =
            Set.of(("now was works has got gets became becomes moved joined left started wants"
                            + " needs will should can must told switched changed ahora trabaja esta tiene sera fue ha se pasa quiere debe")
                    .split(" "));

    private static final Set<String> FOR = Set.of("for", "para");
    private static final Set<String> OF = Set.of("of", "de");
    private static final Set<String> FROM = Set.of("from", "at", "of", "de", "called", "named", "llamado", "llamada");
    /** The Spanish articles that hold a preposition; English has a man of that name. */
    private static final Set<String> AL = Set.of("al", "del");

    private final List<String> written;
    private final List<String> words;
    private final Set<String> known;
    private final boolean spanish;

    /**
     * @param written the words of the clause
     * @param known words of values and of properties' names, folded
     * @param spanish whether the message is in Spanish rather than in English
     */
    NamePlaces(List<String> written, Set<String> known, boolean spanish) {
        this.written = written;
        this.words = written.stream().map(NamePlaces::bare).toList();
        this.known = known;
        this.spanish = spanish;
    }

    /** Folded, and without what is said of it in short: <i>grace's</i>, <i>grace'll</i>. */
    static String bare(String word) {
        Matcher shortened = SHORTENED.matcher(word);
        if (!shortened.matches()) {
            return Words.key(word);
        }
        return Words.key(word.substring(0, Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'))));
    }

    /** Whether the word may be a name, and stands where one can stand. */
    boolean nameAt(int at) {
        return isUnknown(at)
                && (isOwner(at) || isSubject(at) || isFirst(at) || isOrdered(at) || isGivenTo(at) || isDescribed(at));
    }

    /** The same where the whole clause is a heading. */
    boolean headAt(int at) {
        return words.size() <= 2 && isUnknown(at) && !is(NamePlaces::isVerb, 0) && !DETERMINERS.has(words.getFirst());
    }

    private boolean isUnknown(int at) {
        String word = words.get(at);
        return !word.isEmpty()
                && word.chars().noneMatch(Character::isDigit)
                && !isKnown(word)
                && !ENGLISH.has(word)
                && !CONNECTIVES.has(word)
                && !(spanish && (SPANISH.has(word) || isArticle(at)));
    }

    /** <i>Pon al cliente</i>; but <i>Al es</i>. */
    private boolean isArticle(int at) {
        return AL.contains(words.get(at)) && at + 1 < words.size() && !isCopula(at + 1);
    }

    /** A value or a property's name, perhaps of several. */
    private boolean isKnown(String word) {
        return known.contains(word)
                || (word.endsWith("s") && known.contains(word.substring(0, word.length() - 1)))
                || (word.endsWith("ies") && known.contains(word.substring(0, word.length() - 3) + "y"));
    }

    /** Labels have an <i>of</i> and a <i>the</i> in them too. */
    private boolean tells(String word) {
        return isKnown(word) && !OrdinaryWords.joins(word);
    }

    /** <i>Grace's</i>; but <i>the lady's</i>. */
    private boolean isOwner(int at) {
        return SHORTENED.matcher(written.get(at)).matches()
                && !is(DETERMINERS::has, at - 1)
                && !(is(DETERMINERS::has, at - 2) && is(ENGLISH::has, at - 1));
    }

    /** <i>I heard grace now is</i>; but <i>the new lady is</i>, <i>what he wrote is</i>, <i>since june he is</i>. */
    private boolean isSubject(int at) {
        int verb = at + 1;
        while (verb < words.size() - 1 && is(ADVERBS::has, verb) && !DOES.contains(words.get(verb))) {
            verb++;
        }
        boolean does = isFirstWord(at) && is(DOES::contains, verb) && !is(NamePlaces::isVerb, at);
        return (does || is(IS::contains, verb)) && !isNoun(at) && !is(PREPOSITIONS::has, at - 1) && !isToldOf(at);
    }

    private boolean isCopula(int at) {
        return IS.contains(words.get(at)) || DOES.contains(words.get(at));
    }

    /** <i>The lady</i>, <i>the new lady</i>; but <i>my colleague grace</i> and <i>I heard that grace</i>. */
    private boolean isNoun(int at) {
        boolean introduces = is("that"::equals, at - 1) && at > 2;
        return (is(DETERMINERS::has, at - 1) && !introduces)
                || (is(DETERMINERS::has, at - 2) && !is(PEOPLE::has, at - 1));
    }

    /** <i>What you told</i>, <i>lo que dice</i>. */
    private boolean isToldOf(int at) {
        return (is(PRONOUNS::has, at - 1) && !is("that"::equals, at - 1) && !is("que"::equals, at - 1))
                || (is("que"::equals, at - 1) && is(Set.of("lo", "el", "la")::contains, at - 2));
    }

    /** Before it only a greeting, a surname's first name or an <i>and</i>. */
    private boolean isFirstWord(int at) {
        int first = first();
        return at == first || (at == first + 1 && isUnknown(first));
    }

    private int first() {
        int first = 0;
        while (first < words.size() - 1 && is(CONNECTIVES::has, first)) {
            first++;
        }
        return first;
    }

    /** <i>Grace job title CTO</i>, <i>grace CTO</i>. */
    private boolean isFirst(int at) {
        return isFirstWord(at) && !is(NamePlaces::isVerb, first()) && is(this::tells, at + 1) && !is(HEADS::has, at);
    }

    /** <i>Make grace CTO</i>, <i>update the contact grace</i>; but <i>the record shows</i>. */
    private boolean isOrdered(int at) {
        boolean ordered = is(NamePlaces::isVerb, at - 1) && !is(DETERMINERS::has, at - 2);
        boolean byKind = is(PEOPLE::has, at - 1)
                && (is(NamePlaces::isVerb, at - 2)
                        || (is(NamePlaces::isVerb, at - 3)
                                && (is(DETERMINERS::has, at - 2) || is(AL::contains, at - 2))));
        return ordered || byKind;
    }

    /** <i>Set the title for grace</i>, <i>the phone of grace</i>, <i>ponle a grace el cargo</i>. */
    private boolean isGivenTo(int at) {
        boolean owns = is(this::tells, at - 2) || is(HEADS::has, at - 2);
        return (is(OF::contains, at - 1) && owns)
                || (is(FOR::contains, at - 1) && (owns || at - 1 == first() || verbBefore(at, NamePlaces::isVerb)))
                || (is("a"::equals, at - 1) && isOrderedInSpanish(at) && !isInfinitive(at))
                || (is("to"::equals, at - 1) && verbBefore(at, GIVING::has));
    }

    /** <i>Ponle a grace</i> and <i>a grace ponle</i>. */
    private boolean isOrderedInSpanish(int at) {
        return at - 1 == first()
                ? words.stream().anyMatch(OrdinaryWords::isSpanishVerb)
                : verbBefore(at, OrdinaryWords::isSpanishVerb);
    }

    private boolean verbBefore(int at, Predicate<String> verb) {
        return words.subList(0, Math.max(0, at - 1)).stream().anyMatch(verb);
    }

    /** <i>Pasa a ser</i>. */
    private boolean isInfinitive(int at) {
        return is(Set.of("pasa", "pase", "pasar")::contains, at - 2)
                && words.get(at).matches("(?:ser|ten|trabaj|llam|est|viv|dirig|ocup).*");
    }

    /** <i>The woman from initech</i>, <i>the customer called grace</i>; but <i>a customer since june</i>. */
    private boolean isDescribed(int at) {
        return is(PEOPLE::has, at - 2) && is(FROM::contains, at - 1) && !is(MONTHS::has, at);
    }

    private static boolean isVerb(String word) {
        return VERBS.has(word) || OrdinaryWords.isSpanishVerb(word);
    }

    private boolean is(Predicate<String> kind, int at) {
        return at >= 0 && at < words.size() && kind.test(words.get(at));
    }
}
