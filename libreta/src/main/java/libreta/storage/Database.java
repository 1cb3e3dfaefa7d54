package libreta.storage;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import libreta.contacts.AuditLog;
import libreta.contacts.ContactChoices;
import libreta.contacts.Journal;
import libreta.contacts.PersonalData;
import libreta.contacts.Proposals;
import libreta.contacts.SeenContacts;
import libreta.conversation.Conversations;
import libreta.lease.Leases;

/**
 * The database and its stores. Safe for use by any number of threads. Every method of a store is one transaction, durable when it
 * returns; it completes even when the calling thread is interrupted, and leaves the interrupt for the caller. Times are kept to the
 * millisecond. A store throws {@link DatabaseFailed} when the database cannot do its work.
 */
public final class Database implements AutoCloseable {
    private static final Duration CHECK_TIMEOUT = Duration.ofSeconds(3);

    private static final String ANYTHING = """
            select count(*)
              from (select id
                      from operation
                     where state in ('CONFIRMED', 'SENT')
                     limit 1) as unfinished
            """;

    private final Place place;
    private final Transactions transactions;
    private final Audit audit;

    private Database(Place place, Transactions transactions, InstantSource clock) {
        this.place = place;
        this.transactions = transactions;
        this.audit = new Audit(clock);
    }

    /**
     * Opens the database, makes it where there is none, and brings its tables up to date.
     *
     * @param jdbcUrl {@code jdbc:sqlite:<path>} or {@code jdbc:postgresql://<host>/<name>?user=…&password=…}
     * @throws DatabaseFailed when that cannot be; the message is one sentence for the person who starts Libreta
     */
    public static Database open(String jdbcUrl) {
        return open(jdbcUrl, InstantSource.system());
    }

    /** The same, with the clock that the audit log's entries are dated by. */
    public static Database open(String jdbcUrl, InstantSource clock) {
        Place place = Place.of(jdbcUrl);
        return new Database(place, Transactions.at(place), clock);
    }

    /**
     * The same for a command, which has nothing to do where there is no database.
     *
     * @throws DatabaseFailed when there is none either
     */
    public static Database openExisting(String jdbcUrl, InstantSource clock) {
        if (Place.of(jdbcUrl) instanceof SqliteFile(var path) && !Files.exists(path)) {
            throw new DatabaseFailed(
                    "There is no database %s; run the command in the folder that Libreta is started in, or set LIBRETA_DATABASE_URL"
                            .formatted(path));
        }
        return open(jdbcUrl, clock);
    }

    /** Where the data is, in words that hold no password: {@code /srv/libreta/libreta.db}, {@code PostgreSQL at db:5432/libreta}. */
    public String place() {
        return place.words();
    }

    public Conversations conversations() {
        return new SqlConversations(transactions);
    }

    public Proposals proposals() {
        return new SqlProposals(transactions, audit);
    }

    public ContactChoices choices() {
        return new SqlContactChoices(transactions);
    }

    public Journal journal() {
        return new SqlJournal(transactions, new SqlProposals(transactions, audit), audit);
    }

    public Leases leases() {
        return new SqlLeases(transactions, place instanceof SqliteFile);
    }

    public SeenContacts seenContacts() {
        return new SqlSeenContacts(transactions);
    }

    public AuditLog auditLog() {
        return new SqlAudit(transactions);
    }

    public PersonalData personalData() {
        return new SqlPersonalData(transactions, audit);
    }

    /**
     * Changes the text in which replicas count together who has called HubSpot lately, given what it was and the time of the database;
     * one at a time. Empty where the database has one user only.
     */
    public Optional<Consumer<BiFunction<String, Instant, String>>> pace() {
        return place instanceof PostgresServer ? Optional.of(new SqlPace(transactions)::change) : Optional.empty();
    }

    /**
     * Asks the database something cheap.
     *
     * @throws DatabaseFailed when it is down, gone, or takes longer than 3 s
     */
    public void check() {
        check(CHECK_TIMEOUT);
    }

    /**
     * The same for a start, where much else has to be done first.
     *
     * @throws DatabaseFailed when it is down, gone, or takes longer than {@code patience}
     */
    public void check(Duration patience) {
        if (place instanceof SqliteFile(var path) && !Files.exists(path)) {
            throw new DatabaseFailed(
                    "The database file %s is gone while Libreta runs; stop Libreta and put the file back"
                            .formatted(path));
        }
        transactions.readWithin(
                patience,
                handle -> handle.createQuery(ANYTHING).mapTo(Long.class).one());
    }

    /** Waits for what is under way, then closes. A store that is used afterwards throws {@link DatabaseFailed}. */
    @Override
    public void close() {
        transactions.close();
    }
}
