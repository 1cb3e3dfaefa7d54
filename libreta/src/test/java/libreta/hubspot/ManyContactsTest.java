package libreta.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble.Rejected;
import libreta.contacts.CrmTrouble.Unreadable;
import libreta.contacts.History;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several contacts in one call, and the earlier values of one. */
class ManyContactsTest {
    private static final ContactId ID = new ContactId("512");
    private static final List<String> NAME = List.of("firstname");
    private static final String WITH_HISTORY = """
            {"id":"512","properties":{"city":"Lugo","phone":null,"hs_object_id":"512"},"propertiesWithHistory":{
             "city":[{"value":"Vigo","timestamp":"2026-09-01T10:00:00Z","sourceType":"CRM_UI","sourceId":"userId:51","sourceLabel":"x"},
                     {"value":"Lugo","timestamp":"2026-09-02T10:00:00.5Z","sourceType":"INTEGRATION"}],
             "phone":null}}""";

    private final HeldTime time = new HeldTime();
    private final StagedHubSpot server = new StagedHubSpot();
    private final HubSpotContacts contacts =
            new HubSpotContacts(server.address(), new AccessToken("pat-na1-x"), Patience.USUAL, time.rhythm());

    @AfterEach
    void close() {
        contacts.close();
        server.close();
    }

    private static List<ContactId> ids(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> new ContactId(Integer.toString(id)))
                .toList();
    }

    private static Contact ada(String id) {
        return new Contact(new ContactId(id), Map.of("firstname", "Ada"));
    }

    private static String results(String... ids) {
        var all = List.of(ids).stream()
                .map(id -> Map.of("id", id, "properties", Map.of("firstname", "Ada", "hs_object_id", id)))
                .toList();
        return Json.write(Map.of("status", "COMPLETE", "results", all));
    }

    @Test
    void those_that_do_not_exist_are_left_out() {
        server.answers(207, """
                {"status":"COMPLETE","results":[{"id":"2","properties":{"firstname":"Ada","email":"x"}}],"numErrors":1,"errors":[
                 {"status":"error","category":"OBJECT_NOT_FOUND","message":"Could not get","context":{"ids":["1"]}}]}""");

        assertThat(contacts.readAll(ids(2), NAME)).containsExactly(ada("2"));
        assertThat(server.lastAsked().uri()).isEqualTo("/crm/objects/2026-09/contacts/batch/read");
        assertThat(Json.tree(server.lastAsked().body())).isEqualTo(Json.tree("""
                {"inputs":[{"id":"1"},{"id":"2"}],"properties":["firstname"],"propertiesWithHistory":[]}"""));
    }

    @Test
    void where_nobody_exists_there_is_nobody() {
        server.answers(404, "{\"status\":\"error\",\"category\":\"OBJECT_NOT_FOUND\",\"message\":\"Could not get\"}")
                .answers(404, results("2").replace("COMPLETE", "error"));

        assertThat(contacts.readAll(ids(2), NAME)).isEmpty();
        assertThat(contacts.readAll(ids(2), NAME)).containsExactly(ada("2"));
    }

    @Test
    void nobody_is_asked_for_without_a_call() {
        assertThat(contacts.readAll(List.of(), NAME)).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_hundred_are_asked_for_at_a_time_and_each_once() {
        server.answers(200, results("1", "2")).answers(200, results("2", "101")).answers(200, results());

        List<ContactId> twice = IntStream.range(0, 402)
                .mapToObj(i -> new ContactId(Integer.toString(1 + i % 201)))
                .toList();
        assertThat(contacts.readAll(twice, NAME)).containsExactlyInAnyOrder(ada("1"), ada("2"), ada("101"));
        assertThat(server.asked())
                .extracting(asked -> Json.tree(asked.body()).path("inputs").size())
                .containsExactly(100, 100, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"results\":[{}]}", "<html>"})
    void an_answer_that_makes_no_sense_is_not_nobody(String body) {
        server.answers(200, body);

        CrmFailed failed = catchThrowableOfType(CrmFailed.class, () -> contacts.readAll(ids(1), NAME));

        assertThat(failed.trouble()).isEqualTo(new Unreadable());
        assertThat(failed.mayHaveHappened()).isFalse();
    }

    @Test
    void a_refusal_is_not_nobody() {
        server.answers(400, "{\"status\":\"error\",\"message\":\"no\"}");

        assertThat(catchThrowableOfType(CrmFailed.class, () -> contacts.readAll(ids(1), NAME))
                        .trouble())
                .isEqualTo(new Rejected(400, "no"));
    }

    @Test
    void a_history_has_the_present_values_and_the_newest_first() {
        server.answers(200, WITH_HISTORY);

        History history = contacts.readHistory(ID, List.of("city", "phone")).orElseThrow();

        assertThat(history.contact()).isEqualTo(new Contact(ID, Map.of("city", "Lugo")));
        assertThat(history.versions())
                .containsOnly(
                        entry(
                                "city",
                                List.of(
                                        new History.Version(
                                                "Lugo", Instant.parse("2026-09-02T10:00:00.5Z"), "INTEGRATION", ""),
                                        new History.Version(
                                                "Vigo", Instant.parse("2026-09-01T10:00:00Z"), "CRM_UI", "userId:51"))),
                        entry("phone", List.of()));
        assertThat(history.of("fax")).isEmpty();
        assertThat(server.lastAsked().uri())
                .isEqualTo("/crm/objects/2026-09/contacts/512?properties=city,phone&propertiesWithHistory=city,phone");
    }

    @Test
    void more_names_than_an_address_can_hold_go_into_a_body() {
        List<String> many =
                IntStream.range(0, 400).mapToObj(i -> "property_" + i).toList();
        server.answers(200, "{\"results\":[" + WITH_HISTORY.replace("\"city\"", "\"property_7\"") + "]}")
                .answers(207, results());

        assertThat(contacts.readHistory(ID, many))
                .get()
                .extracting(history -> history.of("property_7").size())
                .isEqualTo(2);
        assertThat(server.lastAsked().uri()).isEqualTo("/crm/objects/2026-09/contacts/batch/read");
        assertThat(Json.tree(server.lastAsked().body()).path("propertiesWithHistory"))
                .hasSize(400);
        assertThat(contacts.readHistory(ID, many)).isEmpty();
    }

    @Test
    void a_history_of_nobody_is_none_and_one_without_times_is_unreadable() {
        server.answers(404, "{\"message\":\"resource not found\"}")
                .answers(200, WITH_HISTORY.replace("2026-09-01T", "yesterday "));

        assertThat(contacts.readHistory(ID, NAME)).isEmpty();
        assertThat(catchThrowableOfType(CrmFailed.class, () -> contacts.readHistory(ID, List.of("city")))
                        .trouble())
                .isEqualTo(new Unreadable());
    }
}
