package sandbox.faults;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sandbox.model.Misbehaviour;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The faults that are switched on, and the filter that lets them strike before any other room sees the request. */
public final class Faults {
    private static final String PATH = "/sandbox/faults";
    private static final String JSON_TYPE = "application/json;charset=utf-8";
    private static final String GARBAGE = "{\"results\":[{\"id\":\"1\",\"prop";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Pause pause;
    private volatile List<Rule> rules = List.of();

    /** How time passes for a late answer. */
    public interface Pause {
        void last(Duration duration) throws InterruptedException;
    }

    /** The port everything arrives at. */
    public interface Gate {
        /** Closes it soon, for so long; whoever connects meanwhile is refused. */
        void close(Duration span);
    }

    public Faults(Pause pause) {
        this.pause = pause;
    }

    /** The names of the kinds of fault there are. */
    public static List<String> kinds() {
        return Kinds.names();
    }

    /** What struck this request, in words; nothing before it came past here. */
    public static List<String> met(ServerRequest request) {
        return request.context().get(Met.class).map(Met::kinds).orElse(List.of());
    }

    /** What strikes one request: every delay, and the first that breaks the answer. */
    private record Met(List<String> kinds) {}

    private record Wanted(@Nullable List<@Nullable ObjectNode> faults) {}

    private record State(List<Rule.Report> faults) {}

    private record Complaint(Problem error) {}

    private record Problem(String code, String message) {}

    /** Thrown out of a handler that was about to answer, so that the answer can be another. */
    private static final class Replaced extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Consumer<ServerResponse> answer;

        Replaced(Consumer<ServerResponse> answer) {
            super("the answer is replaced, as asked for", null, false, false);
            this.answer = answer;
        }
    }

    /** Adds the filter and the paths that switch faults on and off. */
    public void on(HttpRouting.Builder routing, Gate gate) {
        routing.addFilter(this::filter);
        routing.error(Replaced.class, (request, response, replaced) -> {
            response.headers().clear();
            replaced.answer.accept(response);
        });
        routing.get(PATH, (request, response) -> state(response));
        routing.put(PATH, (request, response) -> replace(request, response, gate));
        routing.delete(PATH, (request, response) -> {
            rules = List.of();
            state(response);
        });
    }

    /** The lag of search that a fault asks for, if one does. */
    public Optional<Duration> searchLag() {
        return rules.stream().flatMap(rule -> rule.kind().searchLag().stream()).findFirst();
    }

    private void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String method = request.prologue().method().text();
        String path = request.path().path();
        List<Rule> striking =
                rules.stream().filter(rule -> rule.strikes(method, path)).toList();
        Optional<Rule> breaking =
                striking.stream().filter(rule -> rule.kind().breaksTheAnswer()).findFirst();
        List<Rule> met = striking.stream()
                .filter(rule ->
                        !rule.kind().breaksTheAnswer() || breaking.stream().anyMatch(rule::equals))
                .toList();
        met.forEach(Rule::struck);
        request.context()
                .register(
                        new Met(met.stream().map(rule -> rule.kind().toString()).toList()));
        for (Rule rule : striking) {
            if (rule.kind() instanceof Kind.Latency latency) {
                await(latency, rule);
            }
        }
        if (breaking.isEmpty() || goesOn(breaking.get(), request, response)) {
            chain.proceed();
        }
    }

    /** Prepares or sends the broken answer; says whether the request is still to be carried out. */
    private boolean goesOn(Rule rule, RoutingRequest request, RoutingResponse response) {
        return switch (rule.kind()) {
            case Kind.Status(ErrorAnswer answer, boolean after) ->
                instead(response, after, other -> write(other, answer));
            case Kind.Garbage(boolean after) -> instead(response, after, Faults::garbage);
            case Kind.Reset(boolean after) -> {
                if (!after) {
                    throw cut();
                }
                response.beforeSend(() -> {
                    throw cut();
                });
                yield true;
            }
            case Kind.Half half -> {
                response.streamFilter(HalfOutput::new);
                yield true;
            }
            case Kind.Endless(Duration between) -> {
                response.streamFilter(connection -> new EndlessOutput(connection, () -> {
                    pause.last(between);
                    return rules.contains(rule);
                }));
                yield true;
            }
            case Kind.Model(var _, Misbehaviour does) -> {
                request.context().register(does);
                yield true;
            }
            case Kind.Latency _, Kind.SearchLag _, Kind.Refuse _ -> true;
        };
    }

    /** Answers at once with something else, or lets the request be carried out and answers then with something else. */
    private static boolean instead(RoutingResponse response, boolean afterExecution, Consumer<ServerResponse> answer) {
        if (!afterExecution) {
            answer.accept(response);
            return false;
        }
        AtomicBoolean first = new AtomicBoolean(true);
        response.beforeSend(() -> {
            if (first.getAndSet(false)) {
                throw new Replaced(answer);
            }
        });
        return true;
    }

    private static void garbage(ServerResponse response) {
        response.status(200);
        response.header(HeaderNames.CONTENT_TYPE, JSON_TYPE);
        response.send(GARBAGE.getBytes(StandardCharsets.UTF_8));
    }

    private static CloseConnectionException cut() {
        return new CloseConnectionException("cut without an answer, as asked for");
    }

    private void await(Kind.Latency latency, Rule rule) {
        long more = (long) (rule.share() * latency.jitter().toNanos());
        try {
            pause.last(latency.least().plusNanos(more));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cut();
        }
    }

    private static void write(ServerResponse response, ErrorAnswer answer) {
        UUID correlation = UUID.randomUUID();
        response.status(answer.status());
        response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
        answer.headers(correlation).forEach(response::header);
        if (answer.retryAfterSeconds() > 0) {
            response.header(HeaderNames.RETRY_AFTER, Integer.toString(answer.retryAfterSeconds()));
        }
        response.send(answer.body(correlation).getBytes(StandardCharsets.UTF_8));
    }

    private void replace(ServerRequest request, ServerResponse response, Gate gate) {
        try {
            List<Rule> read = wanted(request).stream().map(Rule::of).toList();
            rules = read.stream()
                    .filter(rule -> !(rule.kind() instanceof Kind.Refuse))
                    .toList();
            for (Rule rule : read) {
                if (rule.kind() instanceof Kind.Refuse(Duration span)) {
                    response.whenSent(() -> gate.close(span));
                }
            }
            state(response);
        } catch (JacksonException e) {
            complain(response, "not JSON as expected: " + e.getOriginalMessage());
        } catch (Asked.NoFault e) {
            complain(response, e.reason());
        }
    }

    private static List<ObjectNode> wanted(ServerRequest request) {
        String body = request.content().hasEntity() ? request.content().as(String.class) : "";
        @Nullable Wanted wanted = body.isBlank() ? null : JSON.readValue(body, Wanted.class);
        @Nullable List<@Nullable ObjectNode> faults = wanted == null ? null : wanted.faults();
        if (faults == null || faults.contains(null)) {
            throw new Asked.NoFault("the body must be {\"faults\": [{...}, ...]}");
        }
        return faults.stream().flatMap(Stream::ofNullable).toList();
    }

    private void state(ServerResponse response) {
        send(response, new State(rules.stream().map(Rule::report).toList()));
    }

    private static void complain(ServerResponse response, String why) {
        response.status(400);
        send(response, new Complaint(new Problem("bad_fault", why)));
    }

    private static void send(ServerResponse response, Object body) {
        response.header(HeaderNames.CONTENT_TYPE, JSON_TYPE);
        response.send(JSON.writeValueAsBytes(body));
    }
}
