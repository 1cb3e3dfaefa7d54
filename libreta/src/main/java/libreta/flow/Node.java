package libreta.flow;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import libreta.contacts.WriteRule.Confirm;
import libreta.contacts.WriteRule.FillOnly;
import libreta.conversation.HistoryWindow;
import libreta.conversation.Task;
import org.jspecify.annotations.Nullable;

/**
 * One node of a flow. It holds the nodes that it leads to and refers to, so none of them can be missing or of a wrong type; a flow has
 * no loop. {@code docs/flow.md} describes each setting as the administrator writes it.
 */
public sealed interface Node {
    /** Unique within the flow: 1 to 64 letters, digits, {@code _} and {@code -}. */
    String id();

    /** What may stand in a greeting, which never asks the model. */
    sealed interface Greeting extends Node permits MessageWidget, ButtonWidget {}

    /** What may answer a click. */
    sealed interface Reply extends Node permits ChatOutput, AIAgent {}

    /** A tool that the agent may use. */
    sealed interface ContactTool extends Node permits SearchContact, CreateContact, UpdateContact {
        /** For the model; empty for the description that is built in. */
        String description();
    }

    /** Fires when a person opens the chat. */
    record ChatOpenedTrigger(String id, List<Greeting> next) implements Node {
        public ChatOpenedTrigger {
            next = List.copyOf(next);
        }
    }

    /** A welcome or an instruction. */
    record MessageWidget(String id, Text text, List<Greeting> next) implements Greeting {
        public MessageWidget {
            next = List.copyOf(next);
        }
    }

    /** A clickable action. */
    record ButtonWidget(String id, Text label, OnClick onClick) implements Greeting {
        static final Map<String, Task.Kind> TASKS =
                Map.of("search", Task.Kind.SEARCH, "create", Task.Kind.CREATE, "update", Task.Kind.UPDATE);
        static final int MAX_LABEL_CHARACTERS = 80;

        /** The task that a click starts: the id {@code search}, {@code create} or {@code update} is the intent; else none. */
        public Task.Kind task() {
            return onClick instanceof OnClick.Send ? TASKS.getOrDefault(id, Task.Kind.NONE) : Task.Kind.NONE;
        }
    }

    /**
     * A message to the person.
     *
     * @param text what it says, or null where it shows the agent's answer
     * @param next what follows: nothing or one node, and nothing after the agent's answer
     */
    record ChatOutput(String id, @Nullable Text text, List<Reply> next) implements Reply {
        public ChatOutput {
            next = List.copyOf(next);
            if (next.size() > 1 || (text == null && !next.isEmpty())) {
                throw new IllegalArgumentException("ChatOutput %s leads to too many nodes".formatted(id));
            }
        }
    }

    /** What takes the words that the person types. */
    record ChatInput(String id, Text placeholder, int maxCharacters, AIAgent next) implements Node {
        static final Text PLACEHOLDER = Text.of("Write a message", "Escribe un mensaje");
        static final Range MAX_CHARACTERS = new Range(1, 20_000);
        static final int DEFAULT_MAX_CHARACTERS = 4_000;

        public ChatInput {
            MAX_CHARACTERS.check("maxCharacters", maxCharacters);
        }
    }

    /** How much of the recent conversation the agent is given, whichever limit is reached first. */
    record ChatHistory(String id, int maxMessages, int maxTokens, HistoryWindow.From from) implements Node {
        static final Range MAX_MESSAGES = new Range(1, 50);
        static final int DEFAULT_MAX_MESSAGES = 5;
        static final Range MAX_TOKENS = new Range(100, 100_000);
        static final int DEFAULT_MAX_TOKENS = 800;

        public ChatHistory {
            MAX_MESSAGES.check("maxMessages", maxMessages);
            MAX_TOKENS.check("maxTokens", maxTokens);
        }
    }

    /**
     * The language model.
     *
     * @param temperature 0 to 2 as written, or empty to leave it to the model
     * @param reasoningEffort one of {@link #EFFORTS}, or empty to leave it to the dialect
     * @param fallback models to ask, in this order, when {@code model} is unavailable
     */
    record OpenAILLM(
            String id,
            String model,
            String temperature,
            int maxOutputTokens,
            String reasoningEffort,
            List<String> fallback)
            implements Node {
        static final Range TEMPERATURE = new Range(0, 2);
        static final Range MAX_OUTPUT_TOKENS = new Range(16, 128_000);
        static final int DEFAULT_MAX_OUTPUT_TOKENS = 3_000;
        static final List<String> EFFORTS = List.of("none", "minimal", "low", "medium", "high", "xhigh", "max");

        public OpenAILLM {
            MAX_OUTPUT_TOKENS.check("maxOutputTokens", maxOutputTokens);
            fallback = List.copyOf(fallback);
            if (!isModel(model)) {
                throw new IllegalArgumentException("a model's name has no spaces, unlike '%s'".formatted(model));
            }
            if (!temperature.isEmpty() && !isTemperature(temperature)) {
                throw new IllegalArgumentException("temperature is %s, not '%s'".formatted(TEMPERATURE, temperature));
            }
            if (!reasoningEffort.isEmpty() && !EFFORTS.contains(reasoningEffort)) {
                throw new IllegalArgumentException(
                        "reasoningEffort is one of %s, not '%s'".formatted(EFFORTS, reasoningEffort));
            }
        }

        static boolean isModel(String name) {
            return name.matches("[^\\s\\p{C}]{1,128}");
        }

        static boolean isTemperature(String written) {
            return written.matches("\\d{1,2}(\\.\\d{1,6})?")
                    && new BigDecimal(written).compareTo(BigDecimal.valueOf(TEMPERATURE.max())) <= 0;
        }
    }

    /**
     * What understands the request, calls tools and answers.
     *
     * @param role who the model is, in a few words; empty for the one that is built in
     * @param maxIterations model calls in one turn
     * @param maxTime for one turn
     * @param tools one to three, each of another type
     * @param next shows the answer
     */
    record AIAgent(
            String id,
            String goal,
            String backstory,
            String role,
            int maxIterations,
            Duration maxTime,
            OpenAILLM llm,
            ChatHistory history,
            List<ContactTool> tools,
            ChatOutput next)
            implements Reply {
        static final Range MAX_ITERATIONS = new Range(1, 20);
        static final int DEFAULT_MAX_ITERATIONS = 6;
        static final Range MAX_SECONDS = new Range(5, 600);
        static final int DEFAULT_MAX_SECONDS = 60;

        public AIAgent {
            MAX_ITERATIONS.check("maxIterations", maxIterations);
            MAX_SECONDS.check("maxSeconds", maxTime.toSeconds());
            tools = List.copyOf(tools);
            if (tools.isEmpty()) {
                throw new IllegalArgumentException("AIAgent %s has no tools".formatted(id));
            }
            if (next.text() != null) {
                throw new IllegalArgumentException("AIAgent %s leads to a fixed text".formatted(id));
            }
        }

        public Optional<SearchContact> search() {
            return tool(SearchContact.class);
        }

        public Optional<CreateContact> create() {
            return tool(CreateContact.class);
        }

        public Optional<UpdateContact> update() {
            return tool(UpdateContact.class);
        }

        private <T extends ContactTool> Optional<T> tool(Class<T> type) {
            return tools.stream().filter(type::isInstance).map(type::cast).findFirst();
        }
    }

    /**
     * The tool that finds contacts.
     *
     * @param properties HubSpot's names of what is shown of each contact, in this order; never empty
     */
    record SearchContact(String id, String description, List<String> properties) implements ContactTool {
        static final List<String> SHOWN = List.of(
                "firstname",
                "lastname",
                "email",
                "phone",
                "company",
                "jobtitle",
                "lifecyclestage",
                "hubspot_owner_id",
                "lastmodifieddate");

        public SearchContact {
            properties = List.copyOf(properties);
        }
    }

    /**
     * The tool that proposes a new contact.
     *
     * @param properties HubSpot's names of what it may set; empty for everything that the account lets be written
     * @param values what every new contact gets besides, by property; the model can neither see nor change it
     * @param consent the account's own properties that say yes or no to being contacted
     */
    record CreateContact(
            String id,
            String description,
            List<String> properties,
            Map<String, String> values,
            Confirm confirm,
            Set<String> consent)
            implements ContactTool {
        public CreateContact {
            properties = List.copyOf(properties);
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            consent = Set.copyOf(consent);
        }
    }

    /**
     * The tool that proposes a change of a contact.
     *
     * @param properties HubSpot's names of what it may change; empty for everything that the account lets be written
     * @param neverBlank the properties that a change may replace but never empty
     * @param fillOnly the properties that a change may fill but not replace
     * @param consent the account's own properties that say yes or no to being contacted
     */
    record UpdateContact(
            String id,
            String description,
            List<String> properties,
            Confirm confirm,
            Set<String> neverBlank,
            FillOnly fillOnly,
            Set<String> consent)
            implements ContactTool {
        static final List<String> NEVER_BLANK = List.of("email");

        public UpdateContact {
            properties = List.copyOf(properties);
            neverBlank = Set.copyOf(neverBlank);
            consent = Set.copyOf(consent);
        }
    }
}
