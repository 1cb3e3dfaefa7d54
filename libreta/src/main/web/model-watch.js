import { ask } from "./door.js";
import { lookedAt, passed } from "./pauses.js";

/** What the server finds out while it answers, it tells the next time it is asked. */
const SECOND_LOOK_MS = 4000;
const WHILE_DOWN_MS = 5000;

/**
 * Whether the language model answers. It asks when it is told to look, and then, only while the model is down and the page
 * is looked at, again and again. Where the server does not say, nothing is known and nothing is down.
 */
export class ModelWatch {
  /** @type {string | undefined} the server's sentence about it, while it is known to be down */
  down;
  /** It was down when it was last known. */
  #wasDown = false;
  #endpoint;
  #changed;
  /** @type {AbortController | undefined} */
  #looking;
  #locale = "";

  /**
   * @param {string} endpoint the AG-UI address
   * @param {(back: boolean) => void} changed called when what is known changes; `back` when the model answers again
   */
  constructor(endpoint, changed) {
    this.#endpoint = endpoint;
    this.#changed = changed;
  }

  /** @param {string} locale the language of the server's sentence */
  look(locale) {
    this.stop();
    this.#locale = locale;
    const looking = new AbortController();
    this.#looking = looking;
    this.#watch(looking.signal);
  }

  stop() {
    this.#looking?.abort();
  }

  /** @param {AbortSignal} signal */
  async #watch(signal) {
    await this.#ask(signal);
    await passed(this.#wasDown ? WHILE_DOWN_MS : SECOND_LOOK_MS, signal);
    do {
      await lookedAt(signal);
      await this.#ask(signal);
    } while (this.#wasDown && !signal.aborted && (await passed(WHILE_DOWN_MS, signal)));
  }

  /** @param {AbortSignal} signal */
  async #ask(signal) {
    if (signal.aborted) {
      return;
    }
    const said = await ask(this.#endpoint, "model", { locale: this.#locale, signal }).catch(() => ({}));
    if (signal.aborted) {
      return;
    }
    const down = said.status === "down" && typeof said.message === "string" ? said.message : undefined;
    const back = this.#wasDown && said.status === "up";
    this.#wasDown = down !== undefined || (this.#wasDown && !back);
    if (down !== this.down || back) {
      this.down = down;
      this.#changed(back);
    }
  }
}
