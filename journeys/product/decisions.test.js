// What becomes of a proposal: edited, cancelled, answered by typing, turned to somebody else, or waiting through a restart.
import assert from "node:assert/strict";
import { test } from "node:test";
import { say, sees } from "../support/chat.js";
import { card, fresh, languages, outcome, press, productSuite, propose, record } from "../support/journey.js";
import { picture } from "../support/picture.js";

const { visit, product } = productSuite();
const { en, es } = languages;

test("a proposal is edited before it is confirmed, and HubSpot gets the edited values", async () => {
  const page = await visit();
  const email = fresh("edited");
  await propose(page, `create contact Grace Hopper ${fresh("first")}, phone +1 212 555 0199`);
  await press(page, "Edit");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Phone").fill("+1 (212) 555-0123");
  await picture(page, "edit a proposal");
  await press(page, "Save and confirm");

  const created = await record(page, outcome(page, en.created));
  assert.deepEqual([created["email"], created["phone"]], [email, "+12125550123"]);
});

test("an edit that is no e-mail address is explained, and mended", async () => {
  const page = await visit();
  const email = fresh("mended");
  await propose(page, `create contact Grace Hopper ${fresh("first")}`);
  await press(page, "Edit");
  await page.getByLabel("Email").fill("grace@navy");
  await press(page, "Save and confirm");
  await sees(page, '"grace@navy" is not an e-mail address. Please give one like name@company.com.');
  assert.equal(await page.getByLabel("Email").inputValue(), "grace@navy");

  await page.getByLabel("Email").fill(email);
  await press(page, "Save and confirm");
  assert.equal((await record(page, outcome(page, en.created)))["email"], email);
});

test("what is cancelled is not written", async () => {
  const page = await visit();
  const email = fresh("cancelled");
  await propose(page, `create contact Nobody Here ${email}`);
  await press(page, en.cancel);
  await outcome(page, en.cancelled).waitFor();
  await sees(page, "I have not changed anything");

  await say(page, email);
  await sees(page, `I found no contact for ${email}`);
});

test("a typed yes confirms, in English", async () => {
  const page = await visit();
  const email = fresh("yes");
  await propose(page, `create contact Grace Hopper ${email}`);
  await say(page, "yes, please");
  assert.equal((await record(page, outcome(page, en.created)))["email"], email);
});

test("a typed no declines and a typed sí confirms, in Spanish", async () => {
  const page = await visit({ locale: es.locale });
  const email = fresh("si");
  await propose(page, `crea el contacto Lucía Gómez, ${email}`);
  await say(page, "no");
  await outcome(page, es.cancelled).waitFor();

  await propose(page, `crea el contacto Lucía Gómez, ${email}`);
  await say(page, "sí, adelante");
  assert.equal((await record(page, outcome(page, es.created)))["email"], email);
});

test("something else typed sets the proposal aside and is answered", async () => {
  const page = await visit();
  await propose(page, `create contact Grace Hopper ${fresh("aside")}`);
  await say(page, "find ada lovelace");
  await outcome(page, "Set aside, nothing was written").waitFor();
  await card(page, "Ada Lovelace").waitFor();
});

test("of two Luis Pérez it asks which, and changes that one only", async () => {
  const page = await visit({ locale: es.locale });
  await say(page, "update Luis Pérez");
  await sees(page, "Which one do you mean?");
  assert.equal(await page.getByRole("article", { name: "Luis Pérez" }).count(), 2);

  await say(page, "the second one");
  await sees(page, "What shall I change for Luis Pérez?");
  await propose(page, "job title Jefe de Taller");
  await press(page, es.confirm);
  const updated = await record(page, outcome(page, es.updated));
  assert.deepEqual([updated["company"], updated["jobtitle"]], ["Talleres del Norte", "Jefe de Taller"]);
  await say(page, "find luis perez");
  await card(page, "Luis Pérez").getByText("Jefe de Taller").waitFor();
  await page.getByRole("article", { name: "Luis Pérez" }).getByText("Director Comercial").last().waitFor();
});

test("where two contacts fit, one of them is picked, and that one is changed", async () => {
  const page = await visit();
  await say(page, "set Luis Pérez's job title to Head of workshop");
  const question = page.getByRole("radiogroup", { name: /Luis Pérez/ });
  await question.getByText("Talleres del Norte", { exact: true }).waitFor();
  await question.getByRole("radio", { name: /Luis Pérez/ }).last().press("Space");
  await picture(page, "pick among several");
  await press(page, "This one");
  await page.getByRole("heading", { name: "Update Luis Pérez" }).waitFor();
  await press(page, en.confirm);
  assert.equal((await record(page, outcome(page, en.updated)))["jobtitle"], "Head of workshop");
});

test("somebody very like a new contact is shown, and can be updated instead", async () => {
  const page = await visit();
  const email = fresh("again");
  const proposal = await propose(page, `create contact Ana Torres ${email}, company Acme Example, job title Buyer`);
  const twin = proposal.getByRole("group", { name: "Perhaps the same person" });
  await twin.getByText("ana@acme.example").waitFor();
  await twin.getByRole("button", { name: "Update this one instead" }).click();
  await page.getByRole("heading", { name: "Update Ana Torres" }).waitFor();
  await press(page, en.confirm);
  const updated = await record(page, outcome(page, en.updated));
  assert.deepEqual([updated["email"], updated["jobtitle"]], [email, "Buyer"]);
});

test("a new contact whose address is taken becomes an update of that contact", async () => {
  const page = await visit();
  const proposal = await propose(page, "create contact Charles Babbage charles@analytical.example, job title Inventor");
  await proposal.getByRole("heading", { name: "Update Charles Babbage" }).waitFor();
  await press(page, en.confirm);
  assert.equal((await record(page, outcome(page, en.updated)))["jobtitle"], "Inventor");
});

test("after a restart of Libreta the conversation is there, and its proposal is confirmed", { skip: !!process.env["LIBRETA_URL"] }, async () => {
  const page = await visit();
  await say(page, "find ada lovelace");
  await card(page, "Ada Lovelace").waitFor();
  const email = fresh("restart");
  await propose(page, `create contact Grace Hopper ${email}`);

  await product().restart();
  await page.reload();

  await card(page, "Ada Lovelace").waitFor();
  await press(page, en.confirm);
  assert.equal((await record(page, outcome(page, en.created)))["email"], email);
  await page.reload();
  await outcome(page, en.created).waitFor();
});
