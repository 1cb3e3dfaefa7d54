// What can be typed behind a slash.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible } from "../support/axe.js";
import { chatSuite, composer, sees } from "../support/chat.js";

const { stub, open } = chatSuite();

/** @param {import("playwright-core").Page} page */
const list = (page) => page.getByRole("listbox", { name: /Commands|Órdenes/ });

test("a slash offers the commands, the arrows choose and Enter picks", async () => {
  const page = await open();
  stub.play("button-search.en");
  await composer(page).pressSequentially("/");
  await list(page).getByRole("option", { name: "/create" }).waitFor();
  assert.equal(await list(page).getByRole("option", { selected: true }).innerText(), "/search\nSearch contact");
  await accessible(page, "commands");

  await composer(page).press("ArrowUp");
  assert.match(await list(page).getByRole("option", { selected: true }).innerText(), /^\/new/);
  await composer(page).press("ArrowDown");
  await composer(page).press("Enter");

  await sees(page, "Who are you looking for?");
  assert.equal(await composer(page).inputValue(), "");
});

test("what is typed behind it leaves fewer, and a click picks one", async () => {
  const page = await open({ locale: "es-ES" });
  stub.play("answer");
  await composer(page).pressSequentially("/des");
  const options = list(page).getByRole("option");
  assert.equal(await options.count(), 1);
  await options.click();

  const { messages } = await stub.run(1);
  assert.equal(messages.at(-1).content, "deshacer");
});

test("Escape takes the list away, and what is no command is sent as it is", async () => {
  const page = await open();
  stub.play("answer");
  await composer(page).pressSequentially("/se");
  await composer(page).press("Escape");
  await list(page).waitFor({ state: "detached" });
  assert.equal(await composer(page).inputValue(), "");

  await composer(page).fill("/tmp is full");
  await composer(page).press("Enter");
  const { messages } = await stub.run(1);
  assert.equal(messages.at(-1).content, "/tmp is full");
});
