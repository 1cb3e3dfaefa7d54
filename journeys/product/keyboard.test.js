// The three jobs without a mouse: Tab, Enter, the arrows and Esc, with the focus where one expects it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { composer, sees } from "../support/chat.js";
import { card, fresh, languages, outcome, productSuite } from "../support/journey.js";
import { picture } from "../support/picture.js";

/** @typedef {import("playwright-core").Page} Page */

const { visit } = productSuite();
const { en } = languages;

/**
 * The name of what has the focus, in whichever component it is.
 *
 * @param {Page} page
 */
function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) {
      element = element.shadowRoot.activeElement;
    }
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (element?.getAttribute("aria-label") || label || element?.textContent)?.trim();
  });
}

/**
 * Waits for the focus to come there by itself.
 *
 * @param {Page} page
 * @param {string} name
 */
async function comesTo(page, name) {
  const until = Date.now() + 15_000;
  while ((await focused(page)) !== name) {
    assert.ok(Date.now() < until, `the focus is on "${await focused(page)}" and not on "${name}"`);
  }
}

/**
 * Presses the key until it is there, as far as somebody may be asked to.
 *
 * @param {Page} page
 * @param {string} key
 * @param {string} name
 */
async function until(page, key, name) {
  for (let presses = 0; presses < 30 && !(await focused(page))?.startsWith(name); presses++) {
    await page.keyboard.press(key);
  }
  assert.ok((await focused(page))?.startsWith(name), name);
}

/**
 * Types and sends, without going to the text field first: the focus is there.
 *
 * @param {Page} page
 * @param {string} text
 */
async function write(page, text) {
  await page.getByRole("button", { name: "Send" }).waitFor();
  await comesTo(page, "Message");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

test("a button, a search, a proposal, its confirmation and its record", async () => {
  const page = await visit();
  await until(page, "Shift+Tab", en.search);
  await page.keyboard.press("Enter");
  await sees(page, "Who are you looking for?");
  await write(page, "ada lovelace");
  await card(page, "Ada Lovelace").waitFor();

  const email = fresh("keys");
  await write(page, `create contact Grace Hopper ${email}`);
  await comesTo(page, "Create contact");
  await until(page, "Tab", en.confirm);
  await page.keyboard.press("Enter");
  await outcome(page, en.created).waitFor();
  assert.equal(await composer(page).evaluate((field) => field.matches(":focus")), true);

  await until(page, "Shift+Tab", "Open in HubSpot: Grace Hopper (new tab)");
  const opened = page.context().waitForEvent("page");
  await page.keyboard.press("Enter");
  await (await opened).getByText(email).first().waitFor();
});

test("a contact is created by form, changed by form and changed back, all from the keys", async () => {
  const page = await visit();
  const email = fresh("keys");
  await comesTo(page, "Message");
  await page.keyboard.type("/");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("libreta-form").waitFor();
  await sees(page, "Let's add someone.");
  await until(page, "Shift+Tab", "First name");
  await page.keyboard.type("Katherine");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Johnson");
  await page.keyboard.press("Tab");
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");

  await comesTo(page, "Create contact");
  await until(page, "Tab", "Edit");
  await page.keyboard.press("Enter");
  await comesTo(page, "First name");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Katherine C.");
  await until(page, "Tab", "Save and confirm");
  await picture(page, "keyboard only");
  await page.keyboard.press("Enter");
  await outcome(page, en.created).waitFor();
  await comesTo(page, "Message");

  await write(page, email);
  await card(page, "Katherine C. Johnson").waitFor();
  await page.getByRole("button", { name: "Send" }).waitFor();
  await until(page, "Shift+Tab", "Update Katherine C. Johnson");
  await page.keyboard.press("Enter");
  await comesTo(page, "First name");
  await until(page, "Tab", "Job title");
  await page.keyboard.type("Mathematician");
  await page.keyboard.press("Enter");
  await comesTo(page, "Update Katherine C. Johnson");
  await until(page, "Tab", en.confirm);
  await page.keyboard.press("Enter");
  await outcome(page, en.updated).waitFor();
  await comesTo(page, "Message");

  await page.getByRole("button", { name: "Send" }).waitFor();
  await until(page, "Shift+Tab", "Undo: Katherine C. Johnson");
  await page.keyboard.press("Enter");
  await outcome(page, en.undone).waitFor();
});

test("one of several is picked with the arrows, the proposal is cancelled, and Esc closes a form", async () => {
  const page = await visit();
  await write(page, "set Luis Pérez's job title to Director");
  await page.getByRole("radiogroup").waitFor();
  await page.waitForFunction(() => !document.activeElement?.matches("body"));
  await until(page, "Tab", "Luis Pérez");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await comesTo(page, "Update Luis Pérez");
  await until(page, "Tab", en.cancel);
  await page.keyboard.press("Enter");
  await outcome(page, en.cancelled).waitFor();
  await comesTo(page, "Message");

  await page.getByRole("button", { name: "Send" }).waitFor();
  await page.keyboard.type("/se");
  await page.keyboard.press("Enter");
  await page.locator("libreta-form").waitFor();
  await sees(page, "Who are you looking for?");
  await until(page, "Shift+Tab", "Name");
  await page.keyboard.press("Escape");
  await page.locator("libreta-form").waitFor({ state: "detached" });
  await comesTo(page, "Message");
});
