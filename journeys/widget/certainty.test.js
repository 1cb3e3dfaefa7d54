// A decision is sent as it was, and what became of it is told, whatever happens in between.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible } from "../support/axe.js";
import { chatSuite, composer, say, sees } from "../support/chat.js";
import { answerOf, resultOf, saying } from "../support/events.js";
import { goldenStream } from "../support/stub.js";

const { stub, open } = chatSuite();

/** @typedef {import("playwright-core").Page} Page */

/** The decision is heard, and then nothing comes. */
const held = { stream: "confirmed-update", first: 1, hold: true };
const cut = { stream: "confirmed-update", first: 1 };

/**
 * Opens the chat, and has a change proposed.
 *
 * @param {...(string | import("../support/stub.js").Answer)} then what the runs after it are answered with
 */
async function proposed(...then) {
  const page = await open();
  stub.play("proposal-update", ...then);
  await say(page, "set ada lovelace's phone");
  await page.getByRole("checkbox").check();
  return page;
}

/** @param {Page} page */
async function confirm(page) {
  await page.getByRole("button", { name: "Confirm" }).click();
}

/** @param {Page} page */
function kept(page) {
  return page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith("libreta:decision")));
}

/** @param {Page} page */
function updated(page) {
  return page.getByRole("region", { name: "Updated" });
}

/** @param {Page} page */
function elsewhere(page) {
  return page.getByRole("button", { name: "New conversation" });
}

/** @param {import("playwright-core").Locator} where */
function hasFocus(where) {
  return where.evaluate((element) => element === /** @type {ShadowRoot} */ (element.getRootNode()).activeElement);
}

test("a decision has an id, is kept until the answer has come, and then forgotten", async () => {
  const page = await proposed(held);
  await confirm(page);
  await sees(page, "Saving to HubSpot…");
  const { resume } = await stub.run(2);
  const [name = ""] = await kept(page);
  const stored = JSON.parse((await page.evaluate((key) => sessionStorage.getItem(key), name)) ?? "");
  assert.deepEqual([stored.entry], resume);
  assert.match(stored.entry.payload.decision, /^[0-9a-f-]{36}$/);

  stub.play("reopened-decided");
  await page.reload();
  await updated(page).waitFor();
  assert.deepEqual(await kept(page), []);
});

test("after a reload in the middle of it, the same decision is sent once more, edits and ticks included", async () => {
  const page = await proposed(held);
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Phone number").fill("+44 20 7946 0000");
  await page.getByRole("button", { name: "Save and confirm" }).click();
  await sees(page, "Saving to HubSpot…");
  const [first] = (await stub.run(2)).resume;
  assert.equal(first.payload.properties.phone, "+44 20 7946 0000");

  stub.play("reopened-waiting", { stream: "confirmed-update", delayMs: 50 });
  await page.reload();

  await updated(page).waitFor();
  await page.getByRole("button", { name: "Send" }).waitFor();
  assert.deepEqual(stub.requests.map(({ resume }) => resume), [undefined, [first]]);
  assert.deepEqual(await kept(page), []);
});

test("two decisions on the same proposal have two ids, and trying again has the same", async () => {
  const page = await proposed({ status: 503 }, { status: 503 }, "confirmed-update");
  await confirm(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("button", { name: "Try again" }).waitFor();
  await confirm(page);
  await updated(page).waitFor();
  const [first, again, other] = stub.requests.slice(1).map(({ resume }) => resume[0].payload.decision);
  assert.equal(first, again);
  assert.notEqual(first, other);
});

test("a reload where something else waits by now sends nothing", async () => {
  const page = await proposed(held);
  await confirm(page);
  await sees(page, "Saving to HubSpot…");
  await stub.run(2);
  const other = structuredClone(await goldenStream("reopened-waiting"));
  other.at(-1).outcome.interrupts[0].id = "int-9";
  stub.play({ events: other });
  await page.reload();
  await page.getByRole("button", { name: "Confirm" }).waitFor();
  assert.equal(stub.requests.length, 1);
  assert.deepEqual(await kept(page), []);
});

test("when the connection breaks in the middle of a write, the page finds out by itself, says it once, and moves no focus", async () => {
  const page = await proposed(cut, { status: 503 }, "reopened-decided");
  await confirm(page);
  await sees(page, "The connection broke before the answer was complete.");
  await sees(page, "Finding out what became of it…");
  await accessible(page, "finding out");
  await composer(page).fill("and then");
  await elsewhere(page).focus();

  await updated(page).waitFor();

  assert.ok(await hasFocus(elsewhere(page)));
  await page.getByRole("log").getByText("The connection broke before the answer was complete.").waitFor({ state: "detached" });
  assert.equal(await page.locator("#announcer").getByText("12 contacts work at Acme").count(), 1);
  assert.equal(await composer(page).inputValue(), "and then");
  assert.deepEqual(stub.requests.slice(-2).map(({ messages, resume }) => [messages, resume]), [[[], undefined], [[], undefined]]);
  await page.getByText("Finding out what became of it…").waitFor({ state: "detached" });
  assert.deepEqual(await kept(page), []);
});

test("where the decision was never heard, the proposal waits on as it was, and nothing is sent again", async () => {
  const page = await proposed(cut, "reopened-waiting");
  await confirm(page);
  await page.getByText("Finding out what became of it…").waitFor();
  await page.getByText("Finding out what became of it…").waitFor({ state: "detached" });
  assert.ok(await page.getByRole("checkbox").isChecked());
  assert.ok(await page.getByRole("button", { name: "Confirm" }).isEnabled());
  await page.getByRole("button", { name: "Try again" }).waitFor();
  assert.deepEqual(await kept(page), []);
  assert.equal(stub.requests.length, 3);
});

test("what somebody on the way answers is no answer: what became of the decision is found out", async () => {
  const page = await proposed({ status: 502, error: {} }, "reopened-decided");
  await confirm(page);
  await sees(page, "Finding out what became of it…");
  await updated(page).waitFor();
});

test("a typed yes that was stopped is found out about", async () => {
  const page = await proposed(held, "reopened-decided");
  await say(page, "yes");
  await stub.run(2);
  await page.getByRole("button", { name: "Stop" }).click();
  await sees(page, "Finding out what became of it…");
  await updated(page).waitFor();
  assert.deepEqual(stub.requests.slice(2).map(({ resume }) => resume), [undefined]);
});

test("a chat that is taken from the page asks nothing; put back, it finds out", async () => {
  const page = await proposed(cut);
  await page.clock.install();
  await confirm(page);
  await page.getByText("Finding out what became of it…").waitFor();
  const chat = await page.locator("libreta-chat").elementHandle();
  await chat?.evaluate((element) => element.remove());
  await page.clock.fastForward(60_000);
  await page.evaluate(() => fetch("/widget.js").then((answer) => answer.text()));
  assert.equal(stub.requests.length, 2);

  stub.play("reopened-decided");
  await page.evaluate((element) => element && document.body.append(element), chat);
  await page.getByText("Finding out what became of it…").waitFor();
  await page.clock.fastForward(3000);
  await updated(page).waitFor();
});

test("a write of which nothing is known is followed until it is", async () => {
  const unknown = { status: "unknown", message: "HubSpot did not say whether it saved the change." };
  const page = await proposed(
    { events: answerOf(resultOf("call-1", unknown), ...saying("HubSpot did not say whether it saved the change.")) },
    "reopened-decided",
  );
  await confirm(page);
  await page.getByRole("region", { name: "Not known whether HubSpot wrote it" }).waitFor();
  await sees(page, "Finding out what became of it…");
  await accessible(page, "an unknown write");
  await elsewhere(page).focus();

  await updated(page).waitFor();

  assert.ok(await hasFocus(elsewhere(page)));
  await page.getByRole("button", { name: /^Undo/ }).waitFor();
});

test("nobody is asked while the page is not looked at", async () => {
  const page = await proposed(cut);
  await page.clock.install();
  await page.evaluate(() => Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true }));
  await confirm(page);
  await page.getByText("Finding out what became of it…").waitFor();
  await page.clock.fastForward(60_000);
  await page.evaluate(() => fetch("/widget.js").then((answer) => answer.text()));
  assert.equal(stub.requests.length, 2);

  stub.play("reopened-decided");
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await updated(page).waitFor();
});
