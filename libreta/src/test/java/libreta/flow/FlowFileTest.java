package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import libreta.conversation.Task;
import libreta.flow.Node.ButtonWidget;
import libreta.flow.Node.CreateContact;
import libreta.flow.Node.MessageWidget;
import libreta.flow.Node.OpenAILLM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flow file becomes a flow, or one report of everything that is wrong with it. */
class FlowFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void every_problem_is_told_at_once_in_the_order_of_the_file() {
        FlowInvalid told = SmallFlow.problems("""
                name: Test
                nodes:
                  opened: {type: ChatOpenedTrigger, next: [welcom]}
                  welcome: {type: MessageWidget, text: {en: Hello}, next: [search]}
                  search: {type: ButtonWidget, lable: {en: Search, es: Buscar}, next: [ask]}
                  ask: {type: ChatOutput, text: {en: Who?, es: ¿Quién?}, next: [assistant]}
                  input: {type: ChatInput, maxCharacters: 0, next: [assistant]}
                  assistant: {type: AIAgent, goal: Help, backstory: Kind, llm: modle, history: recent, tools: [], next: [answer]}
                  answer: {type: ChatOutput, next: [assistant]}
                  recent: {type: ChatHistry}
                  model: {type: OpenAILLM}
                  spare: {type: OpenAILLM, model: gpt-6-luna}
                """);

        assertThat(told).hasMessage("""
                The flow flow.yaml has 11 problems:
                  flow.yaml:3  node "opened": there is no node "welcom" — did you mean "welcome"?
                  flow.yaml:4  node "welcome": its text is missing in Spanish — add es: … to it
                  flow.yaml:5  node "search": there is no setting "lable" — did you mean "label"?
                  flow.yaml:7  node "input": its maxCharacters is "0" — write a whole number from 1 to 20000
                  flow.yaml:8  node "assistant": there is no node "modle" — did you mean "model"?
                  flow.yaml:8  node "assistant": its tools names no node — add a SearchContact or CreateContact or UpdateContact to the nodes and name it in tools
                  flow.yaml:9  node "answer": it shows the agent's answer, and nothing follows that — take next out, or give it a text
                  flow.yaml:9  node "answer": it leads in a loop: assistant → answer → assistant — take "assistant" out of its next
                  flow.yaml:10  node "recent": there is no type "ChatHistry" — did you mean "ChatHistory"?
                  flow.yaml:11  node "model": it has no model — add model: gpt-6-luna
                  flow.yaml:12  node "spare": nothing leads to it — name it in llm of an AIAgent, or take "spare" out
                Mend the file and start again (docs/flow.md describes every node), or take out LIBRETA_FLOW to use the flow that comes with Libreta.""");
    }

    @Test
    void a_flow_of_ones_own_is_loaded_from_its_path() throws IOException {
        Path file = Files.writeString(folder.resolve("flow.yaml"), "\uFEFF" + SmallFlow.YAML.replace("\n", "\r\n"));

        Flow flow = FlowFile.load(file);

        assertThat(flow.name()).isEqualTo("Test");
        assertThat(flow.welcome()).extracting(MessageWidget::id).containsExactly("welcome");
        assertThat(flow.buttons()).extracting(ButtonWidget::id).containsExactly("search", "help");
        assertThat(flow.input().placeholder().in("es")).isEqualTo("Escribe un mensaje");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        FlowInvalid told = problems(folder.resolve("none.yaml"));

        assertThat(told).hasMessageContaining("none.yaml  there is no such file — name a flow file in LIBRETA_FLOW");
    }

    @Test
    void a_directory_is_told() {
        assertThat(problems(folder)).hasMessageContaining("this is a directory — name a flow file in LIBRETA_FLOW");
    }

    @Test
    void a_file_that_is_too_large_is_told_without_reading_it() throws IOException {
        byte[] large = new byte[FlowYaml.MAX_BYTES + 1];
        Arrays.fill(large, (byte) '#');

        FlowInvalid told = problems(Files.write(folder.resolve("large.yaml"), large));

        assertThat(told.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.problem()).isEqualTo("the file is larger than 1 MiB");
        });
    }

    @Test
    void bytes_that_are_not_utf_8_are_told_with_their_line() throws IOException {
        byte[] latin = SmallFlow.YAML.getBytes(StandardCharsets.ISO_8859_1);

        FlowInvalid told = problems(Files.write(folder.resolve("latin.yaml"), latin));

        assertThat(told.problems())
                .containsExactly(
                        new FlowProblem("", 6, "this is not UTF-8 text", "save the file in the encoding UTF-8"));
    }

    @Test
    void a_sequence_that_breaks_off_is_not_utf_8() throws IOException {
        byte[] cut = {'a', (byte) 0xC3};

        assertThat(problems(Files.write(folder.resolve("cut.yaml"), cut)).problems())
                .extracting(FlowProblem::problem)
                .containsExactly("this is not UTF-8 text");
    }

    @Test
    void more_nodes_than_a_flow_has_are_told() {
        StringBuilder yaml = new StringBuilder("name: Test\nnodes:\n");
        for (int node = 0; node <= FlowFile.MAX_NODES; node++) {
            yaml.append("  n%d: {type: ChatHistory}\n".formatted(node));
        }

        assertThat(SmallFlow.problems(yaml.toString()).problems())
                .containsExactly(new FlowProblem("", 2, "there are 201 nodes", "a flow has up to 200"));
    }

    @Test
    void a_button_can_open_a_link_or_fill_the_input() {
        Flow link = SmallFlow.load(SmallFlow.with("", "next: [how]}", "onClick: link, url: https://example.com/help}")
                .yaml()
                .replaceFirst("  how: .*\n", ""));
        Flow fill = SmallFlow.load(
                SmallFlow.with("", "next: [how]}", "onClick: fillInput, fill: {en: 'Find ', es: 'Busca a '}}")
                        .yaml()
                        .replaceFirst("  how: .*\n", ""));

        assertThat(link.button("help"))
                .map(ButtonWidget::onClick)
                .hasValue(new OnClick.Link(URI.create("https://example.com/help")));
        assertThat(fill.button("help"))
                .map(ButtonWidget::onClick)
                .hasValue(new OnClick.FillInput(new Text(Map.of("en", "Find", "es", "Busca a"))));
        assertThat(fill.buttonLabelled("Help")).isEmpty();
    }

    @Test
    void a_button_with_another_id_starts_no_task_and_may_end_with_its_text() {
        ButtonWidget help = SmallFlow.load(SmallFlow.YAML).button("help").orElseThrow();

        assertThat(help.task()).isEqualTo(Task.Kind.NONE);
        assertThat(help.onClick()).isInstanceOfSatisfying(OnClick.Send.class, send -> {
            assertThat(send.says()).extracting(text -> text.in("es")).containsExactly("Así.");
            assertThat(send.reachesAgent()).isFalse();
        });
    }

    @Test
    void the_settings_of_the_model_and_the_tools_are_taken_as_written() {
        String yaml = SmallFlow.YAML
                .replace("model: gpt-6-luna", "model: local, temperature: 0.2, reasoningEffort: low, fallback: [b, c]")
                .replace(
                        "add: {type: CreateContact",
                        "add: {type: CreateContact, values: {lifecyclestage: lead, numemployees: 5}");

        Flow flow = SmallFlow.load(yaml);

        assertThat(flow.agent().llm())
                .isEqualTo(new OpenAILLM("model", "local", "0.2", 3000, "low", List.of("b", "c")));
        CreateContact create = flow.agent().create().orElseThrow();
        assertThat(create.values())
                .containsExactly(Map.entry("lifecyclestage", "lead"), Map.entry("numemployees", "5"));
        assertThat(Briefing.policy(flow).create().fixed()).isEqualTo(create.values());
    }

    @Test
    void a_text_falls_back_to_english() {
        Text text = new Text(Map.of("en", "Hello", "es", "Hola", "pt-br", "Oi"));

        assertThat(text.in("es-MX")).isEqualTo("Hola");
        assertThat(text.in("pt_BR")).isEqualTo("Oi");
        assertThat(text.in("de")).isEqualTo("Hello");
        assertThat(text.in("")).isEqualTo("Hello");
    }

    private static FlowInvalid problems(Path file) {
        return catchThrowableOfType(FlowInvalid.class, () -> FlowFile.load(file));
    }
}
