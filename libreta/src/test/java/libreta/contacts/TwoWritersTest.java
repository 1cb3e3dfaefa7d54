package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import libreta.House;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two people of one Libreta at one contact, while it is not known what became of the first one's write. */
@Timeout(60)
class TwoWritersTest {
    private static final ConversationId PABLOS = new ConversationId("pablos");
    private static final PersonId PABLO = new PersonId("pablo");
    private static final String UPDATE_CUT_AFTERWARDS =
            "{\"target\":\"hubspot\",\"kind\":\"reset\",\"method\":\"PATCH\",\"afterExecution\":true}";
    private static final String DOWN = "{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}";

    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void open() {
        house = new House(folder).begin();
        house.database.conversations().open(PABLOS, PABLO, house.clock.instant());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Proposal proposed(ConversationId conversation, WriteRequest.Aim aim, Map<String, String> values) {
        Evidence evidence = new Evidence(List.of(aim + " " + values), List.of());
        WriteRequest request = new WriteRequest(conversation, "call-1", aim, values, evidence);
        return ((Proposing.Proposed) house.desk.propose(request)).proposal();
    }

    private Proposal ada(ConversationId conversation, String title) {
        ContactId ada = house.idOf(House.ADA);
        List<SeenContacts.Seen> seen = List.of(new SeenContacts.Seen(ada, "Ada Lovelace", House.ADA));
        house.database.seenContacts().see(conversation, seen, house.clock.instant());
        return proposed(conversation, new WriteRequest.Aim.Update(ada), Map.of("jobtitle", title));
    }

    private CarriedOut yes(Proposal proposal) {
        PersonId person = proposal.conversation().equals(PABLOS) ? PABLO : House.MARTA;
        return house.desk.carryOut(new Approval(proposal.id(), person, Language.EN, Map.of(), "yes"));
    }

    /** HubSpot does it, its answer is lost, and it cannot be asked what it did. */
    private Operation unanswered(Proposal proposal) {
        house.fault(UPDATE_CUT_AFTERWARDS);
        house.crm.before("readHistory", () -> house.fault(DOWN));
        Operation open = ((CarriedOut.Unknown) yes(proposal)).operation();
        house.repair();
        assertThat(open.state()).isEqualTo(Operation.State.SENT);
        return open;
    }

    private Operation.State settled(Operation operation) {
        return house.recovery.settle(operation.id()).orElseThrow().state();
    }

    @Test
    void while_a_change_is_open_nobody_else_changes_the_contact() {
        Proposal pablos = ada(PABLOS, "Enchantress");
        Operation martas = unanswered(ada(House.TALK, "Countess"));

        CarriedOut first = yes(pablos);

        assertThat(first).isInstanceOf(CarriedOut.OneIsOpen.class);
        assertThat(settled(martas)).isEqualTo(Operation.State.DONE);
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Countess");
        Proposal fresh = ((CarriedOut.OneIsOpen) first).fresh();
        assertThat(yes(fresh))
                .as("Pablo sees what Marta made of it")
                .isInstanceOfSatisfying(
                        CarriedOut.ChangedMeanwhile.class,
                        changed -> assertThat(changed.fresh().changes())
                                .extracting(Change::before, Change::after)
                                .containsExactly(tuple("Countess", "Enchantress")));
    }

    @Test
    void while_a_change_is_open_nothing_before_it_is_undone() {
        Operation first = ((CarriedOut.Done) yes(ada(PABLOS, "Enchantress"))).operation();
        Operation open = unanswered(ada(House.TALK, "Countess"));

        Undoing undoing = house.desk.undo(first.id(), new Undo.Asked(PABLOS, PABLO, Language.EN, "undo"));

        assertThat(undoing).isEqualTo(new Undoing.OneIsOpen(first));
        assertThat(settled(open)).isEqualTo(Operation.State.DONE);
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Countess");
    }

    @Test
    void of_one_name_with_and_without_an_address_one_is_created_at_a_time() {
        Map<String, String> address = Map.of("firstname", "Grace", "lastname", "Hopper", "email", "grace@navy.example");
        Proposal martas =
                proposed(House.TALK, new WriteRequest.Aim.Create(), Map.of("firstname", "Grace", "lastname", "Hopper"));
        Proposal pablos = proposed(PABLOS, new WriteRequest.Aim.Create(), address);
        List<Boolean> free = new ArrayList<>();
        // Marta's has been looked at, and is not in the journal yet.
        house.crm.before(
                "marksCreates",
                () -> free.add(Targets.ofNew(address).stream()
                        .allMatch(lease ->
                                house.alone.runIfFree(lease, held -> true).isPresent())));

        assertThat(yes(martas)).isInstanceOf(CarriedOut.Done.class);

        assertThat(free).containsExactly(false);
        assertThat(yes(pablos)).isInstanceOf(CarriedOut.LooksLikeOthers.class);
    }
}
