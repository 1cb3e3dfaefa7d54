import assert from "node:assert/strict";
import { test } from "node:test";
import { chatSuite, say, sees } from "../support/chat.js";
import { goldenStream } from "../support/stub.js";

const { stub, open } = chatSuite();

test("a contact found is a card with its work, mail, phone and the record in HubSpot", async () => {
  const page = await open();
  stub.play("search-one");
  await say(page, "find ada lovelace");

  const card = page.getByRole("article", { name: "Ada Lovelace" });
  await card.getByText("Mathematician · Analytical Engines").waitFor();
  assert.equal(await card.getByRole("link", { name: "ada@analytical.example" }).getAttribute("href"), "mailto:ada@analytical.example");
  assert.equal(await card.getByRole("link", { name: "+442079460000" }).getAttribute("href"), "tel:+442079460000");
  const record = card.getByRole("link", { name: "Open in HubSpot: Ada Lovelace (new tab)" });
  assert.equal(await record.getAttribute("href"), "http://localhost:8081/contacts/48120775/record/0-1/512");
  assert.equal(await record.getAttribute("target"), "_blank");
});

for (const [locale, standing] of [
  ["en-GB", "Customer · Owner: Marta Ruiz · Changed 3 Nov 2026"],
  ["en-US", "Customer · Owner: Marta Ruiz · Changed Nov 3, 2026"],
  ["es-ES", "Customer · Responsable: Marta Ruiz · Modificado el 3 nov 2026"],
]) {
  test(`a card says where the contact stands, in the words and the form of ${locale}`, async () => {
    const page = await open({ locale });
    stub.play("search-one");
    await say(page, "find ada lovelace");

    await page.getByRole("article", { name: "Ada Lovelace" }).getByText(standing, { exact: true }).waitFor();
  });
}

test("the e-mail address can be copied", async () => {
  const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
  stub.play("search-one");
  await say(page, "find ada lovelace");

  await page.getByRole("button", { name: "Copy ada@analytical.example" }).click();

  await page.getByTitle("Copied").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "ada@analytical.example");
});

test("of many contacts it says how many are shown, and Show more asks for the rest", async () => {
  const page = await open();
  stub.play("search-many", "search-more");
  await say(page, "contacts at Acme");
  await page.getByText("5 of 12 shown").waitFor();
  assert.equal(await page.getByRole("article").count(), 5);

  await page.getByRole("button", { name: "Show more" }).click();

  await page.getByText("6 to 7 of 12 shown").waitFor();
  assert.equal(stub.requests[1].messages[0].content, "show more");
  await sees(page, "Here are two more.");
  const more = page.getByRole("button", { name: "Show more" });
  await more.waitFor();
  assert.equal(await more.count(), 1);
});

test("in Spanish Show more asks in Spanish", async () => {
  const page = await open({ locale: "es-ES" });
  stub.play("search-many", "search-more");
  await say(page, "contactos de Acme");
  await page.getByText("5 de 12 mostrados").waitFor();
  await page.getByRole("button", { name: "Mostrar más" }).click();
  await page.getByText("Del 6 al 7 de 12").waitFor();
  assert.equal(stub.requests[1].messages[0].content, "muéstrame más");
});

test("a contact without a name is called by its address, and one without anything has no name", async () => {
  const page = await open();
  const events = await goldenStream("search-one");
  const result = events.findIndex(({ type }) => type === "TOOL_CALL_RESULT");
  events[result] = {
    ...events[result],
    content: JSON.stringify({ contacts: [{ id: "1", properties: { email: "info@acme.example" } }, { id: "2", url: "javascript:alert(1)" }], total: 2 }),
  };
  stub.play({ events });
  await say(page, "find");

  await page.getByRole("article", { name: "info@acme.example" }).waitFor();
  const nameless = page.getByRole("article", { name: "No name" });
  assert.equal(await nameless.getByRole("link").count(), 0);
});

test("a search that found nothing leaves no empty card", async () => {
  const page = await open();
  stub.play("search-none");
  await say(page, "find nobody");
  await sees(page, "No contact matches");
  assert.equal(await page.getByRole("list", { name: "Contacts found" }).count(), 0);
});
