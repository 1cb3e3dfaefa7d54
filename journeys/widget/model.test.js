// That the model is down is said before anybody asks it something in vain, and no longer than it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible } from "../support/axe.js";
import { chatSuite, openChat, say } from "../support/chat.js";

const { stub, open, blank } = chatSuite();
const down = { status: "down", code: "model_unavailable", message: "The language model cannot be reached at the moment." };
const up = { status: "up" };

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
const bar = (page) => page.getByRole("status").filter({ hasText: "You can still search, create and update" });

/** @param {Page} page */
const announced = (page) => page.locator("#announcer p").allTextContents();

const asks = () => stub.asked.filter((path) => path.startsWith("/model")).length;

/** @param {number} count */
async function asked(count) {
  for (const until = Date.now() + 5000; asks() < count && Date.now() < until; ) {
    await new Promise((done) => setTimeout(done, 20));
  }
  assert.equal(asks(), count);
}

/** The chat on a page whose time the test moves. */
async function openWithClock() {
  const page = await blank();
  await page.clock.install();
  await openChat(page, stub.url);
  return page;
}

/**
 * @param {Page} page
 * @param {"hidden" | "visible"} state
 */
async function look(page, state) {
  await page.evaluate((now) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => now });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

test("a model that is down is said when the chat opens, with what works all the same; without a network only that", async () => {
  stub.model = down;
  const page = await open({ reducedMotion: "reduce" });

  await bar(page).getByText("The language model cannot be reached at the moment.").waitFor();
  assert.equal(await bar(page).getAttribute("aria-live"), "polite");
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme });
    await accessible(page, `down, ${colorScheme}`);
  }
  stub.play("button-search.en");
  await page.getByRole("button", { name: "Search contact" }).click();
  await page.locator("libreta-form").waitFor();
  await bar(page).waitFor();
  assert.equal(await page.getByRole("button", { name: "Update contact" }).count(), 1);

  await page.context().setOffline(true);
  await page.getByText("You are offline.").waitFor();
  assert.equal(await bar(page).count(), 0);
  await page.context().setOffline(false);
  await bar(page).waitFor();
});

test("while it is down it is asked every 5 seconds, and when it is back that is said once and the bar goes", async () => {
  stub.model = down;
  const page = await openWithClock();
  await bar(page).waitFor();
  await page.clock.fastForward(6000);
  await asked(2);
  await page.waitForTimeout(50);
  stub.model = up;
  await page.clock.fastForward(6000);

  await bar(page).waitFor({ state: "detached" });
  assert.deepEqual((await announced(page)).filter((text) => text === "The assistant is back."), ["The assistant is back."]);
  await page.clock.fastForward(60_000);
  await page.waitForTimeout(100);
  await asked(3);
});

test("nobody who looks elsewhere asks, and who comes back after a minute does", async () => {
  stub.model = down;
  const page = await openWithClock();
  await bar(page).waitFor();
  await look(page, "hidden");
  await page.clock.fastForward(70_000);
  await page.waitForTimeout(100);
  await asked(1);
  stub.model = up;
  await look(page, "visible");
  await bar(page).waitFor({ state: "detached" });
  await page.clock.fastForward(5000);
  await page.waitForTimeout(50);
  const before = asks();

  await look(page, "hidden");
  await page.clock.fastForward(30_000);
  await look(page, "visible");
  await page.waitForTimeout(50);
  assert.equal(asks(), before);
  stub.model = down;
  await look(page, "hidden");
  await page.clock.fastForward(61_000);
  await look(page, "visible");
  await bar(page).waitFor();
});

test("while it answers it is asked twice and not again; a run that fails at it shows the bar, and its sentence is heard once", async () => {
  const page = await openWithClock();
  await asked(1);
  await page.clock.fastForward(5000);
  await asked(2);
  assert.equal(stub.asked[0], "/model?locale=en");
  await page.clock.fastForward(120_000);
  await page.waitForTimeout(150);
  await asked(2);
  assert.equal(await bar(page).count(), 0);

  stub.model = down;
  stub.play("model-down", "model-down");
  await say(page, "hello");
  await bar(page).waitFor();

  assert.equal(await bar(page).getAttribute("aria-live"), "off");
  const heard = (await announced(page)).filter((text) => text.includes("cannot be reached"));
  assert.equal(heard.length, 1);
  await say(page, "hello?");
  await page.locator("#announcer").getByText("That did not work").waitFor({ state: "attached" });
  assert.deepEqual((await announced(page)).filter((text) => text.includes("cannot be reached")), heard);
  assert.equal(await page.getByText("each button below opens a form").count(), 0);
});

test("a server without that door, or whose door fails, shows nothing", async () => {
  stub.model = undefined;
  const page = await openWithClock();
  await asked(1);
  stub.model = { status: "other", message: "What a server of another kind says" };
  await page.clock.fastForward(60_000);
  await asked(2);
  await page.waitForTimeout(100);
  assert.equal(await page.getByText("What a server of another kind says").count(), 0);
  stub.model = { status: "down" };
  stub.play("model-down");
  await say(page, "hello");
  await page.getByText("each button below opens a form").waitFor();
  assert.equal(await bar(page).count(), 0);
});

test("a door that fails for a moment while the model is down is no sign that it is back", async () => {
  stub.model = down;
  const page = await openWithClock();
  await bar(page).waitFor();
  stub.model = undefined;
  await page.clock.fastForward(16_000);
  await bar(page).waitFor({ state: "detached" });
  assert.deepEqual((await announced(page)).filter((text) => text.includes("back")), []);
  stub.model = up;
  await page.waitForTimeout(50);
  await page.clock.fastForward(16_000);

  await page.locator("#announcer").getByText("The assistant is back.").waitFor({ state: "attached" });
});
