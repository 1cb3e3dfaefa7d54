// Not a word is lost: what a reload, a lost network or a server that starts anew breaks off goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible } from "../support/axe.js";
import { chatSuite, composer, openChat, say, sees } from "../support/chat.js";
import { answerOf, saying } from "../support/events.js";
import { goldenStream } from "../support/stub.js";

const { stub, blank, open } = chatSuite();

/** @typedef {import("playwright-core").Page} Page */

/** @param {any[]} messages the conversation as the server has it */
function record(...messages) {
  return { type: "MESSAGES_SNAPSHOT", messages };
}

/** @param {Page} page */
function idle(page) {
  return page.getByRole("button", { name: "Send" }).waitFor();
}

test("where the connection breaks in the middle, the same message is sent again, and its answer stands there once and whole", async () => {
  const page = await open();
  stub.play({ stream: "answer", first: 8 }, { status: 503, error: {} }, "answer");
  await say(page, "what can you do?");

  await sees(page, "The connection broke. It goes on as soon as Libreta is there again…");
  await sees(page, "You can say things");
  await accessible(page, "reconnecting");
  await idle(page);

  assert.equal(await page.getByRole("log").getByText("You can say things like").count(), 1);
  assert.equal(await page.getByText("The connection broke").count(), 0);
  assert.deepEqual(new Set(stub.requests.map(({ messages }) => messages[0].id)).size, 1);
  assert.equal(stub.requests.length, 3);
});

test("a card whose answer broke off stands there once", async () => {
  const page = await open();
  stub.play({ stream: "search-one", first: 5 }, "search-one");
  await say(page, "find ada lovelace");
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  await idle(page);
  assert.equal(await page.getByRole("article", { name: "Ada Lovelace" }).count(), 1);
});

test("a form and a click that broke off are sent again as the same", async () => {
  const page = await open();
  stub.play({ stream: "button-search.en", first: 1 }, "button-search.en", { stream: "search-one", first: 4 }, "search-one");
  await page.getByRole("button", { name: "Search contact" }).click();
  await page.locator("libreta-form").getByLabel("Name").fill("Ada");
  await sees(page, "Who are you looking for?");
  await idle(page);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();

  const ids = stub.requests.map(({ forwardedProps }) => forwardedProps.messageId);
  assert.equal(ids.length, 4);
  assert.match(ids[0], /^[0-9a-f-]{36}$/);
  assert.equal(ids[1], ids[0]);
  assert.equal(ids[3], ids[2]);
  assert.notEqual(ids[2], ids[0]);
});

test("nothing is sent without a network; what broke off goes on when it is back", async () => {
  const page = await open();
  stub.play({ stream: "answer", first: 8, hold: true });
  await page.clock.install();
  await say(page, "what can you do?");
  await sees(page, "You can say things");
  await page.context().setOffline(true);
  stub.breakOff();
  await sees(page, "The connection broke.");
  await page.getByText("You are offline.").waitFor();
  await page.clock.fastForward(120_000);
  assert.equal(stub.requests.length, 1);

  stub.play("answer");
  await page.context().setOffline(false);
  await page.clock.fastForward(1000);
  await idle(page);
  assert.equal(await page.getByRole("log").getByText("You can say things like").count(), 1);
});

test("what broke off can be stopped, and then nothing is sent again", async () => {
  const page = await open();
  stub.play({ stream: "answer", first: 8 });
  await page.clock.install();
  await say(page, "what can you do?");
  await sees(page, "The connection broke.");
  await page.getByRole("button", { name: "Stop" }).click();
  await sees(page, "Stopped");
  await page.clock.fastForward(120_000);
  assert.equal(stub.requests.length, 1);
});

test("a server that stays away is said, and trying again sends the same message", async () => {
  const page = await open();
  stub.play({ stream: "answer", first: 8 }, ...Array.from({ length: 10 }, () => ({ status: 502, error: {} })), "answer");
  await page.clock.install();
  await say(page, "what can you do?");
  for (let sent = 1; sent < 11; sent++) {
    await stub.run(sent);
    await sees(page, "The connection broke. It goes on");
    await page.clock.runFor(8000);
  }
  await sees(page, "The connection broke before the answer was complete.");
  await page.getByRole("button", { name: "Try again" }).click();
  await idle(page);
  assert.equal(stub.requests[11].messages[0].id, stub.requests[0].messages[0].id);
});

test("a conversation that is opened in the middle of an answer shows it going on, and it can be stopped", async () => {
  const page = await open();
  const [started, ...rest] = await goldenStream("answer");
  const goesOn = [started, record({ id: "user-1", role: "user", content: "what can you do?" }), ...rest.slice(0, 7)];
  stub.play({ events: goesOn, hold: true });
  await page.reload();

  await sees(page, "You can say things");
  await page.getByRole("button", { name: "Stop" }).click();
  await sees(page, "Stopped");
  assert.deepEqual(stub.stops, [stub.requests[0].threadId]);
});

test("before its first word is there, a conversation that is opened in the middle of an answer says that it thinks", async () => {
  const page = await open();
  const [started] = await goldenStream("answer");
  stub.play({ events: [started, record({ id: "user-1", role: "user", content: "what can you do?" })], hold: true });
  await page.reload();
  await sees(page, "Thinking…");
  await page.getByRole("button", { name: "Stop" }).waitFor();
});

test("to leave the page stops nothing", async () => {
  const page = await open();
  stub.play({ stream: "answer", first: 8, hold: true });
  await say(page, "what can you do?");
  await sees(page, "You can say things");
  await page.reload();
  await idle(page);
  assert.deepEqual(stub.stops, []);
});

test("a chat that is taken from the page in the middle of an answer opens the conversation again when it is put back", async () => {
  const page = await open();
  stub.play({ stream: "answer", first: 8, hold: true });
  await say(page, "what can you do?");
  await sees(page, "You can say things");
  stub.play({ events: answerOf(record({ id: "user-1", role: "user", content: "what can you do?" }), ...saying("All of it.")) });
  await page.evaluate(() => {
    const chat = document.querySelector("libreta-chat");
    chat?.remove();
    chat && document.body.append(chat);
  });
  await sees(page, "All of it.");
  assert.deepEqual(stub.stops, []);
});

test("a message that a reload kept from arriving comes back to the text field, and is the same message when it is sent", async () => {
  const page = await open();
  /** @type {any} */
  let sent;
  await page.route("**/agui", async (route) => {
    sent ??= route.request().postDataJSON();
  });
  await say(page, "find ada lovelace");
  await sees(page, "Thinking…");
  await page.unroute("**/agui");
  await page.reload();
  await page.waitForFunction(() => sessionStorage.getItem(`libreta:draft:${location.origin}/agui`) === "find ada lovelace");
  assert.equal(await composer(page).inputValue(), "find ada lovelace");

  stub.play("search-one");
  await composer(page).press("Enter");
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  assert.equal(stub.requests[0].messages[0].id, sent.messages[0].id);
});

test("a message that arrived does not come back", async () => {
  const page = await open();
  stub.play({ stream: "answer", first: 1, hold: true });
  await say(page, "what can you do?");
  const { messages } = await stub.run(1);
  stub.play({ events: answerOf(record({ id: messages[0].id, role: "user", content: "what can you do?" }), ...saying("Much.")) });
  await page.reload();
  await sees(page, "Much.");
  assert.equal(await composer(page).inputValue(), "");
});

test("a message that could not be sent is the same one when it is sent again", async () => {
  const page = await open();
  /** @type {string[]} */
  const ids = [];
  await page.route("**/agui", (route) => {
    ids.push(route.request().postDataJSON().messages[0].id);
    return route.abort();
  });
  await say(page, "find ada lovelace");
  await sees(page, "Libreta cannot be reached.");
  await page.unroute("**/agui");
  stub.play("search-one");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  assert.deepEqual(ids, [stub.requests[0].messages[0].id]);
});

test("a message that was never answered is said to be, and can be asked again", async () => {
  const page = await blank();
  stub.play({ events: answerOf(record({ id: "user-7", role: "user", content: "find ada lovelace" })) }, "search-one");
  await page.goto(stub.url);
  await sees(page, "This has no answer yet.");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  assert.deepEqual(stub.requests[1].messages, [{ id: "user-7", role: "user", content: "find ada lovelace" }]);
  assert.equal(await page.locator(".person").count(), 1);
});

test("who comes back after a while, or to the network, sees what happened meanwhile, and keeps what they were writing", async () => {
  const page = await open();
  await say(page, "hello");
  await idle(page);
  await composer(page).fill("and then");
  const meanwhile = (/** @type {string} */ text) => ({
    events: answerOf(record({ id: "user-1", role: "user", content: "hello" }, { id: text, role: "assistant", content: text })),
  });

  stub.play(meanwhile("Somebody was here."));
  await page.context().setOffline(true);
  await page.getByText("You are offline.").waitFor();
  await page.context().setOffline(false);
  await sees(page, "Somebody was here.");

  stub.play(meanwhile("And once more."));
  await page.clock.install();
  await look(page, "hidden");
  await page.clock.fastForward(61_000);
  await look(page, "visible");
  await sees(page, "And once more.");
  assert.equal(await composer(page).inputValue(), "and then");
});

/**
 * @param {Page} page
 * @param {"hidden" | "visible"} state
 */
function look(page, state) {
  return page.evaluate((value) => {
    Object.defineProperty(document, "visibilityState", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

test("in Spanish it is said in Spanish", async () => {
  const page = await blank({ locale: "es-ES" });
  await openChat(page, stub.url);
  stub.play({ stream: "answer", first: 8 }, "answer");
  await say(page, "¿qué sabes hacer?");
  await sees(page, "Se ha cortado la conexión. Sigue en cuanto Libreta vuelva a estar…");
  await page.getByRole("button", { name: "Enviar" }).waitFor();
});
