package libreta.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import libreta.storage.Database;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_write_is_lost_doubled_unseen_or_left_open(long seed, @TempDir Path folder) {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("libreta.db"))) {
            Ledger ledger = new Simulation(seed, database).run(250);

            System.out.println("seed " + seed + ": " + ledger);
            assertThat(ledger.wrong()).as("seed " + seed).isEmpty();
        }
    }
}
