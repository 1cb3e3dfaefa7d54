package bench;

import java.util.Map;

/** How Libreta speaks with the model. */
enum Dialect {
    RESPONSES("responses", "/responses", "input", "type", "function_call_output"),
    CHAT("chat", "/chat/completions", "messages", "role", "tool");

    private final String setting;
    private final String path;
    private final String list;
    private final String mark;
    private final String markOfResult;

    Dialect(String setting, String path, String list, String mark, String markOfResult) {
        this.setting = setting;
        this.path = path;
        this.list = list;
        this.mark = mark;
        this.markOfResult = markOfResult;
    }

    /** As {@code OPENAI_API} has it. */
    String setting() {
        return setting;
    }

    /** Below the server's base address. */
    String path() {
        return path;
    }

    /** The field with the messages. */
    String list() {
        return list;
    }

    /** What a message looks like that brings the result of a tool call. */
    Map<String, String> toolResult() {
        return Map.of(mark, markOfResult);
    }
}
