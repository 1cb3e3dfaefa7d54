// What is in HubSpot, and what a person or a model writes, is text wherever it is shown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chatSuite, composer } from "../support/chat.js";
import { answerOf } from "../support/events.js";
import { batches, hostile } from "../support/hostile.js";
import { goldenStream } from "../support/stub.js";

/** @typedef {import("../support/hostile.js").Hostile} Hostile */
/** @typedef {import("playwright-core").Page} Page */

const { stub, blank } = chatSuite();

const PORTAL = "http://localhost:8081/contacts/48120775/";
const NARROW = { viewport: { width: 390, height: 844 }, reducedMotion: /** @type {const} */ ("reduce") };
const all = hostile();

test("there are 500 of them, no two alike", () => {
  assert.equal(all.length, 500);
  assert.equal(new Set(all.map(({ text }) => text)).size, 500);
});

/** @param {string} text */
const contact = (text, at = 0) => ({
  id: `${at + 1}`,
  url: `${PORTAL}record/0-1/${at + 1}`,
  properties: { firstname: text, lastname: "X", email: text, phone: text, company: text, jobtitle: text, lifecyclestage: text, lastmodifieddate: text },
  labels: { lifecyclestage: text, hubspot_owner_id: text },
});

/** @param {string} text */
const change = (text, at = 0) => ({
  property: `p${at}`,
  label: at % 2 === 0 ? "Label" : text,
  old: text,
  new: text,
  stored: `${text}.`,
  provenance: "said",
  type: "string",
});

/** A conversation with these texts in every place, and a proposal of them that waits. */
function conversation(/** @type {string[]} */ texts) {
  const changes = texts.map(change);
  const call = (/** @type {string} */ id, /** @type {unknown} */ result) => [
    { id: `m-${id}`, role: "assistant", toolCalls: [{ id, type: "function", function: { name: "search_contacts", arguments: "{}" } }] },
    { id: `r-${id}`, role: "tool", toolCallId: id, content: JSON.stringify(result) },
  ];
  const messages = [
    ...texts.flatMap((text, at) => [
      { id: `u-${at}`, role: "user", content: text },
      { id: `a-${at}`, role: "assistant", content: text },
    ]),
    ...call("found", { contacts: texts.map(contact), total: texts.length }),
    ...call("done", { status: "updated", contact: { ...contact(texts[0] ?? ""), name: texts[0] }, changes, operationId: "o" }),
    ...call("failed", { status: "failed", message: texts[1] }),
    { id: "m-asked", role: "assistant", toolCalls: [{ id: "asked", type: "function", function: { name: "update_contact", arguments: texts[2] } }] },
  ];
  const proposal = { id: "i", kind: "update", contact: { ...contact(texts[0] ?? ""), name: texts[0] }, changes, duplicates: texts.slice(0, 5).map(contact).map((one) => ({ ...one, grade: "perhaps", matches: [{ property: "p", label: one.properties.company }] })) };
  return waiting(messages, { reason: "tool_call", message: texts[3], toolCallId: "asked", metadata: { proposal } });
}

/**
 * @param {any[]} messages
 * @param {any} interrupt
 */
function waiting(messages, interrupt) {
  const [start] = answerOf();
  const about = { type: "CUSTOM", name: "libreta.about", value: { portal: PORTAL } };
  const finished = { type: "RUN_FINISHED", threadId: "", runId: "", outcome: { type: "interrupt", interrupts: [{ id: "i", ...interrupt }] } };
  return { events: [start, about, { type: "MESSAGES_SNAPSHOT", messages }, finished] };
}

/** A choice between contacts that have these texts for everything. */
function choice(/** @type {string[]} */ texts) {
  const contacts = texts.map((text, at) => ({ ...contact(text, at), name: text, details: [{ property: "email", label: text, value: text }] }));
  return waiting([{ id: "u", role: "user", content: "hello" }], { reason: "input_required", message: texts[4], toolCallId: "asked", metadata: { choice: { id: "i", contacts, differs: [] } } });
}

/** An opening with these texts for the welcome and the buttons. */
async function welcome(/** @type {string[]} */ texts) {
  const events = await goldenStream("opening.en");
  return {
    events: events.map((event) => {
      if (event.name === "libreta.buttons") {
        return { ...event, value: { buttons: event.value.buttons.map((/** @type {any} */ button, /** @type {number} */ at) => ({ ...button, label: texts[at] })) } };
      }
      if (event.name === "libreta.about") {
        return { ...event, value: { ...event.value, placeholder: texts[3], portal: texts[4], model: texts[5] } };
      }
      return event.type === "TEXT_MESSAGE_CONTENT" ? { ...event, delta: texts.join("\n\n") } : event;
    }),
  };
}

/** A page in which whatever runs leaves a trace. */
async function trap() {
  const page = await blank(NARROW);
  /** @type {string[]} */
  const opened = [];
  page.on("dialog", (dialog) => {
    opened.push(dialog.message());
    dialog.dismiss();
  });
  page.on("popup", (popup) => opened.push(popup.url()));
  page.on("framenavigated", (frame) => frame.url().startsWith(stub.url) || opened.push(frame.url()));
  return { page, opened };
}

/**
 * @param {Page} page
 * @param {string | import("../support/stub.js").Answer} opening
 * @param {string} shown
 */
async function show(page, opening, shown) {
  stub.play(opening);
  await page.goto(stub.url);
  await page.locator(shown).waitFor();
}

/**
 * What is on the page, in all shadow roots: its kinds of elements, those of answers with their attributes, and what is wrong
 * with it.
 *
 * @param {Page} page
 */
function look(page) {
  return page.evaluate(async () => {
    /** @type {Element[]} */
    const inside = [];
    const walk = (/** @type {ParentNode} */ root) => {
      for (const element of root.querySelectorAll("*")) {
        inside.push(element);
        if (element.shadowRoot) {
          walk(element.shadowRoot);
        }
      }
    };
    walk(document.body);
    const answers = inside.filter((e) => e.localName === "libreta-answer").flatMap((e) => [...(e.shadowRoot?.querySelectorAll("*") ?? [])]);
    const scroller = /** @type {HTMLElement} */ (inside.find((e) => e.matches(".scroller")));
    const column = /** @type {HTMLElement} */ (inside.find((e) => e.matches(".column"))).getBoundingClientRect();
    /** @type {string[]} */
    const wrong = [];
    for (const element of [document.documentElement, scroller]) {
      if (element.scrollWidth > element.clientWidth) {
        const wide = inside.filter((e) => !e.closest(".scroll, pre") && e.getBoundingClientRect().right > column.right + 1)[0];
        wrong.push(`${element.localName} scrolls sideways: ${wide?.outerHTML.slice(0, 200)}`);
      }
    }
    for (const element of inside.filter((e) => e.matches(".card, .said, article, section, .contact, .action"))) {
      const { left, right } = element.getBoundingClientRect();
      if (left < column.left - 1 || right > column.right + 1) {
        wrong.push(`out of the column, ${left} to ${right}: ${element.outerHTML.slice(0, 200)}`);
      }
    }
    const deepest = (/** @type {number} */ x, /** @type {number} */ y) => {
      let hit = document.elementFromPoint(x, y);
      while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit) {
        hit = hit.shadowRoot.elementFromPoint(x, y);
      }
      return hit;
    };
    for (const control of inside.filter((e) => e.matches("article button, article .open, .actions button, .undo, .duplicates button, [type=radio]"))) {
      control.scrollIntoView({ block: "center" });
      const { left, top, width, height } = control.getBoundingClientRect();
      const hit = deepest(left + width / 2, top + height / 2);
      if (!hit || !(control.contains(hit) || (control.matches("[type=radio]") && hit.matches("label")))) {
        wrong.push(`cannot be clicked: ${control.outerHTML.slice(0, 120)}, but ${hit?.outerHTML.slice(0, 120)}`);
      }
    }
    // Our own words run from the left to the right, whatever stands beside them.
    for (const own of inside.filter((e) => e.matches(".chip, .state, .matches, .differs, .grade, .small"))) {
      const text = [...own.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim().length > 3);
      if (text && own.checkVisibility()) {
        const at = (text.textContent ?? "").search(/\S/);
        const box = (/** @type {number} */ from) => {
          const range = document.createRange();
          range.setStart(text, from);
          range.setEnd(text, from + 1);
          return range.getBoundingClientRect();
        };
        if (box(at).left >= box(at + 1).left) {
          wrong.push(`runs backwards: ${own.outerHTML.slice(0, 200)}`);
        }
      }
    }
    return {
      hit: "__hit" in window || "hit" in {},
      tags: [...new Set(inside.map((e) => e.localName))].sort(),
      handlers: inside.filter((e) => [...e.attributes].some(({ name }) => name.startsWith("on") || name === "style" || name === "srcdoc")).map((e) => e.outerHTML.slice(0, 100)),
      hrefs: [...new Set(inside.map((e) => e.getAttribute("href")).filter((href) => href !== null))],
      written: [...new Set(answers.map((e) => [e.localName, ...e.getAttributeNames()].join(" ")))].sort(),
      wrong,
    };
  });
}

/** What an answer may be made of. */
const ANSWER = new Set(["blockquote", "br", "code", "del", "div class tabindex", "em", "hr", "li", "ol start", "p", "p class", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"]);
/** What the page is made of where all texts are harmless. */
const HARMLESS = "Ada";

/** @param {Page} page */
async function expand(page) {
  for (const button of await page.getByRole("button", { name: /^Show all/ }).all()) {
    await button.click();
  }
}

/**
 * Texts that do not stand in their bubble and in their row of the proposal as they were written, but for turned directions
 * and piled marks.
 *
 * @param {Page} page
 * @param {string[]} texts
 */
function misquoted(page, texts) {
  return page.evaluate((sent) => {
    const plain = (/** @type {string | null | undefined} */ text) =>
      (text ?? "").replace(/\p{Surrogate}/gu, "\ufffd").replace(/[\u202a-\u202e\u2066-\u2069]/g, "").replace(/\p{M}{3,}/gu, "…");
    const transcript = document.querySelector("libreta-chat")?.shadowRoot?.querySelector("libreta-transcript")?.shadowRoot;
    const bubbles = transcript?.querySelectorAll(".person") ?? [];
    const values = transcript?.querySelector("libreta-proposal")?.shadowRoot?.querySelectorAll("td.new ins") ?? [];
    return sent.filter((text, at) => plain(values[at]?.textContent) !== plain(text) || plain(bubbles[at]?.textContent) !== `You: ${plain(text)}`);
  }, texts);
}

/** @type {{name: string, scene: (texts: string[]) => any, waits: string}[]} */
const scenes = [
  { name: "a conversation with a proposal", scene: conversation, waits: "libreta-proposal .actions" },
  { name: "a choice", scene: choice, waits: "libreta-choice .actions" },
  { name: "a welcome", scene: welcome, waits: ".action >> nth=0" },
];

for (const { name, scene, waits } of scenes) {
  test(`in ${name} they are text: nothing runs, nothing is loaded, everything stays in its place`, async () => {
    const { page, opened } = await trap();
    await show(page, await scene(Array(25).fill(HARMLESS)), waits);
    await expand(page);
    const plain = await look(page);
    assert.deepEqual(plain.wrong, []);
    const known = new Set([...plain.tags, ...[...ANSWER].map((one) => one.split(" ")[0]), "small", "a", "em", "span"]);
    for (const batch of batches(all, 25)) {
      const texts = batch.map(({ text }) => text);
      const kinds = `${batch[0]?.carrier}: ${[...new Set(batch.map(({ kind }) => kind))].join(", ")}`;
      await show(page, await scene(texts), waits);
      await expand(page);
      if (scene === conversation) {
        assert.deepEqual(await misquoted(page, texts), [], kinds);
      }
      const seen = await look(page);
      assert.deepEqual(seen.wrong, [], kinds);
      assert.equal(seen.hit, false, kinds);
      assert.deepEqual(seen.handlers, [], kinds);
      assert.deepEqual(seen.tags.filter((tag) => !known.has(tag)), [], kinds);
      assert.deepEqual(seen.written.filter((one) => !ANSWER.has(one)), [], kinds);
      const away = seen.hrefs.filter((href) => !href?.startsWith(PORTAL) && !/^(tel:\+?\d+|mailto:[^?&=\s<>"]*)$/.test(href ?? "") && href !== "http://localhost:8081/");
      assert.deepEqual(away, [], kinds);
    }
    assert.deepEqual(opened, []);
  });
}

test("a text that turns the direction of writing turns nothing that stands beside it", async () => {
  const { page } = await trap();
  const turning = all.filter(({ kind, carrier }) => kind === "direction" && (carrier === "alone" || carrier === "among")).map(({ text }) => text);
  for (const texts of batches(turning.map((text) => ({ kind: "", carrier: "", text })), 5)) {
    await show(page, conversation(texts.map(({ text }) => text)), "libreta-proposal .actions");
    assert.deepEqual((await look(page)).wrong, []);
  }
});

/** As it comes out of a text field, and over the wire. @param {string} text */
const typed = (text) => text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/\r\n?/g, "\n");

test("typed, they stay in the text field and are no commands, and are sent as they are", async () => {
  const { page, opened } = await trap();
  await show(page, "opening.en", ".action >> nth=0");
  const field = composer(page);
  const drafts = all.flatMap(({ text }) => [text, `/${text}`]).filter((text) => text.length <= 4000);
  const held = await field.evaluate(async (element, texts) => {
    const area = /** @type {HTMLTextAreaElement} */ (element);
    const list = () => /** @type {ShadowRoot} */ (area.getRootNode()).querySelector("[role=listbox]");
    const values = [];
    for (const text of texts) {
      area.value = text;
      area.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      await new Promise((painted) => setTimeout(painted));
      values.push(list() === null ? area.value : `a command: ${text}`);
    }
    return values;
  }, drafts);
  assert.deepEqual(held.map(typed), drafts.map(typed));
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);

  for (const { text } of all.filter(({ kind, carrier }) => carrier === "alone" && ["framing", "broken", "control"].includes(kind))) {
    stub.play("answer");
    await page.getByRole("button", { name: "Send" }).waitFor();
    await field.fill(`x${text}x`);
    await field.press("Enter");
    const { messages } = await stub.run(1);
    assert.equal(typed(messages[0].content), typed(`x${text}x`));
  }
  assert.equal(await page.evaluate(() => "__hit" in window), false);
  assert.deepEqual(opened, []);
});
