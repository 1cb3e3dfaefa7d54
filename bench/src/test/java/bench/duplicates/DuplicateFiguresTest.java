package bench.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sandbox.Sandbox;
import sandbox.hubspot.AccountOptions;

/** A small sample of what {@code bench/run duplicates} measures, held to its thresholds. */
@Timeout(120)
class DuplicateFiguresTest {
    private static final int CONTACTS = 2_000;
    private static final int VARIATIONS = 400;

    @TempDir
    Path folder;

    @Test
    void people_are_found_again_and_others_are_not_taken_for_them() throws IOException {
        long seed = 7;
        People people = new People(CONTACTS, seed);
        Path csv = folder.resolve("people.csv");
        people.write(csv);
        AccountOptions account = AccountOptions.standard()
                .withoutContacts()
                .withoutRateLimits()
                .withSearchLag(Duration.ZERO)
                .loading(List.of(csv));

        DuplicateFigures figures;
        try (Sandbox sandbox = Sandbox.start(0, account)) {
            figures = DuplicateFigures.in(people, URI.create(sandbox.uri().toString()))
                    .measure(VARIATIONS, seed);
        }

        assertThat(figures.same().precision())
                .as("the same: %s", figures.same())
                .isGreaterThanOrEqualTo(0.99);
        assertThat(figures.same().recall(VARIATIONS)).isGreaterThanOrEqualTo(0.5);
        assertThat(figures.shown().recall(VARIATIONS))
                .as("the same or perhaps: %s", figures.shown())
                .isGreaterThanOrEqualTo(0.95);
    }
}
