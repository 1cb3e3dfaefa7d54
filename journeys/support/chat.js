import { after, afterEach, before } from "node:test";
import { launchBrowser } from "./browser.js";
import { Stub } from "./stub.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * A browser and a stub for the tests of one file. Every page is watched: what it logs as an error, and every request that
 * leaves the stub's origin, is a problem, and a test with a problem fails.
 */
export function chatSuite() {
  const stub = new Stub();
  /** @type {import("playwright-core").Browser} */
  let browser;
  /** @type {import("playwright-core").BrowserContext[]} */
  let contexts = [];
  /** @type {string[]} */
  let problems = [];

  before(async () => {
    await stub.start();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const seen = problems;
    contexts = [];
    problems = [];
    stub.play();
    if (seen.length > 0) {
      throw new Error(seen.join("\n"));
    }
  });
  after(async () => {
    await browser.close();
    await stub.stop();
  });

  /** @param {import("playwright-core").BrowserContextOptions} [options] */
  async function blank(options = {}) {
    const context = await browser.newContext({ locale: "en-GB", ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()) && !message.text().startsWith("Failed to load resource")) {
        problems.push(`console: ${message.text()}`);
      }
    });
    page.on("request", (request) => {
      if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(stub.url)) {
        problems.push(`request to ${request.url()}`);
      }
    });
    return page;
  }

  return {
    stub,
    blank,
    /**
     * Opens the chat page; the welcome is shown when this returns.
     *
     * @param {import("playwright-core").BrowserContextOptions} [options]
     */
    async open(options) {
      const page = await blank(options);
      await page.goto(stub.url);
      await page.getByRole("group", { name: /What Libreta can do|Lo que Libreta puede hacer/ }).waitFor();
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
