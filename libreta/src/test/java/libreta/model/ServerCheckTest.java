package libreta.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.stream.Stream;
import libreta.model.ModelTrouble.Unauthorized;
import libreta.model.ModelTrouble.Unavailable;
import libreta.model.ModelTrouble.Unreachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A look at the model's server that costs nothing. */
class ServerCheckTest {
    private static ServerCheck check(URI base) {
        return new ServerCheck(ModelServer.address(base, ServerCheck.PATH), ApiKey.of(Models.KEY), "gpt-6-luna");
    }

    private static ModelFailed failure(URI base) {
        return catchThrowableOfType(ModelFailed.class, () -> check(base).run());
    }

    private static PlayedServer answering(int status) {
        return new PlayedServer(stage -> stage.answer(status, "application/json", "{\"echo\":\"" + Models.KEY + "\"}"));
    }

    @Test
    void it_asks_for_the_list_of_models_with_the_key() {
        try (PlayedServer server = answering(200)) {
            check(server.base()).run();

            assertThat(server.lastAsked().path()).isEqualTo("/v1/models");
            assertThat(server.lastAsked().headers()).containsEntry("authorization", "Bearer " + Models.KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 400, 403, 404, 405, 429})
    void a_server_without_the_list_or_a_key_that_may_not_read_it_is_no_trouble(int status) {
        try (PlayedServer server = answering(status)) {
            assertThatCode(() -> check(server.base()).run()).doesNotThrowAnyException();
        }
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(401, new Unauthorized()),
                Arguments.of(500, new Unavailable()),
                Arguments.of(502, new Unavailable()),
                Arguments.of(503, new Unavailable()));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void a_broken_server_and_a_wrong_key_are(int status, ModelTrouble trouble) {
        try (PlayedServer server = answering(status)) {
            ModelFailed failed = failure(server.base());

            assertThat(failed.trouble()).isEqualTo(trouble);
            assertThat(failed).hasMessageContaining("/v1/models answered " + status);
            assertThat(failed.getMessage()).doesNotContain(Models.KEY);
        }
    }

    @Test
    void so_is_a_server_that_is_not_there_or_hangs_up() {
        URI gone;
        try (PlayedServer closed = new PlayedServer()) {
            gone = closed.base();
        }
        assertThat(failure(gone).trouble()).isEqualTo(new Unreachable());

        try (PlayedServer rude = new PlayedServer(Stage::reset, Stage::reset, Stage::reset)) {
            assertThat(failure(rude.base()).trouble()).isEqualTo(new Unreachable());
        }
    }

    @Test
    void what_speaks_no_http_is_left_to_the_next_question_to_find_out() {
        try (PlayedServer garbage = new PlayedServer(stage -> {
            stage.raw("220 mail.example ESMTP\r\n\r\n");
            stage.hangUp();
        })) {
            assertThatCode(() -> check(garbage.base()).run()).doesNotThrowAnyException();
        }
    }
}
