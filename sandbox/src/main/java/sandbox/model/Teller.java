package sandbox.model;

import java.time.Duration;
import java.util.List;

/** Tells an answer delta by delta. */
final class Teller {
    /** An endless answer must not keep a processor busy. */
    private static final Duration LEAST_PAUSE_OF_ENDLESS = Duration.ofMillis(10);

    private final Answer answer;
    private final Telling telling;
    private final Pause pause;
    private int left;

    Teller(Answer answer, Telling telling, Pause pause) {
        this.answer = answer;
        this.telling = telling;
        this.pause = pause;
        this.left = answer.deltas().orElse(Integer.MAX_VALUE);
    }

    void tell() {
        telling.begin();
        var outputs = answer.outputs();
        for (int i = 0; i < outputs.size() && left > 0; i++) {
            tell(i, outputs.get(i), i == outputs.size() - 1);
        }
        telling.end(answer.ending());
    }

    private void tell(int index, Output output, boolean last) {
        var pieces = answer.delivery().cutting().pieces(output);
        telling.open(index, output);
        do {
            pieces(index, output, pieces);
        } while (last && answer.ending() instanceof Ending.Never);
        if (left > 0) {
            telling.close(index, output);
        }
    }

    private void pieces(int index, Output output, List<String> pieces) {
        for (var piece : pieces) {
            if (left == 0) {
                return;
            }
            await();
            telling.piece(index, output, piece);
            left--;
        }
    }

    private void await() {
        var wanted = answer.delivery().pause();
        boolean tooShort = answer.ending() instanceof Ending.Never && wanted.compareTo(LEAST_PAUSE_OF_ENDLESS) < 0;
        pause.pass(tooShort ? LEAST_PAUSE_OF_ENDLESS : wanted);
    }
}
