/**
 * What is going on; undefined: nothing, the person may speak.
 *
 * @typedef {"opening" | "reconnecting" | "thinking" | "writing" | "searching" | "preparing" | "saving" | "undoing" | undefined} Activity
 */

/**
 * @param {import("./agui/types.js").AguiEvent} event
 * @param {Activity} now
 * @returns {Activity}
 */
export function activityAfter(event, now) {
  switch (event.type) {
    case "TEXT_MESSAGE_START":
      return "writing";
    case "TEXT_MESSAGE_END":
    case "TOOL_CALL_RESULT":
      return "thinking";
    case "TOOL_CALL_START":
      return event["toolCallName"] === "search_contacts" ? "searching" : "preparing";
    default:
      return now;
  }
}
