// A write that is taken back, and what a reload or a killed server does to one that is under way.
import assert from "node:assert/strict";
import { test } from "node:test";
import { composer, say, sees } from "../support/chat.js";
import { fresh, languages, outcome, press, productSuite, propose, record } from "../support/journey.js";
import { picture } from "../support/picture.js";
import { tokens } from "../support/sandbox.js";

const { visit, product, faults } = productSuite({ LIBRETA_SANDBOX_DATA: "contacts.db" });
const { en, es } = languages;
const ours = { skip: !!process.env["LIBRETA_URL"] };
/** HubSpot writes, and its answer never ends. */
const silent = { target: "hubspot", kind: "endless", method: "PATCH", millis: 200 };

/** @returns {Promise<any[]>} what HubSpot and the model were asked last */
async function asked() {
  const answer = await fetch(`${product().sandboxUrl}/sandbox/requests`);
  return /** @type {any} */ (await answer.json()).requests;
}

/**
 * The requests to HubSpot that change a contact to this.
 *
 * @param {string} value
 */
async function writes(value) {
  return (await asked()).filter(({ method, body }) => method === "PATCH" && JSON.stringify(body).includes(value));
}

/**
 * Waits for HubSpot to have been asked this.
 *
 * @param {(request: any) => boolean} what
 */
async function heard(what) {
  const until = Date.now() + 15_000;
  while (!(await asked()).some(what)) {
    assert.ok(Date.now() < until, "HubSpot was never asked");
  }
}

/**
 * Waits for HubSpot to have nobody of this address.
 *
 * @param {string} email
 */
async function archived(email) {
  const address = `${product().sandboxUrl}/crm/v3/objects/contacts/${email}?idProperty=email`;
  const until = Date.now() + 15_000;
  while ((await fetch(address, { headers: { Authorization: `Bearer ${tokens.everything}` } })).status !== 404) {
    assert.ok(Date.now() < until, `${email} was never archived`);
  }
}

/** Waits for the fault that is on to strike. */
async function struck() {
  const until = Date.now() + 15_000;
  for (;;) {
    const answer = await fetch(`${product().sandboxUrl}/sandbox/faults`);
    const { faults: on } = /** @type {any} */ (await answer.json());
    if (on[0].struck > 0) {
      return;
    }
    assert.ok(Date.now() < until, "the fault never struck");
  }
}

/** @param {import("playwright-core").Page} page */
async function undo(page) {
  await page.getByRole("button", { name: /^(Undo|Deshacer):/ }).last().click();
}

test("a new contact that is undone is in HubSpot's recycle bin", async () => {
  const page = await visit();
  const email = fresh("undone");
  await propose(page, `create contact Grace Hopper ${email}`);
  await press(page, en.confirm);
  await outcome(page, en.created).waitFor();
  assert.equal((await record(page, outcome(page, en.created)))["email"], email);

  await undo(page);

  await outcome(page, en.undone).waitFor();
  await sees(page, "is in HubSpot's recycle bin now");
  await say(page, `find ${email}`);
  await sees(page, `I found no contact for ${email}`);
});

test("an update that is undone has the old value again, in Spanish, and after a reload too", async () => {
  const page = await visit({ locale: es.locale });
  await propose(page, "cambia el cargo de ana@acme.example a Astronauta");
  await press(page, es.confirm);
  await outcome(page, es.updated).waitFor();
  const before = (await record(page, outcome(page, es.updated)))["jobtitle"];
  assert.equal(before, "Astronauta");

  await undo(page);

  await outcome(page, es.undone).waitFor();
  assert.notEqual((await record(page, outcome(page, es.undone)))["jobtitle"], before);
  await page.reload();
  await outcome(page, es.undone).waitFor();
  assert.equal(await page.getByRole("button", { name: /^Deshacer/ }).count(), 0);
  await picture(page, "undo");
});

test("a reload in the middle of a confirmed write writes once, and tells", async () => {
  const page = await visit();
  await propose(page, "set ada lovelace's job title to Countess");
  await faults().on({ target: "hubspot", kind: "latency", method: "PATCH", millis: 2000 });
  await press(page, en.confirm);
  await sees(page, "Saving to HubSpot…");
  await page.reload();

  await outcome(page, en.updated).waitFor();
  assert.equal((await writes("Countess")).length, 1);
  await picture(page, "reload in the middle");
});

test("killed in the middle of a confirmed write and started again, Libreta tells in the open page what became of it", ours, async () => {
  const page = await visit();
  await propose(page, "set ada lovelace's job title to Analyst");
  await faults().on(silent);
  await press(page, en.confirm);
  await heard(({ method, body }) => method === "PATCH" && JSON.stringify(body).includes("Analyst"));

  await product().kill();
  await page.getByText("Finding out what became of it…").waitFor();
  await composer(page).fill("what I was typing");
  await product().restart();

  await outcome(page, en.updated).waitFor({ timeout: 60_000 });
  await sees(page, "HubSpot did save what you confirmed about");
  assert.equal(await composer(page).inputValue(), "what I was typing");
  assert.equal((await record(page, outcome(page, en.updated)))["jobtitle"], "Analyst");
});

test("killed in the middle of an undo and started again, Libreta tells in the open page that it was undone", ours, async () => {
  const page = await visit();
  const email = fresh("killed");
  await propose(page, `create contact Grace Hopper ${email}`);
  await press(page, en.confirm);
  await outcome(page, en.created).waitFor();
  await faults().on({ ...silent, method: "DELETE" });
  await undo(page);
  await sees(page, "Undoing it in HubSpot…");
  await archived(email);

  await product().kill();
  await product().restart();

  await outcome(page, en.undone).waitFor({ timeout: 60_000 });
  assert.equal(await outcome(page, en.undone).getByText(email).count(), 0);
  assert.equal(await page.getByRole("button", { name: /^Undo/ }).count(), 0);
});

test("killed before an undo was carried out, Libreta carries it out, and tells so in the open page", ours, async () => {
  const page = await visit();
  const email = fresh("kept");
  await propose(page, `create contact Grace Hopper ${email}`);
  await press(page, en.confirm);
  await outcome(page, en.created).waitFor();
  await faults().on({ target: "hubspot", kind: "latency", method: "DELETE", millis: 60_000 });
  await undo(page);
  await struck();

  await product().kill();
  await product().restart();

  await outcome(page, en.undone).waitFor({ timeout: 60_000 });
  await archived(email);
});
