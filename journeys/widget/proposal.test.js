import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible } from "../support/axe.js";
import { chatSuite, composer, say, sees } from "../support/chat.js";
import { goldenStream } from "../support/stub.js";

const { stub, open } = chatSuite();

/**
 * Opens the chat and asks for a change, which becomes a proposal.
 *
 * @param {...(string | import("../support/stub.js").Answer)} then what the runs after it are answered with
 */
async function proposed(...then) {
  const page = await open();
  stub.play("proposal-update", ...then);
  await say(page, "set ada lovelace's phone to 020 7946 0958 and make her a customer");
  await page.getByRole("heading", { name: "Update Ada Lovelace" }).waitFor();
  return page;
}

/** What the latest request resumed with, without the id that the browser gives a decision. */
function resumed() {
  return stub.requests.at(-1).resume.map((/** @type {any} */ { payload: { decision, ...payload }, ...entry }) => {
    assert.equal(decision === undefined, "reply" in payload);
    return { ...entry, payload };
  });
}

/** @param {import("playwright-core").Page} page */
function checked(page) {
  return page.getByRole("checkbox", { name: "Nobody said this – I checked it: Date of birth" });
}

/**
 * Ticks what nobody said, and confirms.
 *
 * @param {import("playwright-core").Page} page
 */
async function tickAndConfirm(page) {
  await checked(page).check();
  await page.getByRole("button", { name: "Confirm" }).click();
}

test("a proposal shows each property old and new and where the value came from", async () => {
  const page = await proposed();

  const rows = await page.getByRole("row").allInnerTexts();
  assert.deepEqual(
    rows.map((row) => row.split(/\s*[\t\n]\s*/).filter(Boolean)),
    [
      ["Property", "Now", "New", "Where it comes from"],
      ["Phone number", "+442079460000", "+442079460958", "You said so, tidied up"],
      ["Lifecycle stage", "Lead", "Customer", "You said so"],
      ["Date of birth", "empty", "10 Dec 1815", "Nobody said this – I checked it"],
    ],
  );
  await page.getByText("Nobody said one of these values. Tick it once you have checked it, or change it; then you can confirm.").waitFor();
  await sees(page, "Waiting for your decision.");
  const record = page.getByRole("region", { name: "Update Ada Lovelace" }).getByRole("link");
  assert.equal(await record.getAttribute("href"), "http://localhost:8081/contacts/48120775/record/0-1/512");
});

test("Confirm approves as proposed, and the card becomes what HubSpot stored", async () => {
  const page = await proposed("confirmed-update");

  await tickAndConfirm(page);

  const outcome = page.getByRole("region", { name: "Updated" });
  await outcome.getByText("HubSpot stored “+44 20 7946 0958”").waitFor();
  await outcome.getByText("Customer").waitFor();
  assert.deepEqual(resumed(), [{ interruptId: "int-1", status: "resolved", payload: { approved: true, ticked: ["date_of_birth"] } }]);
  assert.deepEqual(stub.requests.at(-1).messages, []);
  assert.equal(await page.getByRole("button", { name: "Confirm" }).count(), 0);
});

test("Confirm waits for a tick on each value that nobody said, and says so", async () => {
  const page = await proposed("confirmed-update");
  const confirm = page.getByRole("button", { name: "Confirm" });
  assert.equal(await confirm.getAttribute("aria-disabled"), "true");
  const why = page.locator(`#${await confirm.getAttribute("aria-describedby")}`);
  assert.match(await why.innerText(), /Tick it once you have checked it, or change it/);

  await confirm.click({ force: true });

  assert.ok(await checked(page).evaluate((box) => box === /** @type {ShadowRoot} */ (box.getRootNode()).activeElement));
  assert.equal(stub.requests.length, 1);
  await page.keyboard.press("Space");
  assert.equal(await confirm.getAttribute("aria-disabled"), null);
  await checked(page).uncheck();
  assert.equal(await confirm.getAttribute("aria-disabled"), "true");
});

test("a value that nobody said needs no tick once it is changed", async () => {
  const page = await proposed("confirmed-update");
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Date of birth", { exact: true }).fill("1815-12-11");
  await page.getByRole("button", { name: "Save and confirm" }).click();

  await page.getByRole("region", { name: "Updated" }).waitFor();
  assert.deepEqual(resumed()[0].payload, { approved: true, properties: { date_of_birth: "1815-12-11" } });
});

test("a typed yes to a value that nobody said is answered, and the same proposal waits for the tick", async () => {
  const page = await proposed("not-ticked", "confirmed-update");
  await say(page, "yes");
  await sees(page, "Nobody said this: Date of birth “1815-12-10”.");

  await tickAndConfirm(page);

  await page.getByRole("region", { name: "Updated" }).waitFor();
  assert.equal(resumed()[0].interruptId, "int-1");
});

test("Cancel declines, and the card says that nothing was written", async () => {
  const page = await proposed("declined");

  await page.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("region", { name: "Cancelled, nothing was written" }).waitFor();
  assert.deepEqual(resumed(), [{ interruptId: "int-1", status: "resolved", payload: { approved: false } }]);
});

test("Edit turns the values into inputs, and only what was edited is sent", async () => {
  const page = await proposed("confirmed-update");
  await page.getByRole("button", { name: "Edit" }).click();

  const phone = page.getByLabel("Phone number");
  assert.ok(await phone.evaluate((field) => field === /** @type {ShadowRoot} */ (field.getRootNode()).activeElement));
  await phone.fill("+44 20 7946 1234");
  assert.equal(await page.getByLabel("Lifecycle stage").inputValue(), "customer");
  await page.getByLabel("Lifecycle stage").selectOption("Opportunity");
  assert.equal(await page.getByLabel("Date of birth", { exact: true }).getAttribute("type"), "date");
  await checked(page).check();
  await page.getByRole("button", { name: "Save and confirm" }).click();

  await page.getByRole("region", { name: "Updated" }).waitFor();
  const properties = { phone: "+44 20 7946 1234", lifecyclestage: "opportunity" };
  assert.deepEqual(resumed(), [{ interruptId: "int-1", status: "resolved", payload: { approved: true, properties, ticked: ["date_of_birth"] } }]);
});

test("Back from editing leaves the proposal as it was", async () => {
  const page = await proposed("confirmed-update");
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Phone number").fill("1");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("cell", { name: "+442079460958" }).waitFor();

  await tickAndConfirm(page);

  await page.getByRole("region", { name: "Updated" }).waitFor();
  assert.deepEqual(resumed()[0].payload, { approved: true, ticked: ["date_of_birth"] });
});

test("a double click on Edit confirms nothing", async () => {
  const page = await proposed();
  const box = await page.getByRole("button", { name: "Edit" }).boundingBox();
  await page.mouse.dblclick((box?.x ?? 0) + 5, (box?.y ?? 0) + 10);
  await page.getByRole("button", { name: "Save and confirm" }).waitFor();
  assert.equal(stub.requests.length, 1);
});

/** @param {import("playwright-core").Locator} field */
const hasFocus = (field) => field.evaluate((element) => element === /** @type {ShadowRoot} */ (element.getRootNode()).activeElement);

/**
 * What a screen reader reads of a field beside its name.
 *
 * @param {import("playwright-core").Locator} field
 */
const described = (field) =>
  field.evaluate((element) => {
    const root = /** @type {ShadowRoot} */ (element.getRootNode());
    return root.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent;
  });

const REFUSED = "`12` is not a phone number. Please write it with its country, as in +44 20 7946 0958.";

test("an edit that is not valid is explained beside its field, which has the focus and what was typed", async () => {
  const page = await proposed("edit-refused", "confirmed-update");
  await page.getByRole("button", { name: "Edit" }).click();
  const phone = page.getByLabel("Phone number");
  await phone.fill("12");
  await page.getByLabel("Lifecycle stage").selectOption("Opportunity");
  await checked(page).check();
  await page.evaluate(() => {
    const announcer = document.querySelector("libreta-chat")?.shadowRoot?.querySelector("#announcer");
    const heard = /** @type {any} */ (window).heard = /** @type {string[]} */ ([]);
    new MutationObserver((all) => all.forEach(({ addedNodes }) => addedNodes.forEach((node) => heard.push(node.textContent ?? "")))).observe(/** @type {Element} */ (announcer), { childList: true });
  });
  await page.getByRole("button", { name: "Save and confirm" }).click();

  const card = page.locator("libreta-proposal");
  await card.getByText(REFUSED).waitFor();
  assert.equal(await phone.inputValue(), "12");
  assert.equal(await phone.getAttribute("aria-invalid"), "true");
  assert.equal(await described(phone), REFUSED);
  assert.ok(await hasFocus(phone));
  assert.equal(await page.getByLabel("Lifecycle stage").getAttribute("aria-invalid"), null);
  assert.equal(await page.getByLabel("Lifecycle stage").inputValue(), "opportunity");
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).heard), [REFUSED.replaceAll("`", "")]);
  await accessible(page, "a proposal with a problem");

  await phone.fill("+44 20 7946 0958");
  await card.getByText(REFUSED).waitFor({ state: "detached" });
  assert.equal(await phone.getAttribute("aria-invalid"), null);
  await page.getByRole("button", { name: "Save and confirm" }).click();

  await page.getByRole("region", { name: "Updated" }).waitFor();
  assert.equal(resumed()[0].interruptId, "int-2");
});

test("a value as it was proposed may turn out to be wrong: its field opens; Back closes it, and says no more of it", async () => {
  const page = await proposed("edit-refused");
  await tickAndConfirm(page);

  const phone = page.getByLabel("Phone number");
  await phone.waitFor();
  assert.equal(await phone.inputValue(), "+442079460958");
  assert.equal(await described(phone), REFUSED);
  await page.waitForFunction((field) => field === /** @type {ShadowRoot} */ (field?.getRootNode()).activeElement, await phone.elementHandle());

  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: "Edit" }).click();
  assert.equal(await phone.getAttribute("aria-invalid"), null);
});

test("a problem of what is not on the card leads to the card as it waits", async () => {
  const events = await goldenStream("edit-refused");
  const finished = structuredClone(events.at(-1));
  finished.outcome.interrupts[0].metadata.problems = [{ property: "shoe_size", message: "There is no shoe size." }];
  const page = await proposed({ events: [...events.slice(0, -1), finished] });
  await tickAndConfirm(page);

  await sees(page, "is not a phone number");
  const heading = page.getByRole("heading", { name: "Update Ada Lovelace" });
  await page.waitForFunction((title) => title === /** @type {ShadowRoot} */ (title?.getRootNode()).activeElement, await heading.elementHandle());
  await page.getByRole("button", { name: "Edit" }).waitFor();
});

/** A proposal of these values. */
async function proposing(/** @type {any[]} */ changes, kind = "update") {
  const events = await goldenStream("proposal-update");
  const finished = structuredClone(events.at(-1));
  const { proposal } = finished.outcome.interrupts[0].metadata;
  Object.assign(proposal, { changes, kind, editable: changes.map(({ property }) => property) });
  return { events: [...events.slice(0, -1), finished] };
}

const EDITED = [
  { property: "email", label: "Email", old: "ada@analytical.example", new: "ada@home.example", provenance: "said", type: "string" },
  { property: "children", label: "Children", new: "3", provenance: "said", type: "number" },
  { property: "date_of_birth", label: "Date of birth", new: "1815-12-10", provenance: "said", type: "date" },
  { property: "city", label: "City", old: "London", new: "Ghent", provenance: "said", type: "string" },
];

for (const { locale, edit, save, sentences } of [
  {
    locale: "en-GB",
    edit: "Edit",
    save: "Save and confirm",
    sentences: [
      '"ada at home" is not an e-mail address. Please give one like name@company.com.',
      "Children needs a number.",
      "Date of birth needs a whole date.",
      "City may be changed but not emptied.",
    ],
  },
  {
    locale: "es-ES",
    edit: "Editar",
    save: "Guardar y confirmar",
    sentences: [
      '"ada at home" no es una dirección de correo. Escribe una como nombre@empresa.com.',
      "Children necesita un número.",
      "Date of birth necesita una fecha completa.",
      "City se puede cambiar, pero no dejar vacío.",
    ],
  },
]) {
  test(`what a field itself knows to be wrong is said beside it, and nothing is sent, in ${locale}`, async () => {
    const page = await open({ locale });
    stub.play(await proposing(EDITED), "confirmed-update");
    await say(page, "change ada lovelace");
    await page.getByRole("button", { name: edit, exact: true }).click();
    await page.getByLabel("Email").fill("ada at home");
    await page.getByLabel("Children").fill("");
    await page.getByLabel("Children").pressSequentially("1e");
    await page.getByLabel("Date of birth").focus();
    await page.keyboard.press("Delete");
    await page.getByLabel("City").fill(" ");
    await page.getByRole("button", { name: save }).click();

    const wrong = page.locator("libreta-proposal .wrong");
    await wrong.first().waitFor();
    assert.deepEqual(await wrong.allInnerTexts(), sentences);
    assert.ok(await hasFocus(page.getByLabel("Email")));
    assert.equal(await described(page.getByLabel("Date of birth")), sentences[2]);
    assert.equal(stub.requests.length, 1);
    assert.equal(await page.getByLabel("Children").evaluate((field) => /** @type {HTMLInputElement} */ (field).validity.badInput), true);

    await page.getByLabel("Email").fill("ada@work.example");
    await page.getByLabel("Children").fill("4.5");
    await page.getByLabel("Date of birth").fill("1815-12-11");
    await page.getByLabel("City").fill("Bath");
    assert.equal(await wrong.count(), 0);
    await page.getByRole("button", { name: save }).click();
    const { resume } = await stub.run(2);
    assert.deepEqual(resume[0].payload.properties, { email: "ada@work.example", children: "4.5", date_of_birth: "1815-12-11", city: "Bath" });
  });
}

test("a value may be left out of a new contact", async () => {
  const page = await open();
  stub.play(await proposing(EDITED, "create"), "confirmed-create");
  await say(page, "create ada lovelace");
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByLabel("City").fill("");
  await page.getByRole("button", { name: "Save and confirm" }).click();

  const { resume } = await stub.run(2);
  assert.deepEqual(resume[0].payload.properties, { city: "" });
});

test("what is typed while a proposal waits travels as the reply to it", async () => {
  const page = await proposed("set-aside");

  await say(page, "no, who works at Acme?");

  await page.getByRole("region", { name: "Set aside, nothing was written" }).waitFor();
  await page.getByRole("article", { name: "Ana Torres" }).waitFor();
  assert.deepEqual(resumed(), [{ interruptId: "int-1", status: "resolved", payload: { reply: "no, who works at Acme?" } }]);
  assert.equal(await page.locator(".person").count(), 2);
});

test("a decision that did not get through leaves the proposal waiting, and can be tried again", async () => {
  const page = await proposed({ status: 503 }, "confirmed-update");
  await tickAndConfirm(page);
  await sees(page, "Libreta could not take that request.");
  const confirm = page.getByRole("button", { name: "Confirm" });
  assert.ok(await confirm.isEnabled());
  assert.ok(await confirm.evaluate((button) => button === /** @type {ShadowRoot} */ (button.getRootNode()).activeElement));

  await page.getByRole("button", { name: "Try again" }).click();

  await page.getByRole("region", { name: "Updated" }).waitFor();
});

test("while a decision is carried out it says so, and neither a second decision nor a stop is possible", async () => {
  const page = await proposed({ stream: "confirmed-update", first: 1, hold: true });
  await tickAndConfirm(page);
  await sees(page, "Saving to HubSpot…");
  assert.ok(await page.getByRole("button", { name: "Confirm" }).isDisabled());
  await page.keyboard.press("Escape");
  await sees(page, "Saving to HubSpot…");
});

test("a decision that was taken elsewhere leads to the conversation as it is", async () => {
  const already = { type: "RUN_ERROR", code: "already_decided", message: "That was decided already." };
  const [start] = await goldenStream("answer");
  const page = await proposed({ events: [start, already] }, "reopened-decided");
  await tickAndConfirm(page);
  await sees(page, "That was decided already.");
  await page.getByRole("region", { name: "Updated" }).waitFor();
});

test("a message that met a proposal of another tab comes back to the text field beside that proposal", async () => {
  const page = await open();
  stub.play("proposal-waiting", "reopened-waiting");
  await say(page, "find grace");
  await page.getByRole("heading", { name: "Update Ada Lovelace" }).waitFor();
  await sees(page, "A proposal waits for your decision.");
  assert.equal(await composer(page).inputValue(), "find grace");
});

test("after a reload the proposal still waits and can be confirmed", async () => {
  const page = await proposed();
  stub.play("reopened-waiting", "confirmed-update");
  await page.reload();
  await tickAndConfirm(page);
  await page.getByRole("region", { name: "Updated" }).waitFor();
  assert.equal(resumed()[0].interruptId, "int-1");
});

test("a proposal that expires says so, cannot be confirmed, and is left before the next message", async () => {
  const events = await goldenStream("proposal-update");
  const page = await open();
  const finished = structuredClone(events.at(-1));
  finished.outcome.interrupts[0].expiresAt = new Date(Date.now() + 1500).toISOString();
  stub.play({ events: [...events.slice(0, -1), finished] }, "expired", "search-more");
  await say(page, "set ada lovelace's phone");
  await page.getByRole("button", { name: "Confirm" }).waitFor();
  await page.getByText("This proposal has expired.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Confirm" }).count(), 0);

  await say(page, "show more");

  await page.getByRole("article", { name: "Carmen Ruiz" }).waitFor();
  await page.getByRole("region", { name: "Expired, nothing was written" }).waitFor();
  assert.deepEqual(stub.requests[1].resume, [{ interruptId: "int-1", status: "cancelled" }]);
  assert.equal(stub.requests[2].messages[0].content, "show more");
});

test("a new contact shows its values and who it may be already, and can become an update of that one", async () => {
  const page = await open();
  stub.play("proposal-create", "update-instead");
  await say(page, "create contact Grace Hopper");
  await page.getByRole("heading", { name: "Create contact" }).waitFor();
  assert.deepEqual(await page.getByRole("columnheader").allTextContents(), ["Property", "Value", "Where it comes from"]);
  await page.getByText("Found in HubSpot").waitFor();
  const same = page.getByRole("group", { name: "Perhaps the same person" });
  await same.getByText("Grace Hoper").waitFor();
  assert.equal(await same.getByRole("link").getAttribute("href"), "http://localhost:8081/contacts/48120775/record/0-1/777");

  await same.getByText("Perhaps", { exact: true }).waitFor();
  await same.getByText("What matches: First name, Last name, Company name").waitFor();

  await same.getByRole("button", { name: "Update this one instead: Grace Hoper" }).click();

  const update = page.getByRole("region", { name: "Update Grace Hoper" });
  await update.getByRole("row", { name: "Email g.hopper@navy.example grace@navy.example" }).waitFor();
  assert.deepEqual(resumed()[0].payload, { updateInstead: "777" });
  assert.equal(await page.getByRole("heading", { name: "Create contact" }).count(), 0);
});

test("a write that HubSpot refused says why", async () => {
  const page = await proposed("confirm-failed");
  await tickAndConfirm(page);
  await page.getByRole("region", { name: "Not written" }).getByText("HubSpot refused the value of Phone number.").waitFor();
});

test("a value that would be emptied says so where it is ticked", async () => {
  const events = await goldenStream("proposal-update");
  const page = await open();
  const finished = structuredClone(events.at(-1));
  const phone = { property: "phone", label: "Phone number", old: "+442079460000", new: "", provenance: "not_said", mustTick: true };
  finished.outcome.interrupts[0].metadata.proposal.changes = [phone];
  stub.play({ events: [...events.slice(0, -1), finished] }, "confirmed-update");
  await say(page, "do not forget to remove ada lovelace's phone");
  await page.getByText("A value would be emptied, and you did not say so plainly.").waitFor();

  await page.getByRole("checkbox", { name: "Yes, empty it: Phone number" }).check();
  await page.getByRole("button", { name: "Confirm" }).click();

  const { resume } = await stub.run(2);
  assert.deepEqual(resume[0].payload.ticked, ["phone"]);
});
