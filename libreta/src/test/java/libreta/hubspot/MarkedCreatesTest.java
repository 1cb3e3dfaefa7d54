package libreta.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libreta.contacts.ArchiveReply;
import libreta.contacts.ContactId;
import libreta.contacts.CreateReply;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble.MissingScopes;
import libreta.contacts.CrmTrouble.Rejected;
import libreta.contacts.CrmTrouble.Unavailable;
import libreta.contacts.CrmTrouble.Unreadable;
import libreta.contacts.OperationId;
import libreta.contacts.PropertyRefusal;
import libreta.hubspot.StagedHubSpot.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creates that bear our operation, and what HubSpot may answer to them. */
class MarkedCreatesTest {
    private static final OperationId OPERATION = new OperationId("op-1");
    private static final ContactId ID = new ContactId("512");
    private static final Map<String, String> ADA = Map.of("firstname", "Ada");
    private static final String MADE = """
            {"status":"COMPLETE","results":[{"id":"512","properties":{"firstname":"Ada"},"new":true}]}""";
    private static final String UNIQUE = """
            {"name":"libreta_operation","type":"string","fieldType":"text","hasUniqueValue":true}""";
    private static final String NOT_UNIQUE = UNIQUE.replace("true", "false");
    private static final String MISSING = """
            {"status":"error","message":"Property \\"libreta_operation\\" does not exist","category":"OBJECT_NOT_FOUND"}""";
    private static final String THERE = """
            {"status":"error","message":"A property named 'libreta_operation' already exists.","category":"OBJECT_ALREADY_EXISTS"}""";
    private static final String TOO_MANY = """
            {"status":"error","message":"At most 10 properties may have unique values.","category":"VALIDATION_ERROR"}""";
    private static final String NO_SCOPE = """
            {"status":"error","message":"no","category":"MISSING_SCOPES",
             "errors":[{"message":"x","context":{"requiredGranularScopes":["crm.schemas.contacts.write"]}}]}""";
    private static final String CONFLICT = """
            {"status":"error","message":"Contact already exists. Existing ID: 77","category":"CONFLICT"}""";

    private final HeldTime time = new HeldTime();
    private final StagedHubSpot server = new StagedHubSpot();
    private final HubSpotContacts contacts =
            new HubSpotContacts(server.address(), new AccessToken("pat-na1-x"), Patience.USUAL, time.rhythm());

    @AfterEach
    void close() {
        contacts.close();
        server.close();
    }

    private CreateReply create() {
        return contacts.createMarked(OPERATION, ADA);
    }

    private CrmFailed failure(Runnable call) {
        return catchThrowableOfType(CrmFailed.class, call::run);
    }

    private List<String> methods() {
        return server.asked().stream().map(Asked::method).toList();
    }

    @Test
    void the_operation_is_what_hubspot_knows_the_contact_by() {
        server.answers(200, MADE);

        assertThat(create()).isEqualTo(new CreateReply.Created(ID));
        assertThat(server.lastAsked().uri()).isEqualTo("/crm/objects/2026-09/contacts/batch/upsert");
        assertThat(Json.tree(server.lastAsked().body())).isEqualTo(Json.tree("""
                {"inputs":[{"id":"op-1","idProperty":"libreta_operation","properties":{"firstname":"Ada"}}]}"""));
    }

    @Test
    void a_lost_answer_is_asked_for_again_and_the_same_contact_comes_back() {
        server.answers(504, "").answers(502, "").answers(200, MADE.replace("true", "false"));

        assertThat(create()).isEqualTo(new CreateReply.Created(ID));
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void what_stays_lost_may_have_happened() {
        server.answers(504, "");

        CrmFailed failed = failure(this::create);

        assertThat(failed.trouble()).isEqualTo(new Unavailable(504));
        assertThat(failed.mayHaveHappened()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"results\":[]}",
                "{\"results\":[null]}",
                "{\"results\":[{}]}",
                "{\"results\":[{\"id\":\"1\"},{\"id\":\"2\"}]}"
            })
    void a_success_that_names_no_single_contact_may_have_happened(String body) {
        server.answers(200, body);

        CrmFailed failed = failure(this::create);

        assertThat(failed.trouble()).isEqualTo(new Unreadable());
        assertThat(failed.mayHaveHappened()).isTrue();
    }

    @Test
    void an_address_of_somebody_else_is_taken() {
        server.answers(409, CONFLICT).answers(404, "{\"message\":\"resource not found\"}");

        assertThat(create()).isEqualTo(new CreateReply.Taken(Optional.of(new ContactId("77"))));
        assertThat(server.lastAsked().uri())
                .isEqualTo("/crm/objects/2026-09/contacts/op-1?idProperty=libreta_operation&properties=hs_object_id");
    }

    @ParameterizedTest
    @ValueSource(ints = {207, 400})
    void an_address_of_somebody_else_is_taken_under_any_status(int status) {
        String message =
                "Cannot set PropertyValueCoordinates{portalId=1, propertyName=email, value=a@b.c} on 512. 77 already"
                        + " has that value.";
        String part = "{\"status\":\"error\",\"category\":\"VALIDATION_ERROR\",\"message\":\"" + message + "\"}";
        server.answers(
                        status,
                        status == 400 ? part : "{\"status\":\"COMPLETE\",\"results\":[],\"errors\":[" + part + "]}")
                .answers(404, "{\"message\":\"resource not found\"}");

        assertThat(create()).isEqualTo(new CreateReply.Taken(Optional.of(new ContactId("77"))));
    }

    @Test
    void of_two_at_one_moment_the_second_finds_what_the_first_made() {
        server.answers(409, CONFLICT).answers(200, "{\"id\":\"512\",\"properties\":{}}");

        assertThat(create()).isEqualTo(new CreateReply.Created(ID));
    }

    @Test
    void the_mark_itself_being_taken_means_that_it_is_made() {
        server.answers(400, """
                {"status":"error","category":"VALIDATION_ERROR","message":"Cannot set PropertyValueCoordinates{portalId=1,
                 propertyName=libreta_operation, value=op-1} on 513. 512 already has that value."}""".replace("\n ", " ")).answers(200, "{\"id\":\"512\",\"properties\":{}}");

        assertThat(create()).isEqualTo(new CreateReply.Created(ID));
    }

    @Test
    void a_conflict_that_cannot_be_looked_into_may_be_our_own() {
        server.answers(409, CONFLICT).answers(500, "");

        CrmFailed failed = failure(this::create);

        assertThat(failed.trouble()).isEqualTo(new Unavailable(500));
        assertThat(failed.mayHaveHappened()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {207, 400})
    void values_that_hubspot_does_not_take_are_named_under_any_status(int status) {
        server.answers(status, """
                {"status":"error","message":"Property values were not valid","category":"VALIDATION_ERROR",
                 "errors":[{"message":"Warm was not one of the allowed options","code":"INVALID_OPTION",
                 "context":{"propertyName":["hs_lead_status"]}}]}""");

        assertThat(create())
                .isEqualTo(new CreateReply.Refused(List.of(new PropertyRefusal(
                        "hs_lead_status", "INVALID_OPTION", "Warm was not one of the allowed options"))));
    }

    @Test
    void values_named_within_the_words_of_a_part_are_read_too() {
        server.answers(207, """
                {"status":"COMPLETE","results":[],"numErrors":1,"errors":[{"status":"error","category":"VALIDATION_ERROR",
                 "message":"Property values were not valid: [{\\"message\\":\\"bad\\",\\"error\\":\\"INVALID_EMAIL\\",\\"name\\":\\"email\\"}]"}]}""");

        assertThat(create())
                .isEqualTo(new CreateReply.Refused(List.of(new PropertyRefusal("email", "INVALID_EMAIL", "bad"))));
    }

    @Test
    void a_part_that_failed_for_another_reason_did_not_happen() {
        server.answers(207, """
                {"status":"COMPLETE","results":[],"errors":[{"status":"error","category":"OTHER","message":"Not today"}]}""");

        CrmFailed failed = failure(this::create);

        assertThat(failed.trouble()).isEqualTo(new Rejected(207, "Not today"));
        assertThat(failed.mayHaveHappened()).isFalse();
    }

    @Test
    void an_archiving_is_sent_again_and_who_is_gone_is_missing() {
        server.answers(503, "").answers(204, "").answers(404, "{\"message\":\"resource not found\"}");

        assertThat(contacts.archive(ID)).isEqualTo(new ArchiveReply.Archived());
        assertThat(contacts.archive(ID)).isEqualTo(new ArchiveReply.Missing());
        assertThat(methods()).containsOnly("DELETE").hasSize(3);
        assertThat(server.lastAsked().uri()).isEqualTo("/crm/objects/2026-09/contacts/512");
    }

    @Test
    void an_archiving_that_is_refused_or_lost_is_not_said_to_be_done() {
        server.answers(400, "{\"status\":\"error\",\"message\":\"no\"}")
                .answers(500, "")
                .answers(200, "{\"results\":[{\"id\":\"1\",\"prop");

        assertThat(failure(() -> contacts.archive(ID)).trouble()).isEqualTo(new Rejected(400, "no"));
        assertThat(failure(() -> contacts.archive(ID)).mayHaveHappened()).isTrue();
        assertThat(failure(() -> contacts.archive(ID)).trouble()).isEqualTo(new Unreadable());
    }

    @Test
    void who_is_gone_after_an_archiving_that_was_not_answered_was_archived_by_it() {
        server.answers(503, "").answers(404, "{\"status\":\"error\",\"message\":\"resource not found\"}");

        assertThat(contacts.archive(ID)).isEqualTo(new ArchiveReply.Archived());
    }

    @Test
    void an_account_with_the_property_is_asked_once() {
        server.answers(200, UNIQUE).answers(500, "");

        assertThat(contacts.marksCreates()).isTrue();
        assertThat(contacts.marksCreates()).isTrue();
        assertThat(server.asked()).hasSize(1);
        assertThat(server.lastAsked().uri()).isEqualTo("/crm/properties/2026-09/contacts/libreta_operation");
    }

    @Test
    void an_account_without_the_property_gets_it_with_words_that_say_what_it_is() {
        server.answers(404, MISSING).answers(201, UNIQUE);

        assertThat(contacts.marksCreates()).isTrue();
        assertThat(methods()).containsExactly("GET", "POST");
        assertThat(server.lastAsked().uri()).isEqualTo("/crm/properties/2026-09/contacts");
        assertThat(Json.tree(server.lastAsked().body())).isEqualTo(Json.tree("""
                {"name":"libreta_operation","label":"Libreta operation",
                 "description":"Which write of Libreta made this contact. Libreta sets it so that no contact is created twice; nobody else needs it.",
                 "groupName":"contactinformation","type":"string","fieldType":"text","hasUniqueValue":true,"hidden":false,
                 "formField":false}"""));
    }

    @Test
    void a_property_that_is_not_unique_marks_nothing() {
        server.answers(200, NOT_UNIQUE);

        assertThat(contacts.marksCreates()).isFalse();
        assertThat(methods()).containsExactly("GET");
    }

    @Test
    void another_process_may_make_it_first() {
        server.answers(404, MISSING).answers(409, THERE).answers(200, UNIQUE);

        assertThat(contacts.marksCreates()).isTrue();
    }

    @Test
    void another_process_may_make_a_wrong_one_first() {
        server.answers(404, MISSING).answers(409, THERE).answers(200, NOT_UNIQUE);

        assertThat(contacts.marksCreates()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {NO_SCOPE, TOO_MANY})
    void what_hubspot_forbids_is_tried_again_after_ten_minutes(String refusal) {
        int status = refusal.equals(NO_SCOPE) ? 403 : 400;
        server.answers(404, MISSING).answers(status, refusal).answers(200, UNIQUE);

        assertThat(contacts.marksCreates()).isFalse();
        time.move(Duration.ofMinutes(10).minusMillis(1));
        assertThat(contacts.marksCreates()).isFalse();
        assertThat(server.asked()).hasSize(2);
        time.move(Duration.ofMillis(1));
        assertThat(contacts.marksCreates()).isTrue();
    }

    @Test
    void a_token_that_may_not_even_ask_marks_nothing() {
        server.answers(403, NO_SCOPE);

        assertThat(contacts.marksCreates()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 500})
    void a_failure_to_ask_is_no_answer_and_is_not_remembered(int status) {
        server.answers(status, "").answers(200, UNIQUE);

        assertThat(failure(contacts::marksCreates).trouble()).isNotInstanceOf(MissingScopes.class);
        assertThat(contacts.marksCreates()).isTrue();
    }

    @Test
    void a_creation_whose_answer_is_lost_is_asked_for_again() {
        server.answers(404, MISSING).answers(504, "").answers(409, THERE).answers(200, UNIQUE);

        assertThat(contacts.marksCreates()).isTrue();
    }
}
