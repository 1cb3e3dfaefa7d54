package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sandbox.Http;

/** Bodies that are empty, null, or JSON of another shape than the endpoint wants. */
class OddBodiesTest extends AccountTest {
    private static final int ROUNDS = 60;
    private static final long SEED = 20_261_123;
    private static final String FILTER =
            "{'propertyName':'num_notes','operator':'IN','value':'1','highValue':'2'," + "'values':['0','1']}";
    private static final String WRITE = "{'properties':{'firstname':'Ana','num_notes':'1','birthdate':'1990-01-01'},"
            + "'associations':[{'to':{'id':'7'},'types':[{'associationCategory':'HUBSPOT_DEFINED',"
            + "'associationTypeId':279}]}],'objectWriteTraceId':'a'}";
    private static final String DRAFT = "{'name':'colour','label':'Colour','type':'enumeration','fieldType':'select',"
            + "'groupName':'contactinformation','options':[{'label':'Red','value':'red','displayOrder':1,"
            + "'hidden':false}],'displayOrder':2,'hasUniqueValue':false,'dataSensitivity':'non_sensitive'}";

    OddBodiesTest() {
        super(options -> options.withoutContacts().withoutRateLimits().withSearchLag(Duration.ZERO));
    }

    /** A request that makes sense. */
    record Request(String method, String path, String body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static Request post(String path, String body) {
        return new Request("POST", path, json(body));
    }

    static Stream<Request> withBodies() {
        String properties = "/crm/properties/2026-09/contacts";
        return Stream.of(
                post(CONTACTS, WRITE),
                new Request("PATCH", CONTACTS + "/1001", json(WRITE)),
                post(
                        CONTACTS + "/search",
                        "{'query':'ana','limit':5,'after':'0','sorts':[{'propertyName':'createdate',"
                                + "'direction':'DESCENDING'}],'properties':['email'],'filterGroups':[{'filters':["
                                + FILTER + "]}]}"),
                post(CONTACTS + "/search", "{'filters':[" + FILTER + "]}"),
                post(CONTACTS + "/merge", "{'primaryObjectId':'1','objectIdToMerge':'2'}"),
                post(CONTACTS + "/gdpr-delete", "{'objectId':'a@b.example','idProperty':'email'}"),
                post(
                        CONTACTS + "/batch/read",
                        "{'inputs':[{'id':'1'}],'properties':['email'],'propertiesWithHistory':['email'],"
                                + "'idProperty':'email'}"),
                post(CONTACTS + "/batch/create", "{'inputs':[" + WRITE + "]}"),
                post(CONTACTS + "/batch/update", "{'inputs':[{'id':'1','properties':{'firstname':'Ana'}}]}"),
                post(
                        CONTACTS + "/batch/upsert",
                        "{'inputs':[{'id':'a@b.example','idProperty':'email','properties':{'firstname':'Ana'}}]}"),
                post(CONTACTS + "/batch/archive", "{'inputs':[{'id':'1'}]}"),
                post(properties, DRAFT),
                new Request("PATCH", properties + "/city", json(DRAFT)),
                post(properties + "/batch/read", "{'inputs':[{'name':'email'}],'archived':false}"),
                post(properties + "/batch/create", "{'inputs':[" + DRAFT + "]}"),
                post(properties + "/batch/archive", "{'inputs':[{'name':'colour'}]}"),
                post(properties + "/groups", "{'name':'mine','label':'Mine','displayOrder':1}"),
                new Request("PATCH", properties + "/groups/mine", json("{'label':'Ours','displayOrder':2}")),
                new Request(
                        "PUT",
                        "/crm/property-validations/2026-09/contacts/city/rule-type/MAX_LENGTH",
                        json("{'ruleArguments':['5'],'shouldApplyNormalization':false}")),
                post("/oauth/v2/private-apps/get/access-token-info", "{'tokenKey':'" + Http.READ_ONLY + "'}"));
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void an_empty_body_null_and_a_list_are_a_400_in_hubspots_envelope(Request request) {
        http.post("/crm/properties/2026-09/contacts/groups", json("{'name':'mine','label':'Mine'}"));
        for (String body : List.of("", " ", "null", "[]", "7", "\"a\"")) {
            refused(http.send(request.method(), request.path(), body), body);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/batch/read | {'inputs':[null]}",
                "/batch/create | {'inputs':[null]}",
                "/batch/update | {'inputs':[null]}",
                "/batch/upsert | {'inputs':[null]}",
                "/batch/archive | {'inputs':[null]}",
                "/search | {'filterGroups':[null]}",
                "/search | {'filterGroups':[{'filters':[null]}]}",
                "/search | {'filters':[null]}",
                "/search | {'properties':[null]}",
                "/search | {'sorts':[null]}",
                "/search | {'filters':[{'propertyName':'city','operator':'IN','values':[null]}]}",
                "`` | {'properties':{},'associations':[null]}",
                "`` | {'properties':{},'associations':[{'to':{'id':'7'},'types':[null]}]}",
            })
    void null_in_a_list_is_a_400_in_hubspots_envelope(String path, String body) {
        refused(http.post(CONTACTS + path, json(body)), body);
    }

    private static void refused(Http.Answer answer, String body) {
        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/json;charset=utf-8");
        assertThat(answer.text("/status")).isEqualTo("error");
        assertThat(answer.text("/message")).startsWith("Invalid input JSON on line 1, column ");
        assertThat(answer.text("/correlationId")).isEqualTo(answer.header("x-hubspot-correlation-id"));
    }

    @Test
    void null_as_a_value_stays_what_clears() {
        String id = create("'city':'Vigo'");
        assertThat(update(id, "'city':null").status()).isEqualTo(200);
        assertThat(stored(id, "city")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void no_body_however_odd_is_a_5xx(Request request) {
        Random random = new Random(SEED);
        create("'firstname':'Ana','email':'a@b.example'");
        for (int round = 0; round < ROUNDS; round++) {
            String odd = odd(request.body(), random);
            Http.Answer answer = http.send(request.method(), request.path(), odd);
            assertThat(answer.status())
                    .as("%s %s -> %s", request, odd, answer.body())
                    .isLessThan(500);
            if (!answer.body().isEmpty()) {
                assertThat(answer.header("content-type")).isEqualTo("application/json;charset=utf-8");
            }
        }
    }

    /** One to three values of the body are others, or twice there, or the body breaks off. */
    private static String odd(String body, Random random) {
        String odd = body;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            odd = switch (random.nextInt(8)) {
                case 0 -> odd.substring(0, random.nextInt(odd.length() + 1));
                case 1 -> odd.replaceFirst("\\{(\"\\w+\":)", "{$1" + strange(random) + ",$1");
                default -> withOneReplaced(odd, random);
            };
        }
        return odd;
    }

    private static String withOneReplaced(String body, Random random) {
        List<int[]> values = values(body);
        if (values.isEmpty()) {
            return body;
        }
        int[] one = values.get(random.nextInt(values.size()));
        return body.substring(0, one[0]) + strange(random) + body.substring(one[1]);
    }

    /** Where values begin and end: whatever follows a colon, a comma or an opening bracket. */
    private static List<int[]> values(String body) {
        List<int[]> found = new ArrayList<>();
        for (int start = 0; start < body.length(); start++) {
            boolean begins = start == 0 || ":[,".indexOf(body.charAt(start - 1)) >= 0;
            int end = begins ? end(body, start) : start;
            if (end > start && (end == body.length() || body.charAt(end) != ':')) {
                found.add(new int[] {start, end});
            }
        }
        return found;
    }

    private static int end(String body, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int at = start; at < body.length(); at++) {
            char c = body.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && depth == 0 && ",}]".indexOf(c) >= 0) {
                return at;
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
        return body.length();
    }

    private static String strange(Random random) {
        List<String> all = List.of(
                "null",
                "true",
                "0",
                "-1",
                "1e400",
                "1e999999999",
                "9".repeat(40),
                "9".repeat(1_200),
                "0.1",
                "\"\"",
                "\" \"",
                "\"abc\"",
                "\"\\u0000\"",
                "\"\\ud842\"",
                "\"\uD83E\uDD8A\"",
                "\"1e999999999\"",
                "\"-99999999999999999999\"",
                "\"hs_object_id\"",
                "\"BETWEEN\"",
                "\"+999999999-12-31\"",
                "\"*\"",
                "\"a;;b;\"",
                "[]",
                "[null]",
                "[[[]]]",
                "[1,\"a\",{}]",
                "{}",
                "{\"\":null}",
                "{\"a\":{\"b\":[1]}}",
                "[".repeat(500) + "]".repeat(500),
                "[".repeat(2_000),
                "{\"a\":".repeat(600) + "1" + "}".repeat(600));
        return all.get(random.nextInt(all.size()));
    }
}
