import { html, LitElement, nothing } from "lit";
import { common } from "../look/common.js";
import { icon } from "../look/icons.js";
import { sheet } from "../look/sheet.js";
import { nameOf } from "../names.js";
import { leadsToPortal } from "../portal.js";
import { shown, value as written } from "../shown.js";
import { tell } from "../tell.js";
import { choiceLook } from "./choice-look.js";

/** @typedef {import("../agui/types.js").Candidate} Candidate */

/** So many are shown at first; one more is not worth a button. */
const FEW = 5;

/** A write that waits for the person to say which contact it is for: each with what tells it from the others. */
export class LibretaChoice extends LitElement {
  static properties = {
    words: { attribute: false },
    portal: { attribute: false },
    waiting: { attribute: false },
    picked: { state: true },
    whole: { state: true },
  };

  static styles = [common, sheet, choiceLook];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    /** @type {string | undefined} what the addresses of the account's pages in HubSpot begin with */
    this.portal = undefined;
    /** @type {import("../waiting.js").Waiting} */
    this.waiting = /** @type {any} */ (undefined);
    /** The id of the contact that is marked, none at first: the person is to look before they pick. */
    this.picked = "";
    /** All of them are shown. */
    this.whole = false;
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("h2"))?.focus();
  }

  render() {
    const { words, waiting } = this;
    return html`<section aria-labelledby="title" aria-busy=${waiting.deciding ? "true" : "false"}>
      <h2 id="title" tabindex="-1">${icon("found", 22)}<span>${shown(waiting.message)}</span></h2>
      <form @submit=${this.#pick}>
        <div class="contacts" role="radiogroup" aria-labelledby="title" @keydown=${this.#key}>
          ${this.#shown.map((contact) => this.#contact(contact))}
        </div>
        ${this.#shown.length < this.#contacts.length
          ? html`<button type="button" class="button all" @click=${this.#showAll}>${words.showAll(this.#contacts.length)}</button>`
          : nothing}
        ${waiting.expired
          ? html`<p class="note">${icon("clock", 18)}${words.choiceExpired}</p>`
          : html`<div class="actions">
              <button class="button primary" ?disabled=${this.picked === ""} aria-disabled=${this.#resting}>
                ${icon("check", 18)}${words.pickThis}
              </button>
              <button type="button" class="button plain" aria-disabled=${this.#resting} @click=${this.#none}>
                ${words.noneOfThem}
              </button>
            </div>`}
      </form>
    </section>`;
  }

  get #contacts() {
    return this.waiting.choice?.contacts ?? [];
  }

  get #shown() {
    return this.whole || this.#contacts.length <= FEW + 1 ? this.#contacts : this.#contacts.slice(0, FEW);
  }

  get #inputs() {
    return /** @type {HTMLInputElement[]} */ ([...this.renderRoot.querySelectorAll("input")]);
  }

  /** The button goes, and leads to the first that it has brought. */
  async #showAll() {
    const before = this.#shown.length;
    this.whole = true;
    await this.updateComplete;
    this.#inputs[before]?.focus();
  }

  /**
   * The arrow keys are the browser's; Home and End go to the first and the last of the group as they do in a list.
   *
   * @param {KeyboardEvent} event
   */
  #key(event) {
    if (event.key !== "Home" && event.key !== "End") {
      return;
    }
    const input = this.#inputs.at(event.key === "Home" ? 0 : -1);
    event.preventDefault();
    input?.focus();
    input?.click();
  }

  get #idle() {
    return this.waiting.deciding === undefined && !this.waiting.expired;
  }

  /** While the server carries out what was decided, the buttons are not to be pressed; the focus stays on the one that was. */
  get #resting() {
    return this.#idle ? nothing : "true";
  }

  /** @param {Candidate} contact */
  #contact(contact) {
    const name = shown(nameOf(contact)) || this.words.noName;
    const { url } = contact;
    const id = `contact-${contact.id}`;
    return html`<div class="contact">
      <input
        type="radio"
        name="contact"
        id=${id}
        value=${contact.id}
        aria-describedby=${`${id}-details`}
        .checked=${this.picked === contact.id}
        ?disabled=${!this.#idle}
        @change=${() => (this.picked = contact.id)}
      />
      <label for=${id}>${written(name)}</label>
      ${leadsToPortal(url, this.portal)
        ? html`<a
            class="icon-button"
            href=${url}
            target="_blank"
            rel="noopener noreferrer"
            aria-label=${this.words.openNamed(name)}
            title=${this.words.openInHubSpot}
            >${icon("open", 17)}</a
          >`
        : nothing}
      <dl id=${`${id}-details`}>${this.#details(contact)}</dl>
    </div>`;
  }

  /** @param {Candidate} contact */
  #details({ details = [] }) {
    const told = details.filter(({ property }) => property !== "firstname" && property !== "lastname");
    return told.map(
      ({ label, value }) => html`<div><dt>${shown(label)}</dt> <dd>${written(value)}</dd></div>`,
    );
  }

  /** @param {Event} event */
  #pick(event) {
    event.preventDefault();
    if (this.#idle && this.picked !== "") {
      /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(".primary"))?.focus();
      tell(this, "pick", this.picked);
    }
  }

  #none() {
    if (this.#idle) {
      tell(this, "decide", { approved: false });
    }
  }
}

customElements.define("libreta-choice", LibretaChoice);
