/**
 * Waits until nothing on the page is on its way in any more: what is half faded in has half its contrast. What goes on for
 * ever, such as the dots of an answer to come, is not waited for.
 *
 * @param {import("playwright-core").Page} page
 */
export function settled(page) {
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
 * What moves on the page now, by the name of its animation or the property that changes.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<string[]>}
 */
export function moves(page) {
  return page.evaluate(() => {
    /** @type {(root: Document | ShadowRoot) => Animation[]} */
    const moving = (root) => [
      ...root.getAnimations(),
      ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? moving(shadowRoot) : [])),
    ];
    return moving(document)
      .filter(({ playState }) => playState === "running")
      .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : String(animation)));
  });
}
