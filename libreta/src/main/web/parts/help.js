import { css, html, LitElement } from "lit";
import { common } from "../look/common.js";
import { icon } from "../look/icons.js";

/** A question mark that opens a note: what Libreta does, and the keys. */
export class LibretaHelp extends LitElement {
  static properties = { words: { attribute: false } };

  static styles = [
    common,
    css`
      [popover] {
        position: fixed;
        inset: auto;
        width: min(21rem, 100vw - 2rem);
        max-height: calc(100dvh - 4.5rem);
        margin: 0;
        padding: 1.25rem;
        border: 1px solid var(--libreta-line);
        border-radius: var(--libreta-radius);
        background: var(--libreta-sheet);
        box-shadow: 0 12px 40px var(--libreta-shadow);
        color: var(--libreta-ink);
      }

      h2 {
        margin: 0 0 0.5rem;
        font: 600 1.125rem/1.3 var(--libreta-serif);
      }

      h3 {
        margin: 1rem 0 0.5rem;
        font-size: 0.875rem;
      }

      p {
        margin: 0;
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.5rem 1rem;
        align-items: baseline;
        margin: 0;
        font-size: 0.9375rem;
      }

      dd {
        margin: 0;
        color: var(--libreta-ink-soft);
      }

      kbd {
        padding: 0.125rem 0.4rem;
        border: 1px solid var(--libreta-line);
        border-bottom-width: 2px;
        border-radius: 6px;
        background: var(--libreta-sunken);
        font: 500 0.8125rem/1.4 var(--libreta-font);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
  }

  render() {
    const { words } = this;
    return html`
      <button class="icon-button" @keydown=${this.#key} popovertarget="note" aria-label=${words.help} title=${words.help}>${icon("help")}</button>
      <div id="note" popover role="dialog" aria-labelledby="title" @beforetoggle=${this.#place}>
        <h2 id="title">${words.helpTitle}</h2>
        <p>${words.helpText}</p>
        <h3>${words.shortcuts}</h3>
        <dl>
          ${words.shortcutList.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}
        </dl>
      </div>
    `;
  }

  /**
   * Esc closes the note, and nothing else.
   *
   * @param {KeyboardEvent} event
   */
  #key(event) {
    if (event.key === "Escape" && this.renderRoot.querySelector(":popover-open")) {
      event.stopPropagation();
    }
  }

  /** @param {ToggleEvent & {target: HTMLElement}} event */
  #place(event) {
    const button = this.renderRoot.querySelector("button");
    if (event.newState !== "open" || button === null) {
      return;
    }
    const { bottom, right } = button.getBoundingClientRect();
    event.target.style.top = `${bottom + 8}px`;
    event.target.style.left = `clamp(1rem, ${right}px - 21rem, 100vw - 22rem)`;
  }
}

customElements.define("libreta-help", LibretaHelp);
