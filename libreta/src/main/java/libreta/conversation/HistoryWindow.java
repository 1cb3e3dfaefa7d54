package libreta.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of the earlier conversation the model is shown.
 *
 * <p>What counts as one message is what one side said at a time: the assistant's text together with the tool calls
 * and results behind it. It is shown whole or not at all, so that no result stands without its call.
 *
 * @param maxMessages the newest ones, at most
 * @param maxTokens of all that is shown
 */
public record HistoryWindow(int maxMessages, int maxTokens, From from) {
    /** Tokens that a message costs beyond its text. */
    private static final int TOKENS_PER_MESSAGE = 4;

    /** Whose messages are shown. */
    public enum From {
        ALL,
        HUMAN,
        AI
    }

    /** The part of {@code record} that the model is shown, oldest first. */
    public List<Message> of(List<Message> record, TokenCounter tokens) {
        List<List<Message>> shown = new ArrayList<>();
        int left = maxTokens;
        int end = record.size();
        while (end > 0 && shown.size() < maxMessages) {
            int start = startOfSide(record, end);
            List<Message> said = withoutDecisions(record.subList(start, end));
            end = start;
            if (said.isEmpty() || !wanted(said) || !whole(said)) {
                continue;
            }
            left -= said.stream().mapToInt(message -> cost(message, tokens)).sum();
            if (left < 0) {
                break;
            }
            shown.addFirst(said);
        }
        return shown.stream().flatMap(List::stream).toList();
    }

    /** Where the side begins that ends before {@code end}. Decisions belong to neither side. */
    private static int startOfSide(List<Message> record, int end) {
        int start = end - 1;
        while (start >= 0 && record.get(start) instanceof Message.Decision) {
            start--;
        }
        if (start < 0 || record.get(start) instanceof Message.FromPerson) {
            return Math.max(start, 0);
        }
        while (start > 0 && !(record.get(start - 1) instanceof Message.FromPerson)) {
            start--;
        }
        return start;
    }

    private static List<Message> withoutDecisions(List<Message> side) {
        return side.stream()
                .filter(message -> !(message instanceof Message.Decision))
                .toList();
    }

    private boolean wanted(List<Message> side) {
        return switch (from) {
            case ALL -> true;
            case HUMAN -> side.getFirst() instanceof Message.FromPerson;
            case AI -> !(side.getFirst() instanceof Message.FromPerson);
        };
    }

    /** Every call has its result and every result its call. */
    private static boolean whole(List<Message> side) {
        Set<String> called = new HashSet<>();
        Set<String> answered = new HashSet<>();
        for (Message message : side) {
            switch (message) {
                case Message.FromPerson person -> {}
                case Message.Decision decision -> {}
                case Message.FromAssistant assistant ->
                    called.addAll(
                            assistant.toolCalls().stream().map(ToolCall::id).collect(Collectors.toSet()));
                case Message.FromTool tool -> answered.add(tool.toolCallId());
            }
        }
        return called.equals(answered);
    }

    private static int cost(Message message, TokenCounter tokens) {
        return TOKENS_PER_MESSAGE
                + switch (message) {
                    case Message.FromPerson person -> tokens.count(person.text());
                    case Message.Decision decision -> tokens.count(decision.text());
                    case Message.FromTool tool -> tokens.count(tool.content());
                    case Message.FromAssistant assistant ->
                        tokens.count(assistant.text())
                                + assistant.toolCalls().stream()
                                        .mapToInt(call -> tokens.count(call.name()) + tokens.count(call.arguments()))
                                        .sum();
                };
    }
}
