package libreta.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void the_files_are_numbered_up_to_the_newest() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/" + Migrations.FOLDER))
                .toURI());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("^V(\\d+)__[a-z_]+\\.sql$", "$1"))
                            .map(Integer::valueOf))
                    .doesNotHaveDuplicates()
                    .contains(1, Migrations.NEWEST)
                    .allMatch(number -> number >= 1 && number <= Migrations.NEWEST);
        }
    }
}
