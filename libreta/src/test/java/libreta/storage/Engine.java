package libreta.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that Libreta runs on. */
enum Engine {
    SQLITE {
        @Override
        String fresh(Path folder) {
            return "jdbc:sqlite:" + folder.resolve("libreta.db");
        }
    },
    POSTGRES {
        @Override
        String fresh(Path folder) {
            String name = "libreta_" + NAMES.incrementAndGet();
            try (Connection connection = Server.ONE.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.ONE.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger NAMES = new AtomicInteger();

    /** The address of an empty database. */
    abstract String fresh(Path folder);

    /** Started when the first test needs it; it ends with this JVM. */
    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
