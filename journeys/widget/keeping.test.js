// What is being written is not lost, and the chat says when there is no network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible } from "../support/axe.js";
import { chatSuite, composer, say } from "../support/chat.js";

const { stub, open } = chatSuite();

test("what is being written outlives a reload, and what was sent does not", async () => {
  const page = await open();
  await composer(page).fill("find ada love");
  await page.reload();
  await page.getByRole("group").first().waitFor();
  assert.equal(await composer(page).inputValue(), "find ada love");

  stub.play("search-one");
  await say(page, "find ada lovelace");
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  await page.reload();
  await page.getByRole("group").first().waitFor();
  assert.equal(await composer(page).inputValue(), "");
});

test("another tab has a draft of its own", async () => {
  const page = await open();
  await composer(page).fill("find ada");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("group").first().waitFor();

  assert.equal(await composer(other).inputValue(), "");
});

test("without a network the chat says so, keeps what is written, and stops saying so when it is back", async () => {
  const page = await open();
  await page.context().setOffline(true);
  await page.getByText("You are offline. What you write stays here; send it when the connection is back.").waitFor();
  await accessible(page, "offline");
  await composer(page).fill("find ada lovelace");
  await page.context().setOffline(false);

  await page.getByText("You are offline.").waitFor({ state: "detached" });
  assert.equal(await composer(page).inputValue(), "find ada lovelace");
});
