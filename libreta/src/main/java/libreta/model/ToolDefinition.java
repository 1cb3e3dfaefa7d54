package libreta.model;

/**
 * A tool that the model may call.
 *
 * @param name matches {@code [A-Za-z0-9_-]{1,64}}
 * @param schema a strict JSON Schema of the arguments, as JSON text: every property required, optional ones nullable
 */
public record ToolDefinition(String name, String description, String schema) {}
