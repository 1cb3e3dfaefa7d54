package libreta.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.conversation.Language;

/**
 * Whether the person asked for a value to be removed, in English or Spanish: code decides it, not the model. What is no plain
 * order, but speaks of emptying, leads to a proposal in which the person has to tick the empty value by hand; where nobody
 * spoke of it at all, none is made.
 *
 * <p>The property, or the value that it holds, has to stand right behind a verb of emptying ({@link EmptyingOrder}) with no
 * <i>not</i> before it, in a sentence that neither asks something nor sets a condition. What is <i>it</i> was named alone
 * before. A clause that names a property and nothing else goes with its neighbour: <i>remove the phone, the fax</i>;
 * <i>phone: empty</i>.
 *
 * @param property internal name
 * @param forms the present value, as it is and as people read it
 */
record Emptying(String property, String held, List<String> forms, PropertySchema schema) {
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d\\s().\\-/]*\\d");

    /** Without its accent it would be an <i>if</i>. */
    private static final Pattern YES = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])s[íÍ](?![\\p{L}\\p{N}])");

    private static final Pattern ASKS_POLITELY =
            Clause.words("(?:can|could|would|will) you|please|por favor|puedes|puede|podrias|podria");
    /** It is asked about, told, or wished under a condition. */
    private static final Pattern WONDERS = Clause.words(
            "if|whether|unless|before|when (?:she|he|they|it)|as soon as|en cuanto|remind|recuerdame|did|should (?:i|we)|by mistake"
                    + "|by accident|how|como|tell|dime|think|creo|only|solo|where|donde|wrote|says|said|escribio|dice|dijo|find|search"
                    + "|busca|buscar|filter|refused|wrong to|whose|restore|undo|put back|salvo que|a menos que|antes de|antes que|por error|sin querer"
                    + "|restaura|restaurar|recupera|recuperar|deshaz|deshacer|si(?= \\p{L})");

    /** Behind an order only this much may be said: <i>Ada Lovelace</i>, <i>the second one</i>. */
    private static final int WORDS_OF_AN_ANSWER = 4;

    /** Whether the person spoke of emptying anything, plainly or not. */
    static boolean isSpokenOf(Evidence evidence) {
        return evidence.said().stream().map(Words::withoutMarks).anyMatch(EmptyingOrder::isSpokenOfIn);
    }

    /** Whether the last message of the person's asks for it, or one before to which only answers followed. */
    static boolean saidBy(Evidence evidence, String property, String held, PropertySchema schema) {
        List<String> shown = Stream.of(Language.values())
                .map(language -> schema.show(property, held, language.code()))
                .toList();
        Emptying emptying = new Emptying(property, held, shown, schema);
        for (String message : evidence.said().reversed()) {
            if (emptying.askedFor(message)) {
                return true;
            }
            if (!isAnswer(message)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isAnswer(String message) {
        return Words.of(message).size() <= WORDS_OF_AN_ANSWER
                && !message.contains("?")
                && !Clause.denies(Words.withoutMarks(message));
    }

    private boolean askedFor(String message) {
        String marked =
                namesMarked(valueMarked(Words.withoutMarks(YES.matcher(message).replaceAll(","))));
        Clause named = Clause.NONE;
        boolean asked = false;
        for (List<Clause> sentence : sentences(marked)) {
            if (asks(sentence) && isAskedIn(sentence, named)) {
                asked = true;
            } else if (asked && sentence.stream().map(Clause::text).anyMatch(Clause::denies)) {
                // "Remove her phone. Actually no, don't."
                return false;
            }
            named = last(sentence, named);
        }
        return asked;
    }

    private static List<List<Clause>> sentences(String text) {
        List<List<Clause>> sentences = new ArrayList<>();
        sentences.add(new ArrayList<>());
        for (Clause clause : Clause.of(text)) {
            sentences.getLast().add(clause);
            if (clause.endsSentence()) {
                sentences.add(new ArrayList<>());
            }
        }
        return sentences;
    }

    private static boolean asks(List<Clause> sentence) {
        String text =
                sentence.stream().map(clause -> clause.text() + clause.then()).collect(Collectors.joining(" "));
        return !WONDERS.matcher(text).find()
                && (!text.contains("?") || ASKS_POLITELY.matcher(text).find());
    }

    /** The last clause that names a property; in a sentence that says something and names none, nothing was named. */
    private static Clause last(List<Clause> sentence, Clause before) {
        boolean saysNothing = sentence.stream().allMatch(Clause::isPolite);
        return sentence.reversed().stream()
                .filter(Clause::namesAny)
                .findFirst()
                .orElse(saysNothing ? before : Clause.NONE);
    }

    /** @param named in the sentence before, to which an <i>it</i> may refer */
    private static boolean isAskedIn(List<Clause> sentence, Clause named) {
        boolean denied = false;
        boolean list = false;
        Clause lastNamed = named;
        Clause before = Clause.NONE;
        for (int at = 0; at < sentence.size(); at++) {
            Clause clause = sentence.get(at);
            EmptyingOrder order = denied ? EmptyingOrder.NOTHING : EmptyingOrder.of(clause, before);
            boolean answers = !denied && EmptyingOrder.isAll(clause) && before.onlyNames();
            boolean listed = list
                    && !before.isAlternative()
                    && !clause.isHeading()
                    && sentence.subList(at, sentence.size()).stream()
                            .allMatch(next -> next.onlyNames() || next.isPolite());
            if (order == EmptyingOrder.IT
                    || (order == EmptyingOrder.NAMED_BEFORE && lastNamed.namesOnlyIt())
                    || (answers && before.namesIt())
                    || (listed && clause.namesIt())) {
                return true;
            }
            boolean opens =
                    order == EmptyingOrder.ANOTHER || order == EmptyingOrder.NAMED_NEXT || isBorralo(order, lastNamed);
            list = listed || (opens && !answers) || (list && clause.isPolite());
            denied |= clause.deniesWhatFollows();
            lastNamed = lastNamed(clause, order, lastNamed, named);
            before = clause;
        }
        return false;
    }

    /** Whatever else is spoken of in between may be the <i>it</i>. */
    private static Clause lastNamed(Clause clause, EmptyingOrder order, Clause lastNamed, Clause before) {
        if (clause.namesAny()) {
            return clause;
        }
        boolean other = order == EmptyingOrder.NOTHING
                && !clause.isPolite()
                && (lastNamed.equals(before) || clause.speaksOfSomething());
        return other ? Clause.NONE : lastNamed;
    }

    /** <i>Bórralo, el teléfono</i>. */
    private static boolean isBorralo(EmptyingOrder order, Clause named) {
        return order == EmptyingOrder.NAMED_BEFORE && named.equals(Clause.NONE);
    }

    /** A value with a comma or an <i>and</i> in it stays in one clause; one that could deny or empty is left as it is. */
    private String valueMarked(String message) {
        String text = message;
        for (String form : Stream.concat(Stream.of(held), forms.stream())
                .map(Words::withoutMarks)
                .filter(form -> form.length() > 2 && isTelling(form) && !Clause.orders(form))
                .toList()) {
            String sign = Clause.isDivided(form) ? Clause.IT : Clause.VALUE;
            text = whole(Pattern.quote(form)).matcher(text).replaceAll(sign);
        }
        return NUMBER.matcher(text)
                .replaceAll(number -> isHeld(number.group()) ? Clause.VALUE : Matcher.quoteReplacement(number.group()));
    }

    /** <i>Delete Ada</i> is about the contact, and not about its first name. */
    private static boolean isTelling(String form) {
        return Words.of(form).size() > 1 || form.chars().anyMatch(Character::isDigit);
    }

    private boolean isHeld(String number) {
        return new Evidence(List.of(number), List.of()).of(held, forms) != Provenance.NOT_SAID;
    }

    /** <i>Mobile phone</i> names that property, and not the one that is called <i>phone</i>. */
    private String namesMarked(String message) {
        Set<String> own = PropertyNames.of(property, schema).map(String::strip).collect(Collectors.toSet());
        String all = Stream.concat(
                        Stream.of(property), schema.writableOnes().stream().map(PropertyDefinition::name))
                .flatMap(name -> PropertyNames.of(name, schema))
                .map(String::strip)
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .map(name -> name.replace(" ", "[\\s_/.-]{1,3}"))
                .collect(Collectors.joining("|"));
        return whole(all)
                .matcher(message)
                .replaceAll(
                        name -> own.contains(String.join(" ", Words.of(name.group()))) ? Clause.IT : Clause.ANOTHER);
    }

    private static Pattern whole(String text) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + text + ")(?![\\p{L}\\p{N}])");
    }
}
