package libreta.agent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import libreta.conversation.PersonId;

/** What the model's provider may know of a person: 64 characters that tell people apart and say nothing of them. */
final class PersonHash {
    private PersonHash() {}

    static String of(PersonId person) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(person.value().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
