import { html, LitElement, nothing } from "lit";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { icon } from "../look/icons.js";
import { isUndoable } from "../decision.js";
import { isSame, readable, typeOf } from "../days.js";
import { nameOf } from "../names.js";
import { shown, value as written } from "../shown.js";
import { tell } from "../tell.js";
import { recordLink } from "./record-link.js";

/** @type {Record<string, {picture: import("../look/icons.js").IconName, mood: "good" | "quiet" | "bad"}>} */
const looks = {
  created: { picture: "check", mood: "good" },
  updated: { picture: "check", mood: "good" },
  unchanged: { picture: "aside", mood: "quiet" },
  rejected: { picture: "close", mood: "quiet" },
  set_aside: { picture: "aside", mood: "quiet" },
  expired: { picture: "clock", mood: "quiet" },
  failed: { picture: "warn", mood: "bad" },
  undone: { picture: "undo", mood: "quiet" },
  unknown: { picture: "warn", mood: "bad" },
};

/**
 * What became of a proposal, in a few lines: the state, what changed, and what HubSpot stored where that differs. What was
 * written can be undone from here.
 */
export class LibretaOutcome extends LitElement {
  static properties = {
    words: { attribute: false },
    portal: { attribute: false },
    result: { attribute: false },
    idle: { type: Boolean },
  };

  static styles = [
    common,
    css`
      :host {
        display: block;
      }

      section {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.625rem;
        width: fit-content;
        max-width: 100%;
        padding: 0.625rem 1rem 0.625rem 0.75rem;
        border-radius: 12px;
        background: var(--libreta-sunken);
        font-size: 0.9375rem;
        line-height: 1.45;
        overflow-wrap: anywhere;
      }

      section > svg {
        margin-top: 0.1rem;
        color: var(--libreta-ink-soft);
      }

      .good {
        background: var(--libreta-good-soft);
      }

      .good > svg,
      .good .state {
        color: var(--libreta-good);
      }

      .bad {
        background: var(--libreta-bad-soft);
      }

      .bad > svg,
      .bad .state {
        color: var(--libreta-bad);
      }

      p {
        margin: 0;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        column-gap: 0.5rem;
      }

      .state {
        font-weight: 650;
      }

      ul {
        margin: 0.125rem 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        margin-top: 0.125rem;
      }

      /* a telephone number is not broken where the whole of it fits into a line */
      .value {
        display: inline-block;
      }

      .label,
      del,
      small {
        color: var(--libreta-ink-soft);
      }

      small {
        display: block;
        font-size: 0.875rem;
      }

      .differs {
        color: var(--libreta-warn);
        font-weight: 600;
      }

      a {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        font-weight: 400;
      }

      .undo {
        margin-top: 0.5rem;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    /** @type {string | undefined} what the addresses of the account's pages in HubSpot begin with */
    this.portal = undefined;
    /** @type {import("../agui/types.js").WriteResult} */
    this.result = { status: "unknown" };
    /** Nothing is going on and nothing waits: the person may undo. */
    this.idle = false;
  }

  willUpdate() {
    this.#undoHadFocus = this.#undo?.matches(":focus") ?? false;
  }

  /** The button goes when it has done its work; the focus stays with the card. */
  updated() {
    if (this.#undoHadFocus && this.#undo === null) {
      /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("section"))?.focus();
    }
  }

  #undoHadFocus = false;

  get #undo() {
    return this.renderRoot?.querySelector(".undo") ?? null;
  }

  render() {
    const { result } = this;
    const { picture, mood } = looks[result.status] ?? { picture: "aside", mood: "quiet" };
    return html`<section class=${mood} tabindex="-1" aria-label=${this.#state()}>
      ${icon(picture)}
      <div>
        <p class="head">${this.#contact()}</p>
        ${mood === "good" || result.status === "undone" ? this.#changes() : nothing}
        ${isUndoable(result) ? this.#undoing() : nothing}
        ${mood === "bad" && result.message ? html`<small>${shown(result.message)}</small>` : nothing}
      </div>
    </section>`;
  }

  /** It keeps the focus while it is not to be pressed. */
  #undoing() {
    const { words, result, idle } = this;
    return html`<button
      class="button undo"
      aria-disabled=${idle ? nothing : "true"}
      aria-label=${words.undoNamed(nameOf(result.contact) || words.thisContact)}
      @click=${() => idle && tell(this, "undo", result.operationId)}
    >
      ${icon("undo", 17)}${words.undo}
    </button>`;
  }

  #state() {
    const { words, result } = this;
    return result.status === "expired" ? words.expiredOutcome : (words[result.status] ?? result.status);
  }

  #contact() {
    const { contact } = this.result;
    const name = nameOf(contact);
    return html`<span><span class="state">${this.#state()}</span>${name ? html` · ${written(name)}` : nothing}</span>
      ${recordLink(this.#gone ? undefined : contact, this.words, this.portal)}`;
  }

  /** The contact itself was taken back: it lies in the recycle bin with the values that it had. */
  get #gone() {
    const { status, contact, changes = [] } = this.result;
    const unread = Object.keys(contact?.properties ?? {}).length === 0;
    return status === "undone" && changes.every((change) => !change.new && (unread || change.stored === change.old));
  }

  #changes() {
    const { words } = this;
    return html`<ul>
      ${(this.#gone ? [] : (this.result.changes ?? [])).map((change) => {
        const type = typeOf(change);
        const value = readable(change.new ?? "", words.tag, { type, label: change.newLabel });
        const stored = change.stored ?? undefined;
        const differs = stored !== undefined && !isSame(type, stored, change.new ?? "");
        return html`<li>
          <span class="label">${written(change.label)}</span>
          ${change.old ? html`<del>${written(readable(change.old, words.tag, { type, label: change.oldLabel }))}</del>` : nothing}
          <span class="value">${change.old ? "→ " : nothing}${value ? written(value) : html`<em>${words.emptied}</em>`}</span>
          ${differs ? html`<small class="differs">${shown(words.stored(readable(stored, words.tag, { type }) || words.empty))}</small>` : nothing}
        </li>`;
      })}
    </ul>`;
  }
}

customElements.define("libreta-outcome", LibretaOutcome);
