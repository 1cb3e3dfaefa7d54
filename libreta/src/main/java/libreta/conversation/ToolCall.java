package libreta.conversation;

/**
 * A call of a tool that the model asked for.
 *
 * @param id made by the model's server, or by us where it sent none; unique within a conversation
 * @param arguments JSON as the model wrote it, so perhaps not JSON at all
 */
public record ToolCall(String id, String name, String arguments) {}
