import { after, afterEach, before } from "node:test";
import { launchBrowser } from "./browser.js";
import { Stub } from "./stub.js";

/** @typedef {import("playwright-core").Page} Page */

/** A page that shows nothing new for so long is broken. */
const PATIENCE_MS = 15_000;

/**
 * A browser for the tests of one file. Every page is watched: what it logs as an error, and every request that leaves the
 * origin of the server under test, is a problem, and a test with a problem fails.
 *
 * @param {() => string} origin
 */
export function watchedBrowser(origin) {
  /**
   * Launched by the first page, so that nothing is left open where there is none.
   *
   * @type {Promise<import("playwright-core").Browser> | undefined}
   */
  let browser;
  /** @type {import("playwright-core").BrowserContext[]} */
  let contexts = [];
  /** @type {string[]} */
  let problems = [];

  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const seen = problems;
    contexts = [];
    problems = [];
    if (seen.length > 0) {
      throw new Error(seen.join("\n"));
    }
  });
  after(async () => (await browser)?.close());

  return {
    /** @param {import("playwright-core").BrowserContextOptions} [options] */
    async blank(options = {}) {
      browser ??= launchBrowser();
      const context = await (await browser).newContext({ locale: "en-GB", ...options });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type()) && !message.text().startsWith("Failed to load resource")) {
          problems.push(`console: ${message.text()}`);
        }
      });
      page.on("request", (request) => {
        if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(origin())) {
          problems.push(`request to ${request.url()}`);
        }
      });
      return page;
    },
    /** What went wrong in the pages so far; asking clears it. */
    problems() {
      const seen = problems;
      problems = [];
      return seen;
    },
  };
}

/** A watched browser and a stub that plays golden streams to it. */
export function chatSuite() {
  const stub = new Stub();
  before(() => stub.start());
  const { blank, problems } = watchedBrowser(() => stub.url);
  afterEach(() => stub.reset());
  after(() => stub.stop());

  return {
    stub,
    blank,
    problems,
    /** @param {import("playwright-core").BrowserContextOptions} [options] */
    async open(options) {
      const page = await blank(options);
      await openChat(page, stub.url);
      return page;
    },
  };
}

/**
 * Opens the chat page; the welcome and the buttons are shown when this returns.
 *
 * @param {Page} page
 * @param {string} url
 */
export async function openChat(page, url) {
  await page.goto(url);
  await page.getByRole("group", { name: /What Libreta can do|Lo que Libreta puede hacer/ }).waitFor();
}

/** @param {Page} page */
export function composer(page) {
  return page.getByRole("textbox", { name: /^(Message|Mensaje)$/ });
}

/**
 * Types and sends, as soon as Libreta listens.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function say(page, text) {
  await page.getByRole("button", { name: /^(Send|Enviar)$/ }).waitFor();
  await composer(page).fill(text);
  await composer(page).press("Enter");
}

/**
 * @param {Page} page
 * @param {string} text
 */
export async function sees(page, text) {
  await page.getByRole("log").getByText(text).first().waitFor();
}
