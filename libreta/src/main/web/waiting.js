/**
 * What waits for the person: a proposal, or a choice between contacts. `deciding` is what they chose while the server
 * carries it out.
 *
 * @typedef {object} Waiting
 * @property {string} interruptId
 * @property {string} callId
 * @property {string} message
 * @property {import("./agui/types.js").Proposal | undefined} proposal
 * @property {import("./agui/types.js").Choice | undefined} choice
 * @property {import("./forms.js").Problem[]} problems what the person edited and cannot be written, of properties that are shown
 * @property {boolean} expired
 * @property {"approve" | "decline" | "redirect" | "pick" | "reply" | undefined} deciding
 */

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * @param {import("./agui/types.js").Interrupt} interrupt
 * @returns {Waiting}
 */
export function waitingFor({ id, toolCallId, message, metadata }) {
  return {
    interruptId: id,
    callId: toolCallId ?? id,
    message: message ?? "",
    proposal: metadata?.proposal,
    choice: metadata?.choice,
    problems: (metadata?.problems ?? []).filter((problem) => isShown(problem, metadata?.proposal)),
    expired: false,
    deciding: undefined,
  };
}

/**
 * @param {import("./forms.js").Problem} problem
 * @param {import("./agui/types.js").Proposal | undefined} proposal
 */
function isShown({ property }, proposal) {
  return proposal?.changes.some((change) => change.property === property) ?? false;
}

/**
 * @param {import("./agui/types.js").Interrupt} interrupt
 * @returns {number | undefined} until it expires; nothing where it does not, or later than a timer can be set for
 */
export function millisecondsLeft({ expiresAt }) {
  const left = Date.parse(expiresAt ?? "") - Date.now();
  return left < LONGEST_TIMER_MS ? left : undefined;
}
