// The published OpenAI client chats with the sandbox's model, in both dialects, streaming and not.
import assert from "node:assert/strict";
import { test } from "node:test";
import OpenAI from "openai";
import { chat, hello, model, openaiSuite, response } from "../support/openai.js";

const { client, openai, faults } = openaiSuite();
const found = JSON.stringify({
  contacts: [{ id: "512", properties: { firstname: "Ada", lastname: "Lovelace", email: "ada@analytical.example" } }],
  total: 1,
});
const find = { role: /** @type {const} */ ("user"), content: "find ada lovelace" };

test("chat: a text", async () => {
  const { choices, usage } = await openai().chat.completions.create(chat(hello));
  assert.match(choices[0]?.message.content ?? "", /find, create and update contacts/);
  assert.equal(choices[0]?.finish_reason, "stop");
  assert.equal(usage?.total_tokens, (usage?.prompt_tokens ?? 0) + (usage?.completion_tokens ?? 0));
});

test("chat: a text, streamed, with usage", async () => {
  const stream = openai().chat.completions.stream({ ...chat(hello), stream_options: { include_usage: true } });
  let pieces = 0;
  stream.on("content", () => pieces++);
  const { choices, usage } = await stream.finalChatCompletion();
  assert.match(choices[0]?.message.content ?? "", /find, create and update contacts/);
  assert.ok(pieces > 1);
  assert.ok((usage?.completion_tokens ?? 0) > 0);
});

test("chat: a tool call, and the answer from its result", async () => {
  const asked = (await openai().chat.completions.create(chat(find))).choices[0];
  assert.equal(asked?.finish_reason, "tool_calls");
  const call = /** @type {any} */ (asked?.message.tool_calls?.[0]);
  assert.equal(call.function.name, "search_contacts");
  assert.equal(JSON.parse(call.function.arguments).name, "ada lovelace");

  const result = { role: /** @type {const} */ ("tool"), tool_call_id: call.id, content: found };
  const { choices } = await openai().chat.completions.create(chat(find, /** @type {any} */ (asked).message, result));
  assert.match(choices[0]?.message.content ?? "", /Ada Lovelace.*ada@analytical\.example/);
});

test("chat: a tool call, streamed", async () => {
  const { choices } = await openai().chat.completions.stream(chat(find)).finalChatCompletion();
  const call = /** @type {any} */ (choices[0]?.message.tool_calls?.[0]);
  assert.equal(choices[0]?.finish_reason, "tool_calls");
  assert.equal(JSON.parse(call.function.arguments).name, "ada lovelace");
});

test("responses: a text", async () => {
  const { output_text, status, usage } = await openai().responses.create(response(hello));
  assert.match(output_text, /find, create and update contacts/);
  assert.equal(status, "completed");
  assert.equal(usage?.total_tokens, (usage?.input_tokens ?? 0) + (usage?.output_tokens ?? 0));
});

test("responses: a text, streamed", async () => {
  const stream = openai().responses.stream(response(hello));
  let text = "";
  stream.on("response.output_text.delta", ({ delta }) => (text += delta));
  const { output_text } = await stream.finalResponse();
  assert.equal(text, output_text);
  assert.match(text, /find, create and update contacts/);
});

test("responses: a tool call, and the answer from its result", async () => {
  const { output } = await openai().responses.create(response(find));
  const call = /** @type {any} */ (output.find(({ type }) => type === "function_call"));
  assert.equal(JSON.parse(call.arguments).name, "ada lovelace");

  const result = { type: /** @type {const} */ ("function_call_output"), call_id: call.call_id, output: found };
  const { output_text } = await openai().responses.create(response(find, /** @type {any} */ (output)[0], result));
  assert.match(output_text, /Ada Lovelace.*ada@analytical\.example/);
});

test("responses: a tool call, streamed", async () => {
  const { output } = await openai().responses.stream(response(find)).finalResponse();
  const call = /** @type {any} */ (output.find(({ type }) => type === "function_call"));
  assert.equal(call.name, "search_contacts");
  assert.equal(JSON.parse(call.arguments).name, "ada lovelace");
});

test("the models are listed", async () => {
  const { data } = await openai().models.list();
  assert.ok(data.some(({ id }) => id === model));
  assert.equal((await openai().models.retrieve(model)).id, model);
  await assert.rejects(openai().models.retrieve("gpt-3"), OpenAI.NotFoundError);
});

/** @type {Record<string, () => Promise<unknown>>} */
const dialects = {
  chat: () => openai().chat.completions.create(chat(hello)),
  "chat, streamed": () => openai().chat.completions.stream(chat(hello)).finalChatCompletion(),
  responses: () => openai().responses.create(response(hello)),
  "responses, streamed": () => openai().responses.stream(response(hello)).finalResponse(),
};

for (const [dialect, ask] of Object.entries(dialects)) {
  test(`${dialect}: errors are the client's typed errors`, async () => {
    /** @type {[Record<string, unknown>, any][]} */
    const table = [
      [{ status: 401 }, OpenAI.AuthenticationError],
      [{ status: 403 }, OpenAI.PermissionDeniedError],
      [{ status: 404 }, OpenAI.NotFoundError],
      [{ status: 429 }, OpenAI.RateLimitError],
      [{ status: 500 }, OpenAI.InternalServerError],
      [{ status: 503, body: "html" }, OpenAI.InternalServerError],
      [{ kind: "reset" }, OpenAI.APIConnectionError],
    ];
    for (const [fault, type] of table) {
      await faults().on({ target: "model", kind: "status", ...fault });
      await assert.rejects(ask(), type, JSON.stringify(fault));
    }
    await faults().on({ target: "model", kind: "status", status: 429, code: "insufficient_quota" });
    await assert.rejects(ask(), { code: "insufficient_quota" });
  });
}

test("a wrong key, an unknown model and a missing field are refused by name", async () => {
  await assert.rejects(client({ apiKey: "sk-invalid-1" }).responses.create(response(hello)), OpenAI.AuthenticationError);
  await assert.rejects(openai().responses.create({ model: "gpt-3", input: "hello" }), { status: 404, code: "model_not_found" });
  await assert.rejects(openai().chat.completions.create(/** @type {any} */ ({ model })), { status: 400, param: "messages" });
  await assert.rejects(openai().chat.completions.create(/** @type {any} */ ({ messages: [hello] })), OpenAI.BadRequestError);
});

test("a model that does not answer in time is the client's time-out", async () => {
  await faults().on({ target: "model", kind: "latency", millis: 5000 });
  await assert.rejects(client({ timeout: 50 }).responses.create(response(hello)), OpenAI.APIConnectionTimeoutError);
});
