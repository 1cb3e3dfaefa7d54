import assert from "node:assert/strict";
import { test } from "node:test";
import { chatSuite, composer, say, sees } from "../support/chat.js";

const { stub, open } = chatSuite();

/** @param {import("playwright-core").Page} page */
const form = (page) => page.locator("libreta-form");

test("a button opens a form beside the answer, and words close it", async () => {
  const page = await open();
  stub.play("button-search.en", "answer");
  await page.getByRole("button", { name: "Search contact" }).click();

  await form(page).getByRole("heading", { name: "Find a contact" }).waitFor();
  await sees(page, "Who are you looking for?");
  await say(page, "never mind");
  await form(page).waitFor({ state: "detached" });
});

test("a search form sends what was filled in, and closes when it was answered", async () => {
  const page = await open();
  stub.play("button-search.en", "search-one");
  await page.getByRole("button", { name: "Search contact" }).click();
  await form(page).getByLabel("Name").fill("  lovelace ");
  await form(page).getByLabel("Another property").selectOption("City");
  await form(page).getByLabel("City").fill("London");
  await form(page).getByRole("button", { name: "Search", exact: true }).click();

  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  const { forwardedProps, messages } = await stub.run(2);
  assert.deepEqual(forwardedProps.form, { kind: "search", fields: { name: "lovelace", city: "London" } });
  assert.deepEqual(messages, []);
  await form(page).waitFor({ state: "detached" });
});

test("an empty form says what to fill in, and sends nothing", async () => {
  const page = await open();
  stub.play("button-search.en");
  await page.getByRole("button", { name: "Create new contact" }).click();
  await form(page).getByRole("button", { name: "Continue" }).click();

  await form(page).getByText("Fill in at least a name or an email.").waitFor();
  assert.equal(stub.requests.length, 1);
});

test("a new contact leads to its proposal", async () => {
  const page = await open();
  stub.play("button-search.en", "proposal-create");
  await page.getByRole("button", { name: "Create new contact" }).click();
  await form(page).getByLabel("First name").fill("Grace");
  await form(page).getByLabel("Email").fill("grace@navy.example");
  await form(page).getByLabel("Another property").selectOption("Lifecycle stage");
  await form(page).getByLabel("Lifecycle stage").selectOption("Lead");
  await form(page).getByLabel("First name").press("Enter");

  await page.getByRole("heading", { name: "Create contact" }).waitFor();
  const { forwardedProps } = await stub.run(2);
  assert.deepEqual(forwardedProps.form.fields, { firstname: "Grace", email: "grace@navy.example", lifecyclestage: "lead" });
  await form(page).waitFor({ state: "detached" });
});

test("several options of one property are boxes", async () => {
  const page = await open();
  stub.play("button-search.en", "proposal-create");
  await page.getByRole("button", { name: "Create new contact" }).click();
  await form(page).getByLabel("First name").fill("Grace");
  await form(page).getByLabel("Another property").selectOption("Buying role");
  const roles = form(page).getByRole("group", { name: "Buying role" });
  await roles.getByLabel("Budget holder").check();
  await roles.getByLabel("Champion").check();
  await form(page).getByRole("button", { name: "Continue" }).click();

  const { forwardedProps } = await stub.run(2);
  assert.deepEqual(forwardedProps.form.fields, { firstname: "Grace", hs_buying_role: "CHAMPION;BUDGET_HOLDER" });
});

/**
 * A turn in which the tool could not do what the form says.
 *
 * @param {{code: string, message: string, problems?: {property: string, message: string}[]}} error
 */
const answered = (error) => ({
  events: [
    { type: "RUN_STARTED", threadId: "", runId: "" },
    { type: "TOOL_CALL_START", toolCallId: "c", toolCallName: "create_contact", parentMessageId: "m" },
    { type: "TOOL_CALL_END", toolCallId: "c" },
    { type: "TOOL_CALL_RESULT", messageId: "r", toolCallId: "c", role: "tool", content: JSON.stringify({ error }) },
    { type: "TEXT_MESSAGE_START", messageId: "m2", role: "assistant" },
    { type: "TEXT_MESSAGE_CONTENT", messageId: "m2", delta: error.message },
    { type: "TEXT_MESSAGE_END", messageId: "m2" },
    { type: "RUN_FINISHED", threadId: "", runId: "", outcome: { type: "success" } },
  ],
});

test("what could not be done leaves the form with all that stands in it", async () => {
  const page = await open();
  const message = "That is no address.";
  stub.play(
    "button-search.en",
    answered({ code: "invalid_email", message, problems: [{ property: "email", message }] }),
  );
  await page.getByRole("button", { name: "Create new contact" }).click();
  await form(page).getByLabel("Email").fill("grace@navy");
  await form(page).getByRole("button", { name: "Continue" }).click();

  const email = form(page).getByLabel("Email");
  await form(page).getByText("That is no address.").waitFor();
  assert.equal(await email.getAttribute("aria-invalid"), "true");
  assert.equal(await email.inputValue(), "grace@navy");
  assert.ok(await email.evaluate((field) => field.matches(":focus")));
  await email.fill("grace@navy.example");
  await form(page).getByText("That is no address.").waitFor({ state: "detached" });
});

for (const { locale, create, next, email, said } of [
  { locale: "en-GB", create: "Create new contact", next: "Continue", email: "Email", said: '"grace at navy" is not an e-mail address. Please give one like name@company.com.' },
  { locale: "es-ES", create: "Crear nuevo contacto", next: "Continuar", email: "Email", said: '"grace at navy" no es una dirección de correo. Escribe una como nombre@empresa.com.' },
]) {
  test(`what a field itself knows to be wrong is said beside it, and sends nothing, in ${locale}`, async () => {
    const page = await open({ locale });
    stub.play("button-search.en");
    await page.getByRole("button", { name: create }).click();
    const address = form(page).getByLabel(email);
    await address.fill("grace at navy");
    await form(page).getByRole("button", { name: next }).click();

    await form(page).getByText(said).waitFor();
    assert.equal(await address.getAttribute("aria-invalid"), "true");
    assert.equal(await address.getAttribute("aria-describedby"), "wrong-email");
    await page.waitForFunction((field) => field === /** @type {ShadowRoot} */ (field?.getRootNode()).activeElement, await address.elementHandle());
    assert.equal(stub.requests.length, 1);
  });
}

test("a search takes a part of an address", async () => {
  const page = await open();
  stub.play("button-search.en", "search-none");
  await page.getByRole("button", { name: "Search contact" }).click();
  await form(page).getByLabel("Email").fill("navy");
  await form(page).getByRole("button", { name: "Search", exact: true }).click();

  const { forwardedProps } = await stub.run(2);
  assert.deepEqual(forwardedProps.form.fields, { email: "navy" });
});

test("what is wrong with no field stands below them all", async () => {
  const page = await open();
  stub.play("button-search.en", answered({ code: "incomplete_create", message: "A name or an address, please." }));
  await page.getByRole("button", { name: "Create new contact" }).click();
  await form(page).getByLabel("Company").fill("US Navy");
  await form(page).getByRole("button", { name: "Continue" }).click();

  await form(page).getByText("A name or an address, please.").waitFor();
  assert.equal(await form(page).getByLabel("Company").inputValue(), "US Navy");
});

test("a contact's card opens the form that changes it, filled in as it is, and only what is new is sent", async () => {
  const page = await open();
  stub.play("search-one", "proposal-update");
  await say(page, "find ada lovelace");
  await page.getByRole("button", { name: "Update Ada Lovelace" }).click();

  await form(page).getByRole("heading", { name: "Update Ada Lovelace" }).waitFor();
  assert.equal(await form(page).getByLabel("Job title").inputValue(), "Mathematician");
  await page.waitForFunction(() => document.querySelector("libreta-chat")?.shadowRoot?.querySelector("libreta-transcript")?.shadowRoot?.activeElement?.localName === "libreta-form");
  await form(page).getByLabel("Job title").fill("Countess");
  await form(page).getByLabel("Company").fill("");
  await form(page).getByRole("button", { name: "Continue" }).click();

  const { forwardedProps } = await stub.run(2);
  assert.deepEqual(forwardedProps.form, { kind: "update", contact: "512", fields: { company: "", jobtitle: "Countess" } });
});

test("the update button asks which contact first", async () => {
  const page = await open();
  stub.play("button-search.en", "search-one");
  await page.getByRole("button", { name: "Update contact" }).click();
  await form(page).getByLabel("Which contact? Name, email, phone or company").fill("lovelace");
  await form(page).getByRole("button", { name: "Search", exact: true }).click();

  const { forwardedProps } = await stub.run(2);
  assert.deepEqual(forwardedProps.form, { kind: "search", fields: { query: "lovelace" } });
});

test("Escape closes the form and leads back to the text field", async () => {
  const page = await open();
  stub.play("button-search.en");
  await page.getByRole("button", { name: "Search contact" }).click();
  await form(page).getByLabel("Name").press("Escape");

  await form(page).waitFor({ state: "detached" });
  await composer(page).and(page.locator(":focus")).waitFor();
});
