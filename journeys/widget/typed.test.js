// What is typed into a form or a card is not lost: not by a reload, not by Esc, not by going on in words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chatSuite, composer, say, sees } from "../support/chat.js";
import { answerOf, resultOf, saying } from "../support/events.js";
import { goldenStream } from "../support/stub.js";

/** @typedef {import("playwright-core").Page} Page */

const { stub, open } = chatSuite();

/** @param {Page} page */
const form = (page) => page.locator("libreta-form");

/** @param {Page} page */
async function create(page) {
  await page.getByRole("button", { name: "Send" }).waitFor();
  stub.play("button-search.en");
  await page.getByRole("button", { name: "Create new contact" }).click();
}

/** @param {Page} page */
async function beginCreating(page) {
  await create(page);
  await form(page).getByLabel("First name").fill("Grace");
  await form(page).getByLabel("Another property").selectOption("City");
  await form(page).getByLabel("City").fill("Arlington");
}

/** @param {Page} page */
async function isAsItWas(page) {
  await form(page).getByLabel("City").waitFor();
  assert.equal(await form(page).getByLabel("First name").inputValue(), "Grace");
  assert.equal(await form(page).getByLabel("City").inputValue(), "Arlington");
}

test("a form that was filled in half stands there after a reload, and takes no focus", async () => {
  const page = await open();
  await beginCreating(page);
  await page.reload();
  await isAsItWas(page);
  assert.ok(await composer(page).evaluate((field) => field === /** @type {ShadowRoot} */ (field.getRootNode()).activeElement));
});

test("Esc and words close a form, and what was typed stands there when it is opened again; Cancel is for good", async () => {
  const page = await open();
  await beginCreating(page);
  await form(page).getByLabel("First name").press("Escape");
  await form(page).waitFor({ state: "detached" });
  await create(page);
  await isAsItWas(page);

  stub.play("answer");
  await say(page, "what can you do?");
  await form(page).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Send" }).waitFor();
  await page.reload();
  await sees(page, "Hello, I am Libreta.");
  assert.equal(await form(page).count(), 0);
  await create(page);
  await isAsItWas(page);

  await form(page).getByRole("button", { name: "Cancel" }).click();
  await create(page);
  await form(page).getByLabel("First name").waitFor();
  assert.equal(await form(page).getByLabel("First name").inputValue(), "");
});

test("a form in another language has its labels in it, and what was typed", async () => {
  const page = await open();
  await beginCreating(page);
  const asked = page.waitForRequest(/\/forms\?locale=es/);
  await page.getByRole("button", { name: "Español" }).click();
  await asked;
  await form(page).getByRole("heading", { name: "Crear contacto" }).waitFor();
  await isAsItWas(page);
});

test("an edit on a card outlives a reload, and Esc goes back from it and closes nothing", async () => {
  const page = await open();
  stub.play("proposal-update", "reopened-waiting");
  await say(page, "set ada lovelace's phone");
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByLabel("Phone number").fill("+44 20 7946 1111");
  await page.reload();
  await page.getByLabel("Phone number").waitFor();
  assert.equal(await page.getByLabel("Phone number").inputValue(), "+44 20 7946 1111");

  await page.getByLabel("Phone number").press("Escape");
  await page.getByRole("button", { name: "Edit", exact: true }).waitFor();
  assert.equal(await page.getByLabel("Phone number").count(), 0);
});

test("an edit is forgotten when the change was decided", async () => {
  const page = await open();
  stub.play("proposal-update", "confirmed-update");
  await say(page, "set ada lovelace's phone");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByLabel("Phone number").fill("+44 20 7946 1111");
  const kept = () => page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith("libreta:edit")).length);
  assert.equal(await kept(), 1);
  await page.getByRole("button", { name: "Save and confirm" }).click();
  await page.getByRole("region", { name: "Updated" }).waitFor();
  await page.getByRole("button", { name: "Send" }).waitFor();
  assert.equal(await kept(), 0);
});

test("an outcome stands behind what was asked again, with the name under which the contact was shown", async () => {
  const page = await open();
  const proposal = (await goldenStream("proposal-update")).filter(({ type }) => type !== "MESSAGES_SNAPSHOT");
  const wrong = "That is no telephone number. Nothing has been written.";
  const contact = { id: "512", properties: { phone: "+442079460958" } };
  const found = answerOf(
    { type: "TOOL_CALL_START", toolCallId: "call-7", toolCallName: "search_contacts" },
    resultOf("call-7", { contacts: [{ id: "512", name: "Ada Lovelace", properties: {} }], total: 1 }),
  );
  stub.play({ events: found }, { events: proposal }, { events: [answerOf()[0], ...saying(wrong), proposal.at(-1)] },
    { events: answerOf(resultOf("call-1", { status: "updated", contact, changes: [], operationId: "op-1" }), ...saying("Done.")) });
  await say(page, "find ada lovelace");
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  await say(page, "set her phone");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Confirm" }).click();
  await sees(page, wrong);
  await page.getByRole("button", { name: "Confirm" }).click();
  await sees(page, "Done.");

  const outcome = page.getByRole("region", { name: "Updated" });
  await outcome.getByText("Ada Lovelace").waitFor();
  const [above, below] = await Promise.all([page.getByRole("log").getByText(wrong).boundingBox(), outcome.boundingBox()]);
  assert.ok((above?.y ?? 0) < (below?.y ?? 0));
});

test("behind a form that found somebody the focus is where one goes on", async () => {
  const page = await open();
  stub.play("button-search.en", "search-one");
  await page.getByRole("button", { name: "Search contact" }).click();
  await form(page).getByLabel("Name").fill("lovelace");
  await form(page).getByLabel("Name").press("Enter");
  await form(page).waitFor({ state: "detached" });
  assert.ok(await composer(page).evaluate((field) => field === /** @type {ShadowRoot} */ (field.getRootNode()).activeElement));
});

test("Update on a card leads to what waits, and opens no form behind it", async () => {
  const page = await open();
  const proposal = JSON.parse(JSON.stringify(await goldenStream("proposal-update")).replaceAll("call-1", "call-9"));
  const alone = proposal.filter((/** @type {any} */ { type }) => type !== "MESSAGES_SNAPSHOT");
  stub.play("search-one", { events: alone }, "answer");
  await say(page, "find ada lovelace");
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  await say(page, "set her phone");
  await page.getByRole("button", { name: "Confirm" }).waitFor();
  await composer(page).focus();
  await page.getByRole("article", { name: "Ada Lovelace" }).getByRole("button", { name: "Update" }).click();
  await page.getByRole("heading", { name: "Update Ada Lovelace" }).evaluate((title) =>
    new Promise((done) => (title.matches(":focus") ? done(undefined) : title.addEventListener("focus", done, { once: true }))),
  );
  await page.getByRole("button", { name: "Cancel" }).click();
  await sees(page, "You can say things like");
  assert.equal(await form(page).count(), 0);
});

test("a form that cannot be opened is said, and can be tried again", async () => {
  const page = await open();
  stub.play("search-one");
  await say(page, "find ada lovelace");
  await page.route("**/forms/contact/*", (route) =>
    route.fulfill({ status: 503, contentType: "application/json", body: '{"error":{"code":"hubspot_unavailable","message":"HubSpot is not available."}}' }),
  );
  await page.getByRole("article", { name: "Ada Lovelace" }).getByRole("button", { name: "Update" }).click();
  await sees(page, "HubSpot is not available.");
  await page.unroute("**/forms/contact/*");
  await page.getByRole("button", { name: "Try again" }).click();
  await form(page).getByRole("heading", { name: "Update Ada Lovelace" }).waitFor();
});

test("a reply that the model cannot answer comes back to the text field, and what waits goes on waiting", async () => {
  const page = await open();
  const down = { type: "RUN_ERROR", code: "model_unavailable", message: "The language model is down." };
  stub.play("proposal-update", { events: [answerOf()[0], down] });
  await say(page, "set ada lovelace's phone");
  await say(page, "rather make her a director");
  await sees(page, "The language model is down.");
  assert.equal(await composer(page).inputValue(), "rather make her a director");
  await page.getByRole("button", { name: "Confirm" }).waitFor();
});
