package libreta.model;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** The door to language models: OpenAI's, or those of any server that speaks one of its dialects. */
public final class OpenAi {
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    /** Where another model can step in, one that shows no sign of life is given up after this. */
    private static final Duration FIRST_SIGN_BEFORE_FALLBACK = Duration.ofSeconds(20);

    private OpenAi() {}

    /**
     * A model and its fallbacks at one server. Nothing is sent before the first question.
     *
     * @param base with the path that all calls share, for instance {@code https://api.openai.com/v1}
     * @throws IllegalArgumentException when the address or a setting makes no sense
     */
    public static ChatModel connect(URI base, ApiKey key, Dialect dialect, ModelSettings settings) {
        return connect(base, key, dialect, settings, Vendor.of(base), Patience.real());
    }

    /**
     * The same, watched.
     *
     * @throws IllegalArgumentException when the address or a setting makes no sense
     */
    public static ModelWatch watched(
            URI base, ApiKey key, Dialect dialect, ModelSettings settings, InstantSource clock) {
        ChatModel model = connect(base, key, dialect, settings);
        ServerCheck check = new ServerCheck(ModelServer.address(base, ServerCheck.PATH), key, model.name());
        return new ModelWatch(model, check::run, clock, Thread::startVirtualThread);
    }

    static ChatModel connect(
            URI base, ApiKey key, Dialect dialect, ModelSettings settings, Vendor vendor, Patience patience) {
        check(base, settings);
        ModelServer server = new ModelServer(client(CONNECTING), ModelServer.address(base, pathOf(dialect)), key);
        List<String> names = new ArrayList<>(settings.fallbacks());
        names.addFirst(settings.model());
        List<ChatModel> models = new ArrayList<>();
        for (String name : names) {
            boolean last = models.size() == names.size() - 1;
            Patience own = last ? patience : patience.withFirstSign(FIRST_SIGN_BEFORE_FALLBACK);
            models.add(model(server, dialect, vendor, only(name, settings), own));
        }
        return models.size() == 1 ? models.getFirst() : new FallbackModel(models, patience.clock());
    }

    private static void check(URI base, ModelSettings settings) {
        boolean web = "http".equalsIgnoreCase(base.getScheme()) || "https".equalsIgnoreCase(base.getScheme());
        if (!web || base.getHost() == null || base.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "a model server's address looks like https://api.openai.com/v1, without user or password");
        }
        Temperature.check(settings.temperature());
    }

    /** HTTP/1.1: not every compatible server knows 2, and giving up one call must not disturb others. */
    static HttpClient client(Duration connecting) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connecting)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    private static String pathOf(Dialect dialect) {
        return switch (dialect) {
            case RESPONSES -> OpenAiResponses.PATH;
            case CHAT -> ChatCompletions.PATH;
        };
    }

    private static ModelSettings only(String name, ModelSettings settings) {
        return new ModelSettings(
                name, settings.temperature(), settings.maxOutputTokens(), settings.reasoningEffort(), List.of());
    }

    private static ChatModel model(
            ModelServer server, Dialect dialect, Vendor vendor, ModelSettings settings, Patience patience) {
        return switch (dialect) {
            case RESPONSES -> new OpenAiResponses(server, vendor, settings, patience);
            case CHAT -> new ChatCompletions(server, vendor, settings, patience);
        };
    }
}
