package libreta.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.contacts.Evidence;
import libreta.conversation.HistoryWindow;
import libreta.conversation.Message;
import libreta.conversation.TokenCounter;
import libreta.conversation.ToolCall;
import libreta.model.ModelMessage;
import org.jspecify.annotations.Nullable;

/** A conversation's record while a turn adds to it. Used by one thread. */
final class Transcript {
    private final List<Message> before;
    private final List<Message> current;
    private final List<Message> added = new ArrayList<>();
    private final Map<String, String> replays = new HashMap<>();
    private @Nullable List<Message> shown;

    /** @param record the whole conversation, ending with what the turn has to answer */
    Transcript(List<Message> record) {
        int last = lastOfPerson(record);
        this.before = List.copyOf(record.subList(0, last));
        this.current = new ArrayList<>(record.subList(last, record.size()));
    }

    /**
     * The record with what the person said last at its end: what an attempt to answer it left that broke off, and what was
     * told since, stand before it.
     */
    static List<Message> asked(List<Message> record) {
        int last = lastOfPerson(record);
        List<Message> asked = new ArrayList<>(record);
        if (last < record.size()) {
            asked.add(asked.remove(last));
        }
        return asked;
    }

    private static int lastOfPerson(List<Message> record) {
        for (int at = record.size() - 1; at >= 0; at--) {
            if (record.get(at) instanceof Message.FromPerson) {
                return at;
            }
        }
        return record.size();
    }

    /** What was said before this turn. */
    List<Message> before() {
        return before;
    }

    /** What the window leaves of that. It is counted once, as the turn changes nothing of it. */
    List<Message> before(HistoryWindow window, TokenCounter tokens) {
        List<Message> counted = shown == null ? window.of(before, tokens) : shown;
        shown = counted;
        return counted;
    }

    void add(Message message) {
        current.add(message);
        added.add(message);
    }

    /** @param replay what the model's dialect wants to see again, or empty */
    void add(Message.FromAssistant message, String replay) {
        add(message);
        replays.put(message.id(), replay);
    }

    /** What the turn added and may be kept: a call without its answer is left out, unless it waits for the person. */
    List<Message> kept(Set<String> waiting) {
        Set<String> settled = current.stream()
                .filter(Message.FromTool.class::isInstance)
                .map(message -> ((Message.FromTool) message).toolCallId())
                .collect(Collectors.toCollection(HashSet::new));
        settled.addAll(waiting);
        return added.stream()
                .map(message -> message instanceof Message.FromAssistant said ? settled(said, settled) : message)
                .filter(message -> !(message instanceof Message.FromAssistant said)
                        || !said.text().isEmpty()
                        || !said.toolCalls().isEmpty())
                .toList();
    }

    private static Message settled(Message.FromAssistant said, Set<String> settled) {
        return new Message.FromAssistant(
                said.id(),
                said.text(),
                said.toolCalls().stream()
                        .filter(call -> settled.contains(call.id()))
                        .toList());
    }

    boolean knows(String toolCallId) {
        return calls(before).contains(toolCallId) || calls(current).contains(toolCallId);
    }

    /** A complaint about the arguments repeats them, so it is no place where a value can have been found. */
    Evidence evidence() {
        List<String> said = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (List<Message> part : List.of(before, current)) {
            for (Message message : part) {
                switch (message) {
                    case Message.FromPerson person -> said.add(person.text());
                    case Message.Decision decision -> said.add(decision.text());
                    case Message.FromTool tool when ToolJson.isError(tool.content()) -> {}
                    case Message.FromTool tool -> found.add(tool.content());
                    case Message.FromAssistant assistant -> {}
                }
            }
        }
        return new Evidence(
                said,
                found,
                Moments.of(Stream.concat(before.stream(), current.stream()).toList()));
    }

    /** The last search that has more to show: its call, and the tool's answer. */
    Optional<LastSearch> lastSearch() {
        Map<String, ToolCall> searches = new HashMap<>();
        Optional<LastSearch> last = Optional.empty();
        for (Message message : before) {
            if (message instanceof Message.FromAssistant said) {
                said.toolCalls().stream()
                        .filter(call -> call.name().equals(ToolSchemas.SEARCH))
                        .forEach(call -> searches.put(call.id(), call));
            }
            if (message instanceof Message.FromTool answer && searches.containsKey(answer.toolCallId())) {
                ToolCall call = searches.get(answer.toolCallId());
                last = call == null ? last : Optional.of(new LastSearch(call.arguments(), answer.content()));
            }
        }
        return last;
    }

    /** A search call's arguments and answer, both JSON. */
    record LastSearch(String arguments, String answer) {}

    /** This turn's messages for the model. */
    List<ModelMessage> ofThisTurn() {
        return forModel(current);
    }

    /**
     * Any messages for the model: each call is followed by its answer, wherever that stands in the record, and the answer
     * is marked as data.
     */
    List<ModelMessage> forModel(List<Message> messages) {
        Map<String, String> answers = new HashMap<>();
        for (Message message : messages) {
            if (message instanceof Message.FromTool tool) {
                answers.put(tool.toolCallId(), tool.content());
            }
        }
        List<ModelMessage> converted = new ArrayList<>();
        for (Message message : messages) {
            switch (message) {
                case Message.FromPerson person -> converted.add(new ModelMessage.FromPerson(person.text()));
                case Message.FromAssistant said -> {
                    String replay = replays.getOrDefault(said.id(), "");
                    converted.add(new ModelMessage.FromModel(said.text(), said.toolCalls(), replay));
                    for (ToolCall call : said.toolCalls()) {
                        String answer = HubSpotText.envelope(answers.getOrDefault(call.id(), "{}"));
                        converted.add(new ModelMessage.ToolOutput(call.id(), answer));
                    }
                }
                case Message.FromTool tool -> {}
                case Message.Decision decision -> {}
            }
        }
        return converted;
    }

    private static Set<String> calls(List<Message> messages) {
        return messages.stream()
                .filter(Message.FromAssistant.class::isInstance)
                .flatMap(message -> ((Message.FromAssistant) message).toolCalls().stream())
                .map(ToolCall::id)
                .collect(Collectors.toSet());
    }
}
