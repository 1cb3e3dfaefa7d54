/** How long to wait before each time of asking; after the last one the person has to ask. */
const PAUSES_MS = [2000, 4000, 8000, ...Array.from({ length: 10 }, () => 10_000)];

/** Asks again and again what became of something, while the page is looked at. */
export class Following {
  /** @type {AbortController | undefined} */
  #going;
  #ask;
  #changed;

  /**
   * @param {(signal: AbortSignal) => Promise<boolean>} ask says whether to ask once more
   * @param {() => void} changed called when it begins and when it ends
   */
  constructor(ask, changed) {
    this.#ask = ask;
    this.#changed = changed;
  }

  get going() {
    return this.#going !== undefined;
  }

  /** Begins, from the shortest pause; what went on before ends. */
  start() {
    this.#going?.abort();
    const going = new AbortController();
    this.#going = going;
    this.#changed();
    this.#follow(going.signal).finally(() => {
      if (this.#going === going) {
        this.stop();
      }
    });
  }

  stop() {
    if (this.#going !== undefined) {
      this.#going.abort();
      this.#going = undefined;
      this.#changed();
    }
  }

  /** @param {AbortSignal} signal */
  async #follow(signal) {
    for (const pauseMs of PAUSES_MS) {
      await passed(pauseMs, signal);
      await lookedAt(signal);
      if (signal.aborted || !(await this.#ask(signal))) {
        return;
      }
    }
  }
}

/**
 * @param {number} pauseMs
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} true when the time has passed, false when it was aborted
 */
export function passed(pauseMs, signal) {
  return new Promise((done) => {
    const timer = setTimeout(() => done(true), pauseMs);
    signal.addEventListener("abort", () => (clearTimeout(timer), done(false)), { once: true });
  });
}

/**
 * Returns when the page is looked at, or when it was aborted.
 *
 * @param {AbortSignal} signal
 */
export async function lookedAt(signal) {
  while (document.visibilityState === "hidden" && !signal.aborted) {
    await new Promise((done) => {
      document.addEventListener("visibilitychange", done, { once: true, signal });
      signal.addEventListener("abort", done, { once: true });
    });
  }
}
