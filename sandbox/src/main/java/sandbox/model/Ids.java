package sandbox.model;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Makes ids as OpenAI's look: a prefix, which says what the id names, and 32 characters nobody has seen before. */
@FunctionalInterface
interface Ids {
    String next(String prefix);

    static Ids random() {
        return prefix -> {
            var bytes = new byte[16];
            ThreadLocalRandom.current().nextBytes(bytes);
            return prefix + HexFormat.of().formatHex(bytes);
        };
    }
}
