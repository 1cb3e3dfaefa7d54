package libreta.hubspot;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Where it is counted who has called: one at a time, for all who share the limits. */
sealed interface Windows {
    /** What {@code turn} makes of the pace and of the time that counts. */
    <T> T use(BiFunction<Pace, Instant, T> turn);

    /** In this process, which is the only one. */
    final class Own implements Windows {
        private final ReentrantLock one = new ReentrantLock();
        private final Pace pace = Pace.fresh();
        private final InstantSource clock;

        Own(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public <T> T use(BiFunction<Pace, Instant, T> turn) {
            one.lock();
            try {
                return turn.apply(pace, clock.instant());
            } finally {
                one.unlock();
            }
        }
    }

    /** In a place that several processes share; where that fails, this one goes by what it knows itself. */
    final class Shared implements Windows {
        private static final Logger LOG = System.getLogger(Windows.class.getName());

        private final SharedPace shared;
        private final Windows own;

        Shared(SharedPace shared, InstantSource clock) {
            this.shared = shared;
            this.own = new Own(clock);
        }

        @Override
        public <T> T use(BiFunction<Pace, Instant, T> turn) {
            var result = new AtomicReference<@Nullable T>();
            try {
                shared.change((text, now) -> {
                    Pace pace = Pace.of(text);
                    result.set(turn.apply(pace, now));
                    return pace.text();
                });
            } catch (RuntimeException failed) {
                // A call to HubSpot must not fail, nor its answer be lost, for the sake of its pace.
                LOG.log(
                        Level.WARNING,
                        () -> "HubSpot's limits are not shared with other replicas now: " + failed.getMessage());
                return own.use(turn);
            }
            T made = result.get();
            return made == null ? own.use(turn) : made;
        }
    }
}
