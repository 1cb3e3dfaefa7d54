package bench.kill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run found.
 *
 * @param confirmed decisions that people made, undos among them
 * @param ends operations in the journal, by the state that they ended in
 * @param wrongs how often each kind of wrong was found
 * @param longest until the end of a decision that a kill broke off was told, from the first restart after it
 * @param longestSinceLast the same from the last restart before it was told
 * @param details what is wrong, in words
 */
public record Verdict(
        Engine engine,
        int kills,
        int confirmed,
        Map<String, Integer> ends,
        Map<Wrong, Integer> wrongs,
        int brokenOff,
        Duration longest,
        Duration longestSinceLast,
        List<String> details) {
    /** Kinds of wrong. */
    public enum Wrong {
        /** One intended person is there, or was, as more than one contact. */
        DUPLICATE("duplicates"),
        /** A confirmed write whose end is told nowhere, or which HubSpot does not hold any more. */
        LOST("lost"),
        WITHOUT_END("without an end"),
        /** Told or kept as done, and HubSpot never held it. */
        FALSE_DONE("false done"),
        /** Told or kept as failed, and HubSpot held it. */
        FALSE_FAILED("false failed"),
        /** HubSpot holds what nobody said yes to. */
        NEVER_SHOWN("never shown"),
        /** The promise of a minute after a restart was not kept. */
        LATE("told late"),
        OTHER("other");

        private final String words;

        Wrong(String words) {
            this.words = words;
        }
    }

    public Verdict {
        ends = Map.copyOf(ends);
        wrongs = Map.copyOf(wrongs);
        details = List.copyOf(details);
    }

    public boolean right() {
        return wrongs.isEmpty();
    }

    /** One line of figures. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("%s: %d kills, %d confirmed".formatted(engine, kills, confirmed));
        for (String state : List.of("DONE", "FAILED", "UNKNOWN", "UNDONE")) {
            line.append(", %d %s".formatted(ends.getOrDefault(state, 0), state.toLowerCase(java.util.Locale.ROOT)));
        }
        Map<Wrong, Integer> sorted = new TreeMap<>(wrongs);
        for (Wrong wrong : Wrong.values()) {
            line.append(", %s %d".formatted(wrong.words, sorted.getOrDefault(wrong, 0)));
        }
        return line.append(", %d broken off, longest until told %.1f s (%.1f s after the last restart)"
                        .formatted(brokenOff, longest.toMillis() / 1000.0, longestSinceLast.toMillis() / 1000.0))
                .toString();
    }
}
