import { html } from "../vendor/lit-marked.js";

/** @type {Record<string, string>} */
const inputTypes = { date: "date", datetime: "datetime-local", number: "number", phone_number: "tel" };
const SEPARATOR = ";";

/**
 * The input in which a proposed value is edited: a list for options, a date picker for dates, else a line of text.
 *
 * @param {import("../agui/types.js").Change} change
 * @param {string} value
 * @param {(value: string) => void} onInput
 */
export function valueField(change, value, onInput) {
  const take = (/** @type {Event & {target: HTMLInputElement | HTMLSelectElement}} */ event) => onInput(event.target.value);
  const id = `field-${change.property}`;
  if (change.options !== undefined && change.options.length > 0 && !value.includes(SEPARATOR)) {
    return html`<select id=${id} name=${change.property} @change=${take}>
      <option value="" ?selected=${value === ""}></option>
      ${change.options.map(
        (option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
      )}
    </select>`;
  }
  const type = change.property.includes("email") ? "email" : (inputTypes[change.type ?? ""] ?? "text");
  return html`<input id=${id} name=${change.property} type=${type} autocomplete="off" .value=${value} @input=${take} />`;
}
