import { html, LitElement, nothing } from "lit";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { tell } from "../tell.js";
import "./contact.js";

/** What a search found: the contacts as cards, how many there are, and a way to the rest. */
export class LibretaResults extends LitElement {
  static properties = {
    words: { attribute: false },
    portal: { attribute: false },
    result: { attribute: false },
    skipped: { type: Number },
    more: { type: Boolean },
  };

  static styles = [
    common,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }

      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
        gap: 0.75rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .cards.one {
        grid-template-columns: minmax(0, 26rem);
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem 1rem;
        margin-top: 0.5rem;
        color: var(--libreta-ink-soft);
        font-size: 0.875rem;
      }

      .button {
        color: var(--libreta-ink);
        font-size: 0.9375rem;
      }

      libreta-contact {
        height: 100%;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    /** @type {string | undefined} what the addresses of the account's pages in HubSpot begin with */
    this.portal = undefined;
    /** @type {import("../agui/types.js").SearchResult} */
    this.result = { contacts: [] };
    /** How many contacts came on the pages before this one. */
    this.skipped = 0;
    /** Whether *Show more* is offered. */
    this.more = false;
  }

  render() {
    const { words, result } = this;
    return html`
      <ul class=${result.contacts.length === 1 ? "cards one" : "cards"} aria-label=${words.contactsFound}>
        ${result.contacts.map(
          (contact) => html`<li><libreta-contact .words=${words} .portal=${this.portal} .contact=${contact}></libreta-contact></li>`,
        )}
      </ul>
      <div class="foot">
        <span>${this.#count()}</span>
        ${this.more && result.after !== undefined
          ? html`<button class="button" @click=${() => tell(this, "say", words.showMoreMessage)}>${words.showMore}</button>`
          : nothing}
      </div>
    `;
  }

  #count() {
    const { words, result, skipped } = this;
    const shown = result.contacts.length;
    const total = result.total ?? skipped + shown;
    if (skipped > 0) {
      return words.shownFrom(skipped + 1, skipped + shown, total);
    }
    return total === 1 ? nothing : words.shownOf(shown, total);
  }
}

customElements.define("libreta-results", LibretaResults);
