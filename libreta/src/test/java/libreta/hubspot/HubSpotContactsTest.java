package libreta.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.ContactPage;
import libreta.contacts.ContactSearch;
import libreta.contacts.ContactSearch.Filter;
import libreta.contacts.ContactSearch.Operator;
import libreta.contacts.CreateReply;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble;
import libreta.contacts.Owner;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.PropertyRefusal;
import libreta.contacts.PropertyType;
import libreta.contacts.UpdateReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked of HubSpot, and what its answers become. */
class HubSpotContactsTest {
    private static final String SECRET = "pat-eu1-0f1e2d3c-aaaa-bbbb-cccc-0123456789ab";
    private static final ContactId ID = new ContactId("512");
    private static final String JANE = """
            {"id":"512","properties":{"createdate":"2026-09-01T10:00:00.123Z","email":"jane@example.com","phone":null,
             "firstname":"Jane","lastname":"","hs_object_id":"512"},"archived":false,"url":"https://x","new_field":[1]}""";

    private final HeldTime time = new HeldTime();
    private final StagedHubSpot server = new StagedHubSpot();
    private final HubSpotContacts contacts =
            new HubSpotContacts(server.address(), new AccessToken(SECRET), Patience.USUAL, time.rhythm());

    @AfterEach
    void close() {
        contacts.close();
        server.close();
    }

    @Test
    void nothing_is_called_before_the_first_question() {
        contacts.warmUp();

        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_read_asks_only_for_what_it_shows_and_shows_only_what_has_a_value() {
        server.answers(200, JANE);

        Optional<Contact> jane = contacts.read(ID, List.of("firstname", "lastname", "phone", "email"));

        assertThat(jane).contains(new Contact(ID, Map.of("firstname", "Jane", "email", "jane@example.com")));
        assertThat(server.lastAsked().method()).isEqualTo("GET");
        assertThat(server.lastAsked().uri())
                .isEqualTo("/crm/objects/2026-09/contacts/512?properties=firstname,lastname,phone,email");
        assertThat(server.lastAsked().headers().get("Authorization")).containsExactly("Bearer " + SECRET);
    }

    @Test
    void asked_for_nothing_it_asks_for_the_least() {
        server.answers(200, JANE);

        assertThat(contacts.read(ID, List.of())).contains(new Contact(ID, Map.of()));
        assertThat(server.lastAsked().uri()).endsWith("/512?properties=hs_object_id");
    }

    @Test
    void an_email_address_stands_percent_encoded_in_the_path() {
        server.answers(200, JANE);

        contacts.readByEmail("jane+a/b c?d#e&ñ%@example.com", List.of("email"));

        assertThat(server.lastAsked().uri())
                .isEqualTo("/crm/objects/2026-09/contacts/jane%2Ba%2Fb%20c%3Fd%23e%26%C3%B1%25%40example.com"
                        + "?idProperty=email&properties=email");
    }

    @Test
    void what_is_no_email_address_is_not_looked_up() {
        assertThat(contacts.readByEmail("", List.of("email"))).isEmpty();
        assertThat(contacts.readByEmail("search", List.of("email"))).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void both_shapes_of_404_are_a_missing_contact() {
        server.answers(404, "{\"status\":\"error\",\"message\":\"resource not found\",\"correlationId\":\"a\"}")
                .answers(404, """
                        {"status":"error","message":"Object not found.  objectId are usually numeric.","correlationId":"b",
                         "context":{"id":["jane@example.com"]},"category":"OBJECT_NOT_FOUND"}""");

        assertThat(contacts.read(ID, List.of("email"))).isEmpty();
        assertThat(contacts.readByEmail("jane@example.com", List.of("email"))).isEmpty();
        assertThat(contacts.update(ID, Map.of("phone", "1"))).isEqualTo(new UpdateReply.Missing());
    }

    @Test
    void a_merged_contact_is_read_under_its_new_id() {
        server.answers(200, JANE);

        assertThat(contacts.read(new ContactId("17"), List.of("email"))
                        .orElseThrow()
                        .id())
                .isEqualTo(ID);
    }

    @Test
    void a_search_speaks_hubspots_language() {
        server.answers(200, """
                {"total":38,"results":[{"id":"512","properties":{"email":"jane@example.com"}},{"id":"7"}],
                 "paging":{"next":{"after":"20"}}}""");
        var search = new ContactSearch(
                "",
                List.of(
                        List.of(new Filter("email", Operator.CONTAINS_TOKEN, "*@example.com")),
                        List.of(new Filter("phone", Operator.HAS_PROPERTY, ""))),
                List.of("email"),
                20,
                "10");

        ContactPage page = contacts.search(search);

        assertThat(page)
                .isEqualTo(new ContactPage(
                        List.of(
                                new Contact(ID, Map.of("email", "jane@example.com")),
                                new Contact(new ContactId("7"), Map.of())),
                        38,
                        "20"));
        assertThat(server.lastAsked().uri()).isEqualTo("/crm/objects/2026-09/contacts/search");
        assertThat(server.lastAsked().body())
                .isEqualTo("{\"filterGroups\":["
                        + "{\"filters\":[{\"propertyName\":\"email\",\"operator\":\"CONTAINS_TOKEN\",\"value\":\"*@example.com\"}]},"
                        + "{\"filters\":[{\"propertyName\":\"phone\",\"operator\":\"HAS_PROPERTY\"}]}],"
                        + "\"properties\":[\"email\"],\"limit\":20,\"after\":\"10\"}");
    }

    @Test
    void the_last_page_of_a_search_leads_nowhere() {
        server.answers(200, "{\"total\":0,\"results\":[]}");

        assertThat(contacts.search(new ContactSearch("jane", List.of(), List.of("email"), 10, "")))
                .isEqualTo(new ContactPage(List.of(), 0, ""));
        assertThat(server.lastAsked().body()).isEqualTo("{\"query\":\"jane\",\"properties\":[\"email\"],\"limit\":10}");
    }

    @Test
    void a_search_too_long_for_hubspot_is_refused_and_not_shortened() {
        var search = new ContactSearch("x".repeat(3_000), List.of(), List.of("email"), 10, "");

        assertThatThrownBy(() -> contacts.search(search))
                .hasMessageContaining("HubSpot takes 3000")
                .isInstanceOfSatisfying(
                        CrmFailed.class,
                        failed -> assertThat(failed.trouble()).isInstanceOf(CrmTrouble.Rejected.class));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_create_gives_the_new_id() {
        server.answers(201, JANE);

        assertThat(contacts.create(Map.of("email", "jane@example.com"))).isEqualTo(new CreateReply.Created(ID));
        assertThat(server.lastAsked().method()).isEqualTo("POST");
        assertThat(server.lastAsked().uri()).isEqualTo("/crm/objects/2026-09/contacts");
        assertThat(server.lastAsked().body()).isEqualTo("{\"properties\":{\"email\":\"jane@example.com\"}}");
    }

    @Test
    void a_taken_email_can_come_as_a_400_that_names_the_holder_second() {
        String body = """
                {"status":"error","message":"Cannot set PropertyValueCoordinates{portalId=1, objectTypeId=ObjectTypeId{legacyObjectType=CONTACT}, propertyName=email, value=a@b.c} on 512. 77 already has that value.",
                 "category":"VALIDATION_ERROR"}""";
        server.answers(400, body).answers(400, body);

        var other = Optional.of(new ContactId("77"));
        assertThat(contacts.create(Map.of("email", "a@b.c"))).isEqualTo(new CreateReply.Taken(other));
        assertThat(contacts.update(ID, Map.of("email", "a@b.c"))).isEqualTo(new UpdateReply.Taken(other));
    }

    @Test
    void another_unique_value_that_is_taken_is_a_refusal_in_hubspots_words() {
        server.answers(
                400,
                "{\"status\":\"error\",\"message\":\"Cannot set PropertyValueCoordinates{propertyName=badge, value=7} on 512. 77 already has that value.\",\"category\":\"VALIDATION_ERROR\"}");

        assertThatThrownBy(() -> contacts.update(ID, Map.of("badge", "7")))
                .hasMessageContaining("already has that value");
    }

    @Test
    void a_taken_email_is_a_conflict_with_the_id_from_the_prose() {
        server.answers(409, """
                {"status":"error","message":"Contact already exists. Existing ID: 37765128953","category":"CONFLICT"}""");
        Optional<ContactId> other = Optional.of(new ContactId("37765128953"));

        assertThat(contacts.create(Map.of("email", "a@b.c"))).isEqualTo(new CreateReply.Taken(other));
        assertThat(contacts.update(ID, Map.of("email", "a@b.c"))).isEqualTo(new UpdateReply.Taken(other));
    }

    @Test
    void a_conflict_without_an_id_is_still_a_conflict() {
        server.answers(409, "{\"status\":\"error\",\"message\":\"Contact already exists.\"}");

        assertThat(contacts.create(Map.of("email", "a@b.c"))).isEqualTo(new CreateReply.Taken(Optional.empty()));
    }

    @Test
    void refused_values_are_named_each_with_its_reason() {
        server.answers(400, """
                {"status":"error","message":"Property values were not valid: [{}]","errors":[
                 {"message":"Property \\"missing\\" does not exist","code":"PROPERTY_DOESNT_EXIST","context":{"propertyName":["missing"]}},
                 {"message":"Email address x is invalid","code":"INVALID_EMAIL","context":{"propertyName":["email"]}},
                 {"message":"A value for firstname must be provided","code":"MISSING_REQUIRED_PROPERTY"}],
                 "category":"VALIDATION_ERROR"}""");
        List<PropertyRefusal> refusals = List.of(
                new PropertyRefusal("missing", "PROPERTY_DOESNT_EXIST", "Property \"missing\" does not exist"),
                new PropertyRefusal("email", "INVALID_EMAIL", "Email address x is invalid"),
                new PropertyRefusal("", "MISSING_REQUIRED_PROPERTY", "A value for firstname must be provided"));

        assertThat(contacts.create(Map.of("email", "x"))).isEqualTo(new CreateReply.Refused(refusals));
        assertThat(contacts.update(ID, Map.of("email", "x"))).isEqualTo(new UpdateReply.Refused(refusals));
    }

    @Test
    void refused_values_are_found_inside_the_message_of_older_bodies() {
        server.answers(400, """
                {"status":"error","message":"Property values were not valid: [{\\"isValid\\":false,\\"message\\":\\"x was not one of the allowed options: [label: \\\\\\"New\\\\\\"]\\",\\"error\\":\\"INVALID_OPTION\\",\\"name\\":\\"hs_lead_status\\"}]",
                 "category":"VALIDATION_ERROR"}""");

        assertThat(contacts.update(ID, Map.of("hs_lead_status", "x")))
                .isEqualTo(new UpdateReply.Refused(List.of(new PropertyRefusal(
                        "hs_lead_status",
                        "INVALID_OPTION",
                        "x was not one of the allowed options: [label: \"New\"]"))));
    }

    @Test
    void an_update_sends_the_named_properties_and_no_others() {
        server.answers(200, JANE);

        assertThat(contacts.update(ID, Map.of("phone", ""))).isEqualTo(new UpdateReply.Updated());
        assertThat(server.lastAsked().method()).isEqualTo("PATCH");
        assertThat(server.lastAsked().uri()).isEqualTo("/crm/objects/2026-09/contacts/512");
        assertThat(server.lastAsked().body()).isEqualTo("{\"properties\":{\"phone\":\"\"}}");
    }

    @Test
    void property_definitions_keep_what_a_chat_needs() {
        server.answers(200, """
                {"results":[
                 {"name":"hs_lead_status","label":"Lead Status","type":"enumeration","fieldType":"radio","options":[
                   {"label":"Last","value":"LAST","displayOrder":-1},{"label":"Open","value":"OPEN","displayOrder":2,"hidden":false},
                   {"label":"Gone","value":"GONE","displayOrder":0,"hidden":true},{"value":"NEW","displayOrder":1},{}]},
                 {"name":"phone","label":"Phone Number","type":"string","fieldType":"phonenumber","hidden":null},
                 {"name":"mobilephone","label":"Mobile","type":"phone_number"},
                 {"name":"topics","label":"Topics","type":"enumeration","fieldType":"checkbox"},
                 {"name":"score","label":"Score","type":"number","calculated":true},
                 {"name":"hs_x","type":"json","modificationMetadata":{"readOnlyValue":true},"hidden":true},
                 {"name":"old","archived":true},{},null]}""");

        assertThat(contacts.properties())
                .containsExactly(
                        new PropertyDefinition(
                                "hs_lead_status",
                                "Lead Status",
                                PropertyType.ENUMERATION,
                                false,
                                List.of(
                                        new PropertyDefinition.Option("NEW", "NEW"),
                                        new PropertyDefinition.Option("OPEN", "Open"),
                                        new PropertyDefinition.Option("LAST", "Last")),
                                false,
                                false,
                                false),
                        plain("phone", "Phone Number", PropertyType.STRING, true),
                        plain("mobilephone", "Mobile", PropertyType.PHONE_NUMBER, true),
                        new PropertyDefinition(
                                "topics", "Topics", PropertyType.ENUMERATION, false, List.of(), true, false, false),
                        new PropertyDefinition(
                                "score", "Score", PropertyType.NUMBER, false, List.of(), false, true, false),
                        new PropertyDefinition(
                                "hs_x", "hs_x", PropertyType.OTHER, false, List.of(), false, true, true));
        assertThat(server.lastAsked().uri()).isEqualTo("/crm/properties/2026-09/contacts");
    }

    private static PropertyDefinition plain(String name, String label, PropertyType type, boolean phone) {
        return new PropertyDefinition(name, label, type, phone, List.of(), false, false, false);
    }

    @Test
    void owners_come_from_all_pages() {
        server.answers(200, """
                        {"results":[{"id":"7","email":"ana@acme.es","firstName":"Ana","lastName":"Ruiz"},{"email":"no-id@acme.es"}],
                         "paging":{"next":{"after":"a b"}}}""").answers(200, "{\"results\":[{\"id\":8,\"email\":\"q@acme.es\",\"type\":\"QUEUE\"}]}");

        assertThat(contacts.owners())
                .containsExactly(new Owner("7", "Ana Ruiz", "ana@acme.es"), new Owner("8", "q@acme.es", "q@acme.es"));
        assertThat(server.asked())
                .extracting(StagedHubSpot.Asked::uri)
                .containsExactly("/crm/owners/2026-09?limit=100", "/crm/owners/2026-09?limit=100&after=a%20b");
    }

    @Test
    void owner_pages_that_lead_in_a_circle_come_to_an_end() {
        server.answers(200, "{\"results\":[{\"id\":\"7\"}],\"paging\":{\"next\":{\"after\":\"1\"}}}");

        assertThat(contacts.owners()).hasSize(2);
    }

    @Test
    void a_record_link_is_made_from_what_the_account_says_once() {
        server.answers(200, "{\"portalId\":62515,\"uiDomain\":\"app-eu1.hubspot.com\"}");

        assertThat(contacts.linkTo(ID))
                .contains(URI.create("http://app-eu1.hubspot.com/contacts/62515/record/0-1/512"));
        assertThat(contacts.linkTo(new ContactId("9"))).isPresent();
        assertThat(server.asked()).hasSize(1);
        assertThat(server.lastAsked().uri()).isEqualTo("/account-info/2026-09/details");
    }

    @Test
    void whoever_is_interrupted_goes_without_a_link_and_stays_interrupted() {
        server.answers(200, "{\"portalId\":62515,\"uiDomain\":\"app.hubspot.com\"}");

        Thread.currentThread().interrupt();
        assertThat(contacts.linkTo(ID)).isEmpty();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(contacts.linkTo(ID)).isPresent();
    }

    @Test
    void an_account_that_may_not_be_asked_gives_no_links_and_is_asked_again_later() {
        server.answers(403, "{\"category\":\"MISSING_SCOPES\"}")
                .answers(200, "{\"portalId\":\"1\",\"uiDomain\":\"evil.example/x\"}")
                .answers(200, "{\"portalId\":62515,\"uiDomain\":\"app.hubspot.com\"}");

        assertThat(contacts.linkTo(ID)).isEmpty();
        assertThat(contacts.linkTo(ID)).isEmpty();
        assertThat(server.asked()).hasSize(1);
        time.move(Duration.ofMinutes(2));
        assertThat(contacts.linkTo(ID)).isEmpty();
        time.move(Duration.ofSeconds(15));
        assertThat(contacts.linkTo(ID)).isPresent();
    }

    @Test
    void a_base_address_that_makes_no_sense_is_refused() {
        for (String odd : List.of("ftp://x", "https:///y", "//x", "https://u:p@x", "https://x?a=b", "https://x#a")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new HubSpotContacts(
                            URI.create(odd), new AccessToken(SECRET), Patience.USUAL, Rhythm.system()));
        }
    }

    @Test
    void a_token_shows_itself_to_nobody() {
        assertThat(new AccessToken(SECRET)).hasToString("[token]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessToken("pat secret\n"))
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessToken(""));
    }
}
