// OpenAI's published client against a sandbox of its own.
import { after, afterEach, before } from "node:test";
import OpenAI from "openai";
import { Faults } from "./faults.js";
import { startSandbox } from "./sandbox.js";
import { Script } from "./script.js";

export const model = "sandbox-1";
const parameters = {
  type: "object",
  properties: Object.fromEntries(["id", "email", "phone", "name", "company", "query"].map((name) => [name, { type: ["string", "null"] }])),
  required: ["id", "email", "phone", "name", "company", "query"],
  additionalProperties: false,
};
const description = { name: "search_contacts", description: "Finds contacts", parameters, strict: true };

/** @param {import("openai").OpenAI.Chat.ChatCompletionMessageParam[]} messages */
export function chat(...messages) {
  return { model, messages, tools: [{ type: /** @type {const} */ ("function"), function: description }] };
}

/** @param {import("openai").OpenAI.Responses.ResponseInputItem[]} input */
export function response(...input) {
  return { model, input, store: false, tools: [{ type: /** @type {const} */ ("function"), ...description }] };
}

export const hello = { role: /** @type {const} */ ("user"), content: "hello" };

/** A sandbox for the tests of one file, and the client for it. Faults and scripts end with the test. */
export function openaiSuite() {
  /** @type {import("./sandbox.js").Sandbox} */
  let sandbox;
  /** @type {OpenAI} */
  let openai;
  before(async () => {
    sandbox = await startSandbox();
    openai = client();
  });
  afterEach(() => sandbox && Promise.all([new Faults(sandbox).off(), new Script(sandbox).off()]));
  after(() => sandbox?.stop());

  /** @param {import("openai").ClientOptions} [options] */
  function client(options) {
    return new OpenAI({ baseURL: `${sandbox.sandboxUrl}/v1`, apiKey: "sk-sandbox", maxRetries: 0, ...options });
  }

  return { client, openai: () => openai, faults: () => new Faults(sandbox), script: () => new Script(sandbox) };
}
