import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible } from "../support/axe.js";
import { chatSuite, composer, say, sees } from "../support/chat.js";
import { goldenStream } from "../support/stub.js";

const { stub, open } = chatSuite();

/**
 * Opens the chat and asks for a change that two contacts fit.
 *
 * @param {...(string | import("../support/stub.js").Answer)} then what the runs after it are answered with
 */
async function asked(...then) {
  const page = await open();
  stub.play("choice", ...then);
  await say(page, "set Luis Pérez's job title to Director");
  await page.getByRole("radiogroup", { name: "Which Luis Pérez do you mean?" }).waitFor();
  return page;
}

/** What the latest request resumed with, without the id that the browser gives a decision. */
function resumed() {
  return stub.requests.at(-1).resume.map((/** @type {any} */ { payload: { decision, ...payload }, ...entry }) => {
    assert.equal(decision === undefined, "reply" in payload);
    return { ...entry, payload };
  });
}

test("each contact is shown with what tells it from the others, and none is marked", async () => {
  const page = await asked();

  const contacts = page.getByRole("radio");
  assert.equal(await contacts.count(), 2);
  assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
  for (const telling of ["lperez@cafeandino.example", "Café Andino", "luis.perez@talleresnorte.example", "Bilbao"]) {
    await page.getByRole("radiogroup").getByText(telling, { exact: true }).waitFor();
  }
  assert.ok(await page.getByRole("button", { name: "This one" }).isDisabled());
  await sees(page, "Waiting for your decision.");
});

test("the question has the focus, and the arrow keys and Enter pick", async () => {
  const page = await asked("choice-picked");
  const focused = page.getByRole("heading", { name: "Which Luis Pérez do you mean?" });
  await page.waitForFunction(
    (heading) => heading === /** @type {ShadowRoot} */ (heading?.getRootNode()).activeElement,
    await focused.elementHandle(),
  );

  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");

  await page.getByRole("heading", { name: "Update Luis Pérez" }).waitFor();
  assert.deepEqual(resumed(), [{ interruptId: "int-1", status: "resolved", payload: { contact: "602" } }]);
  assert.equal(await page.getByRole("radiogroup").count(), 0);
});

test("None of them declines, and the card says that nothing was written", async () => {
  const page = await asked("choice-none");

  await page.getByRole("button", { name: "None of them" }).click();

  await sees(page, "All right, I have not changed anything.");
  assert.deepEqual(resumed(), [{ interruptId: "int-1", status: "resolved", payload: { approved: false } }]);
});

test("which one may be said as well", async () => {
  const page = await asked("choice-picked");
  assert.equal(await composer(page).getAttribute("placeholder"), "Or say which one…");

  await say(page, "the second");

  await page.getByRole("heading", { name: "Update Luis Pérez" }).waitFor();
  assert.deepEqual(resumed(), [{ interruptId: "int-1", status: "resolved", payload: { reply: "the second" } }]);
});

test("a choice that waits is there again after a reload", async () => {
  const page = await open();
  stub.play("reopened-choice");
  await page.reload();

  await page.getByRole("radiogroup", { name: "Which Luis Pérez do you mean?" }).waitFor();
});

/** A choice between so many contacts. */
async function choosing(/** @type {number} */ count) {
  const events = await goldenStream("choice");
  const finished = structuredClone(events.at(-1));
  const { choice } = finished.outcome.interrupts[0].metadata;
  const [first] = choice.contacts;
  choice.contacts = Array.from({ length: count }, (_, i) => ({ ...first, id: `${700 + i}`, name: `Luis Pérez ${i + 1}` }));
  return { events: [...events.slice(0, -1), finished] };
}

test("many are few at first, and Show all leads to what it brings; Home and End go to the ends", async () => {
  const page = await open();
  stub.play(await choosing(9), "choice-picked");
  await say(page, "set Luis Pérez's job title to Director");
  await page.getByRole("radiogroup").waitFor();
  assert.equal(await page.getByRole("radio").count(), 5);

  await page.getByRole("button", { name: "Show all 9" }).press("Enter");
  const sixth = page.getByRole("radio", { name: "Luis Pérez 6" });
  await page.waitForFunction((radio) => radio === /** @type {ShadowRoot} */ (radio?.getRootNode()).activeElement, await sixth.elementHandle());
  assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
  await accessible(page, "a choice of nine");
  await page.keyboard.press("End");
  assert.ok(await page.getByRole("radio", { name: "Luis Pérez 9" }).isChecked());
  await page.keyboard.press("Home");
  assert.ok(await page.getByRole("radio", { name: "Luis Pérez 1" }).isChecked());
  await page.keyboard.press("ArrowUp");
  assert.ok(await page.getByRole("radio", { name: "Luis Pérez 9" }).isChecked());
  await page.keyboard.press("Enter");

  const { resume } = await stub.run(2);
  assert.equal(resume[0].payload.contact, "708");
});

test("the choice looks and reads right in a narrow window", async () => {
  const page = await asked();
  await page.setViewportSize({ width: 360, height: 780 });
  if (process.env["LOOK"]) {
    await page.screenshot({ path: process.env["LOOK"] });
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0);
});
