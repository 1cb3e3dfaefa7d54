package sandbox.requests;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import sandbox.faults.Faults;
import sandbox.faults.Target;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the last requests to the account and to the model. No header is kept, so no token is. Safe for threads. */
public final class RequestLog {
    private static final String PATH = "/sandbox/requests";
    private static final int KEPT = 500;
    private static final int KEPT_CHARACTERS = 4_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InstantSource clock;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final ReentrantLock keeping = new ReentrantLock();
    private long count;

    public RequestLog(InstantSource clock) {
        this.clock = clock;
    }

    private record Line(
            long number,
            String at,
            String asked,
            String method,
            String target,
            String body,
            List<String> faults,
            String outcome,
            long millis) {
        static Line of(Received one) {
            return new Line(
                    one.number(),
                    one.at().toString(),
                    one.asked().name().toLowerCase(java.util.Locale.ROOT),
                    one.method(),
                    one.target(),
                    one.body(),
                    one.faults(),
                    one.outcome(),
                    one.took().toMillis());
        }
    }

    private record Lines(List<Line> requests) {}

    /** Adds the filter, which has to be the first of all, and the paths that show and forget. */
    public void on(HttpRouting.Builder routing) {
        routing.addFilter(this::filter);
        routing.get(PATH, (request, response) -> {
            response.header(HeaderNames.CONTENT_TYPE, "application/json;charset=utf-8");
            response.send(JSON.writeValueAsBytes(
                    new Lines(newest().stream().map(Line::of).toList())));
        });
        routing.delete(PATH, (request, response) -> {
            forget();
            response.status(204).send();
        });
    }

    /** The last few hundred, the newest first. */
    public List<Received> newest() {
        keeping.lock();
        try {
            List<Received> newest = new ArrayList<>();
            entries.descendingIterator().forEachRemaining(entry -> newest.add(entry.now(clock.instant())));
            return newest;
        } finally {
            keeping.unlock();
        }
    }

    private void forget() {
        keeping.lock();
        try {
            entries.clear();
        } finally {
            keeping.unlock();
        }
    }

    private void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        Optional<Target> asked = Target.of(request.path().path());
        if (asked.isEmpty()) {
            chain.proceed();
            return;
        }
        Entry entry = begin(asked.get(), request);
        response.whenSent(() -> entry.answered(response.status().code(), Faults.met(request), clock.instant()));
        try {
            chain.proceed();
        } catch (RuntimeException e) {
            entry.left(Faults.met(request), clock.instant());
            throw e;
        }
    }

    private Entry begin(Target asked, RoutingRequest request) {
        String body = body(request);
        keeping.lock();
        try {
            Entry entry = new Entry(
                    ++count, clock.instant(), asked, request.prologue().method().text(), target(request), body);
            entries.add(entry);
            if (entries.size() > KEPT) {
                entries.remove();
            }
            return entry;
        } finally {
            keeping.unlock();
        }
    }

    private static String target(RoutingRequest request) {
        String query = request.prologue().query().rawValue();
        String path = request.path().rawPath();
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String body(RoutingRequest request) {
        if (!request.content().hasEntity()) {
            return "";
        }
        request.content().buffer();
        if (request.path().path().startsWith("/oauth/")) {
            return "";
        }
        String body = new String(request.content().as(byte[].class), StandardCharsets.UTF_8);
        return body.length() <= KEPT_CHARACTERS ? body : body.substring(0, KEPT_CHARACTERS) + "…";
    }

    /** One request, whose end is not known at the beginning. */
    private static final class Entry {
        private final Received begun;
        private volatile Received last;

        Entry(long number, Instant at, Target asked, String method, String target, String body) {
            this.begun = new Received(
                    number, at, asked, method, target, body, List.of(), new Received.Ending.UnderWay(), Duration.ZERO);
            this.last = begun;
        }

        Received now(Instant at) {
            return last.ending() instanceof Received.Ending.UnderWay ? ended(last.faults(), last.ending(), at) : last;
        }

        void answered(int status, List<String> faults, Instant at) {
            last = ended(faults, new Received.Ending.Answered(status), at);
        }

        /** An exception came past: what follows may still be an answer in other words. */
        void left(List<String> faults, Instant at) {
            last = ended(faults, new Received.Ending.Cut(), at);
        }

        private Received ended(List<String> faults, Received.Ending ending, Instant at) {
            return new Received(
                    begun.number(),
                    begun.at(),
                    begun.asked(),
                    begun.method(),
                    begun.target(),
                    begun.body(),
                    faults,
                    ending,
                    Duration.between(begun.at(), at));
        }
    }
}
