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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

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

    public Faults(Pause pause) {
        this.pause = pause;
    }

    private record Wanted(@Nullable List<FaultJson> faults) {}

    private record State(List<Rule.Report> faults) {}

    private record Complaint(Problem error) {}

    private record Problem(String code, String message) {}

    /** Thrown out of a handler that was about to answer, so that the answer can be another. */
    private static final class Replaced extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ErrorAnswer answer;

        Replaced(ErrorAnswer answer) {
            super("the answer is replaced, as asked for", null, false, false);
            this.answer = answer;
        }
    }

    /** Adds the filter and the paths that switch faults on and off. */
    public void on(HttpRouting.Builder routing) {
        routing.addFilter(this::filter);
        routing.error(Replaced.class, (request, response, replaced) -> {
            response.headers().clear();
            write(response, replaced.answer);
        });
        routing.get(PATH, (request, response) -> state(response));
        routing.put(PATH, this::replace);
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
        for (Rule rule : striking) {
            if (rule.kind() instanceof Kind.Latency latency) {
                await(latency, rule);
            }
        }
        Optional<Kind> breaking = striking.stream()
                .map(Rule::kind)
                .filter(kind -> !(kind instanceof Kind.Latency) && !(kind instanceof Kind.SearchLag))
                .findFirst();
        if (breaking.isEmpty() || goesOn(breaking.get(), response)) {
            chain.proceed();
        }
    }

    /** Prepares or sends the broken answer; says whether the request is still to be carried out. */
    private static boolean goesOn(Kind kind, RoutingResponse response) {
        return switch (kind) {
            case Kind.Status(ErrorAnswer answer, boolean after) -> {
                if (!after) {
                    write(response, answer);
                    yield false;
                }
                AtomicBoolean first = new AtomicBoolean(true);
                response.beforeSend(() -> {
                    if (first.getAndSet(false)) {
                        throw new Replaced(answer);
                    }
                });
                yield true;
            }
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
            case Kind.Garbage garbage -> {
                response.header(HeaderNames.CONTENT_TYPE, JSON_TYPE);
                response.send(GARBAGE.getBytes(StandardCharsets.UTF_8));
                yield false;
            }
            case Kind.Latency latency -> true;
            case Kind.SearchLag lag -> true;
        };
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
        if (answer.target() == Target.HUBSPOT) {
            response.header("x-hubspot-correlation-id", correlation.toString());
        }
        if (answer.retryAfterSeconds() > 0) {
            response.header(HeaderNames.RETRY_AFTER, Integer.toString(answer.retryAfterSeconds()));
        }
        response.send(answer.body(correlation).getBytes(StandardCharsets.UTF_8));
    }

    private void replace(ServerRequest request, ServerResponse response) {
        try {
            Wanted wanted = JSON.readValue(request.content().as(byte[].class), Wanted.class);
            if (wanted.faults() == null) {
                throw new FaultJson.NoFault("the body must be {\"faults\": [...]}");
            }
            rules = wanted.faults().stream().map(FaultJson::rule).toList();
            state(response);
        } catch (JacksonException e) {
            complain(response, "not JSON as expected: " + e.getOriginalMessage());
        } catch (FaultJson.NoFault e) {
            complain(response, e.reason());
        }
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
