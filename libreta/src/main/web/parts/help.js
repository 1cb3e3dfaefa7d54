import { html, LitElement } from "lit";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { icon } from "../look/icons.js";
import { closeOnly, note, place } from "../look/note.js";
import "./settings.js";

/** A question mark that opens a note: what Libreta does, and the keys; in a narrow chat language and theme as well. */
export class LibretaHelp extends LitElement {
  static properties = { words: { attribute: false }, locale: {}, theme: {} };

  static styles = [
    common,
    note,
    css`
      h3 {
        margin: 1rem 0 0.5rem;
        font-size: 0.875rem;
      }

      libreta-settings {
        display: none;
        margin-top: 1rem;
      }

      .keys {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.5rem 1rem;
        align-items: baseline;
        margin: 0;
        font-size: 0.9375rem;
      }

      .keys dd {
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

      @container chat (max-width: 30rem) {
        libreta-settings {
          display: flex;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    this.locale = "en";
    this.theme = "auto";
  }

  render() {
    const { words } = this;
    return html`
      <button class="icon-button" @keydown=${closeOnly} popovertarget="note" aria-label=${words.help} title=${words.help}>${icon("help")}</button>
      <div id="note" popover role="dialog" aria-labelledby="title" @keydown=${closeOnly} @toggle=${this.#toggled}>
        <h2 id="title">${words.helpTitle}</h2>
        <p>${words.helpText}</p>
        <libreta-settings labelled .words=${words} .locale=${this.locale} .theme=${this.theme}></libreta-settings>
        <h3>${words.shortcuts}</h3>
        <dl class="keys">
          ${words.shortcutList.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}
        </dl>
      </div>
    `;
  }

  /** @param {ToggleEvent & {currentTarget: HTMLElement}} event */
  #toggled({ newState, currentTarget }) {
    const button = this.renderRoot.querySelector("button");
    if (newState === "open" && button) {
      place(currentTarget, button);
    }
  }
}

customElements.define("libreta-help", LibretaHelp);
