import { after, afterEach, before } from "node:test";
import { composer, openChat, say, watchedBrowser } from "./chat.js";
import { Faults, startProduct } from "./product.js";

export { fresh } from "./fresh.js";

/** @typedef {import("playwright-core").Page} Page */

/** What a person reads and clicks, in one language. */
export const languages = {
  en: {
    locale: "en-GB",
    search: "Search contact",
    create: "Create new contact",
    update: "Update contact",
    confirm: "Confirm",
    cancel: "Cancel",
    created: "Created",
    updated: "Updated",
    cancelled: "Cancelled, nothing was written",
    tryAgain: "Try again",
    undo: "Undo",
    undone: "Undone",
  },
  es: {
    locale: "es-ES",
    search: "Buscar contacto",
    create: "Crear nuevo contacto",
    update: "Actualizar contacto",
    confirm: "Confirmar",
    cancel: "Cancelar",
    created: "Creado",
    updated: "Actualizado",
    cancelled: "Cancelado, no se ha escrito nada",
    tryAgain: "Reintentar",
    undo: "Deshacer",
    undone: "Deshecho",
  },
};

/**
 * A Libreta with its sandbox, and a watched browser, for the tests of one file. Faults end with the test.
 *
 * @param {Record<string, string> | (() => Promise<Record<string, string>>)} [settings] environment variables, or what makes them
 */
export function productSuite(settings) {
  /** @type {import("./product.js").Product} */
  let product;
  before(async () => {
    product = await startProduct(typeof settings === "function" ? await settings() : settings);
  });
  const { blank, problems } = watchedBrowser(() => product.url);
  afterEach(() => product && new Faults(product).off());
  after(() => product?.stop());

  return {
    product: () => product,
    faults: () => new Faults(product),
    blank,
    problems,
    /**
     * The chat, open at its welcome.
     *
     * @param {import("playwright-core").BrowserContextOptions} [options]
     */
    async visit(options) {
      const page = await blank(options);
      await openChat(page, product.url);
      return page;
    },
  };
}

/**
 * Clicks one of the three buttons and waits for what it asks.
 *
 * @param {Page} page
 * @param {string} button
 */
export async function choose(page, button) {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("button", { name: /^(Send|Enviar)$/ }).waitFor();
  await composer(page).waitFor();
}

/**
 * @param {Page} page
 * @param {string} name
 */
export async function press(page, name) {
  await page.getByRole("button", { name, exact: true }).click();
}

/**
 * What is said leads to a proposal; returns its card.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function propose(page, text) {
  await say(page, text);
  await page.getByRole("button", { name: /^(Confirm|Confirmar)$/ }).waitFor();
  return page.locator("libreta-proposal");
}

/**
 * The card of a contact that was found.
 *
 * @param {Page} page
 * @param {string} name
 */
export function card(page, name) {
  return page.getByRole("article", { name }).last();
}

/**
 * How a proposal ended.
 *
 * @param {Page} page
 * @param {string} state
 */
export function outcome(page, state) {
  return page.getByRole("region", { name: state }).last();
}

/**
 * Follows the link to the record, in its new tab, and reads what HubSpot (here the sandbox) shows there: label and value.
 *
 * @param {Page} page
 * @param {import("playwright-core").Locator} where
 */
export async function record(page, where) {
  const opened = page.context().waitForEvent("page");
  await where.getByRole("link", { name: /HubSpot/ }).click();
  const sheet = await opened;
  await sheet.getByText("A stand-in for a HubSpot account").waitFor();
  /** @type {[string, string][]} */
  const properties = await sheet
    .locator("dt")
    .evaluateAll((labels) => labels.map((label) => [label.getAttribute("title") ?? "", label.nextElementSibling?.textContent ?? ""]));
  await sheet.close();
  return Object.fromEntries(properties);
}
