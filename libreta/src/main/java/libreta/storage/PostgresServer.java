package libreta.storage;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL database on a server, which several replicas of Libreta may share. */
record PostgresServer(PGSimpleDataSource source) implements Place {
    static final String SCHEME = "jdbc:postgresql:";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final int WRITERS = 6;
    private static final int READERS = 4;

    static PostgresServer of(String jdbcUrl) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(Math.toIntExact(CONNECT_TIMEOUT.toSeconds()));
        source.setSocketTimeout(Math.toIntExact(ANSWER_TIMEOUT.toSeconds()));
        source.setTcpKeepAlive(true);
        source.setApplicationName("libreta");
        // the detail of a refused statement holds the values of its row
        source.setLogServerErrorDetail(false);
        if (!accepts(source, jdbcUrl)) {
            throw new DatabaseFailed(
                    "LIBRETA_DATABASE_URL is no PostgreSQL address; write jdbc:postgresql://host:5432/name?user=…&password=…");
        }
        return new PostgresServer(source);
    }

    /** The driver's own message would repeat the address with its password. */
    private static boolean accepts(PGSimpleDataSource source, String jdbcUrl) {
        boolean credentialsBeforeHost = jdbcUrl.split("\\?", 2)[0].contains("@");
        if (credentialsBeforeHost) {
            return false;
        }
        try {
            source.setUrl(jdbcUrl);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String words() {
        String host = source.getServerNames()[0];
        int port = source.getPortNumbers()[0];
        return "PostgreSQL at %s:%d/%s".formatted(host, port == 0 ? 5432 : port, source.getDatabaseName());
    }

    @Override
    public String engine() {
        return "postgresql";
    }

    @Override
    public String overwriteErased() {
        return "vacuum conversation, message, seen_contact, proposal, operation, audit_detail";
    }

    @Override
    public int writers() {
        return WRITERS;
    }

    @Override
    public int readers() {
        return READERS;
    }

    @Override
    public HikariConfig connections() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        return pool;
    }

    @Override
    public String toString() {
        return words();
    }
}
