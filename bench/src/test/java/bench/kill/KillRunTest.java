package bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few kills of the packaged Libreta at every build; {@code bench/run kill} does two hundred. */
final class KillRunTest {
    private static final Path LIBRETA = Path.of("../libreta/target/libreta.jar");
    private static final Path SANDBOX = Path.of("../sandbox/target/sandbox.jar");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void nothing_is_written_twice_lost_or_left_open_when_processes_are_killed(Engine engine) throws Exception {
        Verdict verdict = KillRun.run(new KillRun.Setup(engine, 4, 3, LIBRETA, SANDBOX, folder, List.of()));

        assertThat(verdict.details()).as(verdict.toString()).isEmpty();
        assertThat(verdict.kills()).isEqualTo(3);
        assertThat(verdict.ends()).containsKey("DONE");
    }
}
