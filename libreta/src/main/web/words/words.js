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

/** @param {string} locale */
export function wordsIn(locale) {
  return languages[locale] ?? en;
}
