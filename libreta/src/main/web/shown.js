import { html } from "lit";

/** Signs that turn the direction of the text behind them: with them a value reads as another one. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** More marks on a letter than any script has: they would be drawn over the lines above and below. */
const PILES = /(\p{M}{6})\p{M}+/gu;

/**
 * Somebody's text as it is shown. The value itself stays what it is.
 *
 * @param {string} text
 */
export function shown(text) {
  return text.replace(TURNS, "").replace(PILES, "$1");
}

/**
 * Somebody's text between our own: its direction is its own.
 *
 * @param {string} text
 */
export function value(text) {
  return html`<bdi>${shown(text)}</bdi>`;
}

/**
 * Several values in a line.
 *
 * @param {(string | undefined)[]} texts those that are missing are left out
 */
export function line(texts) {
  return texts
    .filter((text) => text !== undefined && text !== "")
    .map((text, at) => html`${at === 0 ? "" : " · "}${value(text ?? "")}`);
}
