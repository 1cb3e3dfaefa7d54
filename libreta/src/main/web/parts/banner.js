import { html, LitElement, nothing } from "lit";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { icon } from "../look/icons.js";
import { tell } from "../tell.js";

/** Says plainly what is a stand-in (the contacts, the model or both), and what to set for the real thing. */
export class LibretaBanner extends LitElement {
  static properties = { words: { attribute: false }, sandbox: { attribute: false } };

  static styles = [
    common,
    css`
      aside {
        display: flex;
        gap: 0.75rem;
        align-items: flex-start;
        max-width: var(--libreta-column);
        margin: 0.25rem auto 0.375rem;
        padding: 0.5rem 0.375rem 0.5rem 0.875rem;
        border-radius: 12px;
        background: var(--libreta-warn-soft);
        color: var(--libreta-warn);
        font-size: 0.875rem;
        line-height: 1.5;
      }

      aside > svg {
        margin-top: 0.1rem;
      }

      p {
        flex: 1;
        margin: 0;
      }

      a,
      code {
        color: var(--libreta-warn);
      }

      code {
        padding: 0.05rem 0.3rem;
        border-radius: 4px;
        background: light-dark(rgb(138 75 0 / 0.1), rgb(243 192 107 / 0.14));
        font-size: 0.8125rem;
        overflow-wrap: anywhere;
      }

      .icon-button {
        margin: -0.25rem 0;
        color: inherit;
      }

      .icon-button:hover:enabled {
        background: light-dark(rgb(138 75 0 / 0.12), rgb(243 192 107 / 0.18));
        color: inherit;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    /** @type {NonNullable<import("../agui/types.js").About["sandbox"]>} */
    this.sandbox = { hubspot: true, model: true };
  }

  render() {
    const { words } = this;
    const { hubspot, model, url } = this.sandbox;
    const says = hubspot && model ? words.sandboxBoth : hubspot ? words.sandboxHubSpot : words.sandboxModel;
    return html`<aside aria-label=${words.sandbox}>
      ${icon("flask")}
      <p>
        ${says} ${words.sandboxSet}
        ${hubspot ? html`<code>HUBSPOT_ACCESS_TOKEN</code>` : nothing}${hubspot && model ? ` ${words.and} ` : nothing}${model
          ? html`<code>OPENAI_API_KEY</code>`
          : nothing}.
        ${hubspot && url ? html`<a href=${url} target="_blank" rel="noopener">${words.sandboxContacts}</a>` : nothing}
      </p>
      <button class="icon-button" aria-label=${words.hide} title=${words.hide} @click=${() => tell(this, "sandbox")}>
        ${icon("close")}
      </button>
    </aside>`;
  }
}

customElements.define("libreta-banner", LibretaBanner);
