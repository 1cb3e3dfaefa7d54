package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import libreta.House;
import libreta.Screen;
import libreta.agent.Answer;
import libreta.contacts.ContactId;
import libreta.contacts.Operation;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalState;
import libreta.contacts.WriteRule;
import libreta.contacts.WriteRule.FillOnly;
import libreta.conversation.Language;
import libreta.conversation.ToolCall;
import libreta.model.ModelReply;
import libreta.model.ToolDefinition;
import libreta.model.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.hubspot.AccountOptions;

/** What the flow file says about writes, as the person in the chat meets it. */
@Timeout(60)
class PolicyInTheFlowTest {
    private static final String GRACE = "grace@navy.example";
    private static final String COUNTESS = "{\"id\":\"%s\",\"jobtitle\":\"Countess\"}";

    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void openAsItComes() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String bundled() throws IOException {
        try (InputStream file = FlowFile.class.getClassLoader().getResourceAsStream(FlowFile.BUNDLED)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The bundled flow with another word in it. */
    private void open(String old, String changed) throws IOException {
        assertThat(bundled()).contains(old);
        Flow flow = SmallFlow.load(bundled().replace(old, changed));
        house.close();
        house = new House(folder, AccountOptions.standard().withSearchLag(Duration.ZERO), flow);
    }

    private void openReadOnly() throws IOException {
        open("\nnodes:", "\nreadOnly: true\nnodes:");
    }

    private void openWithoutQuestions() throws IOException {
        open("confirm: always", "confirm: never");
    }

    private void grace(String more) {
        house.model.calls("create_contact", "{\"firstname\":\"Grace\",\"email\":\"%s\"%s}".formatted(GRACE, more));
    }

    private void countess(String id) {
        house.model.calls("update_contact", COUNTESS.formatted(id));
    }

    private boolean isThere(String email) {
        return house.hubspot.readByEmail(email, List.of()).isPresent();
    }

    @Test
    void the_settings_of_the_tools_become_the_policy() {
        Flow flow = SmallFlow.load(SmallFlow.YAML
                .replace("{type: CreateContact}", "{type: CreateContact, confirm: never, consent: [news]}")
                .replace("{type: UpdateContact}", "{type: UpdateContact, fillOnly: [phone], neverBlank: [company]}"));

        assertThat(Briefing.policy(flow).create())
                .isEqualTo(WriteRule.ALL.confirm(WriteRule.Confirm.NEVER).consent(Set.of("news")));
        assertThat(Briefing.policy(flow).update())
                .isEqualTo(WriteRule.ALL.fillOnly(FillOnly.of(List.of("phone"))).neverBlank(Set.of("company")));
        assertThat(Briefing.policy(SmallFlow.load(SmallFlow.YAML.replace(
                                "{type: UpdateContact}", "{type: UpdateContact, fillOnly: true}")))
                        .update()
                        .fillOnly())
                .isEqualTo(FillOnly.EVERYTHING);
    }

    @Test
    void a_read_only_flow_offers_the_model_nothing_that_writes() throws IOException {
        openReadOnly();
        grace("");
        house.model.says("I can only look people up.");

        Screen screen = house.say("add Grace, " + GRACE);

        assertThat(house.model.lastAsked().tools())
                .extracting(ToolDefinition::name)
                .containsExactly("search_contacts");
        assertThat(screen.text()).isEqualTo("I can only look people up.");
        assertThat(house.waiting()).isEmpty();
        assertThat(isThere(GRACE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "update"})
    void in_a_read_only_flow_the_buttons_that_write_say_so(String button) throws IOException {
        openReadOnly();
        house.open();

        assertThat(house.click(button).text()).startsWith("Your administrator has set me up to look contacts up only");
        house.speak(Language.ES);
        assertThat(house.click(button).text()).startsWith("Tu administrador me ha configurado solo para consultar");
        assertThat(house.click("search").text()).contains("¿A quién buscas?");
    }

    @Test
    void a_read_only_flow_needs_a_search() {
        String yaml = SmallFlow.YAML
                .replace("nodes:", "readOnly: true\nnodes:")
                .replace("tools: [find, add, change]", "tools: [add, change]")
                .replace("  find: {type: SearchContact}\n", "");

        assertThat(SmallFlow.problems(yaml).getMessage())
                .contains("it is readOnly, and the agent has no SearchContact");
    }

    @Test
    void what_was_said_word_for_word_is_written_without_a_question_and_told_like_any_other_write() throws IOException {
        openWithoutQuestions();
        grace("");

        Screen screen = house.say("add Grace, " + GRACE);

        assertThat(isThere(GRACE)).isTrue();
        assertThat(screen.text()).isEqualTo("Done: **Grace** is now in HubSpot.");
        assertThat(screen.results()).singleElement().asString().contains("\"status\":\"created\"", "operationId");
        assertThat(house.waiting()).isEmpty();
        Proposal proposal = house.database
                .proposals()
                .ofCall(House.TALK, "call-1")
                .orElseThrow()
                .proposal();
        assertThat(house.database.proposals().find(proposal.id()).orElseThrow().state())
                .isEqualTo(ProposalState.APPROVED);
        assertThat(house.database.journal().of(proposal.id()))
                .get()
                .extracting(Operation::state, Operation::person)
                .containsExactly(Operation.State.DONE, House.MARTA);
    }

    @Test
    void while_nobody_can_look_for_others_of_that_name_a_new_contact_is_asked_about() throws IOException {
        openWithoutQuestions();
        grace("");
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503,\"path\":\"/search\"}");

        house.say("add Grace, " + GRACE);

        assertThat(house.waiting()).isPresent();
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void a_value_that_nobody_said_is_asked_about_all_the_same() throws IOException {
        openWithoutQuestions();
        grace(",\"company\":\"US Navy\"");

        house.say("add Grace, " + GRACE);

        assertThat(house.waiting()).isPresent();
        assertThat(isThere(GRACE)).isFalse();
    }

    @Test
    void an_order_is_carried_out_once_and_a_later_message_does_not_repeat_it() throws IOException {
        openWithoutQuestions();
        String ada = house.idOf(House.ADA).value();
        countess(ada);
        house.say("contact " + ada + ": job title Countess");
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Countess");
        house.model.calls("update_contact", "{\"id\":\"%s\",\"jobtitle\":\"Duchess\"}".formatted(ada));
        house.say("contact " + ada + ": job title Duchess");

        countess(ada);
        house.say("what is the phone of contact " + ada + "?");

        assertThat(house.waiting()).isPresent();
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Duchess");
    }

    @Test
    void the_answer_to_a_question_of_the_assistant_alone_is_asked_about() throws IOException {
        openWithoutQuestions();
        String ada = house.idOf(House.ADA).value();
        house.model.says("¿Qué cargo?");
        house.say("cambia el cargo del contacto " + ada);
        countess(ada);

        house.say("Countess");

        assertThat(house.waiting()).isPresent();
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void a_model_that_goes_on_and_on_is_stopped_by_a_question() throws IOException {
        openWithoutQuestions();
        String ada = house.idOf(House.ADA).value();
        for (int at = 0; at < 4; at++) {
            house.model.does((request, text) -> {
                house.hubspot.update(new ContactId(ada), Map.of("jobtitle", "Clerk"));
                ToolCall again = house.model.call("update_contact", COUNTESS.formatted(ada));
                return new ModelReply("", List.of(again), false, Usage.NONE, "");
            });
        }

        house.say("please update contact " + ada + ", set the job title to Countess");

        assertThat(house.crm.writes()).isEqualTo(3);
        assertThat(house.waiting()).isPresent();
    }

    @Test
    void a_yes_to_a_value_that_nobody_said_is_answered_and_the_same_proposal_waits() {
        grace(",\"company\":\"US Navy\"");
        house.say("add Grace, " + GRACE);
        Proposal proposal = house.waiting().orElseThrow();

        Screen screen = house.decide(new Answer.Replied("yes"));

        assertThat(screen.text())
                .isEqualTo("Nobody said this: Company “US Navy”. Nothing has been written; tick each of these values"
                        + " if it is right, change it, or tell me the value.");
        assertThat(house.waiting()).contains(proposal);
        assertThat(isThere(GRACE)).isFalse();

        house.model.says("Done.");
        house.decide(new Answer.Approved(Map.of(), Set.of("company")));
        assertThat(house.inHubSpot(GRACE, "company")).isEqualTo("US Navy");
    }

    @Test
    void what_the_flow_does_not_allow_is_told_with_the_value_that_is_there() throws IOException {
        open("neverBlank: [email]", "fillOnly: true");
        house.model
                .calls("update_contact", "{\"id\":\"%s\",\"jobtitle\":\"Countess\"}".formatted(house.idOf(House.ADA)))
                .says("It holds a value already.");

        Screen screen = house.say("make contact " + house.idOf(House.ADA) + " a Countess");

        assertThat(screen.results())
                .singleElement()
                .asString()
                .contains("Job title holds \\\"Chief Analyst\\\" already, and your administrator lets it be filled");
        assertThat(house.waiting()).isEmpty();
    }
}
