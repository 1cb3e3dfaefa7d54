import { html, LitElement, nothing } from "lit";
import { whenOf } from "../days.js";
import { earlierConversations } from "../earlier.js";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { icon } from "../look/icons.js";
import { closeOnly, note, place } from "../look/note.js";
import { tell } from "../tell.js";

/** A button that opens the list of the person's earlier conversations; it is read anew each time. */
export class LibretaHistory extends LitElement {
  static properties = {
    words: { attribute: false },
    endpoint: {},
    thread: {},
    list: { state: true },
    failed: { state: true },
    loading: { state: true },
  };

  static styles = [
    common,
    note,
    css`
      [popover] {
        padding: 1rem 0.5rem 0.5rem;
      }

      h2,
      p,
      .button {
        margin-inline: 0.75rem;
      }

      p {
        padding-bottom: 0.5rem;
        color: var(--libreta-ink-soft);
        font-size: 0.9375rem;
        line-height: 1.45;
      }

      .button {
        margin-bottom: 0.5rem;
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.75rem;
        align-items: baseline;
        width: 100%;
        min-height: 2.75rem;
        padding: 0.5rem 0.75rem;
        border: 0;
        border-radius: 9px;
        background: none;
        text-align: start;
      }

      li button:hover {
        background: var(--libreta-sunken);
      }

      li button:focus-visible {
        outline-offset: -2px;
      }

      li button[aria-current] {
        background: var(--libreta-accent-soft);
        font-weight: 600;
      }

      bdi {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .when {
        color: var(--libreta-ink-soft);
        font-size: 0.8125rem;
        font-weight: 400;
      }
    `,
  ];

  #reading = new AbortController();

  /**
   * What had the focus before the list was opened. Browsers give it back only where both are in one shadow root.
   *
   * @type {HTMLElement | undefined}
   */
  #before;

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    this.endpoint = "";
    /** The conversation on the screen. */
    this.thread = "";
    /** @type {import("../earlier.js").Earlier[] | undefined} */
    this.list = undefined;
    this.failed = false;
    this.loading = false;
  }

  /** Opens the list; when it closes, the focus goes back to where it was. */
  show() {
    this.#popover?.showPopover();
  }

  get #popover() {
    return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("[popover]"));
  }

  render() {
    const { words } = this;
    return html`
      <button class="icon-button" @keydown=${closeOnly} popovertarget="list" aria-label=${words.earlier} title=${words.earlier}>
        ${icon("history")}
      </button>
      <div id="list" popover role="dialog" aria-labelledby="title" tabindex="-1" @keydown=${this.#key} @beforetoggle=${this.#toggling} @toggle=${this.#toggled}>
        <h2 id="title">${words.earlier}</h2>
        <div role="status">${this.#state()}</div>
        ${this.failed
          ? html`<button class="button" @click=${this.#read}>${icon("retry", 17)}${words.tryAgain}</button>`
          : nothing}
        ${this.list?.length ? html`<ul>${this.list.map((one) => html`<li>${this.#one(one)}</li>`)}</ul>` : nothing}
      </div>
    `;
  }

  #state() {
    const { words } = this;
    if (this.failed) {
      return html`<p>${words.earlierFailed}</p>`;
    }
    if (this.loading) {
      return html`<p>${words.earlierLoading}</p>`;
    }
    return this.list?.length === 0 ? html`<p>${words.earlierNone}</p>` : nothing;
  }

  /** @param {import("../earlier.js").Earlier} one */
  #one({ threadId, title, lastAt }) {
    const last = new Date(lastAt);
    return html`<button
      aria-current=${threadId === this.thread ? "true" : nothing}
      @click=${() => this.#pick(threadId)}
    >
      <bdi title=${title || nothing}>${title || this.words.untitled}</bdi>
      <span class="when">${Number.isNaN(last.getTime()) ? nothing : whenOf(last, this.words.tag)}</span>
    </button>`;
  }

  /** @param {ToggleEvent} event */
  #toggling({ newState }) {
    if (newState === "open") {
      this.#before = focusedNow();
    } else if (!this.#popover?.contains(this.shadowRoot?.activeElement ?? null)) {
      this.#before = undefined; // the focus has gone somewhere else already
    }
  }

  /** @param {ToggleEvent} event */
  #toggled({ newState }) {
    if (newState === "open") {
      this.#read();
    } else {
      this.#reading.abort();
      this.#before?.focus();
    }
  }

  async #read() {
    this.#reading.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.list = undefined;
    this.failed = false;
    this.loading = true;
    this.#lieBelow();
    this.#popover?.focus();
    const list = await earlierConversations(this.endpoint, reading.signal).catch(() => undefined);
    if (reading.signal.aborted) {
      return;
    }
    this.list = list;
    this.failed = list === undefined;
    this.loading = false;
    await this.updateComplete;
    this.#lieBelow();
    this.#faceFirst();
  }

  #lieBelow() {
    const button = this.renderRoot.querySelector("button");
    if (this.#popover?.matches(":popover-open") && button) {
      place(this.#popover, button);
    }
  }

  /** The conversation on the screen, else the newest; where there is none, the way to look again. */
  #faceFirst() {
    const popover = this.#popover;
    if (popover?.matches(":popover-open") && this.shadowRoot?.activeElement === popover) {
      /** @type {HTMLElement | null} */ (popover.querySelector("[aria-current]") ?? popover.querySelector("button"))?.focus();
    }
  }

  /** @param {string} threadId */
  #pick(threadId) {
    this.#popover?.hidePopover();
    this.#before = undefined;
    tell(this, "go", threadId);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    closeOnly(event);
    const items = /** @type {HTMLElement[]} */ ([...this.renderRoot.querySelectorAll("li button")]);
    const at = items.findIndex((item) => item === this.shadowRoot?.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? items.length - 1 : at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined && items.length > 0) {
      event.preventDefault();
      items[(to + items.length) % items.length]?.focus();
    }
  }
}

function focusedNow() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement;
  }
  return element instanceof HTMLElement ? element : undefined;
}

customElements.define("libreta-history", LibretaHistory);
