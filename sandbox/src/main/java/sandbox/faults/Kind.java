package sandbox.faults;

import java.time.Duration;
import java.util.Optional;
import sandbox.model.Misbehaviour;

/** What goes wrong. A new kind is a record here, a line in {@link Kinds}, and a case in {@link Faults}. */
sealed interface Kind {

    /** Another answer in place of the true one; {@code afterExecution} carries the request out first. */
    record Status(ErrorAnswer answer, boolean afterExecution) implements Kind {
        @Override
        public String toString() {
            return "status " + answer.status() + told(afterExecution);
        }
    }

    /** The answer comes later, by {@code least} and up to {@code jitter} more. */
    record Latency(Duration least, Duration jitter) implements Kind {
        @Override
        public String toString() {
            return "latency";
        }
    }

    /** The connection is cut without an answer; {@code afterExecution} carries the request out first. */
    record Reset(boolean afterExecution) implements Kind {
        @Override
        public String toString() {
            return "reset" + told(afterExecution);
        }
    }

    /** The request is carried out, half of the answer is sent, and the connection is cut. */
    record Half() implements Kind {
        @Override
        public String toString() {
            return "half" + told(true);
        }
    }

    /** The request is carried out, and after its answer white space goes on for ever, one piece each {@code pause}. */
    record Endless(Duration pause) implements Kind {
        @Override
        public String toString() {
            return "endless" + told(true);
        }
    }

    /** 200 with a body that is no JSON; {@code afterExecution} carries the request out first. */
    record Garbage(boolean afterExecution) implements Kind {
        @Override
        public String toString() {
            return "garbage" + told(afterExecution);
        }
    }

    /** The model itself misbehaves; a request for an answer carries what it is to do. */
    record Model(String name, Misbehaviour does) implements Kind {
        @Override
        public String toString() {
            return name;
        }
    }

    /** As long as it is on, search lags by this much. */
    record SearchLag(Duration lag) implements Kind {
        @Override
        public String toString() {
            return "searchLag";
        }
    }

    /** For so long nobody listens at the port: connections are refused. */
    record Refuse(Duration span) implements Kind {
        @Override
        public String toString() {
            return "refuse";
        }
    }

    default Optional<Duration> searchLag() {
        return this instanceof SearchLag(Duration lag) ? Optional.of(lag) : Optional.empty();
    }

    /** Whether a request to this path can notice it. */
    default boolean concerns(String path) {
        return switch (this) {
            case SearchLag _ -> path.endsWith("/search");
            case Model _ -> path.endsWith("/chat/completions") || path.endsWith("/responses");
            case Refuse _ -> false;
            case Status _, Latency _, Reset _, Half _, Endless _, Garbage _ -> true;
        };
    }

    /** Whether it is on for everything, so that no requests can be chosen for it. */
    default boolean isOnForAll() {
        return this instanceof SearchLag || this instanceof Refuse;
    }

    /** Whether it takes the place of the true answer, so that only one such kind can strike a request. */
    default boolean breaksTheAnswer() {
        return switch (this) {
            case Status _, Reset _, Half _, Endless _, Garbage _, Model _ -> true;
            case Latency _, SearchLag _, Refuse _ -> false;
        };
    }

    private static String told(boolean afterExecution) {
        return afterExecution ? ", carried out" : ", not carried out";
    }
}
