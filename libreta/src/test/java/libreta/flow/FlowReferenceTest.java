package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/flow.md says what the code does. */
class FlowReferenceTest {
    private final String reference = Files.readString(Path.of("..", "docs", "flow.md"));

    FlowReferenceTest() throws IOException {}

    @Test
    void it_has_a_section_for_each_type_with_a_row_for_each_setting() {
        for (NodeType type : NodeType.values()) {
            assertThat(settings(type.written())).as(type.written()).containsExactlyInAnyOrderElementsOf(type.fields());
        }
    }

    @Test
    void it_has_no_other_sections() {
        assertThat(reference.lines().filter(line -> line.startsWith("### ")))
                .containsExactlyElementsOf(
                        NodeType.names().stream().map("### `%s`"::formatted).toList());
    }

    @Test
    void its_example_is_a_flow() {
        String example = between(reference, "```yaml\n", "```");

        assertThat(SmallFlow.load(example).name()).isEqualTo("A small flow");
    }

    @Test
    void its_limits_and_defaults_are_those_of_the_code() {
        row("maxCharacters", Node.ChatInput.MAX_CHARACTERS + " characters", Node.ChatInput.DEFAULT_MAX_CHARACTERS);
        row("maxMessages", Node.ChatHistory.MAX_MESSAGES + " messages", Node.ChatHistory.DEFAULT_MAX_MESSAGES);
        row("maxTokens", Node.ChatHistory.MAX_TOKENS + " tokens of the model", Node.ChatHistory.DEFAULT_MAX_TOKENS);
        row("maxOutputTokens", Node.OpenAILLM.MAX_OUTPUT_TOKENS + " tokens", Node.OpenAILLM.DEFAULT_MAX_OUTPUT_TOKENS);
        row("maxIterations", Node.AIAgent.MAX_ITERATIONS.toString(), Node.AIAgent.DEFAULT_MAX_ITERATIONS);
        row("maxSeconds", Node.AIAgent.MAX_SECONDS + " seconds", Node.AIAgent.DEFAULT_MAX_SECONDS);
        Node.OpenAILLM.EFFORTS.forEach(effort -> assertThat(reference).contains("`%s`".formatted(effort)));
    }

    private void row(String setting, String limit, int fallback) {
        assertThat(reference.lines().filter(line -> line.startsWith("| `%s` |".formatted(setting))))
                .singleElement()
                .asString()
                .endsWith("%s | %d |".formatted(limit, fallback));
    }

    private List<String> settings(String type) {
        return between(reference + "\n### ", "### `%s`\n".formatted(type), "\n### ")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> between(line, "| `", "`"))
                .toList();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertThat(from).as(start).isNotNegative();
        return text.substring(from + start.length(), text.indexOf(end, from + start.length()));
    }
}
