import { html, LitElement, nothing } from "lit";
import { filledIn } from "../forms.js";
import { common } from "../look/common.js";
import { fields } from "../look/fields.js";
import { icon } from "../look/icons.js";
import { sheet } from "../look/sheet.js";
import { nameOf } from "../names.js";
import { shown } from "../shown.js";
import { tell } from "../tell.js";
import { formLook } from "./form-look.js";
import { fieldOf, isGroup, obviouslyWrong, valueField } from "./value-field.js";

/** @typedef {import("../forms.js").Field} Field */

/**
 * What was typed into a form.
 *
 * @typedef {object} Filled
 * @property {import("../forms.js").FormKind} kind
 * @property {string} [contact] whom it is about
 * @property {Record<string, string>} values by field
 * @property {string[]} added names of the fields that the person added
 * @property {boolean} open whether it is on the screen
 */

/** The fields of an update before the contact is known: they find it. */
const WHICH = "query";

/** A short form for a search, a new contact, or what is new of a contact. What stands in it is kept until it is sent. */
export class LibretaForm extends LitElement {
  static properties = {
    words: { attribute: false },
    form: { attribute: false },
    kept: { attribute: false },
    busy: { type: Boolean },
    values: { state: true },
    added: { state: true },
    problems: { state: true },
  };

  static styles = [common, sheet, fields, formLook];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    /** @type {import("../forms.js").Form} */
    this.form = /** @type {any} */ (undefined);
    this.busy = false;
    /** @type {Record<string, string>} what was typed, by field */
    this.values = {};
    /** @type {string[]} names of the fields that the person added */
    this.added = [];
    /** @type {import("../forms.js").Problem[]} why it could not be sent, or not be done; gone where a value is another one */
    this.problems = [];
    /** @type {import("../memory.js").Typed<Filled> | undefined} where it outlives the page, and the form itself */
    this.kept = undefined;
  }

  focus() {
    const wrong = this.renderRoot.querySelector(".value[aria-describedby]");
    /** @type {HTMLElement | null} */ (wrong ?? this.renderRoot.querySelector("input, select"))?.focus();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const before = /** @type {import("../forms.js").Form | undefined} */ (changed.get("form"));
    if (changed.has("form") && (before?.kind !== this.form.kind || before.contact?.id !== this.form.contact?.id)) {
      this.#takeUp();
    } else if (changed.has("values")) {
      this.#keep();
    }
    if (changed.has("form")) {
      this.problems = this.form.problems ?? [];
    }
  }

  /** Goes on with what was typed into the same form before. */
  #takeUp() {
    const kept = this.kept?.get();
    const same = kept !== undefined && kept.kind === this.form.kind && kept.contact === this.form.contact?.id;
    this.values = same ? kept.values : {};
    this.added = same ? kept.added : [];
  }

  #keep() {
    const { values, added } = this;
    this.kept?.set({ kind: this.form.kind, contact: this.form.contact?.id, values, added, open: true });
  }

  render() {
    const { words } = this;
    return html`<section aria-labelledby="title" aria-busy=${this.busy ? "true" : "false"}>
      <header>
        <h2 id="title" tabindex="-1">${icon(this.form.kind, 22)}<span>${this.#title()}</span></h2>
        <button type="button" class="icon-button" aria-label=${words.closeForm} title=${words.closeForm} @click=${this.#close}>
          ${icon("close", 18)}
        </button>
      </header>
      <form @submit=${this.#send} @keydown=${this.#key} novalidate>
        <div class="fields">${this.#shown.map((field) => this.#field(field))}</div>
        ${this.#more()}
        ${this.#notes()}
        <div class="actions">
          <button class="button primary" aria-disabled=${this.busy ? "true" : nothing}>
            ${icon(this.#finds ? "search" : "check", 18)}${this.#finds ? words.formFind : words.formContinue}
          </button>
          <button type="button" class="button plain" @click=${this.#close}>${words.cancel}</button>
        </div>
      </form>
    </section>`;
  }

  /** It looks for somebody, if only to update them. */
  get #finds() {
    return this.form.kind === "search" || this.#which;
  }

  get #which() {
    return this.form.kind === "update" && this.form.contact === undefined;
  }

  #title() {
    const { words, form } = this;
    switch (form.kind) {
      case "search":
        return words.searchForm;
      case "create":
        return words.createTitle;
      case "update":
        return form.contact ? shown(words.updateTitle(nameOf(form.contact) || words.thisContact)) : words.whichForm;
    }
  }

  /** @returns {Field[]} */
  get #fields() {
    return this.#which ? [{ name: WHICH, label: this.words.whichField, type: "string", main: true }] : this.form.fields;
  }

  get #shown() {
    return this.#fields.filter(({ name, main }) => main || this.added.includes(name));
  }

  /** @param {Field} field */
  #field(field) {
    const held = this.form.contact?.properties?.[field.name] ?? "";
    const valued = { ...field, property: field.name };
    const value = this.values[field.name] ?? held;
    const wrong = this.problems.filter(({ property }) => property === field.name);
    const why = `wrong-${field.name}`;
    return html`<div class="field">
      ${isGroup(valued) ? html`<span class="label" aria-hidden="true">${field.label}</span>` : html`<label for=${`field-${field.name}`}>${field.label}</label>`}
      ${valueField(
        valued,
        value,
        (typed) => this.#typed(field.name, typed),
        wrong.length > 0 ? why : undefined,
      )}
      ${wrong.length > 0 ? html`<p class="wrong" id=${why}>${wrong.map(({ message }) => message).join(" ")}</p>` : nothing}
    </div>`;
  }

  /**
   * @param {string} name
   * @param {string} typed
   */
  #typed(name, typed) {
    this.values = { ...this.values, [name]: typed };
    this.problems = this.problems.filter(({ property }) => property !== undefined && property !== name);
  }

  /** What is wrong and stands beside no field. */
  #notes() {
    const shown = this.#shown.map(({ name }) => name);
    return this.problems
      .filter(({ property }) => property === undefined || !shown.includes(property))
      .map(({ message }) => html`<p class="note warn" role="alert">${icon("warn", 18)}${message}</p>`);
  }

  #more() {
    const { words } = this;
    const others = this.#fields.filter(({ name, main }) => !main && !this.added.includes(name));
    return others.length === 0
      ? nothing
      : html`<div class="field more">
          <label for="more">${words.formMore}</label>
          <select id="more" class="value" .value=${""} @change=${this.#add}>
            <option value="">${words.formChoose}</option>
            ${others.map(({ name, label }) => html`<option value=${name}>${label}</option>`)}
          </select>
        </div>`;
  }

  /** @param {Event & {target: HTMLSelectElement}} event */
  async #add({ target }) {
    const name = target.value;
    target.value = "";
    this.added = [...this.added, name];
    await this.updateComplete;
    fieldOf(this.renderRoot, name)?.focus();
  }

  #nothing() {
    const { words, form } = this;
    return this.#finds ? words.formNothingToFind : form.kind === "create" ? words.formNothingToCreate : words.formNothingNew;
  }

  /** @param {Event} event */
  #send(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const fields = this.#which ? this.#whichFields() : filledIn(this.form, this.values);
    const wrong = this.#obvious;
    const empty = wrong.length === 0 && Object.keys(fields).length === 0;
    this.problems = empty ? [{ message: this.#nothing() }] : wrong;
    if (this.problems.length === 0) {
      tell(this, "fill", { kind: this.#finds ? "search" : this.form.kind, fields });
    } else if (!empty) {
      this.updateComplete.then(() => this.focus());
    }
  }

  /** A search takes a part of an address. */
  get #obvious() {
    return this.#finds
      ? []
      : this.#shown.flatMap(({ name, label, type }) => {
          const message = obviouslyWrong(this.renderRoot, { property: name, label, type }, this.words);
          return message === undefined ? [] : [{ property: name, message }];
        });
  }

  /** @returns {Record<string, string>} */
  #whichFields() {
    const typed = (this.values[WHICH] ?? "").trim();
    return typed === "" ? {} : { [WHICH]: typed };
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape" && !this.busy) {
      event.preventDefault();
      tell(this, "form-close");
    }
  }

  /** For good: what was typed is not wanted any more. */
  #close() {
    this.kept?.forget();
    tell(this, "form-close");
  }
}

customElements.define("libreta-form", LibretaForm);
