import { html } from "../vendor/lit-marked.js";

/**
 * The box with which a person says that a value is right which nobody said.
 *
 * @param {import("../agui/types.js").Change} change
 * @param {import("../words/en.js").Words} words
 * @param {boolean} ticked
 * @param {(ticked: boolean) => void} onTick
 */
export function tickField(change, words, ticked, onTick) {
  const take = (/** @type {Event & {target: HTMLInputElement}} */ event) => onTick(event.target.checked);
  return html`<label class="chip not_said tick">
    <input
      type="checkbox"
      id=${`tick-${change.property}`}
      aria-label=${words.notSaidCheckedNamed(change.label)}
      .checked=${ticked}
      @change=${take}
    />
    <span>${words.notSaidChecked}</span>
  </label>`;
}
