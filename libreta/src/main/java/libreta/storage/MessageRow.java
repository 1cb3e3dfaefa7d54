package libreta.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import libreta.conversation.Message;
import libreta.conversation.Message.Decision;
import libreta.conversation.Message.FromAssistant;
import libreta.conversation.Message.FromPerson;
import libreta.conversation.Message.FromTool;
import libreta.conversation.ToolCall;
import org.jdbi.v3.core.statement.SqlStatement;

/** A message as a row of the table {@code message}. */
record MessageRow(
        String id, Speaker speaker, FromPerson.By by, String content, List<ToolCall> toolCalls, String toolCallId) {
    enum Speaker {
        PERSON,
        DECISION,
        ASSISTANT,
        TOOL
    }

    private MessageRow(String id, Speaker speaker, String content, List<ToolCall> toolCalls, String toolCallId) {
        this(id, speaker, FromPerson.By.WORDS, content, toolCalls, toolCallId);
    }

    static MessageRow of(Message message) {
        return switch (message) {
            case FromPerson(String id, String text, FromPerson.By by) ->
                new MessageRow(id, Speaker.PERSON, by, text, List.of(), "");
            case Decision(String id, String text) -> new MessageRow(id, Speaker.DECISION, text, List.of(), "");
            case FromAssistant(String id, String text, List<ToolCall> calls) ->
                new MessageRow(id, Speaker.ASSISTANT, text, calls, "");
            case FromTool(String id, String callId, String content) ->
                new MessageRow(id, Speaker.TOOL, content, List.of(), callId);
        };
    }

    /** Binds what the message itself says. */
    void bind(SqlStatement<?> statement) {
        statement
                .bind("id", id)
                .bind("speaker", speaker.name())
                .bind("saidBy", by.name())
                .bind("content", content)
                .bind("toolCalls", toolCallsJson())
                .bind("toolCallId", toolCallId);
    }

    static Message read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String content = row.getString("content");
        return switch (Speaker.valueOf(row.getString("speaker"))) {
            case PERSON -> new FromPerson(id, content, FromPerson.By.valueOf(row.getString("said_by")));
            case DECISION -> new Decision(id, content);
            case ASSISTANT -> new FromAssistant(id, content, toolCalls(row.getString("tool_calls")));
            case TOOL -> new FromTool(id, row.getString("tool_call_id"), content);
        };
    }

    private String toolCallsJson() {
        return toolCalls.isEmpty()
                ? "[]"
                : Json.write(toolCalls.stream().map(WireToolCall::of).toList());
    }

    private static List<ToolCall> toolCalls(String json) {
        return json.equals("[]")
                ? List.of()
                : Json.toolCalls(json).stream().map(WireToolCall::toToolCall).toList();
    }
}
