// The list of earlier conversations, and going from one to another.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible } from "../support/axe.js";
import { chatSuite, composer, say, sees } from "../support/chat.js";
import { troubleOnPhone } from "../support/layout.js";

const { stub, open } = chatSuite();
const phone = { viewport: { width: 320, height: 600 }, hasTouch: true, isMobile: true };
const DAY_MS = 86_400_000;

/** @typedef {import("playwright-core").Page} Page */

const ada = { threadId: "thread-ada", title: "make her a customer", lastAt: new Date().toISOString() };
const grace = { threadId: "thread-grace", title: "create Grace Hopper", lastAt: new Date(Date.now() - 40 * DAY_MS).toISOString() };

/** @param {Page} page */
const list = (page) => page.getByRole("dialog", { name: /^(Earlier conversations|Conversaciones anteriores)$/ });

/** @param {Page} page */
async function showList(page) {
  await page.getByRole("button", { name: /^(Earlier conversations|Conversaciones anteriores)$/ }).click();
  await list(page).waitFor();
}

/** @param {Page} page */
function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) {
      element = element.shadowRoot.activeElement;
    }
    return element?.getAttribute("aria-label") ?? element?.textContent?.trim().split(/\s{2,}|\n/)[0];
  });
}

/**
 * The focus comes back a moment after the list has gone.
 *
 * @param {Page} page
 * @param {string} name
 */
async function faces(page, name) {
  for (const until = Date.now() + 5000; (await focused(page)) !== name && Date.now() < until; ) {
    await page.waitForTimeout(20);
  }
  assert.equal(await focused(page), name);
}

test("the list says what was said first, as text, and when; it is read anew each time, and marks the one on the screen", async () => {
  const page = await open();
  stub.conversations = [{ threadId: stub.requests.at(-1).threadId, title: "who is Ada?", lastAt: ada.lastAt }, grace];
  await showList(page);

  const items = list(page).getByRole("listitem");
  assert.match(await items.nth(0).innerText(), /^who is Ada\?\s+\d\d:\d\d$/);
  assert.match(await items.nth(1).innerText(), /^create Grace Hopper\s+\d{1,2} \p{L}+ \d{4}$/u);
  assert.equal(await list(page).locator("[aria-current=true]").innerText(), await items.nth(0).innerText());
  await page.keyboard.press("Escape");
  stub.conversations = [ada, grace];
  await showList(page);

  await items.getByText("make her a customer").waitFor();
  assert.equal(await list(page).locator("[aria-current]").count(), 0);
  await page.keyboard.press("Escape");

  const title = `<img src=x onerror="document.title='run'"> \u202e **bold** ${"and so on ".repeat(20)}end`;
  stub.conversations = [{ ...ada, title }, { ...grace, title: " " }];
  await showList(page);
  const item = list(page).getByRole("button", { name: "so on end" });
  await item.waitFor();
  assert.equal(await page.title(), "Libreta");
  assert.equal(await item.getByText(title.slice(0, 20)).evaluate((text) => text.clientWidth < text.scrollWidth), true);
  assert.ok(((await item.boundingBox())?.height ?? 99) < 60);
  await list(page).getByRole("button", { name: "Without a title" }).waitFor();
});

test("the one that is picked is shown and said on in, and what waits there is faced", async () => {
  const page = await open();
  stub.conversations = [ada, grace];
  await showList(page);
  stub.play("reopened-decided", "answer");
  await list(page).getByRole("button", { name: "make her a customer" }).click();

  await page.getByRole("region", { name: "Updated" }).waitFor();
  await list(page).waitFor({ state: "hidden" });
  await faces(page, "Message");
  await say(page, "what can you do?");
  assert.equal((await stub.run(2)).threadId, ada.threadId);
  await page.getByRole("button", { name: "Send" }).waitFor();
  assert.deepEqual(stub.requests[0].messages, []);
  await page.reload();
  await sees(page, "Hello, I am Libreta.");
  assert.equal(stub.requests.at(-1).threadId, ada.threadId);

  await showList(page);
  stub.play("reopened-waiting");
  await list(page).getByRole("button", { name: "create Grace Hopper" }).click();
  await page.getByRole("button", { name: "Confirm" }).waitFor();
  await faces(page, "Update Ada Lovelace");
});

test("what runs in the conversation that is left goes on there, and is not shown in the other", async () => {
  const page = await open();
  stub.conversations = [ada];
  stub.play({ stream: "answer", delayMs: 200 }, "reopened-decided");
  await say(page, "what can you do?");
  await sees(page, "You can say");
  await showList(page);
  await list(page).getByRole("button", { name: "make her a customer" }).click();

  await page.getByRole("region", { name: "Updated" }).waitFor();
  assert.equal(stub.requests.length, 2);
  assert.equal(await page.getByText("You can say").count(), 0);
});

test("one that is gone is said to be gone, and a new one has begun", async () => {
  const page = await open();
  stub.conversations = [ada];
  await showList(page);
  stub.play({ status: 404, error: { code: "unknown_thread", message: "There is no such conversation." } }, "opening.en", "answer");
  await list(page).getByRole("button", { name: "make her a customer" }).click();

  await page.getByText("That conversation is not there any more. Here is a new one.").first().waitFor();
  await say(page, "what can you do?");
  await sees(page, "You can say");
  assert.ok(![undefined, ada.threadId].includes((await stub.run(3)).threadId));
});

test("another language while an earlier conversation is being opened does not lose it", async () => {
  const page = await open();
  stub.conversations = [ada];
  await showList(page);
  stub.play({ stream: "reopened-decided", first: 1, hold: true }, "reopened-decided");
  await list(page).getByRole("button", { name: "make her a customer" }).click();
  await stub.run(1);
  await page.getByRole("button", { name: "Español" }).click();

  await page.getByRole("region", { name: "Actualizado" }).waitFor();
  assert.equal((await stub.run(2)).threadId, ada.threadId);
});

test("there being none, not being reachable, and the list itself: axe objects to none of it in either theme", async () => {
  const page = await open({ reducedMotion: "reduce" });
  const inBothThemes = async (/** @type {string} */ scene) => {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      await page.emulateMedia({ colorScheme });
      await accessible(page, `${scene}, ${colorScheme}`);
    }
  };
  await showList(page);
  await list(page).getByText("None yet.").waitFor();
  await page.keyboard.press("Escape");

  stub.conversations = undefined;
  await showList(page);
  await list(page).getByText("Your conversations cannot be looked up").waitFor();
  await inBothThemes("not reachable");
  stub.conversations = [{ ...ada, threadId: stub.requests.at(-1).threadId }, grace];
  await list(page).getByRole("button", { name: "Try again" }).click();
  await list(page).getByRole("button", { name: "make her a customer" }).waitFor();
  await inBothThemes("the list");
});

test("by keys alone: a command opens it, the arrows move, Esc gives the focus back, Enter picks", async () => {
  const page = await open({ locale: "es-ES" });
  stub.conversations = [ada, { ...grace, threadId: "thread-2", title: "in between" }, grace];
  await composer(page).pressSequentially("/historial");
  await composer(page).press("Enter");
  await faces(page, "make her a customer");

  for (const [key, expected] of [
    ["ArrowDown", "in between"],
    ["End", "create Grace Hopper"],
    ["ArrowDown", "make her a customer"],
    ["ArrowUp", "create Grace Hopper"],
    ["Home", "make her a customer"],
  ]) {
    await page.keyboard.press(key ?? "");
    assert.equal(await focused(page), expected, key);
  }
  await page.keyboard.press("Escape");
  await faces(page, "Mensaje");

  await showList(page);
  await faces(page, "make her a customer");
  stub.play("reopened-decided");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal((await stub.run(1)).threadId, "thread-2");
});

test("on a phone it fits, language and theme are in the help, and picking one does not bring up the keyboard", async () => {
  const page = await open(phone);
  stub.conversations = [ada, ...Array.from({ length: 49 }, (_, at) => ({ ...grace, threadId: `thread-${at}` }))];
  await showList(page);
  await list(page).getByRole("button").nth(49).waitFor();
  assert.deepEqual(await troubleOnPhone(page), []);
  stub.play("reopened-decided");
  await list(page).getByRole("button", { name: "make her a customer" }).click();
  await page.getByRole("region", { name: "Updated" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName), "libreta-transcript");

  await page.getByRole("button", { name: "Help and shortcuts" }).click();
  assert.deepEqual(await troubleOnPhone(page), []);
  await page.getByRole("button", { name: /^Theme/ }).click();
  await page.getByRole("button", { name: "Español" }).click();
  await page.getByRole("heading", { name: "Cómo usar Libreta" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset["theme"]), "light");
});
