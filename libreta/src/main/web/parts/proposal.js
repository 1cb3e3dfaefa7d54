import { html, LitElement, nothing } from "lit";
import { common } from "../look/common.js";
import { fields } from "../look/fields.js";
import { icon } from "../look/icons.js";
import { sheet } from "../look/sheet.js";
import { isSame, readable, typeOf } from "../days.js";
import { nameOf } from "../names.js";
import { line, shown, value as written } from "../shown.js";
import { tell } from "../tell.js";
import { duplicatesList } from "./duplicates.js";
import { proposalLook } from "./proposal-look.js";
import { recordLink } from "./record-link.js";
import { tickField } from "./tick-field.js";
import { fieldOf, isGroup, obviouslyWrong, valueField } from "./value-field.js";

/** @typedef {import("../agui/types.js").Change} Change */

/**
 * A write that waits for the person's decision: each property old and new, where each value came from, and Confirm, Edit
 * and Cancel.
 */
export class LibretaProposal extends LitElement {
  static properties = {
    words: { attribute: false },
    portal: { attribute: false },
    waiting: { attribute: false },
    kept: { attribute: false },
    edited: { state: true },
    ticked: { state: true },
    problems: { state: true },
  };

  static styles = [common, sheet, fields, proposalLook];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    /** @type {string | undefined} what the addresses of the account's pages in HubSpot begin with */
    this.portal = undefined;
    /** @type {import("../waiting.js").Waiting} */
    this.waiting = /** @type {any} */ (undefined);
    /**
     * The values being edited, by property; undefined: not editing.
     *
     * @type {Record<string, string> | undefined}
     */
    this.edited = undefined;
    /**
     * The values that nobody said and that the person has ticked, by property: another value is ticked anew.
     *
     * @type {Record<string, string>}
     */
    this.ticked = {};
    /** @type {import("../forms.js").Problem[]} why what was edited cannot be written; gone where a value is another one */
    this.problems = [];
    /** @type {import("../memory.js").Typed<{interruptId: string, edited: Record<string, string>}> | undefined} */
    this.kept = undefined;
  }

  /** The person is to see what is wrong with their values. */
  #facesProblems = false;

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const before = /** @type {import("../waiting.js").Waiting | undefined} */ (changed.get("waiting"));
    const { interruptId } = this.waiting;
    if (changed.has("waiting") && before === undefined) {
      const kept = this.kept?.get();
      this.edited = kept?.interruptId === interruptId ? kept.edited : undefined;
    } else if (changed.has("edited") && this.edited !== undefined) {
      this.kept?.set({ interruptId, edited: this.edited });
    } else if (changed.has("edited")) {
      this.kept?.forget();
    }
    if (!changed.has("waiting") || before?.interruptId === this.waiting.interruptId) {
      return;
    }
    this.problems = this.waiting.problems;
    this.#facesProblems = this.problems.length > 0;
    if (this.#facesProblems) {
      this.edited ??= this.#proposed;
    }
  }

  updated() {
    if (this.#facesProblems) {
      this.#facesProblems = false;
      this.#focusWrong();
    }
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("h2"))?.focus();
  }

  render() {
    const { words, waiting } = this;
    return html`<section aria-labelledby="title" aria-busy=${waiting.deciding ? "true" : "false"}>
      <header>
        <h2 id="title" tabindex="-1">${icon(this.#creates ? "create" : "update", 22)}<span>${this.#title()}</span></h2>
        ${this.#whom()}
        ${recordLink(waiting.proposal?.contact, words, this.portal)}
      </header>
      ${this.#changes.length === 0 ? html`<p>${shown(waiting.message)}</p>` : nothing}
      <form @submit=${this.#confirm} @keydown=${this.#key} novalidate>
        ${this.#duplicates()} ${this.#table()} ${this.#unsaidWarning()}
        ${waiting.expired
          ? html`<p class="note">${icon("clock", 18)}${words.expired}</p>`
          : html`<div class="actions">${this.edited ? this.#editActions() : this.#actions()}</div>`}
      </form>
    </section>`;
  }

  get #creates() {
    return this.waiting.proposal?.kind === "create";
  }

  get #changes() {
    return this.waiting.proposal?.changes ?? [];
  }

  get #idle() {
    return this.waiting.deciding === undefined;
  }

  /** While the server carries out what was decided, the buttons are not to be pressed; the focus stays on the one that was. */
  get #resting() {
    return this.#idle ? nothing : "true";
  }

  #title() {
    const { words, waiting } = this;
    if (this.#creates) {
      return words.createTitle;
    }
    return shown(waiting.proposal ? words.updateTitle(nameOf(waiting.proposal.contact) || words.thisContact) : waiting.message);
  }

  /** What tells the contact from others of the same name. */
  #whom() {
    const { email, company } = (!this.#creates && this.waiting.proposal?.contact?.properties) || {};
    return email || company ? html`<p class="whom">${line([email, company])}</p>` : nothing;
  }

  #table() {
    const { words } = this;
    if (this.#changes.length === 0) {
      return nothing;
    }
    return html`<table role="table" class=${this.#creates ? "creates" : "updates"}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.property}</th>
          ${this.#creates ? nothing : html`<th role="columnheader" scope="col">${words.oldValue}</th>`}
          <th role="columnheader" scope="col">${this.#creates ? words.value : words.newValue}</th>
          <th role="columnheader" scope="col" class="source">${words.source}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${this.#changes.map((change) => this.#row(change))}
      </tbody>
    </table>`;
  }

  /** @param {Change} change */
  #row(change) {
    const { words } = this;
    const old = readable(change.old ?? "", words.tag, { type: typeOf(change), label: change.oldLabel });
    return html`<tr role="row" class=${change.provenance === "not_said" ? "unsaid" : ""}>
      <th role="rowheader" scope="row">
        ${this.#editable(change) && !isGroup(change) ? html`<label for=${`field-${change.property}`}>${written(change.label)}</label>` : written(change.label)}
      </th>
      ${this.#creates
        ? nothing
        : html`<td role="cell" class="old">${old ? html`<del>${written(old)}</del>` : html`<span class="empty">${words.empty}</span>`}</td>`}
      <td role="cell" class="new">${this.#newValue(change)}</td>
      <td role="cell" class="source">${this.#source(change)}</td>
    </tr>`;
  }

  /** @param {Change} change */
  #newValue(change) {
    const { property } = change;
    if (this.#editable(change)) {
      const wrong = this.problems.filter((problem) => problem.property === property);
      const why = `wrong-${property}`;
      return html`${valueField(
          change,
          this.#editedValue(change),
          (value) => this.#typed(property, value),
          wrong.length > 0 ? why : undefined,
        )}
        ${wrong.length > 0 ? html`<p class="wrong" id=${why}>${wrong.map(({ message }) => message).join(" ")}</p>` : nothing}`;
    }
    const value = readable(change.new ?? "", this.words.tag, { type: typeOf(change), label: change.newLabel });
    return value ? html`<ins>${written(value)}</ins>` : html`<span class="empty">${this.words.emptied}</span>`;
  }

  /**
   * @param {string} property
   * @param {string} value
   */
  #typed(property, value) {
    this.edited = { ...this.edited, [property]: value };
    this.problems = this.problems.filter((problem) => problem.property !== property);
  }

  /** @param {Change} change */
  #source(change) {
    const { provenance } = change;
    if (change.mustTick && !this.waiting.expired) {
      return tickField(change, this.words, this.#ticked(change), (ticked) => this.#tick(change, ticked));
    }
    return provenance === undefined
      ? nothing
      : html`<span class=${`chip ${provenance}`}>
          ${icon(provenance === "not_said" ? "warn" : provenance, 15)}${this.words[provenance]}
        </span>`;
  }

  #unsaidWarning() {
    const unsaid = this.#changes.filter((change) => change.provenance === "not_said");
    const warning = unsaid.every((change) => !change.new) ? this.words.emptiesWarning : this.words.notSaidWarning;
    return unsaid.length > 0 && !this.waiting.expired
      ? html`<p class="note warn" id="not-said">${icon("warn", 18)}${warning}</p>`
      : nothing;
  }

  #duplicates() {
    return duplicatesList(
      this.waiting.proposal?.duplicates ?? [],
      this.words,
      this.portal,
      (contact, label) =>
        html`<button
          type="button"
          class="button"
          ?disabled=${this.waiting.expired}
          aria-disabled=${this.#resting}
          aria-label=${label}
          @click=${() => this.#idle && tell(this, "redirect", contact.id)}
        >
          ${this.words.updateInstead}
        </button>`,
    );
  }

  /**
   * It says why it does nothing while a value that nobody said is neither ticked nor changed.
   *
   * @param {string} label
   */
  #confirmButton(label) {
    const held = this.#unchecked.length > 0;
    return html`<button
      class="button primary"
      aria-disabled=${held ? "true" : this.#resting}
      aria-describedby=${held ? "not-said" : nothing}
      @click=${once}
    >
      ${icon("check", 18)}${label}
    </button>`;
  }

  #actions() {
    const { words } = this;
    const editable = this.#changes.some((change) => this.#mayEdit(change));
    return html`
      ${this.#confirmButton(words.confirm)}
      ${editable
        ? html`<button type="button" class="button" aria-disabled=${this.#resting} @click=${this.#edit}>${words.edit}</button>`
        : nothing}
      <button type="button" class="button plain" aria-disabled=${this.#resting} @click=${this.#decline}>${words.cancel}</button>
    `;
  }

  #editActions() {
    const { words } = this;
    return html`
      ${this.#confirmButton(words.saveAndConfirm)}
      <button type="button" class="button" aria-disabled=${this.#resting} @click=${this.#stopEditing}>${words.back}</button>
      <button type="button" class="button plain" aria-disabled=${this.#resting} @click=${this.#decline}>${words.cancel}</button>
    `;
  }

  /** @param {Change} change */
  #mayEdit({ property }) {
    return this.waiting.proposal?.editable?.includes(property) ?? true;
  }

  /** @param {Change} change */
  #editable(change) {
    return this.edited !== undefined && !this.waiting.expired && this.#mayEdit(change);
  }

  async #edit() {
    if (!this.#idle) {
      return;
    }
    this.edited = this.#proposed;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("input, select"))?.focus();
  }

  /** The values as they were proposed, by property. */
  get #proposed() {
    return Object.fromEntries(this.#changes.map((change) => [change.property, change.new ?? ""]));
  }

  async #stopEditing() {
    if (!this.#idle) {
      return;
    }
    this.edited = undefined;
    this.problems = [];
    await this.updateComplete;
    this.focus();
  }

  /**
   * Esc goes back from editing, and closes nothing.
   *
   * @param {KeyboardEvent} event
   */
  #key(event) {
    if (event.key === "Escape" && this.edited !== undefined) {
      event.preventDefault();
      this.#stopEditing();
    }
  }

  get #unchecked() {
    return this.#changes.filter((change) => change.mustTick && !this.#ticked(change) && !this.#isEdited(change));
  }

  /** @param {Change} change */
  #ticked(change) {
    return this.ticked[change.property] === (change.new ?? "");
  }

  /** @param {Change} change */
  #isEdited(change) {
    return this.#editable(change) && !isSame(change.type, this.#editedValue(change), change.new ?? "");
  }

  /**
   * @param {Change} change
   * @param {boolean} ticked
   */
  #tick(change, ticked) {
    const { [change.property]: before, ...others } = this.ticked;
    this.ticked = ticked ? { ...others, [change.property]: change.new ?? "" } : others;
  }

  /** @param {Event} event */
  #confirm(event) {
    event.preventDefault();
    if (!this.#idle || this.waiting.expired) {
      return;
    }
    this.problems = this.#obvious;
    if (this.problems.length > 0) {
      this.updateComplete.then(() => this.#focusWrong());
      return;
    }
    const [unchecked] = this.#unchecked;
    if (unchecked !== undefined) {
      /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`#tick-${CSS.escape(unchecked.property)}`))?.focus();
      return;
    }
    const properties = Object.fromEntries(
      this.#changes
        .filter((change) => this.#isEdited(change))
        .map((change) => [change.property, this.#editedValue(change)]),
    );
    const ticked = this.#changes
      .filter((change) => change.mustTick && this.#ticked(change) && !this.#isEdited(change))
      .map((change) => change.property);
    tell(this, "decide", { approved: true, properties, ticked });
  }

  /** What is wrong with what the person edited, as far as that is known here. */
  get #obvious() {
    return this.#changes
      .filter((change) => this.#editable(change))
      .flatMap((change) => {
        const message = obviouslyWrong(this.renderRoot, change, this.words) ?? this.#mayNotBeEmpty(change);
        return message === undefined ? [] : [{ property: change.property, message }];
      });
  }

  /**
   * What is proposed for a contact that is there may be changed on the card, but not emptied.
   *
   * @param {Change} change
   */
  #mayNotBeEmpty(change) {
    const emptied = !this.#creates && this.#isEdited(change) && this.#editedValue(change).trim() === "";
    return emptied ? this.words.mayNotBeEmpty(change.label) : undefined;
  }

  #focusWrong() {
    const first = this.#changes.find((change) => this.problems.some(({ property }) => property === change.property));
    fieldOf(this.renderRoot, first?.property ?? "")?.focus();
  }

  /** @param {Change} change */
  #editedValue(change) {
    return this.edited?.[change.property] ?? change.new ?? "";
  }

  #decline() {
    if (this.#idle) {
      tell(this, "decide", { approved: false });
    }
  }
}

/**
 * The second click of a double click confirms nothing: *Save and confirm* appears where *Edit* was.
 *
 * @param {MouseEvent} event
 */
function once(event) {
  if (event.detail > 1) {
    event.preventDefault();
  }
}

customElements.define("libreta-proposal", LibretaProposal);
