package libreta.storage;

import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import libreta.contacts.AuditHead;
import libreta.contacts.AuditVerdict;
import libreta.contacts.AuditVerdict.Broken;
import libreta.contacts.AuditVerdict.Whole;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with every right to the database changes a log of eight entries, and the first that is wrong is named. */
@OnEachEngine
class AuditCheckTest {
    private static final int ENTRIES = 8;

    private final Engine engine;
    private final String url;
    private final Database database;
    private final List<AuditHead> elsewhere = new ArrayList<>();

    AuditCheckTest(Engine engine, @TempDir Path folder) {
        this.engine = engine;
        url = engine.fresh(folder);
        database = Database.open(url, () -> NOON);
        database.conversations().open(TALK, ANA, NOON);
    }

    @BeforeEach
    void write_eight_entries() throws SQLException {
        for (int number = 1; number <= ENTRIES / 2; number++) {
            database.proposals().add(Samples.update("p" + number, TALK));
            elsewhere.add(database.auditLog().head());
            database.proposals().decide(new ProposalId("p" + number), ProposalState.REJECTED, "{\"n\":" + number + "}");
        }
        tamper("drop table if exists audit_copy; create table audit_copy as select * from audit_entry");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private AuditVerdict verify() {
        return database.auditLog().verify(List.of());
    }

    @Test
    void a_log_that_nobody_touched_is_whole() {
        assertThat(verify()).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.head()).isEqualTo(database.auditLog().head());
            assertThat(whole.head().seq()).isEqualTo(ENTRIES);
            assertThat(whole.erased()).isZero();
        });
        assertThat(database.auditLog().verify(elsewhere)).isInstanceOf(Whole.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + 1",
                "event = 'CONFIRMED'",
                "operation = 'op-9'",
                "proposal = 'p9'",
                "detail_hash = hash",
                "previous = hash",
                "hash = previous"
            })
    void a_changed_entry_is_named(String change) throws SQLException {
        for (int seq : new int[] {1, 4, ENTRIES}) {
            tamper("update audit_entry set %s where seq = %d".formatted(change, seq));

            assertThat(verify())
                    .as("entry %d", seq)
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.seq()).isEqualTo(seq));
            restore(seq, change);
        }
    }

    /** So that the next one tampered with is the first. */
    private void restore(int seq, String change) throws SQLException {
        String column = change.substring(0, change.indexOf(' '));
        tamper(
                "update audit_entry set %1$s = (select %1$s from audit_copy where audit_copy.seq = %2$d) where seq = %2$d"
                        .formatted(column, seq));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_detail set body = replace(body, 'ana', 'eve') where seq = 4 | 4 | was changed
            update audit_detail set salt = '00' where seq = 4                         | 4 | was changed
            delete from audit_detail where seq = 4                                    | 4 | was changed
            update audit_detail set salt = '', body = '{"forgotten":true}' where seq = 4 | 4 | was changed: its detail was erased, and no later entry says so
            delete from audit_entry where seq = 4                                     | 4 | was removed
            delete from audit_entry where seq = 1                                     | 1 | was removed
            delete from audit_entry where seq in (3, 4, 5)                            | 3 | was removed, as were those up to 5,
            delete from audit_entry where seq >= 7                                    | 7 | was removed, as were those up to 8, from the end
            delete from audit_head                                                    | 9 | may have been removed: the log has lost its head
            delete from audit_entry                                                   | 1 | was removed, as were those up to 8, from the end
            """)
    void whatever_was_done_is_said(String statement, long seq, String words) throws SQLException {
        tamper(statement);

        assertThat(verify()).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.seq()).isEqualTo(seq);
            assertThat(broken.words()).startsWith(words);
        });
    }

    @Test
    void one_that_was_removed_is_named_when_the_others_moved_up() throws SQLException {
        tamper("delete from audit_detail where seq = 4");
        tamper("delete from audit_entry where seq = 4");
        for (int seq = 5; seq <= ENTRIES; seq++) {
            renumber(seq, seq - 1);
        }
        tamper("update audit_head set seq = " + (ENTRIES - 1));

        assertThat(verify()).isEqualTo(new Broken(4, "was removed: what has its number now was entry 5"));
    }

    @ParameterizedTest
    @CsvSource({"4,5", "2,7", "1,8"})
    void swapped_ones_are_named(int one, int other) throws SQLException {
        renumber(one, 99);
        renumber(other, one);
        renumber(99, other);

        assertThat(verify()).isEqualTo(new Broken(one, "was swapped with entry " + other));
    }

    @Test
    void one_that_was_inserted_is_named() throws SQLException {
        makeRoomAt(4);
        insert(4, "made up", hashOf(3));

        assertThat(verify()).isEqualTo(new Broken(4, "was inserted"));
    }

    @Test
    void one_that_was_inserted_with_a_hash_that_fits_is_named() throws SQLException {
        makeRoomAt(4);
        insertWell(4, hashOf(3));

        assertThat(verify()).isEqualTo(new Broken(4, "was inserted: what had its number before is entry 5 now"));
    }

    @Test
    void one_that_was_added_at_the_end_is_named() throws SQLException {
        insertWell(ENTRIES + 1, hashOf(ENTRIES));

        assertThat(verify()).isEqualTo(new Broken(ENTRIES + 1, "was inserted behind the end"));
    }

    @Test
    void one_that_was_changed_with_its_hash_made_anew_is_named() throws SQLException {
        rewrite(4, hashOf(3));

        assertThat(verify()).isEqualTo(new Broken(4, "was changed, and its hash made anew"));
    }

    @Test
    void a_log_that_was_written_anew_from_there_on_is_found_by_the_second_place() throws SQLException {
        String previous = hashOf(3);
        for (int seq = 4; seq <= ENTRIES; seq++) {
            previous = rewrite(seq, previous);
        }
        tamper("update audit_head set hash = '%s'".formatted(previous));

        assertThat(verify()).as("nothing else shows it").isInstanceOf(Whole.class);
        assertThat(database.auditLog().verify(elsewhere))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.seq())
                                .as("the first that the second place has seen")
                                .isEqualTo(5));
    }

    @Test
    void a_tail_that_was_cut_off_with_the_head_is_found_by_the_second_place() throws SQLException {
        tamper("delete from audit_detail where seq > 5");
        tamper("delete from audit_entry where seq > 5");
        tamper("update audit_head set seq = 5, hash = '%s'".formatted(hashOf(5)));

        assertThat(verify()).as("nothing else shows it").isInstanceOf(Whole.class);
        assertThat(database.auditLog().verify(elsewhere))
                .isEqualTo(new Broken(
                        6, "was removed, as were those up to 7, from the end: the second place has seen more"));
    }

    private void makeRoomAt(int place) throws SQLException {
        for (int seq = ENTRIES; seq >= place; seq--) {
            renumber(seq, seq + 1);
        }
        tamper("update audit_head set seq = " + (ENTRIES + 1));
    }

    private void renumber(int from, int to) throws SQLException {
        tamper("update audit_entry set seq = %2$d where seq = %1$d; update audit_detail set seq = %2$d where seq = %1$d"
                .formatted(from, to));
    }

    private void insert(int seq, String hash, String previous) throws SQLException {
        String salt = AuditHash.salt();
        tamper("""
                insert into audit_entry values (%1$d, 1, 'DECIDED', '', 'p1', '%2$s', '%3$s', '%4$s');
                insert into audit_detail values (%1$d, '%5$s', '{"facts":{},"changes":[]}')
                """.formatted(seq, AuditHash.ofDetail(salt, "{\"facts\":{},\"changes\":[]}"), previous, hash, salt));
    }

    private void insertWell(int seq, String previous) throws SQLException {
        insert(seq, "soon", previous);
        rewrite(seq, previous);
    }

    /** As somebody would who knows how the hashes are made. */
    private String rewrite(int seq, String previous) throws SQLException {
        AuditRow row = new AuditRow(
                seq,
                7,
                "DECIDED",
                "",
                "p7",
                value("select detail_hash from audit_entry where seq = " + seq),
                previous,
                "",
                "",
                "");
        String hash = AuditHash.of(row, seq);
        tamper(
                "update audit_entry set at = 7, event = 'DECIDED', proposal = 'p7', previous = '%s', hash = '%s' where seq = %d"
                        .formatted(previous, hash, seq));
        return hash;
    }

    private String hashOf(int seq) throws SQLException {
        return value("select hash from audit_entry where seq = " + seq);
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void tamper(String sql) throws SQLException {
        engine.withoutTriggers(url, sql);
    }
}
