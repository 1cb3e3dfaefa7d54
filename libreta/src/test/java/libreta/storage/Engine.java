package libreta.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that Libreta runs on. */
enum Engine {
    SQLITE {
        @Override
        String empty(Path folder) {
            return "jdbc:sqlite:" + folder.resolve("libreta.db");
        }

        @Override
        String fresh(Path folder) {
            try {
                Files.write(folder.resolve("libreta.db"), SqliteTemplate.BYTES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return empty(folder);
        }

        @Override
        void withoutTriggers(String url, String sql) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                List<String> triggers = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("select name from sqlite_master where type = 'trigger'")) {
                    while (rows.next()) {
                        triggers.add(rows.getString("name"));
                    }
                }
                for (String trigger : triggers) {
                    statement.execute("drop trigger " + trigger);
                }
                statement.executeUpdate(sql);
            }
        }
    },
    POSTGRES {
        @Override
        String empty(Path folder) {
            return Server.create();
        }

        @Override
        String fresh(Path folder) {
            // one for all: PostgreSQL takes its time and 8 MB for each
            Server.execute(Shared.URL, EMPTY);
            return Shared.URL;
        }

        @Override
        void withoutTriggers(String url, String sql) {
            Server.execute(url, "set session_replication_role = replica; " + sql);
        }
    };

    static List<Engine> tested() {
        String names = System.getProperty("libreta.engines", "SQLITE,POSTGRES");
        return Arrays.stream(names.split(",", -1)).map(Engine::valueOf).toList();
    }

    /** Without the triggers that would not let the audit log be emptied. */
    private static final String EMPTY = """
            set session_replication_role = replica;
            truncate lease, conversation, audit_entry, audit_head cascade;
            insert into audit_head values (1, 0, '%s');
            """.formatted(AuditHash.NOTHING_BEFORE);

    /** The address of a database without tables. */
    abstract String empty(Path folder);

    /** The address of a database with empty tables: sooner there than one that has to be migrated. */
    abstract String fresh(Path folder);

    /** Does what the triggers of the audit log would not allow. */
    abstract void withoutTriggers(String url, String sql) throws SQLException;

    private static void migrate(String url) {
        Database.open(url).close();
    }

    private static final class SqliteTemplate {
        static final byte[] BYTES = bytes();

        private static byte[] bytes() {
            try {
                Path folder = Files.createTempDirectory("libreta");
                Path file = folder.resolve("libreta.db");
                migrate("jdbc:sqlite:" + file);
                byte[] bytes = Files.readAllBytes(file);
                Files.delete(file);
                Files.delete(folder);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Shared {
        static final String URL = url();

        private static String url() {
            String url = Server.create();
            migrate(url);
            return url;
        }
    }

    /** Started when the first test needs it; it ends with this JVM. */
    private static final class Server {
        private static final EmbeddedPostgres ONE = start();
        private static final AtomicInteger NAMES = new AtomicInteger();

        static String create() {
            String name = "libreta_" + NAMES.incrementAndGet();
            execute(ONE.getJdbcUrl("postgres", "postgres"), "create database " + name);
            return ONE.getJdbcUrl("postgres", name);
        }

        static void execute(String url, String sql) {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
