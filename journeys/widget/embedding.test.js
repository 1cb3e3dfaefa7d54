import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chatSuite, composer, say, sees } from "../support/chat.js";
import { Host } from "../support/host.js";

const { stub, blank, problems } = chatSuite();

const host = new Host('locale="es" theme="light"');
before(async () => {
  await host.start();
  host.widgetFrom = stub.url;
});
after(() => host.stop());

async function visit() {
  const page = await blank();
  await page.goto(host.url);
  await page.getByRole("button", { name: "Abrir Libreta" }).waitFor();
  problems();
  return page;
}

test("on a foreign page it is a button that opens a panel, and only then is the chat opened", async () => {
  stub.play();
  const page = await visit();
  assert.equal(stub.requests.length, 0);

  await page.getByRole("button", { name: "Abrir Libreta" }).click();

  const panel = page.getByRole("dialog", { name: "Libreta, asistente de contactos" });
  await sees(page, "Hola, soy Libreta.");
  assert.equal(stub.requests.length, 1);
  await say(page, "busca a Ada Lovelace");
  await panel.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
});

test("the panel closes with Esc, gives the focus back, and keeps the conversation", async () => {
  const page = await visit();
  await page.getByRole("button", { name: "Abrir Libreta" }).click();
  await sees(page, "Hola, soy Libreta.");
  await composer(page).press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await sees(page, "Hola, soy Libreta.");
});

test("the page around it can give it its colour, hears none of its events, and does not reach into its look", async () => {
  const page = await visit();
  await page.evaluate(() => {
    Object.assign(window, { heard: [] });
    for (const name of ["libreta-say", "libreta-click"]) {
      window.addEventListener(name, () => /** @type {any} */ (window).heard.push(name));
    }
  });
  await page.getByRole("button", { name: "Abrir Libreta" }).click();
  await composer(page).fill("hola");
  await page.mouse.move(0, 0);
  const send = page.getByRole("button", { name: "Enviar" });
  await send.evaluate((button) => Promise.all(button.getAnimations().map((animation) => animation.finished)));
  const background = await send.evaluate((button) => getComputedStyle(button).backgroundColor);
  await composer(page).press("Enter");
  await sees(page, "You can say things like");

  assert.equal(background, "rgb(120, 20, 90)");
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).heard), []);
});
