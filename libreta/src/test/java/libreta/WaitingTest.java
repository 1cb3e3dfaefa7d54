package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proposal that waits: decided late, twice, by others, after a restart, or never. */
final class WaitingTest {
    private static final String CREATE = "create contact Grace Hopper %s, company US Navy";

    @TempDir
    private static Path folder;

    private static final MovableClock CLOCK = new MovableClock();
    private static RunningHouse house;

    @BeforeAll
    static void start() {
        house = new RunningHouse(folder, CLOCK);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static String email() {
        return "grace-" + UUID.randomUUID() + "@navy.example";
    }

    private static String found(String email) {
        return house.browser()
                .say("look-" + UUID.randomUUID(), "who is " + email + "?")
                .result()
                .path("total")
                .asString();
    }

    @Test
    void a_conversation_that_is_opened_again_shows_what_waits() {
        Visitor visitor = house.browser();
        Run asked = visitor.say("w-1", CREATE.formatted(email()));

        Run again = visitor.open("w-1");

        assertThat(again.types())
                .containsExactly("RUN_STARTED", "CUSTOM", "MESSAGES_SNAPSHOT", "CUSTOM", "RUN_FINISHED");
        assertThat(again.interrupt()).isEqualTo(asked.interrupt());
        assertThat(again.first("MESSAGES_SNAPSHOT")).isEqualTo(asked.first("MESSAGES_SNAPSHOT"));
    }

    @Test
    void after_a_restart_the_conversation_and_what_waits_are_there_and_can_be_confirmed(@TempDir Path other) {
        String email = email();
        try (RunningHouse restarted = new RunningHouse(other)) {
            Visitor visitor = restarted.browser();
            Run asked = visitor.say("w-2", CREATE.formatted(email));
            restarted.restart();

            Visitor back = restarted.browser();
            back.cookie(visitor.cookie());
            Run again = back.open("w-2");

            assertThat(again.interruptId()).isEqualTo(asked.interruptId());
            assertThat(again.conversation()).contains("user: " + CREATE.formatted(email));
            Run done = back.confirm("w-2", asked.interruptId());
            assertThat(done.result().path("status").stringValue()).isEqualTo("created");
        }
    }

    @Test
    void a_repeated_decision_gets_the_first_answer_and_writes_nothing() {
        Visitor visitor = house.browser();
        String email = email();
        Run asked = visitor.say("w-3", CREATE.formatted(email));
        Run first = visitor.confirm("w-3", asked.interruptId());

        Run second = visitor.confirm("w-3", asked.interruptId());

        assertThat(second.result()).isEqualTo(first.result());
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.order()).isEqualTo(first.order());
        assertThat(found(email)).isEqualTo("1");
    }

    @Test
    void a_repeated_decision_is_known_whatever_the_order_of_its_fields() {
        Visitor visitor = house.browser();
        Run asked = visitor.say("w-4", CREATE.formatted(email()));
        String id = asked.interruptId();
        Run first = visitor.decide(
                "w-4", id, "{\"approved\":true,\"properties\":{\"company\":\"Navy\",\"firstname\":\"G\"}}");

        Run second = visitor.decide(
                "w-4", id, "{ \"properties\":{\"firstname\":\"G\",\"company\":\"Navy\"}, \"approved\":true}");

        assertThat(second.result()).isEqualTo(first.result());
    }

    @Test
    void another_decision_than_the_first_comes_too_late() {
        Visitor visitor = house.browser();
        String email = email();
        Run asked = visitor.say("w-5", CREATE.formatted(email));
        visitor.decline("w-5", asked.interruptId());

        assertThat(visitor.confirm("w-5", asked.interruptId()).error())
                .isEqualTo("already_decided: This change has been decided already.");
        assertThat(found(email)).isEqualTo("0");
    }

    @Test
    void an_interrupt_that_nobody_knows_is_refused_and_nothing_is_lost() {
        Visitor english = house.browser();
        Visitor spanish = house.browser("es");
        english.open("w-6");

        assertThat(english.confirm("w-6", UUID.randomUUID().toString()).error())
                .isEqualTo("unknown_interrupt: There is no such change waiting. Reload the page to see where we are.");
        assertThat(spanish.confirm("w-6-es", "never").error())
                .isEqualTo("unknown_interrupt: No hay ningún cambio así en espera. Recarga la página para ver cómo"
                        + " estamos.");
        assertThat(english.say("w-6", "find ada lovelace").error()).isEmpty();
    }

    @Test
    void an_interrupt_of_another_conversation_cannot_be_decided_from_here() {
        String email = email();
        Run asked = house.browser().say("w-7", CREATE.formatted(email));
        Visitor stranger = house.browser();
        stranger.open("w-7-other");

        assertThat(stranger.confirm("w-7-other", asked.interruptId()).error()).startsWith("unknown_interrupt: ");
        assertThat(found(email)).isEqualTo("0");
    }

    @Test
    void an_expired_interrupt_writes_nothing_says_so_and_leaves_the_way_free() {
        Visitor english = house.browser();
        Visitor spanish = house.browser("es");
        String email = email();
        Run asked = english.say("w-8", CREATE.formatted(email));
        Run asked2 = spanish.say("w-8-es", "crea el contacto Lucía Gómez " + email());
        CLOCK.forward(Duration.ofDays(8));

        assertThat(english.confirm("w-8", asked.interruptId()).error())
                .isEqualTo("expired_interrupt: This change was waiting for too long and has expired."
                        + " Nothing was written; please ask for it again.");
        assertThat(spanish.confirm("w-8-es", asked2.interruptId()).error())
                .isEqualTo("expired_interrupt: Este cambio esperó demasiado y ha caducado."
                        + " No se ha escrito nada; pídelo otra vez.");
        assertThat(found(email)).isEqualTo("0");
        assertThat(english.open("w-8").waits()).isFalse();
        assertThat(english.say("w-8", "find ada lovelace").error()).isEmpty();
    }

    @Test
    void a_message_while_a_proposal_waits_is_refused_and_the_proposal_still_waits() {
        Visitor english = house.browser();
        Visitor spanish = house.browser("es");
        Run asked = english.say("w-9", CREATE.formatted(email()));
        spanish.say("w-9-es", "crea el contacto Lucía Gómez " + email());

        assertThat(english.say("w-9", "find ada lovelace").error())
                .isEqualTo("proposal_waiting: A change is waiting for your decision."
                        + " Please confirm or cancel it first.");
        assertThat(english.click("w-9", "search").error()).startsWith("proposal_waiting: ");
        assertThat(spanish.say("w-9-es", "busca a Ada Lovelace").error())
                .isEqualTo(
                        "proposal_waiting: Hay un cambio que espera tu decisión." + " Confírmalo o cancélalo primero.");
        assertThat(english.open("w-9").interruptId()).isEqualTo(asked.interruptId());
    }

    @Test
    void a_typed_yes_confirms_a_typed_no_declines_and_anything_else_is_the_next_message() {
        Visitor visitor = house.browser();
        Run yes = visitor.say("w-10", CREATE.formatted(email()));
        assertThat(visitor.decide("w-10", yes.interruptId(), "{\"reply\":\"Yes, please!\"}")
                        .result()
                        .path("status")
                        .asString())
                .isEqualTo("created");
        Run no = visitor.say("w-11", CREATE.formatted(email()));
        assertThat(visitor.decide("w-11", no.interruptId(), "{\"reply\":\"no, déjalo\"}")
                        .result()
                        .path("status")
                        .asString())
                .isEqualTo("rejected");
        Run other = visitor.say("w-12", CREATE.formatted(email()));
        Run aside = visitor.decide("w-12", other.interruptId(), "{\"reply\":\"find ada lovelace\"}");
        assertThat(aside.result().path("status").asString()).isEqualTo("set_aside");
        assertThat(aside.text()).contains("Ada Lovelace");
    }

    @Test
    void walking_away_sets_the_proposal_aside() {
        Visitor visitor = house.browser();
        String email = email();
        Run asked = visitor.say("w-13", CREATE.formatted(email));

        Run away = visitor.walkAway("w-13", asked.interruptId());

        assertThat(away.result().path("status").stringValue()).isEqualTo("set_aside");
        assertThat(away.waits()).isFalse();
        assertThat(found(email)).isEqualTo("0");
        assertThat(visitor.say("w-13", "find ada lovelace").error()).isEmpty();
    }
}
