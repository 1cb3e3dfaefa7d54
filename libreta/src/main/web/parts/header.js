import { css, html, LitElement, nothing } from "lit";
import { common } from "../look/common.js";
import { icon, mark } from "../look/icons.js";
import { tell } from "../tell.js";
import { languages } from "../words/words.js";
import "./help.js";

/** The bar on top: whose chat this is, a new conversation, language, theme and help. */
export class LibretaHeader extends LitElement {
  static properties = {
    words: { attribute: false },
    locale: {},
    theme: {},
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

      .name {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        margin: 0;
        font: 600 1.25rem/1 var(--libreta-serif);
        letter-spacing: 0.005em;
      }

      .space {
        flex: 1;
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

      .languages {
        display: flex;
        margin-inline-end: 0.25rem;
        padding: 2px;
        border-radius: 10px;
        background: var(--libreta-sunken);
      }

      .languages button {
        min-width: 2.25rem;
        height: 2.125rem;
        padding: 0 0.35rem;
        border: 0;
        border-radius: 8px;
        background: none;
        color: var(--libreta-ink-soft);
        font-size: 0.8125rem;
        font-weight: 600;
        text-transform: uppercase;
      }

      .languages button[aria-pressed="true"] {
        background: light-dark(#ffffff, #3a3d49);
        box-shadow: 0 1px 3px var(--libreta-shadow);
        color: var(--libreta-ink);
      }

      @media (pointer: coarse) {
        .badge {
          justify-content: center;
          min-width: 2.75rem;
          min-height: 2.75rem;
        }

        .languages button {
          min-width: 2.75rem;
          height: 2.75rem;
        }
      }

      @container chat (max-width: 27rem) {
        .name:has(+ .badge) span,
        .badge span {
          display: none;
        }

        .badge {
          margin-inline-start: 0.25rem;
          padding: 0 0.4rem;
        }
      }

      @container chat (max-width: 26rem) {
        .name span {
          display: none;
        }
      }

      @container chat (max-width: 22rem) {
        .bar {
          padding-inline: 0.5rem;
        }

        .languages {
          margin-inline-end: 0;
        }

        .name:has(+ .badge) svg {
          display: none;
        }
      }

      @container chat (max-width: 20rem) {
        .bar {
          gap: 0;
          padding-inline: 0.25rem;
        }

        .badge {
          margin-inline-start: 0;
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
    this.closable = false;
    this.sandbox = false;
  }

  render() {
    const { words } = this;
    return html`<div class="bar">
      <div class="name" role="heading" aria-level=${this.closable ? 2 : 1} aria-label="Libreta">
        ${mark(28)}<span>Libreta</span>
      </div>
      ${this.sandbox
        ? html`<button class="badge" aria-label=${words.sandboxAbout} title=${words.sandboxAbout} @click=${() => tell(this, "sandbox")}>
            ${icon("flask", 16)}<span>${words.sandbox}</span>
          </button>`
        : nothing}
      <div class="space"></div>
      <div class="languages" role="group" aria-label=${words.chooseLanguage}>
        ${Object.entries(languages).map(
          ([locale, { language }]) =>
            html`<button
              lang=${locale}
              title=${language}
              aria-pressed=${locale === this.locale ? "true" : "false"}
              @click=${() => tell(this, "locale", locale)}
            >
              <span aria-hidden="true">${locale}</span><span class="hidden-words">${language}</span>
            </button>`,
        )}
      </div>
      ${this.#button(words.theme(this.theme), /** @type {any} */ (this.theme), () => tell(this, "theme"))}
      <libreta-help .words=${words}></libreta-help>
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
