package libreta.storage;

import static libreta.storage.Samples.ADA;
import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libreta.contacts.ChoiceState;
import libreta.contacts.Contact;
import libreta.contacts.ContactChoice;
import libreta.contacts.ContactChoiceId;
import libreta.contacts.ContactChoices;
import libreta.contacts.ContactId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachEngine
class ContactChoicesTest {
    private static final ContactChoiceId C1 = new ContactChoiceId("c1");
    private static final Contact OTHER = new Contact(new ContactId("52"), Map.of("firstname", "Ada"));

    private final Database database;
    private final ContactChoices choices;

    ContactChoicesTest(Engine engine, @TempDir Path folder) {
        database = Database.open(engine.fresh(folder));
        choices = database.choices();
    }

    @BeforeEach
    void open() {
        database.conversations().open(TALK, ANA, NOON);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ContactChoice choice(String id) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("phone", "020 7946 0958");
        values.put("city", "");
        return new ContactChoice(
                new ContactChoiceId(id),
                TALK,
                "call-1",
                ADA.id(),
                values,
                List.of(ADA, OTHER),
                NOON,
                NOON.plus(Duration.ofHours(24)));
    }

    @Test
    void a_choice_waits_exactly_as_it_was_asked_with_its_values_in_their_order() {
        choices.add(choice("c1"));

        assertThat(choices.waiting(TALK)).contains(choice("c1"));
        assertThat(choices.waiting(TALK).orElseThrow().values().keySet()).containsExactly("phone", "city");
        assertThat(choices.find(C1))
                .contains(new ContactChoices.Decided(choice("c1"), ChoiceState.WAITING, Optional.empty(), ""));
    }

    @Test
    void it_is_answered_once() {
        choices.add(choice("c1"));

        assertThat(choices.pick(C1, OTHER.id(), 7, "the second")).isTrue();
        assertThat(choices.pick(C1, ADA.id(), 8, "the first")).isFalse();
        assertThat(choices.end(C1, ChoiceState.DECLINED, "none")).isFalse();

        assertThat(choices.waiting(TALK)).isEmpty();
        assertThat(choices.find(C1))
                .contains(new ContactChoices.Decided(
                        choice("c1"), ChoiceState.PICKED, Optional.of(OTHER.id()), "the second"));
        assertThat(choices.picks(TALK)).containsExactly(new ContactChoices.Pick(OTHER.id(), 7));
    }

    @Test
    void what_was_declined_is_no_pick() {
        choices.add(choice("c1"));

        assertThat(choices.end(C1, ChoiceState.DECLINED, "none")).isTrue();

        assertThat(choices.picks(TALK)).isEmpty();
        assertThat(choices.find(C1).orElseThrow().state()).isEqualTo(ChoiceState.DECLINED);
    }

    @Test
    void a_second_one_in_the_same_conversation_has_to_wait() {
        choices.add(choice("c1"));

        assertThatThrownBy(() -> choices.add(choice("c2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a choice waits already in conversation talk-1; end it first");
    }

    @Test
    void a_pick_needs_a_contact_and_waiting_is_no_end() {
        assertThatThrownBy(() -> choices.end(C1, ChoiceState.PICKED, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> choices.end(C1, ChoiceState.WAITING, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
