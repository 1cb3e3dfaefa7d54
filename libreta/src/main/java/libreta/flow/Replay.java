package libreta.flow;

import java.util.List;
import java.util.stream.Stream;
import libreta.conversation.Message;

/** What was answered to a decision, found in the record. */
final class Replay {
    private Replay() {}

    /**
     * The tool's answer and what the assistant said to it; what the assistant said last where the tool has not
     * answered because it asked again.
     *
     * @param wentOn the decision came with a message of the person, which the same run answered
     */
    static List<Message> of(List<Message> record, String toolCallId, boolean wentOn) {
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
        int from = answered + 1;
        boolean persons = from < record.size() && record.get(from) instanceof Message.FromPerson;
        Stream<Message> after = record.subList(wentOn && persons ? from + 1 : from, record.size()).stream()
                .takeWhile(message -> !(message instanceof Message.FromPerson));
        return Stream.concat(Stream.of(record.get(answered)), said(after).stream())
                .toList();
    }

    private static List<Message> said(Stream<Message> messages) {
        return messages.filter(message -> message instanceof Message.FromAssistant said
                        && !said.text().isEmpty()
                        && said.toolCalls().isEmpty())
                .toList();
    }
}
