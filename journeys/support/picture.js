// What a page looks like, for people to look at: kept in journeys/pictures, which is not committed.
import { fileURLToPath } from "node:url";
import { settled } from "./settled.js";

const pictures = new URL("../pictures/", import.meta.url);

/** With `PICTURES` set, the tests that look at every state leave a picture of each as well. */
export const wanted = !!process.env["PICTURES"];

/**
 * Writes `journeys/pictures/<name>.png`, when nothing moves any more.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} name
 */
export async function picture(page, name) {
  await settled(page);
  await page.screenshot({ path: fileURLToPath(new URL(`${name.replaceAll(/[^\p{L}\d]+/gu, "-")}.png`, pictures)) });
}
