package libreta.model;

/**
 * One event of a {@code text/event-stream}.
 *
 * @param name from the {@code event:} line, or empty
 * @param data the {@code data:} lines, joined by line breaks
 */
record SseEvent(String name, String data) {}
