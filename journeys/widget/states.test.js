// Every state of the widget for everybody: nothing that axe objects to in either theme, nothing that moves for whoever wants no
// motion, and all of it in the window on a phone and at twice the size. A new state is one more line in the table.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.js";
import { chatSuite, composer, openChat, say, sees } from "../support/chat.js";
import { answerOf, resultOf, saying } from "../support/events.js";
import { Host } from "../support/host.js";
import { misfits, troubleOnPhone } from "../support/layout.js";
import { picture, wanted } from "../support/picture.js";
import { moves, settled } from "../support/settled.js";
import { goldenStream } from "../support/stub.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../support/stub.js").Answer} Answer */

const { stub, blank, problems } = chatSuite();
const host = new Host();
before(async () => {
  await host.start();
  host.widgetFrom = stub.url;
});
after(() => host.stop());

const desktop = { width: 1280, height: 800 };
/** What is left of it where everything is twice as large. */
const zoomed = { width: 640, height: 400 };
const phone = { width: 320, height: 600 };

/** Says something that is answered so. */
const asked = async (/** @type {Page} */ page, /** @type {string} */ text, /** @type {(string | Answer)[]} */ ...answers) => {
  stub.play(...answers);
  await say(page, text);
};
const press = (/** @type {Page} */ page, /** @type {string | RegExp} */ name) => page.getByRole("button", { name }).click();
const sent = (/** @type {Page} */ page) => page.getByRole("button", { name: "Send" }).waitFor();

/** @param {Page} page */
async function update(page, /** @type {(string | Answer)[]} */ ...then) {
  await asked(page, "set ada lovelace's phone to 020 7946 0958 and make her a customer", "proposal-update", ...then);
  await page.getByRole("button", { name: "Confirm" }).waitFor();
}

/** @param {Page} page */
async function confirmed(page, /** @type {(string | Answer)[]} */ ...then) {
  await update(page, ...then);
  await page.getByRole("checkbox").check();
  await press(page, "Confirm");
}

/** @param {Page} page */
async function form(page, /** @type {string} */ button) {
  stub.play("button-search.en");
  await press(page, button);
  await page.locator("libreta-form").getByRole("textbox").first().waitFor();
  await sees(page, "Who are you looking for?");
}

/** How a write of a contact with a long name ended. */
const ended = (/** @type {string} */ status) =>
  resultOf(status, {
    status,
    message: "HubSpot did not answer in time.",
    contact: { id: "512", properties: { firstname: "María del Carmen", lastname: "Fernández de la Vega y Sotomayor" } },
    changes: [{ property: "email", label: "Email", old: "una.direccion.de.correo.bastante.larga@talleresdelnorte.example", new: "m@x.example" }],
    ...(status === "updated" || status === "created" ? { operationId: `op-${status}` } : {}),
  });
const statuses = ["created", "updated", "unchanged", "rejected", "set_aside", "expired", "failed", "unknown", "undone"];

const everyMark = `## What can be said

A **bold** word, an *italic* one, ~~a wrong one~~, \`some code\` and a [guide](https://knowledge.hubspot.com/contacts).

1. First
2. Second
   - with a point under it

> Quoted words

\`\`\`
a line of code that is rather longer than a telephone is wide: 0123456789 0123456789 0123456789
\`\`\`

| Name | Company | Email | Lifecycle stage |
| --- | --- | --- | --- |
| Ada Lovelace | Analytical Engines Ltd | ada.lovelace.countess@analytical.example | Customer |

averyveryverylongwordwithoutanyspacethatisprobablyanaddressorsomekeyandhastobebrokensomewhere`;

/**
 * How each state is reached from the welcome.
 *
 * @type {Record<string, (page: Page) => Promise<unknown>>}
 */
const states = {
  welcome: async () => {},
  "banner away": (page) => press(page, "Hide"),
  "Spanish": (page) => press(page, "Español"),
  thinking: async (page) => {
    await asked(page, "hello", { stream: "answer", first: 1, hold: true });
    await sees(page, "Thinking…");
  },
  "an answer that streams": async (page) => {
    await asked(page, "what can you do?", { stream: "answer", first: 8, hold: true });
    await sees(page, "You can say things");
  },
  "an answer that was stopped": async (page) => {
    await asked(page, "what can you do?", { stream: "answer", first: 8, hold: true });
    await sees(page, "You can say things");
    await press(page, "Stop");
    await sees(page, "Stopped");
  },
  "an answer with every mark": async (page) => {
    await asked(page, "what can you do?", { events: answerOf(...saying(everyMark)) });
    await sees(page, "averyveryverylongword");
  },
  "search results": async (page) => {
    await asked(page, "contacts at Acme", "search-many");
    await sees(page, "here are the first five");
  },
  "nothing found": async (page) => {
    await asked(page, "find Nemo", "search-none");
    await sent(page);
  },
  "a choice": async (page) => {
    await asked(page, "set Luis Pérez's job title to Director", "choice");
    await page.getByRole("radio").first().press("Space");
  },
  "a proposal to update, with a value to tick": update,
  "a proposal being edited": async (page) => {
    await update(page);
    await press(page, "Edit");
    await page.getByLabel("Phone number").waitFor();
  },
  "a proposal whose edit was refused": async (page) => {
    await update(page, "edit-refused");
    await press(page, "Edit");
    await page.getByLabel("Phone number").fill("12");
    await page.getByRole("checkbox").check();
    await press(page, "Save and confirm");
    await sees(page, "is not a phone number");
    await sent(page);
  },
  "a proposal to create, with somebody alike": async (page) => {
    await asked(page, "create Grace", "proposal-create");
    await page.getByRole("group", { name: "Perhaps the same person" }).waitFor();
  },
  "a proposal that has expired": async (page) => {
    const events = structuredClone(await goldenStream("proposal-update"));
    events.at(-1).outcome.interrupts[0].expiresAt = new Date(Date.now() - 1000).toISOString();
    await asked(page, "set her phone", { events });
    await page.getByText("This proposal has expired.").waitFor();
  },
  "a decision under way": async (page) => {
    await confirmed(page, { stream: "confirmed-update", first: 1, hold: true });
    await sees(page, "Saving to HubSpot…");
  },
  "a decision that is being found out about": async (page) => {
    await confirmed(page, { stream: "confirmed-update", first: 1 }, { stream: "reopened-decided", first: 0, hold: true });
    await sees(page, "Finding out what became of it…");
  },
  "an outcome with Undo": async (page) => {
    await confirmed(page, "confirmed-update");
    await page.getByRole("button", { name: /^Undo/ }).waitFor();
    await sent(page);
  },
  "outcomes of every kind": async (page) => {
    const calls = statuses.map((status) => ({ type: "TOOL_CALL_START", toolCallId: status, toolCallName: "update_contact" }));
    await asked(page, "everything", { events: answerOf(...calls.flatMap((call) => [call, ended(call.toolCallId)])) });
    await page.getByRole("region", { name: "Undone" }).waitFor();
    await sent(page);
  },
  "the form that searches": (page) => form(page, "Search contact"),
  "the form that creates, with every kind of field": async (page) => {
    await form(page, "Create new contact");
    const more = page.getByLabel("Another property");
    const others = await more.locator("option").evaluateAll((options) => options.map((option) => /** @type {any} */ (option).value));
    for (const name of others.filter(Boolean)) {
      await more.selectOption(name);
    }
  },
  "the form that finds whom to update": (page) => form(page, "Update contact"),
  "the form that updates": async (page) => {
    await asked(page, "find ada lovelace", "search-one");
    await press(page, "Update Ada Lovelace");
    await page.getByLabel("Job title").waitFor();
  },
  "a form that is empty": async (page) => {
    await form(page, "Create new contact");
    await press(page, "Continue");
    await page.getByText("Fill in at least a name or an email.").waitFor();
  },
  "a form with a wrong value": async (page) => {
    const message = '"grace at navy" is not an e-mail address. Please give one like name@company.com.';
    const error = { code: "invalid_email", message, problems: [{ property: "email", message }] };
    await form(page, "Create new contact");
    const call = { type: "TOOL_CALL_START", toolCallId: "c", toolCallName: "create_contact" };
    stub.play({ events: answerOf(call, resultOf("c", { error }), ...saying(message)) });
    await page.getByLabel("Email").fill("grace at navy");
    await press(page, "Continue");
    await page.locator("libreta-form").getByText("is not an e-mail address").waitFor();
  },
  "a failure": async (page) => {
    await asked(page, "hello", "model-down");
    await page.getByRole("button", { name: "Try again" }).waitFor();
  },
  "HubSpot down": async (page) => {
    await asked(page, "find ada", "hubspot-down");
    await page.getByRole("button", { name: "Try again" }).waitFor();
  },
  "a chat that could not be opened": async (page) => {
    stub.play({ status: 503 });
    await page.reload();
    await page.getByRole("button", { name: "Try again" }).waitFor();
  },
  offline: async (page) => {
    await page.context().setOffline(true);
    await page.getByText("You are offline.").waitFor();
  },
  "a message that is too long": async (page) => {
    await composer(page).fill("a long story, ".repeat(300));
    await page.getByText("characters too many").waitFor();
  },
  help: async (page) => {
    await press(page, "Help and shortcuts");
    await page.getByRole("dialog", { name: "How to use Libreta" }).waitFor();
  },
  commands: async (page) => {
    await composer(page).pressSequentially("/");
    await page.getByRole("listbox", { name: "Commands" }).waitFor();
  },
  "a view that was scrolled back": async (page) => {
    await asked(page, "everything", { events: answerOf(...saying("line\n\n".repeat(60))) });
    await sent(page);
    await page.getByRole("log").evaluate((log) => log.scrollTo({ top: 0 }));
    await page.getByRole("button", { name: "Go to the latest message" }).waitFor();
  },
};

/**
 * The same in the corner of somebody else's page.
 *
 * @type {Record<string, (page: Page) => Promise<unknown>>}
 */
const corner = {
  "the bubble": async () => {},
  "the bubble, open": async (page) => {
    await press(page, "Open Libreta");
    await sees(page, "Hello, I am Libreta.");
  },
  "the bubble, with a proposal": async (page) => {
    await press(page, "Open Libreta");
    await sees(page, "Hello, I am Libreta.");
    await update(page);
  },
};

const everywhere = [
  ...Object.entries(states).map(([name, reach]) => ({ name, reach, opened: (/** @type {Page} */ page) => openChat(page, stub.url) })),
  ...Object.entries(corner).map(([name, reach]) => ({
    name,
    reach,
    opened: async (/** @type {Page} */ page) => {
      await page.goto(host.url);
      await page.getByRole("button", { name: "Open Libreta" }).waitFor();
    },
  })),
];

for (const { name, opened, reach } of everywhere) {
  test(name, async () => {
    const page = await blank({ viewport: desktop, colorScheme: "light", reducedMotion: "reduce" });
    await opened(page);
    await reach(page);
    await accessible(page, "light");
    assert.deepEqual(await moves(page), [], "moves, though no motion is wanted");
    await leave(page, `state ${name} light`);

    await page.emulateMedia({ colorScheme: "dark" });
    await accessible(page, "dark", "color-contrast");
    await leave(page, `state ${name} dark`);

    await page.setViewportSize(zoomed);
    await settled(page);
    assert.deepEqual(await misfits(page), [], "at twice the size");
    await leave(page, `state ${name} zoomed`);

    await touching(page);
    await page.setViewportSize(phone);
    await settled(page);
    assert.deepEqual([...(await misfits(page)), ...(await troubleOnPhone(page))], [], "320 pixels wide, by touch");
    await leave(page, `state ${name} phone`);
    problems();
  });
}

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`where the system gives the colours, what is chosen shows, ${colorScheme}`, async () => {
    const page = await blank({ viewport: desktop, colorScheme, forcedColors: "active", reducedMotion: "reduce" });
    await openChat(page, stub.url);
    await composer(page).pressSequentially("/");
    const background = (/** @type {import("playwright-core").Locator} */ one) => one.evaluate((e) => getComputedStyle(e).backgroundColor);
    const highlight = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.backgroundColor = "Highlight";
      return getComputedStyle(probe).backgroundColor;
    });
    for (const chosen of [true, false]) {
      const language = page.getByRole("button", { name: /English|Español/, pressed: chosen });
      const command = page.getByRole("option", { selected: chosen }).first();
      assert.equal((await background(language)) === highlight, chosen, "the language");
      assert.equal((await background(command)) === highlight, chosen, "the command");
    }
    await leave(page, `given colours ${colorScheme}`);
  });
}

/** @param {Page} page */
async function touching(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true });
}

/** @param {Page} page */
async function leave(page, /** @type {string} */ name) {
  if (wanted) {
    await picture(page, name);
  }
}
