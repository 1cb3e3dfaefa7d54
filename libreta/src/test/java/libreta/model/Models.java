package libreta.model;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Models and requests as the tests of this room use them. */
final class Models {
    static final String KEY = "sk-very-secret-0123456789";

    static final ToolDefinition SEARCH = new ToolDefinition("search_contacts", "Finds contacts.", """
            {"type":"object","properties":{"query":{"type":"string"}},"required":["query"],"additionalProperties":false}""");

    static final ModelSettings LUNA = new ModelSettings("gpt-6-luna", "", 2000, "", List.of());

    private Models() {}

    static ChatModel chat(PlayedServer server) {
        return model(server.base(), Dialect.CHAT, Vendor.COMPATIBLE, LUNA);
    }

    static ChatModel responses(PlayedServer server) {
        return model(server.base(), Dialect.RESPONSES, Vendor.OPENAI, LUNA);
    }

    static ChatModel of(Dialect dialect, PlayedServer server) {
        return switch (dialect) {
            case CHAT -> chat(server);
            case RESPONSES -> responses(server);
        };
    }

    static ChatModel model(URI base, Dialect dialect, Vendor vendor, ModelSettings settings) {
        return OpenAi.connect(base, ApiKey.of(KEY), dialect, settings, vendor, impatient(new ArrayList<>()));
    }

    /** Notes its pauses and takes none. */
    static Patience impatient(List<Duration> pauses) {
        return new Patience(InstantSource.system(), pauses::add, new Chance(new Random(7)), Duration.ofMinutes(1));
    }

    static ModelRequest ask(ModelMessage... messages) {
        return ask(Duration.ofSeconds(20), messages);
    }

    static ModelRequest ask(Duration timeout, ModelMessage... messages) {
        return new ModelRequest("You help.", List.of(messages), List.of(SEARCH), "tenant-7", "abc123", timeout);
    }

    static ModelRequest findAda() {
        return ask(new ModelMessage.FromPerson("find ada"));
    }

    static ModelRequest findAda(Duration timeout) {
        return ask(timeout, new ModelMessage.FromPerson("find ada"));
    }

    static ModelReply answerOf(ChatModel model) {
        return model.ask(findAda(), _ -> {});
    }
}
