package bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import bench.kill.HubSpotNow.Contact;
import bench.kill.Verdict.Wrong;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A judge who finds nothing must be one who would have found it. */
final class JudgeTest {
    private static final Map<String, String> SHOWN = Map.of("firstname", "Grace", "lastname", "Hopper");
    private static final Contact GRACE = contact("51", "Hopper", "");
    private static final String CREATED = "{\\\"status\\\":\\\"created\\\"}";

    private final Books books = new Books();

    JudgeTest() {
        books.person("Hopper");
        books.confirmed(new Books.Confirmed("thread", "proposal", "call", "Hopper", "", SHOWN));
    }

    @Test
    void a_contact_that_was_confirmed_and_made_and_told_is_right() {
        Verdict verdict = judged(row("DONE", "DONE", "51"), told(CREATED), GRACE);

        assertThat(verdict.right()).as(verdict.details().toString()).isTrue();
        assertThat(verdict.ends()).containsExactlyEntriesOf(Map.of("DONE", 1));
    }

    @Test
    void two_contacts_of_one_person_are_a_duplicate() {
        assertThat(wrongs(row("DONE", "DONE", "51"), told(CREATED), GRACE, contact("52", "Hopper", "")))
                .isEqualTo(Map.of(Wrong.DUPLICATE, 1));
    }

    @Test
    void what_is_sent_and_nothing_more_is_without_an_end() {
        assertThat(wrongs(row("SENT", "", ""), told("{\\\"status\\\":\\\"unknown\\\"}"), GRACE))
                .isEqualTo(Map.of(Wrong.WITHOUT_END, 1));
    }

    @Test
    void what_is_told_nowhere_is_lost() {
        assertThat(wrongs(row("DONE", "DONE", "51"), Heard.of(List.of()), GRACE))
                .isEqualTo(Map.of(Wrong.LOST, 1));
        assertThat(wrongs(row("DONE", "", "51"), told(CREATED), GRACE)).isEqualTo(Map.of(Wrong.LOST, 1));
    }

    @Test
    void what_is_done_and_told_as_failed_is_lost() {
        assertThat(wrongs(row("DONE", "DONE", "51"), told("{\\\"status\\\":\\\"failed\\\"}"), GRACE))
                .isEqualTo(Map.of(Wrong.LOST, 1));
    }

    @Test
    void what_is_archived_and_nobody_took_it_back_is_lost() {
        Contact gone = new Contact(GRACE.id(), true, GRACE.now(), GRACE.versions());

        assertThat(wrongs(row("DONE", "DONE", "51"), told(CREATED), gone)).isEqualTo(Map.of(Wrong.LOST, 1));
    }

    @Test
    void what_hubspot_never_held_is_a_false_done() {
        assertThat(wrongs(row("DONE", "DONE", "51"), told(CREATED))).containsKey(Wrong.FALSE_DONE);
    }

    @Test
    void what_failed_and_is_told_as_done_is_a_false_done() {
        assertThat(wrongs(row("FAILED", "FAILED", ""), told(CREATED))).isEqualTo(Map.of(Wrong.FALSE_DONE, 1));
    }

    @Test
    void what_failed_and_is_there_is_a_false_failed() {
        assertThat(wrongs(row("FAILED", "FAILED", ""), told("{\\\"status\\\":\\\"failed\\\"}"), GRACE))
                .isEqualTo(Map.of(Wrong.FALSE_FAILED, 1));
    }

    @Test
    void a_value_that_was_on_no_screen_is_found() {
        assertThat(wrongs(row("DONE", "DONE", "51"), told(CREATED), contact("51", "Hopper", "Admiral")))
                .isEqualTo(Map.of(Wrong.NEVER_SHOWN, 1));
    }

    @Test
    void a_minute_after_the_last_restart_is_late() {
        books.waited(new Books.Wait(Duration.ofSeconds(90), Duration.ofSeconds(61)));
        books.waited(new Books.Wait(Duration.ofSeconds(90), Duration.ofSeconds(59)));

        assertThat(wrongs(row("DONE", "DONE", "51"), told(CREATED), GRACE)).isEqualTo(Map.of(Wrong.LATE, 1));
    }

    private Map<Wrong, Integer> wrongs(JournalRows.Row row, Heard conversation, Contact... hubspot) {
        return judged(row, conversation, hubspot).wrongs();
    }

    private Verdict judged(JournalRows.Row row, Heard conversation, Contact... hubspot) {
        return new Judge(
                        books,
                        List.of(row),
                        Map.of("proposal", "APPROVED"),
                        HubSpotNow.of(List.of(hubspot)),
                        Map.of("thread", conversation))
                .judge(Engine.SQLITE, 1);
    }

    private static JournalRows.Row row(String state, String told, String contact) {
        return new JournalRows.Row(
                "op", "proposal", "thread", "CREATE", contact, "", SHOWN, state, told, "", "call", "APPROVED");
    }

    private static Heard told(String escaped) {
        return Heard.of(List.of(
                "data: {\"type\":\"MESSAGES_SNAPSHOT\",\"messages\":[{\"role\":\"tool\",\"toolCallId\":\"call\","
                        + "\"content\":\"" + escaped + "\"}]}"));
    }

    private static Contact contact(String id, String lastName, String jobTitle) {
        Map<String, String> now = new HashMap<>(Map.of("firstname", "Grace", "lastname", lastName));
        now.put("jobtitle", jobTitle);
        Map<String, List<String>> versions = new HashMap<>();
        now.forEach((property, value) -> versions.put(property, List.of(value)));
        return new Contact(id, false, now, versions);
    }
}
