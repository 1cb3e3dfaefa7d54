import { isSame } from "./days.js";
import { ask } from "./door.js";

/**
 * What can be filled in instead of being said, as the server builds it from HubSpot's own properties.
 *
 * @typedef {"search" | "create" | "update"} FormKind
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {string} type HubSpot's, in lower case
 * @property {boolean} main it is shown from the beginning
 * @property {boolean} [multiple] several options may be chosen; they are joined with `;`
 * @property {{value: string, label: string}[]} [options]
 *
 * @typedef {object} Form a form that is open
 * @property {FormKind} kind
 * @property {Field[]} fields
 * @property {import("./agui/types.js").Contact} [contact] whom an update is about
 * @property {Problem[]} [problems] why what was sent last could not be done; those of no field have no `property`
 *
 * @typedef {{property?: string, message: string}} Problem
 */

/** The forms of one server. */
export class Forms {
  #endpoint;
  /** @type {Map<string, Promise<{kind: FormKind, fields: Field[]}[]>>} by language */
  #known = new Map();

  /** @param {string} endpoint the AG-UI address; the forms stand beside it */
  constructor(endpoint) {
    this.#endpoint = endpoint;
  }

  /**
   * @param {string} kind
   * @param {string} locale
   * @param {string} [contact] whom an update is about
   * @returns {Promise<Form | undefined>} nothing where there is no such form
   */
  async open(kind, locale, contact) {
    const [all, held] = await Promise.all([
      this.#all(locale),
      contact === undefined ? undefined : ask(this.#endpoint, `forms/contact/${encodeURIComponent(contact)}`, { locale }),
    ]);
    const form = all.find((one) => one.kind === kind);
    return form && { ...form, ...(held ? { contact: held.contact } : {}) };
  }

  /**
   * @param {string} locale
   * @returns {Promise<{kind: FormKind, fields: Field[]}[]>}
   */
  #all(locale) {
    const known = this.#known.get(locale) ?? ask(this.#endpoint, "forms", { locale }).then(({ forms }) => forms);
    this.#known.set(locale, known);
    known.catch(() => this.#known.delete(locale));
    return known;
  }
}

/**
 * Why a form could not be done, if it could not.
 *
 * @param {import("./timeline.js").CallItem | undefined} call
 * @returns {Problem[]}
 */
export function problemsOf(call) {
  const error = call?.result?.error;
  return error === undefined ? [] : (error.problems ?? [{ message: error.message }]);
}

/**
 * What an update form changes: the fields whose value is another one than the contact holds.
 *
 * @param {Form} form
 * @param {Record<string, string>} values
 * @returns {Record<string, string>}
 */
export function filledIn({ kind, fields, contact }, values) {
  /** @type {Record<string, string>} */
  const filled = {};
  for (const { name, type } of fields) {
    const value = (values[name] ?? "").trim();
    const held = contact?.properties?.[name] ?? "";
    if (kind === "update" && contact ? values[name] !== undefined && !isSame(type, value, held) : value !== "") {
      filled[name] = value;
    }
  }
  return filled;
}
