// AG-UI events for what no golden stream shows.

/**
 * A whole run with these events.
 *
 * @param {...any} events
 */
export function answerOf(...events) {
  return [
    { type: "RUN_STARTED", threadId: "", runId: "", protocolVersion: "1.0" },
    ...events,
    { type: "RUN_FINISHED", threadId: "", runId: "", outcome: { type: "success" } },
  ];
}

/**
 * @param {string} toolCallId
 * @param {Record<string, unknown>} result
 */
export function resultOf(toolCallId, result) {
  return { type: "TOOL_CALL_RESULT", messageId: `result-of-${toolCallId}`, toolCallId, role: "tool", content: JSON.stringify(result) };
}

/** @param {string} text */
export function saying(text) {
  const messageId = `msg-${text}`;
  return [
    { type: "TEXT_MESSAGE_START", messageId, role: "assistant" },
    { type: "TEXT_MESSAGE_CONTENT", messageId, delta: text },
    { type: "TEXT_MESSAGE_END", messageId },
  ];
}
