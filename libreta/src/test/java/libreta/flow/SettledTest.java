package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import libreta.House;
import libreta.Screen;
import libreta.SetClock;
import libreta.agent.Answer;
import libreta.contacts.Change;
import libreta.contacts.Contact;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.contacts.Provenance;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.Message;
import libreta.conversation.ToolCall;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnId;
import libreta.flow.Request.Said;
import libreta.hubspot.Patience;
import libreta.hubspot.Rhythm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sandbox.hubspot.AccessToken;
import sandbox.hubspot.AccountOptions;

/** What a process left behind that was killed is ended and told by another, without anybody asking. */
@Timeout(60)
class SettledTest {
    private static final String GRACE = "grace@navy.example";

    private static final String WRITES_CUT = "{\"target\":\"hubspot\",\"kind\":\"reset\",\"method\":\"PATCH\"}";

    @TempDir
    Path folder;

    private final SetClock hubspotTime = new SetClock();
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Proposal grace() {
        house.model.calls("create_contact", "{\"firstname\":\"Grace\",\"email\":\"%s\"}".formatted(GRACE));
        house.say("add Grace, " + GRACE);
        return house.waiting().orElseThrow();
    }

    private Proposal ada() {
        house.model.calls(
                "update_contact", "{\"id\":\"%s\",\"jobtitle\":\"Countess\"}".formatted(house.idOf(House.ADA)));
        house.say("make " + house.idOf(House.ADA) + " a Countess");
        return house.waiting().orElseThrow();
    }

    /** The process dies with the first row written, and as it was then. */
    private Operation confirmed(Proposal proposal, Operation.Kind kind) {
        Map<String, String> before = kind == Operation.Kind.CREATE
                ? Map.of("firstname", "", "email", "")
                : Map.of("jobtitle", house.inHubSpot(House.ADA, "jobtitle"));
        Operation operation = new Operation(
                new OperationId(
                        proposal.conversation().equals(House.TALK) ? "op-1" : "op-of-" + proposal.conversation()),
                proposal.id(),
                proposal.conversation(),
                House.MARTA,
                Language.ES,
                kind,
                kind == Operation.Kind.CREATE ? "" : house.idOf(House.ADA).value(),
                "",
                before,
                proposal.values(),
                Map.of(),
                Operation.State.CONFIRMED,
                "",
                house.clock.instant());
        assertThat(house.database.journal().confirmed(operation, "yes")).isTrue();
        return operation;
    }

    private Operation now(Operation operation) {
        return house.database.journal().find(operation.id()).orElseThrow();
    }

    private String lastSaid() {
        return house.record().reversed().stream()
                .filter(Message.FromAssistant.class::isInstance)
                .map(message -> ((Message.FromAssistant) message).text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_confirmed_and_never_sent_is_carried_out_and_told_in_the_persons_language() {
        Operation operation = confirmed(grace(), Operation.Kind.CREATE);

        house.settling.settleAll();

        assertThat(now(operation).state()).isEqualTo(Operation.State.DONE);
        assertThat(house.idOf(GRACE)).isNotNull();
        assertThat(lastSaid())
                .isEqualTo("Antes de poder decírtelo: HubSpot sí guardó lo que confirmaste sobre **Grace**.");
        assertThat(house.record())
                .filteredOn(Message.FromTool.class::isInstance)
                .last()
                .asString()
                .contains("\"status\":\"created\"", "op-1");
    }

    @Test
    void it_is_told_once() {
        confirmed(grace(), Operation.Kind.CREATE);
        house.settling.settleAll();
        List<Message> told = house.record();

        house.settling.settleAll();
        house.open();

        assertThat(house.record()).isEqualTo(told);
    }

    @Test
    void after_ten_minutes_nobody_expects_it_any_more() {
        Operation operation = confirmed(grace(), Operation.Kind.CREATE);
        house.clock.move(Duration.ofMinutes(11));

        house.settling.settleAll();

        assertThat(now(operation).state()).isEqualTo(Operation.State.FAILED);
        assertThat(house.hubspot.readByEmail(GRACE, Set.of())).isEmpty();
        assertThat(lastSaid()).startsWith("El cambio que confirmaste no llegó a HubSpot");
    }

    @Test
    void what_was_sent_and_carried_out_is_found_out_and_not_sent_again() {
        Operation operation = confirmed(ada(), Operation.Kind.UPDATE);
        house.database.journal().sent(operation.id(), house.clock.instant());
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Countess"));

        house.settling.settleAll();

        assertThat(now(operation).state()).isEqualTo(Operation.State.DONE);
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void an_update_that_was_sent_and_not_carried_out_is_sent_again() {
        Operation operation = confirmed(ada(), Operation.Kind.UPDATE);
        house.database.journal().sent(operation.id(), house.clock.instant());

        house.settling.settleAll();

        assertThat(now(operation).state()).isEqualTo(Operation.State.DONE);
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Countess");
    }

    @Test
    void what_somebody_changed_before_it_was_sent_is_not_written() {
        Operation operation = confirmed(ada(), Operation.Kind.UPDATE);
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress"));

        house.settling.settleAll();

        assertThat(now(operation).state()).isEqualTo(Operation.State.FAILED);
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Enchantress");
    }

    @Test
    void what_somebody_wrote_just_before_it_was_sent_again_is_told_with_it() {
        Operation operation = confirmed(ada(), Operation.Kind.UPDATE);
        house.crm.before(
                "update", () -> house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress")));

        house.settling.settleAll();

        assertThat(now(operation).before()).isEqualTo(Map.of("jobtitle", "Enchantress"));
        assertThat(lastSaid()).contains("HubSpot sí guardó", "otra persona puso \"Enchantress\"");
    }

    @Test
    void what_hubspot_holds_instead_by_the_time_it_is_found_out_is_told_with_it() {
        Operation operation = confirmed(ada(), Operation.Kind.UPDATE);
        house.database.journal().sent(operation.id(), house.clock.instant());
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Countess"));
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress"));

        house.settling.settleAll();

        assertThat(now(operation).state()).isEqualTo(Operation.State.DONE);
        assertThat(lastSaid()).contains("HubSpot sí guardó", "Cargo es ahora \"Enchantress\" en HubSpot");
        assertThat(house.say("deshaz eso").text()).contains("Enchantress");
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Enchantress");
    }

    @Test
    void of_a_value_that_was_replaced_and_replaced_again_only_what_is_there_now_is_told() {
        Operation operation = confirmed(ada(), Operation.Kind.UPDATE);
        house.crm.before("update", () -> house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Zed")));
        house.crm.before("readHistory", () -> house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Xed")));

        house.settling.settleAll();

        assertThat(now(operation).state()).isEqualTo(Operation.State.DONE);
        assertThat(lastSaid()).contains("Cargo es ahora \"Xed\" en HubSpot").doesNotContain("Zed", "Deshacer");
    }

    @Test
    void what_others_added_to_a_new_contact_before_it_was_found_out_keeps_it_from_being_undone() {
        Operation operation = confirmed(grace(), Operation.Kind.CREATE);
        house.database.journal().sent(operation.id(), house.clock.instant());
        house.hubspot.create(operation.wanted());
        house.hubspot.update(house.idOf(GRACE), Map.of("phone", "+442079460999"));
        house.settling.settleAll();
        assertThat(now(operation).state()).isEqualTo(Operation.State.DONE);

        assertThat(house.say("undo that").text()).contains("+442079460999");

        assertThat(house.hubspot.readByEmail(GRACE, Set.of())).isPresent();
    }

    @Test
    void while_somebody_is_at_it_nobody_else_is() {
        Operation operation = confirmed(ada(), Operation.Kind.UPDATE);

        house.alone.run("contact:" + house.idOf(House.ADA), Duration.ZERO, held -> {
            house.settling.settleAll();
            return now(operation);
        });

        assertThat(now(operation).state()).isEqualTo(Operation.State.CONFIRMED);
        house.settling.settleAll();
        assertThat(now(operation).state()).isEqualTo(Operation.State.DONE);
    }

    @Test
    void while_hubspot_is_silent_the_person_is_told_that_it_is_being_found_out_and_later_what_it_was() {
        Operation operation = confirmed(ada(), Operation.Kind.UPDATE);
        house.database.journal().sent(operation.id(), house.clock.instant());
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}");

        house.settling.settleAll();

        assertThat(now(operation).state()).isEqualTo(Operation.State.SENT);
        assertThat(lastSaid()).startsWith("HubSpot no ha dicho si guardó el cambio.");
        house.repair();
        house.settling.settleAll();
        assertThat(now(operation).state()).isEqualTo(Operation.State.DONE);
        assertThat(lastSaid()).startsWith("Ya lo sé: HubSpot sí guardó");
    }

    @Test
    void what_was_forgotten_before_it_was_told_holds_nobody_up() {
        Operation operation = confirmed(grace(), Operation.Kind.CREATE);
        house.recovery.settle(operation.id());
        house.database.personalData().forget(GRACE);

        house.settling.settleAll();

        assertThat(house.database.journal().untold()).isEmpty();
        assertThat(house.open().events()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            APPROVED  | The change you confirmed did not get into HubSpot. Nothing was changed; please ask for it again.
            SET_ASIDE | I was stopped before I could tell you what became of this change. Nothing was written; please ask for it again if you still want it.
            REJECTED  | All right, I have not changed anything.
            EXPIRED   | This change was waiting for too long and has expired. Nothing was written; please ask for it again.
            """)
    void what_was_decided_and_led_to_no_write_is_told_once(ProposalState decided, String words) {
        Proposal proposal = grace();
        Answer.Approved yes = new Answer.Approved(Map.of());
        house.database.proposals().decide(proposal.id(), decided, yes.toString());

        house.open();

        assertThat(lastSaid()).isEqualTo(words);
        assertThat(house.record())
                .filteredOn(Message.FromTool.class::isInstance)
                .singleElement()
                .asString()
                .contains(words);
        List<Message> told = house.record();
        house.open();
        assertThat(house.record()).isEqualTo(told);
    }

    @Test
    void whoever_sends_a_confirmation_again_that_came_to_nothing_hears_so_in_their_language() {
        Proposal proposal = ada();
        Answer.Approved yes = new Answer.Approved(Map.of());
        house.database.proposals().decide(proposal.id(), ProposalState.SET_ASIDE, yes.toString());
        house.speak(Language.ES);

        Screen screen = house.decide(proposal, yes);

        assertThat(screen.text())
                .isEqualTo(
                        "Me detuvieron antes de poder decirte qué fue de este cambio. No se ha escrito nada; vuelve a"
                                + " pedirlo si aún lo quieres.");
        assertThat(screen.results()).singleElement().asString().contains("\"status\":\"set_aside\"");
    }

    @Test
    void while_a_fresh_proposal_waits_in_its_place_nothing_is_said_of_the_one_before() {
        Proposal proposal = ada();
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress"));
        house.approve();
        List<Message> told = house.record();

        house.open();

        assertThat(house.waiting().orElseThrow().id()).isNotEqualTo(proposal.id());
        assertThat(house.record()).isEqualTo(told);
    }

    @Test
    void nothing_is_called_unwritten_while_another_proposal_of_the_same_call_may_be_written() {
        Proposal proposal = ada();
        confirmed(proposal, Operation.Kind.UPDATE);
        Proposal later = new Proposal(
                new ProposalId("later"),
                House.TALK,
                proposal.toolCallId(),
                proposal.target(),
                proposal.changes(),
                List.of(),
                proposal.madeAt().plusSeconds(1),
                proposal.expiresAt());
        house.database.proposals().add(later);
        house.database.proposals().decide(later.id(), ProposalState.SET_ASIDE, "yes");
        List<Message> before = house.record();

        house.alone.run("contact:" + house.idOf(House.ADA), Duration.ZERO, held -> house.open());

        assertThat(house.record()).isEqualTo(before);
        house.open();
        assertThat(lastSaid()).startsWith("Antes de poder decírtelo: HubSpot sí guardó");
    }

    @Test
    void a_proposal_that_nobody_was_shown_cannot_be_confirmed() {
        Proposal proposal = grace();
        house.database.proposals().decide(proposal.id(), ProposalState.SET_ASIDE, "");
        Proposal unseen = new Proposal(
                new ProposalId("unseen"),
                House.TALK,
                "a call that nobody kept",
                proposal.target(),
                proposal.changes(),
                List.of(),
                proposal.madeAt(),
                proposal.expiresAt());
        house.database.proposals().add(unseen);

        house.open();

        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void the_last_write_is_undone_by_a_word_without_the_model() {
        grace();
        house.approve();

        Screen screen = house.say("undo that, please");

        assertThat(screen.text()).isEqualTo("Undone: **Grace** is in HubSpot's recycle bin now.");
        assertThat(screen.results()).singleElement().asString().contains("\"status\":\"undone\"");
        assertThat(house.hubspot.readByEmail(GRACE, Set.of())).isEmpty();
        assertThat(house.say("deshacer").text()).isEqualTo("There is nothing to undo in this conversation.");
    }

    @Test
    void an_undo_by_its_button_says_why_it_cannot_be() {
        ada();
        house.approve();
        Operation done = house.database.journal().of(House.TALK).getLast();
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress"));
        Screen screen = new Screen();

        house.run(new Said.Undo(done.id()), screen);

        assertThat(screen.text())
                .isEqualTo("I have not undone it: **Ada Lovelace** has changed since. Now: Job title is"
                        + " \"Enchantress\". Change it by hand if you still want to.");
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Enchantress");
    }

    @Test
    void undo_is_about_the_newest_write_also_while_that_is_on_its_way() {
        grace();
        house.approve();
        house.clock.move(Duration.ofSeconds(1));
        ada();
        house.fault(WRITES_CUT);
        house.approve();
        List<Operation> written = house.database.journal().of(House.TALK);

        assertThat(house.say("undo").text()).startsWith("That change is still on its way to HubSpot");
        house.run(new Said.Undo(written.getLast().id()), new Screen());

        assertThat(lastSaid()).startsWith("That change is still on its way to HubSpot");
        assertThat(now(written.getFirst()).state()).isEqualTo(Operation.State.DONE);
        assertThat(house.hubspot.readByEmail(GRACE, Set.of())).isPresent();
    }

    @Test
    void an_undo_in_place_of_a_yes_is_a_no_and_undoes_nothing_else() {
        grace();
        house.approve();
        ada();

        assertThat(house.decide(new Answer.Replied("undo that")).text())
                .isEqualTo("All right, I have not changed anything.");

        assertThat(house.waiting()).isEmpty();
        assertThat(house.hubspot.readByEmail(GRACE, Set.of())).isPresent();
    }

    @Test
    void what_ends_while_the_person_hears_that_nobody_knows_is_told_afterwards() {
        ada();
        house.approve();
        Operation done = house.database.journal().of(House.TALK).getLast();
        house.clock.move(Duration.ofSeconds(1));
        house.fault(WRITES_CUT);

        house.run(new Said.Undo(done.id()), event -> {
            if (event instanceof TurnEvent.TextStarted) {
                house.repair();
                house.recovery.settle(
                        house.database.journal().of(House.TALK).getLast().id());
            }
        });
        assertThat(lastSaid()).startsWith("HubSpot did not say");
        assertThat(now(done).state()).isEqualTo(Operation.State.UNDONE);
        house.settling.settleAll();

        assertThat(lastSaid()).isEqualTo("Undone: **Ada Lovelace** has the old values again.");
    }

    @Test
    void where_hubspot_is_silent_and_much_is_open_everybody_is_told_within_a_round() {
        List<ConversationId> talks = IntStream.range(0, 12)
                .mapToObj(number -> new ConversationId("talk-" + number))
                .toList();
        house.close();
        Rhythm rhythm = new Rhythm(hubspotTime, this::passes, () -> 0);
        house = new House(
                another(),
                AccountOptions.standard(),
                new House.Access(AccessToken.EVERYTHING, Patience.USUAL, Optional.of(rhythm)));
        talks.forEach(this::leftOpen);
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}");
        Instant began = house.clock.instant();

        house.settling.settleAll();

        assertThat(talks)
                .allSatisfy(talk -> assertThat(house.database.conversations().messages(talk))
                        .last()
                        .asString()
                        .contains("HubSpot no ha dicho"));
        assertThat(Duration.between(began, house.clock.instant())).isLessThan(Duration.ofSeconds(30));
    }

    private Path another() {
        try {
            return Files.createDirectory(folder.resolve("slow"));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** A pause of the calls to HubSpot is one of the house. */
    private void passes(Duration span) {
        hubspotTime.move(span);
        house.clock.move(span);
    }

    /** An update of Ada that was sent, in a conversation of its own. */
    private void leftOpen(ConversationId talk) {
        house.database.conversations().open(talk, House.MARTA, house.clock.instant());
        Message call = new Message.FromAssistant(
                "call-of-" + talk.value(), "", List.of(new ToolCall("call-" + talk.value(), "update_contact", "{}")));
        house.database.conversations().append(talk, new TurnId("led-to-it"), List.of(call), house.clock.instant());
        Contact ada = new Contact(house.idOf(House.ADA), Map.of("firstname", "Ada"));
        Proposal proposal = new Proposal(
                new ProposalId("p-" + talk.value()),
                talk,
                "call-" + talk.value(),
                new Proposal.Target.ExistingContact(ada),
                List.of(new Change("jobtitle", "Chief Analyst", "Countess", Provenance.SAID)),
                List.of(),
                house.clock.instant(),
                house.clock.instant().plus(Duration.ofMinutes(30)));
        house.database.proposals().add(proposal);
        Operation operation = confirmed(proposal, Operation.Kind.UPDATE);
        house.database.journal().sent(operation.id(), house.clock.instant());
    }
}
