import { html, LitElement } from "lit";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { icon } from "../look/icons.js";
import { tell } from "../tell.js";
import { languages } from "../words/words.js";

/** Language and theme: in the header where there is room for them, else with their names in the help. */
export class LibretaSettings extends LitElement {
  static properties = { words: { attribute: false }, locale: {}, theme: {}, labelled: { type: Boolean } };

  static styles = [
    common,
    css`
      :host {
        display: flex;
        align-items: center;
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

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.5rem 1rem;
        align-items: center;
        width: 100%;
        margin: 0;
        font-size: 0.9375rem;
      }

      dt {
        color: var(--libreta-ink-soft);
      }

      dd {
        display: flex;
        margin: 0;
      }

      dd .languages {
        flex: 1;
        margin: 0;
      }

      dd .languages button {
        flex: 1;
        font-size: inherit;
        text-transform: none;
      }

      dd > .button {
        flex: 1;
      }

      @media (pointer: coarse) {
        .languages button {
          min-width: 2.75rem;
          height: 2.75rem;
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
    this.labelled = false;
  }

  render() {
    const { words, theme } = this;
    const next = () => tell(this, "theme");
    const picture = /** @type {import("../look/icons.js").IconName} */ (theme);
    if (this.labelled) {
      return html`<dl>
        <dt>${words.chooseLanguage}</dt>
        <dd>${this.#languages()}</dd>
        <dt>${words.themeLabel}</dt>
        <dd>
          <button class="button" aria-label=${words.theme(theme)} @click=${next}>${icon(picture, 18)}${words.themeName(theme)}</button>
        </dd>
      </dl>`;
    }
    return html`${this.#languages()}
      <button class="icon-button" aria-label=${words.theme(theme)} title=${words.theme(theme)} @click=${next}>
        ${icon(picture)}
      </button>`;
  }

  #languages() {
    return html`<div class="languages" role="group" aria-label=${this.words.chooseLanguage}>
      ${Object.entries(languages).map(
        ([locale, { language }]) =>
          html`<button
            lang=${locale}
            title=${language}
            aria-pressed=${locale === this.locale ? "true" : "false"}
            @click=${() => tell(this, "locale", locale)}
          >
            ${this.labelled ? language : html`<span aria-hidden="true">${locale}</span><span class="hidden-words">${language}</span>`}
          </button>`,
      )}
    </div>`;
  }
}

customElements.define("libreta-settings", LibretaSettings);
