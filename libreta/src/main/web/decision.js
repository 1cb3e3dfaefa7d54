import { uuid } from "./ids.js";
import { callOfOperation } from "./timeline.js";

/** @typedef {NonNullable<import("./waiting.js").Waiting["deciding"]>} Deciding */

/**
 * What the person decided, as it is sent. The browser gives it an id, and sends it a second time only as it was the first
 * time: so the server knows it for a repeat.
 *
 * @typedef {object} Answered an answer to what waits
 * @property {Deciding} deciding
 * @property {string} call the tool call that waits
 * @property {import("./agui/types.js").Resume} entry
 *
 * @typedef {object} Undone a write that is to be taken back
 * @property {"undo"} deciding
 * @property {string} operation
 *
 * @typedef {Answered | Undone} Decision
 */

/**
 * @param {import("./waiting.js").Waiting} waiting
 * @param {Deciding} deciding
 * @param {Record<string, unknown>} payload
 * @returns {Answered}
 */
export function answered({ callId, interruptId }, deciding, payload) {
  // A reply is what the person typed: two that are alike are one.
  const named = deciding === "reply" ? payload : { ...payload, decision: uuid() };
  return { deciding, call: callId, entry: { interruptId, status: "resolved", payload: named } };
}

/**
 * @param {Decision} decision
 * @returns {import("./agui/line.js").Turn}
 */
export function turnOf(decision) {
  return decision.deciding === "undo"
    ? { forwarded: { undo: decision.operation } }
    : { resume: [decision.entry] };
}

/**
 * What the conversation, as the server has it, tells of a decision: it `waits` to be taken, it has been `told` what became
 * of it, or that is still `open`.
 *
 * @param {Decision} decision
 * @param {{items: import("./timeline.js").Item[], waiting: import("./waiting.js").Waiting | undefined}} conversation
 * @returns {"waits" | "open" | "told"}
 */
export function standing(decision, { items, waiting }) {
  if (decision.deciding === "undo") {
    return isUndoable(callOfOperation(items, decision.operation)?.result) ? "open" : "told";
  }
  if (waiting !== undefined) {
    return waiting.interruptId === decision.entry.interruptId ? "waits" : "told";
  }
  const call = items.find((item) => item.kind === "call" && item.id === decision.call);
  return call?.kind === "call" && call.result === undefined ? "open" : "told";
}

/** @param {import("./agui/types.js").WriteResult | undefined} result */
export function isUndoable(result) {
  return result?.operationId !== undefined && (result.status === "created" || result.status === "updated");
}

/**
 * Whether the server itself has answered: else it may have heard the decision, and may be at it.
 *
 * @param {import("./agui/run.js").RunFailed | undefined} failed
 */
export function wasHeard(failed) {
  return failed === undefined || failed.kind === "error" || (failed.kind === "refused" && !failed.code.startsWith("http_"));
}
