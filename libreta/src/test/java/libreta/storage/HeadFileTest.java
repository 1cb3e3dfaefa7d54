package libreta.storage;

import static libreta.storage.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import libreta.contacts.AuditHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadFileTest {
    private static final AuditHead FIRST = new AuditHead(1, "a".repeat(64), NOON);
    private static final AuditHead SECOND = new AuditHead(7, "b".repeat(64), NOON);

    @TempDir
    private Path folder;

    @Test
    void heads_are_lines_of_json_in_the_order_in_which_they_came() throws IOException {
        Path path = folder.resolve("heads.jsonl");
        HeadFile file = new HeadFile(path);
        file.add(FIRST);
        file.add(SECOND);

        assertThat(file.heads()).containsExactly(FIRST, SECOND);
        assertThat(Files.readAllLines(path))
                .first()
                .isEqualTo("{\"seq\":1,\"hash\":\"%s\",\"at\":\"2026-11-23T12:00:00.123Z\"}".formatted("a".repeat(64)));
    }

    @Test
    void a_line_that_a_crash_left_half_written_is_passed_over() throws IOException {
        Path path = folder.resolve("heads.jsonl");
        HeadFile file = new HeadFile(path);
        file.add(FIRST);
        Files.writeString(path, "{\"seq\":3,\"ha", StandardOpenOption.APPEND);
        file.add(SECOND);

        assertThat(file.heads()).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_place_that_cannot_be_used_is_named() {
        HeadFile nowhere = new HeadFile(folder.resolve("missing/heads.jsonl"));

        assertThatThrownBy(() -> nowhere.add(FIRST))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageStartingWith("LIBRETA_AUDIT_HEAD names " + folder.resolve("missing/heads.jsonl"));
        assertThatThrownBy(nowhere::heads).isInstanceOf(DatabaseFailed.class).hasMessageContaining("cannot be read");
    }
}
