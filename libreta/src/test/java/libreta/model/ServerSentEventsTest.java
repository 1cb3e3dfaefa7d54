package libreta.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ServerSentEventsTest {
    @Test
    void an_event_has_a_name_and_data() {
        assertThat(eventsOf("event: greeting\ndata: hello\n\n")).containsExactly(new SseEvent("greeting", "hello"));
    }

    @Test
    void the_space_after_the_colon_may_be_missing_and_only_one_is_dropped() {
        assertThat(eventsOf("data:a\n\ndata:  b\n\n")).containsExactly(data("a"), data(" b"));
    }

    @Test
    void lines_may_end_in_lf_cr_or_crlf() {
        assertThat(eventsOf("data: a\r\n\r\ndata: b\r\rdata: c\n\n")).containsExactly(data("a"), data("b"), data("c"));
    }

    @Test
    void several_data_lines_are_one_text() {
        assertThat(eventsOf("data: a\ndata\ndata: c\n\n")).containsExactly(data("a\n\nc"));
    }

    @Test
    void comments_unknown_fields_and_empty_events_are_skipped() {
        assertThat(eventsOf(": keep-alive\n\nid: 7\nretry: 10\nevent: x\n\ndata: a\n\n"))
                .containsExactly(data("a"));
    }

    @Test
    void a_byte_order_mark_at_the_start_is_no_part_of_the_first_line() {
        assertThat(eventsOf("\uFEFFdata: a\n\n")).containsExactly(data("a"));
    }

    @Test
    void an_event_without_its_blank_line_counts_at_the_end() {
        assertThat(eventsOf("data: a\n\ndata: b")).containsExactly(data("a"), data("b"));
    }

    @Test
    void cutting_the_bytes_anywhere_changes_nothing() {
        byte[] bytes =
                "event: é\r\ndata: ¿Qué tal? 日本語 🦜\r\n\r\n: c\rdata: ñ\rdata:\n\n".getBytes(StandardCharsets.UTF_8);
        List<SseEvent> whole = eventsOf(List.of(bytes));

        for (int a = 0; a <= bytes.length; a++) {
            for (int b = a; b <= bytes.length; b++) {
                List<byte[]> pieces = List.of(
                        Arrays.copyOfRange(bytes, 0, a),
                        Arrays.copyOfRange(bytes, a, b),
                        Arrays.copyOfRange(bytes, b, bytes.length));
                assertThat(eventsOf(pieces)).as("cut at %d and %d", a, b).isEqualTo(whole);
            }
        }
        assertThat(whole).containsExactly(new SseEvent("é", "¿Qué tal? 日本語 🦜"), data("ñ\n"));
    }

    private static SseEvent data(String data) {
        return new SseEvent("", data);
    }

    private static List<SseEvent> eventsOf(String stream) {
        return eventsOf(List.of(stream.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<SseEvent> eventsOf(List<byte[]> pieces) {
        Queue<byte[]> rest = new ArrayDeque<>(pieces);
        ServerSentEvents events = new ServerSentEvents(() -> Optional.ofNullable(rest.poll()));
        List<SseEvent> all = new ArrayList<>();
        for (Optional<SseEvent> next = events.next(); next.isPresent(); next = events.next()) {
            all.add(next.get());
        }
        return all;
    }
}
