// The published OpenAI client meets what a script lets the sandbox's model do: several calls, cut characters, slow tokens, endings.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chat, hello, openaiSuite, response } from "../support/openai.js";

const { openai, script } = openaiSuite();

/**
 * The text and the calls of an answer.
 *
 * @typedef {{ text: string, calls: [string, string][] }} Heard
 */

/** @type {Record<string, (onText?: (text: string) => void) => Promise<Heard>>} */
const ways = {
  chat: async () => ofChat(await openai().chat.completions.create(chat(hello))),
  "chat, streamed": async (onText = () => {}) =>
    ofChat(await openai().chat.completions.stream(chat(hello)).on("content", onText).finalChatCompletion()),
  responses: async () => ofResponse(await openai().responses.create(response(hello))),
  "responses, streamed": async (onText = () => {}) =>
    ofResponse(
      await openai().responses
        .stream(response(hello))
        .on("response.output_text.delta", ({ delta }) => onText(delta))
        .finalResponse(),
    ),
};

/**
 * @param {import("openai").OpenAI.Chat.ChatCompletion} completion
 * @returns {Heard}
 */
function ofChat({ choices }) {
  const message = choices[0]?.message;
  const calls = /** @type {any[]} */ (message?.tool_calls ?? []);
  return { text: message?.content ?? "", calls: calls.map((call) => [call.function.name, call.function.arguments]) };
}

/**
 * @param {import("openai").OpenAI.Responses.Response} response
 * @returns {Heard}
 */
function ofResponse({ output, output_text }) {
  const calls = output.flatMap((item) => (item.type === "function_call" ? [/** @type {[string, string]} */ ([item.name, item.arguments])] : []));
  return { text: output_text, calls };
}

for (const [way, ask] of Object.entries(ways)) {
  test(`${way}: several calls in one answer, after a text`, async () => {
    const calls = [
      { tool: "search_contacts", arguments: { name: "Begoña Núñez 🦊" } },
      { tool: "search_contacts", arguments: { name: "李" } },
    ];
    await script().play({ text: "Let me see.", calls });
    assert.deepEqual(await ask(), {
      text: "Let me see.",
      calls: calls.map(({ tool, arguments: written }) => [tool, JSON.stringify(written)]),
    });
  });

  test(`${way}: an answer cut inside its characters, in deltas and in bytes`, async () => {
    const written = JSON.stringify({ name: "Begoña 🦊" });
    await script().play({ text: "Señora 🦊", calls: [{ tool: "search_contacts", arguments: written }], pieces: 1, bytes: 3 });
    assert.deepEqual(await ask(), { text: "Señora 🦊", calls: [["search_contacts", written]] });
  });

  test(`${way}: an answer that breaks off is an error`, async () => {
    await script().play({ text: "abcdef", pieces: 2, ends: "error", after: 1, message: "Out of luck." });
    await assert.rejects(ask(), /Out of luck/);
  });
}

for (const way of ["chat", "chat, streamed", "responses"]) {
  test(`${way}: an answer that is cut is an error`, async () => {
    await script().play({ text: "abcdef", pieces: 2, ends: "cut" });
    await assert.rejects(async () => ways[way]?.());
  });
}

test("responses, streamed: an answer that is cut is never complete", async () => {
  await script().play({ text: "abcdef", pieces: 2, ends: "cut" });
  const { status } = await openai().responses.stream(response(hello)).finalResponse();
  assert.equal(status, "in_progress");
});

for (const way of ["chat, streamed", "responses, streamed"]) {
  test(`${way}: slow tokens arrive one by one`, async () => {
    await script().play({ text: "abcdef", pieces: 2, millis: 150 });
    /** @type {number[]} */
    const arrivals = [];
    await ways[way]?.(() => arrivals.push(performance.now()));
    assert.equal(arrivals.length, 3);
    assert.ok((arrivals[2] ?? 0) - (arrivals[0] ?? 0) > 200, `they came within ${(arrivals[2] ?? 0) - (arrivals[0] ?? 0)} ms`);
  });
}
