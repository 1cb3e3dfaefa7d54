package libreta.contacts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The names of the leases under which is written: one writer at a time for a contact, and for an address. */
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
        String email = operation.wanted().getOrDefault("email", "");
        return switch (operation.kind()) {
            case UPDATE, ARCHIVE -> contact(new ContactId(operation.contact()));
            case CREATE -> email.isEmpty() ? of(operation.proposal()) : address(email);
        };
    }

    /** Of a create that no other one can collide with. */
    static String of(ProposalId proposal) {
        return "proposal:" + proposal.value();
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
