package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Every refusal before a stream, as {@code contract/errors} has it: status, code and sentence in both languages. */
final class ContractErrorsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path GOLDEN = Path.of("..", "contract", "errors");

    @TempDir
    private Path folder;

    @Test
    void every_refusal_is_as_the_contract_has_it() throws IOException {
        try (RunningHouse house = new RunningHouse(folder)) {
            house.browser().open("taken");
            for (String language : List.of("en", "es")) {
                List<String> said = new ArrayList<>();
                for (HttpRequest request :
                        refused(house, new Visitor(house, house.uri().toString(), language), language)) {
                    HttpResponse<String> answer = RunningHouse.send(request);
                    said.add("{\"status\":%d,\"body\":%s}".formatted(answer.statusCode(), answer.body()));
                }
                assertThat(said.stream().map(JSON::readTree))
                        .containsExactlyElementsOf(
                                Files.readAllLines(GOLDEN.resolve("refusals." + language + ".jsonl")).stream()
                                        .map(JSON::readTree)
                                        .toList());
            }
        }
    }

    private static List<HttpRequest> refused(RunningHouse house, Visitor visitor, String language) {
        return List.of(
                visitor.request("{\"threadId\": oops}").build(),
                visitor.request("{\"runId\":\"r\",\"messages\":[]}").build(),
                visitor.request("{\"threadId\":\"t\",\"runId\":\"r\",\"messages\":{}}")
                        .build(),
                visitor.request("{}").setHeader("Content-Type", "text/plain").build(),
                visitor.request("[" + "1,".repeat(3_000_000) + "1]").build(),
                visitor.request(visitor.said("t", " ")).build(),
                visitor.request(visitor.said("t", "a".repeat(100_000))).build(),
                visitor.request(visitor.input("t", List.of(), Map.of("button", "dance")))
                        .build(),
                visitor.request(visitor.said("taken", "hello")).build(),
                visitor.request("{}")
                        .setHeader("Origin", "https://evil.example")
                        .build(),
                HttpRequest.newBuilder(house.uri().resolve("/nothing"))
                        .header("Accept-Language", language)
                        .build(),
                HttpRequest.newBuilder(house.uri().resolve("/agui"))
                        .header("Accept-Language", language)
                        .build());
    }
}
