package libreta.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helidon.webserver.WebServer;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import libreta.conversation.ToolCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sandbox.model.ModelRoutes;

/** Both dialects against the sandbox's model, which shares no code with them. */
class SandboxModelTest {
    private static final ModelSettings SETTINGS = new ModelSettings(ModelRoutes.MODEL, "", 2000, "", List.of());
    private static final ToolDefinition SEARCH = new ToolDefinition("search_contacts", "Finds contacts.", """
            {"type":"object","additionalProperties":false,
             "required":["id","email","phone","name","company","query","filters","after"],
             "properties":{"id":{"type":["string","null"]},"email":{"type":["string","null"]},"phone":{"type":["string","null"]},
              "name":{"type":["string","null"]},"company":{"type":["string","null"]},"query":{"type":["string","null"]},
              "filters":{"type":["array","null"],"items":{"type":"object","additionalProperties":false,
               "required":["property","operator","value"],"properties":{"property":{"type":"string"},
               "operator":{"type":"string"},"value":{"type":"string"}}}},"after":{"type":["string","null"]}}}""");
    private static final String FOUND = """
            {"contacts":[{"id":"512","properties":{"firstname":"Ada","lastname":"Lovelace","email":"ada@analytical.example"}}],"total":1}""";

    private static final WebServer SERVER = WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(0)
            .shutdownHook(false)
            .routing(routing -> routing.register("/v1", new ModelRoutes()))
            .build()
            .start();

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_search_is_asked_for_and_its_result_put_in_words(Dialect dialect) {
        ChatModel model = model(dialect, Models.KEY, SETTINGS);
        ModelMessage question = new ModelMessage.FromPerson("find ada lovelace");

        ModelReply first = model.ask(request(question), _ -> {});
        ToolCall call = first.toolCalls().getFirst();
        List<String> pieces = new ArrayList<>();
        ModelReply second = model.ask(
                request(
                        question,
                        new ModelMessage.FromModel(first.text(), first.toolCalls(), first.replay()),
                        new ModelMessage.ToolOutput(call.id(), FOUND)),
                pieces::add);

        assertThat(call.name()).isEqualTo("search_contacts");
        assertThat(call.arguments()).containsIgnoringCase("lovelace");
        assertThat(second.toolCalls()).isEmpty();
        assertThat(second.text()).contains("Ada Lovelace").isEqualTo(String.join("", pieces));
        assertThat(pieces).hasSizeGreaterThan(1);
        assertThat(second.usage().inputTokens()).isPositive();
        assertThat(second.usage().outputTokens()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void openais_own_parameters_are_understood(Dialect dialect) {
        ChatModel model =
                OpenAi.connect(base(), ApiKey.of(Models.KEY), dialect, SETTINGS, Vendor.OPENAI, Patience.real());

        assertThat(model.ask(request(new ModelMessage.FromPerson("¡hola!")), _ -> {})
                        .text())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CHAT, OPENAI", "CHAT, COMPATIBLE", "RESPONSES, OPENAI", "RESPONSES, COMPATIBLE"})
    void openais_models_take_tools_as_they_are_offered_at_openai_and_behind_a_gateway(Dialect dialect, Vendor vendor) {
        ModelSettings luna = new ModelSettings("gpt-6-luna", "", 2000, "", List.of());
        ChatModel model = OpenAi.connect(base(), ApiKey.of(Models.KEY), dialect, luna, vendor, Patience.real());

        assertThat(model.ask(request(new ModelMessage.FromPerson("find ada lovelace")), _ -> {})
                        .toolCalls())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_wrong_key_and_a_wrong_model_name_are_told_apart(Dialect dialect) {
        ModelSettings unknown = new ModelSettings("gpt-1", "", 0, "", List.of());

        assertThat(failureOf(model(dialect, "sk-invalid-1", SETTINGS))).isInstanceOf(ModelTrouble.Unauthorized.class);
        assertThat(failureOf(model(dialect, Models.KEY, unknown))).isEqualTo(new ModelTrouble.UnknownModel("gpt-1"));
    }

    private static ChatModel model(Dialect dialect, String key, ModelSettings settings) {
        return OpenAi.connect(base(), ApiKey.of(key), dialect, settings);
    }

    private static URI base() {
        return URI.create("http://127.0.0.1:" + SERVER.port() + "/v1");
    }

    private static ModelRequest request(ModelMessage... messages) {
        return new ModelRequest("You help.", List.of(messages), List.of(SEARCH), "tenant", "", Duration.ofSeconds(20));
    }

    private static ModelTrouble failureOf(ChatModel model) {
        ModelRequest hello = request(new ModelMessage.FromPerson("hello"));
        return catchThrowableOfType(ModelFailed.class, () -> model.ask(hello, _ -> {}))
                .trouble();
    }
}
