package libreta.contacts;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether what the person said last is, word for word, an order to make this write, and nothing besides. Where the flow lets
 * such a write be made without a question, everything else is asked about.
 *
 * <p>The whole message has to consist of:
 *
 * <ul>
 *   <li>who it is about: the contact's full name, its e-mail address or its id;
 *   <li>each property's name with its value behind it, and between them no more than <i>of</i> whom and <i>is</i> or <i>to</i>;
 *       only the name, e-mail address and phone of a new contact are told by their look;
 *   <li>the few words that an order is made of besides, in English and Spanish.
 * </ul>
 *
 * <p>So the list is one of what is allowed. Whatever denies, asks or supposes is not on it, and neither is a value of another
 * property, another person, or half of a value: a single word or sign that is left over, and the person is asked.
 *
 * @param seen the contacts that have come up in the conversation
 */
record WordForWord(Evidence evidence, List<SeenContacts.Seen> seen, PropertySchema schema) {
    /** In a new contact, values of these are told by their look. */
    private static final Set<String> PLAIN = Set.of("email", "firstname", "lastname", "phone");

    // All folded. None of them may turn an order into a question, a condition or its contrary.
    private static final String ORDERING =
            words("please set change update make put give add create enter save record new"
                    + " contact person the a an of for to in into with and as also now named called name id number her his their its"
                    + " hubspot crm hi hello thanks thank you"
                    + " por favor pon ponle ponga poner cambia cambiale cambie cambiar actualiza actualice actualizar anade anada"
                    + " anadir agrega agregue agregar crea cree crear guarda guarde guardar registra registre registrar nuevo nueva"
                    + " contacto persona el la los las un una al de del en con para y e su sus tambien ahora llamado llamada numero"
                    + " ficha hola gracias");
    private static final String OF = words("of for in the contact person record id number named called"
            + " de del en al el la para contacto persona ficha numero llamado llamada");
    private static final String IS = words("is to be as now into a es sera ahora como");

    private static final String BEHIND_A_NAME = "[\\s:='’\"“«(]+";
    private static final String BULLET = "(?m:^)\\s*[-*•]\\s";
    private static final Pattern SIGNS = Pattern.compile("[\\s.,:;!¡='’\"“”«»()]+");
    private static final String NOTHING = "(?!)";

    boolean said(Proposal proposal) {
        List<Change> changes = proposal.changes().stream()
                .filter(change -> change.provenance() != Provenance.FIXED)
                // "grace@navy.example" is read before the "Grace" within
                .sorted(comparingInt((Change change) -> -change.after().length()))
                .toList();
        String message = evidence.newest();
        return switch (proposal.target()) {
            case Proposal.Target.ExistingContact(Contact contact) ->
                isAbout(contact, without(changes, message)) && orders(message, changes, who(contact), Set.of());
            case Proposal.Target.UnwantedContact unwanted -> false;
            case Proposal.Target.NewContact nobody -> orders(message, changes, NOTHING, PLAIN);
        };
    }

    private boolean isAbout(Contact contact, String message) {
        boolean meant = new Evidence(List.of(message), List.of()).typed(contact.id())
                || says(message, contact.value("email"))
                || says(message, contact.name());
        return meant
                && seen.stream()
                        .filter(other -> !other.id().equals(contact.id()))
                        .noneMatch(other -> says(message, other.name()) || says(message, other.email()));
    }

    /** A value that is to be written names nobody. */
    private static String without(List<Change> changes, String message) {
        String text = message.toLowerCase(Locale.ROOT);
        for (Change change : changes) {
            text = text.replace(change.after().toLowerCase(Locale.ROOT), " | ");
        }
        return text;
    }

    /** @param unnamed the properties whose values need no name before them */
    private boolean orders(String message, List<Change> changes, String who, Set<String> unnamed) {
        boolean literally = changes.stream()
                .allMatch(change -> says(message, change.after())
                        && (unnamed.contains(change.property())
                                || PropertyNames.in(message, change.property(), schema)));
        List<String> parts = new ArrayList<>();
        changes.forEach(change -> parts.add("(" + pair(change, changes, who, unnamed) + ")"));
        parts.addAll(List.of(who, ORDERING));
        Pattern order =
                Pattern.compile(BULLET + "|(?<![\\p{L}\\p{N}])(?:" + String.join("|", parts) + ")(?![\\p{L}\\p{N}])");
        String text = Words.fold(message);
        List<MatchResult> found = order.matcher(text).results().toList();
        String leftOver = SIGNS.matcher(order.matcher(text).replaceAll("")).replaceAll("");
        return literally
                && leftOver.isEmpty()
                && IntStream.rangeClosed(1, changes.size())
                        .allMatch(pair -> found.stream().anyMatch(part -> part.group(pair) != null));
    }

    /** A property's name and its value; without a name, a last name stands behind the first. */
    private String pair(Change change, List<Change> changes, String who, Set<String> unnamed) {
        String names = PropertyNames.of(change.property(), schema)
                .map(name -> name.strip().replace(" ", "[^\\p{L}\\p{N}?¿]+"))
                .collect(joining("|"));
        String named = "(?:%1$s)(?:(?:%2$s(?:%3$s))*%2$s(?:%4$s))?(?:%2$s(?:%5$s)){0,3}%2$s"
                .formatted(names, BEHIND_A_NAME, OF, who, IS);
        String before = switch (change.property()) {
            case String property when !unnamed.contains(property) -> named;
            case "lastname" -> named + "|" + behindTheFirstName(changes);
            default -> named + "|";
        };
        return "(?:" + before + ")" + literal(change.after());
    }

    private static String behindTheFirstName(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.property().equals("firstname"))
                .map(first -> "(?<=" + literal(first.after()) + "\\s)")
                .findFirst()
                .orElse(NOTHING);
    }

    private static String who(Contact contact) {
        String id = "(?:https://\\S+/|#)?" + contact.id();
        return "(?:%s|%s|%s)(?:['’]s)?"
                .formatted(id, literal(contact.name()), literal(contact.value("email")))
                .replace("\\Q\\E", NOTHING);
    }

    private static String literal(String text) {
        return Pattern.quote(Words.fold(text));
    }

    private static String words(String folded) {
        return folded.replace(' ', '|');
    }

    private static boolean says(String message, String value) {
        return new Evidence(List.of(message), List.of()).of(value, List.of()) == Provenance.SAID;
    }
}
