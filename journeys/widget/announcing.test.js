// What a screen reader hears during a whole journey: each thing once, and no chatter while an answer streams.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chatSuite, openChat, say, sees } from "../support/chat.js";
import { answerOf, resultOf, saying } from "../support/events.js";

/** @typedef {import("playwright-core").Page} Page */

const { stub, blank } = chatSuite();

/** Opens the chat with everything written down that a live region says. */
async function heard() {
  const page = await blank();
  await page.addInitScript(() => {
    const said = /** @type {any} */ (window).said = /** @type {string[]} */ ([]);
    const manner = (/** @type {Element} */ e) => {
      const live = e.getAttribute("aria-live");
      const role = e.getAttribute("role") ?? "";
      return live ?? { status: "polite", log: "polite", alert: "assertive" }[role];
    };
    /** @type {(e: Node | null | undefined) => Element | undefined} */
    const region = (node) => {
      const element = node instanceof Element ? node : node?.parentElement;
      if (element && manner(element)) {
        return manner(element) === "off" ? undefined : element;
      }
      return node ? region(node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode) : undefined;
    };
    const told = (/** @type {Node} */ node) => {
      const text = node.textContent?.replaceAll(/\s+/g, " ").trim();
      if (text && node.nodeType !== Node.COMMENT_NODE && region(node)) {
        said.push(text);
      }
    };
    const seen = new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === "characterData") {
          told(target);
        }
        for (const node of addedNodes) {
          const inner = node instanceof Element ? [...node.querySelectorAll("[role=alert], [role=status], [aria-live]")] : [];
          [node, ...inner].filter((one) => one.isConnected).forEach(told);
        }
      }
    });
    const options = { childList: true, characterData: true, subtree: true };
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      seen.observe(root, options);
      return root;
    };
    seen.observe(document, options);
  });
  await openChat(page, stub.url);
  return { page, said: () => page.evaluate(() => /** @type {any} */ (window).said.splice(0)) };
}

/** @param {Page} page */
const ready = (page) => page.getByRole("button", { name: "Send" }).waitFor();

test("opening the chat, an answer, a search and a whole update are each announced once", async () => {
  const { page, said } = await heard();
  const [welcome, ...more] = await said();
  assert.match(welcome, /^Hello, I am Libreta\./);
  assert.deepEqual(more, []);

  stub.play({ stream: "answer", delayMs: 15 }, "search-one", "proposal-update", "confirmed-update");
  await say(page, "what can you do?");
  await sees(page, "More at");
  await ready(page);
  const [answer, ...rest] = await said();
  assert.match(answer, /^You can say things like:.*guide/);
  assert.deepEqual(rest, []);

  await say(page, "find ada lovelace");
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  await ready(page);
  assert.deepEqual(await said(), ["I found Ada Lovelace, Mathematician at Analytical Engines."]);

  await say(page, "set her phone");
  await page.getByRole("button", { name: "Confirm" }).waitFor();
  assert.deepEqual(await said(), ["Update Ada Lovelace: phone number to +442079460958, lifecycle stage to Customer, date of birth to 1815-12-10?"]);

  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Confirm" }).click();
  await sees(page, "Done: Ada Lovelace is up to date.");
  await ready(page);
  assert.deepEqual(await said(), ["Done: Ada Lovelace is up to date."]);
});

test("a choice is announced once: by the focus that comes to it", async () => {
  const { page, said } = await heard();
  await said();
  stub.play("choice");
  await say(page, "set Luis Pérez's job title to Director");
  await page.getByRole("radiogroup").waitFor();
  await page.getByText("Waiting for your decision.").waitFor();
  assert.deepEqual(await said(), []);
});

test("what goes wrong is announced once: a failure, no network, an empty form, a wrong value", async () => {
  const { page, said } = await heard();
  await said();
  stub.play("model-down");
  await say(page, "hello");
  await page.getByRole("button", { name: "Try again" }).waitFor();
  const [failure, ...more] = await said();
  assert.match(failure, /^The language model cannot be reached/);
  assert.deepEqual(more, []);

  await page.context().setOffline(true);
  await page.getByText("You are offline.").waitFor();
  assert.deepEqual(await said(), ["You are offline. What you write stays here; send it when the connection is back."]);
  await page.context().setOffline(false);
  await page.getByText("You are offline.").waitFor({ state: "detached" });
  await stub.run(2); // what happened meanwhile is asked for

  stub.play("button-search.en");
  await page.getByRole("button", { name: "Create new contact" }).click();
  await sees(page, "Who are you looking for?");
  await ready(page);
  await said();
  const continued = page.locator("libreta-form").getByRole("button", { name: "Continue" });
  await continued.click();
  await page.getByText("Fill in at least a name or an email.").waitFor();
  assert.deepEqual(await said(), ["Fill in at least a name or an email."]);

  const message = "That is no address.";
  const error = { code: "invalid_email", message, problems: [{ property: "email", message }] };
  stub.play({ events: answerOf({ type: "TOOL_CALL_START", toolCallId: "c", toolCallName: "create_contact" }, resultOf("c", { error }), ...saying(message)) });
  await page.locator("libreta-form").getByLabel("Email").fill("grace@navy");
  await continued.click();
  await page.locator("libreta-form").getByText(message).waitFor();
  await ready(page);
  assert.deepEqual(await said(), [message]);
});
