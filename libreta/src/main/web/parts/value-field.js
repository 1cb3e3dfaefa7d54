import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { fromPicker, toPicker } from "../days.js";

/** @type {Record<string, string>} */
const inputTypes = { date: "date", datetime: "datetime-local", number: "number", phone_number: "tel" };
const SEPARATOR = ";";

/**
 * @typedef {object} Valued a property of which a value is typed or chosen
 * @property {string} property
 * @property {string} label
 * @property {string} [type]
 * @property {boolean} [multiple]
 * @property {{value: string, label: string}[]} [options]
 */

/**
 * Whether its input is a group of boxes, which has its label itself.
 *
 * @param {Valued} valued
 */
export const isGroup = ({ multiple, options }) => multiple === true && options !== undefined && options.length > 0;

/**
 * The input for a value: boxes where several options may be chosen, a list for one of them, a date picker for dates, else
 * a line of text. Values are HubSpot's: moments are UTC, and their picker is in the person's own time.
 *
 * @param {Valued} valued
 * @param {string} value several options are joined with `;`
 * @param {(value: string) => void} onInput
 * @param {string} [wrong] the id of what says why the value is wrong
 */
export function valueField(valued, value, onInput, wrong) {
  const { property, type, options = [] } = valued;
  const attributes = { id: `field-${property}`, invalid: wrong === undefined ? nothing : "true", why: wrong ?? nothing };
  if (isGroup(valued)) {
    return boxes(valued, value, onInput, attributes);
  }
  const take = (/** @type {Event & {target: HTMLInputElement | HTMLSelectElement}} */ event) =>
    onInput(fromPicker(type, event.target.value));
  if (options.length > 0 && (value === "" || options.some((option) => option.value === value))) {
    return html`<select
      class="value"
      id=${attributes.id}
      name=${property}
      aria-invalid=${attributes.invalid}
      aria-describedby=${attributes.why}
      @change=${take}
    >
      <option value="" ?selected=${value === ""}></option>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
    </select>`;
  }
  return html`<input
    class="value"
    id=${attributes.id}
    name=${property}
    type=${inputTypes[type ?? ""] ?? (property.includes("email") ? "email" : "text")}
    autocomplete="off"
    step=${type === "number" ? "any" : nothing}
    dir="auto"
    aria-invalid=${attributes.invalid}
    aria-describedby=${attributes.why}
    .value=${live(toPicker(type, value))}
    @input=${take}
  />`;
}

/**
 * What a field knows to be wrong before anybody is asked: what is half a date or no number has no value to be sent.
 *
 * @param {ParentNode} root
 * @param {Valued} valued
 * @param {import("../words/en.js").Words} words
 * @returns {string | undefined} a sentence for the person
 */
export function obviouslyWrong(root, { property, label, type }, words) {
  const field = fieldOf(root, property);
  if (!(field instanceof HTMLInputElement)) {
    return undefined;
  }
  if (field.validity.badInput) {
    return type === "number" ? words.notANumber(label) : words.notADate(label);
  }
  return field.type === "email" && field.value.trim() !== "" && !/[^@]@[^@]/.test(field.value)
    ? words.notAnEmail(field.value.trim())
    : undefined;
}

/**
 * @param {ParentNode} root
 * @param {string} property
 */
export function fieldOf(root, property) {
  return /** @type {HTMLElement | null} */ (root.querySelector(`#field-${CSS.escape(property)}`));
}

/**
 * @param {Valued} valued
 * @param {string} value
 * @param {(value: string) => void} onInput
 * @param {{id: string, why: unknown}} attributes
 */
function boxes({ property, label, options = [] }, value, onInput, { id, why }) {
  const chosen = value.split(SEPARATOR).filter((one) => one !== "");
  const gone = chosen.filter((one) => !options.some((option) => option.value === one));
  const all = [...options, ...gone.map((one) => ({ value: one, label: one }))];
  const take = (/** @type {string} */ one, /** @type {boolean} */ checked) =>
    onInput(
      all
        .map((option) => option.value)
        .filter((other) => (other === one ? checked : chosen.includes(other)))
        .join(SEPARATOR),
    );
  return html`<div class="value several" id=${id} role="group" tabindex="-1" aria-label=${label} aria-describedby=${why}>
    ${all.map(
      (option) => html`<label>
        <input
          type="checkbox"
          name=${property}
          .checked=${chosen.includes(option.value)}
          @change=${(/** @type {Event & {target: HTMLInputElement}} */ { target }) => take(option.value, target.checked)}
        />
        <span>${option.label}</span>
      </label>`,
    )}
  </div>`;
}
