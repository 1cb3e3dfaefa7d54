package libreta.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * Runs reads and transactions on a few threads of its own, one for each connection, in the order in which they were asked for.
 *
 * <p>The caller's thread only waits. So an interrupt (the person closed the page) neither breaks the connection nor loses a write
 * half-way, and SQLite's file access holds up none of the threads that carry virtual threads.
 */
final class Transactions implements AutoCloseable {
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);

    private final Place place;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ExecutorService writers;
    private final ExecutorService readers;

    private Transactions(Place place, HikariDataSource pool) {
        this.place = place;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).registerArgument(new TextArgument());
        // Jdbi would put values into its messages, and messages into the log
        jdbi.configure(StatementExceptions.class, it -> it.setMessageRendering(MessageRendering.NONE));
        this.writers = threads("database-writer-", place.writers());
        this.readers = threads("database-reader-", place.readers());
    }

    /** Connects, and brings the tables up to date. */
    static Transactions at(Place place) {
        HikariConfig config = place.connections();
        config.setPoolName("database");
        config.setMaximumPoolSize(place.writers() + place.readers());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        HikariDataSource pool = pool(config, place);
        try {
            Migrations.bringUpToDate(pool, place);
            return new Transactions(place, pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(HikariConfig config, Place place) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw SqlTrouble.failed(e, place);
        }
    }

    /** Runs statements that only read. */
    <T> T read(Function<Handle, T> work) {
        return await(submit(readers, () -> jdbi.withHandle(work::apply)));
    }

    /** The same, for those who would rather give up. */
    <T> T readWithin(Duration timeout, Function<Handle, T> work) {
        Future<T> result = submit(readers, () -> jdbi.withHandle(work::apply));
        try {
            return result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw asThrown(e);
        } catch (TimeoutException e) {
            result.cancel(false);
            throw new DatabaseFailed(
                    "The database (%s) did not answer within %d s".formatted(place.words(), timeout.toSeconds()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailed("Interrupted while waiting for the database", e);
        }
    }

    /** Runs one transaction: committed when this returns, without a trace when it throws. */
    <T> T write(Function<Handle, T> work) {
        return await(submit(writers, () -> jdbi.inTransaction(work::apply)));
    }

    void writeOnly(Consumer<Handle> work) {
        Optional<Handle> _ = write(handle -> {
            work.accept(handle);
            return Optional.empty();
        });
    }

    /** Has the engine overwrite, outside of any transaction, what it still keeps of rows that were changed or deleted. */
    void overwriteErased() {
        await(submit(readers, () -> jdbi.withHandle(handle -> handle.execute(place.overwriteErased()))));
    }

    @Override
    public void close() {
        writers.close();
        readers.close();
        pool.close();
    }

    private <T> Future<T> submit(ExecutorService threads, Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new DatabaseFailed("The database is closed: Libreta is stopping", e);
        }
    }

    /** Waits through interrupts; the work itself ends, since every statement has a time-out. */
    private <T> T await(Future<T> result) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw asThrown(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private RuntimeException asThrown(ExecutionException e) {
        return switch (e.getCause()) {
            case JdbiException trouble -> SqlTrouble.failed(trouble, place);
            case RuntimeException ours -> ours;
            case null, default -> new IllegalStateException("A database thread died", e);
        };
    }

    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name(name, 1).daemon().factory());
    }
}
