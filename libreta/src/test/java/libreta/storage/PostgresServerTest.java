package libreta.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresServerTest {
    private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/libreta?user=ana&password=s3cret";

    @Test
    void a_server_that_cannot_be_reached_is_named_without_the_password() {
        assertThatThrownBy(() -> Database.open(NOWHERE))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessage(
                        "PostgreSQL at 127.0.0.1:1/libreta cannot be reached; check that it runs, and host, port and firewall")
                .satisfies(e -> assertThat(e).hasStackTraceContaining("127.0.0.1"))
                .extracting(e -> String.join("\n", everyMessage(e)))
                .asString()
                .doesNotContain("s3cret");
    }

    @Test
    void a_database_that_does_not_exist_is_asked_for(@TempDir Path folder) {
        String url = Engine.POSTGRES.empty(folder).replaceFirst("libreta_[0-9]+", "missing");

        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageEndingWith("/missing does not exist; create that database first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://ana:s3cret@db/libreta", "jdbc:postgresql://db:port/s3cret"})
    void an_address_that_is_none_is_not_repeated(String url) {
        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageStartingWith("LIBRETA_DATABASE_URL is no PostgreSQL address")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data/libreta.db", "jdbc:mysql://ana:s3cret@db/libreta"})
    void other_databases_are_refused(String url) {
        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageStartingWith("LIBRETA_DATABASE_URL must start with jdbc:sqlite: or jdbc:postgresql:")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            28P01 | refused the login; check user and password
            53100 | is full; make room there
            53300 | raise max_connections or run fewer replicas
            57P03 | is starting up or shutting down
            42501 | grant it the rights
            25006 | name the primary server
            08006 | cannot be reached
            23505 | refused a row
            XX000 | failed with SQLSTATE XX000
            """)
    void each_kind_of_trouble_says_what_to_check(String state, String words) {
        assertThat(SqlTrouble.failed(new SQLException("?", state), Place.of(NOWHERE)))
                .hasMessageContaining(words)
                .hasMessageContaining("127.0.0.1:1/libreta");
    }

    private static Iterable<String> everyMessage(Throwable trouble) {
        return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .toList();
    }
}
