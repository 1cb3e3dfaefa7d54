package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat page and the files that it loads. */
final class PagesTest {
    @TempDir
    private static Path folder;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static RunningHouse house;

    @BeforeAll
    static void start() {
        house = new RunningHouse(folder);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static HttpResponse<String> ask(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(house.uri().resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        return RunningHouse.send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html;charset=utf-8, <libreta-chat",
        "/widget.js, text/javascript;charset=utf-8, libreta-chat",
        "/web/page.css, text/css;charset=utf-8, {",
        "/web/icon.svg, image/svg+xml, <svg",
        "/web/licenses.txt, text/plain;charset=utf-8, MIT"
    })
    void each_file_comes_with_its_type(String path, String type, String part) {
        HttpResponse<String> answer = ask("GET", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.body()).contains(part);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/widget.js", "/web/page.css"})
    void a_browser_asks_each_time_and_is_sent_nothing_new_while_there_is_none(String path) {
        HttpResponse<String> first = ask("GET", path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            HttpResponse<String> again = ask("GET", path, "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        }
        assertThat(ask("GET", path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/widget.js", "/web/page.css", "/health/live", "/health/ready", "/metrics"})
    void head_answers_as_get_without_the_body(String path) {
        HttpResponse<String> got = ask("GET", path);
        HttpResponse<String> headed = ask("HEAD", path);

        assertThat(headed.statusCode()).isEqualTo(200);
        assertThat(headed.body()).isEmpty();
        assertThat(headed.headers().firstValue("Content-Type"))
                .isEqualTo(got.headers().firstValue("Content-Type"));
        assertThat(headed.headers().firstValue("Content-Length"))
                .isEqualTo(got.headers().firstValue("Content-Length"));
        assertThat(headed.headers().firstValue("ETag")).isEqualTo(got.headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/web/none.js", "/agui", "/agui/stop", "/forms/contact/none"})
    void head_is_refused_without_a_body_too(String path) {
        HttpResponse<String> refused = ask("HEAD", path);

        assertThat(refused.statusCode()).isBetween(404, 405);
        assertThat(refused.body()).isEmpty();
        assertThat(ask("GET", "/web/page.css").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /nothing       | en | There is nothing at /nothing.
                    /web/none.js   | en | There is nothing at /web/none.js.
                    /admin/users   | es | No hay nada en /admin/users.
                    """)
    void what_is_not_there_is_said_as_json(String path, String language, String sentence) {
        HttpResponse<String> answer = ask("GET", path, "Accept-Language", language);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":\"no_such_address\",\"message\":\"%s\"}}".formatted(sentence));
    }

    @ParameterizedTest
    @CsvSource({"POST,/", "PUT,/widget.js", "DELETE,/web/page.css", "POST,/health/live", "POST,/metrics"})
    void what_is_only_read_cannot_be_written(String method, String path) {
        HttpResponse<String> answer = ask(method, path);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(answer.body()).contains("\"code\":\"wrong_method\"");
    }

    @Test
    void the_page_loads_only_what_is_there() {
        String page = ask("GET", "/").body();

        var links =
                java.util.regex.Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page);
        while (links.find()) {
            assertThat(ask("GET", links.group(1)).statusCode())
                    .as(links.group(1))
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<byte[]> bytes(String method, String path, String accepted, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(house.uri().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept-Encoding", accepted);
        try {
            return HTTP.send(
                    headers.length == 0
                            ? request.build()
                            : request.headers(headers).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String unpacked(byte[] gzipped) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/widget.js", "/web/page.css", "/web/icon.svg", "/web/licenses.txt"})
    void text_comes_compressed_where_the_browser_takes_it(String path) throws IOException {
        HttpResponse<String> plain = ask("GET", path);
        HttpResponse<byte[]> packed = bytes("GET", path, "gzip, deflate, br, zstd");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Content-Type"))
                .isEqualTo(plain.headers().firstValue("Content-Type"));
        assertThat(unpacked(packed.body())).isEqualTo(plain.body());
        assertThat(packed.body().length).isLessThan(plain.body().length());
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        for (HttpResponse<?> either : new HttpResponse<?>[] {plain, packed}) {
            assertThat(either.headers().allValues("Vary")).containsExactly("Origin, Accept-Encoding");
        }
    }

    @Test
    void each_encoding_is_known_by_a_tag_of_its_own_and_head_tells_its_length() {
        String path = "/web/page.css";
        HttpResponse<byte[]> packed = bytes("GET", path, "gzip");
        String tag = packed.headers().firstValue("ETag").orElseThrow();

        assertThat(ask("GET", path).headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        HttpResponse<byte[]> again = bytes("GET", path, "gzip", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().allValues("Vary")).containsExactly("Origin, Accept-Encoding");
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(bytes("GET", path, "identity", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> headed = bytes("HEAD", path, "gzip");
        assertThat(headed.headers().firstValue("Content-Length")).hasValue(String.valueOf(packed.body().length));
        assertThat(headed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(headed.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gzip                   | gzip
                    GZIP                   | gzip
                    br, gzip               | gzip
                    gzip;q=0.5, br         | gzip
                    gzip ; q=1.0           | gzip
                    *                      | gzip
                    *;q=0.1                | gzip
                    gzip, *;q=0            | gzip
                    gzip;q=0               |
                    gzip;q=0.000           |
                    gzip ; q = 0           |
                    gzip;q=0, *            |
                    *;q=0                  |
                    identity               |
                    br, deflate            |
                    xgzip, gzipped         |
                    ;;,=,                  |
                    """)
    void what_a_browser_says_it_takes_is_kept_to(String accepted, @Nullable String encoding) {
        assertThat(bytes("GET", "/widget.js", accepted).headers().firstValue("Content-Encoding"))
                .isEqualTo(Optional.ofNullable(encoding));
    }

    @Test
    void what_is_no_page_is_never_compressed() {
        for (String path : new String[] {"/health/live", "/metrics", "/model", "/nothing"}) {
            assertThat(bytes("GET", path, "gzip").headers().firstValue("Content-Encoding"))
                    .as(path)
                    .isEmpty();
        }
    }
}
