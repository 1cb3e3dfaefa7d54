import { ask } from "./door.js";

/**
 * A conversation that this person has had.
 *
 * @typedef {object} Earlier
 * @property {string} threadId
 * @property {string} title what they said first
 * @property {string} lastAt when something was said in it last
 */

/**
 * @param {string} endpoint the AG-UI address
 * @param {AbortSignal} signal
 * @returns {Promise<Earlier[]>} newest first
 */
export async function earlierConversations(endpoint, signal) {
  const { conversations } = await ask(endpoint, "conversations", { signal });
  return conversations.map((/** @type {any} */ { threadId, title, lastAt }) => ({
    threadId: String(threadId),
    title: String(title ?? "").trim(),
    lastAt: String(lastAt),
  }));
}
