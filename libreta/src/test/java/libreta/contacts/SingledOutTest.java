package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import libreta.House;
import libreta.Screen;
import libreta.agent.Answer;
import libreta.agent.TurnEnd;
import libreta.conversation.Language;
import libreta.flow.FlowFile;
import libreta.flow.Request;
import libreta.flow.TurnRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.hubspot.AccountOptions;

/** Which contact the person's own words single out. The account has two contacts called Luis Pérez. */
@Timeout(120)
class SingledOutTest {
    private static final String ANDINO = "lperez@cafeandino.example";
    private static final String NORTE = "luis.perez@talleresnorte.example";

    private static final String OTHER = "other@navy.example";

    @TempDir
    Path folder;

    private House house;
    private ContactId andino = new ContactId("1");
    private ContactId norte = new ContactId("1");

    @BeforeEach
    void open() {
        move(new House(folder));
    }

    private void move(House into) {
        house = into;
        andino = house.idOf(ANDINO);
        norte = house.idOf(NORTE);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** The person types; the model looks for something and calls for a contact. */
    private void says(String text, String sought, ContactId called, String title) {
        house.model.calls("search_contacts", "{\"query\":\"%s\"}".formatted(sought));
        calls(text, called, title);
    }

    private void calls(String text, ContactId called, String title) {
        house.model.calls("update_contact", "{\"id\":\"%s\",\"jobtitle\":\"%s\"}".formatted(called, title));
        house.say(text);
    }

    private Optional<ContactChoice> choice() {
        return house.database.choices().waiting(House.TALK);
    }

    private TurnEnd answer(ContactChoice choice, Answer answer) {
        return house.run(
                new Request.Said.Decided(
                        new ProposalId(choice.id().value()), answer, answer.toString(), Optional.empty()),
                new Screen());
    }

    private void assertAsked(ContactId... candidates) {
        assertThat(house.waiting()).isEmpty();
        assertThat(choice())
                .hasValueSatisfying(waits ->
                        assertThat(waits.candidates()).extracting(Contact::id).containsExactlyInAnyOrder(candidates));
    }

    private void assertProposed(ContactId contact) {
        assertThat(choice()).isEmpty();
        assertThat(house.waiting())
                .hasValueSatisfying(proposal -> assertThat(proposal.target())
                        .isInstanceOfSatisfying(
                                Proposal.Target.ExistingContact.class,
                                target -> assertThat(target.contact().id()).isEqualTo(contact)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set Luis Pérez's job title to Boss",
                "set the job title of luis perez to Boss",
                "pon a LUIS PEREZ el cargo Boss",
                "Pérez, Luis: job title Boss"
            })
    void a_name_that_two_have_is_asked_about_whichever_the_model_calls_for(String text) {
        says(text, "Luis Pérez", norte, "Boss");

        assertAsked(andino, norte);
        assertThat(choice().orElseThrow().differs()).startsWith("email", "company", "jobtitle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set the job title of lperez@cafeandino.example to Boss",
                "lperez@cafeandino.example's job title is Boss now",
                "Luis Pérez, lperez@cafeandino.example, is Boss now",
                "the man with the phone +57 601 555 0187 is Boss now",
                "the man with the phone 601-555-0187 is Boss now",
                "Luis Pérez at Café Andino is Boss now",
                "luis perez de cafe andino: Boss",
                "Luis Pérez from Bogotá is Boss now",
                "Luis Pérez, the Director Comercial, is Boss now"
            })
    void what_only_one_of_them_has_singles_that_one_out(String text) {
        says(text, "Luis Pérez", andino, "Boss");
        assertProposed(andino);

        house.decide(new Answer.Declined());
        says(text, "Luis Pérez", norte, "Boss");
        assertAsked(andino, norte);
    }

    @Test
    void a_typed_id_singles_out() {
        calls("contact " + andino + " is Boss now", andino, "Boss");

        assertProposed(andino);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Luis Pérez, not the one at Café Andino, is Boss now",
                "el otro Luis Pérez que no es de Café Andino es Boss",
                "Luis Pérez is Boss now"
            })
    void what_is_said_not_to_be_meant_singles_nobody_out(String text) {
        says(text, "Luis Pérez", andino, "Boss");

        assertAsked(andino, norte);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not %s", "no, %s is the wrong one", "anyone but %s", "no es el %s"})
    void a_typed_reply_that_says_no_to_one_does_not_pick_it(String reply) {
        says("set Luis Pérez's job title to Boss", "Luis Pérez", norte, "Boss");
        house.model.says("Which one?");

        answer(choice().orElseThrow(), new Answer.Replied(reply.formatted(norte)));

        assertThat(house.waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact %s is the wrong one, make the other one Boss",
                "make the one that is not %s Boss",
                "do not touch %s, make the other one Boss",
                "no toques el %s, al otro ponle el cargo Boss"
            })
    void whose_id_is_typed_to_leave_them_out_is_not_proposed(String text) {
        house.model.calls("search_contacts", "{\"name\":\"Luis Pérez\"}").says("Which one?");
        house.say("find Luis Pérez");

        calls(text.formatted(norte), norte, "Boss");

        assertThat(house.waiting()).isEmpty();
    }

    private void shown(String first, String last, String title) {
        house.hubspot.create(Map.of("firstname", first, "lastname", last, "email", OTHER, "jobtitle", title));
        house.model
                .calls("search_contacts", "{\"email\":\"%s\"}".formatted(OTHER))
                .says("Here.");
        house.say("who is " + OTHER + "?");
        house.model
                .calls("search_contacts", "{\"email\":\"%s\"}".formatted(House.ADA))
                .says("Here she is.");
        house.say("who is " + House.ADA + "?");
    }

    static Stream<Arguments> ordinary_words() {
        return Stream.of(
                Arguments.of("Mark", "Jones", "Clerk", "mark her job title as Boss"),
                Arguments.of("Will", "Smith", "Clerk", "she will be Boss, set the job title"),
                Arguments.of("May", "Smith", "Clerk", "she may be called Boss, set the job title"),
                Arguments.of("Bob", "Smith", "Manager", "her manager told me she is Boss"),
                Arguments.of("Bob", "Smith", "Assistant", "her assistant says she is Boss now"),
                Arguments.of("Rosa", "Luz", "Jefa", "su jefa dice que ahora es Boss"));
    }

    @ParameterizedTest
    @MethodSource("ordinary_words")
    void an_ordinary_word_names_nobody_who_is_called_so(String first, String last, String title, String text) {
        shown(first, last, title);

        calls(text, house.idOf(OTHER), "Boss");

        assertThat(house.waiting()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ordinary_words")
    void nor_does_it_cast_a_doubt_on_whom_it_is_about(String first, String last, String title, String text) {
        shown(first, last, title);

        calls(text, house.idOf(House.ADA), "Boss");

        assertProposed(house.idOf(House.ADA));
    }

    @Test
    void the_new_value_describes_nobody() {
        house.model.calls("search_contacts", "{\"name\":\"Luis Pérez\"}");
        house.model.calls("update_contact", "{\"id\":\"%s\",\"company\":\"Café Andino\"}".formatted(andino));
        house.say("set the company of Luis Pérez to Café Andino");

        assertAsked(andino, norte);
    }

    @Test
    void namesakes_that_no_search_of_the_conversation_found_are_found_by_us() {
        says("set Luis Pérez's job title to Boss", NORTE, norte, "Boss");

        assertAsked(andino, norte);
    }

    @Test
    void a_namesake_that_was_created_a_moment_ago_counts_although_the_index_does_not_know_it() {
        house.close();
        move(new House(folder, AccountOptions.standard().withSearchLag(Duration.ofMinutes(5)), FlowFile.bundled()));
        house.begin();
        Map<String, String> values = Map.of("firstname", "Adá", "lastname", "Lovelace", "email", "ada@new.example");
        Evidence said = new Evidence(List.of(values.toString()), List.of());
        var request = new WriteRequest(House.TALK, "call-0", new WriteRequest.Aim.Create(), values, said);
        Proposal create = ((Proposing.Proposed) house.desk.propose(request)).proposal();
        house.desk.carryOut(new Approval(create.id(), House.MARTA, Language.EN, Map.of(), "yes"));

        says("set Ada Lovelace's job title to Boss", House.ADA, house.idOf(House.ADA), "Boss");

        assertAsked(house.idOf(House.ADA), house.idOf("ada@new.example"));
    }

    @Test
    void a_pick_goes_on_without_the_model_and_stays_good_until_the_name_is_said_again() {
        says("set Luis Pérez's job title to Boss", "Luis Pérez", norte, "Boss");

        TurnEnd end = answer(choice().orElseThrow(), new Answer.Picked(andino));

        assertThat(end).isInstanceOf(TurnEnd.Waiting.class);
        assertProposed(andino);
        assertThat(house.waiting().orElseThrow().changes())
                .extracting(Change::provenance)
                .containsExactly(Provenance.SAID);
        house.approve();
        assertThat(house.inHubSpot(ANDINO, "jobtitle")).isEqualTo("Boss");
        assertThat(house.inHubSpot(NORTE, "jobtitle")).isNotEqualTo("Boss");

        calls("no, make him Chief", andino, "Chief");
        assertProposed(andino);
        house.decide(new Answer.Declined());
        calls("Luis Pérez is Chief", andino, "Chief");
        assertAsked(andino, norte);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make her Boss",
                "please change her job title to Boss",
                "Her new title is Boss.",
                "she got promoted last week, she's Boss now",
                "cámbiale el cargo a Boss",
                "¿Puedes ponerle el cargo Boss, por favor?",
                "la han ascendido, ahora es Boss",
                "she signed the contract, pls make her Boss",
                "su secretaria dice que ahora es Boss"
            })
    void whom_nobody_named_is_the_one_that_was_shown_alone(String text) {
        house.model
                .calls("search_contacts", "{\"email\":\"%s\"}".formatted(House.ADA))
                .says("Here she is.");
        house.say("who is " + House.ADA + "?");

        calls(text, house.idOf(House.ADA), "Boss");

        assertProposed(house.idOf(House.ADA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"change grace hopper's job title to Boss", "pon a Grace Hopper el cargo Boss"})
    void nor_is_he_one_of_several_that_were_shown(String text) {
        house.model.calls("search_contacts", "{\"name\":\"Luis Pérez\"}").says("Which one?");
        house.say("find " + ANDINO + " and the other one");

        calls(text, andino, "Boss");

        assertAsked(andino, norte);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and make Rupert Quill Boss",
                "and rupert@quill.example is Boss",
                "and contact 99887766 is Boss",
                "Ada, I mean ada@elsewhere.example, is Boss",
                "change grace hopper's job title to Boss",
                "SET GRACE HOPPER'S JOB TITLE TO BOSS",
                "Grace: job title Boss",
                "cambia el cargo de grace hopper a Boss",
                "CAMBIA EL CARGO DE GRACE HOPPER A BOSS",
                "ponle a grace el cargo Boss",
                "Dan is Boss now",
                "make ella Boss",
                "set the job title for mia to Boss",
                "Julio es Boss",
                "Cambia el cargo de julio a Boss"
            })
    void somebody_whom_we_do_not_know_is_not_the_one_that_was_shown(String text) {
        house.model
                .calls("search_contacts", "{\"email\":\"%s\"}".formatted(House.ADA))
                .says("Here she is.");
        house.say("who is " + House.ADA + "?");

        calls(text, house.idOf(House.ADA), "Boss");

        assertAsked(house.idOf(House.ADA));
    }

    @Test
    void what_the_model_looked_for_by_itself_singles_nobody_out() {
        says("make my favourite customer Boss", NORTE, norte, "Boss");

        assertAsked(norte);
    }

    @Test
    void one_of_a_list_may_be_told_by_its_place() {
        house.model.calls("search_contacts", "{\"name\":\"Luis Pérez\"}").says("Which one?");
        Screen screen = house.say("update Luis Pérez");
        boolean andinoFirst = screen.results().getFirst().indexOf(ANDINO)
                < screen.results().getFirst().indexOf(NORTE);
        house.model.says("What shall I change?");
        house.say(andinoFirst ? "the second one" : "the first one");

        calls("job title Boss", norte, "Boss");

        assertProposed(norte);
    }

    @Test
    void nothing_else_is_answered_while_a_choice_waits_and_a_foreign_contact_is_no_answer() {
        says("set Luis Pérez's job title to Boss", "Luis Pérez", norte, "Boss");

        assertThatThrownBy(() -> house.say("find ada"))
                .isInstanceOfSatisfying(
                        TurnRefused.class, no -> assertThat(no.code()).isEqualTo("choice_waiting"));
        assertThatThrownBy(() -> answer(choice().orElseThrow(), new Answer.Picked(house.idOf(House.ADA))))
                .isInstanceOfSatisfying(
                        TurnRefused.class, no -> assertThat(no.code()).isEqualTo("not_a_choice"));
        assertThatThrownBy(() -> answer(choice().orElseThrow(), new Answer.Approved(Map.of())))
                .isInstanceOfSatisfying(
                        TurnRefused.class, no -> assertThat(no.code()).isEqualTo("wrong_answer"));
        assertAsked(andino, norte);
    }

    @Test
    void a_choice_outlives_a_restart_and_a_repeated_pick_gets_the_same_proposal() {
        says("set Luis Pérez's job title to Boss", "Luis Pérez", norte, "Boss");
        ContactChoice waiting = choice().orElseThrow();
        House anew = house.restarted();
        house = anew;
        assertThat(house.run(new Request.Said.Opened(), new Screen())).isInstanceOf(TurnEnd.Choosing.class);

        answer(waiting, new Answer.Picked(andino));
        Proposal proposed = house.waiting().orElseThrow();

        assertThat(answer(waiting, new Answer.Picked(andino)))
                .isInstanceOfSatisfying(
                        TurnEnd.Waiting.class,
                        again -> assertThat(again.proposal()).isEqualTo(proposed));
        assertThatThrownBy(() -> answer(waiting, new Answer.Picked(norte)))
                .isInstanceOfSatisfying(
                        TurnRefused.class, no -> assertThat(no.code()).isEqualTo("already_decided"));
    }

    @Test
    void a_pick_that_hubspot_failed_to_follow_is_followed_when_it_is_sent_again() {
        says("set Luis Pérez's job title to Boss", "Luis Pérez", norte, "Boss");
        ContactChoice waiting = choice().orElseThrow();
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}");
        assertThatThrownBy(() -> answer(waiting, new Answer.Picked(andino))).isInstanceOf(CrmFailed.class);
        house.repair();

        answer(waiting, new Answer.Picked(andino));

        assertProposed(andino);
    }

    @Test
    void none_of_them_ends_it_and_an_old_choice_is_no_longer_answered() {
        says("set Luis Pérez's job title to Boss", "Luis Pérez", norte, "Boss");
        answer(choice().orElseThrow(), new Answer.Replied("none of them, thanks"));
        assertThat(choice()).isEmpty();
        assertThat(house.crm.writes()).isZero();

        says("set Luis Pérez's job title to Boss", "Luis Pérez", norte, "Boss");
        ContactChoice old = choice().orElseThrow();
        house.clock.move(Duration.ofHours(25));
        assertThatThrownBy(() -> answer(old, new Answer.Picked(andino)))
                .isInstanceOfSatisfying(
                        TurnRefused.class, no -> assertThat(no.code()).isEqualTo("expired_interrupt"));
        assertThat(choice()).isEmpty();
    }

    @Test
    void something_else_that_is_typed_sets_the_choice_aside_and_is_answered() {
        says("set Luis Pérez's job title to Boss", "Luis Pérez", norte, "Boss");
        house.model.says("Hello.");

        answer(choice().orElseThrow(), new Answer.Replied("what can you do?"));

        assertThat(choice()).isEmpty();
        assertThat(house.model.lastAsked().messages().getLast().toString()).contains("what can you do?");
        assertThat(List.copyOf(house.database.choices().picks(House.TALK))).isEmpty();
    }
}
