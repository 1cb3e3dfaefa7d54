package libreta.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import libreta.flow.Node.AIAgent;
import libreta.flow.Node.ButtonWidget;
import libreta.flow.Node.ChatHistory;
import libreta.flow.Node.ChatInput;
import libreta.flow.Node.ChatOpenedTrigger;
import libreta.flow.Node.ChatOutput;
import libreta.flow.Node.ContactTool;
import libreta.flow.Node.CreateContact;
import libreta.flow.Node.Greeting;
import libreta.flow.Node.MessageWidget;
import libreta.flow.Node.OpenAILLM;
import libreta.flow.Node.Reply;
import libreta.flow.Node.SearchContact;
import libreta.flow.Node.UpdateContact;

/** The node types by the names of the file, with their settings and what they may lead and refer to. */
@SuppressWarnings("ImmutableEnumChecker") // both lists come from List.of, which the checker cannot see
enum NodeType {
    CHAT_OPENED_TRIGGER(ChatOpenedTrigger.class, List.of(), Link.list("next", Greeting.class, new Range(1, 50))),
    MESSAGE_WIDGET(MessageWidget.class, List.of("text"), Link.list("next", Greeting.class, new Range(0, 50))),
    BUTTON_WIDGET(
            ButtonWidget.class,
            List.of("label", "onClick", "url", "fill"),
            Link.list("next", Reply.class, new Range(0, 1))),
    CHAT_OUTPUT(ChatOutput.class, List.of("text"), Link.list("next", Reply.class, new Range(0, 1))),
    CHAT_INPUT(
            ChatInput.class,
            List.of("placeholder", "maxCharacters"),
            Link.list("next", AIAgent.class, new Range(1, 1))),
    CHAT_HISTORY(ChatHistory.class, List.of("maxMessages", "maxTokens", "from")),
    OPEN_AI_LLM(OpenAILLM.class, List.of("model", "temperature", "maxOutputTokens", "reasoningEffort", "fallback")),
    AI_AGENT(
            AIAgent.class,
            List.of("goal", "backstory", "role", "maxIterations", "maxSeconds"),
            Link.single("llm", OpenAILLM.class),
            Link.single("history", ChatHistory.class),
            Link.list("tools", ContactTool.class, new Range(1, 3)),
            Link.list("next", ChatOutput.class, new Range(1, 1))),
    SEARCH_CONTACT(SearchContact.class, List.of("description", "properties")),
    CREATE_CONTACT(CreateContact.class, List.of("description", "properties", "values", "confirm", "consent")),
    UPDATE_CONTACT(
            UpdateContact.class, List.of("description", "properties", "confirm", "neverBlank", "fillOnly", "consent"));

    /**
     * A setting that names other nodes.
     *
     * @param target what those nodes must be
     * @param list written in brackets, even for one
     */
    record Link(String field, Class<? extends Node> target, boolean list, Range count) {
        static Link list(String field, Class<? extends Node> target, Range count) {
            return new Link(field, target, true, count);
        }

        static Link single(String field, Class<? extends Node> target) {
            return new Link(field, target, false, new Range(1, 1));
        }

        boolean allows(NodeType type) {
            return target.isAssignableFrom(type.node);
        }

        /** The types that it may name, for a person: {@code a MessageWidget or ButtonWidget}. */
        String allowed() {
            List<String> names = Arrays.stream(NodeType.values())
                    .filter(this::allows)
                    .map(NodeType::written)
                    .toList();
            return Spelling.withArticle(String.join(" or ", names));
        }

        /** As it is written in the file: {@code llm: model} or {@code next: [answer]}. */
        String written(String id) {
            return list ? "%s: [%s]".formatted(field, id) : "%s: %s".formatted(field, id);
        }
    }

    private final Class<? extends Node> node;
    private final List<String> settings;
    private final List<Link> links;

    NodeType(Class<? extends Node> node, List<String> settings, Link... links) {
        this.node = node;
        this.settings = settings;
        this.links = List.of(links);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(NodeType::written).toList();
    }

    static Optional<NodeType> named(String written) {
        return Arrays.stream(values())
                .filter(type -> type.written().equals(written))
                .findFirst();
    }

    /** Its name in the file. */
    String written() {
        return node.getSimpleName();
    }

    List<Link> links() {
        return links;
    }

    /** Everything that may stand in a node of this type besides {@code type}. */
    List<String> fields() {
        return Stream.concat(settings.stream(), links.stream().map(Link::field)).toList();
    }
}
