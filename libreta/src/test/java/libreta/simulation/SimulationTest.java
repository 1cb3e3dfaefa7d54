package libreta.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import libreta.storage.Database;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A few seeds at every build; {@code scripts/simulate} runs more of them, or one again. */
class SimulationTest {
    private static final int WRITES = 250;

    /** {@code 1-4}, or a single one. */
    static LongStream seeds() {
        String[] range = System.getProperty("libreta.seeds", "1-4").split("-", 2);
        return LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[range.length - 1]));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_write_is_lost_doubled_unseen_or_left_open(long seed, @TempDir Path folder) {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("libreta.db"))) {
            Ledger ledger = new Simulation(seed, database).run(WRITES);

            System.out.println("seed " + seed + ": " + ledger);
            assertThat(ledger.wrong()).as("seed " + seed).isEmpty();
        }
    }
}
