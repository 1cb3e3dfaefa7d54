import { frames } from "./frames.js";

/** The server sends a keep-alive every second or so; a connection this silent is a dead one. */
const SILENCE_MS = 60_000;

/**
 * Why a run did not end well: `unreachable` (nothing was sent or heard), `refused` (an HTTP error before the stream),
 * `cut` (the stream ended in the middle), `error` (the server said so itself).
 */
export class RunFailed extends Error {
  /**
   * @param {"unreachable" | "refused" | "cut" | "error"} kind
   * @param {{code?: string | undefined, message?: string | undefined}} [said] what the server said, if it said anything
   */
  constructor(kind, said = {}) {
    super(said.message ?? kind);
    this.kind = kind;
    this.code = said.code ?? kind;
    /** A sentence for the person, or nothing when the server gave none. */
    this.sentence = said.message;
  }
}

/**
 * Runs one turn. The events arrive as they come; the generator returns after `RUN_FINISHED`.
 *
 * @param {string} endpoint
 * @param {import("./types.js").RunInput} input
 * @param {AbortSignal} signal aborting it throws an `AbortError`
 * @returns {AsyncGenerator<import("./types.js").AguiEvent>}
 * @throws {RunFailed}
 */
export async function* run(endpoint, input, signal) {
  const silence = new Silence();
  try {
    const response = await post(endpoint, input, AbortSignal.any([signal, silence.signal]));
    for await (const event of frames(silence.watch(response))) {
      if (event.type === "RUN_ERROR") {
        throw new RunFailed("error", { code: event["code"], message: event["message"] });
      }
      yield event;
      if (event.type === "RUN_FINISHED") {
        return;
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof RunFailed ? error : new RunFailed("cut");
  } finally {
    silence.stop();
  }
  throw new RunFailed("cut");
}

/**
 * @param {string} endpoint
 * @param {import("./types.js").RunInput} input
 * @param {AbortSignal} signal
 */
async function post(endpoint, input, signal) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(endpoint, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      credentials: "include",
      cache: "no-store",
      body: JSON.stringify(input),
      signal,
    });
  } catch {
    throw new RunFailed("unreachable");
  }
  if (!response.ok || response.body === null) {
    throw new RunFailed("refused", await errorOf(response));
  }
  return response.body;
}

/**
 * Where it has no code, Libreta did not say it, but somebody on the way.
 *
 * @param {Response} response
 */
async function errorOf(response) {
  const said = await response.json().catch(() => undefined);
  return { code: said?.error?.code ?? `http_${response.status}`, message: said?.error?.message };
}

/** Aborts when nothing, not even a keep-alive, has come for {@link SILENCE_MS}. */
class Silence {
  #controller = new AbortController();
  #timer = this.#start();

  get signal() {
    return this.#controller.signal;
  }

  /** @param {ReadableStream<Uint8Array>} body */
  watch(body) {
    const heard = () => {
      this.stop();
      this.#timer = this.#start();
    };
    return body.pipeThrough(
      new TransformStream({
        transform(chunk, out) {
          heard();
          out.enqueue(chunk);
        },
      }),
      { signal: this.signal },
    );
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #start() {
    return setTimeout(() => this.#controller.abort(), SILENCE_MS);
  }
}
