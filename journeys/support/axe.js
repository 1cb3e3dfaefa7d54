import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { settled } from "./settled.js";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Ornaments over which axe measures no contrast: the dots of the paper and the margin line of a sheet. */
const ornaments = ".panel { background-image: none !important } section::before { display: none !important }";

/** Why axe measures no contrast where somebody reads. What is scrolled half behind something else is measured elsewhere. */
const unclear = ["bgGradient", "bgImage", "pseudoContent"];

/**
 * Takes the ornaments away, or gives them back.
 *
 * @param {import("playwright-core").Page} page
 * @param {boolean} away
 */
function plain(page, away) {
  return page.evaluate(
    ([css, off]) => {
      const kept = /** @type {any} */ (window);
      kept.plain ??= new CSSStyleSheet();
      kept.plain.replaceSync(off ? css : "");
      const dress = (/** @type {Document | ShadowRoot} */ root) => {
        if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(kept.plain)) {
          root.adoptedStyleSheets.push(kept.plain);
        }
        root.querySelectorAll("*").forEach(({ shadowRoot }) => shadowRoot && dress(shadowRoot));
      };
      dress(document);
    },
    /** @type {const} */ ([ornaments, away]),
  );
}

/**
 * Fails with what axe objects to on the page as it is, and where it could not measure a contrast.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} scene
 * @param {...string} rules of axe; all where none is named
 */
export async function accessible(page, scene, ...rules) {
  await settled(page);
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(axe);
  }
  await plain(page, true);
  const { violations, incomplete } = await page.evaluate(
    (runOnly) => /** @type {any} */ (window).axe.run(runOnly.length > 0 ? { runOnly } : {}),
    rules,
  );
  await plain(page, false);
  const unmeasured = incomplete
    .filter((/** @type {any} */ { id }) => id === "color-contrast")
    .flatMap((/** @type {any} */ { nodes }) => nodes)
    .filter((/** @type {any} */ { any }) => any.some((/** @type {any} */ { data }) => unclear.includes(data?.messageKey)));
  const found = [...violations, { id: "color-contrast not measured", nodes: unmeasured }].flatMap((/** @type {any} */ v) =>
    v.nodes.map((/** @type {any} */ n) => `${v.id}: ${n.html} ${n.failureSummary}`),
  );
  assert.deepEqual(found, [], scene);
}
