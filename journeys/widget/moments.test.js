import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { chatSuite, say } from "../support/chat.js";
import { answerOf, resultOf } from "../support/events.js";
import { goldenStream } from "../support/stub.js";

const { stub, open } = chatSuite();

/** Five hours behind UTC all year: a quarter past eight in the evening there is the next day in UTC. */
const BOGOTA = { timezoneId: "America/Bogota" };
const MEETING = { name: "next_meeting", label: "Next meeting", type: "datetime", main: true };
const BIRTH = { name: "birthdate", label: "Birth date", type: "date", main: true };

/** @param {import("playwright-core").Page} page */
const form = (page) => page.locator("libreta-form");

/** @param {string} name */
const contract = async (name) => JSON.parse(await readFile(new URL(`../../contract/forms/${name}.json`, import.meta.url), "utf8"));

/**
 * The chat, whose forms ask for a meeting and a birth date, of which the contact holds these.
 *
 * @param {Record<string, string>} held
 * @param {import("playwright-core").BrowserContextOptions} [where]
 */
async function asking(held, where = BOGOTA) {
  const { forms } = await contract("forms");
  const { contact } = await contract("contact");
  const page = await open(where);
  const json = { forms: forms.map((/** @type {any} */ one) => ({ ...one, fields: [...one.fields.filter(({ name = "" }) => name !== "birthdate"), MEETING, BIRTH] })) };
  await page.route("**/forms?*", (route) => route.fulfill({ json }));
  await page.route("**/forms/contact/**", (route) => route.fulfill({ json: { contact: { ...contact, properties: { ...contact.properties, ...held } } } }));
  return page;
}

/**
 * The form that changes Ada, who holds these values.
 *
 * @param {Record<string, string>} held
 * @param {import("playwright-core").BrowserContextOptions} [where]
 */
async function updating(held, where) {
  const page = await asking(held, where);
  stub.play("search-one", "proposal-update");
  await say(page, "find ada lovelace");
  await page.getByRole("button", { name: "Update Ada Lovelace" }).click();
  await form(page).getByRole("heading", { name: "Update Ada Lovelace" }).waitFor();
  return page;
}

/** @param {import("playwright-core").Page} page */
const goOn = (page) => form(page).getByRole("button", { name: "Continue" }).click();

test("a form sends a moment in UTC, and a day as it was picked", async () => {
  const page = await asking({});
  stub.play("button-search.en", "proposal-create");
  await page.getByRole("button", { name: "Create new contact" }).click();
  await form(page).getByLabel("First name").fill("Grace");
  await form(page).getByLabel("Next meeting").fill("2026-11-29T20:30");
  await form(page).getByLabel("Birth date").fill("1906-12-09");
  assert.equal(await form(page).getByLabel("Next meeting").inputValue(), "2026-11-29T20:30");
  await goOn(page);

  const { forwardedProps } = await stub.run(2);
  assert.deepEqual(forwardedProps.form.fields, { firstname: "Grace", next_meeting: "2026-11-30T01:30:00Z", birthdate: "1906-12-09" });
});

for (const { held, picked } of [
  { held: "2026-11-30T01:30:00Z", picked: "2026-11-29T20:30" },
  { held: "2026-11-30T01:30:00.000Z", picked: "2026-11-29T20:30" },
  { held: "2026-11-30T01:30:07.250Z", picked: "2026-11-29T20:30:07.25" },
  { held: String(Date.UTC(2026, 10, 30, 1, 30)), picked: "2026-11-29T20:30" },
]) {
  test(`the update form shows ${held} in local time, and sends nothing of it while it is the same`, async () => {
    const page = await updating({ next_meeting: held, birthdate: "1815-12-10" });
    const meeting = form(page).getByLabel("Next meeting");
    assert.equal(await meeting.inputValue(), picked);
    assert.equal(await form(page).getByLabel("Birth date").inputValue(), "1815-12-10");
    await goOn(page);
    await form(page).getByText("Change at least one field.").waitFor();

    await meeting.fill("2027-01-01T09:00");
    await meeting.fill(picked);
    await goOn(page);
    await form(page).getByText("Change at least one field.").waitFor();

    await meeting.fill("2026-11-29T21:45");
    await goOn(page);
    const { forwardedProps } = await stub.run(2);
    assert.deepEqual(forwardedProps.form.fields, { next_meeting: "2026-11-30T02:45:00Z" });
  });
}

test("the hour that a clock has twice is no other one when it is typed again", async () => {
  const page = await updating({ next_meeting: "2026-11-01T06:30:00Z" }, { timezoneId: "America/New_York" });
  const meeting = form(page).getByLabel("Next meeting");
  assert.equal(await meeting.inputValue(), "2026-11-01T01:30");
  await meeting.fill("2027-01-01T09:00");
  await meeting.fill("2026-11-01T01:30");
  await goOn(page);
  await form(page).getByText("Change at least one field.").waitFor();
});

test("a moment that a contact holds can be taken away", async () => {
  const page = await updating({ next_meeting: "2026-11-30T01:30:00Z" });
  await form(page).getByLabel("Next meeting").fill("");
  await goOn(page);

  const { forwardedProps } = await stub.run(2);
  assert.deepEqual(forwardedProps.form.fields, { next_meeting: "" });
});

for (const timezoneId of ["America/Bogota", "Pacific/Auckland"]) {
  for (const held of ["1815-12-10", "1815-12-10T00:00:00Z", String(Date.UTC(1815, 11, 10))]) {
    test(`the day ${held} is the tenth in ${timezoneId}, and is not sent while it is`, async () => {
      const page = await updating({ birthdate: held }, { timezoneId });
      const birth = form(page).getByLabel("Birth date");
      assert.equal(await birth.inputValue(), "1815-12-10");
      await birth.fill("1815-12-11");
      await birth.fill("1815-12-10");
      await goOn(page);
      await form(page).getByText("Change at least one field.").waitFor();
    });
  }
}

test("half a moment is said to be wrong beside its field, and what is typed of it stays", async () => {
  const page = await updating({ next_meeting: "2026-11-30T01:30:00Z" });
  const meeting = form(page).getByLabel("Next meeting");
  await meeting.focus();
  await page.keyboard.press("Delete");
  await goOn(page);

  await form(page).getByText("Next meeting needs a whole date.").waitFor();
  assert.equal(await meeting.getAttribute("aria-describedby"), "wrong-next_meeting");
  assert.equal(await meeting.evaluate((field) => /** @type {HTMLInputElement} */ (field).validity.badInput), true);
  assert.equal(stub.requests.length, 1);
});

test("a moment of an e-mail is picked like any other", async () => {
  const page = await asking({});
  const json = { forms: [{ kind: "create", fields: [{ ...MEETING, name: "email_answered", label: "E-mail answered" }] }] };
  await page.route("**/forms?*", (route) => route.fulfill({ json }));
  stub.play("button-search.en", "proposal-create");
  await page.getByRole("button", { name: "Create new contact" }).click();
  assert.equal(await form(page).getByLabel("E-mail answered").getAttribute("type"), "datetime-local");
  await form(page).getByLabel("E-mail answered").fill("2026-11-29T20:30");
  await goOn(page);

  const { forwardedProps } = await stub.run(2);
  assert.deepEqual(forwardedProps.form.fields, { email_answered: "2026-11-30T01:30:00Z" });
});

/** As the server says them: moments in UTC, which nobody is to read here. */
const CHANGES = [
  {
    property: "next_meeting",
    label: "Next meeting",
    old: String(Date.UTC(2026, 10, 29, 1, 30)),
    oldLabel: "29 November 2026, 01:30 UTC",
    new: "2026-11-30T01:30:07.000Z",
    newLabel: "30 November 2026, 01:30 UTC",
    provenance: "said",
    type: "datetime",
  },
  { property: "birthdate", label: "Birth date", old: "1815-12-09", oldLabel: "9 December 1815", new: "1815-12-10", newLabel: "10 December 1815", provenance: "said", type: "date" },
];

/**
 * A card with these changes.
 *
 * @param {...(string | import("../support/stub.js").Answer)} then
 */
async function proposed(...then) {
  const events = await goldenStream("proposal-update");
  const finished = structuredClone(events.at(-1));
  Object.assign(finished.outcome.interrupts[0].metadata.proposal, { changes: CHANGES, editable: CHANGES.map(({ property }) => property) });
  const page = await open(BOGOTA);
  stub.play({ events: [...events.slice(0, -1), finished] }, ...then);
  await say(page, "move the meeting");
  await page.getByRole("heading", { name: "Update Ada Lovelace" }).waitFor();
  return page;
}

/** @param {import("playwright-core").Page} page */
const edit = (page) => page.getByRole("button", { name: "Edit", exact: true }).click();

/** @param {import("playwright-core").Page} page */
const save = (page) => page.getByRole("button", { name: "Save and confirm" }).click();

test("a proposal shows its moments in local time, and its days as they are", async () => {
  const page = await proposed();
  await page.getByRole("row", { name: "Next meeting 28 Nov 2026, 20:30 29 Nov 2026, 20:30" }).waitFor();
  await page.getByRole("row", { name: "Birth date 9 December 1815 10 December 1815" }).waitFor();
});

test("a moment is edited in local time and sent in UTC", async () => {
  const page = await proposed("confirmed-update");
  await edit(page);
  const meeting = page.getByLabel("Next meeting");
  assert.equal(await meeting.inputValue(), "2026-11-29T20:30:07");
  assert.equal(await page.getByLabel("Birth date").inputValue(), "1815-12-10");
  await meeting.fill("2026-11-29T22:00");
  await page.getByLabel("Birth date").fill("1815-12-11");
  await save(page);

  const { resume } = await stub.run(2);
  assert.deepEqual(resume[0].payload.properties, { next_meeting: "2026-11-30T03:00:00Z", birthdate: "1815-12-11" });
});

test("a moment that was opened and left as it was, to the second, is not sent", async () => {
  const page = await proposed("confirmed-update");
  await edit(page);
  await page.getByLabel("Next meeting").fill("2026-11-29T22:00");
  await page.getByLabel("Next meeting").fill("2026-11-29T20:30:07");
  await save(page);

  const { resume } = await stub.run(2);
  assert.deepEqual(resume[0].payload.properties, undefined);
});

test("half a moment on the card is said to be wrong, and nothing is sent", async () => {
  const page = await proposed();
  await edit(page);
  await page.getByLabel("Next meeting").focus();
  await page.keyboard.press("Delete");
  await save(page);

  await page.locator("libreta-proposal").getByText("Next meeting needs a whole date.").waitFor();
  assert.equal(stub.requests.length, 1);
});

/** The outcome's changes do not say their type. */
const written = (/** @type {string[]} */ ...stored) =>
  ({ events: answerOf(resultOf("call-1", { status: "updated", contact: { id: "512" }, changes: CHANGES.map(({ type, ...change }, at) => ({ ...change, stored: stored[at] })) })) });

test("the outcome says moments in local time, and one that HubSpot writes in another way is no other one", async () => {
  const page = await proposed(written("2026-11-30T01:30:07Z", "1815-12-10"));
  await page.getByRole("button", { name: "Confirm" }).click();

  const outcome = page.getByRole("region", { name: "Updated" });
  await outcome.waitFor();
  assert.deepEqual(await outcome.getByRole("listitem").allInnerTexts(), [
    "Next meeting 28 Nov 2026, 20:30 → 29 Nov 2026, 20:30",
    "Birth date 9 December 1815 → 10 December 1815",
  ]);
});

test("the outcome says which moment HubSpot stored where that is another one", async () => {
  const page = await proposed(written("2026-11-30T06:30:07Z", "1815-12-10"));
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("region", { name: "Updated" }).getByText("HubSpot stored “30 Nov 2026, 01:30”").waitFor();
});
