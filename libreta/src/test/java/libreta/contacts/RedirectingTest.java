package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import libreta.House;
import libreta.conversation.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person who sees that a new contact exists already lets that one be updated instead. */
@Timeout(60)
class RedirectingTest {
    private static final String NUMBER = "020 7946 0123";

    @TempDir
    Path folder;

    private House house;
    private ContactId ada;

    @BeforeEach
    void open() {
        house = new House(folder).begin();
        ada = house.idOf(House.ADA);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Proposal create(Map<String, String> values) {
        Evidence evidence = new Evidence(List.of("a new contact: " + values), List.of());
        var request = new WriteRequest(House.TALK, "call-1", new WriteRequest.Aim.Create(), values, evidence);
        Proposal proposal = ((Proposing.Proposed) house.desk.propose(request)).proposal();
        assertThat(proposal.duplicates()).extracting(one -> one.contact().id()).contains(ada);
        return proposal;
    }

    private static Approval instead(Proposal proposal) {
        return new Approval(proposal.id(), House.MARTA, Language.EN, Map.of(), "update Ada instead");
    }

    private ProposalState stateOf(Proposal proposal) {
        return house.database.proposals().find(proposal.id()).orElseThrow().state();
    }

    @Test
    void the_update_waits_in_the_place_of_the_create() {
        Proposal create = create(Map.of("lastname", "Lovelace", "phone", NUMBER, "jobtitle", "Countess"));

        var waits = (Redirected.Waits) house.desk.updateInstead(instead(create), ada);

        assertThat(house.waiting()).contains(waits.update());
        assertThat(waits.update().changes())
                .containsExactly(new Change("jobtitle", "Chief Analyst", "Countess", Provenance.SAID));
        assertThat(waits.update().target())
                .isInstanceOfSatisfying(
                        Proposal.Target.ExistingContact.class,
                        target -> assertThat(target.contact().id()).isEqualTo(ada));
        assertThat(waits.update().duplicates()).isEmpty();
        assertThat(stateOf(create)).isEqualTo(ProposalState.SET_ASIDE);
        assertThat(house.database.seenContacts().seen(House.TALK, 1))
                .extracting(SeenContacts.Seen::id)
                .containsExactly(ada);
    }

    @Test
    void a_contact_that_holds_all_of_it_needs_no_update() {
        Proposal create = create(Map.of("firstname", "Ada", "lastname", "Lovelace", "phone", NUMBER));

        assertThat(house.desk.updateInstead(instead(create), ada))
                .isInstanceOfSatisfying(
                        Redirected.NothingToDo.class,
                        nothing -> assertThat(nothing.contact().id()).isEqualTo(ada));
        assertThat(stateOf(create)).isEqualTo(ProposalState.APPROVED);
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void where_the_contact_is_gone_the_create_waits_without_it() {
        Proposal create = create(Map.of("lastname", "Lovelace", "phone", NUMBER));
        house.hubspot.archive(ada);

        var gone = (Redirected.Gone) house.desk.updateInstead(instead(create), ada);

        assertThat(gone.create().duplicates()).isEmpty();
        assertThat(gone.create().changes()).isEqualTo(create.changes());
        assertThat(house.waiting()).contains(gone.create());
    }

    @Test
    void what_may_not_be_updated_leaves_the_create_waiting() {
        Proposal create = create(Map.of("lastname", "Lovelace", "phone", NUMBER, "jobtitle", "Countess"));
        Desk desk = house.desk(new Policy(false, WriteRule.ALL, WriteRule.ALL.only(Set.of("phone"))));

        assertThat(desk.updateInstead(instead(create), ada))
                .isEqualTo(new Redirected.Forbidden(List.of(new ValueProblem.NotAllowed("jobtitle", "Countess"))));
        assertThat(house.waiting()).contains(create);
    }

    @Test
    void it_is_decided_once() {
        Proposal create = create(Map.of("lastname", "Lovelace", "phone", NUMBER, "jobtitle", "Countess"));
        house.desk.updateInstead(instead(create), ada);

        assertThat(house.desk.updateInstead(instead(create), ada)).isEqualTo(new Redirected.AlreadyDecided());
    }

    @Test
    void a_contact_that_was_not_shown_is_not_updated() {
        Proposal create = create(Map.of("lastname", "Lovelace", "phone", NUMBER));

        assertThatThrownBy(() -> house.desk.updateInstead(instead(create), new ContactId("99999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99999");
        assertThat(house.waiting()).contains(create);
    }
}
