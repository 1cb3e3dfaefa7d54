import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { chatSuite, composer, say, sees } from "../support/chat.js";

const { stub, blank, problems } = chatSuite();

/** Somebody else's page, on another origin, that embeds the widget as the README says. */
const host = createServer((_request, response) => {
  response.writeHead(200, { "Content-Type": "text/html" }).end(
    `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><main><h1>Our shop</h1></main>
     <style>libreta-chat { --libreta-accent: rgb(120, 20, 90) } button { background: lime !important }</style>
     <script type="module" src="${stub.url}/widget.js"></script><libreta-chat locale="es" theme="light"></libreta-chat>`,
  );
});
before(() => new Promise((done) => host.listen(0, "127.0.0.1", () => done(undefined))));
after(() => new Promise((done) => host.close(done)));

async function visit() {
  const page = await blank();
  const { port } = /** @type {import("node:net").AddressInfo} */ (host.address());
  await page.goto(`http://localhost:${port}/`);
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
