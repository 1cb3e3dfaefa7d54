// The chat in the corner of a page on another origin: one that the administrator allowed, and one that nobody did.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { say } from "../support/chat.js";
import { Host } from "../support/host.js";
import { card, fresh, languages, outcome, press, productSuite, propose, record } from "../support/journey.js";
import { picture } from "../support/picture.js";

const shop = new Host();
const stranger = new Host();
const { blank, problems, product } = productSuite(async () => {
  await Promise.all([shop.start(), stranger.start()]);
  return { LIBRETA_ALLOWED_ORIGINS: shop.url };
});
after(() => Promise.all([shop.stop(), stranger.stop()]));
const ours = { skip: !!process.env["LIBRETA_URL"] };
const { en } = languages;

/** @param {Host} host */
async function visit(host) {
  host.widgetFrom = product().url;
  const page = await blank();
  await page.goto(host.url);
  return page;
}

test("on a page that was allowed, one script tag finds and creates a contact", ours, async () => {
  const page = await visit(shop);
  await page.getByRole("button", { name: "Open Libreta" }).waitFor();
  await picture(page, "other origin, closed");
  await press(page, "Open Libreta");
  await page.getByRole("group", { name: "What Libreta can do" }).waitFor();
  await say(page, "find ada lovelace");
  await card(page, "Ada Lovelace").waitFor();

  const email = fresh("shop");
  await propose(page, `create contact Grace Hopper ${email}, company US Navy`);
  await picture(page, "other origin");
  await press(page, en.confirm);
  await outcome(page, en.created).waitFor();
  const foreign = problems();
  assert.equal((await record(page, outcome(page, en.created)))["email"], email);
  problems();
  assert.deepEqual([...new Set(foreign)].sort(), [`request to ${shop.url}/`]);
});

test("a page that was not allowed gets no widget, no answer and no frame", ours, async () => {
  const page = await visit(stranger);
  const widget = `${product().url}/widget.js`;
  assert.equal((await fetch(widget, { headers: { Origin: stranger.url } })).status, 403);
  assert.equal(await page.evaluate((src) => import(src).then(() => "loaded", () => "refused"), widget), "refused");
  assert.equal(await page.evaluate(() => customElements.get("libreta-chat")), undefined);
  assert.equal(await page.getByRole("button").count(), 0);

  const answers = await page.evaluate(async (url) => {
    const run = JSON.stringify({ threadId: crypto.randomUUID(), runId: crypto.randomUUID(), messages: [], tools: [], context: [], state: {} });
    const json = { "Content-Type": "application/json" };
    const asked = [
      fetch(`${url}/agui`, { method: "POST", body: run, headers: json }),
      fetch(`${url}/agui`, { method: "POST", body: run, headers: { "Content-Type": "text/plain" } }),
      fetch(`${url}/forms`),
    ];
    return (await Promise.allSettled(asked)).map((ended) => ended.status);
  }, product().url);
  assert.deepEqual(answers, ["rejected", "rejected", "rejected"]);

  const framed = await page.evaluate(async (url) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    document.body.append(frame);
    await new Promise((loaded) => frame.addEventListener("load", loaded));
    return frame.contentDocument;
  }, product().url);
  assert.equal(framed, null);
  assert.equal(await page.frameLocator("iframe").locator("libreta-chat").count(), 0);
  await picture(page, "other origin, not allowed");
  problems();
});
