package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import libreta.House;
import libreta.contacts.WriteRule.Confirm;
import libreta.contacts.WriteRule.FillOnly;
import libreta.conversation.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the administrator allows holds when a write is proposed, and again when it is carried out. */
@Timeout(60)
class PolicyTest {
    private static final String PHONE = "+44 20 7946 0123";
    private static final Map<String, String> GRACE_HOPPER =
            Map.of("firstname", "Grace", "lastname", "Hopper", "email", "grace@navy.example");
    private static final Policy READ_ONLY = new Policy(true, WriteRule.ALL, WriteRule.ALL);

    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void open() {
        house = new House(folder).begin();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Desk updatingBy(WriteRule rule) {
        return house.desk(new Policy(false, WriteRule.ALL, rule));
    }

    private WriteRequest update(Map<String, String> values, String... said) {
        ContactId ada = house.idOf(House.ADA);
        house.database
                .seenContacts()
                .see(House.TALK, List.of(new SeenContacts.Seen(ada, "Ada Lovelace", House.ADA)), house.clock.instant());
        return request(new WriteRequest.Aim.Update(ada), values, said);
    }

    private static WriteRequest create(Map<String, String> values, String... said) {
        return request(new WriteRequest.Aim.Create(), values, said);
    }

    private static WriteRequest request(WriteRequest.Aim aim, Map<String, String> values, String... said) {
        return new WriteRequest(House.TALK, "call-1", aim, values, new Evidence(List.of(said), List.of()));
    }

    private static Proposal proposed(Proposing answer) {
        return ((Proposing.Proposed) answer).proposal();
    }

    private static Approval yes(Proposal proposal, Map<String, String> edits) {
        return new Approval(proposal.id(), House.MARTA, Language.EN, edits, "yes");
    }

    private static Approval yes(Proposal proposal) {
        return yes(proposal, Map.of());
    }

    private void inHubSpot(String property, String value) {
        house.hubspot.update(house.idOf(House.ADA), Map.of(property, value));
    }

    private ProposalState stateOf(Proposal proposal) {
        return house.database.proposals().find(proposal.id()).orElseThrow().state();
    }

    @Test
    void nothing_is_proposed_where_nothing_may_be_written() {
        Desk desk = house.desk(READ_ONLY);

        assertThat(desk.propose(create(Map.of("firstname", "Grace"), "add Grace")))
                .isEqualTo(new Proposing.ReadOnly());
        assertThat(desk.propose(update(Map.of("jobtitle", "Countess"), "Countess")))
                .isEqualTo(new Proposing.ReadOnly());
    }

    @Test
    void a_proposal_from_before_is_not_carried_out_where_nothing_may_be_written() {
        Proposal proposal = proposed(house.desk.propose(update(Map.of("jobtitle", "Countess"), "Countess")));

        assertThat(house.desk(READ_ONLY).carryOut(yes(proposal))).isEqualTo(new CarriedOut.ReadOnly());
        assertThat(stateOf(proposal)).isEqualTo(ProposalState.SET_ASIDE);
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void a_value_is_not_emptied_unless_the_person_said_so() {
        assertThat(house.desk.propose(update(Map.of("phone", "", "jobtitle", "Countess"), "make her a Countess")))
                .isEqualTo(new Proposing.Invalid(List.of(new ValueProblem.NotAskedToEmpty("phone", "", PHONE))));
    }

    @Test
    void where_the_person_may_have_said_so_they_tick_it_by_hand() {
        Proposal proposal = proposed(
                house.desk.propose(update(Map.of("phone", ""), "Don't forget to remove Ada Lovelace's phone")));

        assertThat(proposal.mustTick()).containsExactly("phone");
        assertThat(house.desk.carryOut(yes(proposal))).isInstanceOf(CarriedOut.NotTicked.class);
        Approval ticked =
                new Approval(proposal.id(), House.MARTA, Language.EN, Map.of(), Set.of("phone"), "yes, ticked");
        assertThat(house.desk.carryOut(ticked)).isInstanceOf(CarriedOut.Done.class);
        assertThat(house.inHubSpot(House.ADA, "phone")).isEmpty();
    }

    @Test
    void a_value_that_may_only_be_filled_is_not_replaced() {
        Desk desk = updatingBy(WriteRule.ALL.fillOnly(FillOnly.of(List.of("phone", "city"))));

        assertThat(desk.propose(update(Map.of("phone", "+44 20 7946 0999"), "+44 20 7946 0999")))
                .isEqualTo(new Proposing.Invalid(
                        List.of(new ValueProblem.MayOnlyBeFilled("phone", "+442079460999", PHONE))));
        assertThat(desk.propose(update(Map.of("city", "London", "jobtitle", "Countess"), "London, Countess")))
                .isInstanceOf(Proposing.Proposed.class);
    }

    @Test
    void where_everything_may_only_be_filled_nothing_is_replaced() {
        Desk desk = updatingBy(WriteRule.ALL.fillOnly(FillOnly.EVERYTHING));

        assertThat(desk.propose(update(Map.of("jobtitle", "Countess"), "Countess")))
                .isInstanceOf(Proposing.Invalid.class);
    }

    @Test
    void what_somebody_filled_meanwhile_is_not_replaced_either() {
        Desk desk = updatingBy(WriteRule.ALL.fillOnly(FillOnly.EVERYTHING));
        Proposal proposal = proposed(desk.propose(update(Map.of("fax", "+44 20 7946 0999"), "fax +44 20 7946 0999")));
        inHubSpot("fax", "+442079460111");

        var forbidden = (CarriedOut.Forbidden) desk.carryOut(yes(proposal));

        assertThat(forbidden.problems()).extracting(ValueProblem::code).containsExactly("may_only_be_filled");
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void a_create_that_is_about_somebody_who_exists_keeps_to_the_rules_of_updates() {
        Desk desk = updatingBy(WriteRule.ALL.only(Set.of("phone")));

        Proposing answer = desk.propose(create(Map.of("email", House.ADA, "jobtitle", "Countess"), "Countess"));

        assertThat(answer).isInstanceOfSatisfying(Proposing.ExistsAlready.class, exists -> {
            assertThat(exists.existing().name()).isEqualTo("Ada Lovelace");
            assertThat(exists.problems()).containsExactly(new ValueProblem.NotAllowed("jobtitle", "Countess"));
        });
    }

    @Test
    void a_create_whose_address_appeared_meanwhile_keeps_to_the_rules_of_updates() {
        Desk desk = updatingBy(WriteRule.ALL.only(Set.of("phone")));
        Proposal proposal = proposed(desk.propose(
                create(Map.of("email", "grace@navy.example", "firstname", "Grace"), "Grace grace@navy.example")));
        house.hubspot.create(Map.of("email", "grace@navy.example", "firstname", "G."));

        assertThat(desk.carryOut(yes(proposal)))
                .isEqualTo(new CarriedOut.Forbidden(List.of(new ValueProblem.NotAllowed("firstname", "Grace"))));
    }

    @Test
    void who_opted_out_is_not_opted_in_again() {
        inHubSpot("newsletter_subscribed", "false");
        Desk desk = updatingBy(WriteRule.ALL.consent(Set.of("newsletter_subscribed")));

        assertThat(desk.propose(update(Map.of("newsletter_subscribed", "yes"), "newsletter: yes")))
                .isEqualTo(new Proposing.Invalid(List.of(new ValueProblem.OptedOut("newsletter_subscribed", "true"))));
        assertThat(desk.propose(create(Map.of("email", House.ADA, "newsletter_subscribed", "yes"), "yes")))
                .isInstanceOf(Proposing.ExistsAlready.class);
    }

    @Test
    void who_opted_out_meanwhile_is_not_opted_in_again() {
        Desk desk = updatingBy(WriteRule.ALL.consent(Set.of("newsletter_subscribed")));
        inHubSpot("newsletter_subscribed", "");
        Proposal proposal = proposed(desk.propose(update(Map.of("newsletter_subscribed", "true"), "newsletter true")));
        inHubSpot("newsletter_subscribed", "false");

        assertThat(desk.carryOut(yes(proposal))).isInstanceOf(CarriedOut.Forbidden.class);
        assertThat(house.inHubSpot(House.ADA, "newsletter_subscribed")).isEqualTo("false");
    }

    @Test
    void an_edit_that_would_opt_somebody_in_again_is_refused_and_asked_without_it() {
        Desk desk = updatingBy(WriteRule.ALL.consent(Set.of("newsletter_subscribed")));
        inHubSpot("newsletter_subscribed", "true");
        Proposal proposal =
                proposed(desk.propose(update(Map.of("newsletter_subscribed", "false"), "newsletter: false")));
        inHubSpot("newsletter_subscribed", "false");
        inHubSpot("city", "Paris");

        var again = (CarriedOut.EditNotValid) desk.carryOut(yes(proposal, Map.of("newsletter_subscribed", "yes")));

        assertThat(again.problems()).containsExactly(new ValueProblem.OptedOut("newsletter_subscribed", "true"));
        assertThat(again.fresh().values()).isEqualTo(Map.of("newsletter_subscribed", "false"));
    }

    @Test
    void opting_out_is_allowed_even_where_values_may_only_be_filled() {
        inHubSpot("newsletter_subscribed", "true");
        Desk desk = updatingBy(
                WriteRule.ALL.consent(Set.of("newsletter_subscribed")).fillOnly(FillOnly.EVERYTHING));

        assertThat(desk.propose(update(Map.of("newsletter_subscribed", "no"), "no newsletter")))
                .isInstanceOf(Proposing.Proposed.class);
    }

    @Test
    void what_the_administrator_allows_no_more_is_not_carried_out() {
        Proposal proposal = proposed(house.desk.propose(update(Map.of("jobtitle", "Countess"), "Countess")));

        assertThat(updatingBy(WriteRule.ALL.only(Set.of("phone"))).carryOut(yes(proposal)))
                .isEqualTo(new CarriedOut.Forbidden(List.of(new ValueProblem.NotAllowed("jobtitle", "Countess"))));
        assertThat(house.waiting()).isEmpty();
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void what_was_said_word_for_word_needs_no_question_where_the_flow_says_so() {
        Desk desk = house.desk(new Policy(false, unasked(), unasked()));

        assertThat(desk.propose(create(
                        Map.of("email", "grace@navy.example", "firstname", "Grace"), "add Grace, grace@navy.example")))
                .isInstanceOf(Proposing.Unasked.class);
        house.database.proposals().decide(house.waiting().orElseThrow().id(), ProposalState.REJECTED, "");
        assertThat(desk.propose(update(Map.of("jobtitle", "Countess"), "set Ada Lovelace's job title to Countess")))
                .isInstanceOf(Proposing.Unasked.class);
    }

    @Test
    void anything_else_is_asked_about_as_ever() {
        Desk desk = house.desk(new Policy(false, unasked(), unasked().consent(Set.of("newsletter_subscribed"))));

        asked(desk, update(Map.of("jobtitle", "Countess"), "set Ada Lovelace's job title"));
        asked(desk, update(Map.of("jobtitle", "Countess"), "set her job title to Countess"));
        asked(desk, update(Map.of("jobtitle", "Countess"), "Ada Lovelace is a Countess"));
        asked(desk, update(Map.of("jobtitle", ""), "clear the job title of Ada Lovelace"));
        asked(desk, update(Map.of("newsletter_subscribed", "false"), "Ada Lovelace: newsletter false"));
        asked(
                desk,
                create(Map.of("email", "a@x.example", "firstname", "Ana"), "add Ana a@x.example and Bea b@x.example"));
        asked(desk, create(Map.of("firstname", "Ada", "lastname", "Lovelace"), "add Ada Lovelace"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set Ada Lovelace's job title to Countess, company Babbage Ltd",
                "Please change the job title of contact #{ada} to Countess and the company to Babbage Ltd, thanks!",
                "contact {ada}:\n- job title: Countess\n- company: Babbage Ltd",
                "the company of ada@analytical.example is now Babbage Ltd; her role is Countess.",
                "https://app.hubspot.com/contacts/1/record/0-1/{ada} title \"Countess\" company \"Babbage Ltd\"",
                "Cambia el cargo de Ada Lovelace a Countess y la empresa a Babbage Ltd, por favor",
                "Contacto {ada}: empresa Babbage Ltd, cargo Countess",
                "¡Pon al contacto {ada} el puesto Countess! La compañía es ahora Babbage Ltd. Gracias",
                "update contact {ada}, set the job title to Countess; the company to Babbage Ltd",
                "Hello! Update Ada Lovelace with the new job title Countess and the company Babbage Ltd.",
                "Ada Lovelace: job title Countess\n* company = Babbage Ltd\nThank you!",
                "give Ada Lovelace the job title “Countess” and the company «Babbage Ltd»",
                "Ponle a Ada Lovelace el cargo Countess y también la empresa Babbage Ltd",
                "cámbiale el cargo a ada lovelace a countess y la empresa a babbage ltd",
                "Set the job title to Countess and the company to Babbage Ltd for Ada Lovelace",
                "Ponle el cargo Countess y la empresa Babbage Ltd a Ada Lovelace, por favor",
                "Pon el cargo Countess y la empresa Babbage Ltd al contacto {ada}",
                "set the job title to Countess, the company to Babbage Ltd for ada@analytical.example",
            })
    void a_plain_order_is_carried_out(String order) {
        Proposing answer = withoutQuestions()
                .propose(update(Map.of("jobtitle", "Countess", "company", "Babbage Ltd"), withAda(order)));

        assertThat(answer).isInstanceOf(Proposing.Unasked.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add Grace Hopper, grace@navy.example",
                "Create a contact for Grace Hopper with email grace@navy.example",
                "new contact: last name Hopper, first name Grace, e-mail: grace@navy.example",
                "Crea un contacto nuevo: nombre Grace, apellidos Hopper, correo grace@navy.example",
                "Añade a Grace Hopper con el correo electrónico grace@navy.example, por favor.",
                "Please create the new contact Grace Hopper grace@navy.example",
                "create a contact in HubSpot for Grace Hopper; email: grace@navy.example. Thanks!",
                "Hola, crea el contacto de Grace Hopper con correo grace@navy.example",
                "add grace@navy.example with first name Grace and last name Hopper",
                "make a new contact Grace Hopper, grace@navy.example",
                "guarda el contacto Grace Hopper, grace@navy.example",
            })
    void so_is_one_for_a_new_contact(String order) {
        assertThat(withoutQuestions().propose(create(GRACE_HOPPER, order))).isInstanceOf(Proposing.Unasked.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Never set the job title of contact {ada} to Countess!",
                "Don't set the job title of contact {ada} to Countess",
                "contact {ada}: job title not Countess",
                "Set the job title of contact {ada} to Countess. No, leave it.",
                "Is the job title of contact {ada} really Countess?",
                "is the job title of contact {ada} Countess",
                "the job title of contact {ada} is Countess?",
                "if she marries, set the job title of contact {ada} to Countess",
                "Bob says: set the job title of contact {ada} to Countess",
                "set the job title of contact {ada} to Countess, or rather Duchess",
                "set the job title of contact {ada} to Countess, job title Duchess",
                "set the job title of contact {ada} to Countess of Lovelace",
                "contact {ada}: job title Vice Countess",
                "contact {ada}: job title -Countess",
                "contact {ada}: job title Duchess, contact 999: job title Countess",
                "contact {ada}: Countess job title",
                "contact {ada}, company: Countess",
                "Nunca pongas el cargo de Ada Lovelace a Countess",
                "Jamás cambies el cargo del contacto {ada} a Countess",
                "No pongas al contacto {ada} el cargo Countess",
                "¿El cargo del contacto {ada} es Countess?",
                "¿Cambia el cargo del contacto {ada} a Countess",
                "el cargo del contacto {ada} es de verdad Countess",
                "si se casa, pon el cargo del contacto {ada} a Countess",
            })
    void what_is_no_plain_order_is_asked_about(String said) {
        // or whom they mean is asked first, where the id stands beside a "not"
        assertThat(withoutQuestions().propose(update(Map.of("jobtitle", "Countess"), withAda(said))))
                .isInstanceOfAny(Proposing.Proposed.class, Proposing.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pon el cargo de Ada Lovelace a Countess. ¡Para!",
                "Pon el cargo de Ada Lovelace a Countess... para, para",
                "Pon el cargo de Ada Lovelace a Countess, para",
                "Para, pon el cargo de Ada Lovelace a Countess",
                "set the job title of Ada Lovelace to Countess, stop",
                "set the job title of Ada Lovelace to Countess...",
                "set the job title of Ada Lovelace to Countess…",
                "set the job title of Ada Lovelace to Countess :(",
                "set the job title of Ada Lovelace to Countess (please",
                "\"set the job title of Ada Lovelace to Countess\"",
                "“set the job title of Ada Lovelace to Countess”",
                "«pon el cargo de Ada Lovelace a Countess»",
                "set the job title of Ada Lovelace to \"Countess",
                "set the job title of Ada Lovelace to Countess and the contact",
                "set the job title of Ada Lovelace to Countess, save",
                "set the job title of Ada Lovelace to Countess please",
                "set the job title of Ada Lovelace to Now Countess",
                "set the job title of Ada Lovelace to A Countess",
                "contact {ada}: job title To Countess",
                "contacto {ada}: cargo a countess",
                "set the job title of Al Ada Lovelace to Countess",
                "create the contact Ada Lovelace, job title Countess",
                "add a new contact: Ada Lovelace, job title Countess",
                "the phone of contact {ada} was wrong, the job title is Countess",
                "set the job title to Countess for Ada",
                "set the job title to Countess for Ada Lovelace King",
                "set the job title to Countess for Ada Lovelace if she likes",
                "the job title is Countess for Ada Lovelace",
            })
    void neither_is_one_with_a_stop_a_doubt_or_a_quotation(String said) {
        asked(withoutQuestions(), update(Map.of("jobtitle", "Countess"), withAda(said)));
    }

    @ParameterizedTest
    @CsvSource({
        "set the job title of Ada Lovelace to Head of CRM,              jobtitle, Head",
        "cambia el cargo de Ada Lovelace a Director de CRM,             jobtitle, Director",
        "set the job title of Ada Lovelace to Contact Person,           jobtitle, Contact",
        "set the company of Ada Lovelace to Save a Person,              company,  Save",
        "set the company of Ada Lovelace to Say Please,                 company,  Say",
        "set the company of Ada Lovelace to Now Media,                  company,  Media",
        "set the company of Ada Lovelace to Acme S.L.,                  company,  Acme S",
        "contact {ada}: company To Go,                                  company,  Go",
        "contacto {ada}: empresa Es Cultura,                            company,  Cultura",
        "pon la ciudad de Ada Lovelace a A Coruña,                      city,     Coruña",
        "la ciudad de Ada Lovelace es A Coruña,                         city,     Coruña",
        "set the city of Ada Lovelace to New York,                      city,     York",
        "set the city of Ada Lovelace to San Juan and Caguas,           city,     San Juan",
        "'set the city of Ada Lovelace to Rome, Georgia',               city,     Rome",
        "'the job title of Ada Lovelace is Head, the Person of Contact', jobtitle, Head"
    })
    void half_a_value_is_asked_about(String said, String property, String half) {
        asked(withoutQuestions(), update(Map.of(property, half), withAda(said)));
    }

    @ParameterizedTest
    @CsvSource({
        "'add Li Su, li@x.example',                          Li,     li@x.example",
        "'add Peter New, p@x.example',                       Peter,  p@x.example",
        "'add John Person, j@x.example',                     John,   j@x.example",
        "'add Sun Y. An, sun@x.example',                     Sun,    sun@x.example",
        "'add Sun Y An, sun@x.example',                      Sun,    sun@x.example",
        "'add Sun Y, sun@x.example',                         Sun,    sun@x.example",
        "'add An Li, li@x.example',                          Li,     li@x.example",
        "'add New Li, li@x.example',                         Li,     li@x.example",
        "'add de la Cruz, c@x.example',                      Cruz,   c@x.example",
        "'create a contact: first name Li Su, li@x.example', Li,     li@x.example",
        "'crea un contacto: nombre Li Su, li@x.example',     Li,     li@x.example",
        "'add Grace (Hopper), g@x.example',                  Grace,  g@x.example",
        "'add Grace, Hopper, g@x.example',                   Grace,  g@x.example",
        "'add Grace, g@x.example, Hopper',                   Grace,  g@x.example",
        "'Please create the contact a@x.example',            Please, a@x.example",
        "'Please, a@x.example',                              Please, a@x.example",
        "'add Please, a@x.example',                          Please, a@x.example",
        "'Crea el contacto a@x.example',                     Crea,   a@x.example",
        "'New contact, a@x.example',                         New,    a@x.example",
        "'add Contact a@x.example',                          Contact, a@x.example",
        "'add Email a@x.example',                            Email,  a@x.example",
        "'add him, a@x.example',                             him,    a@x.example",
        "'Grace, grace@x.example',                           Grace,  grace@x.example",
        "'Find, grace@x.example',                            Find,   grace@x.example",
        "'No, grace@x.example',                              No,     grace@x.example",
        "'update Grace, grace@x.example',                    Grace,  grace@x.example",
        "'set Grace email to grace@x.example',               Grace,  grace@x.example"
    })
    void what_is_no_whole_name_is_asked_about(String said, String name, String email) {
        asked(withoutQuestions(), create(Map.of("firstname", name, "email", email), said));
    }

    @Test
    void so_is_half_a_name_and_a_name_that_only_the_order_has() {
        Desk desk = withoutQuestions();

        asked(
                desk,
                create(
                        Map.of("firstname", "New", "lastname", "Contact", "email", "a@x.example"),
                        "add a new contact New Contact a@x.example"));
        asked(desk, create(Map.of("lastname", "Hopper", "email", "g@x.example"), "add Grace Hopper, g@x.example"));
        asked(desk, create(Map.of("email", "g@x.example"), "add Grace Hopper, g@x.example"));
        asked(
                desk,
                create(
                        Map.of("firstname", "Sun", "lastname", "An", "email", "s@x.example"),
                        "add Sun Y. An, s@x.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact {ada}: job title Countess, company Babbage Ltd",
                "contact {ada}: job title Countess and company Babbage Ltd",
                "contact {ada} job title Countess company Babbage Ltd",
                "contacto {ada}: cargo Countess, empresa Babbage Ltd",
                "contacto {ada}: cargo Countess y empresa Babbage Ltd",
            })
    void a_value_that_stands_with_another_property_is_asked_about(String said) {
        Desk desk = withoutQuestions();

        asked(desk, update(Map.of("jobtitle", "Babbage Ltd", "company", "Countess"), withAda(said)));
        asked(desk, update(Map.of("jobtitle", "Babbage Ltd"), withAda(said)));
        asked(desk, update(Map.of("company", "Countess"), withAda(said)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme and city Paris",
                "Acme, city Paris",
                "Acme. City: Paris",
                "Acme y la ciudad París",
                "Acme and the job title Boss"
            })
    void a_value_that_may_be_two_is_asked_about(String company) {
        asked(withoutQuestions(), update(Map.of("company", company), withAda("contact {ada}: company = " + company)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set the job title of Ada Lovelace to Countess. No, leave it. | Countess. No, leave it.",
                "the job title of Ada Lovelace is Countess?                   | Countess?",
                "set the job title of Ada Lovelace to Countess if she likes   | Countess if she likes",
                "set the job title of Ada Lovelace to Countess, or rather Duchess | Countess, or rather Duchess",
                "set the job title of Ada Lovelace to Countess, stop          | Countess, stop",
                "set the job title of Ada Lovelace to Countess...             | Countess...",
                "set the job title of Ada Lovelace to Countess…               | Countess…",
                "contact {ada}: job title not Countess                        | not Countess",
                "contact {ada}: job title isn't Countess                      | isn't Countess",
                "pon el cargo de Ada Lovelace a Boss y borra el teléfono      | Boss y borra el teléfono",
                "set the job title of Ada Lovelace to Boss and call her       | Boss and call her",
                "pon el cargo de Ada Lovelace a Jefa, para                    | Jefa, para",
            })
    void a_value_that_may_be_more_than_a_value_is_asked_about(String said, String value) {
        asked(withoutQuestions(), update(Map.of("jobtitle", value), withAda(said)));
    }

    @Test
    void so_is_a_name_that_may_be_more_than_a_name() {
        Map<String, String> unsure =
                Map.of("firstname", "Grace", "lastname", "if she agrees", "email", "grace@navy.example");

        asked(withoutQuestions(), create(unsure, "add Grace if she agrees, grace@navy.example"));
        asked(withoutQuestions(), create(Map.of("firstname", "Grace", "lastname", "maybe"), "add Grace maybe"));
        asked(withoutQuestions(), create(Map.of("firstname", "Grace", "lastname", "Hopper?"), "add Grace Hopper?"));
        asked(withoutQuestions(), create(Map.of("firstname", "Bob Smith"), "add Bob Smith"));
    }

    @Test
    void who_is_made_something_is_no_new_contact() {
        Map<String, String> graceBoss = Map.of("firstname", "Grace", "lastname", "Boss");

        asked(withoutQuestions(), create(graceBoss, "make Grace Boss"));
        asked(withoutQuestions(), create(graceBoss, "record Grace Boss"));
    }

    @Test
    void names_that_are_swapped_are_asked_about() {
        Map<String, String> swapped = Map.of("firstname", "Hopper", "lastname", "Grace", "email", "grace@navy.example");

        asked(withoutQuestions(), create(swapped, "add Grace Hopper, grace@navy.example"));
        asked(
                withoutQuestions(),
                create(swapped, "crea un contacto: nombre Grace, apellidos Hopper, grace@navy.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't add Grace Hopper, grace@navy.example",
                "is Grace Hopper grace@navy.example",
                "add Grace Hopper, grace@navy.example?",
                "add Grace Hopper, grace@navy.example, of the US Navy",
                "no añadas a Grace Hopper, grace@navy.example",
                "¿Grace Hopper es grace@navy.example?",
                "make Grace Hopper grace@navy.example",
                "record Grace Hopper, grace@navy.example",
                "save Grace Hopper, grace@navy.example",
                "registra a Grace Hopper, grace@navy.example",
            })
    void neither_is_a_new_contact_made_unasked(String said) {
        asked(withoutQuestions(), create(GRACE_HOPPER, said));
    }

    @Test
    void what_was_said_in_an_earlier_turn_is_asked_about() {
        Desk desk = withoutQuestions();
        String order = withAda("contact {ada}: job title Countess");

        asked(desk, update(Map.of("jobtitle", "Countess"), order, withAda("contact {ada}: job title Duchess")));
        asked(desk, update(Map.of("jobtitle", "Countess"), order, withAda("what is the phone of contact {ada}?")));
        asked(desk, update(Map.of("jobtitle", "Countess"), withAda("set the job title of contact {ada}"), "Countess"));
        asked(desk, create(GRACE_HOPPER, "add Grace Hopper", "grace@navy.example"));
    }

    @Test
    void a_contact_that_is_only_called_as_a_value_is_called_is_not_meant() {
        asked(withoutQuestions(), update(Map.of("company", "Ada Lovelace"), "set the company to Ada Lovelace"));
    }

    @Test
    void a_message_of_many_words_is_read_to_its_end() {
        String order = withAda("contact {ada}: job title Countess" + ", please".repeat(500));

        assertThat(withoutQuestions().propose(update(Map.of("jobtitle", "Countess"), order)))
                .isInstanceOf(Proposing.Unasked.class);
    }

    @Test
    void so_is_one_that_says_the_same_again_and_again() {
        String order = "contact {ada}" + ", job title Countess".repeat(190);

        asked(withoutQuestions(), update(Map.of("jobtitle", "Countess"), withAda(order)));
    }

    @Test
    void a_message_that_names_two_contacts_is_asked_about() {
        Desk desk = house.desk(new Policy(false, unasked(), unasked()));
        WriteRequest request = update(
                Map.of("jobtitle", "Countess"), "the job title of Ada Lovelace is Countess, Bob Smith's is Clerk");
        house.database
                .seenContacts()
                .see(
                        House.TALK,
                        List.of(new SeenContacts.Seen(new ContactId("77"), "Bob Smith", "")),
                        house.clock.instant());

        asked(desk, request);
    }

    private Desk withoutQuestions() {
        return house.desk(new Policy(false, unasked(), unasked()));
    }

    private String withAda(String text) {
        return text.replace("{ada}", house.idOf(House.ADA).value());
    }

    private static WriteRule unasked() {
        return WriteRule.ALL.confirm(Confirm.NEVER);
    }

    private void asked(Desk desk, WriteRequest request) {
        Proposal proposal = proposed(desk.propose(request));
        house.database.proposals().decide(proposal.id(), ProposalState.REJECTED, "");
    }
}
