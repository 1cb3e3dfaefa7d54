package libreta.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hashes of the audit log. What is personal goes into the chain as a keyed hash only, and its key, the salt, is kept beside the
 * data and destroyed with it. So the chain stays valid when a person is forgotten, and nobody can guess back from it what was erased.
 */
final class AuditHash {
    /** What the first entry has in the place of a hash before it. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final String FORMAT = "libreta audit 1";
    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    private AuditHash() {}

    /** A new key for one detail: 64 hexadecimal digits. */
    static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HEX.formatHex(salt);
    }

    /** HMAC-SHA256 of a detail, 64 hexadecimal digits; {@code salt} is not empty. */
    static String ofDetail(String salt, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HEX.formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    /** SHA-256 of an entry as if it had this number, 64 hexadecimal digits. Each field is preceded by its length in bytes. */
    static String of(AuditRow row, long seq) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, FORMAT);
            add(digest, Long.toString(seq));
            add(digest, Long.toString(row.at()));
            add(digest, row.event());
            add(digest, row.operation());
            add(digest, row.proposal());
            add(digest, row.detailHash());
            add(digest, row.previous());
            return HEX.formatHex(digest.digest());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
