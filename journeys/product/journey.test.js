// The main job against a real Libreta with its sandbox, whose address is in LIBRETA_URL: find, create and update a contact,
// by buttons and by typing, in both languages; each write is looked up in the sandbox's own page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { composer, openChat, say, watchedBrowser } from "../support/chat.js";

const url = process.env["LIBRETA_URL"] ?? "";
const skip = url === "" && "LIBRETA_URL is not set";
const { blank } = watchedBrowser(() => url);

/** @typedef {import("playwright-core").Page} Page */

/** Words and sentences of a journey in one language. */
const journeys = {
  en: {
    locale: "en-GB",
    buttons: { search: "Search contact", create: "Create new contact", update: "Update contact" },
    find: "find ada lovelace",
    create: (/** @type {string} */ email) => `create contact Grace Hopper ${email}, phone +1 212 555 0199, company US Navy`,
    update: (/** @type {string} */ email) => `set ${email}'s phone to +44 20 7946 0958`,
    confirm: "Confirm",
    created: "Created",
    updated: "Updated",
  },
  es: {
    locale: "es-ES",
    buttons: { search: "Buscar contacto", create: "Crear nuevo contacto", update: "Actualizar contacto" },
    find: "busca a Ada Lovelace",
    create: (/** @type {string} */ email) => `crea el contacto Lucía Gómez, ${email}`,
    update: (/** @type {string} */ email) => `cambia el teléfono de ${email} a +44 20 7946 0958`,
    confirm: "Confirmar",
    created: "Creado",
    updated: "Actualizado",
  },
};

for (const [language, words] of Object.entries(journeys)) {
  test(`by typing, in ${language}: find, create and update`, { skip }, async () => {
    const page = await visit(words.locale);
    await say(page, words.find);
    await page.getByRole("article", { name: "Ada Lovelace" }).first().waitFor();

    const email = freshEmail(language);
    await say(page, words.create(email));
    await confirm(page, words.confirm);
    await page.getByRole("region", { name: words.created }).waitFor();
    assert.match(await sandboxPage(page), new RegExp(email));

    await say(page, words.update(email));
    await confirm(page, words.confirm);
    await page.getByRole("region", { name: words.updated }).getByText("+442079460958").first().waitFor();
    assert.match(await sandboxPage(page), /\+442079460958|\+44 20 7946 0958/);
  });

  test(`by buttons, in ${language}: find, create and update`, { skip }, async () => {
    const page = await visit(words.locale);
    await click(page, words.buttons.search);
    await say(page, "ada lovelace");
    await page.getByRole("article", { name: "Ada Lovelace" }).first().waitFor();

    const email = freshEmail(language);
    await click(page, words.buttons.create);
    await say(page, `Lucía Gómez, ${email}`);
    await confirm(page, words.confirm);
    await page.getByRole("region", { name: words.created }).waitFor();
    assert.match(await sandboxPage(page), new RegExp(email));

    await click(page, words.buttons.update);
    await say(page, words.update(email));
    await confirm(page, words.confirm);
    await page.getByRole("region", { name: words.updated }).waitFor();
  });
}

test("a reload brings the conversation back, with a proposal that still waits", { skip }, async () => {
  const page = await visit("en-GB");
  const email = freshEmail("reload");
  await say(page, journeys.en.create(email));
  await page.getByRole("button", { name: "Confirm" }).waitFor();

  await page.reload();

  await confirm(page, "Confirm");
  await page.getByRole("region", { name: "Created" }).waitFor();
  await page.reload();
  await page.getByRole("region", { name: "Created" }).waitFor();
});

test("cancelling writes nothing, and what is typed instead is answered", { skip }, async () => {
  const page = await visit("en-GB");
  const email = freshEmail("cancel");
  await say(page, journeys.en.create(email));
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("region", { name: "Cancelled, nothing was written" }).waitFor();

  await say(page, journeys.en.create(email));
  await page.getByRole("button", { name: "Confirm" }).waitFor();
  await say(page, "find ada lovelace");

  await page.getByRole("region", { name: "Set aside, nothing was written" }).waitFor();
  await page.getByRole("article", { name: "Ada Lovelace" }).first().waitFor();
  assert.doesNotMatch(await sandboxPage(page), new RegExp(email));
});

/** @param {string} locale */
async function visit(locale) {
  const page = await blank({ locale });
  await openChat(page, url);
  return page;
}

/**
 * @param {Page} page
 * @param {string} button
 */
async function click(page, button) {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("button", { name: /^(Send|Enviar)$/ }).waitFor();
  await composer(page).waitFor();
}

/**
 * @param {Page} page
 * @param {string} word
 */
async function confirm(page, word) {
  await page.getByRole("button", { name: word, exact: true }).click();
}

/** @param {string} name */
function freshEmail(name) {
  return `${name}.${Date.now()}@journey.example`;
}

/**
 * The sandbox's page of contacts, as text.
 *
 * @param {Page} page
 */
async function sandboxPage(page) {
  const badge = page.getByRole("button", { name: /^(About the sandbox|Sobre el entorno de pruebas)$/ });
  if ((await badge.count()) > 0) {
    await badge.click();
  }
  const address = await page.getByRole("complementary").getByRole("link").getAttribute("href");
  return (await fetch(address ?? "")).text();
}
