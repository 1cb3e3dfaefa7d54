/**
 * What is wrong with the page on a narrow touch screen: what scrolls sideways, and what is too small to touch.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<string[]>}
 */
export function troubleOnPhone(page) {
  return page.evaluate(() => {
    /** @type {Element[]} */
    const inside = [];
    const walk = (/** @type {ParentNode} */ root) => {
      for (const element of root.querySelectorAll("*")) {
        inside.push(element);
        if (element.shadowRoot) {
          walk(element.shadowRoot);
        }
      }
    };
    walk(document.body);
    const scrollers = [document.documentElement, ...inside.filter((element) => element.matches(".scroller"))];
    // A touch on its label ticks a box.
    const touched = (/** @type {Element} */ e) => (e.matches("[type=checkbox]") ? (e.closest("label") ?? e) : e);
    const size = (/** @type {Element} */ e) => touched(e).getBoundingClientRect();
    const small = inside
      .filter((e) => e.matches("button, input, select, textarea") && e.checkVisibility())
      .filter((e) => size(e).height < 43.9 || size(e).width < 43.9);
    return [
      ...scrollers.filter((e) => e.scrollWidth > e.clientWidth).map(() => "scrolls sideways"),
      ...small.map((e) => `${e.outerHTML.slice(0, 80)} ${size(e).width}×${size(e).height}`),
    ];
  });
}
