import { html } from "lit";

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
  const empties = !change.new;
  return html`<label class="chip not_said tick">
    <input
      type="checkbox"
      id=${`tick-${change.property}`}
      aria-label=${empties ? words.emptiesCheckedNamed(change.label) : words.notSaidCheckedNamed(change.label)}
      .checked=${ticked}
      @change=${take}
    />
    <span>${empties ? words.emptiesChecked : words.notSaidChecked}</span>
  </label>`;
}
