package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.Http;

/** What search makes of scripts of the world, of signs and of phone numbers. */
class QueryTest extends AccountTest {

    QueryTest() {
        super(options -> options.withoutContacts().withoutRateLimits().withSearchLag(Duration.ZERO));
    }

    @BeforeEach
    void people() {
        create("'firstname':'Ana','lastname':'Gil','phone':'+34 600 11 22 33'");
        create("'firstname':'𠮷野家','lastname':'𝔘nicode','mobilephone':'(212) 555-0199'");
        create("'firstname':'Eva','phone':'915000111','company':'Norte 🦊'");
    }

    @ParameterizedTest
    @CsvSource({"𠮷, 𠮷野家", "𠮷野, 𠮷野家", "野家, ", "𝔘nico, 𠮷野家", "nicode, ", "ana gil, Ana", "ana - gil, Ana"})
    void a_letter_beyond_the_first_plane_is_a_letter(String query, String expected) {
        assertThat(asking(query)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void a_token_may_begin_with_a_letter_beyond_the_first_plane() {
        assertThat(filtering("'propertyName':'firstname','operator':'CONTAINS_TOKEN','value':'𠮷*'"))
                .containsExactly("𠮷野家");
        assertThat(filtering("'propertyName':'firstname','operator':'CONTAINS_TOKEN','value':'野家'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"🦊", "---", "@", "🦊 ?", "+"})
    void a_query_without_a_letter_or_a_digit_finds_nobody(String query) {
        assertThat(asking(query)).isEmpty();
        assertThat(http.get("/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                        .body())
                .doesNotContain("Norte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_blank_query_finds_everybody(String query) {
        assertThat(asking(query)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "600112233, Ana",
        "+34600112233, Ana",
        "34600112233, Ana",
        "0034600112233, Ana",
        "0034 600 112 233, Ana",
        "600 11 22 33, Ana",
        "600-112-233, Ana",
        "600112, Ana",
        "112233, ",
        "60011, ",
        "2125550199, 𠮷野家",
        "+12125550199, 𠮷野家",
        "212 555-0199, 𠮷野家",
        "915 000 111, Eva",
        "+34915000111, Eva",
        "ana 600112233, Ana",
        "eva 600112233, "
    })
    void a_phone_number_is_found_by_its_digits_however_they_are_written(String query, String expected) {
        assertThat(asking(query)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    private List<String> asking(String query) {
        return names(search("{'query':'" + query + "','properties':['firstname']}"));
    }

    private List<String> filtering(String filter) {
        return names(search("{'filters':[{" + filter + "}],'properties':['firstname']}"));
    }

    private Http.Answer search(String body) {
        return http.post(CONTACTS + "/search", json(body));
    }

    private static List<String> names(Http.Answer found) {
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found.json().at("/results").findValuesAsString("firstname");
    }
}
