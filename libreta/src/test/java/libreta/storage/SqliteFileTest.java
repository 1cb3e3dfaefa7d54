package libreta.storage;

import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static libreta.storage.Samples.TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import libreta.conversation.Conversations;
import libreta.conversation.Message;
import libreta.conversation.Message.FromPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteFileTest {
    private static final int ENOUGH = 50;

    @TempDir
    private Path folder;

    @Test
    void folder_and_file_are_made_for_their_owner_only() throws IOException {
        Path file = folder.resolve("a/b/libreta.db");
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));

        try (Database database = Database.open("jdbc:sqlite:" + file)) {
            assertThat(database.place()).isEqualTo(file.toString());
            for (String name : List.of("a", "a/b")) {
                assertThat(permissions(folder.resolve(name))).isEqualTo("rwx------");
            }
            for (String name : List.of("libreta.db", "libreta.db-wal", "libreta.db-shm")) {
                assertThat(permissions(file.resolveSibling(name))).as(name).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void what_was_acknowledged_survives_kill_9() throws Exception {
        Path file = folder.resolve("libreta.db");
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Acknowledging.class.getName(),
                        "jdbc:sqlite:" + file)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = readAndKill(child);

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (Database database = Database.open("jdbc:sqlite:" + file)) {
            assertThat(database.conversations().messages(TALK))
                    .extracting(Message::id)
                    .startsWith(acknowledged.toArray(String[]::new));
        }
    }

    /** All that the child says, which is killed in the middle of it. */
    private static List<String> readAndKill(Process child) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (lines.size() == ENOUGH) {
                    // Process.destroyForcibly would close the pipe, with what is in it
                    child.toHandle().destroyForcibly();
                }
            }
        }
        boolean lastIsTorn = !lines.getLast().endsWith(".");
        return lastIsTorn ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** A process that keeps one message after the other and names each that is kept. */
    static final class Acknowledging {
        private Acknowledging() {}

        public static void main(String[] arguments) {
            try (Database database = Database.open(arguments[0])) {
                Conversations conversations = database.conversations();
                conversations.open(TALK, ANA, NOON);
                for (int i = 0; ; i++) {
                    String id = "m" + i + ".";
                    conversations.append(TALK, TURN, List.of(new FromPerson(id, "text " + i)), NOON);
                    System.out.println(id);
                }
            }
        }
    }

    @Test
    void a_file_that_is_no_database_is_left_alone() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "buy milk\n".repeat(1000));

        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + file))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessage(
                        "%s is not a SQLite database; name another file in LIBRETA_DATABASE_URL, or move this one away"
                                .formatted(file));
        assertThat(file).content().startsWith("buy milk");
    }

    @Test
    void a_folder_in_place_of_the_file_is_named() {
        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + folder))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageStartingWith(folder + " cannot be opened; check that it is a file");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("occupied")).resolve("libreta.db");

        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + file))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageStartingWith("The database file %s cannot be made; check that its folder".formatted(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:file:x.db", "jdbc:sqlite:x.db?mode=ro"})
    void anything_but_a_plain_file_is_refused(String url) {
        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageStartingWith("LIBRETA_DATABASE_URL must name a plain file after jdbc:sqlite:");
    }

    @Test
    void a_file_that_is_taken_away_fails_the_check() throws IOException {
        Path file = folder.resolve("libreta.db");
        try (Database database = Database.open("jdbc:sqlite:" + file)) {
            Files.delete(file);

            assertThatThrownBy(database::check)
                    .isInstanceOf(DatabaseFailed.class)
                    .hasMessageStartingWith("The database file %s is gone while Libreta runs".formatted(file));
        }
    }

    @Test
    void a_full_disk_is_called_that_and_the_transaction_leaves_no_trace() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("libreta.db");
        Database.open(url).close();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma max_page_count = 30");

            assertThatThrownBy(() -> statement.execute("create table big as select zeroblob(1000000) as content"))
                    .isInstanceOfSatisfying(
                            SQLiteException.class,
                            e -> assertThat(SqlTrouble.failed(e, Place.of(url)))
                                    .hasMessageStartingWith(
                                            "The disk that holds %s is full".formatted(folder.resolve("libreta.db"))));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SQLITE_CORRUPT_INDEX | is damaged; restore it from a copy
            SQLITE_READONLY_DIRECTORY | may not be written; check the permissions
            SQLITE_CANTOPEN_ISDIR | cannot be opened; check that it is a file
            SQLITE_BUSY | Another program keeps
            SQLITE_IOERR_FSYNC | The disk failed to read or write
            SQLITE_CONSTRAINT_FOREIGNKEY | refused a row: [SQLITE_CONSTRAINT_FOREIGNKEY]
            SQLITE_NOMEM | SQLite failed on
            """)
    void each_kind_of_trouble_says_what_to_check(SQLiteErrorCode code, String words) {
        assertThat(SqlTrouble.failed(new SQLiteException("?", code), Place.of("jdbc:sqlite:x.db")))
                .hasMessageContaining(words)
                .hasMessageContaining("x.db");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
