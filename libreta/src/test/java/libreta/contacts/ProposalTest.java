package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import libreta.conversation.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Contact ADA = new Contact(new ContactId("51"), Map.of("firstname", "Ada"));
    private static final Contact BOB = new Contact(new ContactId("52"), Map.of("firstname", "Bob"));
    private static final List<Change> CHANGES = List.of(new Change("city", "", "Paris", Provenance.SAID));

    private static Proposal proposal(Proposal.Target target, List<Change> changes) {
        List<Duplicate> duplicates = List.of(
                new Duplicate(ADA, Duplicate.Grade.THE_SAME, List.of()),
                new Duplicate(BOB, Duplicate.Grade.PERHAPS, List.of()));
        return new Proposal(
                new ProposalId("p-1"),
                new ConversationId("talk"),
                "call-1",
                target,
                changes,
                duplicates,
                NOON,
                NOON.plusSeconds(60));
    }

    private static Proposal create() {
        return proposal(new Proposal.Target.NewContact(), CHANGES);
    }

    @Test
    void a_proposal_changes_something() {
        assertThatThrownBy(() -> proposal(new Proposal.Target.NewContact(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_can_be_decided_until_the_moment_when_it_expires() {
        assertThat(create().expired(NOON.plusSeconds(59))).isFalse();
        assertThat(create().expired(NOON.plusSeconds(60))).isTrue();
        assertThat(create().expired(NOON.plusSeconds(61))).isTrue();
    }

    @Test
    void a_candidate_is_offered_for_a_new_contact_until_it_is_taken_out() {
        assertThat(create().offers(ADA.id())).isTrue();
        assertThat(create().without(ADA.id()).duplicates())
                .extracting(Duplicate::contact)
                .containsExactly(BOB);
        assertThat(create().without(ADA.id()).offers(ADA.id())).isFalse();
        assertThat(create().offers(new ContactId("53"))).isFalse();
        assertThat(proposal(new Proposal.Target.ExistingContact(BOB), CHANGES).offers(ADA.id()))
                .isFalse();
    }

    @Test
    void a_create_that_becomes_an_update_has_no_candidates_any_more() {
        assertThat(create().with(new Proposal.Target.ExistingContact(ADA), CHANGES)
                        .duplicates())
                .isEmpty();
        assertThat(create().with(new Proposal.Target.NewContact(), CHANGES).duplicates())
                .hasSize(2);
    }

    @Test
    void without_an_address_nobody_holds_it_and_hubspot_is_not_asked() {
        MemoryCrm hubspot = new MemoryCrm();

        assertThat(new Holders(hubspot).of(create())).isEmpty();
        assertThat(hubspot.reads).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void an_id_is_not_blank(String text) {
        assertThatThrownBy(() -> new ProposalId(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OperationId(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ContactChoiceId(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new ProposalId("p-1")).hasToString("p-1");
        assertThat(new OperationId("o-1")).hasToString("o-1");
        assertThat(new ContactChoiceId("c-1")).hasToString("c-1");
    }
}
