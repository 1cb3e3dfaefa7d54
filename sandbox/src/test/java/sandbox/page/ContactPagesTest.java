package sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sandbox.Http;
import sandbox.Sandbox;
import sandbox.hubspot.AccountOptions;

class ContactPagesTest {
    private final Sandbox sandbox = Sandbox.start(0);
    private final Http http = new Http(sandbox.uri(), Http.EVERYTHING);

    @AfterEach
    void stop() {
        http.close();
        sandbox.close();
    }

    @Test
    void the_contact_changed_last_comes_first_and_links_to_its_record() {
        String id = create("{\"firstname\":\"Grace\",\"lastname\":\"Hopper\",\"email\":\"grace@navy.example\"}");

        String page = http.get("/").body();
        String firstRow = page.substring(page.indexOf("<tbody>"), page.indexOf("</tr>", page.indexOf("<tbody>")));
        assertThat(firstRow)
                .contains("Grace Hopper", "grace@navy.example", "/contacts/48120775/record/0-1/" + id, "Lead");
    }

    @Test
    void the_search_box_keeps_what_fits_and_forgives_a_missing_accent() {
        assertThat(http.get("/?q=luis+perez").body()).contains("2 contacts", "Luis Pérez");
        assertThat(http.get("/?q=nobody-at-all").body()).contains("0 contacts");
    }

    @Test
    void a_search_without_results_and_an_empty_account_say_why() {
        assertThat(http.get("/?q=nobody-at-all").body()).contains("No contact fits &quot;nobody-at-all&quot;.");
        try (Sandbox empty = Sandbox.start(0, AccountOptions.standard().withoutContacts());
                Http there = new Http(empty.uri(), Http.EVERYTHING)) {
            assertThat(there.get("/").body())
                    .contains("0 contacts", "The account is empty.")
                    .doesNotContain("<table>");
        }
    }

    @Test
    void a_long_list_has_pages_of_500_on_which_every_contact_stands_once(@TempDir Path folder) throws IOException {
        StringBuilder people = new StringBuilder("id,lastname,lastmodifieddate\n");
        for (int i = 1; i <= 1_203; i++) {
            people.append("%d,Number%d,%s%n".formatted(i, i, Instant.EPOCH.plusSeconds(i * 7919L % 1_000)));
        }
        Path file = Files.writeString(folder.resolve("people.csv"), people);
        AccountOptions lagging = AccountOptions.standard()
                .withoutContacts()
                .withSearchLag(Duration.ofDays(1))
                .loading(List.of(file));
        try (Sandbox many = Sandbox.start(0, lagging);
                Http there = new Http(many.uri(), Http.EVERYTHING)) {
            there.delete("/crm/v3/objects/contacts/1203");
            there.patch("/crm/v3/objects/contacts/700", "{\"properties\":{\"lastname\":\"Newest\"}}");
            there.post("/crm/v3/objects/contacts", "{\"properties\":{\"lastname\":\"Number1203\"}}");

            String first = there.get("/").body();
            assertThat(first)
                    .contains(
                            "1,203 contacts, the latest change first; the first 500 are shown",
                            "Page 1 of 3",
                            "href=\"/?page=2\"")
                    .doesNotContain(">Newer<");
            assertThat(first.indexOf(">Number1203<")).isLessThan(first.indexOf(">Newest<"));
            String last = there.get("/?page=3").body();
            assertThat(last).contains("1,001 to 1,203 are shown", "Page 3 of 3").doesNotContain(">Older<");
            assertThat(there.get("/?page=99").body()).isEqualTo(last);
            assertThat(there.get("/?page=x").body()).isEqualTo(first);
            List<String> names = Pattern.compile(">(Number\\d+|Newest)</a>")
                    .matcher(first + there.get("/?page=2").body() + last)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(names).hasSize(1_203).doesNotHaveDuplicates();
            assertThat(there.get("/?q=number").body()).contains("1,202 contacts", "href=\"/?q=number&amp;page=2\"");
        }
    }

    @Test
    void a_record_shows_every_property_and_the_history_of_changes() {
        String id = create("{\"firstname\":\"Grace\",\"hubspot_owner_id\":\"78451023\"}");
        http.patch("/crm/v3/objects/contacts/" + id, "{\"properties\":{\"jobtitle\":\"Captain\"}}");
        http.patch("/crm/v3/objects/contacts/" + id, "{\"properties\":{\"jobtitle\":\"Rear Admiral\"}}");

        String page = http.get("/contacts/48120775/record/0-1/" + id).body();
        assertThat(page).contains("Captain", "Rear Admiral", "Marta Soler", "Last Modified Date");
        assertThat(page.indexOf("Rear Admiral")).isLessThan(page.indexOf("Captain"));
    }

    @Test
    void text_of_a_contact_is_never_markup() {
        String id = create("{\"firstname\":\"<script>alert(1)</script>\",\"lastname\":\"\\\"'&\"}");

        for (String path : new String[] {"/", "/contacts/48120775/record/0-1/" + id, "/?q=%22%3E%3Cscript%3E"}) {
            assertThat(http.get(path).body()).doesNotContain("<script>");
        }
        assertThat(http.get("/").body()).contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;&#39;&amp;");
    }

    @Test
    void a_page_says_what_it_may_load() {
        assertThat(http.get("/").header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(http.get("/sandbox/style.css").header("content-type")).startsWith("text/css");
    }

    @Test
    void an_unknown_record_is_a_404_page() {
        Http.Answer answer = http.get("/contacts/48120775/record/0-1/1");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no contact with this id.");
    }

    @Test
    void merged_contacts_are_one_at_once() {
        String one = create("{\"firstname\":\"Grace\",\"lastname\":\"Zzhopper\"}");
        String other = create("{\"firstname\":\"G.\",\"lastname\":\"Zzhopper\"}");
        assertThat(http.get("/?q=zzhopper").body()).contains("2 contacts");

        http.post(
                "/crm/v3/objects/contacts/merge",
                "{\"primaryObjectId\":\"%s\",\"objectIdToMerge\":\"%s\"}".formatted(one, other));

        assertThat(http.get("/?q=zzhopper").body()).contains(">1 contact<");
    }

    private String create(String properties) {
        return http.post("/crm/v3/objects/contacts", "{\"properties\":" + properties + "}")
                .text("/id");
    }
}
