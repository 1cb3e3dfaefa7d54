import assert from "node:assert/strict";
import { test } from "node:test";
import { chatSuite, say, sees } from "../support/chat.js";
import { answerOf, resultOf, saying } from "../support/events.js";
import { goldenStream } from "../support/stub.js";

const { stub, open } = chatSuite();

/** The card of the write in `confirmed-update`, taken back: old and new the other way round. */
const undone = {
  status: "undone",
  contact: { id: "512", properties: { firstname: "Ada", lastname: "Lovelace" } },
  changes: [{ property: "phone", label: "Phone number", old: "+442079460958", new: "+442079460000" }],
  operationId: "op-1",
};

/**
 * Opens the chat, and has a change proposed and confirmed.
 *
 * @param {import("playwright-core").BrowserContextOptions} options
 * @param {...(string | import("../support/stub.js").Answer)} then what the runs after it are answered with
 */
async function updated(options, ...then) {
  const page = await open(options);
  stub.play("proposal-update", "confirmed-update", ...then);
  await say(page, "set ada lovelace's phone");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Confirm" }).click();
  await undo(page).waitFor();
  await sees(page, "Done: Ada Lovelace is up to date.");
  await page.getByRole("button", { name: "Send" }).waitFor();
  return page;
}

/** @param {import("playwright-core").Page} page */
function undo(page) {
  return page.getByRole("button", { name: /^(Undo: Ada Lovelace|Deshacer: Ada Lovelace)$/ });
}

/** @param {import("playwright-core").Page} page */
function card(page) {
  return page.getByRole("region", { name: /^(Updated|Undone|Actualizado|Deshecho)$/ });
}

test("Undo asks for the operation by its id, and the card says that it was undone", async () => {
  const page = await updated({}, { events: answerOf(resultOf("call-1", undone), ...saying("Undone: she has the old values again.")) });

  await undo(page).click();

  await page.getByRole("region", { name: "Undone" }).getByText("+442079460000").waitFor();
  await sees(page, "she has the old values again");
  assert.equal(await undo(page).count(), 0);
  assert.equal(await card(page).count(), 1);
  const { forwardedProps, messages, resume } = stub.requests.at(-1);
  assert.deepEqual([forwardedProps.undo, messages, resume], ["op-1", [], undefined]);
  await page.locator("#announcer").getByText("she has the old values again").waitFor({ state: "attached" });
});

test("a new contact that was taken back is named, without its values and without a link to where it is no more", async () => {
  const changes = [{ property: "email", label: "Email", old: "grace@navy.example", new: "", stored: "grace@navy.example" }];
  const url = "http://localhost:8081/contacts/48120775/record/0-1/512";
  const page = await updated({}, { events: answerOf(resultOf("call-1", { ...undone, changes, contact: { ...undone.contact, url } })) });
  await undo(page).click();
  const region = page.getByRole("region", { name: "Undone" });
  await region.getByText("Ada Lovelace").waitFor();
  assert.equal(await region.getByText("grace@navy.example").count(), 0);
  assert.equal(await region.getByRole("link").count(), 0);
});

test("with the keyboard: the focus stays on Undo while it runs, then on the card", async () => {
  const page = await updated({}, { events: answerOf(resultOf("call-1", undone), ...saying("Undone.")), delayMs: 300 });
  await undo(page).focus();

  await page.keyboard.press("Enter");

  await sees(page, "Undoing it in HubSpot…");
  assert.equal(await undo(page).getAttribute("aria-disabled"), "true");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  const region = page.getByRole("region", { name: "Undone" });
  await region.waitFor();
  assert.ok(await region.evaluate((section) => section === /** @type {ShadowRoot} */ (section.getRootNode()).activeElement));
  assert.equal(stub.requests.length, 3);
});

test("an undo that is refused is said, and the button stays", async () => {
  const page = await updated({}, { events: answerOf(...saying("I have not undone it: she has changed since.")) });
  await undo(page).click();
  await sees(page, "she has changed since");
  await page.getByRole("button", { name: "Send" }).waitFor();
  assert.equal(await undo(page).getAttribute("aria-disabled"), null);
  await page.getByRole("region", { name: "Updated" }).waitFor();
});

test("an undo that did not get through can be tried again", async () => {
  const page = await updated({}, { status: 503 }, { events: answerOf(resultOf("call-1", undone), ...saying("Undone.")) });
  await undo(page).click();
  await stub.run(3);
  await page.getByRole("button", { name: "Try again" }).click();
  assert.equal((await stub.run(4)).forwardedProps.undo, "op-1");
  await page.getByRole("region", { name: "Undone" }).waitFor();
});

test("while something waits for a decision, Undo is not to be pressed", async () => {
  const another = (await goldenStream("proposal-create")).filter(({ type }) => type !== "MESSAGES_SNAPSHOT");
  const page = await updated({}, { events: JSON.parse(JSON.stringify(another).replaceAll("call-1", "call-9")) });
  await say(page, "create Grace");
  await page.getByRole("heading", { name: "Create contact" }).waitFor();
  assert.equal(await undo(page).getAttribute("aria-disabled"), "true");
});

test("only what was written can be undone", async () => {
  const page = await open();
  for (const status of ["unchanged", "rejected", "failed", "unknown", "undone"]) {
    const call = { type: "TOOL_CALL_START", toolCallId: status, toolCallName: "update_contact" };
    stub.play({ events: answerOf(call, resultOf(status, { ...undone, status })) });
    await say(page, status);
    await page.locator("libreta-outcome").last().waitFor();
  }
  assert.equal(await page.getByRole("button", { name: /^Undo/ }).count(), 0);
});
