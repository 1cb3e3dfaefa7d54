package libreta.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A clock that only pauses move, and that remembers them. */
final class HeldTime implements InstantSource, Pause {
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration span) {
        pauses.add(span);
        now = now.plus(span);
    }

    synchronized void move(Duration span) {
        now = now.plus(span);
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /** Without any chance: every pause has its shortest length. */
    Rhythm rhythm() {
        return new Rhythm(this, this, () -> 0);
    }
}
