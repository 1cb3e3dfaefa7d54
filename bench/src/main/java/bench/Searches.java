package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Searches of every kind over HTTP, one after the other. */
final class Searches {
    private static final int WARM_UP = 20;
    private static final int COUNTED = 60;
    private static final String TOKEN = "pat-na1-00000000-0000-4000-8000-000000000000";
    private static final String CONTACTS = "/crm/objects/2026-09/contacts";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final List<Kind> KINDS = List.of(
            kind("no condition", "'limit':100"),
            kind("no condition, page at 9,900", "'limit':100,'after':'9900'"),
            kind("sort by lastname", "'limit':100,'sorts':['lastname']"),
            kind("sort by lastname, page at 9,900", "'limit':100,'after':'9900','sorts':['lastname']"),
            kind(
                    "sort by createdate, newest first, page at 9,900",
                    "'limit':100,'after':'9900','sorts':['-createdate']"),
            kind("sort by lifecyclestage, page at 9,900", "'limit':100,'after':'9900','sorts':['lifecyclestage']"),
            kind("query of one word", "'query':'garcia'"),
            kind("query of one letter", "'query':'m'"),
            kind("query of two words", "'query':'luis mar'"),
            kind("query of an address", "'query':'p50000.known@mail.example'"),
            kind("query of a whole word of addresses", "'query':'example'"),
            filtered("EQ email", "email", "'operator':'EQ','value':'p50000.known@mail.example'"),
            filtered("EQ text", "city", "'operator':'EQ','value':'gijón'"),
            filtered("EQ choice", "lifecyclestage", "'operator':'EQ','value':'customer'"),
            filtered("NEQ choice", "lifecyclestage", "'operator':'NEQ','value':'customer'"),
            filtered("NEQ text", "lastname", "'operator':'NEQ','value':'garcíason'"),
            filtered("IN texts", "city", "'operator':'IN','values':['madrid','lima','london']"),
            filtered("NOT_IN texts", "city", "'operator':'NOT_IN','values':['madrid','lima','london']"),
            filtered("IN several choices", "hs_buying_role", "'operator':'IN','values':['BLOCKER']"),
            filtered("LT number", "event_seats", "'operator':'LT','value':'10'"),
            filtered("GTE createdate", "createdate", "'operator':'GTE','value':'2022-01-01'"),
            filtered(
                    "BETWEEN createdate",
                    "createdate",
                    "'operator':'BETWEEN','value':'1640995200000','highValue':'1672531200000'"),
            filtered("HAS_PROPERTY", "email", "'operator':'HAS_PROPERTY'"),
            filtered("NOT_HAS_PROPERTY", "email", "'operator':'NOT_HAS_PROPERTY'"),
            filtered("CONTAINS_TOKEN, a word", "company", "'operator':'CONTAINS_TOKEN','value':'foods'"),
            filtered("CONTAINS_TOKEN, an address", "email", "'operator':'CONTAINS_TOKEN','value':'*@mail.example'"),
            filtered("CONTAINS_TOKEN, star behind", "lastname", "'operator':'CONTAINS_TOKEN','value':'gar*'"),
            filtered("CONTAINS_TOKEN, star before", "email", "'operator':'CONTAINS_TOKEN','value':'*777'"),
            filtered(
                    "CONTAINS_TOKEN, phone",
                    "hs_searchable_calculated_phone_number",
                    "'operator':'CONTAINS_TOKEN','value':'*345'"),
            filtered("NOT_CONTAINS_TOKEN, star before", "lastname", "'operator':'NOT_CONTAINS_TOKEN','value':'*son'"),
            kind(
                    "5 groups, 18 filters, sort by lastname",
                    "'limit':100,'sorts':['lastname'],'filterGroups':[" + groups() + "]"),
            kind(
                    "query, filter, sort by createdate, newest first",
                    "'query':'ana','sorts':['-createdate'],'filterGroups':[{'filters':["
                            + filter("city", "'operator':'EQ','value':'madrid'") + "]}]"));

    private final HttpClient http;
    private final URI base;

    Searches(HttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    /** {@code body} is what is sent. */
    record Kind(String name, String body) {}

    record Measured(int total, Spans times) {}

    Measured measure(Kind kind) throws IOException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < WARM_UP + COUNTED; i++) {
            long before = System.nanoTime();
            String answer = post("/search", kind.body(), 200);
            if (i >= WARM_UP) {
                times.add(Duration.ofNanos(System.nanoTime() - before));
            }
            total = JSON.readTree(answer).path("total").asInt();
        }
        return new Measured(total, Spans.of(times));
    }

    /** Each is searched for afterwards, so that search has to take it in. */
    Spans creates() throws IOException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + COUNTED; i++) {
            long before = System.nanoTime();
            post(
                    "",
                    json("{'properties':{'email':'new%d@mail.example','firstname':'New','city':'Lima'}}".formatted(i)),
                    201);
            if (i >= WARM_UP) {
                times.add(Duration.ofNanos(System.nanoTime() - before));
            }
            post("/search", KINDS.getFirst().body(), 200);
        }
        return Spans.of(times);
    }

    /** The sandbox's page for people, which lists 500 contacts. */
    Spans pages(String address) throws IOException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + COUNTED; i++) {
            long before = System.nanoTime();
            HttpResponse<String> response =
                    http.send(HttpRequest.newBuilder(base.resolve(address)).build(), BodyHandlers.ofString());
            if (i >= WARM_UP) {
                times.add(Duration.ofNanos(System.nanoTime() - before));
            }
            if (response.statusCode() != 200) {
                throw new IOException("%s answered %d".formatted(address, response.statusCode()));
            }
        }
        return Spans.of(times);
    }

    private String post(String path, String body, int expected) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(CONTACTS + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IOException("%s answered %d: %s".formatted(path, response.statusCode(), response.body()));
        }
        return response.body();
    }

    private static Kind kind(String name, String body) {
        return new Kind(name, json("{" + body + "}"));
    }

    private static Kind filtered(String name, String property, String condition) {
        return kind(name, "'limit':100,'filterGroups':[{'filters':[" + filter(property, condition) + "]}]");
    }

    private static String filter(String property, String condition) {
        return "{'propertyName':'" + property + "'," + condition + "}";
    }

    /** Four groups of four and one of two, all different, each with conditions that many meet. */
    private static String groups() {
        List<String> parts = List.of("ez", "ar", "go", "man", "ru");
        return IntStream.range(0, parts.size())
                .mapToObj(group -> {
                    List<String> filters = List.of(
                            filter("createdate", "'operator':'GTE','value':'202%d-06-01'".formatted(group + 1)),
                            filter(
                                    "lastname",
                                    "'operator':'CONTAINS_TOKEN','value':'*%s*'".formatted(parts.get(group))),
                            filter("email", "'operator':'CONTAINS_TOKEN','value':'p%d*.example'".formatted(group + 1)),
                            filter("event_seats", "'operator':'NEQ','value':'%d'".formatted(group)));
                    return "{'filters':[" + String.join(",", filters.subList(0, group < 4 ? 4 : 2)) + "]}";
                })
                .collect(Collectors.joining(","));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
