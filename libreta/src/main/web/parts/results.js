import { html, LitElement, nothing } from "lit";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { tell } from "../tell.js";
import "./contact.js";

/** So many are shown at first; one more is not worth a button. */
const FEW = 5;

/**
 * What a search found: the contacts as cards, how many there are, and a way to the rest. Tab leads to one card, the arrow
 * keys to the others, Enter changes the contact.
 */
export class LibretaResults extends LitElement {
  static properties = {
    words: { attribute: false },
    portal: { attribute: false },
    result: { attribute: false },
    skipped: { type: Number },
    more: { type: Boolean },
    whole: { state: true },
    current: { state: true },
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
    /** All of this page are shown. */
    this.whole = false;
    /** The card that Tab leads to. */
    this.current = 0;
  }

  render() {
    const { words, result } = this;
    const alone = result.contacts.length === 1 && this.skipped === 0;
    return html`
      <ul class=${alone ? "cards one" : "cards"} aria-label=${words.contactsFound} @keydown=${this.#key} @focusin=${this.#follow}>
        ${this.#shown.map(
          (contact, at) =>
            html`<li>
              <libreta-contact
                .words=${words}
                .portal=${this.portal}
                .contact=${contact}
                .place=${alone ? undefined : { at: this.skipped + at + 1, of: this.#total }}
                .current=${at === this.current}
              ></libreta-contact>
            </li>`,
        )}
      </ul>
      <div class="foot">
        <span>${this.#count()}</span>
        ${this.#others()}
      </div>
    `;
  }

  /** Whoever asked for more wants to see them. */
  get #shown() {
    const { contacts } = this.result;
    return this.whole || this.skipped > 0 || contacts.length <= FEW + 1 ? contacts : contacts.slice(0, FEW);
  }

  get #total() {
    return this.result.total ?? this.skipped + this.result.contacts.length;
  }

  get #cards() {
    return /** @type {import("./contact.js").LibretaContact[]} */ ([...this.renderRoot.querySelectorAll("libreta-contact")]);
  }

  #others() {
    const { words, result } = this;
    if (this.#shown.length < result.contacts.length) {
      return html`<button class="button" @click=${this.#showAll}>${words.showAll(result.contacts.length)}</button>`;
    }
    return this.more && result.after !== undefined
      ? html`<button class="button" @click=${() => tell(this, "say", words.showMoreMessage)}>${words.showMore}</button>`
      : nothing;
  }

  /** The button goes, and leads to the first card that it has brought. */
  async #showAll() {
    const before = this.#shown.length;
    this.whole = true;
    this.current = before;
    await this.updateComplete;
    this.#cards[before]?.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const last = this.#cards.length - 1;
    /** @type {Record<string, number>} */
    const ways = { ArrowDown: this.current + 1, ArrowUp: this.current - 1, Home: 0, End: last };
    const to = ways[event.key];
    if (to === undefined || to < 0 || to > last || last === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    this.current = to;
    this.#cards[to]?.focus();
  }

  /**
   * Wherever the person went by other ways, the arrow keys go on from there.
   *
   * @param {FocusEvent} event
   */
  #follow({ target }) {
    this.current = Math.max(0, this.#cards.findIndex((card) => card === target));
  }

  #count() {
    const { words, skipped } = this;
    const shown = this.#shown.length;
    const total = this.#total;
    if (skipped > 0) {
      return words.shownFrom(skipped + 1, skipped + shown, total);
    }
    return total === 1 ? nothing : words.shownOf(shown, total);
  }
}

customElements.define("libreta-results", LibretaResults);
