import { html, nothing } from "lit";
import { icon } from "../look/icons.js";
import { nameOf } from "../names.js";
import { line, shown, value as written } from "../shown.js";
import { recordLink } from "./record-link.js";

/** @typedef {import("../agui/types.js").Duplicate} Duplicate */

/**
 * Who may be the same person as the one that is to be created, the likeliest first, each with a button that updates
 * them instead.
 *
 * @param {Duplicate[]} duplicates
 * @param {import("../words/en.js").Words} words
 * @param {string | undefined} portal
 * @param {(contact: Duplicate, label: string) => unknown} button
 */
export function duplicatesList(duplicates, words, portal, button) {
  if (duplicates.length === 0) {
    return nothing;
  }
  return html`<div class="duplicates" role="group" aria-labelledby="duplicates">
    <h3 id="duplicates">${icon("warn", 18)}${words.duplicates}</h3>
    <p>${words.duplicatesHint}</p>
    <ul>
      ${duplicates.map((contact) => duplicate(contact, words, portal, button))}
    </ul>
  </div>`;
}

/**
 * @param {Duplicate} contact
 * @param {import("../words/en.js").Words} words
 * @param {string | undefined} portal
 * @param {(contact: Duplicate, label: string) => unknown} button
 */
function duplicate(contact, words, portal, button) {
  const name = shown(nameOf(contact)) || words.noName;
  const { email, company, phone } = contact.properties ?? {};
  const matches = (contact.matches ?? []).map(({ label }) => label);
  return html`<li>
    <span>
      <strong>${written(name)}</strong> ${grade(contact, words)}
      <small>${line([email, company, phone])}</small>
      ${matches.length > 0 ? html`<small class="matches">${shown(words.matches(matches))}</small>` : nothing}
    </span>
    ${button(contact, words.updateInsteadNamed(name))} ${recordLink(contact, words, portal)}
  </li>`;
}

/**
 * @param {Duplicate} contact
 * @param {import("../words/en.js").Words} words
 */
function grade({ grade }, words) {
  return grade === undefined
    ? nothing
    : html`<em class=${`grade ${grade}`}>${grade === "same" ? words.theSame : words.perhaps}</em>`;
}
