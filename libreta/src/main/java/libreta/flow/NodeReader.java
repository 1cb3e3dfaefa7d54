package libreta.flow;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import libreta.contacts.WriteRule.Confirm;
import libreta.contacts.WriteRule.FillOnly;
import libreta.conversation.HistoryWindow;
import libreta.flow.Draft.Assembly;
import libreta.flow.Draft.Ref;
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
import libreta.flow.NodeFields.Item;
import libreta.flow.NodeType.Link;

/** Reads the settings of each node and checks them one by one; how the nodes hang together is {@link FlowGraph}'s matter. */
final class NodeReader {
    private static final List<String> CLICKS = List.of("send", "link", "fillInput");
    private static final URI UNREADABLE = URI.create("https://localhost/");

    /** Which button has a label, by the label in lower case. */
    private final Map<String, String> labels = new HashMap<>();

    Draft read(NodeFields fields) {
        Optional<NodeType> type = type(fields);
        if (type.isEmpty()) {
            return new Draft(fields, null, refsOfAnyType(fields), to -> {
                throw new IllegalStateException("the check of the flow let a node without a type pass");
            });
        }
        List<String> known =
                Stream.concat(Stream.of("type"), type.get().fields().stream()).toList();
        fields.allowOnly(Spelling.withArticle(type.get().written()), known);
        return new Draft(fields, type.get(), refs(fields, type.get()), settings(fields, type.get()));
    }

    /** A misspelt type is read on as the one that was meant. */
    private static Optional<NodeType> type(NodeFields fields) {
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        if (!fields.has("type")) {
            fields.problem(
                    fields.line(), "it has no type", "add type: and one of " + String.join(", ", NodeType.names()));
            return Optional.empty();
        }
        String written = fields.textOr("type", "");
        Optional<NodeType> type = NodeType.named(written);
        if (type.isPresent() || written.isEmpty()) {
            return type;
        }
        fields.problem(
                fields.line("type"),
                "there is no type " + Spelling.quoted(written),
                Spelling.mend(written, NodeType.names()));
        return Spelling.nearest(written, NodeType.names()).flatMap(NodeType::named);
    }

    private static List<Ref> refs(NodeFields fields, NodeType type) {
        List<Ref> refs = new ArrayList<>();
        for (Link link : type.links()) {
            List<Item> items = link.list() ? fields.items(link.field()) : fields.item(link.field());
            items.forEach(item -> refs.add(new Ref(link.field(), item.text(), item.line())));
        }
        return refs;
    }

    /** What a node without a known type names, so that those nodes do not look forgotten. */
    private static List<Ref> refsOfAnyType(NodeFields fields) {
        return Set.of("next", "llm", "history", "tools").stream()
                .flatMap(field ->
                        fields.writtenItems(field).stream().map(item -> new Ref(field, item.text(), item.line())))
                .toList();
    }

    private Assembly settings(NodeFields fields, NodeType type) {
        return switch (type) {
            case CHAT_OPENED_TRIGGER -> to -> new ChatOpenedTrigger(fields.node(), to.all("next", Greeting.class));
            case MESSAGE_WIDGET -> message(fields);
            case BUTTON_WIDGET -> button(fields);
            case CHAT_OUTPUT -> output(fields);
            case CHAT_INPUT -> input(fields);
            case CHAT_HISTORY -> history(fields);
            case OPEN_AI_LLM -> model(fields);
            case AI_AGENT -> agent(fields);
            case SEARCH_CONTACT -> search(fields);
            case CREATE_CONTACT -> create(fields);
            case UPDATE_CONTACT -> update(fields);
        };
    }

    private static Assembly message(NodeFields fields) {
        Text text = fields.words("text");
        return to -> new MessageWidget(fields.node(), text, to.all("next", Greeting.class));
    }

    private Assembly button(NodeFields fields) {
        Text label = fields.words("label");
        checkLabels(fields, label);
        String onClick = fields.choice("onClick", CLICKS, "send");
        onlyWith(fields, "url", "link", onClick);
        onlyWith(fields, "fill", "fillInput", onClick);
        return switch (onClick) {
            case "link" -> {
                URI url = url(fields);
                yield to -> new ButtonWidget(fields.node(), label, new OnClick.Link(url));
            }
            case "fillInput" -> {
                Text fill = fields.words("fill");
                yield to -> new ButtonWidget(fields.node(), label, new OnClick.FillInput(fill));
            }
            default -> to -> new ButtonWidget(fields.node(), label, new OnClick.Send(to.one("next", Reply.class)));
        };
    }

    private void checkLabels(NodeFields fields, Text label) {
        if (label.equals(NodeFields.UNREADABLE)) {
            return;
        }
        label.byLanguage().forEach((language, words) -> {
            if (words.length() > ButtonWidget.MAX_LABEL_CHARACTERS || words.contains("\n")) {
                fields.problem(
                        fields.line("label"),
                        "its label in \"%s\" is too long for a button".formatted(language),
                        "write one line of up to %d characters".formatted(ButtonWidget.MAX_LABEL_CHARACTERS));
            }
            String other = labels.putIfAbsent(words.toLowerCase(Locale.ROOT), fields.node());
            if (other != null && !other.equals(fields.node())) {
                fields.problem(
                        fields.line("label"),
                        "the button \"%s\" has the label %s too, and a person may type a label"
                                .formatted(other, Spelling.quoted(words)),
                        "give each button its own label");
            }
        });
    }

    private static void onlyWith(NodeFields fields, String field, String click, String onClick) {
        if (fields.has(field) && !onClick.equals(click)) {
            fields.problem(
                    fields.line(field),
                    "its %s is for a button with onClick: %s".formatted(field, click),
                    "take %s out, or write onClick: %s".formatted(field, click));
        }
    }

    private static URI url(NodeFields fields) {
        String written = fields.text("url", "https://…");
        try {
            URI url = new URI(written);
            if (written.isEmpty() || OnClick.Link.allowed(url)) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // told below, as for an address that is not allowed
        }
        fields.problem(
                fields.line("url"),
                "its url is " + Spelling.quoted(written),
                "write a whole address that begins with https://, http://, mailto: or tel:");
        return UNREADABLE;
    }

    private static Assembly output(NodeFields fields) {
        Text text = fields.wordsOrNull("text");
        return to -> new ChatOutput(fields.node(), text, to.all("next", Reply.class));
    }

    private static Assembly input(NodeFields fields) {
        Text placeholder = fields.wordsOr("placeholder", ChatInput.PLACEHOLDER);
        int maxCharacters = fields.number("maxCharacters", ChatInput.MAX_CHARACTERS, ChatInput.DEFAULT_MAX_CHARACTERS);
        return to -> new ChatInput(fields.node(), placeholder, maxCharacters, to.one("next", AIAgent.class));
    }

    private static Assembly history(NodeFields fields) {
        int messages = fields.number("maxMessages", ChatHistory.MAX_MESSAGES, ChatHistory.DEFAULT_MAX_MESSAGES);
        int tokens = fields.number("maxTokens", ChatHistory.MAX_TOKENS, ChatHistory.DEFAULT_MAX_TOKENS);
        String from = fields.choice("from", List.of("all", "human", "ai"), "all");
        return to -> new ChatHistory(
                fields.node(), messages, tokens, HistoryWindow.From.valueOf(from.toUpperCase(Locale.ROOT)));
    }

    private static Assembly model(NodeFields fields) {
        String model = fields.text("model", "gpt-6-luna");
        checkModel(fields, model, fields.line("model"));
        String temperature = temperature(fields);
        int tokens = fields.number("maxOutputTokens", OpenAILLM.MAX_OUTPUT_TOKENS, OpenAILLM.DEFAULT_MAX_OUTPUT_TOKENS);
        String effort = fields.choice("reasoningEffort", OpenAILLM.EFFORTS, "");
        List<Item> fallback = fields.items("fallback");
        fallback.forEach(item -> checkModel(fields, item.text(), item.line()));
        List<String> models = fallback.stream().map(Item::text).toList();
        return to -> new OpenAILLM(fields.node(), model, temperature, tokens, effort, models);
    }

    private static void checkModel(NodeFields fields, String model, int line) {
        if (!model.isEmpty() && !OpenAILLM.isModel(model)) {
            fields.problem(
                    line,
                    "%s is not the name of a model".formatted(Spelling.quoted(model)),
                    "write it as the server names it, such as gpt-6-luna");
        }
    }

    private static String temperature(NodeFields fields) {
        String written = fields.textOr("temperature", "");
        if (written.isEmpty() || OpenAILLM.isTemperature(written)) {
            return written;
        }
        fields.problem(
                fields.line("temperature"),
                "its temperature is " + Spelling.quoted(written),
                "write a number from 0 to 2, or take it out to leave it to the model");
        return "";
    }

    private static Assembly agent(NodeFields fields) {
        String goal = fields.text("goal", "what the assistant is to do");
        String backstory = fields.text("backstory", "who it is and how it talks");
        String role = fields.textOr("role", "");
        int iterations = fields.number("maxIterations", AIAgent.MAX_ITERATIONS, AIAgent.DEFAULT_MAX_ITERATIONS);
        int seconds = fields.number("maxSeconds", AIAgent.MAX_SECONDS, AIAgent.DEFAULT_MAX_SECONDS);
        return to -> new AIAgent(
                fields.node(),
                goal,
                backstory,
                role,
                iterations,
                Duration.ofSeconds(seconds),
                to.one("llm", OpenAILLM.class),
                to.one("history", ChatHistory.class),
                to.all("tools", ContactTool.class),
                to.one("next", ChatOutput.class));
    }

    private static Assembly search(NodeFields fields) {
        String description = fields.textOr("description", "");
        List<String> shown = fields.has("properties") ? fields.properties("properties") : SearchContact.SHOWN;
        if (shown.isEmpty()) {
            fields.problem(
                    fields.line("properties"),
                    "its properties are empty, so nothing would be shown",
                    "take it out to show " + String.join(", ", SearchContact.SHOWN));
        }
        return to -> new SearchContact(fields.node(), description, shown);
    }

    private static Assembly create(NodeFields fields) {
        String description = fields.textOr("description", "");
        List<String> properties = properties(fields);
        Map<String, String> values = fields.values("values");
        properties.stream()
                .filter(values::containsKey)
                .forEach(property -> fields.problem(
                        fields.line("values"),
                        "%s is in its values, so it is fixed, and in its properties"
                                .formatted(Spelling.quoted(property)),
                        "take it out of one of the two"));
        Confirm confirm = confirm(fields);
        Set<String> consent = Set.copyOf(fields.properties("consent"));
        return to -> new CreateContact(fields.node(), description, properties, values, confirm, consent);
    }

    private static Assembly update(NodeFields fields) {
        String description = fields.textOr("description", "");
        List<String> properties = properties(fields);
        Confirm confirm = confirm(fields);
        List<String> neverBlank =
                fields.has("neverBlank") ? fields.properties("neverBlank") : UpdateContact.NEVER_BLANK;
        FillOnly fillOnly = fillOnly(fields);
        Set<String> consent = Set.copyOf(fields.properties("consent"));
        return to -> new UpdateContact(
                fields.node(), description, properties, confirm, Set.copyOf(neverBlank), fillOnly, consent);
    }

    /** An empty list would read as everything, which is the opposite of what it says. */
    private static List<String> properties(NodeFields fields) {
        List<String> properties = fields.properties("properties");
        if (fields.has("properties") && fields.writtenItems("properties").isEmpty()) {
            fields.problem(
                    fields.line("properties"),
                    "its properties are empty, so it could write nothing",
                    "name some, or take it out to allow every property that the account lets be written");
        }
        return properties;
    }

    /** {@code true} for every property, or a list of some. */
    private static FillOnly fillOnly(NodeFields fields) {
        return switch (fields.written("fillOnly").orElse("")) {
            case "true" -> FillOnly.EVERYTHING;
            case "false" -> FillOnly.NOTHING;
            default -> FillOnly.of(fields.properties("fillOnly"));
        };
    }

    private static Confirm confirm(NodeFields fields) {
        return switch (fields.choice("confirm", List.of("always", "never"), "always")) {
            case "never" -> Confirm.NEVER;
            default -> Confirm.ALWAYS;
        };
    }
}
