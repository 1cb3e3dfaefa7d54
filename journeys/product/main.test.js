// The main job in a real browser: find, create and update a contact, and see each in the CRM's own pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { say, sees } from "../support/chat.js";
import { card, choose, fresh, languages, outcome, press, productSuite, propose, record } from "../support/journey.js";
import { picture } from "../support/picture.js";

const { visit } = productSuite();
const { en, es } = languages;

test("by typing, in English", async () => {
  const page = await visit();
  await say(page, "find ada lovelace");
  const found = card(page, "Ada Lovelace");
  await found.getByText("ada@analytical.example").waitFor();
  assert.equal((await record(page, found))["company"], "Analytical Engines Ltd");
  await picture(page, "search");

  const email = fresh("grace");
  await propose(page, `create contact Grace Hopper ${email}, phone +1 212 555 0199, company US Navy`);
  await press(page, en.confirm);
  const created = await record(page, outcome(page, en.created));
  assert.equal(created["email"], email);
  assert.equal(created["phone"], "+12125550199");
  assert.equal(created["company"], "US Navy");
  await picture(page, "create");

  await propose(page, "set ada lovelace's phone to +44 20 7946 0958");
  await press(page, en.confirm);
  assert.equal((await record(page, outcome(page, en.updated)))["phone"], "+442079460958");
  await picture(page, "update");
});

test("by typing, in Spanish", async () => {
  const page = await visit({ locale: es.locale });
  await say(page, "busca a Luis Pérez");
  await sees(page, "He encontrado 2 contactos");
  assert.equal(await page.getByRole("article", { name: "Luis Pérez" }).count(), 2);

  await say(page, "crea un contacto");
  await sees(page, "¿Cuáles son el nombre y el correo del nuevo contacto?");
  const email = fresh("lucia");
  await propose(page, `Lucía Gómez, ${email}`);
  await press(page, es.confirm);
  const created = await record(page, outcome(page, es.created));
  assert.deepEqual([created["firstname"], created["lastname"], created["email"]], ["Lucía", "Gómez", email]);

  await propose(page, "cambia el cargo de ana@acme.example a Directora");
  await press(page, es.confirm);
  const updated = await record(page, outcome(page, es.updated));
  assert.deepEqual([updated["jobtitle"], updated["email"]], ["Directora", "ana@acme.example"]);
  await picture(page, "Spanish");
});

test("by buttons, in English", async () => {
  const page = await visit();
  await choose(page, en.search);
  await say(page, "ada lovelace");
  assert.equal((await record(page, card(page, "Ada Lovelace")))["email"], "ada@analytical.example");

  await choose(page, en.create);
  const email = fresh("mary");
  await propose(page, `Mary Shelley, ${email}, company Villa Diodati`);
  await press(page, en.confirm);
  assert.equal((await record(page, outcome(page, en.created)))["company"], "Villa Diodati");

  await choose(page, en.update);
  await say(page, email);
  await sees(page, "What shall I change for Mary Shelley?");
  await propose(page, "job title Novelist");
  await press(page, en.confirm);
  const updated = await record(page, outcome(page, en.updated));
  assert.deepEqual([updated["email"], updated["jobtitle"]], [email, "Novelist"]);
});

test("by buttons, in Spanish", async () => {
  const page = await visit({ locale: es.locale });
  await choose(page, es.search);
  await say(page, "ana@acme.es");
  assert.equal((await record(page, card(page, "Ana García")))["company"], "Acme");

  await choose(page, es.create);
  const email = fresh("rosalia");
  await propose(page, `Rosalía Castro, ${email}, empresa Follas Novas`);
  await press(page, es.confirm);
  assert.equal((await record(page, outcome(page, es.created)))["company"], "Follas Novas");

  await choose(page, es.update);
  await say(page, email);
  await sees(page, "¿Qué cambio en Rosalía Castro?");
  await propose(page, "cargo Poeta");
  await press(page, es.confirm);
  const updated = await record(page, outcome(page, es.updated));
  assert.deepEqual([updated["email"], updated["jobtitle"]], [email, "Poeta"]);
});
