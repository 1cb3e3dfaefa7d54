package libreta.contacts;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a plain order is put, in English and Spanish. Its grammar is of what is allowed:
 *
 * <ul>
 *   <li><i>greeting? verb? whom? pair (and pair)* courtesy?</i> for a change, with <i>whom</i> also behind a property, or
 *       at the end of an order with a verb;
 *   <li><i>greeting? verb (a new contact)? name? (and pair)* courtesy?</i> for a new contact.
 * </ul>
 *
 * <p>A pair is a property's name and its value. Once a value has ended only the next pair may follow, or the end: whatever
 * else stands there may be the rest of the value, a second thought or somebody's surname. For the same reason the words
 * that join are written small. What the grammar does not know is no error; the person is asked then.
 *
 * <p>In the patterns a blank stands for any white space.
 *
 * @param changes what is to be written: each value stands in the order, and no other
 */
record PlainOrder(List<Change> changes, PropertySchema schema) {
    private static final String GREETING = "[\\s¡]*(?:(?i:hi|hello|hola|please|por favor)[,.!]?[\\s¡]+)*+";
    private static final String COURTESY =
            "(?:(?:[,.!]\\s*|\\s*\\n\\s*)(?i:please|thanks|thank you|many thanks|por favor|gracias|muchas gracias))*+"
                    + "\\s*[.!]?\\s*";

    private static final String CHANGE = "(?i:set|change|update|make|put|give|add|enter|save|record"
            + "|pon|ponle|ponga|poner|cambia|cambiale|cambie|cambiar|actualiza|actualice|actualizar"
            + "|anade|anada|anadir|agrega|agregue|agregar|guarda|guarde|guardar|registra|registre|registrar) ";
    private static final String CREATE = "(?i:add|create|crea|cree|crear|anade|anada|anadir|agrega|agregue|agregar)";
    // "make Grace Boss" is no new contact
    private static final String KEEP = "(?i:enter|save|record|make|guarda|guarde|guardar|registra|registre|registrar)";

    private static final String CONTACT = "(?i:contact|person|record|contacto|persona|ficha|registro)";
    private static final String NEW = "(?:new|nuevo|nueva)";
    private static final String CALLED =
            "(?: (?:in|to|en|a) (?i:hubspot))?(?: (?:for|of|called|named|with|de|para|con|llamado|llamada))?";
    private static final String A_NEW_CONTACT = ("(?:CREATE(?: a)?(?:KIND)?|KEEP(?: a)?KIND|(?i:NEW) CONTACTCALLED"
                    + "|CONTACT NEWCALLED)(?:\\s*[:,])? (?:[-*•] )?")
            .replace("KIND", "(?: (?:a|an|the|this|un|una|el|la|al))?(?: NEW)? CONTACT(?: NEW)?CALLED")
            .replace("CREATE", CREATE)
            .replace("KEEP", KEEP)
            .replace("CONTACT", CONTACT)
            .replace("CALLED", CALLED)
            .replace("NEW", NEW);

    private static final String THE = "(?:(?:the|her|his|their|its|el|la|los|las|su|sus) )?(?:" + NEW + " )?";
    private static final String THE_CONTACT =
            "(?:(?:the |el |la )?" + CONTACT + "(?: (?:with )?(?i:id|number|numero))?:? )?";
    private static final String IS = "(?:\\s*[:=]\\s*| (?:(?:is|es)(?: now| ahora)?|now is|ahora es|is to be|sera) | )";
    // "city a coruña" is no order to change the city to "coruña"
    private static final String TO = "(?:" + IS + "| (?:to|to be|as|into|a|como) )";

    private static final String BULLET = "(?:[-*•] )?";
    private static final String AND =
            "(?:(?:[,;] |[,;]? (?:and|y|e)(?: also| tambien)? |(?<=[\"”»]) )THE|(?:[.!] ¡?|\\s*\\n\\s*BULLET)(?i:THE))"
                    .replace("THE", THE)
                    .replace("BULLET", BULLET);
    private static final Pattern JOINS = Pattern.compile("[,;\\n]+|[.!]+(?=\\s)");
    private static final String WITH = "(?:[,;]? (?:with|con) " + THE + ")";
    private static final String NO_LETTER_GOES_ON = "(?![\\p{L}\\p{N}])";
    private static final String NOTHING = "(?!)";

    /** In a new contact they are known by their look. */
    private static final List<String> PLAIN = List.of("email", "phone");

    /** No name is told by its place alone where it is a word that an order is made of. */
    private static final Set<String> NO_NAMES = noNames();

    /** Whether the message orders these changes of the contact, and nothing besides. */
    boolean toChange(Contact contact, String message) {
        String who = who(contact);
        String whom = "(?:(?:a|al|to|for|of|in|de|del|en) )?" + THE_CONTACT + who + "(?:['’]s)?";
        String before = "(?:" + whom + "[,:;]? " + BULLET + ")?";
        String of = "(?: (?:of|for|de|del|a|al|para) " + THE_CONTACT + who + ")?";
        String ordered = before + CHANGE + before + "(?:" + CHANGE + ")?(?:(?:with|con) )?" + THE;
        String stated = before + "(?i:" + THE + ")";
        String atTheEnd = CHANGE + THE + chain(TO) + " (?:for|para|a|al) " + THE_CONTACT + who;
        return is(ordered + chain(of + TO), message) || is(stated + chain(of + IS), message) || is(atTheEnd, message);
    }

    /** Whether the message orders a new contact with these values, and nothing besides. */
    boolean toCreate(String message) {
        String pair = pairs(IS);
        String plain = plain();
        String next =
                "(?:(?:" + AND + "|" + WITH + ")" + pair + "|(?:[,;]|[,;]? (?:with|con))? " + plain + ")" + atMost();
        // a group's name is good for one place only
        String first = "(?:" + name() + "|" + THE + again(pair) + "|" + again(plain) + ")";
        return is(A_NEW_CONTACT + first + next, message);
    }

    private String chain(String is) {
        String pair = pairs(is);
        return again(pair) + "(?:" + AND + pair + ")" + atMost();
    }

    private String atMost() {
        return "{0,%d}".formatted(changes.size());
    }

    /** Any of the properties with its value. */
    private String pairs(String is) {
        return IntStream.range(0, changes.size())
                .mapToObj(at -> names(changes.get(at)) + is + "(?<next" + at + ">" + value(changes.get(at)) + ")")
                .collect(joining("|", "(?:", ")"));
    }

    private String plain() {
        return IntStream.range(0, changes.size())
                .filter(at -> PLAIN.contains(changes.get(at).property()))
                .mapToObj(at -> "(?<plain" + at + ">" + value(changes.get(at)) + ")")
                .collect(joining("|", "(?:" + NOTHING + "|", ")"));
    }

    /** The same where an order begins. */
    private static String again(String part) {
        return part.replace("(?<next", "(?<first").replace("(?<plain", "(?<bare");
    }

    /** The first name, with a capital, and the last name behind it; nothing may be left of what stands there. */
    private String name() {
        String first = named("firstname");
        String last = named("lastname");
        // "Bob Smith" may be all of the name
        boolean halved = last.equals(NOTHING) && value("firstname").contains(" ");
        return first.equals(NOTHING) || halved ? NOTHING : "(?=\\p{Lu})" + first + "(?: " + last + ")?";
    }

    private String value(String property) {
        return changes.stream()
                .filter(change -> change.property().equals(property))
                .map(Change::after)
                .findFirst()
                .orElse("");
    }

    private String named(String property) {
        return IntStream.range(0, changes.size())
                .filter(at -> changes.get(at).property().equals(property))
                .filter(at -> Words.of(changes.get(at).after()).stream().noneMatch(NO_NAMES::contains))
                .mapToObj(at -> "(?<name" + at + ">" + literal(changes.get(at).after()) + ")" + NO_LETTER_GOES_ON)
                .findFirst()
                .orElse(NOTHING);
    }

    private boolean is(String order, String message) {
        Pattern grammar = Pattern.compile((GREETING + order + COURTESY).replace(" ", "\\s+"));
        Matcher said = grammar.matcher(Words.withoutMarks(message));
        return said.matches()
                && changes.stream().allMatch(change -> PlainValue.is(change.after()) && !holdsAPair(change))
                && IntStream.range(0, changes.size())
                        .allMatch(at -> Stream.of("first", "next", "name", "bare", "plain")
                                .map(part -> part + at)
                                .filter(grammar.namedGroups()::containsKey)
                                .anyMatch(part -> said.group(part) != null));
    }

    /** <i>Acme and city Paris</i> may be a company, or a company and a city. */
    private boolean holdsAPair(Change change) {
        String value = PropertyNames.words(JOINS.matcher(change.after()).replaceAll(" and "));
        return schema.writableOnes().stream()
                .flatMap(property -> PropertyNames.of(property.name(), schema))
                .anyMatch(name -> Pattern.compile(
                                " (?:and|y|e)(?: also| tambien)? " + THE + Pattern.quote(name.strip()) + " ")
                        .matcher(value)
                        .find());
    }

    /** <i>Job title</i> is that, and never <i>job</i> with a value that begins with <i>title</i>. */
    private String names(Change change) {
        return PropertyNames.of(change.property(), schema)
                .map(String::strip)
                .distinct()
                .sorted(comparingInt(String::length).reversed())
                .map(name -> name.replace(" ", "[\\s_/.-]{1,3}"))
                .collect(joining("|", "(?i:(?>", ")" + NO_LETTER_GOES_ON + ")"));
    }

    private static String value(Change change) {
        String value = literal(change.after());
        return Stream.of("\"%s\"", "“%s”", "«%s»", "%s" + NO_LETTER_GOES_ON)
                .map(form -> form.formatted(value))
                .collect(joining("|"));
    }

    private static String who(Contact contact) {
        return Stream.of(contact.name(), contact.value("email"))
                .filter(text -> !text.isBlank())
                .map(PlainOrder::literal)
                .collect(joining("|", "(?:(?:https://\\S+/|#)?" + contact.id() + "|", ")" + NO_LETTER_GOES_ON));
    }

    private static String literal(String text) {
        return Arrays.stream(Words.withoutMarks(text).strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(joining(" ", "(?iu:", ")"));
    }

    private static Set<String> noNames() {
        Set<String> words = new HashSet<>(StandardProperty.vocabulary());
        words.addAll(Words.of(GREETING + COURTESY + CHANGE + A_NEW_CONTACT + THE + TO + AND + WITH));
        words.removeAll(NameForms.PARTICLES);
        return Set.copyOf(words);
    }
}
