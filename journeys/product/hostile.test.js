// Texts that try to be more than text, through the real server and the sandbox: created with a form, found, and said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "../support/chat.js";
import { hostile } from "../support/hostile.js";
import { fresh, languages, press, productSuite } from "../support/journey.js";
import { tokens } from "../support/sandbox.js";

const { visit, product } = productSuite();
const { en } = languages;

/** What is no plain line of text: two of each are tried. */
const ODD = ["link", "direction", "invisible", "marks", "broken", "control", "framing", "other"];

/** The first of each kind, and the last among other words where a kind is odd. */
const sample = hostile().filter(
  ({ kind, carrier }, at, all) =>
    kind !== "long" &&
    ((carrier === "alone" && all[at - 1]?.kind !== kind) ||
      (carrier === "among" && ODD.includes(kind) && all[at + 1]?.kind !== kind)),
);

/** As HubSpot is given it: composed, nothing invisible, one space between words. @param {string} text */
const plain = (text) =>
  text
    .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, " ")
    .replace(/(?!\t)[\p{Cc}\p{Surrogate}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, "")
    .normalize("NFC")
    .replace(/[\p{Z}\t]+/gu, " ")
    .trim();

/**
 * What HubSpot holds, by the sandbox's own address and not through Libreta.
 *
 * @param {string} email
 */
async function held(email) {
  const answer = await fetch(`${product().sandboxUrl}/crm/v3/objects/contacts/${email}?idProperty=email&properties=firstname,lastname,company`, {
    headers: { Authorization: `Bearer ${tokens.everything}` },
  });
  assert.equal(answer.status, 200);
  return (await answer.json()).properties;
}

test("hostile texts are stored as they were written, found again and answered, and nothing of them runs", async () => {
  const page = await visit({ locale: en.locale });
  /** @type {string[]} */
  const opened = [];
  page.on("dialog", (dialog) => {
    opened.push(dialog.message());
    dialog.dismiss();
  });
  page.on("popup", (popup) => opened.push(popup.url()));
  const form = page.locator("libreta-form");
  assert.equal(sample.length, 25);

  for (const { text, kind, carrier } of sample) {
    const what = `${kind}, ${carrier}`;
    const email = fresh("hostile");
    await page.getByRole("button", { name: en.create }).first().click();
    await form.getByLabel("Last name").fill(text);
    await form.getByLabel("Company", { exact: false }).first().fill(text);
    await form.getByLabel("Email").fill(email);
    const filled = await form.getByLabel("Last name").inputValue();
    await press(page, "Continue");
    await page.getByRole("button", { name: en.confirm, exact: true }).or(form.locator(".wrong, .note")).first().waitFor();
    if (await form.locator(".wrong, .note").first().isVisible()) {
      assert.match(await form.locator(".wrong, .note").first().innerText(), /\w.*[.!?]$/s, what);
      await press(page, en.cancel);
      continue;
    }
    await press(page, en.confirm);
    const outcome = page.locator("libreta-outcome", { hasText: email });
    await outcome.getByText(en.created, { exact: true }).waitFor();
    const { lastname, company } = await held(email);
    assert.equal(lastname ?? "", plain(filled), what);
    assert.equal(company ?? "", plain(filled), what);

    await press(page, en.search);
    await form.getByLabel("Email").fill(email);
    await form.getByRole("button", { name: "Search", exact: true }).click();
    const card = page.locator("libreta-contact", { hasText: email }).last();
    await card.waitFor();
    const name = await card.locator(".name").innerText();
    assert.equal(name.replace(/\s+/g, " ").trim(), plain(filled) === "" ? email : plain(filled).replace(/(\p{M}{6})\p{M}+/gu, "$1").replace(/\s+/g, " "), what);

    if (carrier === "among") {
      continue;
    }
    await say(page, `x ${text} x`);
    await page.getByRole("button", { name: "Send" }).waitFor();
    assert.equal(await page.locator(".failure").count(), 0, what);
    if (await page.getByRole("button", { name: /^(Confirm|This one)$/ }).isVisible()) {
      await page.getByRole("button", { name: /^(Cancel|None of them)$/ }).click();
    }
  }
  assert.equal(await page.evaluate(() => "__hit" in window), false);
  assert.deepEqual(opened, []);
});
