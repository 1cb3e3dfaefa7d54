import assert from "node:assert/strict";
import { test } from "node:test";
import { chatSuite, composer, say, sees } from "../support/chat.js";

const { stub, open } = chatSuite();

test("what is typed is sent as one user message and answered as it streams", async () => {
  const page = await open();
  stub.play({ stream: "answer", first: 8, hold: true });

  await say(page, "what can you do?");

  await sees(page, "You can say things");
  assert.equal(await composer(page).inputValue(), "");
  const [{ messages, resume, forwardedProps, protocolVersion }] = stub.requests;
  assert.equal(messages.length, 1);
  assert.deepEqual({ ...messages[0], id: "" }, { id: "", role: "user", content: "what can you do?" });
  assert.equal(resume, undefined);
  assert.deepEqual(forwardedProps, { locale: "en", keepRunning: true });
  assert.equal(protocolVersion, "1.0");
});

test("a click on a button is that button's intent, with its label as the message", async () => {
  const page = await open();
  stub.play("button-search.en");

  await page.getByRole("button", { name: "Search contact" }).click();

  await sees(page, "Who are you looking for?");
  const [{ messages, forwardedProps }] = stub.requests;
  assert.deepEqual(forwardedProps, { locale: "en", keepRunning: true, button: "search", messageId: messages[0].id });
  assert.equal(messages[0].content, "Search contact");
});

test("while it works it says at what: thinking, then searching HubSpot", async () => {
  const page = await open();
  stub.play({ stream: "answer", first: 1, hold: true }, { stream: "search-one", first: 4, hold: true });

  await say(page, "hello");
  await sees(page, "Thinking…");
  await page.getByRole("button", { name: "Stop" }).click();
  await say(page, "find ada lovelace");
  await sees(page, "Searching HubSpot…");
});

for (const how of ["the button", "Esc"]) {
  test(`${how} stops the answer, and what had arrived stays`, async () => {
    const page = await open();
    stub.play({ stream: "answer", first: 8, hold: true });
    await say(page, "what can you do?");
    await sees(page, "You can say things");

    await (how === "Esc" ? composer(page).press("Escape") : page.getByRole("button", { name: "Stop" }).click());

    await sees(page, "Stopped");
    await sees(page, "You can say things");
    await page.getByRole("button", { name: "Send" }).waitFor();
    assert.deepEqual(stub.stops, [stub.requests[0].threadId]);
  });
}

test("Shift+Enter makes a new line, and Enter in the middle of composing a character sends nothing", async () => {
  const page = await open();
  stub.play();
  await composer(page).pressSequentially("one");
  await composer(page).press("Shift+Enter");
  await composer(page).pressSequentially("two");
  await composer(page).dispatchEvent("keydown", { key: "Enter", isComposing: true });
  assert.equal(stub.requests.length, 0);

  await composer(page).press("Enter");

  await sees(page, "You can say things like");
  assert.equal(stub.requests[0].messages[0].content, "one\ntwo");
});

test("the text field grows with what is written, up to a limit", async () => {
  const page = await open();
  const height = async () => (await composer(page).boundingBox())?.height ?? 0;
  const one = await height();
  await composer(page).fill("one\ntwo\nthree");
  const three = await height();
  await composer(page).fill("line\n".repeat(80));
  assert.ok(three > one + 30);
  assert.ok((await height()) < 300);
});

test("near the limit the characters left are counted, and too many are not sent", async () => {
  const page = await open();
  stub.play();
  await composer(page).fill("x".repeat(3990));
  await page.getByText("10 characters left").waitFor();

  await composer(page).fill("x".repeat(4001));

  await page.getByText("1 characters too many").waitFor();
  assert.ok(await page.getByRole("button", { name: "Send" }).isDisabled());
  await composer(page).press("Enter");
  assert.equal(stub.requests.length, 0);
  assert.equal((await composer(page).inputValue()).length, 4001);
});

test("an empty message is not sent", async () => {
  const page = await open();
  stub.play();
  await say(page, "   ");
  assert.equal(stub.requests.length, 0);
});

test("the up arrow in an empty field brings the last message back", async () => {
  const page = await open();
  await say(page, "what can you do?");
  await composer(page).press("ArrowUp");
  assert.equal(await composer(page).inputValue(), "what can you do?");
});

test("a message that the server refused comes back to the text field, with the server's sentence", async () => {
  const page = await open();
  stub.play({ status: 413, error: { code: "message_too_long", message: "The message is longer than 4,000 characters." } });

  await say(page, "a long story");

  await sees(page, "The message is longer than 4,000 characters.");
  assert.equal(await composer(page).inputValue(), "a long story");
});

test("a message that never reached the server comes back to the text field, and trying again sends it", async () => {
  const page = await open();
  await page.route("**/agui", (route) => route.abort());
  await say(page, "find ada lovelace");
  await sees(page, "Libreta cannot be reached.");
  assert.equal(await composer(page).inputValue(), "find ada lovelace");
  await page.unroute("**/agui");

  await page.getByRole("button", { name: "Try again" }).click();

  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  assert.equal(await composer(page).inputValue(), "");
});

test("a failure in the middle is said in the server's words, and trying again sends the same message", async () => {
  const page = await open();
  stub.play("model-down", "search-one");
  await say(page, "find ada lovelace");
  await sees(page, "The language model cannot be reached at the moment.");

  await page.getByRole("button", { name: "Try again" }).click();

  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  await page.getByText("The language model cannot be reached").first().waitFor({ state: "detached" });
  assert.equal(stub.requests[1].messages[0].id, stub.requests[0].messages[0].id);
  assert.equal(await page.locator(".person").count(), 1);
});

test("a turn that the server is still ending is waited for, and the next message gets through", async () => {
  const page = await open();
  const running = { status: 409, error: { code: "turn_running", message: "The answer before is still being written." } };
  stub.play(running, running, "search-one");
  await say(page, "find ada lovelace");
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  assert.equal(stub.requests.length, 3);
  assert.equal(await page.getByText("still being written").count(), 0);
});

test("a turn stopped before anything had arrived says that it was stopped", async () => {
  const page = await open();
  stub.play({ stream: "answer", first: 1, hold: true });
  await say(page, "what can you do?");
  await page.getByRole("button", { name: "Stop" }).click();
  await sees(page, "Stopped");
});

test("a stream that is not AG-UI is an error too", async () => {
  const page = await open();
  await page.route("**/agui", (route) => route.fulfill({ status: 200, contentType: "text/html", body: "data: <html>\n\n" }));
  await say(page, "hello");
  await sees(page, "The connection broke");
});
