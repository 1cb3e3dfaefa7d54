package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import libreta.conversation.ConversationId;
import org.junit.jupiter.api.Test;

/** What a person changed on a card before saying yes. */
class EditsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Contact ADA =
            new Contact(new ContactId("51"), Map.of("city", "London", "jobtitle", "Analyst"));
    private static final List<Change> OF_ADA = List.of(
            new Change("city", "London", "Paris", Provenance.SAID),
            new Change("jobtitle", "Analyst", "Countess", Provenance.NOT_SAID),
            new Change("lifecyclestage", "", "lead", Provenance.FIXED));
    private static final List<Change> OF_NOBODY = List.of(
            new Change("firstname", "", "Ada", Provenance.SAID), new Change("city", "", "Paris", Provenance.NOT_SAID));

    private static Proposal proposal(Proposal.Target target, List<Change> changes) {
        return new Proposal(
                new ProposalId("p-1"),
                new ConversationId("talk"),
                "call-1",
                target,
                changes,
                List.of(),
                NOW,
                NOW.plusSeconds(60));
    }

    private static Edits ofAda(Map<String, String> typed) {
        Proposal shown = proposal(new Proposal.Target.ExistingContact(ADA), OF_ADA);
        return Edits.of(shown, typed, SampleProperties.SCHEMA, new ValueRules("ES"));
    }

    private static Edits ofNobody(Map<String, String> typed) {
        Proposal shown = proposal(new Proposal.Target.NewContact(), OF_NOBODY);
        return Edits.of(shown, typed, SampleProperties.SCHEMA, new ValueRules("ES"));
    }

    @Test
    void a_value_that_was_typed_is_said() {
        Edits edits = ofAda(Map.of("city", "Madrid", "jobtitle", "Countess"));

        assertThat(edits.problems()).isEmpty();
        assertThat(edits.properties()).containsExactly("city");
        assertThat(edits.proposal().changes())
                .containsExactly(new Change("city", "London", "Madrid", Provenance.SAID), OF_ADA.get(1), OF_ADA.get(2));
        assertThat(edits.shown().changes()).isEqualTo(OF_ADA);
    }

    @Test
    void what_was_not_shown_or_is_fixed_is_not_edited() {
        assertThat(ofAda(Map.of("company", "Acme", "lifecyclestage", "customer"))
                        .problems())
                .extracting(ValueProblem::property)
                .containsExactlyInAnyOrder("company", "lifecyclestage");
    }

    @Test
    void a_change_is_not_edited_into_an_erasure() {
        Edits edits = ofAda(Map.of("city", " ", "jobtitle", "Duchess"));

        assertThat(edits.problems()).containsExactly(new ValueProblem.MayNotBeEmpty("city", ""));
        assertThat(edits.properties()).containsExactly("jobtitle");
        assertThat(edits.proposal().values()).containsEntry("city", "Paris").containsEntry("jobtitle", "Duchess");
    }

    @Test
    void what_was_to_be_emptied_may_be_sent_back_empty() {
        List<Change> emptying = List.of(
                new Change("jobtitle", "Analyst", "", Provenance.SAID),
                new Change("city", "London", "Paris", Provenance.SAID));
        Proposal shown = proposal(new Proposal.Target.ExistingContact(ADA), emptying);

        Edits edits = Edits.of(shown, Map.of("jobtitle", ""), SampleProperties.SCHEMA, new ValueRules("ES"));

        assertThat(edits.problems()).isEmpty();
        assertThat(edits.proposal().changes()).isEqualTo(emptying);
    }

    @Test
    void a_field_of_an_existing_contact_is_not_left_out_even_where_its_name_stays() {
        List<Change> changes = List.of(
                new Change("firstname", "A.", "Ada", Provenance.SAID),
                new Change("city", "London", "Paris", Provenance.SAID));
        Proposal shown = proposal(new Proposal.Target.ExistingContact(ADA), changes);

        Edits edits = Edits.of(shown, Map.of("city", ""), SampleProperties.SCHEMA, new ValueRules("ES"));

        assertThat(edits.problems()).containsExactly(new ValueProblem.MayNotBeEmpty("city", ""));
        assertThat(edits.proposal().changes()).isEqualTo(changes);
    }

    @Test
    void a_new_contact_is_made_without_what_was_emptied_but_for_its_only_name() {
        assertThat(ofNobody(Map.of("city", "")).proposal().values()).isEqualTo(Map.of("firstname", "Ada"));
        assertThat(ofNobody(Map.of("city", "")).properties()).containsExactly("city");
        assertThat(ofNobody(Map.of("firstname", "")).problems())
                .containsExactly(new ValueProblem.MayNotBeEmpty("firstname", ""));
    }

    @Test
    void an_edit_that_was_taken_back_leaves_what_was_shown() {
        Edits edits = ofAda(Map.of("city", "Madrid", "jobtitle", "Duchess"));

        assertThat(edits.takenBack(Set.of("city")).changes())
                .containsExactly(
                        OF_ADA.get(0), new Change("jobtitle", "Analyst", "Duchess", Provenance.SAID), OF_ADA.get(2));
        assertThat(ofNobody(Map.of("city", "")).takenBack(Set.of()).changes()).containsExactly(OF_NOBODY.getFirst());
        assertThat(ofNobody(Map.of("city", "")).takenBack(Set.of("city")).changes())
                .isEqualTo(OF_NOBODY);
    }

    @Test
    void a_number_in_another_spelling_is_held_already() {
        Contact held = new Contact(new ContactId("51"), Map.of("phone", "600 111 222", "city", "Madrid"));
        List<Change> create = List.of(
                new Change("phone", "", "+34600111222", Provenance.SAID),
                new Change("mobilephone", "", "+34600111222", Provenance.SAID),
                new Change("city", "", "Bilbao", Provenance.FOUND),
                new Change("lifecyclestage", "", "lead", Provenance.FIXED));

        assertThat(CarriedOver.to(held, create, new Phones("ES")))
                .containsExactly(
                        new Change("mobilephone", "", "+34600111222", Provenance.SAID),
                        new Change("city", "Madrid", "Bilbao", Provenance.FOUND));
        assertThat(CarriedOver.to(held, List.of(new Change("city", "", "Madrid", Provenance.SAID)), new Phones("ES")))
                .isEmpty();
    }

    @Test
    void two_new_contacts_may_be_one_by_name_unless_each_has_an_address() {
        Map<String, String> ada = Map.of("firstname", "Ada", "lastname", "Lovelace");
        Map<String, String> withAddress = Map.of("firstname", "ADA", "lastname", "lovelace", "email", "ada@x.example");

        assertThat(Targets.mayBeOne(ada, ada)).isTrue();
        assertThat(Targets.mayBeOne(ada, withAddress)).isTrue();
        assertThat(Targets.mayBeOne(withAddress, ada)).isTrue();
        assertThat(Targets.mayBeOne(withAddress, withAddress)).isFalse();
        assertThat(Targets.mayBeOne(ada, Map.of("firstname", "Grace"))).isFalse();
    }
}
