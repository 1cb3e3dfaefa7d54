package libreta.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import libreta.agent.Speech;
import libreta.conversation.Message;
import libreta.conversation.ToolCall;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnSink;

/** What was answered before, to a decision or to a message, found in the record. */
final class Replay {
    private Replay() {}

    /**
     * The tool's answer and what the assistant said to it; what the assistant said last where the tool has not
     * answered because it asked again.
     */
    static List<Message> of(List<Message> record, String toolCallId) {
        int answered = -1;
        for (int at = 0; at < record.size(); at++) {
            if (record.get(at) instanceof Message.FromTool tool
                    && tool.toolCallId().equals(toolCallId)) {
                answered = at;
            }
        }
        if (answered < 0) {
            return said(record.reversed().stream().limit(1));
        }
        Stream<Message> after = record.subList(answered + 1, record.size()).stream()
                .takeWhile(message -> !(message instanceof Message.FromPerson));
        return Stream.concat(Stream.of(record.get(answered)), said(after).stream())
                .toList();
    }

    /**
     * What was said to a message, with the answers that its calls have by now.
     *
     * @param said the answer to the message, as it was kept
     */
    static List<Message> of(List<Message> record, List<Message> said) {
        Map<String, Message> answers = new HashMap<>();
        for (Message message : record) {
            if (message instanceof Message.FromTool tool) {
                answers.put(tool.toolCallId(), tool);
            }
        }
        Set<String> unanswered = new HashSet<>();
        List<Message> replay = new ArrayList<>();
        for (Message message : said) {
            if (message instanceof Message.FromTool tool) {
                unanswered.remove(tool.toolCallId());
                replay.add(answers.getOrDefault(tool.toolCallId(), tool));
                continue;
            }
            if (message instanceof Message.FromAssistant assistant) {
                assistant.toolCalls().stream().map(ToolCall::id).forEach(unanswered::add);
            }
            replay.add(message);
        }
        answers.keySet().retainAll(unanswered);
        replay.addAll(answers.values());
        return List.copyOf(replay);
    }

    /** Says them once more; what the person said is on the screen already. */
    static void show(List<Message> messages, TurnSink sink) {
        for (Message message : messages) {
            switch (message) {
                case Message.FromAssistant said -> {
                    Speech.say(said.id(), said.text(), sink);
                    said.toolCalls().forEach(call -> sink.emit(new TurnEvent.ToolCalled(said.id(), call)));
                }
                case Message.FromTool answer -> sink.emit(new TurnEvent.ToolAnswered(answer));
                case Message.FromPerson person -> {}
                case Message.Decision decision -> {}
            }
        }
    }

    private static List<Message> said(Stream<Message> messages) {
        return messages.filter(message -> message instanceof Message.FromAssistant said
                        && !said.text().isEmpty()
                        && said.toolCalls().isEmpty())
                .toList();
    }
}
