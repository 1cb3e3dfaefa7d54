package libreta.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FallbackTest {
    private static final PlayedServer.Script HI = ChatCompletionsTest.streaming(
            "{\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}");
    private static final ModelSettings TWO = new ModelSettings("first", "", 0, "", List.of("second"));

    @ParameterizedTest
    @CsvSource({"404, model_not_found", "403, x", "400, model_not_found"})
    void the_next_model_is_asked_when_one_cannot_serve(int status, String code) {
        try (PlayedServer server = new PlayedServer(failing(status, code), HI)) {
            assertThat(Models.answerOf(model(server)).text()).isEqualTo("Hi");
            assertThat(modelsAsked(server)).containsExactly("first", "second");
        }
    }

    @ParameterizedTest
    @CsvSource({"503, x", "429, rate_limit_exceeded"})
    void a_model_is_retried_before_the_next_is_asked(int status, String code) {
        PlayedServer.Script failing = failing(status, code);
        try (PlayedServer server = new PlayedServer(failing, failing, failing, HI)) {
            assertThat(Models.answerOf(model(server)).text()).isEqualTo("Hi");
            assertThat(modelsAsked(server)).containsExactly("first", "first", "first", "second");
        }
    }

    @Test
    void a_model_without_a_sign_of_life_is_given_up_in_time_for_the_next() {
        try (PlayedServer server = new PlayedServer(Stage::awaitHangUp, HI)) {
            Patience hurried = Models.impatient(new ArrayList<>()).withFirstSign(Duration.ofMillis(200));
            ModelServer at = new ModelServer(
                    HttpClient.newHttpClient(), ModelServer.address(server.base(), ChatCompletions.PATH), ApiKey.NONE);
            ChatModel first = new ChatCompletions(at, Vendor.COMPATIBLE, Models.LUNA, hurried);
            ChatModel second =
                    new ChatCompletions(at, Vendor.COMPATIBLE, Models.LUNA, Models.impatient(new ArrayList<>()));

            ModelReply reply = Models.answerOf(new FallbackModel(List.of(first, second), hurried.clock()));

            assertThat(reply.text()).isEqualTo("Hi");
        }
    }

    @Test
    void once_text_was_heard_no_other_model_is_asked() {
        try (PlayedServer server = new PlayedServer(ChatCompletionsTest.streaming(
                ChatCompletionsTest.text("Hel"), ModelTroubleTest.error("server_error", "Oh.")))) {
            assertThat(failure(server).trouble()).isInstanceOf(ModelTrouble.Unavailable.class);
            assertThat(modelsAsked(server)).containsExactly("first");
        }
    }

    @ParameterizedTest
    @CsvSource({"429, insufficient_quota", "400, invalid_prompt"})
    void what_no_other_model_can_mend_is_final(int status, String code) {
        try (PlayedServer server = new PlayedServer(failing(status, code))) {
            failure(server);
            assertThat(modelsAsked(server)).containsExactly("first");
        }
    }

    @Test
    void when_none_serves_the_first_failure_is_told_and_the_others_kept() {
        try (PlayedServer server = new PlayedServer(failing(403, "x"), failing(404, "model_not_found"))) {
            ModelFailed failed = failure(server);

            assertThat(failed.trouble()).isInstanceOf(ModelTrouble.Unauthorized.class);
            assertThat(failed.getSuppressed())
                    .singleElement()
                    .satisfies(second -> assertThat(second).hasMessageStartingWith("second"));
        }
    }

    @Test
    void the_first_models_name_is_the_name() {
        try (PlayedServer server = new PlayedServer()) {
            assertThat(model(server).name()).isEqualTo("first");
        }
    }

    private static ChatModel model(PlayedServer server) {
        return Models.model(server.base(), Dialect.CHAT, Vendor.COMPATIBLE, TWO);
    }

    private static PlayedServer.Script failing(int status, String code) {
        return ModelTroubleTest.always(status, ModelTroubleTest.error(code, "No."));
    }

    private static ModelFailed failure(PlayedServer server) {
        return catchThrowableOfType(ModelFailed.class, () -> Models.answerOf(model(server)));
    }

    private static List<String> modelsAsked(PlayedServer server) {
        return server.asked().stream()
                .map(asked -> asked.body().path("model").stringValue())
                .toList();
    }
}
