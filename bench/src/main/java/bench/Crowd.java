package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Many conversations at once, each of several turns. */
final class Crowd {
    private static final int PEOPLE = 200;
    private static final int TURNS = 5;

    private final HttpClient http;
    private final URI libreta;

    Crowd(HttpClient http, URI libreta) {
        this.http = http;
        this.libreta = libreta;
    }

    /** @param errors turns that did not end as they should, in words */
    record Measured(Spans turns, Duration whole, List<String> errors) {
        long turnsPerSecond() {
            return Math.round(turns.times().size() / (whole.toNanos() / 1e9));
        }

        String size() {
            return PEOPLE + " conversations at once, " + TURNS + " turns each";
        }
    }

    Measured talk() throws InterruptedException {
        Queue<Duration> times = new ConcurrentLinkedQueue<>();
        Queue<String> errors = new ConcurrentLinkedQueue<>();
        List<Callable<Boolean>> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(() -> talk(times, errors));
        }
        long before = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = threads.invokeAll(people);
        }
        Duration whole = Duration.ofNanos(System.nanoTime() - before);
        return new Measured(Spans.of(times), whole, List.copyOf(errors));
    }

    private boolean talk(Queue<Duration> times, Queue<String> errors) throws InterruptedException {
        Conversation conversation = new Conversation(http, libreta);
        try {
            conversation.open();
            for (int i = 0; i < TURNS; i++) {
                times.add(conversation.ask());
            }
            return true;
        } catch (IOException wrong) {
            errors.add(String.valueOf(wrong));
            return false;
        }
    }
}
