import { html, LitElement, nothing } from "lit";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { icon } from "../look/icons.js";

/** A calm bar above the text field: there is no network, or the model is down; and what works all the same. */
export class LibretaNotice extends LitElement {
  static properties = {
    words: { attribute: false },
    offline: { type: Boolean },
    modelDown: { attribute: false },
    heard: { type: Boolean },
    forms: { type: Boolean },
  };

  static styles = [
    common,
    css`
      p {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        margin: 0 0 0.5rem;
        padding: 0.375rem 0.75rem;
        border-radius: 10px;
        background: var(--libreta-warn-soft);
        color: var(--libreta-warn);
        font-size: 0.875rem;
        line-height: 1.4;
      }

      span {
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    this.offline = false;
    /** @type {string | undefined} the server's sentence, while the model is down */
    this.modelDown = undefined;
    /** The sentence has just been announced as a failure; it is not announced once more. */
    this.heard = false;
    /** The buttons of the forms can be used now. */
    this.forms = false;
  }

  render() {
    const { words, modelDown } = this;
    if (this.offline) {
      return html`<p role="status">${icon("warn", 17)}<span>${words.offline}</span></p>`;
    }
    return modelDown === undefined
      ? nothing
      : html`<p role="status" aria-live=${this.heard ? "off" : "polite"}>
          ${icon("warn", 17)}<span>${modelDown} ${this.forms ? words.buttonsWork : nothing}</span>
        </p>`;
  }
}

customElements.define("libreta-notice", LibretaNotice);
