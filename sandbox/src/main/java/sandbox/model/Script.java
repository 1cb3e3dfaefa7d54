package sandbox.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;

/** What the model is to do, turn by turn, and what it was asked meanwhile. Safe for threads. */
final class Script {
    static final Script NONE = new Script(List.of(), Afterwards.RULES);

    private static final int KEPT_REQUESTS = 1_000;
    private static final ModelError ENDED = new ModelError(
            400, "The script has no turn for this request.", "invalid_request_error", null, "script_ended");

    private final Afterwards then;
    private final ReentrantLock turning = new ReentrantLock();
    private final List<ScriptedTurn> left;
    private final Deque<Request> requests = new ArrayDeque<>();

    /** What answers a request that no turn is left for: the rule-based model, or an error that no client repeats. */
    enum Afterwards {
        RULES,
        FAIL
    }

    /** A request that met the script; {@code turn} is the number of the one that it took. */
    record Request(OptionalInt turn, String dialect, Completion completion) {}

    /** How far the script has got; the requests from the oldest. */
    record State(Afterwards then, List<JsonNode> left, List<Request> requests) {}

    Script(List<ScriptedTurn> turns, Afterwards then) {
        this.left = new ArrayList<>(turns);
        this.then = then;
    }

    /** The first turn left that fits the request; it is taken. Empty where the rules are to answer. */
    Optional<Turn> next(String dialect, Completion completion) {
        turning.lock();
        try {
            var fitting = left.stream()
                    .filter(turn -> turn.fits(completion.messages()))
                    .findFirst();
            if (fitting.isPresent()) {
                left.remove(fitting.get());
                keep(new Request(OptionalInt.of(fitting.get().number()), dialect, completion));
                return Optional.of(fitting.get().turn());
            }
            if (then == Afterwards.FAIL) {
                keep(new Request(OptionalInt.empty(), dialect, completion));
                return Optional.of(ENDED);
            }
            return Optional.empty();
        } finally {
            turning.unlock();
        }
    }

    private void keep(Request request) {
        requests.addLast(request);
        if (requests.size() > KEPT_REQUESTS) {
            requests.removeFirst();
        }
    }

    State state() {
        turning.lock();
        try {
            return new State(then, left.stream().map(ScriptedTurn::asked).toList(), List.copyOf(requests));
        } finally {
            turning.unlock();
        }
    }
}
