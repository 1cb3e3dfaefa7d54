package sandbox.model;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.List;
import sandbox.rules.Brain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rule-based model behind OpenAI's API, to be registered on {@code /v1}: {@code POST /chat/completions},
 * {@code POST /responses}, {@code GET /models}, {@code GET /models/{id}}. Keeps nothing between requests but its script;
 * thread-safe.
 *
 * <p>The server should have {@code tcpNoDelay} set: a streamed answer is many small writes, and without it each answer
 * waits some 40 ms for an acknowledgement.
 */
public final class ModelRoutes implements HttpService {
    /** The name of the model; names that begin with {@code gpt-6} are taken as well. */
    public static final String MODEL = "sandbox-1";

    private static final String ACCEPTED_PREFIX = "gpt-6";
    private static final long MODEL_CREATED_EPOCH_SECONDS = 1_790_000_000;
    private static final String BEARER = "bearer ";

    private final Brain brain = new Brain();
    private final ScriptRoutes script = new ScriptRoutes();
    private final Pause pause;
    private final Ids ids;
    private final InstantSource clock;

    public ModelRoutes() {
        this(Thread::sleep);
    }

    /** {@code pause} is how the time between two deltas passes, where a script asks for some. */
    ModelRoutes(Pause pause) {
        this(pause, Ids.random(), InstantSource.system());
    }

    ModelRoutes(Pause pause, Ids ids, InstantSource clock) {
        this.pause = pause;
        this.ids = ids;
        this.clock = clock;
    }

    /** {@code PUT}, {@code GET} and {@code DELETE} of the script that this model follows; for {@code /sandbox/script}. */
    public HttpService script() {
        return script;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/chat/completions", guarded(answering(new ChatCompletions(ids, clock))))
                .post("/responses", guarded(answering(new Responses(ids, clock))))
                .get("/models", guarded(this::models))
                .get("/models/{id}", guarded(this::model))
                .head("/models", guarded(this::models))
                .head("/models/{id}", guarded(this::model))
                .any(this::nowhere);
    }

    private Handler guarded(Handler handler) {
        return (request, response) -> {
            response.header("x-request-id", ids.next("req_"));
            try {
                checkKey(request);
                handler.handle(request, response);
            } catch (Refusal refusal) {
                send(response, refusal.error());
            }
        };
    }

    private static void checkKey(ServerRequest request) {
        var header = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refusal.noKey();
        }
        var key = header.substring(BEARER.length()).strip();
        if (key.isEmpty()) {
            throw Refusal.noKey();
        }
        if (key.startsWith("sk-invalid")) {
            throw Refusal.wrongKey(key);
        }
    }

    private Handler answering(Dialect dialect) {
        return (request, response) -> {
            var completion = dialect.read(RequestBody.parse(content(request)));
            checkModel(completion.model());
            dialect.check(completion);
            switch (turn(request, dialect, completion)) {
                case ModelError error -> send(response, error);
                case Answer answer -> {
                    limits(response, Usage.of(completion, answer));
                    var sending = new Sending(dialect, completion, response, pause);
                    if (completion.stream()) {
                        sending.stream(answer);
                    } else {
                        sending.whole(answer);
                    }
                }
            }
        };
    }

    private Turn turn(ServerRequest request, Dialect dialect, Completion completion) {
        var meant = script.next(dialect.name(), completion).orElseGet(() -> byRules(completion));
        if (!(meant instanceof Answer answer)) {
            return meant;
        }
        return request.context()
                .get(Misbehaviour.class)
                .map(new Misbehaving(completion, answer)::by)
                .orElse(answer)
                .within(completion.mostTokens());
    }

    private Answer byRules(Completion completion) {
        return ForcedCall.inPlaceOf(Answer.of(brain.reply(completion.messages(), completion.tools())), completion);
    }

    private static byte[] content(ServerRequest request) {
        return request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
    }

    private static void limits(ServerResponse response, Usage usage) {
        response.header("openai-version", "2020-10-01");
        RateLimitHeaders.of(RateLimitHeaders.REQUESTS - 1, RateLimitHeaders.TOKENS - usage.total())
                .forEach(response::header);
    }

    private void models(ServerRequest request, ServerResponse response) {
        var list = JsonNodeFactory.instance.objectNode().put("object", "list");
        var models = list.putArray("data");
        List.of(MODEL, "gpt-6-luna").forEach(id -> models.add(describe(id)));
        sendJson(response, list);
    }

    private void model(ServerRequest request, ServerResponse response) {
        var id = request.path().pathParameters().get("id");
        checkModel(id);
        sendJson(response, describe(id));
    }

    /** Said without a look at the key. */
    private void nowhere(ServerRequest request, ServerResponse response) {
        var prologue = request.prologue();
        response.header("x-request-id", ids.next("req_"));
        send(
                response,
                Refusal.noSuchPath(prologue.method().text(), prologue.uriPath().path())
                        .error());
    }

    private static void checkModel(String model) {
        if (!model.equals(MODEL) && !model.startsWith(ACCEPTED_PREFIX)) {
            throw Refusal.unknownModel(model);
        }
    }

    private static ObjectNode describe(String id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("object", "model")
                .put("created", MODEL_CREATED_EPOCH_SECONDS)
                .put("owned_by", "sandbox")
                .putNull("shutdown_date");
    }

    private void send(ServerResponse response, ModelError error) {
        error.headers(ids.next("req_")).forEach(response::header);
        sendJson(response.status(Status.create(error.status())), error.json());
    }

    private static void sendJson(ServerResponse response, JsonNode body) {
        response.header("Content-Type", "application/json").send(JsonBytes.of(body.toString()));
    }
}
