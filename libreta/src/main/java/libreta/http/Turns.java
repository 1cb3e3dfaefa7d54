package libreta.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import libreta.agent.TurnEnd;
import libreta.conversation.ConversationId;
import libreta.conversation.Message;
import libreta.conversation.PersonId;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnSink;
import libreta.flow.Chat;
import libreta.flow.Request;
import libreta.flow.Request.Said;
import libreta.flow.TurnRefused;

/**
 * The turns under way in this process. Each runs on a thread of its own, so that it does not end with the connection that
 * began it; whoever sends the same thing again, or opens the conversation, follows it.
 */
final class Turns implements AutoCloseable {
    /** When Libreta is closed, a turn that is to go on has so long to end by itself. */
    private static final Duration LAST_MOMENT = Duration.ofSeconds(5);

    /** A write that has begun goes on to its end, which is nearer than this. */
    private static final Duration LONGEST_END = Duration.ofSeconds(40);

    private final Chat chat;
    private final Function<ConversationId, List<Message>> record;
    private final Metrics metrics;
    private final Supplier<String> ids;

    /** Protects all below. */
    private final ReentrantLock book = new ReentrantLock();

    /** Libreta ends: no turn begins any more. */
    private boolean closed;

    /** Of each conversation in the order in which they were begun; all but the first wait. */
    private final Map<ConversationId, List<RunningTurn>> turns = new HashMap<>();

    Turns(Doors.House house, Metrics metrics) {
        this.chat = house.chat();
        this.record = house.record();
        this.metrics = metrics;
        this.ids = house.ids();
    }

    /**
     * Follows the turn in which the same person says the same thing in the same conversation; begins one where there is
     * none.
     *
     * @param keep it is to go on when who follows it has gone
     */
    RunningTurn.Listener follow(Request request, boolean keep) {
        book.lock();
        try {
            return of(request.turn().conversation(), request.turn().person())
                    .filter(turn -> turn.request().said().equals(request.said()))
                    .flatMap(turn -> turn.listen(keep).stream())
                    .findFirst()
                    .orElseGet(() -> begin(request, keep));
        } finally {
            book.unlock();
        }
    }

    /** Follows what a person has under way in this conversation; empty where that is nothing. */
    Optional<RunningTurn.Listener> underWay(ConversationId conversation, PersonId person, boolean keep) {
        book.lock();
        try {
            return of(conversation, person)
                    .flatMap(turn -> turn.listen(keep).stream())
                    .findFirst();
        } finally {
            book.unlock();
        }
    }

    /**
     * Stops what a person has under way here in this conversation. What waits behind it was said later, and is not meant.
     *
     * @return whether the conversation's turn was here: then no other process has one
     */
    boolean stop(ConversationId conversation, PersonId person) {
        book.lock();
        try {
            return of(conversation, person).findFirst().map(RunningTurn::stop).orElse(false);
        } finally {
            book.unlock();
        }
    }

    /** All but those that only show the conversation: these are as soon begun again, and nobody misses them. */
    private Stream<RunningTurn> of(ConversationId conversation, PersonId person) {
        return turns.getOrDefault(conversation, List.of()).stream()
                .filter(turn -> turn.request().turn().person().equals(person))
                .filter(turn -> !(turn.request().said() instanceof Said.Opened));
    }

    private RunningTurn.Listener begin(Request request, boolean keep) {
        if (closed) {
            throw new TurnRefused("closing");
        }
        RunningTurn turn = new RunningTurn(request, this::run);
        RunningTurn.Listener first = turn.listen(keep).orElseThrow();
        turns.computeIfAbsent(request.turn().conversation(), none -> new ArrayList<>())
                .add(turn);
        turn.start();
        return first;
    }

    private TurnOutcome run(RunningTurn turn) {
        Metrics.Running counted = metrics.turnStarted();
        TurnOutcome outcome = outcome(turn, counted);
        counted.ended(outcome.word());
        forget(turn);
        return outcome;
    }

    private void forget(RunningTurn turn) {
        book.lock();
        try {
            turns.computeIfPresent(turn.request().turn().conversation(), (conversation, all) -> {
                all.remove(turn);
                return all.isEmpty() ? null : all;
            });
        } finally {
            book.unlock();
        }
    }

    private TurnOutcome outcome(RunningTurn turn, Metrics.Running counted) {
        try {
            TurnEnd end = chat.run(turn.request(), counting(turn, counted));
            counted.spent(end.usage());
            if (!(end instanceof TurnEnd.Finished) && !(turn.request().said() instanceof Said.Opened)) {
                turn.emit(new TurnEvent.Snapshot(
                        record.apply(turn.request().turn().conversation())));
            }
            return new TurnOutcome.Ended(end);
        } catch (RuntimeException | Error broken) {
            return TurnOutcome.of(broken, ids);
        }
    }

    private static TurnSink counting(RunningTurn turn, Metrics.Running counted) {
        return new TurnSink() {
            @Override
            public void emit(TurnEvent event) {
                counted.saw(event);
                turn.emit(event);
            }

            @Override
            public void begun() {
                turn.begun();
            }
        };
    }

    /**
     * Ends all turns: those that somebody wants kept get a moment to end by themselves, all others are stopped at once.
     * To be called when no request comes any more.
     */
    @Override
    public void close() {
        List<RunningTurn> left = all();
        left.forEach(RunningTurn::stopUnlessKept);
        try {
            join(left, LAST_MOMENT);
            left.forEach(RunningTurn::stop);
            join(left, LONGEST_END);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private List<RunningTurn> all() {
        book.lock();
        try {
            closed = true;
            return turns.values().stream().flatMap(List::stream).toList();
        } finally {
            book.unlock();
        }
    }

    private static void join(List<RunningTurn> turns, Duration patience) throws InterruptedException {
        long latest = System.nanoTime() + patience.toNanos();
        for (RunningTurn turn : turns) {
            turn.join(Duration.ofNanos(latest - System.nanoTime()));
        }
    }
}
