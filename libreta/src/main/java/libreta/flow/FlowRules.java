package libreta.flow;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a flow must keep to besides naming the right nodes: every click is answered, every answer shown, every task has its tool. */
final class FlowRules {
    private static final Map<String, NodeType> TOOL_OF_TASK = Map.of(
            "search", NodeType.SEARCH_CONTACT,
            "create", NodeType.CREATE_CONTACT,
            "update", NodeType.UPDATE_CONTACT);

    private final FlowGraph graph;
    private final Problems problems;

    FlowRules(FlowGraph graph, Problems problems) {
        this.graph = graph;
        this.problems = problems;
    }

    void check() {
        graph.ofType(NodeType.BUTTON_WIDGET).forEach(this::button);
        graph.ofType(NodeType.CHAT_OUTPUT).forEach(this::output);
        graph.ofType(NodeType.AI_AGENT).forEach(this::agent);
    }

    private void button(Draft button) {
        List<Draft> next = graph.named(button, "next");
        if (!button.sends()) {
            if (!button.refs("next").isEmpty()) {
                problem(
                        button,
                        "next",
                        "its click is not sent, so nothing follows it",
                        "take next out, or write onClick: send");
            }
            return;
        }
        if (button.refs("next").isEmpty()) {
            problem(button, "next", "a click on it has no answer", "add next: and a ChatOutput or the agent");
        }
        next.forEach(target -> showsNoAnswer(button, target));
        NodeType tool = TOOL_OF_TASK.get(button.id());
        if (tool != null && !next.isEmpty()) {
            task(button, next.getFirst(), tool);
        }
    }

    private void task(Draft button, Draft next, NodeType tool) {
        if (!graph.reachesAgent(next)) {
            problem(
                    button,
                    "next",
                    "its id starts a task, but its way never comes to the agent",
                    "let the last node of that way lead to the agent");
            return;
        }
        Optional<Draft> agent = graph.ofType(NodeType.AI_AGENT).stream().findFirst();
        List<Draft> tools = agent.map(draft -> graph.named(draft, "tools")).orElse(List.of());
        boolean complete = agent.isEmpty() || agent.get().refs("tools").size() != tools.size();
        if (!complete
                && !tools.isEmpty()
                && tools.stream().noneMatch(draft -> draft.type() == null || draft.type() == tool)) {
            problem(
                    button,
                    "",
                    "its id starts a task that needs %s, and the agent has none"
                            .formatted(Spelling.withArticle(tool.written())),
                    "name one in the tools of \"%s\", or take the button out"
                            .formatted(agent.get().id()));
        }
    }

    private void output(Draft output) {
        if (!output.fields().has("text") && !output.refs("next").isEmpty()) {
            problem(
                    output,
                    "next",
                    "it shows the agent's answer, and nothing follows that",
                    "take next out, or give it a text");
        }
        if (output.fields().has("text")) {
            graph.named(output, "next").forEach(target -> showsNoAnswer(output, target));
        }
    }

    private void showsNoAnswer(Draft from, Draft target) {
        if (target.type() == NodeType.CHAT_OUTPUT && !target.fields().has("text")) {
            problem(
                    from,
                    "next",
                    "it leads to \"%s\", which has no text and shows what an agent answers".formatted(target.id()),
                    "give \"%s\" a text, or lead to the agent".formatted(target.id()));
        }
    }

    private void agent(Draft agent) {
        for (Draft target : graph.named(agent, "next")) {
            if (target.type() == NodeType.CHAT_OUTPUT && target.fields().has("text")) {
                problem(
                        agent,
                        "next",
                        "its answer would not be shown: \"%s\" says a text of its own".formatted(target.id()),
                        "lead to a ChatOutput without a text");
            }
        }
        Set<NodeType> seen = EnumSet.noneOf(NodeType.class);
        for (Draft tool : graph.named(agent, "tools")) {
            NodeType type = tool.type();
            if (type != null && !seen.add(type)) {
                problem(agent, "tools", "it has two tools of the type " + type.written(), "keep one of them");
            }
        }
    }

    private void problem(Draft draft, String field, String problem, String mend) {
        problems.add(draft.id(), draft.fields().line(field), problem, mend);
    }
}
