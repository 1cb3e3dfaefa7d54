package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** People who close the page, people who wait, and many of them at once. */
@Timeout(60)
final class LeavingTest {
    @TempDir
    private Path folder;

    private RunningHouse house(SlowModel model) {
        return new RunningHouse(folder, "OPENAI_BASE_URL", model.base(), "OPENAI_API", "chat");
    }

    @Test
    void closing_the_page_cancels_the_model_call_and_keeps_what_was_said() throws Exception {
        try (SlowModel model = new SlowModel(1);
                RunningHouse house = house(model)) {
            Visitor visitor = house.browser();
            visitor.open("left");

            leaveAfter("an answer", house, visitor, visitor.said("left", "tell me everything"));

            assertThat(model.callerGone().await(10, TimeUnit.SECONDS)).isTrue();
            Run again = visitor.open("left");
            assertThat(again.conversation()).endsWith("user: tell me everything", "assistant: Half an answer");
            model.goOn();
            assertThat(visitor.say("left", "and now?").text()).isEqualTo("Half an answer, and the rest");
        }
    }

    /** Reads until this text has come, and hangs up. */
    private static void leaveAfter(String text, RunningHouse house, Visitor visitor, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.port())) {
            String head =
                    "POST /agui HTTP/1.1\r\nHost: localhost:%d\r\nOrigin: http://localhost:%d\r\nCookie: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                            .formatted(house.port(), house.port(), visitor.cookie(), bytes.length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            StringBuilder heard = new StringBuilder();
            for (int next = in.read(); next >= 0 && heard.indexOf(text) < 0; next = in.read()) {
                heard.append((char) next);
            }
        }
    }

    @Test
    void while_the_model_thinks_comments_keep_the_stream_alive() throws Exception {
        try (SlowModel model = new SlowModel(1);
                RunningHouse house = house(model);
                HttpClient http = HttpClient.newHttpClient()) {
            Visitor visitor = house.browser();
            HttpRequest request =
                    visitor.request(visitor.said("alive", "hello")).build();
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            StringBuilder heard = new StringBuilder();
            InputStream in = answer.body();
            while (heard.indexOf(": keep-alive\n\n") < 0) {
                heard.append((char) in.read());
            }
            model.goOn();
            heard.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));

            assertThat(heard).contains("Half ").contains(", and the rest").endsWith("\"}}\n\n");
        }
    }

    @Test
    void an_answer_that_is_cut_in_the_middle_is_told_and_its_beginning_kept() throws Exception {
        try (SlowModel model = new SlowModel(1);
                RunningHouse house = house(model);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Visitor visitor = house.browser();
            visitor.open("cut");
            Future<Run> run = threads.submit(() -> visitor.say("cut", "tell me everything"));
            assertThat(model.asked().await(10, TimeUnit.SECONDS)).isTrue();
            model.cut();

            assertThat(run.get().text()).isEqualTo("Half an answer");
            assertThat(run.get().error())
                    .isEqualTo("model_unreadable: The language model's answer broke off or made no sense."
                            + " Please try again.");
            assertThat(visitor.open("cut").conversation())
                    .endsWith(
                            "user: tell me everything",
                            "assistant: Half an answer",
                            "assistant: The language model's answer broke off or made no sense. Please try again.");
        }
    }

    @Test
    void many_conversations_run_at_once() throws Exception {
        int many = 100;
        try (SlowModel model = new SlowModel(many);
                RunningHouse house = house(model);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Run>> runs = new ArrayList<>();
            for (int at = 0; at < many; at++) {
                String thread = "many-" + at;
                runs.add(threads.submit(() -> house.browser().say(thread, "hello")));
            }
            assertThat(model.asked().await(30, TimeUnit.SECONDS)).isTrue();
            model.goOn();

            for (Future<Run> run : runs) {
                assertThat(run.get().text()).isEqualTo("Half an answer, and the rest");
            }
        }
    }

    @Test
    void the_turns_of_one_conversation_follow_one_another() throws Exception {
        try (RunningHouse house = new RunningHouse(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Visitor visitor = house.browser();
            visitor.open("one");
            List<Future<Run>> runs = new ArrayList<>();
            for (int at = 0; at < 8; at++) {
                runs.add(threads.submit(() -> visitor.say("one", "find ada lovelace")));
            }
            for (Future<Run> run : runs) {
                assertThat(run.get().error()).isEmpty();
            }

            List<String> said = visitor.open("one").conversation();
            assertThat(said).hasSize(1 + 8 * 4);
            for (int turn = 0; turn < 8; turn++) {
                assertThat(said.subList(1 + turn * 4, 5 + turn * 4))
                        .extracting(line -> line.substring(0, line.indexOf(':')))
                        .containsExactly("user", "assistant", "tool", "assistant");
            }
        }
    }
}
