// The published AG-UI clients drive Libreta: 1.0.0, and 0.0.59, which CopilotKit and assistant-ui still pin.
import { HttpAgent } from "@ag-ui/client";
import { HttpAgent as OlderHttpAgent } from "@ag-ui/client-0.0.59";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fresh } from "../support/journey.js";
import { Faults, startProduct } from "../support/product.js";

/** @type {import("../support/product.js").Product} */
let product;
before(async () => {
  product = await startProduct();
});
after(() => product?.stop());

for (const [version, Agent] of Object.entries({ "1.0.0": HttpAgent, "0.0.59": OlderHttpAgent })) {
  /** A conversation of this client, with everything that it was told. */
  const conversation = (/** @type {string} */ threadId = crypto.randomUUID()) => {
    const agent = new /** @type {typeof HttpAgent} */ (Agent)({ url: `${product.url}/agui`, threadId });
    /** @type {any[]} */
    let events = [];
    agent.subscribe({
      onEvent: ({ event }) => {
        events.push(event);
      },
    });
    /** @param {Parameters<HttpAgent["runAgent"]>[0]} [input] */
    const run = async (input) => {
      events = [];
      const { newMessages } = await agent.runAgent(input);
      return { events, newMessages, text: textOf(events), last: events.at(-1) };
    };
    return {
      agent,
      run,
      /** @param {string} content */
      say: (content) => {
        agent.addMessage({ id: crypto.randomUUID(), role: "user", content });
        return run();
      },
      /** @param {any} payload */
      decide: (payload) => run({ resume: [{ interruptId: agent.pendingInterrupts[0]?.id ?? "", status: "resolved", payload }] }),
    };
  };

  test(`${version}: opening brings the welcome and the buttons`, async () => {
    const { run, agent } = conversation();
    const { text, events, last } = await run();
    assert.match(text, /HubSpot/);
    assert.deepEqual(
      custom(events, "libreta.buttons").buttons.map((/** @type {any} */ button) => button.label),
      ["Search contact", "Create new contact", "Update contact"],
    );
    assert.equal(custom(events, "libreta.about").sandbox.model, true);
    assert.deepEqual(last.outcome, { type: "success" });
    assert.equal(agent.messages.at(-1)?.role, "assistant");
  });

  test(`${version}: a button by its id, in the language asked for`, async () => {
    const { run, say } = conversation();
    await run({ forwardedProps: { locale: "es" } });
    assert.match((await run({ forwardedProps: { locale: "es", button: "search" } })).text, /¿A quién buscas\?/);
    assert.match((await say("ada lovelace")).text, /Ada Lovelace/);
  });

  test(`${version}: a chat, and a search whose result is JSON`, async () => {
    const { run, say, agent } = conversation();
    await run();
    assert.match((await say("hello")).text, /find, create and update contacts/);
    const { events, text } = await say("find ada lovelace");
    assert.equal(events.find((event) => event.type === "TOOL_CALL_START").toolCallName, "search_contacts");
    const { contacts, total } = JSON.parse(events.find((event) => event.type === "TOOL_CALL_RESULT").content);
    assert.equal(total, 1);
    assert.equal(contacts[0].properties.email, "ada@analytical.example");
    assert.match(text, /Ada Lovelace/);
    assert.deepEqual(agent.messages.filter(({ role }) => role === "tool").length, 1);
  });

  test(`${version}: a write waits, is confirmed, and a replay of the decision writes nothing`, async () => {
    const { run, say, decide, agent } = conversation();
    await run();
    const email = fresh("agui");
    const asked = await say(`create contact Grace Hopper ${email}`);
    assert.equal(asked.last.outcome.type, "interrupt");
    const [interrupt] = agent.pendingInterrupts;
    assert.equal(interrupt?.reason, "tool_call");
    assert.equal(/** @type {any} */ (interrupt?.metadata)["proposal"].kind, "create");
    assert.equal(await contactsWith(email), 0);

    const confirmed = await decide({ approved: true });
    const result = confirmed.events.find((event) => event.type === "TOOL_CALL_RESULT");
    assert.equal(JSON.parse(result.content).status, "created");
    assert.equal(result.toolCallId, interrupt?.toolCallId);
    assert.match(confirmed.text, /Grace Hopper/);
    assert.deepEqual(agent.pendingInterrupts, []);
    assert.equal(await contactsWith(email), 1);

    const again = await run({ resume: [{ interruptId: interrupt?.id ?? "", status: "resolved", payload: { approved: true } }] });
    assert.equal(again.last.type, "RUN_FINISHED");
    assert.equal(again.events.find((event) => event.type === "TOOL_CALL_RESULT").content, result.content);
    assert.equal(again.text, confirmed.text);
    assert.equal(await contactsWith(email), 1);
  });

  test(`${version}: a write is confirmed with an edit, and by a typed yes`, async () => {
    const { run, say, decide } = conversation();
    await run();
    const [first, edited] = [fresh("first"), fresh("edited")];
    await say(`create contact Edith Clarke ${first}`);
    await decide({ approved: true, properties: { email: edited } });
    assert.deepEqual([await contactsWith(first), await contactsWith(edited)], [0, 1]);

    await say(`set ${edited}'s job title to Engineer`);
    const { events } = await decide({ reply: "yes, please" });
    assert.equal(JSON.parse(events.find((event) => event.type === "TOOL_CALL_RESULT").content).status, "updated");
  });

  test(`${version}: a write is declined, and another left`, async () => {
    const { run, say, decide, agent } = conversation();
    await run();
    const email = fresh("declined");
    await say(`create contact Nobody Here ${email}`);
    const declined = await decide({ approved: false });
    assert.equal(JSON.parse(declined.events.find((event) => event.type === "TOOL_CALL_RESULT").content).status, "rejected");

    await say(`create contact Nobody Here ${email}`);
    const left = await run({ resume: [{ interruptId: agent.pendingInterrupts[0]?.id ?? "", status: "cancelled" }] });
    assert.equal(left.last.type, "RUN_FINISHED");
    assert.equal(await contactsWith(email), 0);
    assert.match((await say("find ada lovelace")).text, /Ada Lovelace/);
  });

  test(`${version}: another client finds the conversation, with the proposal that waits, and decides`, async () => {
    const { run, say, agent } = conversation();
    await run();
    const email = fresh("elsewhere");
    await say(`create contact Grace Hopper ${email}`);

    const other = conversation(agent.threadId);
    const reopened = await other.run();
    assert.equal(reopened.last.outcome.interrupts[0].id, agent.pendingInterrupts[0]?.id);
    assert.ok(other.agent.messages.some(({ content }) => content === `create contact Grace Hopper ${email}`));
    await other.decide({ approved: true });
    assert.equal(await contactsWith(email), 1);
  });

  test(`${version}: an unknown interrupt and a failing HubSpot are errors of the run, in words`, async () => {
    const { run, say } = conversation();
    await run();
    const unknown = await run({ resume: [{ interruptId: "int-nowhere", status: "resolved", payload: { approved: true } }] });
    assert.deepEqual([unknown.last.type, unknown.last.code], ["RUN_ERROR", "unknown_interrupt"]);

    const faults = new Faults(product);
    await faults.on({ target: "hubspot", kind: "status", status: 401 });
    const { last } = await say("find ada lovelace");
    await faults.off();
    assert.deepEqual([last.type, last.code], ["RUN_ERROR", "hubspot_unauthorized"]);
    assert.match(last.message, /token/);
  });

  test(`${version}: what does not fit is refused before the stream`, async (t) => {
    t.mock.method(console, "error", () => {});
    const { run } = conversation();
    await run();
    await assert.rejects(run({ forwardedProps: { button: "no-such-button" } }), /HTTP 400.*unknown_button/s);
  });
}

/** @param {any[]} events */
function textOf(events) {
  return events
    .filter((event) => event.type === "TEXT_MESSAGE_CONTENT")
    .map((event) => event.delta)
    .join("");
}

/**
 * @param {any[]} events
 * @param {string} name
 */
function custom(events, name) {
  return events.find((event) => event.type === "CUSTOM" && event.name === name).value;
}

/**
 * How many contacts the sandbox holds with this address.
 *
 * @param {string} email
 */
async function contactsWith(email) {
  const page = await (await fetch(`${product.sandboxUrl}/?q=${encodeURIComponent(email)}`)).text();
  return Number(page.match(/>(\d+) contacts?\b/)?.[1]);
}
