package libreta.storage;

import static libreta.storage.Samples.ADA;
import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import libreta.contacts.ContactId;
import libreta.contacts.SeenContacts;
import libreta.contacts.SeenContacts.Seen;
import libreta.conversation.ConversationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachEngine
class SeenContactsTest {
    private final Database database;
    private final SeenContacts contacts;

    SeenContactsTest(Engine engine, @TempDir Path folder) {
        database = Database.open(engine.fresh(folder));
        contacts = database.seenContacts();
    }

    @BeforeEach
    void open() {
        database.conversations().open(TALK, ANA, NOON);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_first_of_a_result_is_the_newest() {
        contacts.see(TALK, List.of(seen("1"), seen("2")), NOON);
        contacts.see(TALK, List.of(seen("3"), seen("4")), NOON);

        assertThat(contacts.seen(TALK, 10)).containsExactly(seen("3"), seen("4"), seen("1"), seen("2"));
    }

    @Test
    void one_seen_before_moves_to_the_front_as_it_is_now() {
        Seen renamed = new Seen(new ContactId("1"), "Ada King", "");
        contacts.see(TALK, List.of(seen("1"), seen("2"), seen("3")), NOON);

        contacts.see(TALK, List.of(renamed), NOON);

        assertThat(contacts.seen(TALK, 10)).containsExactly(renamed, seen("2"), seen("3"));
    }

    @Test
    void one_that_occurs_twice_in_a_result_stands_where_it_came_first() {
        contacts.see(TALK, List.of(seen("1"), seen("2"), seen("1")), NOON);

        assertThat(contacts.seen(TALK, 10)).containsExactly(seen("1"), seen("2"));
    }

    @Test
    void no_more_than_the_limit_are_returned() {
        contacts.see(TALK, List.of(seen("1"), seen("2"), seen("3")), NOON);

        assertThat(contacts.seen(TALK, 2)).containsExactly(seen("1"), seen("2"));
        assertThat(contacts.seen(TALK, 0)).isEmpty();
    }

    @Test
    void each_conversation_has_seen_its_own() {
        ConversationId other = new ConversationId("talk-2");
        database.conversations().open(other, ANA, NOON);

        contacts.see(TALK, List.of(Seen.of(ADA)), NOON);

        assertThat(contacts.seen(other, 10)).isEmpty();
    }

    @Test
    void a_result_without_contacts_changes_nothing() {
        contacts.see(TALK, List.of(), NOON);

        assertThat(contacts.seen(TALK, 10)).isEmpty();
    }

    @Test
    void a_conversation_that_was_never_opened_sees_nothing() {
        assertThatThrownBy(() -> contacts.see(new ConversationId("unknown"), List.of(seen("1")), NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no conversation unknown; open it first");
    }

    private static Seen seen(String id) {
        return new Seen(new ContactId(id), "Contact " + id, "c" + id + "@acme.example");
    }
}
