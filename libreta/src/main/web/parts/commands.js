import { html } from "lit";
import { css } from "../look/css.js";

/**
 * @typedef {object} Command what can be typed behind a slash
 * @property {string} name without the slash
 * @property {string} label
 * @property {() => void} act
 */

/** What a draft must look like for commands to be offered: a slash, and the beginning of a name. */
const CALLED = /^\/(\S*)$/u;

/**
 * @param {Command[]} commands
 * @param {string} draft
 * @returns {Command[]} those that may be meant
 */
export function meantBy(commands, draft) {
  const typed = CALLED.exec(draft)?.[1];
  const begins = folded(typed ?? "");
  const calls = typed !== undefined && (begins !== "" || typed === "");
  return calls ? commands.filter(({ name }) => folded(name).startsWith(begins)) : [];
}

/** @param {string} text */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * The commands to choose from; the text field keeps the focus and says which one is chosen.
 *
 * @param {Command[]} commands
 * @param {number} chosen
 * @param {string} label
 * @param {(command: Command) => void} onPick
 */
export function commandList(commands, chosen, label, onPick) {
  return html`<ul id="commands" role="listbox" aria-label=${label}>
    ${commands.map(
      (command, at) => html`<li
        id=${`command-${at}`}
        role="option"
        aria-selected=${at === chosen ? "true" : "false"}
        @pointerdown=${(/** @type {Event} */ event) => event.preventDefault()}
        @click=${() => onPick(command)}
      >
        <kbd>/${command.name}</kbd> <span>${command.label}</span>
      </li>`,
    )}
  </ul>`;
}

export const commandsLook = css`
  ul {
    max-height: 38dvh;
    margin: 0 0 0.5rem;
    overflow-y: auto;
    padding: 0.375rem;
    border: 1px solid var(--libreta-line);
    border-radius: 14px;
    background: var(--libreta-sheet);
    box-shadow: 0 4px 20px var(--libreta-shadow);
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 2.5rem;
    padding: 0.25rem 0.625rem;
    border-radius: 9px;
    cursor: pointer;
  }

  li:hover,
  li[aria-selected="true"] {
    background: var(--libreta-accent-soft);
  }

  li kbd {
    min-width: 6rem;
    color: var(--libreta-accent);
    font: inherit;
    font-weight: 600;
  }

  @media (pointer: coarse) {
    li {
      min-height: 2.75rem;
    }
  }
`;
