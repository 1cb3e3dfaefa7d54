package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sandbox.hubspot.AccessToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the situations of {@code contract/agui} on a real Libreta. What it streams has the same events in the same order,
 * and the same fields of the same types; the values are those of the sandbox.
 */
final class ContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path GOLDEN = Path.of("..", "contract", "agui");

    @TempDir
    private static Path folder;

    private static final MovableClock CLOCK = new MovableClock();

    private static final Map<String, Run> PLAYED = new LinkedHashMap<>();
    private static RunningHouse house;

    @BeforeAll
    static void play() {
        house = new RunningHouse(folder, CLOCK);
        Visitor ada = house.browser();
        URI sandbox = house.sandbox();
        employ(12, sandbox);
        PLAYED.put("opening.en", ada.open("a"));
        PLAYED.put("opening.es", house.browser("es").open("es"));
        PLAYED.put("button-search.en", ada.click("a", "search"));
        PLAYED.put("answer", ada.say("b", "what can you do?"));
        Run one = ada.say("a", "find ada lovelace");
        String id = one.result().at("/contacts/0/id").stringValue();
        PLAYED.put("search-one", one);
        PLAYED.put("search-none", ada.say("a", "find zzyzx"));
        PLAYED.put("search-many", ada.say("a", "contacts at Initech"));
        PLAYED.put("search-more", ada.say("a", "show more"));
        Run update = ada.say("c", "set the lifecycle stage of contact " + id + " to evangelist");
        PLAYED.put("proposal-update", update);
        PLAYED.put("proposal-waiting", ada.say("c", "find grace"));
        PLAYED.put("reopened-waiting", ada.open("c"));
        Run refused = ada.decide(
                "c", update.interruptId(), "{\"approved\":true,\"properties\":{\"lifecyclestage\":\"emperor\"}}");
        PLAYED.put("edit-refused", refused);
        PLAYED.put("confirmed-update", ada.confirm("c", refused.interruptId()));
        PLAYED.put("reopened-decided", ada.open("c"));
        Run create = ada.say("d", "create contact Ada Lovelace ada.lovelace@home.example");
        PLAYED.put("proposal-create", create);
        PLAYED.put("confirmed-create", ada.confirm("d", create.interruptId()));
        Run twin = ada.say("k", "create contact Ada Lovelace ada.l@work.example");
        PLAYED.put("update-instead", ada.decide("k", twin.interruptId(), "{\"updateInstead\":\"%s\"}".formatted(id)));
        Run second = ada.say("d", "set ada@analytical.example's job title to Countess");
        PLAYED.put("declined", ada.decline("d", second.interruptId()));
        Run third = ada.say("e", "set ada@analytical.example's job title to Countess");
        PLAYED.put("set-aside", ada.decide("e", third.interruptId(), "{\"reply\":\"contacts at Acme\"}"));
        RunningHouse.script(
                sandbox,
                "{\"calls\":[{\"tool\":\"update_contact\",\"arguments\":{\"id\":\"%s\",\"city\":\"Ghent\"}}]}"
                        .formatted(id));
        Run unsaid = ada.say("j", "put contact " + id + " in order");
        PLAYED.put("not-ticked", ada.confirm("j", unsaid.interruptId()));
        Run fourth = ada.say("f", "set ada@analytical.example's job title to Countess");
        RunningHouse.faults(
                sandbox, "\"target\":\"hubspot\",\"path\":\"%s\",\"kind\":\"status\",\"status\":404".formatted(id));
        PLAYED.put("confirm-failed", ada.confirm("f", fourth.interruptId()));
        RunningHouse.faults(sandbox, "\"target\":\"hubspot\",\"kind\":\"status\",\"status\":500");
        PLAYED.put("hubspot-down", ada.say("g", "find ada lovelace"));
        RunningHouse.faults(sandbox, "\"target\":\"model\",\"kind\":\"status\",\"status\":401");
        PLAYED.put("model-down", ada.say("h", "find ada lovelace"));
        RunningHouse.faults(sandbox);
        Run fifth = ada.say("i", "create contact Grace Hopper grace@navy.example");
        Run choice = ada.say("l", "set Luis Pérez's job title to Director");
        PLAYED.put("choice", choice);
        PLAYED.put("choice-waiting", ada.say("l", "find grace"));
        PLAYED.put("reopened-choice", ada.open("l"));
        PLAYED.put("choice-wrong-answer", ada.decide("l", choice.interruptId(), "{\"contact\":\"1\"}"));
        PLAYED.put("choice-picked", ada.decide("l", choice.interruptId(), "{\"reply\":\"the second\"}"));
        Run another = ada.say("m", "set Luis Pérez's job title to Director");
        PLAYED.put("choice-none", ada.decide("m", another.interruptId(), "{\"reply\":\"none of them\"}"));
        CLOCK.forward(Duration.ofDays(8));
        PLAYED.put("expired", ada.walkAway("i", fifth.interruptId()));
    }

    /** Fills a company, so that a search has a next page. */
    private static void employ(int people, URI sandbox) {
        String inputs = IntStream.range(0, people)
                .mapToObj(at ->
                        "{\"properties\":{\"firstname\":\"Peter\",\"lastname\":\"No. %d\",\"company\":\"Initech\"}}"
                                .formatted(at))
                .collect(Collectors.joining(","));
        HttpRequest request = HttpRequest.newBuilder(sandbox.resolve("/crm/objects/2026-09/contacts/batch/create"))
                .header("Authorization", "Bearer " + AccessToken.EVERYTHING.value())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"inputs\":[" + inputs + "]}"))
                .build();
        assertThat(RunningHouse.send(request).statusCode()).isEqualTo(201);
        RunningHouse.faults(sandbox, "\"target\":\"hubspot\",\"kind\":\"searchLag\",\"millis\":0");
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static List<JsonNode> golden(String name) throws IOException {
        return Files.readAllLines(GOLDEN.resolve(name + ".jsonl")).stream()
                .map(JSON::readTree)
                .toList();
    }

    @Test
    void the_situations_of_the_contract_are_all_played() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jsonl"))
                            .map(name -> name.replace(".jsonl", "")))
                    .containsExactlyInAnyOrderElementsOf(PLAYED.keySet());
        }
    }

    /** Whether a model talks before it calls a tool is up to the model. */
    @Test
    void each_situation_has_its_events_in_the_order_of_the_contract() throws IOException {
        for (Map.Entry<String, Run> played : PLAYED.entrySet()) {
            List<String> contract = new ArrayList<>(Run.order(golden(played.getKey())));
            if (played.getKey().equals("proposal-create")) {
                contract.removeIf(type -> type.startsWith("TEXT_MESSAGE_"));
            }
            assertThat(played.getValue().order()).as(played.getKey()).isEqualTo(contract);
        }
    }

    @Test
    void events_have_the_fields_of_the_contract_and_no_others() throws IOException {
        List<JsonNode> contract = new ArrayList<>();
        List<JsonNode> streamed = new ArrayList<>();
        for (Map.Entry<String, Run> played : PLAYED.entrySet()) {
            contract.addAll(golden(played.getKey()));
            streamed.addAll(played.getValue().events());
        }
        Map<String, Set<String>> expected = Vocabulary.of(contract);
        Map<String, Set<String>> actual = Vocabulary.of(streamed);

        assertThat(actual.keySet()).containsExactlyElementsOf(expected.keySet());
        for (String kind : expected.keySet()) {
            assertThat(actual.get(kind)).as(kind).containsExactlyElementsOf(expected.get(kind));
        }
    }
}
