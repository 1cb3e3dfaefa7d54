package libreta.agent;

import java.time.Duration;
import java.util.List;
import libreta.contacts.WriteRule;
import libreta.conversation.HistoryWindow;

/**
 * What an agent is told and allowed; the flow's {@code AIAgent} node and those it refers to say it.
 *
 * @param role who the model is, in a few words
 * @param maxModelCalls in one turn
 * @param maxTime of one turn
 */
public record Brief(
        String role,
        String goal,
        String backstory,
        int maxModelCalls,
        Duration maxTime,
        HistoryWindow history,
        List<Tool> tools) {
    public Brief {
        tools = List.copyOf(tools);
    }

    /** A tool that the agent may use. {@code description} is empty for the one that is built in. */
    public sealed interface Tool {
        String description();

        /**
         * Finds contacts.
         *
         * @param shown internal names of the properties that are read of each contact
         */
        record Search(String description, List<String> shown) implements Tool {
            public Search {
                shown = List.copyOf(shown);
            }
        }

        record Create(String description, WriteRule rule) implements Tool {}

        record Update(String description, WriteRule rule) implements Tool {}
    }
}
