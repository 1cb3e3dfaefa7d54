package sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sandbox.Http;
import sandbox.Sandbox;

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

    private String create(String properties) {
        return http.post("/crm/v3/objects/contacts", "{\"properties\":" + properties + "}")
                .text("/id");
    }
}
