package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A flow of one line a node, and what is told when a piece of it is changed. */
final class SmallFlow {
    static final String YAML = """
            name: Test
            nodes:
              opened: {type: ChatOpenedTrigger, next: [welcome]}
              welcome: {type: MessageWidget, text: {en: Hello, es: Hola}, next: [search, help]}
              search: {type: ButtonWidget, label: {en: Search, es: Buscar}, next: [ask-search]}
              ask-search: {type: ChatOutput, text: {en: Who?, es: ¿Quién?}, next: [assistant]}
              help: {type: ButtonWidget, label: {en: Help, es: Ayuda}, next: [how]}
              how: {type: ChatOutput, text: {en: Like this., es: Así.}}
              input: {type: ChatInput, next: [assistant]}
              assistant: {type: AIAgent, goal: Help, backstory: Kind, llm: model, history: recent, tools: [find, add, change], next: [answer]}
              answer: {type: ChatOutput}
              recent: {type: ChatHistory}
              model: {type: OpenAILLM, model: gpt-6-luna}
              find: {type: SearchContact}
              add: {type: CreateContact}
              change: {type: UpdateContact}
            """;

    private SmallFlow() {}

    /** A change that breaks the flow; {@code expected} lines have ' for ". */
    record Broken(String what, String yaml, List<String> expected) {
        Broken tells(String... lines) {
            return new Broken(what, yaml, List.of(lines));
        }

        void check() {
            FlowInvalid told = problems(yaml);

            assertThat(told.problems())
                    .extracting(problem -> problem.in("flow.yaml").replace('"', '\''))
                    .containsExactlyElementsOf(
                            expected.stream().map(line -> "flow.yaml:" + line).toList());
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Broken with(String what, String old, String changed) {
        assertThat(YAML).as(what).contains(old);
        int at = YAML.indexOf(old);
        return new Broken(what, YAML.substring(0, at) + changed + YAML.substring(at + old.length()), List.of());
    }

    static Broken instead(String what, String yaml) {
        return new Broken(what, yaml, List.of());
    }

    static FlowInvalid problems(String yaml) {
        return catchThrowableOfType(FlowInvalid.class, () -> load(yaml));
    }

    static Flow load(String yaml) {
        return FlowFile.read("flow.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
