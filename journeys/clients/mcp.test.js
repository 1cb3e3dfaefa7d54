// HubSpot's published MCP server works with the sandbox as its HubSpot, driven over stdio by the MCP SDK's client.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { fresh } from "../support/fresh.js";
import { startSandbox, tokens } from "../support/sandbox.js";

const server = fileURLToPath(import.meta.resolve("@hubspot/mcp-server"));
const objectType = "contacts";

/** @type {import("../support/sandbox.js").Sandbox} */
let sandbox;
/** @type {Client} */
let everything;
/** @type {Client} */
let readOnly;
before(async () => {
  sandbox = await startSandbox();
  [everything, readOnly] = await Promise.all([connected(tokens.everything), connected(tokens.readOnly)]);
});
after(async () => {
  await Promise.all([everything?.close(), readOnly?.close()]);
  await sandbox?.stop();
});

/** @param {string} token */
async function connected(token) {
  const client = new Client({ name: "libreta-journeys", version: "1.0.0" });
  const env = { PATH: process.env["PATH"] ?? "", PRIVATE_APP_ACCESS_TOKEN: token, BASE_URL_OVERRIDE: sandbox.sandboxUrl };
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [server], env, stderr: "ignore" }));
  return client;
}

/**
 * What a tool says: whether it failed, and its texts.
 *
 * @param {string} name
 * @param {Record<string, unknown>} [given]
 * @param {Client} [client]
 */
async function call(name, given = {}, client = everything) {
  const { isError, content } = await client.callTool({ name: `hubspot-${name}`, arguments: given });
  const texts = /** @type {{ text: string }[]} */ (content).map(({ text }) => text);
  return { failed: isError === true, texts };
}

/**
 * The JSON that a tool answers with.
 *
 * @param {string} name
 * @param {Record<string, unknown>} given
 */
async function answer(name, given) {
  const { failed, texts } = await call(name, { objectType, ...given });
  assert.equal(failed, false, texts.join("\n"));
  return JSON.parse(texts.join(""));
}

/** @param {Record<string, string>} properties */
async function create(properties) {
  const { status, results } = await answer("batch-create-objects", { inputs: [{ properties }] });
  assert.equal(status, "COMPLETE");
  return results[0];
}

test("it says whose token it is, who that is as an owner, and which account", async () => {
  const { failed, texts } = await call("get-user-details");
  assert.equal(failed, false);
  const [token, owner, account] = texts.map((text) => JSON.parse(text.slice(text.indexOf(":") + 1)));
  assert.ok(token.scopes.includes("crm.objects.contacts.write"));
  assert.equal(owner.userId, token.userId);
  assert.equal(account.portalId, token.hubId);
});

test("it lists and reads properties", async () => {
  const { results } = await answer("list-properties", {});
  assert.ok(results.some((/** @type {any} */ { name, type }) => name === "lifecyclestage" && type === "enumeration"));
  const status = await answer("get-property", { propertyName: "hs_lead_status" });
  assert.ok(status.options.some((/** @type {any} */ { value }) => value === "IN_PROGRESS"));
});

test("it creates and changes a property", async () => {
  const given = { label: "Shoe size", groupName: "contactinformation", type: "number", fieldType: "number" };
  const { name } = await answer("create-property", { name: "Shoe Size", ...given });
  assert.equal(name, "shoe_size");
  const changed = await answer("update-property", { propertyName: name, label: "Size of shoes" });
  assert.equal(changed.label, "Size of shoes");
});

test("it creates, reads and updates contacts", async () => {
  const email = fresh("mcp");
  const { id, properties } = await create({ email, firstname: "Mary", lastname: "Somerville" });
  assert.equal(properties.lifecyclestage, "lead");

  const updated = await answer("batch-update-objects", { inputs: [{ id, properties: { jobtitle: "Astronomer" } }] });
  assert.equal(updated.results[0].properties.jobtitle, "Astronomer");
  const read = await answer("batch-read-objects", { inputs: [{ id }], properties: ["email", "jobtitle"] });
  assert.deepEqual([read.results[0].properties.email, read.results[0].properties.jobtitle], [email, "Astronomer"]);
});

test("it lists contacts in pages", async () => {
  const first = await answer("list-objects", { limit: 2, properties: ["email"] });
  assert.equal(first.results.length, 2);
  const next = await answer("list-objects", { limit: 2, properties: ["email"], after: first.paging.next.after });
  assert.notEqual(next.results[0].id, first.results[0].id);
});

test("it searches by words, by filters and in order", async () => {
  const byWords = await answer("search-objects", { query: "lovelace", properties: ["email"] });
  assert.equal(byWords.results[0].properties.email, "ada@analytical.example");
  const filters = [{ propertyName: "email", operator: "IN", values: ["ada@analytical.example", "nobody@example.com"] }];
  assert.equal((await answer("search-objects", { filterGroups: [{ filters }] })).results.length, 1);
  const sorts = [{ propertyName: "createdate", direction: "DESCENDING" }];
  const newest = (await answer("search-objects", { sorts, limit: 100, properties: ["createdate"] })).results;
  const dates = newest.map((/** @type {any} */ { properties }) => Date.parse(properties.createdate));
  assert.deepEqual(dates, dates.toSorted((/** @type {number} */ a, /** @type {number} */ b) => b - a));
});

test("it gives the link to a record in this account", async () => {
  const { texts } = await call("get-link", {
    portalId: "48120775",
    uiDomain: new URL(sandbox.sandboxUrl).host,
    pageRequests: [{ pagetype: "record", objectTypeId: "0-1", objectId: "512" }],
  });
  assert.match(texts.join(""), /\/contacts\/48120775\/record\/0-1\/512/);
});

test("what HubSpot refuses is a failed tool with HubSpot's words", async () => {
  const email = fresh("mcp");
  const { id } = await create({ email });
  const inputs = [{ properties: { email } }];
  const twice = await call("batch-create-objects", { objectType, inputs });
  assert.ok(twice.failed);
  assert.match(twice.texts.join(""), new RegExp(`409 Conflict.*Existing ID: ${id}`));

  const wrong = await call("batch-create-objects", { objectType, inputs: [{ properties: { hs_lead_status: "New" } }] });
  assert.match(wrong.texts.join(""), /400 Bad Request.*INVALID_OPTION/);
  const unknown = await call("get-property", { objectType, propertyName: "no_such_property" });
  assert.match(unknown.texts.join(""), /404 Not Found.*OBJECT_NOT_FOUND/);
  assert.ok(wrong.failed && unknown.failed);
});

test("a token that may only read cannot write", async () => {
  const inputs = [{ properties: { email: fresh("mcp") } }];
  const { failed, texts } = await call("batch-create-objects", { objectType, inputs }, readOnly);
  assert.ok(failed);
  assert.match(texts.join(""), /403 Forbidden.*crm\.objects\.contacts\.write.*MISSING_SCOPES/);
  assert.equal((await call("list-properties", { objectType }, readOnly)).failed, false);
});
