import { uuid } from "../ids.js";
import { run, RunFailed } from "./run.js";

/**
 * What the person says in one turn; without anything the server shows the conversation as it is.
 *
 * @typedef {object} Turn
 * @property {import("./types.js").Message[]} [messages]
 * @property {Record<string, unknown>} [forwarded]
 * @property {import("./types.js").Resume[]} [resume]
 */

/** A turn that was just stopped takes the server a moment to end; only then does it take the next. */
const TURN_RUNNING_PAUSES_MS = [300, 700, 1500];

/** The line to the server on which one conversation has its turns. */
export class Line {
  /** The language in which the server is to answer. */
  locale;
  #endpoint;
  #thread;

  /**
   * @param {string} endpoint
   * @param {{get(): string | undefined}} thread the conversation's id
   * @param {string} locale
   */
  constructor(endpoint, thread, locale) {
    this.#endpoint = endpoint;
    this.#thread = thread;
    this.locale = locale;
  }

  /**
   * @param {Turn} turn
   * @param {AbortSignal} signal
   * @param {(event: import("./types.js").AguiEvent) => void} take hears every event as it comes
   * @returns {Promise<RunFailed | undefined>} nothing when it ended well or was stopped
   */
  async turn(turn, signal, take) {
    let failed = await this.#attempt(turn, signal, take);
    for (const pauseMs of TURN_RUNNING_PAUSES_MS) {
      if (failed?.code === "turn_running" && !signal.aborted) {
        await new Promise((done) => setTimeout(done, pauseMs));
        failed = await this.#attempt(turn, signal, take);
      }
    }
    return failed;
  }

  /**
   * @param {Turn} turn
   * @param {AbortSignal} signal
   * @param {(event: import("./types.js").AguiEvent) => void} take
   * @returns {Promise<RunFailed | undefined>}
   */
  async #attempt(turn, signal, take) {
    try {
      for await (const event of run(this.#endpoint, this.#input(turn), signal)) {
        signal.throwIfAborted();
        take(event);
      }
    } catch (error) {
      if (signal.aborted) {
        return undefined;
      }
      if (error instanceof RunFailed) {
        return error;
      }
      throw error;
    }
    return undefined;
  }

  /**
   * @param {Turn} turn
   * @returns {import("./types.js").RunInput}
   */
  #input({ messages = [], forwarded = {}, resume }) {
    return {
      threadId: this.#thread.get() ?? "",
      runId: uuid(),
      protocolVersion: "1.0",
      state: {},
      messages,
      tools: [],
      context: [],
      forwardedProps: { locale: this.locale, ...forwarded },
      ...(resume ? { resume } : {}),
    };
  }
}
