package libreta.flow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import libreta.agent.Brief;
import libreta.contacts.Policy;
import libreta.contacts.WriteRule;
import libreta.conversation.HistoryWindow;
import libreta.model.ModelSettings;

/** Tells the agent and the model what the flow says of them. */
public final class Briefing {
    private static final String ROLE = "A contact assistant for HubSpot";

    private static final String NOTHING_IS_WRITTEN =
            "\nNothing can be created or changed here, contacts can only be looked up: say so to whoever asks for more.";

    private Briefing() {}

    /** The brief of the flow's agent. In a flow that writes nothing the model is not given the tools for it. */
    public static Brief of(Flow flow) {
        Node.AIAgent agent = flow.agent();
        Node.ChatHistory history = agent.history();
        return new Brief(
                agent.role().isEmpty() ? ROLE : agent.role(),
                flow.readOnly() ? agent.goal() + NOTHING_IS_WRITTEN : agent.goal(),
                agent.backstory(),
                agent.maxIterations(),
                agent.maxTime(),
                new HistoryWindow(history.maxMessages(), history.maxTokens(), history.from()),
                agent.tools().stream()
                        .filter(tool -> !flow.readOnly() || tool instanceof Node.SearchContact)
                        .map(Briefing::tool)
                        .toList());
    }

    /** What the flow allows to be written, at every door. Where it has one tool for writing, that tool's words bind both. */
    public static Policy policy(Flow flow) {
        Node.AIAgent agent = flow.agent();
        Optional<WriteRule> create = agent.create().map(Briefing::rule);
        Optional<WriteRule> update = agent.update().map(Briefing::rule);
        return new Policy(
                flow.readOnly(),
                create.or(() -> update).orElse(WriteRule.ALL),
                update.or(() -> create.map(rule -> rule.fixing(Map.of()))).orElse(WriteRule.ALL));
    }

    /** How the flow's model is asked; {@code override} is another model's name, or empty. */
    public static ModelSettings of(Node.OpenAILLM llm, String override) {
        return new ModelSettings(
                override.isEmpty() ? llm.model() : override,
                llm.temperature(),
                llm.maxOutputTokens(),
                llm.reasoningEffort(),
                llm.fallback());
    }

    private static Brief.Tool tool(Node.ContactTool tool) {
        return switch (tool) {
            case Node.SearchContact search -> new Brief.Tool.Search(search.description(), search.properties());
            case Node.CreateContact create -> new Brief.Tool.Create(create.description(), rule(create));
            case Node.UpdateContact update -> new Brief.Tool.Update(update.description(), rule(update));
        };
    }

    private static WriteRule rule(Node.CreateContact create) {
        return WriteRule.ALL
                .only(Set.copyOf(create.properties()))
                .fixing(create.values())
                .consent(create.consent())
                .confirm(create.confirm());
    }

    private static WriteRule rule(Node.UpdateContact update) {
        return WriteRule.ALL
                .only(Set.copyOf(update.properties()))
                .neverBlank(update.neverBlank())
                .fillOnly(update.fillOnly())
                .consent(update.consent())
                .confirm(update.confirm());
    }
}
