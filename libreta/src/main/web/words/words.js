import { en } from "./en.js";
import { es } from "./es.js";

/** @typedef {import("./en.js").Words} Words */

/** @type {Record<string, Words>} */
export const languages = { en, es };

/**
 * The language to begin with: the first of these that Libreta speaks, else English.
 *
 * @param {readonly (string | null | undefined)[]} wanted language tags, most wanted first
 */
export function firstSpoken(wanted) {
  return wanted.map((tag) => tag?.toLowerCase().split("-")[0] ?? "").find((tag) => tag in languages) ?? "en";
}

/** What the chat is called where the page does not say otherwise. */
export const NAME = "Libreta";

/** @type {Map<string, Words>} */
const named = new Map();

/**
 * The words of a language, in which the chat has the name that the page gave it; the same object each time.
 *
 * @param {string} locale
 * @param {string} name
 * @returns {Words}
 */
export function wordsIn(locale, name = NAME) {
  const words = languages[locale] ?? en;
  if (name === NAME) {
    return words;
  }
  const key = `${words.tag} ${name}`;
  const known = named.get(key) ?? /** @type {Words} */ (
    Object.fromEntries(
      Object.entries(words).map(([key, text]) => [key, typeof text === "string" ? text.replaceAll(NAME, () => name) : text]),
    )
  );
  named.set(key, known);
  return known;
}
