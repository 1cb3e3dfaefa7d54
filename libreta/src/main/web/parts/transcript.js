import { html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { common } from "../look/common.js";
import { icon, mark } from "../look/icons.js";
import { shown } from "../shown.js";
import { tell } from "../tell.js";
import { lastCall, named } from "../timeline.js";
import { transcriptLook } from "./transcript-look.js";
import "./answer.js";
import "./choice.js";
import "./form.js";
import "./outcome.js";
import "./proposal.js";
import "./results.js";

/** @typedef {import("../timeline.js").Item} Item */

/** Closer than this to the end, the person is reading along and the view follows. */
const FOLLOWING_PX = 80;
const CARD_GAP_PX = 12;

/** Everything said and done, oldest first; what waits for a decision, what is going on and what failed come last. */
export class LibretaTranscript extends LitElement {
  static properties = {
    words: { attribute: false },
    portal: { attribute: false },
    items: { attribute: false },
    activity: { attribute: false },
    waiting: { attribute: false },
    failure: { attribute: false },
    form: { attribute: false },
    typed: { attribute: false },
    following: { type: Boolean },
    buttons: { attribute: false },
    untouched: { type: Boolean },
    modelDown: { type: Boolean },
    away: { state: true },
  };

  static styles = [common, transcriptLook];

  /** Where the view was when last looked at. */
  #top = 0;

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    /** @type {string | undefined} what the addresses of the account's pages in HubSpot begin with */
    this.portal = undefined;
    /** @type {Item[]} */
    this.items = [];
    /** @type {import("../activity.js").Activity} */
    this.activity = undefined;
    /** @type {import("../waiting.js").Waiting | undefined} */
    this.waiting = undefined;
    /** @type {import("../screen.js").Failure | undefined} */
    this.failure = undefined;
    /** @type {import("../forms.js").Form | undefined} */
    this.form = undefined;
    /** @type {import("../conversation.js").Conversation["typed"] | undefined} where what is typed into form and card outlives them */
    this.typed = undefined;
    /** What became of a decision or a write is being found out. */
    this.following = false;
    /** @type {import("../agui/types.js").Button[]} */
    this.buttons = [];
    /** Only the welcome has been shown: it is given the room of a title page. */
    this.untouched = false;
    /** It is said below that the model is down, and what works without it. */
    this.modelDown = false;
    /** The person has scrolled back and is not following the end. */
    this.away = false;
  }

  /** @param {FocusOptions} [options] */
  focus(options) {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(".column"))?.focus(options);
  }

  focusForm() {
    this.#formCard?.scrollIntoView({ block: "nearest" });
    this.#formCard?.focus();
  }

  focusProposal() {
    this.#waitingCard?.focus();
  }

  /** What waits for the person has the focus. */
  get holdsFocus() {
    const waiting = this.#waitingCard;
    return waiting !== null && this.shadowRoot?.activeElement === waiting;
  }

  /** Shows the newest; of a card to be answered that is taller than the view, its beginning. */
  toTheEnd() {
    const scroller = this.#scroller;
    if (scroller === null) {
      return;
    }
    this.away = false;
    const card = this.#waitingCard ?? this.#formCard;
    // what is going on and what failed stands below the card
    const tall = card !== null && this.activity === undefined && this.failure === undefined && card.offsetHeight > scroller.clientHeight - 2 * CARD_GAP_PX;
    scroller.scrollTo({ top: tall ? card.offsetTop - CARD_GAP_PX : scroller.scrollHeight });
    this.#top = scroller.scrollTop;
  }

  get #waitingCard() {
    return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("libreta-proposal, libreta-choice"));
  }

  /** The person is in a field of what waits, which stays in view. */
  get #fillsIn() {
    return this.#waitingCard?.shadowRoot?.activeElement?.matches(".value, .value *") ?? false;
  }

  get #formCard() {
    return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("libreta-form"));
  }

  get #scroller() {
    return this.renderRoot.querySelector(".scroller");
  }

  render() {
    const { words } = this;
    return html`
      <div class="scroller" tabindex="0" role="log" aria-live="off" aria-label=${words.conversation} @scroll=${this.#scrolled}>
        <div class=${this.untouched ? "column welcome" : "column"} tabindex="-1">
          ${this.untouched ? html`<div class="mark">${mark(56)}</div>` : nothing}
          ${repeat(
            this.items,
            (item) => item.key,
            (item) => this.#item(item),
          )}
          ${this.#proposal()} ${this.#form()} ${this.#state()} ${this.#failure()} ${this.untouched ? this.#actions() : nothing}
        </div>
      </div>
      ${this.away && !this.waiting && !this.form
        ? html`<button class="icon-button latest" aria-label=${words.latest} title=${words.latest} @click=${this.toTheEnd}>
            ${icon("down")}
          </button>`
        : nothing}
    `;
  }

  updated() {
    if (this.items.length > 0 || this.failure !== undefined) {
      this.toggleAttribute("begun", true);
    }
    this.#follow();
  }

  firstUpdated() {
    const column = this.renderRoot.querySelector(".column");
    if (column) {
      new ResizeObserver(() => this.#follow()).observe(column);
    }
  }

  /** Whoever has just moved up is not pulled down, even where the browser has not told of it yet. */
  #follow() {
    const scroller = this.#scroller;
    if (scroller && !this.away && !this.untouched && !this.#fillsIn && !this.#movedUp(scroller)) {
      this.toTheEnd();
    }
  }

  /**
   * Where there is less to scroll than before, the browser moves up by itself.
   *
   * @param {Element} scroller
   */
  #movedUp({ scrollTop, scrollHeight, clientHeight }) {
    return scrollTop < Math.min(this.#top, scrollHeight - clientHeight) - 1;
  }

  /** @param {Item} item */
  #item(item) {
    const { words } = this;
    switch (item.kind) {
      case "person":
        return html`<div class="said person"><span class="hidden-words">${words.you}: </span>${shown(item.text)}</div>`;
      case "answer":
        return html`<div class="said answer">
          <span class="hidden-words">${words.libreta}: </span>
          <libreta-answer
            .words=${words}
            .portal=${this.portal}
            .text=${item.text}
            ?streaming=${item.streaming}
            ?stopped=${item.stopped}
          ></libreta-answer>
        </div>`;
      case "call":
        return this.#call(item);
    }
  }

  /** @param {import("../timeline.js").CallItem} call */
  #call(call) {
    const { words } = this;
    if (call.result?.contacts?.length > 0) {
      return html`<libreta-results
        class="card"
        .words=${words}
        .portal=${this.portal}
        .result=${call.result}
        .skipped=${skippedBy(call)}
        ?more=${lastCall(this.items) === call && this.activity === undefined && this.waiting === undefined}
      ></libreta-results>`;
    }
    if (call.result?.status !== undefined) {
      return html`<libreta-outcome
        class="card"
        .words=${words}
        .portal=${this.portal}
        .result=${{ ...call.result, contact: named(this.items, call.result.contact) }}
        ?idle=${this.activity === undefined && this.waiting === undefined}
      ></libreta-outcome>`;
    }
    return nothing;
  }

  #proposal() {
    return this.waiting
      ? repeat(
          [this.waiting],
          (waiting) => (waiting.choice ? waiting.interruptId : waiting.callId),
          (waiting) =>
            waiting.choice
              ? html`<libreta-choice class="card" .words=${this.words} .portal=${this.portal} .waiting=${waiting}></libreta-choice>`
              : html`<libreta-proposal class="card" .words=${this.words} .portal=${this.portal} .kept=${this.typed?.edit} .waiting=${waiting}></libreta-proposal>`,
        )
      : nothing;
  }

  #form() {
    return this.form === undefined
      ? nothing
      : html`<libreta-form
          class="card"
          .words=${this.words}
          .form=${this.form}
          .kept=${this.typed?.form}
          ?busy=${this.activity !== undefined}
        ></libreta-form>`;
  }

  #state() {
    const { words, activity, waiting } = this;
    if (activity !== undefined && activity !== "writing" && (activity !== "opening" || this.items.length === 0)) {
      return working(words[activity]);
    }
    if (activity === undefined && this.following) {
      return working(words.following);
    }
    if (activity === undefined && waiting && !waiting.expired) {
      return html`<p class="state">${icon("clock", 16)}${words.waiting}</p>`;
    }
    return nothing;
  }

  #failure() {
    const { words, failure } = this;
    if (failure === undefined) {
      return nothing;
    }
    return html`<div class="failure">
      ${icon("warn")}
      <p>${this.#why(failure)}</p>
      ${failure.retry
        ? html`<button class="button" @click=${() => tell(this, "retry")}>${icon("retry", 17)}${words.tryAgain}</button>`
        : nothing}
    </div>`;
  }

  /**
   * Where a notice says that the model is down, it is not said once more.
   *
   * @param {import("../screen.js").Failure} failure
   */
  #why(failure) {
    const { words } = this;
    if (!failure.code.startsWith("model_")) {
      return shown(sentenceOf(failure, words));
    }
    return this.modelDown ? words.unanswered : html`${shown(sentenceOf(failure, words))} <span>${words.formsWork}</span>`;
  }

  #actions() {
    return this.buttons.length === 0
      ? nothing
      : html`<div class="actions" role="group" aria-label=${this.words.actions}>
          ${this.buttons.map(
            (button) =>
              html`<button
                class="action"
                ?disabled=${this.activity !== undefined && this.activity !== "opening"}
                @click=${() => tell(this, "click", button)}
              >
                ${icon(pictureOf(button.id), 24)}<span>${button.label}${this.#example(button.id)}</span>
              </button>`,
          )}
        </div>`;
  }

  /** @param {string} buttonId */
  #example(buttonId) {
    const example = this.words.exampleOf(buttonId);
    return example === undefined ? nothing : html` <span class="example">${this.words.orWrite(example)}</span>`;
  }

  /**
   * Only moving up is going away: when the browser tells of our own scrolling, more may have come below already.
   *
   * @param {Event & {target: HTMLElement}} event
   */
  #scrolled({ target }) {
    const left = target.scrollHeight - target.scrollTop - target.clientHeight;
    this.away = left > FOLLOWING_PX && (this.away || this.#movedUp(target));
    this.#top = target.scrollTop;
  }
}

/** @param {string} what */
function working(what) {
  return html`<p class="state working"><span class="pen" aria-hidden="true"><i></i><i></i><i></i></span>${what}</p>`;
}

/**
 * @param {import("../screen.js").Failure} failure
 * @param {import("../words/en.js").Words} words
 */
export function sentenceOf({ sentence, code }, words) {
  if (code === "unknown_thread") {
    return words.gone;
  }
  if (sentence !== undefined) {
    return sentence;
  }
  if (code.startsWith("http_5")) {
    return words.unreachable;
  }
  return code === "unreachable" || code === "cut" || code === "unanswered" ? words[code] : words.refused;
}

/**
 * @param {string} buttonId
 * @returns {import("../look/icons.js").IconName}
 */
export function pictureOf(buttonId) {
  return buttonId === "search" || buttonId === "create" || buttonId === "update" ? buttonId : "said";
}

/** @param {import("../timeline.js").CallItem} call */
function skippedBy(call) {
  try {
    return Number(JSON.parse(call.args).after) || 0;
  } catch {
    return 0;
  }
}

customElements.define("libreta-transcript", LibretaTranscript);
