import { html, LitElement } from "lit";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { icon } from "../look/icons.js";
import { tell } from "../tell.js";
import { pictureOf } from "./transcript.js";

/** The buttons in one row above the text field, once the welcome with its big ones is over. */
export class LibretaChips extends LitElement {
  static properties = { words: { attribute: false }, buttons: { attribute: false }, busy: { type: Boolean } };

  static styles = [
    common,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 0.375rem 0.5rem;
        padding: 0.25rem 0 0.625rem;
      }

      .button {
        flex: none;
        min-height: 2.25rem;
        padding-inline: 0.75rem 0.9rem;
        font-size: 0.875rem;
        font-weight: 500;
      }

      svg {
        color: var(--libreta-accent);
      }

      /* one row that is moved with the finger: three would take the room of the conversation */
      @media (pointer: coarse) {
        div {
          flex-wrap: nowrap;
          margin: 0 -1rem;
          padding-inline: 1rem;
          overflow-x: auto;
          scrollbar-width: none;
        }

        .button {
          min-height: 2.75rem;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    /** @type {import("../agui/types.js").Button[]} */
    this.buttons = [];
    this.busy = false;
  }

  render() {
    return html`<div role="group" aria-label=${this.words.actions}>
      ${this.buttons.map(
        (button) =>
          html`<button class="button" ?disabled=${this.busy} @click=${() => tell(this, "click", button)}>
            ${icon(pictureOf(button.id), 17)}${button.label}
          </button>`,
      )}
    </div>`;
  }
}

customElements.define("libreta-chips", LibretaChips);
