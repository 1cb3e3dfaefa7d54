import { html, LitElement, nothing } from "lit";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { icon, mark } from "../look/icons.js";
import { tell } from "../tell.js";
import { NAME } from "../words/words.js";
import "./help.js";
import "./history.js";
import "./settings.js";

/** The bar on top: whose chat this is, conversations, language, theme and help. */
export class LibretaHeader extends LitElement {
  static properties = {
    words: { attribute: false },
    name: {},
    level: { type: Number },
    locale: {},
    theme: {},
    endpoint: {},
    thread: {},
    closable: { type: Boolean },
    sandbox: { type: Boolean },
  };

  static styles = [
    common,
    css`
      .bar {
        display: flex;
        align-items: center;
        gap: 0.125rem;
        padding: 0.5rem max(0.75rem, env(safe-area-inset-right)) 0.5rem max(1rem, env(safe-area-inset-left));
      }

      .bar > * {
        flex: none;
      }

      .name {
        display: flex;
        flex: 0 1 auto;
        align-items: center;
        gap: 0.5rem;
        min-width: 1.75rem;
        margin: 0;
        font: 600 1.25rem/1.25 var(--libreta-serif);
        letter-spacing: 0.005em;
      }

      .name span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .bar > .space {
        flex: 1 0 0;
      }

      .badge {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        min-height: 1.75rem;
        margin-inline-start: 0.6rem;
        padding: 0 0.6rem 0 0.4rem;
        border: 0;
        border-radius: 999px;
        background: var(--libreta-warn-soft);
        color: var(--libreta-warn);
        font-size: 0.8125rem;
        font-weight: 600;
      }

      @media (pointer: coarse) {
        .badge {
          justify-content: center;
          min-width: 2.75rem;
          min-height: 2.75rem;
        }
      }

      @container chat (max-width: 30rem) {
        .own + .badge span,
        libreta-settings {
          display: none;
        }
      }

      @container chat (max-width: 24rem) {
        .bar {
          padding-inline: 0.75rem 0.5rem;
        }

        .name:has(+ .badge) span,
        .badge span {
          display: none;
        }

        .badge {
          margin-inline-start: 0.25rem;
          padding: 0 0.4rem;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    this.name = NAME;
    /** Of the heading. */
    this.level = 2;
    this.locale = "en";
    this.theme = "auto";
    this.endpoint = "";
    this.thread = "";
    this.closable = false;
    this.sandbox = false;
  }

  /** Opens the list of earlier conversations. */
  showHistory() {
    /** @type {import("./history.js").LibretaHistory | null} */ (this.renderRoot.querySelector("libreta-history"))?.show();
  }

  render() {
    const { words, locale, theme } = this;
    return html`<div class="bar">
      <div class=${this.name === NAME ? "name" : "name own"} role="heading" aria-level=${this.level} aria-label=${this.name} title=${this.name === NAME ? nothing : this.name}>
        ${mark(28)}<span>${this.name}</span>
      </div>
      ${this.sandbox
        ? html`<button class="badge" aria-label=${words.sandboxAbout} title=${words.sandboxAbout} @click=${() => tell(this, "sandbox")}>
            ${icon("flask", 16)}<span>${words.sandbox}</span>
          </button>`
        : nothing}
      <div class="space"></div>
      <libreta-settings .words=${words} .locale=${locale} .theme=${theme}></libreta-settings>
      <libreta-help .words=${words} .locale=${locale} .theme=${theme}></libreta-help>
      <libreta-history .words=${words} .endpoint=${this.endpoint} .thread=${this.thread}></libreta-history>
      ${this.#button(words.newConversation, "plus", () => tell(this, "new"))}
      ${this.closable ? this.#button(words.closeChat, "close", () => tell(this, "close")) : nothing}
    </div>`;
  }

  /**
   * @param {string} label
   * @param {import("../look/icons.js").IconName} picture
   * @param {() => void} act
   */
  #button(label, picture, act) {
    return html`<button class="icon-button" aria-label=${label} title=${label} @click=${act}>${icon(picture)}</button>`;
  }
}

customElements.define("libreta-header", LibretaHeader);
