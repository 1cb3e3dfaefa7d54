package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps pages elsewhere, and people who are not meant, out. */
final class WebSecurityTest {
    private static final String ALLOWED = "https://intranet.example";

    @TempDir
    private static Path folder;

    private static RunningHouse house;

    @BeforeAll
    static void start() {
        house = new RunningHouse(folder, "LIBRETA_ALLOWED_ORIGINS", ALLOWED + ", https://crm.example:8443");
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(house.uri().resolve(path));
        return RunningHouse.send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    private static HttpResponse<String> opening(String origin) {
        Visitor visitor = new Visitor(house, origin, "en");
        return visitor.post(visitor.input("o-" + System.nanoTime(), java.util.List.of(), java.util.Map.of()));
    }

    private static void hasGuardedHeaders(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(answer.uri().toString())
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none';"
                        + " frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Vary").orElse("")).matches("Origin(, Accept-Encoding)?");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/widget.js",
                "/web/page.css",
                "/health/live",
                "/health/ready",
                "/metrics",
                "/forms",
                "/model",
                "/conversations",
                "/nothing",
                "/web/none.js",
                "/agui",
                "/agui/stop",
                "/web/"
            })
    void every_answer_carries_the_headers_that_bind_a_browser(String path) {
        hasGuardedHeaders(get(path));
        hasGuardedHeaders(get(path, "Origin", "https://evil.example"));
    }

    @Test
    void streams_and_refusals_of_runs_carry_them_too() {
        hasGuardedHeaders(opening(house.uri().toString()));
        hasGuardedHeaders(house.browser().post("{"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "https://intranet.example.evil.example",
                "https://evilintranet.example",
                "https://evil.example/https://intranet.example",
                "https://intranet.example:444",
                "http://intranet.example",
                "https://INTRANET.example.",
                "https://intranet.example@evil.example",
                "https://intranet.example\\.evil.example",
                "https://sub.intranet.example",
                "https://crm.example",
                "https://crm.example:8444",
                "http://localhost",
                "http://localhost:1",
                "http://localhost.evil.example",
                "https://localhost:8080",
                "file://",
                "https://intranet.example/",
                "*"
            })
    void pages_elsewhere_are_refused_on_every_route(String origin) {
        HttpResponse<String> posted = opening(origin);

        assertThat(posted.statusCode()).isEqualTo(403);
        assertThat(posted.body()).startsWith("{\"error\":{\"code\":\"foreign_origin\",\"message\":\"Pages from ");
        assertThat(posted.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(posted.headers().firstValue("Set-Cookie")).isEmpty();
        for (String path : new String[] {
            "/",
            "/widget.js",
            "/metrics",
            "/health/live",
            "/nothing",
            "/forms",
            "/forms/contact/1",
            "/model",
            "/conversations"
        }) {
            assertThat(get(path, "Origin", origin).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_refused_page_is_named_in_the_persons_language() {
        Visitor visitor = new Visitor(house, "https://evil.example", "es");

        assertThat(visitor.post("{}").body())
                .isEqualTo("{\"error\":{\"code\":\"foreign_origin\",\"message\":\"Las páginas de https://evil.example"
                        + " no pueden usar este chat.\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {ALLOWED, "https://crm.example:8443"})
    void pages_that_the_administrator_allows_may_use_the_chat_and_read_the_widget(String origin) {
        HttpResponse<String> posted = opening(origin);

        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(posted.headers().allValues("Access-Control-Allow-Origin")).containsExactly(origin);
        assertThat(posted.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
        HttpResponse<String> widget = get("/widget.js", "Origin", origin);
        assertThat(widget.statusCode()).isEqualTo(200);
        assertThat(widget.headers().allValues("Access-Control-Allow-Origin")).containsExactly(origin);
        assertThat(widget.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agui",
                "/agui/stop",
                "/forms",
                "/forms/contact/1",
                "/model",
                "/conversations",
                "/widget.js",
                "/web/page.css"
            })
    void a_preflight_of_an_allowed_page_is_answered_at_every_door_and_of_another_refused(String path) {
        HttpResponse<String> allowed = preflight(path, ALLOWED);
        HttpResponse<String> other = preflight(path, "https://evil.example");

        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ALLOWED);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers")).hasValue("Content-Type, Accept");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, POST");
        assertThat(allowed.headers().firstValue("Access-Control-Max-Age")).hasValue("600");
        assertThat(allowed.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().map())
                .doesNotContainKeys(
                        "access-control-allow-origin", "access-control-allow-methods", "access-control-max-age");
    }

    private static HttpResponse<String> preflight(String path, String origin) {
        return RunningHouse.send(HttpRequest.newBuilder(house.uri().resolve(path))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .headers("Origin", origin, "Access-Control-Request-Method", path.startsWith("/agui") ? "POST" : "GET")
                .header("Access-Control-Request-Headers", "content-type")
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "127.1",
                "0.0.0.0",
                "[::2]",
                "localhost@evil.example",
                "evil.example#localhost",
                "localhost:80:80",
                ""
            })
    void a_name_that_was_made_to_point_here_is_refused(String host) {
        String answer = RawHttp.exchange(house.port(), "GET / HTTP/1.1\nHost: " + host);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|403) .*");
        assertThat(answer).doesNotContain("<html");
    }

    @Test
    void a_page_of_a_rebound_name_is_refused_though_its_origin_fits() {
        String answer = RawHttp.exchange(house.port(), """
                POST /agui HTTP/1.1
                Host: evil.example
                Origin: http://evil.example
                Content-Type: application/json
                Content-Length: 0
                """);

        assertThat(answer).startsWith("HTTP/1.1 403 ").contains("foreign_origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void every_name_of_this_machine_is_right(String host) {
        String answer = RawHttp.exchange(house.port(), "GET /health/live HTTP/1.1\nHost: " + host + ":" + house.port());

        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_form_of_another_page_cannot_post() {
        for (String type : new String[] {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data"}) {
            String answer = RawHttp.exchange(
                    house.port(),
                    "POST /agui HTTP/1.1\nHost: localhost:%d\nContent-Type: %s\nContent-Length: 0"
                            .formatted(house.port(), type));
            assertThat(answer).startsWith("HTTP/1.1 415 ");
        }
    }

    @Test
    void nothing_is_written_by_reading() {
        HttpResponse<String> answer = get("/agui?threadId=t");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("OPTIONS, POST");
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":\"wrong_method\",\"message\":\"GET is not possible here, only:"
                        + " OPTIONS, POST.\"}}");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        String cookie = opening(house.uri().toString())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie)
                .matches("libreta_person=[A-Za-z0-9_-]{32}; .*")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=31536000")
                .doesNotContain("Domain");
    }

    private static String cookieFor(String origin, String site) {
        Visitor visitor = new Visitor(house, origin, "en");
        String opening = visitor.input("c-" + System.nanoTime(), java.util.List.of(), java.util.Map.of());
        return RunningHouse.send(
                        visitor.request(opening).header("Sec-Fetch-Site", site).build())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }

    @Test
    void a_page_of_another_site_that_is_allowed_has_a_cookie_of_its_own_that_browsers_send_from_there() {
        assertThat(cookieFor(ALLOWED, "cross-site"))
                .matches("libreta_person=[A-Za-z0-9_-]{32}; .*")
                .contains("HttpOnly", "SameSite=None", "Secure", "Partitioned", "Path=/", "Max-Age=31536000")
                .doesNotContain("Domain", "Lax");
    }

    @Test
    void every_other_page_has_one_that_other_sites_do_not_send() {
        String own = house.uri().toString();
        for (String cookie : new String[] {
            cookieFor(own, "same-origin"), cookieFor(ALLOWED, "same-site"), cookieFor(own, "cross-site")
        }) {
            assertThat(cookie).contains("SameSite=Lax").doesNotContain("None", "Secure", "Partitioned");
        }
    }

    @Test
    void a_chosen_cookie_is_not_taken_over() {
        Visitor victim = house.browser();
        victim.cookie("libreta_person=attackers-choice");
        victim.open("fixed-1");

        assertThat(victim.cookie()).startsWith("libreta_person=").isNotEqualTo("libreta_person=attackers-choice");
        Visitor attacker = house.browser();
        attacker.cookie("libreta_person=attackers-choice");
        assertThat(attacker.post(attacker.said("fixed-1", "hello")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_known_cookie_is_kept_and_not_sent_again() {
        Visitor visitor = house.browser();
        visitor.open("known-1");
        String cookie = visitor.cookie();

        HttpResponse<String> second = visitor.open("known-2").answer();

        assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(visitor.cookie()).isEqualTo(cookie);
    }

    @Test
    void a_program_has_no_cookie() {
        assertThat(house.program().open("program-1").answer().headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_refused_run_makes_nobody_known() {
        assertThat(house.browser().post("{").headers().firstValue("Set-Cookie")).isEmpty();
        house.browser().open("somebody-elses");
        Visitor stranger = house.browser();
        HttpResponse<String> refused = stranger.post(stranger.said("somebody-elses", "hello"));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/web/../words/words_en.properties",
                "/web/%2e%2e/db/migration/V1__first_tables.sql",
                "/web/..%2fflows/hubspot-contacts.yaml",
                "/web/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/web/....//flows/hubspot-contacts.yaml",
                "/web//etc/passwd",
                "/web/..\\flows\\hubspot-contacts.yaml",
                "/web/%5c..%5cflows",
                "/web/index.html%00.js",
                "/web/./index.html/../../flows/hubspot-contacts.yaml",
                "/web/vendor",
                "/web/vendor/",
                "/web/.git",
                "/../etc/passwd",
                "//etc/passwd"
            })
    void no_path_leads_out_of_the_pages(String path) {
        String answer =
                RawHttp.exchange(house.port(), "GET %s HTTP/1.1\nHost: localhost:%d".formatted(path, house.port()));

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*");
        assertThat(answer).doesNotContain("CREATE TABLE", "root:", "nodes:", "hubspot_unauthorized");
    }
}
