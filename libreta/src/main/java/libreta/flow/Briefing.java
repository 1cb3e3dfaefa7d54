package libreta.flow;

import java.util.Map;
import java.util.Set;
import libreta.agent.Brief;
import libreta.contacts.WriteRequest;
import libreta.conversation.HistoryWindow;
import libreta.model.ModelSettings;

/** Tells the agent and the model what the flow says of them. */
public final class Briefing {
    private static final String ROLE = "A contact assistant for HubSpot";

    private Briefing() {}

    /** The brief of the flow's agent. */
    public static Brief of(Node.AIAgent agent) {
        Node.ChatHistory history = agent.history();
        return new Brief(
                agent.role().isEmpty() ? ROLE : agent.role(),
                agent.goal(),
                agent.backstory(),
                agent.maxIterations(),
                agent.maxTime(),
                new HistoryWindow(history.maxMessages(), history.maxTokens(), history.from()),
                agent.tools().stream().map(Briefing::tool).toList());
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
            case Node.CreateContact create ->
                new Brief.Tool.Create(
                        create.description(),
                        new WriteRequest.Rule(Set.copyOf(create.properties()), create.values(), Set.of()));
            case Node.UpdateContact update ->
                new Brief.Tool.Update(
                        update.description(),
                        new WriteRequest.Rule(Set.copyOf(update.properties()), Map.of(), update.neverBlank()));
        };
    }
}
