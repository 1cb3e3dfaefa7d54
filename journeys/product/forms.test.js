// The three jobs by form, with a model that does not answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "../support/chat.js";
import { card, fresh, languages, outcome, press, productSuite, record } from "../support/journey.js";
import { picture } from "../support/picture.js";

const { visit, faults } = productSuite();

/** @param {import("playwright-core").Page} page */
const form = (page) => page.locator("libreta-form");

const words = {
  en: {
    ...languages.en,
    first: "First name",
    email: "Email",
    more: "Another property",
    stage: "Lifecycle stage",
    customer: "Customer",
    title: "Job title",
    next: "Continue",
    name: "Name",
    find: "Search",
    change: "Update Grace",
    hint: "each button opens a form",
    down: /language model/,
  },
  es: {
    ...languages.es,
    first: "Nombre",
    email: "Correo electrónico",
    more: "Otra propiedad",
    stage: "Etapa del ciclo de vida",
    customer: "Cliente",
    title: "Cargo",
    next: "Continuar",
    name: "Nombre",
    find: "Buscar",
    change: "Actualizar a Grace",
    hint: "cada botón abre un formulario",
    down: /modelo de lenguaje/,
  },
};

for (const [language, w] of Object.entries(words)) {
  test(`create, find and update by form with the model down, in ${language}`, async () => {
    const page = await visit({ locale: w.locale });
    await faults().on({ target: "model", kind: "status", status: 500 });
    await say(page, "ada?");
    await page.getByText(w.hint).waitFor();
    await page.getByRole("status").getByText(w.down).waitFor();

    const email = fresh("form");
    await press(page, w.create);
    await form(page).getByLabel(w.first, { exact: true }).fill("Grace");
    await form(page).getByLabel(w.email).fill("grace at navy");
    await press(page, w.next);
    await page.getByText(/"grace at navy"/).last().waitFor();
    await form(page).getByLabel(w.email).fill(email);
    await form(page).getByLabel(w.more).selectOption({ label: w.stage });
    await form(page).getByLabel(w.stage).selectOption({ label: w.customer });
    await press(page, w.next);
    await press(page, w.confirm);
    const created = await record(page, outcome(page, w.created));
    assert.equal(created["email"], email);
    assert.equal(created["lifecyclestage"], "Customer");

    await press(page, w.search);
    await form(page).getByLabel(w.email).fill(email);
    await form(page).getByRole("button", { name: w.find, exact: true }).click();
    await card(page, "Grace").last().waitFor();
    await page.getByRole("button", { name: w.change, exact: true }).last().click();
    await form(page).getByLabel(w.title).fill("Rear admiral");
    await press(page, w.next);
    await press(page, w.confirm);
    assert.equal((await record(page, outcome(page, w.updated)))["jobtitle"], "Rear admiral");
    await picture(page, `model down ${language}`);

    await faults().off();
    await page.getByRole("status").getByText(w.down).waitFor({ state: "detached", timeout: 60_000 });
  });
}
