package libreta.flow;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no flow at all is told with the line, and nothing in a file can make reading it expensive. */
class BrokenFlowYamlTest {
    @ParameterizedTest
    @MethodSource("broken")
    void it_is_told_with_line_and_mend(SmallFlow.Broken broken) {
        broken.check();
    }

    static List<SmallFlow.Broken> broken() {
        return List.of(
                SmallFlow.with("something that is not YAML", "name: Test", "name: [Test")
                        .tells(
                                "2  this is not YAML: expected ',' or ']', but got : — check the indentation there, and put a text with ': ' or ' #' in quotes"),
                SmallFlow.with("a tab", "  opened:", "\topened:")
                        .tells(
                                "3  this is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation) — check the indentation there, and put a text with ': ' or ' #' in quotes"),
                SmallFlow.instead("no flow at all", "- one\n- two\n")
                        .tells("1  this is not a flow — begin with name: and nodes:"),
                SmallFlow.instead("an empty file", "# nothing\n")
                        .tells("1  the file is empty — begin with name: and nodes:"),
                SmallFlow.with("an alias", "llm: model", "llm: *model")
                        .tells("10  an alias (*name) is not taken here — write the value out"),
                SmallFlow.with("a second document", "  change:", "---\n  change:")
                        .tells("16  a second document begins here — keep one flow in a file, without a line of ---"),
                SmallFlow.with(
                                "deep nesting",
                                "name: Test",
                                "name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")
                        .tells("1  lists and mappings are nested too deeply — a flow needs five levels"),
                SmallFlow.with("a control character", "name: Test", "name: T\u0007est")
                        .tells("1  there is a control character (U+0007) — take it out"),
                SmallFlow.with("no name", "name: Test\n", "").tells("1  it has no name — add name: HubSpot contacts"),
                SmallFlow.with("no nodes", "nodes:", "knots:")
                        .tells(
                                "1  there are no nodes — add nodes: and, under it, the nodes of the flow",
                                "2  there is no setting 'knots' — take it out; a flow has name, readOnly, nodes"),
                SmallFlow.instead("nodes that are a list", "name: Test\nnodes: [one]\n")
                        .tells("2  its nodes are a list — add nodes: and, under it, the nodes of the flow"),
                SmallFlow.with(
                                "a duplicate key",
                                "{type: ChatHistory}",
                                "{type: ChatHistory, maxTokens: 800, maxTokens: 900}")
                        .tells(
                                "12  node 'recent': 'maxTokens' is there twice, first on line 12 — keep one of the two, or give this one another name"),
                SmallFlow.with("two nodes of one id", "  recent:", "  model: {type: ChatHistory}\n  recent:")
                        .tells(
                                "10  node 'assistant': its llm names 'model', which is a ChatHistory — name an OpenAILLM",
                                "14  'model' is there twice, first on line 12 — keep one of the two, or give this one another name"),
                SmallFlow.with("a bad id", "  how:", "  how to:")
                        .tells(
                                "7  node 'help': there is no node 'how' — write one of: ask-search, how to, assistant, answer",
                                "8  'how to' cannot be the id of a node — write up to 64 letters without accents, digits, - and _"));
    }
}
