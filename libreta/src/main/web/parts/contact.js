import { html, LitElement, nothing } from "lit";
import { dayOf } from "../days.js";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { icon } from "../look/icons.js";
import { nameOf } from "../names.js";
import { leadsToPortal } from "../portal.js";
import { line, shown, value } from "../shown.js";
import { tell } from "../tell.js";

const COPIED_MS = 2000;
/** Halves of signs, which no address can be written with. */
const HALVES = /\p{Surrogate}/gu;
/** Fewer are no number to be called. */
const FEWEST_DIGITS = 3;

/** One contact as a card: who it is, how to reach them, and the way to the record in HubSpot. */
export class LibretaContact extends LitElement {
  static properties = {
    words: { attribute: false },
    portal: { attribute: false },
    contact: { attribute: false },
    place: { attribute: false },
    current: { type: Boolean },
    copied: { state: true },
  };

  static styles = [
    common,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }

      article {
        display: grid;
        grid-template: auto auto auto auto 1fr / auto minmax(0, 1fr) auto;
        gap: 0.125rem 0.75rem;
        height: 100%;
        padding: 0.875rem 0.5rem 0.5rem 1rem;
        border: 1px solid var(--libreta-line);
        border-radius: var(--libreta-radius);
        background: var(--libreta-sheet);
        transition: border-color 0.15s;
      }

      article:hover {
        border-color: var(--libreta-line-strong);
      }

      .initials {
        grid-row: span 2;
        display: grid;
        place-items: center;
        width: 2.5rem;
        height: 2.5rem;
        border-radius: 50%;
        background: var(--libreta-accent-soft);
        color: var(--libreta-accent);
        font-size: 0.875rem;
        font-weight: 650;
        letter-spacing: 0.02em;
      }

      .name {
        margin: 0;
        font-size: 1rem;
        font-weight: 650;
        line-height: 1.35;
        overflow-wrap: anywhere;
      }

      .open {
        grid-row: 1 / span 2;
        grid-column: 3;
        margin-top: -0.25rem;
        text-decoration: none;
      }

      .work {
        grid-column: 2;
        margin: 0;
        color: var(--libreta-ink-soft);
        font-size: 0.9375rem;
        line-height: 1.4;
        overflow-wrap: anywhere;
      }

      ul {
        grid-column: 1 / -1;
        margin: 0.375rem 0.25rem 0 0;
        padding: 0;
        list-style: none;
        font-size: 0.9375rem;
      }

      li {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        min-height: 2rem;
        color: var(--libreta-ink-soft);
      }

      li a {
        text-decoration: none;
      }

      li span {
        min-width: 0;
        overflow-wrap: anywhere;
      }

      li a:hover {
        text-decoration: underline;
      }

      .standing {
        grid-column: 1 / -1;
        margin: 0.375rem 0.5rem 0 0;
        color: var(--libreta-ink-soft);
        font-size: 0.875rem;
        line-height: 1.4;
        overflow-wrap: anywhere;
      }

      /* at the bottom, as high as on the cards beside it */
      .acts {
        grid-area: 5 / 1 / auto / -1;
        align-self: end;
        margin: 0.375rem 0 0.375rem;
      }

      .small {
        min-height: 2rem;
        padding: 0.25rem 0.75rem;
        font-size: 0.875rem;
      }

      .copy {
        width: 2rem;
        height: 2rem;
        flex: none;
        margin-inline-start: auto;
      }

      /* who is meant can be seen; the rest of a long text stands in HubSpot */
      .name,
      .work,
      .standing,
      li a,
      li span {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 4;
      }

      .copy.done {
        color: var(--libreta-good);
      }

      @media (pointer: coarse) {
        li {
          min-height: 2.75rem;
        }

        li a {
          padding-block: 0.6rem;
        }

        .copy {
          width: 2.75rem;
          height: 2.75rem;
        }

        .small {
          min-height: 2.75rem;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    /** @type {string | undefined} what the addresses of the account's pages in HubSpot begin with */
    this.portal = undefined;
    /** @type {import("../agui/types.js").Contact} */
    this.contact = { id: "" };
    /** @type {{at: number, of: number} | undefined} where it stands among those found; nothing where it is the only one */
    this.place = undefined;
    /** Tab leads here, and to what is on this card. */
    this.current = true;
    this.copied = false;
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("article"))?.focus();
  }

  render() {
    const { email, phone, mobilephone, jobtitle, company } = this.contact.properties ?? {};
    const called = phone ?? mobilephone;
    const name = shown(nameOf(this.contact)) || this.words.noName;
    return html`<article
      aria-label=${name}
      aria-posinset=${this.place?.at ?? nothing}
      aria-setsize=${this.place?.of ?? nothing}
      tabindex=${this.current && this.place ? "0" : "-1"}
      @keydown=${this.#key}
    >
      <div class="initials" aria-hidden="true">${initials(name)}</div>
      <p class="name">${value(name)}</p>
      ${this.#record(name)}
      <p class="work">${line([jobtitle, company])}</p>
      ${email || called
        ? html`<ul>
            ${email ? this.#email(email) : nothing}
            ${called ? html`<li>${icon("phone", 16)}${this.#phone(called)}</li>` : nothing}
          </ul>`
        : nothing}
      ${this.#standing()}
      <div class="acts">
        <button class="button small" tabindex=${this.#tab} aria-label=${this.words.updateNamed(name)} @click=${this.#update}>
          ${icon("update", 16)}${this.words.update}
        </button>
      </div>
    </article>`;
  }

  /** What is on a card is met with Tab once the card has been gone to. */
  get #tab() {
    return this.current ? nothing : "-1";
  }

  #update() {
    tell(this, "form", { kind: "update", contact: this.contact.id });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Enter" && event.target === event.currentTarget) {
      event.preventDefault();
      this.#update();
    }
  }

  /** @param {string} number as it was written; without what is to be dialled behind it, it is no link */
  #phone(number) {
    const [dialled = ""] = /^\s*\+?[\d\s().\/-]+/.exec(number) ?? [];
    const digits = dialled.replace(/\D/g, "");
    return digits.length < FEWEST_DIGITS
      ? html`<span>${value(number)}</span>`
      : html`<a href=${`tel:${dialled.trim().startsWith("+") ? "+" : ""}${digits}`} tabindex=${this.#tab}>${value(number)}</a>`;
  }

  /** Where the contact stands: its stage, whose it is, and when it changed last. */
  #standing() {
    const { words, contact } = this;
    const { lifecyclestage, lastmodifieddate = "" } = contact.properties ?? {};
    const changed = new Date(lastmodifieddate);
    const owner = contact.labels?.["hubspot_owner_id"];
    const parts = [
      contact.labels?.["lifecyclestage"] ?? lifecyclestage,
      owner && words.ownedBy(owner),
      Number.isNaN(changed.getTime()) ? undefined : words.changedOn(dayOf(changed, words.tag)),
    ].filter(Boolean);
    return parts.length === 0 ? nothing : html`<p class="standing">${line(parts)}</p>`;
  }

  /** @param {string} name */
  #record(name) {
    const { url } = this.contact;
    return !leadsToPortal(url, this.portal)
      ? nothing
      : html`<a
          class="icon-button open"
          href=${url}
          target="_blank"
          rel="noopener noreferrer"
          tabindex=${this.#tab}
          aria-label=${this.words.openNamed(name)}
          title=${this.words.openInHubSpot}
          >${icon("open", 18)}</a
        >`;
  }

  /** @param {string} email */
  #email(email) {
    const { words, copied } = this;
    return html`<li>
      ${icon("mail", 16)}<a href=${`mailto:${encodeURIComponent(email.replace(HALVES, "\ufffd")).replace("%40", "@")}`} tabindex=${this.#tab}
        >${value(email)}</a
      >
      ${navigator.clipboard
        ? html`<button
            class=${copied ? "icon-button copy done" : "icon-button copy"}
            tabindex=${this.#tab}
            aria-label=${words.copy(shown(email))}
            title=${copied ? words.copied : words.copy(shown(email))}
            @click=${() => this.#copy(email)}
          >
            ${icon(copied ? "check" : "copy", 17)}
          </button>`
        : nothing}
    </li>`;
  }

  /** @param {string} email */
  async #copy(email) {
    try {
      await navigator.clipboard.writeText(email);
    } catch {
      tell(this, "announce", this.words.notCopied);
      return;
    }
    this.copied = true;
    tell(this, "announce", this.words.copied);
    setTimeout(() => (this.copied = false), COPIED_MS);
  }
}

/** @param {string} name */
function initials(name) {
  const words = name.split(/[\s@.]+/u).filter((word) => /^\p{L}/u.test(word));
  return [words[0], words.length > 1 ? words[words.length - 1] : undefined]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

customElements.define("libreta-contact", LibretaContact);
