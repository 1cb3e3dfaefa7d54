import assert from "node:assert/strict";
import { test } from "node:test";
import { chatSuite, composer, say, sees } from "../support/chat.js";

const { stub, open } = chatSuite();

test("with the keyboard alone: ask, read the proposal, edit it, confirm it, and write on", async () => {
  const page = await open();
  stub.play("proposal-update", "confirmed-update");
  const focused = () =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) {
        element = element.shadowRoot.activeElement;
      }
      return element?.textContent?.trim() || element?.getAttribute("name") || element?.getAttribute("aria-label");
    });
  /** @param {string} name */
  const tabTo = async (name) => {
    for (let presses = 0; presses < 12 && (await focused()) !== name; presses++) {
      await page.keyboard.press("Tab");
    }
    assert.equal(await focused(), name);
  };
  assert.equal(await focused(), "Message");
  await page.keyboard.type("set her phone");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Confirm" }).waitFor();
  assert.equal(await focused(), "Update Ada Lovelace");

  await tabTo("Edit");
  await page.keyboard.press("Enter");
  await page.getByLabel("Phone number").waitFor();
  assert.equal(await focused(), "phone");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("+44 20 7946 0000");
  await tabTo("Nobody said this – I checked it: Date of birth");
  await page.keyboard.press("Space");
  await tabTo("Save and confirm");
  await page.keyboard.press("Space");

  await page.getByRole("region", { name: "Updated" }).waitFor();
  assert.equal(stub.requests.at(-1).resume[0].payload.properties.phone, "+44 20 7946 0000");
  assert.equal(await focused(), "Message");
});

test("whoever is writing when a proposal comes is not torn away from it", async () => {
  const page = await open();
  stub.play({ stream: "proposal-update", delayMs: 150 });
  await say(page, "set her phone");
  await composer(page).pressSequentially("and also");
  await page.getByRole("button", { name: "Confirm" }).waitFor();
  await page.keyboard.type(" her title");
  assert.equal(await composer(page).inputValue(), "and also her title");
});

test("a screen reader hears whole answers, proposals and errors, not every word as it streams", async () => {
  const page = await open();
  const announcer = page.locator("#announcer");
  stub.play({ stream: "answer", first: 8, hold: true });
  await say(page, "what can you do?");
  await sees(page, "You can say things");
  assert.doesNotMatch((await announcer.textContent()) ?? "", /You can say/);
  await page.getByRole("button", { name: "Stop" }).click();

  stub.play("answer", "proposal-update", "declined", "model-down");
  await say(page, "what can you do?");
  await announcer.getByText("create contact Grace Hopper").waitFor({ state: "attached" });
  assert.doesNotMatch((await announcer.textContent()) ?? "", /\*\*/);
  await say(page, "set her phone");
  await announcer.getByText("Update Ada Lovelace: phone number to").waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("region", { name: "Cancelled" }).waitFor();
  await say(page, "hello");
  await announcer.getByText("The language model cannot be reached").waitFor({ state: "attached" });
  assert.equal(await announcer.getAttribute("aria-live"), "polite");
  assert.equal(await page.getByRole("log").getAttribute("aria-live"), "off");
});

test("someone who has scrolled back is not pulled to the end, and can go there", async () => {
  const page = await open({ viewport: { width: 800, height: 500 } });
  stub.play("search-many", { stream: "answer", delayMs: 60 });
  await say(page, "contacts at Acme");
  await sees(page, "here are the first five");
  await say(page, "what can you do?");
  await sees(page, "You can say");
  await page.getByRole("log").evaluate((log) => log.scrollTo({ top: 0 }));
  await sees(page, "More at");
  assert.equal(await page.getByRole("log").evaluate((log) => log.scrollTop), 0);

  await page.getByRole("button", { name: "Go to the latest message" }).click();

  assert.ok((await page.getByRole("log").evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop)) < 2);
});
