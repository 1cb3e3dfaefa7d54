import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Waits until nothing on the page is on its way in any more: what is half faded in has half its contrast. What goes on for
 * ever, such as the dots of an answer to come, is not waited for.
 *
 * @param {import("playwright-core").Page} page
 */
function settled(page) {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    /** @type {(root: Document | ShadowRoot) => Animation[]} */
    const moving = (root) => [
      ...root.getAnimations(),
      ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? moving(shadowRoot) : [])),
    ];
    const ending = moving(document).filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * Fails with what axe objects to on the page as it is.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} scene
 */
export async function accessible(page, scene) {
  await settled(page);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run({ resultTypes: ["violations"] }));
  const found = violations.map((/** @type {any} */ v) => `${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.html).join(" | ")}`);
  assert.deepEqual(found, [], scene);
}
