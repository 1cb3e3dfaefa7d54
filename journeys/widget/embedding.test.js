import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.js";
import { chatSuite, composer, say, sees } from "../support/chat.js";
import { troubleOnPhone } from "../support/layout.js";
import { settled } from "../support/settled.js";

const { stub, blank, problems } = chatSuite();

const CHAT = '<libreta-chat locale="es" theme="light"></libreta-chat>';
const INLINE = '<libreta-chat mode="inline" locale="en" theme="dark"></libreta-chat>';
/** What pages do to their own texts, and to each element that they can reach. */
const HOSTILE = `<style>
  html { font-size: 62.5% }
  * { all: unset !important; font: italic 3px monospace !important; color: red !important; cursor: wait !important }
  body, libreta-chat { letter-spacing: 8px !important; text-transform: uppercase !important; direction: rtl !important;
    white-space: pre !important; text-align: right !important; line-height: 4 !important; word-spacing: 2em !important;
    visibility: hidden !important; text-indent: 50px !important; pointer-events: none !important; color-scheme: dark !important }
  button { background: lime !important }
</style>`;

/** @type {Record<string, string>} what stands on somebody else's pages, on another origin */
const pages = {
  "/": `<style>libreta-chat { --libreta-accent: rgb(120, 20, 90) } button { background: lime !important }</style>${CHAT}`,
  "/plain": CHAT,
  "/hostile": HOSTILE + CHAT,
  "/inline": `<input aria-label="Our own field" autofocus>${INLINE}`,
  "/hostile-inline": HOSTILE + INLINE,
  "/small": `<style>html { font-size: 10px }</style>${CHAT}`,
  "/large": `<style>libreta-chat { --libreta-size: 20px }</style>${CHAT}`,
};
const host = createServer(({ url = "/" }, response) => {
  const policy = `default-src 'none'; script-src ${stub.url}; connect-src ${stub.url}; img-src data:`;
  response
    .writeHead(200, { "Content-Type": "text/html", ...(url === "/strict" ? { "Content-Security-Policy": policy } : {}) })
    .end(
      `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><main><h1>Our shop</h1></main>
       <script type="module" src="${stub.url}/widget.js"></script>${pages[url] ?? CHAT}`,
    );
});
before(() => new Promise((done) => host.listen(0, "127.0.0.1", () => done(undefined))));
after(() => new Promise((done) => host.close(done)));

/** @typedef {import("playwright-core").Page} Page */

/**
 * @param {string} path
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function goTo(path, options) {
  const page = await blank(options);
  const { port } = /** @type {import("node:net").AddressInfo} */ (host.address());
  await page.goto(`http://localhost:${port}${path}`);
  await page.locator("libreta-chat").locator(".panel, .launcher").first().waitFor();
  problems();
  return page;
}

async function visit(path = "/") {
  const page = await goTo(path, { reducedMotion: "reduce" });
  await page.getByRole("button", { name: "Abrir Libreta" }).waitFor();
  return page;
}

/** @param {Page} page */
async function openPanel(page) {
  await page.getByRole("button", { name: "Abrir Libreta" }).click();
  await page.getByRole("group", { name: "Lo que Libreta puede hacer" }).waitFor();
}

/**
 * @param {Page} page
 * @param {Record<string, string | null>} attributes
 */
async function change(page, attributes) {
  await page.locator("libreta-chat").evaluate((chat, all) => {
    for (const [name, value] of Object.entries(all)) {
      value === null ? chat.removeAttribute(name) : chat.setAttribute(name, value);
    }
  }, attributes);
}

/**
 * How the texts and buttons of the chat come out, and where they stand.
 *
 * @param {Page} page
 */
function looks(page) {
  return page.evaluate(() => {
    const names = "font-size font-family font-style letter-spacing word-spacing text-transform direction white-space text-align line-height " +
      "visibility cursor color background-color text-indent pointer-events color-scheme display";
    /** @type {Record<string, unknown>} */
    const seen = {};
    const walk = (/** @type {ParentNode} */ root, /** @type {string} */ path) => {
      for (const element of root.querySelectorAll("*")) {
        const name = `${path} ${element.localName}.${element.className}`;
        if (/p|button|textarea|div|libreta-answer/.test(element.localName) && element.localName !== "path") {
          const style = getComputedStyle(element);
          const { width, height, left, top } = element.getBoundingClientRect();
          seen[`${name} ${Object.keys(seen).length}`] = [
            names.split(" ").map((one) => style.getPropertyValue(one)).join("; "),
            [width, height, left, top].map(Math.round).join(" "),
          ];
        }
        if (element.shadowRoot) {
          walk(element.shadowRoot, name);
        }
      }
    };
    walk(document.querySelector("libreta-chat")?.shadowRoot ?? document, "");
    return seen;
  });
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

test("a page that is hostile to its own texts does not change a thing in the chat", async () => {
  const plain = await visit("/plain");
  await openPanel(plain);
  await settled(plain);
  const expected = await looks(plain);
  const hostile = await visit("/hostile");
  await openPanel(hostile);
  await settled(hostile);

  assert.ok(Object.keys(expected).length > 30);
  assert.deepEqual(await looks(hostile), expected);
  const inline = await goTo("/hostile-inline");
  await sees(inline, "Hello, I am Libreta.");
  await say(inline, "find ada lovelace");
  await inline.getByRole("article", { name: "Ada Lovelace" }).waitFor();
});

test("the page's root font size does not change the chat's; --libreta-size does", async () => {
  const size = async (/** @type {Page} */ page) => {
    await openPanel(page);
    const [text, box] = await Promise.all([
      composer(page).evaluate((field) => getComputedStyle(field).fontSize),
      page.getByRole("button", { name: "Enviar" }).boundingBox(),
    ]);
    return [text, box?.height];
  };
  assert.deepEqual(await size(await visit("/small")), ["16px", 44]);
  assert.deepEqual(await size(await visit("/large")), ["20px", 55]);
});

test("on a phone a chat with a long title, the sandbox's badge and a model that is down fits its panel", async () => {
  stub.model = { status: "down", code: "model_unavailable", message: "The language model cannot be reached at the moment." };
  const page = await goTo("/plain", { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });
  await change(page, { "chat-title": "Acme customers desk with a long name" });
  await page.getByRole("button", { name: /^Abrir/ }).click();
  await page.getByRole("status").filter({ hasText: "cannot be reached" }).waitFor();
  const badge = page.getByRole("button", { name: "Sobre el entorno de pruebas" });
  await badge.waitFor();
  assert.equal(await page.getByRole("complementary").count(), 0);
  const title = await page.locator("libreta-header .name").boundingBox();
  assert.ok((title?.width ?? 0) > 60 && (title?.x ?? 0) + (title?.width ?? 0) < ((await badge.boundingBox())?.x ?? 0));
  assert.equal(await page.getByRole("heading", { level: 2 }).first().evaluate((name) => name.scrollWidth > name.clientWidth), false);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 600 });
    assert.deepEqual(await troubleOnPhone(page), [], `${width}`);
    const bar = await page.locator("libreta-header .bar").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    assert.equal(bar, 0);
  }
});

test("a strict page needs to allow Libreta's origin for scripts and connections, and nothing else", async () => {
  const page = await visit("/strict");
  await openPanel(page);
  await change(page, { accent: "teal" });
  await say(page, "busca a Ada Lovelace");
  await page.getByRole("article", { name: "Ada Lovelace" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Enviar" }).evaluate((button) => getComputedStyle(button).display), "grid");
});

test("inside a page it has no button, takes no focus, and leaves the page's language, theme and main to the page", async () => {
  const page = await goTo("/inline");
  await sees(page, "Hello, I am Libreta.");

  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")), "Our own field");
  assert.equal(await page.getByRole("main").count(), 1);
  await page.getByRole("region", { name: "Libreta, contacts assistant" }).waitFor();
  assert.equal(await page.getByRole("button", { name: /Open Libreta|Close/ }).count(), 0);
  await page.getByRole("button", { name: "Español" }).click();
  await sees(page, "Hola, soy Libreta.");
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset["theme"]]), ["en", undefined]);
  const [chat, panel] = await Promise.all([page.locator("libreta-chat").boundingBox(), page.locator(".panel").boundingBox()]);
  assert.deepEqual(panel, chat);
  await composer(page).press("Escape");
  assert.equal(await page.getByRole("region", { name: /^Libreta/ }).count(), 1);

  stub.play("reopened-waiting");
  await page.reload();
  problems();
  await page.getByRole("button", { name: "Confirmar" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")), "Our own field");
});

test("a page gives the chat its title and its greeting, and changes each attribute at once", async () => {
  const page = await visit();
  await change(page, { "chat-title": "Acme <b>$&</b>", greeting: "Welcome to **Acme**. <img src=x>" });
  await page.getByRole("button", { name: "Abrir Acme <b>$&</b>" }).click();
  const panel = page.getByRole("dialog", { name: "Acme <b>$&</b>, asistente de contactos" });
  await panel.getByRole("heading", { name: "Acme <b>$&</b>" }).waitFor();
  await sees(page, "Welcome to Acme. <img src=x>");
  assert.equal(await page.getByText("Hola, soy Libreta.").count(), 0);
  await page.locator("#announcer").getByText("Welcome to Acme.").waitFor({ state: "attached" });

  await change(page, { greeting: null, "chat-title": null, locale: "en", theme: "dark" });
  await sees(page, "Hello, I am Libreta.");
  await page.getByRole("dialog", { name: "Libreta, contacts assistant" }).waitFor();
  assert.equal(await page.locator("libreta-chat").evaluate((chat) => getComputedStyle(chat).colorScheme), "dark");
  await change(page, { mode: "inline", greeting: "Hi" });
  await page.getByRole("region", { name: "Libreta, contacts assistant" }).getByText("Hi", { exact: true }).waitFor();
  await change(page, { mode: "bubble" });
  await page.getByRole("button", { name: "Open Libreta" }).click();
  stub.play("answer");
  await say(page, "what can you do?");
  await sees(page, "You can say things like");
  assert.equal(await page.getByText("Hi", { exact: true }).count(), 0);

  const { threadId } = stub.requests.at(-1);
  stub.play("reopened-decided");
  await change(page, { endpoint: `${stub.url}/./agui?other` });
  await page.getByRole("region", { name: "Updated" }).waitFor();
  assert.notEqual((await stub.run(1)).threadId, threadId);
});

test("an accent is made readable in both themes", async () => {
  const page = await visit();
  await openPanel(page);
  stub.play("search-many");
  await say(page, "busca en Acme");
  await sees(page, "here are the first five");
  await composer(page).fill("/");
  for (const accent of ["yellow", "#0008"]) {
    for (const theme of ["light", "dark"]) {
      await change(page, { accent, theme });
      await accessible(page, `${accent}, ${theme}`);
    }
  }
});

test("an accent that is readable is worn as it is, and what is no colour is left out", async () => {
  const page = await visit();
  const worn = () => page.locator(".launcher rect").evaluate((cover) => getComputedStyle(cover).fill);
  await change(page, { accent: "rgb(0 90 90)" });
  await page.waitForFunction(() => document.querySelector("libreta-chat")?.getAttribute("style")?.includes("accent"));
  assert.equal(await worn(), "rgb(0, 90, 90)");
  await change(page, { accent: "no colour" });
  await page.waitForFunction(() => !document.querySelector("libreta-chat")?.getAttribute("style")?.includes("accent"));
  assert.equal(await worn(), "rgb(120, 20, 90)");
});
