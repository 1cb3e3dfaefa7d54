package libreta.hubspot;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble.RateLimited;
import libreta.contacts.CrmTrouble.TimedOut;

/** Sends a request, in its turn, again where that is safe, and for no longer than our patience. */
final class Attempts {
    private static final Logger LOG = System.getLogger(Attempts.class.getName());
    /** With less time than this left another attempt is not worth beginning. */
    private static final Duration SHORTEST_ATTEMPT = Duration.ofMillis(500);

    private final HubSpotHttp http;
    private final Pacer pacer;
    private final Patience patience;
    private final Rhythm rhythm;
    private final RetryRules rules;

    Attempts(HubSpotHttp http, Pacer pacer, Patience patience, Rhythm rhythm) {
        this.http = http;
        this.pacer = pacer;
        this.patience = patience;
        this.rhythm = rhythm;
        this.rules = new RetryRules(rhythm.chance());
    }

    /**
     * A success, or a 400, 404 or 409 that the caller may understand.
     *
     * @throws CrmFailed for everything else
     * @throws CancellationException when the thread is interrupted; it stays so
     */
    Answer send(Call call) {
        try {
            return repeatedly(call);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("interrupted during " + call.label());
            cancelled.initCause(stopped);
            throw cancelled;
        }
    }

    private Answer repeatedly(Call call) throws InterruptedException {
        Duration queue = Deadline.queue(patience.queue(), now());
        Duration left = patience.retries();
        boolean doubt = false;
        for (int made = 1; ; made++) {
            queue = queue.minus(awaitTurn(call, queue, doubt));
            Instant start = now();
            left = Deadline.left(left, start);
            Duration time = made == 1 ? Deadline.left(patience.call(), start) : shorter(patience.call(), left);
            if (!time.isPositive()) {
                throw tooLate(call, doubt);
            }
            Outcome outcome = http.exchange(call, time);
            left = left.minus(since(start));
            doubt |= call.writes() && outcome.leavesDoubt();
            Optional<Duration> pause = rules.pauseAfter(outcome, made);
            heed(outcome, pause);
            if (pause.isEmpty() || pause.get().plus(SHORTEST_ATTEMPT).compareTo(left) > 0) {
                return settle(outcome, doubt);
            }
            tell(outcome, pause.get());
            rhythm.pause().sleep(pause.get());
            left = left.minus(pause.get());
        }
    }

    private Duration awaitTurn(Call call, Duration queue, boolean doubt) throws InterruptedException {
        Instant start = now();
        Duration atMost = Deadline.left(queue, start);
        if (atMost.isNegative()) {
            throw tooLate(call, doubt);
        }
        if (pacer.take(call.care(), atMost)) {
            return since(start);
        }
        throw new CrmFailed(
                new RateLimited(),
                doubt,
                "%s was not sent: its turn under HubSpot's rate limits did not come in %d ms"
                        .formatted(call.label(), atMost.toMillis()),
                null);
    }

    private static CrmFailed tooLate(Call call, boolean doubt) {
        String message = "%s was not sent: the calls before it took all the time there was".formatted(call.label());
        return new CrmFailed(new TimedOut(), doubt, message, null);
    }

    private void heed(Outcome outcome, Optional<Duration> pause) {
        if (outcome instanceof Outcome.Answered(Answer answer)) {
            pacer.learn(answer);
            if (answer.status() == StatusTable.TOO_MANY) {
                pause.ifPresent(span -> pacer.hold(answer, span));
            }
        }
    }

    private static Answer settle(Outcome outcome, boolean doubt) {
        return switch (outcome) {
            case Outcome.Lost lost -> throw StatusTable.failed(lost, doubt);
            case Outcome.Answered(Answer answer) -> understandable(answer.withDoubt(doubt));
        };
    }

    private static Answer understandable(Answer answer) {
        return switch (answer.status()) {
            case 400, 404, 409 -> answer;
            default -> {
                if (!answer.isSuccess()) {
                    throw StatusTable.failed(answer);
                }
                yield answer;
            }
        };
    }

    private static void tell(Outcome outcome, Duration pause) {
        String what = switch (outcome) {
            case Outcome.Answered(Answer answer) ->
                "status %d (correlation id %s)".formatted(answer.status(), answer.correlationId());
            case Outcome.Lost lost -> lost.cause().toString();
        };
        LOG.log(
                Level.INFO,
                () -> "%s again in %d ms after %s".formatted(outcome.call().label(), pause.toMillis(), what));
    }

    private Instant now() {
        return rhythm.clock().instant();
    }

    /** Never less than nothing, should the clock be set back. */
    private Duration since(Instant start) {
        Duration span = Duration.between(start, now());
        return span.isNegative() ? Duration.ZERO : span;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
