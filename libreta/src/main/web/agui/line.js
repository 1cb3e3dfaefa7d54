import { uuid } from "../ids.js";
import { connected, lookedAt, passed } from "../pauses.js";
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
/** How long to wait before what broke off is sent again, each time; a server that starts anew is there after a while. */
const BROKEN_PAUSES_MS = [500, 1000, 2000, 4000, ...Array.from({ length: 6 }, () => 8000)];

/** The line to the server on which one conversation has its turns. */
export class Line {
  /** The language in which the server is to answer. */
  locale;
  #endpoint;
  #thread;
  /** @type {Promise<unknown>} */
  #stopping = Promise.resolve();

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
    await this.#stopping;
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
   * As {@link turn}, to its end: where the connection breaks in the middle, the same is sent again as soon as it may be
   * heard. The server knows it by its id, and goes on with it or says again what it answered.
   *
   * @param {Turn} turn
   * @param {AbortSignal} signal
   * @param {(event: import("./types.js").AguiEvent) => void} take
   * @param {() => void} broken called each time before it waits
   * @returns {Promise<RunFailed | undefined>}
   */
  async wholeTurn(turn, signal, take, broken) {
    const first = await this.turn(turn, signal, take);
    let failed = first;
    for (const pauseMs of first?.kind === "cut" ? BROKEN_PAUSES_MS : []) {
      broken();
      await passed(pauseMs, signal);
      await lookedAt(signal);
      await connected(signal);
      if (signal.aborted) {
        return undefined;
      }
      failed = await this.turn(turn, signal, take);
      if (failed === undefined || !isBroken(failed)) {
        return failed;
      }
    }
    return first;
  }

  /**
   * Asks the server to end the turn that runs in this conversation: it goes on when nobody listens any more. What is said
   * next waits until the server has heard it, so that it cannot be stopped in its place.
   */
  stop() {
    const request = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      credentials: /** @type {const} */ ("include"),
      body: JSON.stringify({ threadId: this.#thread.get() ?? "" }),
    };
    this.#stopping = fetch(`${this.#endpoint}/stop`, request).catch(() => {
      // Then it goes on, and its answer is in the conversation the next time it is opened.
    });
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
      forwardedProps: { locale: this.locale, keepRunning: true, ...forwarded },
      ...(resume ? { resume } : {}),
    };
  }
}

/**
 * Nobody has answered who could: the network, or somebody on the way while the server starts anew.
 *
 * @param {RunFailed} failed
 */
function isBroken({ kind, code }) {
  return kind === "cut" || kind === "unreachable" || code.startsWith("http_5");
}
