// Takes the pictures of the README with the real product: npm run screenshots
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./support/browser.js";
import { openChat, say } from "./support/chat.js";
import { card, languages, outcome, press, propose } from "./support/journey.js";
import { startProduct } from "./support/product.js";

/** @typedef {import("playwright-core").Page} Page */

const images = new URL("../docs/images/", import.meta.url);
const desktop = { viewport: { width: 1180, height: 832 }, deviceScaleFactor: 2 };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const { en, es } = languages;

/** @param {Page} page */
async function proposal(page) {
  await say(page, "who is ana@acme.es?");
  await card(page, "Ana García").waitFor();
  await propose(page, "set her phone to +34 600 11 22 33 and her job title to Directora Comercial");
}

/** @type {Record<string, {options: import("playwright-core").BrowserContextOptions, act: (page: Page) => Promise<unknown>}>} */
const pictures = {
  "chat-light": { options: { ...desktop, locale: en.locale, colorScheme: "light" }, act: proposal },
  "chat-dark": { options: { ...desktop, locale: en.locale, colorScheme: "dark" }, act: proposal },
  "chat-phone": {
    options: { ...phone, locale: en.locale },
    act: (page) => propose(page, "create contact Grace Hopper grace@navy.example, phone +1 212 555 0199, company US Navy"),
  },
  "chat-spanish": {
    options: { ...desktop, viewport: { width: 1180, height: 880 }, locale: es.locale },
    async act(page) {
      await say(page, "contactos de Talleres del Norte");
      await card(page, "Luis Pérez").waitFor();
      await propose(page, "crea el contacto Lucía Gómez, lucia@acme.example, empresa Acme, teléfono +34 600 11 22 33");
      await press(page, es.confirm);
      await outcome(page, es.created).waitFor();
    },
  },
  welcome: { options: { ...desktop, locale: en.locale }, act: async () => {} },
};

await mkdir(images, { recursive: true });
const product = await startProduct();
const browser = await launchBrowser();
try {
  for (const [name, { options, act }] of Object.entries(pictures)) {
    const page = await (await browser.newContext({ reducedMotion: "reduce", ...options })).newPage();
    await openChat(page, product.url);
    if (name !== "welcome") {
      await page.getByRole("button", { name: /^(Hide|Ocultar)$/ }).click();
    }
    await act(page);
    await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, images)) });
    await page.context().close();
  }
} finally {
  await browser.close();
  await product.stop();
}
