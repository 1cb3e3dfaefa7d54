import { ModelWatch } from "./model-watch.js";

/** What the person is told of the language model behind the server. */
export class ModelNews {
  /** @type {ModelWatch | undefined} */
  #model;
  /** The sentence that was announced when a run failed at the model. */
  #heard = "";
  #changed;

  /** @param {(back: boolean) => void} changed `back` when the model answers again */
  constructor(changed) {
    this.#changed = changed;
  }

  /** The server's sentence about its model, while that is known to be down. */
  get down() {
    return this.#model?.down;
  }

  /** That the model is down has just been announced. */
  get heard() {
    return this.down !== undefined && this.#heard === this.down;
  }

  /** @param {string} endpoint the AG-UI address of the server whose model it is */
  turnTo(endpoint) {
    this.#model?.stop();
    this.#model = new ModelWatch(endpoint, (back) => {
      this.#heard = back ? "" : this.#heard;
      this.#changed(back);
    });
  }

  /** @param {string} locale */
  look(locale) {
    this.#model?.look(locale);
  }

  /** Asks no more; what is known stays. */
  rest() {
    this.#model?.stop();
  }

  /**
   * A run has failed at the model.
   *
   * @param {string} sentence what is said of it
   * @param {string} locale
   * @returns {boolean} whether that sentence is new
   */
  failed(sentence, locale) {
    const fresh = sentence !== this.down;
    this.#heard = sentence;
    this.look(locale);
    return fresh;
  }
}
