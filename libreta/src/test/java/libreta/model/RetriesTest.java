package libreta.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private static final String LIMITED = ModelTroubleTest.error("rate_limit_exceeded", "Slower.");
    private static final PlayedServer.Script HI = ChatCompletionsTest.streaming(
            "{\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}");

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void a_rate_limit_is_waited_out_for_as_long_as_the_server_says() {
        try (PlayedServer server = new PlayedServer(limited("retry-after: 2"), limited("retry-after-ms: 250"), HI)) {
            assertThat(ask(server).text()).isEqualTo("Hi");
            assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofMillis(250));
        }
    }

    @Test
    void a_date_to_come_back_at_is_understood() {
        String soon = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(5).atOffset(ZoneOffset.UTC));
        try (PlayedServer server = new PlayedServer(limited("retry-after: " + soon), HI)) {
            ask(server);
            assertThat(pauses)
                    .singleElement()
                    .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5)));
        }
    }

    @Test
    void without_the_servers_word_the_pauses_grow_and_vary() {
        try (PlayedServer server = new PlayedServer(limited(), limited(), HI)) {
            ask(server);
            assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
            assertThat(pauses.getLast()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 529})
    void a_server_in_trouble_is_asked_again(int status) {
        try (PlayedServer server = new PlayedServer(ModelTroubleTest.always(status, "<html>oh</html>"), HI)) {
            assertThat(ask(server).text()).isEqualTo("Hi");
        }
    }

    @Test
    void a_server_that_hangs_up_before_it_said_anything_is_asked_again() {
        try (PlayedServer server = new PlayedServer(Stage::hangUp, Stage::reset, HI)) {
            assertThat(ask(server).text()).isEqualTo("Hi");
        }
    }

    @Test
    void a_kept_connection_that_has_gone_stale_is_replaced() {
        try (PlayedServer server = new PlayedServer(
                stage -> {
                    HI.play(stage);
                    stage.hangUp();
                },
                HI)) {
            ChatModel model = model(server);
            model.ask(Models.findAda(), _ -> {});

            assertThat(model.ask(Models.findAda(), _ -> {}).text()).isEqualTo("Hi");
        }
    }

    @Test
    void an_error_within_the_stream_but_before_any_text_is_asked_again() {
        try (PlayedServer server = new PlayedServer(
                ChatCompletionsTest.streaming(ModelTroubleTest.error("server_is_overloaded", "Oh.")), HI)) {
            assertThat(ask(server).text()).isEqualTo("Hi");
        }
    }

    @Test
    void an_error_after_the_first_text_is_final() {
        try (PlayedServer server = new PlayedServer(ChatCompletionsTest.streaming(
                ChatCompletionsTest.text("Hel"), ModelTroubleTest.error("server_is_overloaded", "Oh.")))) {
            assertThat(failure(server)).isInstanceOf(ModelTrouble.Unavailable.class);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void three_attempts_are_all() {
        try (PlayedServer server = new PlayedServer(limited(), limited(), limited("retry-after: 3"))) {
            assertThat(failure(server)).isEqualTo(new ModelTrouble.RateLimited(Duration.ofSeconds(3)));
            assertThat(server.asked()).hasSize(3);
        }
    }

    @Test
    void a_wait_longer_than_a_person_takes_fails_at_once_and_says_how_long() {
        try (PlayedServer server = new PlayedServer(limited("retry-after: 3600"))) {
            assertThat(failure(server)).isEqualTo(new ModelTrouble.RateLimited(Duration.ofHours(1)));
            assertThat(pauses).isEmpty();
        }
    }

    @Test
    void a_wait_longer_than_the_rest_of_the_time_fails_at_once() {
        try (PlayedServer server = new PlayedServer(limited("retry-after: 4"))) {
            ModelFailed failed = catchThrowableOfType(
                    ModelFailed.class, () -> model(server).ask(Models.findAda(Duration.ofSeconds(3)), _ -> {}));

            assertThat(failed.trouble()).isInstanceOf(ModelTrouble.RateLimited.class);
            assertThat(pauses).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"insufficient_quota", "credit_balance_exhausted", "project_spend_limit_exceeded"})
    void a_used_up_quota_is_never_asked_again(String code) {
        try (PlayedServer server =
                new PlayedServer(ModelTroubleTest.always(429, ModelTroubleTest.error(code, "No.")))) {
            assertThat(failure(server)).isInstanceOf(ModelTrouble.QuotaUsedUp.class);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void a_refusal_is_not_asked_again(int status) {
        try (PlayedServer server =
                new PlayedServer(ModelTroubleTest.always(status, ModelTroubleTest.error("x", "No.")))) {
            failure(server);
            assertThat(server.asked()).hasSize(1);
        }
    }

    private static PlayedServer.Script limited(String... headers) {
        return stage -> stage.answer(429, "application/json", LIMITED, headers);
    }

    private ChatModel model(PlayedServer server) {
        return OpenAi.connect(
                server.base(), ApiKey.NONE, Dialect.CHAT, Models.LUNA, Vendor.COMPATIBLE, Models.impatient(pauses));
    }

    private ModelReply ask(PlayedServer server) {
        return model(server).ask(Models.findAda(), _ -> {});
    }

    private ModelTrouble failure(PlayedServer server) {
        return catchThrowableOfType(ModelFailed.class, () -> ask(server)).trouble();
    }
}
