package libreta.storage;

import java.nio.file.Files;
import java.time.Duration;
import libreta.contacts.ContactChoices;
import libreta.contacts.Journal;
import libreta.contacts.Proposals;
import libreta.contacts.SeenContacts;
import libreta.conversation.Conversations;

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

    private Database(Place place, Transactions transactions) {
        this.place = place;
        this.transactions = transactions;
    }

    /**
     * Opens the database, makes it where there is none, and brings its tables up to date.
     *
     * @param jdbcUrl {@code jdbc:sqlite:<path>} or {@code jdbc:postgresql://<host>/<name>?user=…&password=…}
     * @throws DatabaseFailed when that cannot be; the message is one sentence for the person who starts Libreta
     */
    public static Database open(String jdbcUrl) {
        Place place = Place.of(jdbcUrl);
        return new Database(place, Transactions.at(place));
    }

    /** Where the data is, in words that hold no password: {@code /srv/libreta/libreta.db}, {@code PostgreSQL at db:5432/libreta}. */
    public String place() {
        return place.words();
    }

    public Conversations conversations() {
        return new SqlConversations(transactions);
    }

    public Proposals proposals() {
        return new SqlProposals(transactions);
    }

    public ContactChoices choices() {
        return new SqlContactChoices(transactions);
    }

    public Journal journal() {
        return new SqlJournal(transactions);
    }

    public SeenContacts seenContacts() {
        return new SqlSeenContacts(transactions);
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
