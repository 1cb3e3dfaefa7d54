package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import libreta.contacts.Operation;
import libreta.storage.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Answers that outlive the connection that asked for them: reloads, lost networks, restarts, and the button that stops. */
@Timeout(60)
final class GoingOnTest {
    private static final String WHOLE = "Half an answer, and the rest";

    @TempDir
    private Path folder;

    private RunningHouse house(SlowModel model) {
        return new RunningHouse(folder, "OPENAI_BASE_URL", model.base(), "OPENAI_API", "chat");
    }

    private static List<String> types(List<JsonNode> events) {
        return Run.order(events);
    }

    private static String error(List<JsonNode> events) {
        return events.getLast().path("code").asString("");
    }

    @Test
    void a_chat_that_is_reloaded_in_the_middle_of_an_answer_shows_all_of_it_and_goes_on_live() throws Exception {
        try (SlowModel model = new SlowModel(1);
                RunningHouse house = house(model)) {
            Visitor visitor = house.browser();
            visitor.open("t");
            new Live(visitor, visitor.kept("t", "m-1", "tell me everything"))
                    .hear("an answer")
                    .close();

            try (Live again = new Live(visitor, visitor.input("t", List.of(), Map.of("keepRunning", true)))) {
                again.hear("an answer");
                model.goOn();
                List<JsonNode> events = again.toTheEnd();

                assertThat(types(events))
                        .containsExactly(
                                "RUN_STARTED",
                                "CUSTOM",
                                "MESSAGES_SNAPSHOT",
                                "CUSTOM",
                                "TEXT_MESSAGE_START",
                                "TEXT_MESSAGE_CONTENT",
                                "TEXT_MESSAGE_END",
                                "RUN_FINISHED");
                assertThat(events.get(2).path("messages").values())
                        .last()
                        .hasToString("{\"id\":\"m-1\",\"role\":\"user\",\"content\":\"tell me everything\"}");
                assertThat(Live.text(events)).isEqualTo(WHOLE);
                assertThat(events.getLast().path("runId"))
                        .isEqualTo(events.getFirst().path("runId"));
            }
            assertThat(visitor.open("t").conversation()).endsWith("user: tell me everything", "assistant: " + WHOLE);
        }
    }

    @Test
    void a_message_that_is_sent_again_while_it_is_answered_is_answered_once_for_both() throws Exception {
        try (SlowModel model = new SlowModel(2);
                RunningHouse house = house(model)) {
            Visitor visitor = house.browser();
            visitor.open("t");
            try (Live first = new Live(visitor, visitor.kept("t", "m-1", "tell me everything")).hear("an answer");
                    Live second = new Live(visitor, visitor.kept("t", "m-1", "tell me everything")).hear("an answer")) {
                model.goOn();

                List<JsonNode> heard = second.toTheEnd();
                assertThat(Live.text(first.toTheEnd())).isEqualTo(WHOLE);
                assertThat(Live.text(heard)).isEqualTo(WHOLE);
                assertThat(types(heard)).doesNotContain("MESSAGES_SNAPSHOT");
            }
            assertThat(model.asked().getCount()).isEqualTo(1);
            assertThat(visitor.open("t").conversation())
                    .filteredOn("user: tell me everything"::equals)
                    .hasSize(1);
        }
    }

    @Test
    void an_answer_that_is_to_go_on_is_finished_and_kept_when_nobody_listens_any_more() throws Exception {
        try (SlowModel model = new SlowModel(1);
                RunningHouse house = house(model)) {
            Visitor visitor = house.browser();
            visitor.open("t");
            new Live(visitor, visitor.kept("t", "m-1", "tell me everything"))
                    .hear("an answer")
                    .close();
            // longer than it takes to notice that somebody left
            assertThat(model.callerGone().await(2500, TimeUnit.MILLISECONDS)).isFalse();

            model.goOn();
            visitor.say("t", "and now?");

            assertThat(visitor.open("t").conversation())
                    .endsWith(
                            "user: tell me everything", "assistant: " + WHOLE, "user: and now?", "assistant: " + WHOLE);
        }
    }

    @Test
    void a_person_stops_an_answer_and_what_had_arrived_is_kept() throws Exception {
        try (SlowModel model = new SlowModel(1);
                RunningHouse house = house(model)) {
            Visitor visitor = house.browser();
            visitor.open("t");
            try (Live live = new Live(visitor, visitor.kept("t", "m-1", "tell me everything")).hear("an answer")) {
                assertThat(visitor.stop("t").statusCode()).isEqualTo(204);

                assertThat(error(live.toTheEnd())).isEqualTo("stopped");
            }
            assertThat(model.callerGone().await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(visitor.open("t").conversation())
                    .endsWith("user: tell me everything", "assistant: Half an answer");
            assertThat(visitor.stop("t").statusCode()).isEqualTo(204);
            assertThat(metrics(house)).contains("libreta_turn_seconds_count{outcome=\"cancelled\"} 1");
        }
    }

    private static String metrics(RunningHouse house) {
        return RunningHouse.send(
                        HttpRequest.newBuilder(house.uri().resolve("/metrics")).build())
                .body();
    }

    @Test
    void nobody_stops_the_answer_of_somebody_else_and_asking_for_it_makes_nobody_known() throws Exception {
        try (SlowModel model = new SlowModel(1);
                RunningHouse house = house(model)) {
            Visitor visitor = house.browser();
            visitor.open("t");
            try (Live live = new Live(visitor, visitor.kept("t", "m-1", "tell me everything")).hear("an answer")) {
                HttpResponse<String> refused = house.browser().stop("t");
                assertThat(refused.statusCode()).isEqualTo(404);
                assertThat(refused.body()).contains("unknown_thread");
                assertThat(refused.headers().firstValue("set-cookie")).isEmpty();
                assertThat(house.browser().stop("never-begun").statusCode()).isEqualTo(204);
                assertThat(house.browser().stop("never-begun").headers().firstValue("set-cookie"))
                        .isEmpty();

                model.goOn();
                assertThat(Live.text(live.toTheEnd())).isEqualTo(WHOLE);
            }
        }
    }

    @Test
    void a_stop_reaches_the_replica_that_answers() throws Exception {
        try (SlowModel model = new SlowModel(1);
                RunningHouse house = house(model);
                RunningHouse replica = house(model)) {
            Visitor visitor = house.browser();
            visitor.open("t");
            Visitor elsewhere = replica.browser();
            elsewhere.cookie(visitor.cookie());
            try (Live live = new Live(visitor, visitor.kept("t", "m-1", "tell me everything")).hear("an answer")) {
                assertThat(elsewhere.stop("t").statusCode()).isEqualTo(204);

                assertThat(error(live.toTheEnd())).isEqualTo("stopped");
            }
            assertThat(elsewhere.open("t").conversation())
                    .endsWith("user: tell me everything", "assistant: Half an answer");
        }
    }

    @Test
    void a_stop_ends_what_is_written_now_and_not_what_waits_behind_it() throws Exception {
        try (SlowModel model = new SlowModel(1);
                RunningHouse house = house(model)) {
            Visitor visitor = house.browser();
            visitor.open("t");
            try (Live first = new Live(visitor, visitor.kept("t", "m-1", "tell me everything")).hear("an answer");
                    Live second = new Live(visitor, visitor.kept("t", "m-2", "Search contact")).hear("RUN_STARTED")) {
                assertThat(visitor.stop("t").statusCode()).isEqualTo(204);

                assertThat(error(first.toTheEnd())).isEqualTo("stopped");
                assertThat(types(second.toTheEnd())).endsWith("RUN_FINISHED");
            }
        }
    }

    @Test
    void a_change_that_is_being_saved_is_not_stopped_half_way() throws Exception {
        try (RunningHouse house = new RunningHouse(folder);
                Database database = Database.open("jdbc:sqlite:" + folder.resolve("libreta.db"))) {
            Visitor visitor = house.browser();
            Run asked = visitor.say("t", "create contact Grace Hopper grace@navy.example");
            RunningHouse.faults(
                    house.sandbox(), "\"target\":\"hubspot\",\"kind\":\"latency\",\"millis\":1000,\"method\":\"POST\"");
            String yes = visitor.decided(
                    "t", asked.interruptId(), "\"status\":\"resolved\",\"payload\":{\"approved\":true}");
            try (Live live = new Live(visitor, yes)) {
                while (database.journal().unfinished().stream()
                        .noneMatch(operation -> operation.state() == Operation.State.SENT)) {
                    Thread.onSpinWait();
                }
                assertThat(visitor.stop("t").statusCode()).isEqualTo(204);

                assertThat(live.toTheEnd().toString()).contains("\\\"status\\\":\\\"created\\\"");
            }
            assertThat(String.join("\n", visitor.open("t").conversation())).contains("Done: **Grace Hopper**");
        }
    }

    @Test
    void a_restart_lets_an_answer_end_that_is_near_its_end() throws Exception {
        try (SlowModel model = new SlowModel(1);
                RunningHouse house = house(model);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Visitor visitor = house.browser();
            visitor.open("t");
            Live live = new Live(visitor, visitor.kept("t", "m-1", "tell me everything")).hear("an answer");
            Future<?> restarted = threads.submit(() -> house.restart());
            live.untilCutOff();
            model.goOn();
            restarted.get();

            assertThat(visitor.open("t").conversation()).endsWith("user: tell me everything", "assistant: " + WHOLE);
        }
    }

    @Test
    void a_restart_stops_an_answer_that_does_not_end_and_it_can_be_asked_for_again() throws Exception {
        try (SlowModel model = new SlowModel(1);
                RunningHouse house = house(model)) {
            Visitor visitor = house.browser();
            visitor.open("t");
            String message = visitor.kept("t", "m-1", "tell me everything");
            new Live(visitor, message).hear("an answer");

            house.restart();

            assertThat(visitor.open("t").conversation())
                    .endsWith("user: tell me everything", "assistant: Half an answer");
            model.goOn();
            assertThat(visitor.run(message).text()).isEqualTo(WHOLE);
        }
    }

    @Test
    void a_form_and_a_click_that_are_sent_again_do_nothing_a_second_time() {
        try (RunningHouse house = new RunningHouse(folder)) {
            Visitor visitor = house.browser();
            String click = visitor.input("t", List.of(), Map.of("button", "create", "messageId", "m-1"));
            Run first = visitor.run(click);
            assertThat(visitor.run(click).text()).isEqualTo(first.text());
            Map<String, Object> grace = Map.of("kind", "create", "fields", Map.of("email", "grace@navy.example"));
            String form = visitor.input("t", List.of(), Map.of("form", grace, "messageId", "m-2"));

            Run asked = visitor.run(form);
            Run again = visitor.run(form);

            assertThat(again.interrupt()).isEqualTo(asked.interrupt());
            assertThat(again.order()).isEqualTo(asked.order());
            assertThat(visitor.open("t").conversation().stream().filter(said -> said.startsWith("user: ")))
                    .hasSize(2);
        }
    }

    @Test
    void a_stop_and_what_goes_with_a_request_are_checked_like_everything_else() {
        try (RunningHouse house = new RunningHouse(folder)) {
            Visitor visitor = house.browser();
            visitor.open("t");
            assertThat(visitor.post(visitor.input("t", List.of(), Map.of("keepRunning", "yes")))
                            .body())
                    .contains("forwardedProps.keepRunning");
            assertThat(visitor.post(visitor.input("t", List.of(), Map.of("button", "create", "messageId", " ")))
                            .body())
                    .contains("forwardedProps.messageId");
            assertThat(visitor.stop("not a thread's id").statusCode()).isEqualTo(400);
            assertThat(send(house, "GET", "application/json")).isEqualTo(405);
            assertThat(send(house, "POST", "text/plain")).isEqualTo(415);
            assertThat(send(house, "OPTIONS", "application/json")).isEqualTo(204);
        }
    }

    private static int send(RunningHouse house, String method, String type) {
        return RunningHouse.send(HttpRequest.newBuilder(house.uri().resolve("/agui/stop"))
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString("{\"threadId\":\"t\"}"))
                        .build())
                .statusCode();
    }
}
