// An answer that is being written when the page is reloaded, the network is lost or Libreta is killed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { composer, say, sees } from "../support/chat.js";
import { languages, productSuite } from "../support/journey.js";
import { picture } from "../support/picture.js";
import { Script } from "../support/product.js";

const { visit, product } = productSuite();
const { es } = languages;
const ours = { skip: !!process.env["LIBRETA_URL"] };

const WORDS = Array.from({ length: 40 }, (_, at) => `word${at + 1}`);
/** An answer that takes four seconds to write. */
const slow = { text: WORDS.join(" "), millis: 100 };

/** @typedef {import("playwright-core").Page} Page */

/** @param {...Record<string, unknown>} turns */
const script = (...turns) => new Script(product()).play(...turns);

/** @returns {Promise<any[]>} what the model was asked to answer since the sandbox started */
async function questions() {
  const answer = await fetch(`${product().sandboxUrl}/sandbox/requests`);
  const { requests } = /** @type {any} */ (await answer.json());
  return requests.filter((/** @type {any} */ { method, target }) => method === "POST" && target.startsWith("/v1/"));
}

/** @param {Page} page */
const whole = (page) => page.getByRole("log").getByText(slow.text, { exact: true }).waitFor();

test("an answer goes on after a reload, and was asked for once", async () => {
  const page = await visit();
  await script(slow);
  const before = (await questions()).length;
  await say(page, "tell me a long story");
  await sees(page, "word3");
  await page.reload();

  await sees(page, "word5");
  await page.getByRole("button", { name: "Stop" }).waitFor();
  await picture(page, "an answer goes on after a reload");
  await whole(page);
  await page.getByRole("button", { name: "Send" }).waitFor();
  assert.equal((await questions()).length - before, 1);
  assert.equal(await page.getByRole("log").getByText("tell me a long story").count(), 1);
});

test("an answer is there whole although the network was lost in the middle, in Spanish", async () => {
  const page = await visit({ locale: es.locale });
  await script(slow);
  const before = (await questions()).length;
  await say(page, "cuéntame una historia");
  await sees(page, "word3");
  await page.context().setOffline(true);
  await page.getByText("Sin conexión.").waitFor();
  await page.context().setOffline(false);

  await whole(page);
  await page.getByRole("button", { name: "Enviar" }).waitFor();
  assert.equal((await questions()).length - before, 1);
  assert.equal(await page.getByRole("log").getByText("word1 word2").count(), 1);
});

test("what the person stops ends, and the next message is answered at once", async () => {
  const page = await visit();
  await script({ ...slow, millis: 500 }, { text: "Short." });
  await say(page, "tell me a long story");
  await sees(page, "word2");
  await page.getByRole("button", { name: "Stop" }).click();
  await sees(page, "Stopped");
  await say(page, "shorter, please");
  await sees(page, "Short.");
  assert.equal(await page.getByRole("log").getByText("word9").count(), 0);
});

test("killed in the middle of an answer and started again, Libreta answers in the open page", ours, async () => {
  const page = await visit();
  await script(slow);
  await say(page, "find ada lovelace");
  await sees(page, "word3");
  await product().kill();
  await sees(page, "The connection broke. It goes on as soon as Libreta is there again…");
  await composer(page).fill("what I was typing");
  await picture(page, "Libreta is away");
  await product().restart();

  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor({ timeout: 30_000 });
  await page.getByRole("button", { name: "Send" }).waitFor();
  assert.equal(await composer(page).inputValue(), "what I was typing");
  assert.equal(await page.getByRole("log").getByText("find ada lovelace").count(), 1);
});

test("an earlier conversation is found in the list, and goes on", async () => {
  const page = await visit();
  await new Script(product()).off();
  await say(page, "find luis pérez");
  await page.getByRole("article").first().waitFor();
  await page.getByRole("button", { name: "Send" }).waitFor();
  await page.getByRole("button", { name: "New conversation" }).click();
  await page.getByRole("group", { name: "What Libreta can do" }).waitFor();
  await page.getByRole("button", { name: "Earlier conversations" }).click();
  await page.getByRole("button", { name: "find luis pérez" }).waitFor();
  await picture(page, "earlier conversations");

  await page.getByRole("button", { name: "find luis pérez" }).click();

  await page.getByRole("article").first().waitFor();
  await say(page, "find ada lovelace");
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
});
