package libreta.storage;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import libreta.contacts.ContactId;
import tools.jackson.databind.JsonNode;

/**
 * By what a person is recognised who is to be forgotten: e-mail addresses, ids, full names, telephone numbers. A first name alone is
 * none of these, and neither is a last name. Case and accents make no difference, and nothing matches within a longer word. Learns
 * while it is shown cards; used by one thread.
 */
final class ForgottenPerson {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\p{Nd}[\\p{Nd}\\s()./\\-]{5,30}");
    private static final String WITHIN_ADDRESS = "._%+-'";

    /** A shorter one would be found in every second sentence. */
    private static final int SHORTEST_ID_IN_WORDS = 6;

    private static final int SHORTEST_PHONE = 7;

    /** What JSON calls the id of a contact. */
    private static final List<String> NAMES_OF_IDS = List.of("id", "contact", "contactId", "contact_id");

    private final Set<String> ids = new TreeSet<>();
    private final Set<String> addresses = new TreeSet<>();
    private final Set<String> firstNames = new HashSet<>();
    private final Set<String> lastNames = new HashSet<>();
    private final Set<String> fullNames = new HashSet<>();
    private final Set<String> phones = new HashSet<>();

    ForgottenPerson(String address) {
        addAddress(address);
    }

    /** Ids of the contacts that are this person. */
    Set<String> ids() {
        return Set.copyOf(ids);
    }

    /** Whether the card has one of the known addresses, or an id that is known. */
    boolean owns(Card card) {
        return ids.contains(card.id())
                || card.addresses().stream().map(ForgottenPerson::fold).anyMatch(addresses::contains);
    }

    /** Learns the id from a card that {@link #owns}. */
    void learnId(Card card) {
        if (owns(card) && ContactId.isOne(card.id())) {
            ids.add(card.id());
        }
    }

    /** Learns what else a card that it {@link #owns} tells of the person. */
    void learn(Card card) {
        if (!owns(card)) {
            return;
        }
        card.addresses().forEach(this::addAddress);
        card.phones().stream()
                .map(ForgottenPerson::digits)
                .filter(phone -> phone.length() >= SHORTEST_PHONE)
                .forEach(phones::add);
        addName(card.firstName(), firstNames);
        addName(card.lastName(), lastNames);
        String full = words(card.fullName());
        if (full.strip().contains(" ")) {
            fullNames.add(full);
        }
    }

    /** To be called when all cards were shown: first and last names need not stand on one card. */
    void combineNames() {
        for (String first : firstNames) {
            for (String last : lastNames) {
                fullNames.add(" " + first.strip() + " " + last.strip() + " ");
                fullNames.add(" " + last.strip() + " " + first.strip() + " ");
            }
        }
    }

    /** Whether a card is the person's, by whatever is known. */
    boolean means(Card card) {
        return owns(card)
                || fullNames.contains(words(card.firstName() + " " + card.lastName()))
                || fullNames.contains(words(card.fullName()))
                || card.phones().stream().anyMatch(phone -> isPhone(digits(phone)));
    }

    /** Whether the words mention the person. */
    boolean mentionedIn(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String folded = fold(text);
        String words = words(text);
        return addresses.stream().anyMatch(address -> holdsAddress(folded, address))
                || fullNames.stream().anyMatch(words::contains)
                || ids.stream().anyMatch(id -> holdsId(folded, words, id))
                || holdsPhone(folded);
    }

    /** Whether any part of it mentions the person or is the person's card. */
    boolean mentionedIn(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> mentionedIn(json.stringValue()) || mentionedWithin(json.stringValue());
            case NUMBER -> mentionedIn(json.asString());
            case OBJECT ->
                Card.in(json).stream().anyMatch(this::means)
                        || NAMES_OF_IDS.stream()
                                .anyMatch(name -> ids.contains(json.path(name).asString("")))
                        || json.properties().stream().anyMatch(field -> mentionedIn(field.getValue()));
            case ARRAY -> json.valueStream().anyMatch(this::mentionedIn);
            case BOOLEAN, NULL, MISSING, BINARY, POJO -> false;
        };
    }

    /** JSON within JSON: arguments of a tool call, or an answer as the client sent it. */
    private boolean mentionedWithin(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return false;
        }
        JsonNode inner = Json.tree(text);
        return inner.isContainer() && mentionedIn(inner);
    }

    /** Text that may be JSON. */
    boolean mentionedInAny(String text) {
        return mentionedIn(text) || mentionedWithin(text.strip());
    }

    private void addAddress(String address) {
        String folded = fold(address.strip());
        if (folded.contains("@")) {
            addresses.add(folded);
            addresses.add(folded.replace("@", "%40"));
        }
    }

    private static void addName(String name, Set<String> names) {
        String words = words(name);
        if (!words.isBlank()) {
            names.add(words);
        }
    }

    private static boolean holdsAddress(String text, String address) {
        for (int at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
            if (!goesOnBefore(text, at) && !goesOnAfter(text, at + address.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOnBefore(String text, int at) {
        boolean joined = at > 1 && WITHIN_ADDRESS.indexOf(text.charAt(at - 1)) >= 0;
        int before = joined ? at - 2 : at - 1;
        return before >= 0 && Character.isLetterOrDigit(text.charAt(before));
    }

    private static boolean goesOnAfter(String text, int end) {
        boolean joined = end + 1 < text.length() && ".-".indexOf(text.charAt(end)) >= 0;
        int after = joined ? end + 1 : end;
        return after < text.length() && Character.isLetterOrDigit(text.charAt(after));
    }

    private static boolean holdsId(String folded, String words, String id) {
        if (id.length() >= SHORTEST_ID_IN_WORDS) {
            return words.contains(" " + id + " ");
        }
        return List.of("0-1/", "contact/", "contacts/").stream().anyMatch(path -> {
            int at = folded.indexOf(path + id);
            int end = at + path.length() + id.length();
            return at >= 0 && (end == folded.length() || !Character.isDigit(folded.charAt(end)));
        });
    }

    private boolean holdsPhone(String folded) {
        if (phones.isEmpty()) {
            return false;
        }
        Matcher numbers = NUMBER.matcher(folded);
        while (numbers.find()) {
            if (isPhone(digits(numbers.group()))) {
                return true;
            }
        }
        return false;
    }

    /** With and without the country code. */
    private boolean isPhone(String digits) {
        return digits.length() >= SHORTEST_PHONE
                && phones.stream().anyMatch(phone -> phone.endsWith(digits) || digits.endsWith(phone));
    }

    /** Without the zeros before it: of a national number, or of a country code. */
    private static String digits(String text) {
        String digits = NO_DIGIT.matcher(fold(text).split("ext|x|#", 2)[0]).replaceAll("");
        return digits.replaceFirst("^0+", "");
    }

    /** One blank before, between and after each word. */
    private static String words(String text) {
        return " " + NO_WORD.matcher(fold(text)).replaceAll(" ").strip() + " ";
    }

    private static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
