// The real page for everybody: no barriers that axe knows, a phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible } from "../support/axe.js";
import { say, sees } from "../support/chat.js";
import { card, choose, fresh, languages, outcome, press, productSuite, propose, record } from "../support/journey.js";
import { troubleOnPhone } from "../support/layout.js";
import { picture } from "../support/picture.js";

const { visit } = productSuite();
const { en, es } = languages;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing to object to, ${colorScheme}`, async () => {
    const page = await visit({ colorScheme, reducedMotion: "reduce" });
    await accessible(page, "the welcome");
    await say(page, "contacts at Acme");
    await sees(page, "I found 6 contacts");
    await accessible(page, "search results");
    await propose(page, `create contact Ada Lovelace ${fresh("axe")}, company Analytical Engines Ltd`);
    await accessible(page, "a proposal to create, with somebody alike");
    await press(page, "Edit");
    await accessible(page, "a proposal being edited");
    await press(page, "Save and confirm");
    await outcome(page, en.created).waitFor();
    await propose(page, "set ana@acme.es's job title to Countess");
    await accessible(page, "a proposal to update");
    await press(page, en.cancel);
    await outcome(page, en.cancelled).waitFor();
    await accessible(page, "outcomes");
  });
}

test("a proposal comes into view where the conversation only just fills the page", async () => {
  const page = await visit({ viewport: { width: 1180, height: 832 } });
  await press(page, "Hide");
  await say(page, "who is ana@acme.es?");
  await card(page, "Ana García").waitFor();
  await propose(page, "set her phone to +34 600 11 22 33 and her job title to Directora Comercial");
  await page.getByText("Waiting for your decision").waitFor();
  const hidden = await page.getByRole("log").evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop);
  assert.ok(hidden < 2, `${hidden} pixels below the view`);
});

test("on a phone, in Spanish: find, create and update, and nothing scrolls sideways", async () => {
  const page = await visit({ ...phone, locale: es.locale });
  assert.deepEqual(await troubleOnPhone(page), [], "the welcome");
  await choose(page, es.search);
  await say(page, "contactos de Acme");
  await sees(page, "He encontrado 6 contactos");
  assert.deepEqual(await troubleOnPhone(page), [], "search results");

  await choose(page, es.create);
  const email = fresh("una.direccion.de.correo.bastante.larga");
  await propose(page, `María del Carmen Fernández de la Vega, ${email}, cargo Directora General de Administración`);
  assert.deepEqual(await troubleOnPhone(page), [], "a proposal");
  await press(page, "Editar");
  assert.deepEqual(await troubleOnPhone(page), [], "a proposal being edited");
  await press(page, "Guardar y confirmar");
  assert.equal((await record(page, outcome(page, es.created)))["email"], email);
  assert.deepEqual(await troubleOnPhone(page), [], "an outcome");
  await picture(page, "phone, created");
  await propose(page, `cambia el teléfono de ${email} a +34 600 11 22 33`);
  await press(page, es.confirm);
  assert.equal((await record(page, outcome(page, es.updated)))["phone"], "+34600112233");
  await picture(page, "phone");
});
