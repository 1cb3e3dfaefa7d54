import assert from "node:assert/strict";
import { test } from "node:test";
import { chatSuite, composer, say, sees } from "../support/chat.js";
import { goldenStream } from "../support/stub.js";

const { stub, open, blank } = chatSuite();

test("opening the chat shows the welcome and the three buttons, and posts no message", async () => {
  stub.play();
  const page = await open();

  await sees(page, "Hello, I am Libreta.");
  for (const name of ["Search contact", "Create new contact", "Update contact"]) {
    assert.ok(await page.getByRole("button", { name }).isEnabled());
  }
  const [request] = stub.requests;
  assert.deepEqual(request.messages, []);
  assert.equal(request.forwardedProps.locale, "en");
  assert.match(request.threadId, /^[0-9a-f]{8}-[0-9a-f-]{27}$/);
});

test("the language is the browser's, and every word of the page follows a switch at once", async () => {
  const page = await open({ locale: "es-MX" });
  await sees(page, "Hola, soy Libreta.");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "es");

  await page.getByRole("button", { name: "English" }).click();

  await sees(page, "Hello, I am Libreta.");
  await page.getByRole("button", { name: "Search contact" }).waitFor();
  assert.equal(await composer(page).getAttribute("placeholder"), "Ask about a contact…");
  await page.reload();
  await sees(page, "Hello, I am Libreta.");
});

test("switching the language in the middle of a conversation keeps the conversation", async () => {
  const page = await open();
  await say(page, "what can you do?");
  await sees(page, "You can say things like");
  stub.play("reopened-decided");

  await page.getByRole("button", { name: "Español" }).click();

  await page.getByRole("button", { name: "Mostrar más" }).waitFor();
  assert.equal(stub.requests.length, 1);
  assert.equal(stub.requests[0].forwardedProps.locale, "es");
});

test("a reload shows the same conversation, with what was decided", async () => {
  const page = await open();
  const threadId = stub.requests.at(-1).threadId;
  stub.play("reopened-decided");

  await page.reload();

  await sees(page, "make her a customer");
  await page.getByRole("region", { name: "Updated" }).getByText("HubSpot stored “+44 20 7946 0958”").waitFor();
  await page.getByRole("article", { name: "Ana Torres" }).waitFor();
  assert.equal(stub.requests[0].threadId, threadId);
});

test("a new conversation has a new thread and begins with the welcome", async () => {
  const page = await open();
  await say(page, "what can you do?");
  await sees(page, "You can say things like");
  const before = stub.requests.at(-1).threadId;

  await page.getByRole("button", { name: "New conversation" }).click();

  await sees(page, "Hello, I am Libreta.");
  await page.getByText("You can say things like").waitFor({ state: "detached" });
  assert.notEqual(stub.requests.at(-1).threadId, before);
});

test("a conversation that another tab begins does not take the place of the one that is shown", async () => {
  const page = await open();
  const { threadId } = stub.requests.at(-1);
  const other = await page.context().newPage();
  await other.goto(stub.url);
  await other.getByRole("button", { name: "New conversation" }).click();
  await sees(other, "Hello, I am Libreta.");
  stub.play("answer");

  await say(page, "what can you do?");

  assert.equal((await stub.run(1)).threadId, threadId);
  await sees(page, "You can say things like");
});

test("of two messages sent before the conversation is open, the second is given back", async () => {
  const page = await open();
  stub.play("opening.en", { stream: "answer", first: 1, hold: true });
  await page.reload();
  await page.locator("libreta-composer").evaluate((/** @type {any} */ field) => {
    for (const draft of ["the first", "the second"]) {
      Object.assign(field, { draft }).send();
    }
  });

  assert.equal((await stub.run(2)).messages[0].content, "the first");
  await page.waitForFunction((field) => /** @type {any} */ (field)?.value === "the second", await composer(page).elementHandle());
  await sees(page, "the first");
  assert.equal(stub.requests.length, 2);
});

test("a thread that is not known any more leads to a new conversation", async () => {
  const page = await open();
  const before = stub.requests.at(-1).threadId;
  stub.play({ status: 404, error: { code: "unknown_thread", message: "There is no such conversation." } });

  await page.reload();

  await sees(page, "Hello, I am Libreta.");
  assert.notEqual(stub.requests.at(-1).threadId, before);
});

test("a server that cannot be reached on opening is said, and trying again opens the chat", async () => {
  stub.play({ status: 503 });
  const page = await blank();
  await page.goto(stub.url);

  await page.getByRole("button", { name: "Try again" }).click();

  await sees(page, "Hello, I am Libreta.");
});

test("the browser stores the conversation's id, the theme and the language, and nothing else", async () => {
  const page = await open();
  await page.getByRole("button", { name: /^Theme/ }).click();
  await page.getByRole("button", { name: "Español" }).click();
  await say(page, "busca a Ada Lovelace");
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  await page.getByRole("button", { name: "Enviar" }).waitFor();

  const stored = await page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
  assert.deepEqual(Object.keys(stored).sort(), ["libreta:locale", "libreta:theme", `libreta:thread:${stub.url}/agui`]);
  assert.equal(stored["libreta:theme"], "light");
});

test("the theme goes from the system's to light to dark, and is kept", async () => {
  const page = await open({ colorScheme: "dark" });
  const scheme = () => page.evaluate(() => getComputedStyle(document.querySelector("libreta-chat") ?? document.body).colorScheme);
  const theme = page.getByRole("button", { name: /^Theme/ });
  assert.equal(await scheme(), "light dark");

  await theme.click();
  assert.equal(await scheme(), "light");
  await theme.click();
  assert.equal(await scheme(), "dark");
  await page.reload();
  await sees(page, "Hello, I am Libreta.");
  assert.equal(await scheme(), "dark");
});

const standIns = [
  { hubspot: true, model: true, says: "sample contacts, and a small rule-based model", sets: ["HUBSPOT_ACCESS_TOKEN", "OPENAI_API_KEY"] },
  { hubspot: true, model: false, says: "not a HubSpot account", sets: ["HUBSPOT_ACCESS_TOKEN"] },
  { hubspot: false, model: true, says: "rule-based model answers here", sets: ["OPENAI_API_KEY"] },
  { hubspot: false, model: false, says: undefined, sets: [] },
];
for (const { hubspot, model, says, sets } of standIns) {
  test(`with sandbox contacts ${hubspot} and sandbox model ${model} the banner says just that`, async () => {
    const events = await goldenStream("opening.en");
    const about = { ...events[1], value: { ...events[1].value, sandbox: { ...events[1].value.sandbox, hubspot, model } } };
    stub.play({ events: [events[0], about, ...events.slice(2)] });
    const page = await open();

    const banner = page.getByRole("complementary", { name: "Sandbox" });
    assert.equal(await banner.count(), says === undefined ? 0 : 1);
    if (says !== undefined) {
      await banner.getByText(says).waitFor();
      assert.deepEqual(await banner.locator("code").allTextContents(), sets);
      assert.equal(await banner.getByRole("link").count(), hubspot ? 1 : 0);
    }
  });
}

test("the banner can be put away to a badge and brought back", async () => {
  const page = await open();
  await page.getByRole("button", { name: "Hide" }).click();
  assert.equal(await page.getByRole("complementary").count(), 0);

  await page.getByRole("button", { name: "About the sandbox" }).click();

  await page.getByRole("complementary", { name: "Sandbox" }).waitFor();
});
