import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible } from "../support/axe.js";
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

/**
 * A search that found so many contacts.
 *
 * @param {number} count
 * @param {Record<string, string>} [properties] of each
 * @param {number} [total]
 */
async function found(count, properties = {}, total = count) {
  const events = await goldenStream("search-many");
  const at = events.findIndex(({ type }) => type === "TOOL_CALL_RESULT");
  const contacts = Array.from({ length: count }, (_, i) => ({ id: `${i + 1}`, properties: { firstname: "Peter", lastname: `No. ${i + 1}`, email: `peter${i + 1}@initech.example`, ...properties } }));
  events[at] = { ...events[at], content: JSON.stringify({ contacts, total, ...(total > count ? { after: `${count}` } : {}) }) };
  return { events };
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} name
 */
async function onCard(page, name) {
  await page.waitForFunction((label) => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) {
      element = element.shadowRoot.activeElement;
    }
    return element?.getAttribute("aria-label") === label;
  }, name);
}

test("with the keyboard: Tab leads to one card, the arrow keys to the others, and Enter changes that contact", async () => {
  const page = await open();
  stub.play(await found(3));
  await say(page, "contacts at Initech");
  await page.getByRole("article", { name: "Peter No. 3" }).waitFor();
  await page.getByRole("log").focus();

  await page.keyboard.press("Tab");
  await onCard(page, "Peter No. 1");
  await page.keyboard.press("ArrowDown");
  await onCard(page, "Peter No. 2");
  await page.keyboard.press("End");
  await onCard(page, "Peter No. 3");
  await page.keyboard.press("ArrowDown");
  await onCard(page, "Peter No. 3");
  await page.keyboard.press("Home");
  await onCard(page, "Peter No. 1");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await onCard(page, "Peter No. 2");
  await accessible(page, "a list with the keyboard");

  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await onCard(page, "Copy peter2@initech.example");
  await page.keyboard.press("Tab");
  await onCard(page, "Update Peter No. 2");
  await page.keyboard.press("ArrowDown");
  await onCard(page, "Peter No. 3");
  const next = page.waitForRequest((request) => request.url().includes("/forms/contact/"));
  await page.keyboard.press("Enter");
  assert.match((await next).url(), /\/forms\/contact\/3\?/);
});

test("Tab goes on behind the card that it met, and comes back to it", async () => {
  const page = await open();
  stub.play(await found(3));
  await say(page, "contacts at Initech");
  await page.getByRole("article", { name: "Peter No. 3" }).waitFor();
  await page.getByRole("log").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  for (const met of ["", "Copy peter2@initech.example", "Update Peter No. 2"]) {
    await page.keyboard.press("Tab");
    if (met) {
      await onCard(page, met);
    }
  }
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.querySelector("libreta-chat")?.shadowRoot?.querySelector("libreta-transcript")?.shadowRoot?.activeElement?.localName), undefined);
  await page.keyboard.press("Shift+Tab");
  await onCard(page, "Update Peter No. 2");
});

test("a screen reader hears the place of a card and how many there are, also of those on a second page", async () => {
  const page = await open();
  stub.play("search-many", "search-more");
  await say(page, "contacts at Acme");
  await page.getByRole("button", { name: "Show more" }).click();
  await page.getByText("6 to 7 of 12 shown").waitFor();

  const places = await page.getByRole("article").evaluateAll((cards) => cards.map((card) => `${card.getAttribute("aria-posinset")}/${card.getAttribute("aria-setsize")}`));
  assert.deepEqual(places, ["1/12", "2/12", "3/12", "4/12", "5/12", "6/12", "7/12"]);
});

test("a long list is short at first, and Show all leads to what it brings", async () => {
  const page = await open();
  stub.play(await found(10, {}, 12));
  await say(page, "contacts at Initech");
  await page.getByText("5 of 12 shown").waitFor();
  assert.equal(await page.getByRole("article").count(), 5);
  assert.equal(await page.getByRole("button", { name: "Show more" }).count(), 0);

  await page.getByRole("button", { name: "Show all 10" }).press("Enter");

  await onCard(page, "Peter No. 6");
  assert.equal(await page.getByRole("article").count(), 10);
  await page.getByText("10 of 12 shown").waitFor();
  await page.getByRole("button", { name: "Show more" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await onCard(page, "Peter No. 7");
});

for (const [phone, href] of [
  ["+44 20 7946 0000", "tel:+442079460000"],
  ["(020) 7946-0000 ext. 12", "tel:02079460000"],
  ["ask for Ada", undefined],
  ["12", undefined],
  ["javascript:alert(1)", undefined],
]) {
  test(`a telephone number is a link to what is dialled: ${phone}`, async () => {
    const page = await open();
    stub.play(await found(1, { phone: phone ?? "" }));
    await say(page, "peter");

    const card = page.getByRole("article");
    await card.getByText(phone ?? "", { exact: true }).waitFor();
    const link = card.locator("a[href^=tel]");
    assert.deepEqual(await link.evaluateAll((all) => all.map((one) => one.getAttribute("href"))), href === undefined ? [] : [href]);
  });
}

test("an address that cannot be copied says so, and breaks nothing", async () => {
  const page = await open();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
  });
  stub.play(await found(1));
  await say(page, "peter");
  await page.getByRole("button", { name: "Copy peter1@initech.example" }).click();

  await page.locator("#announcer").getByText("It could not be copied.").waitFor({ state: "attached" });
});

test("a search that found nothing leaves no empty card", async () => {
  const page = await open();
  stub.play("search-none");
  await say(page, "find nobody");
  await sees(page, "No contact matches");
  assert.equal(await page.getByRole("list", { name: "Contacts found" }).count(), 0);
});
