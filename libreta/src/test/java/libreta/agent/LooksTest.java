package libreta.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.ProposalId;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");
    private static final Operation FIRST = operation("op-1");
    private static final Operation SECOND = operation("op-2");

    private final Looks looks = new Looks();

    private static Operation operation(String id) {
        return new Operation(
                new OperationId(id),
                new ProposalId("p-" + id),
                new ConversationId("talk"),
                new PersonId("marta"),
                Language.EN,
                Operation.Kind.UPDATE,
                "51",
                "",
                Map.of(),
                Map.of(),
                Map.of(),
                Operation.State.SENT,
                "",
                START);
    }

    private boolean due(Duration age) {
        return !looks.due(List.of(FIRST), START.plus(age)).isEmpty();
    }

    private void looked(Duration age) {
        looks.looked(FIRST, START.plus(age));
    }

    @Test
    void a_new_one_is_looked_at_always() {
        looked(Duration.ofSeconds(59));
        assertThat(due(Duration.ofSeconds(59))).isTrue();
    }

    @Test
    void then_after_a_pause() {
        looked(Duration.ofSeconds(60));
        assertThat(due(Duration.ofSeconds(74))).isFalse();
        assertThat(due(Duration.ofSeconds(75))).isTrue();
    }

    @Test
    void and_after_a_long_one_when_nobody_expects_it_any_more() {
        looked(Duration.ofMinutes(10));
        assertThat(due(Duration.ofMinutes(15).minusMillis(1))).isFalse();
        assertThat(due(Duration.ofMinutes(15))).isTrue();
    }

    @Test
    void whoever_has_waited_longest_comes_first() {
        looks.looked(FIRST, START.plusSeconds(1));
        assertThat(looks.due(List.of(FIRST, SECOND), START.plusSeconds(2))).containsExactly(SECOND, FIRST);
        looks.looked(SECOND, START.plusSeconds(2));
        assertThat(looks.due(List.of(SECOND, FIRST), START.plusSeconds(3))).containsExactly(FIRST, SECOND);
    }

    @Test
    void what_has_ended_is_forgotten() {
        looked(Duration.ofMinutes(2));
        assertThat(looks.due(List.of(SECOND), START)).containsExactly(SECOND);
        assertThat(due(Duration.ofMinutes(2))).isTrue();
    }
}
