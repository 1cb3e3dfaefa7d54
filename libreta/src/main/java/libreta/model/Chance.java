package libreta.model;

import java.time.Duration;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What is left to chance: the length of pauses, and ids that a server forgot to give. */
record Chance(RandomGenerator random) {
    /** Between half of {@code longest} and all of it, so that many who wait do not come back at once. */
    Duration upTo(Duration longest) {
        return longest.multipliedBy(500 + random.nextInt(501)).dividedBy(1000);
    }

    String callId() {
        return "call_" + HexFormat.of().toHexDigits(random.nextLong());
    }
}
