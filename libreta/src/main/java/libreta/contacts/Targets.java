package libreta.contacts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The names of the leases under which is written: one writer at a time for a contact, for an address, for a name. */
final class Targets {
    private static final int HASH_CHARACTERS = 32;

    private Targets() {}

    static String contact(ContactId id) {
        return "contact:" + id.value();
    }

    /** Of whoever is about to create a contact with this address; a hash, as leases hold no personal data. */
    static String address(String email) {
        return "address:" + hash(email).substring(0, HASH_CHARACTERS);
    }

    static String of(Operation operation) {
        return switch (operation.kind()) {
            case UPDATE, ARCHIVE -> contact(new ContactId(operation.contact()));
            case CREATE -> ofNew(operation.wanted()).getLast();
        };
    }

    /** Of a new contact with these values, in the order in which they are taken: by its name, and by its address. */
    static List<String> ofNew(Map<String, String> values) {
        String name = "name:" + hash(nameOf(values)).substring(0, HASH_CHARACTERS);
        String email = values.getOrDefault("email", "");
        return email.isEmpty() ? List.of(name) : List.of(name, address(email));
    }

    /** Whether two new contacts may be one: of one name, and not each with an address, which HubSpot itself tells apart. */
    static boolean mayBeOne(Map<String, String> one, Map<String, String> other) {
        boolean eachWithAddress = one.containsKey("email") && other.containsKey("email");
        return !eachWithAddress && nameOf(one).equals(nameOf(other));
    }

    private static String nameOf(Map<String, String> values) {
        return Words.key(values.getOrDefault("firstname", "") + values.getOrDefault("lastname", ""));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
