/** @typedef {import("playwright-core").Page} Page */

/**
 * What is wrong with the page on a narrow touch screen: what scrolls sideways, and what is too small to touch.
 *
 * @param {Page} page
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
    // A touch on its label ticks a box, or picks one of several.
    const touched = (/** @type {Element} */ e) =>
      e instanceof HTMLInputElement && ["checkbox", "radio"].includes(e.type) ? (e.labels?.[0] ?? e) : e;
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

/**
 * What of the page does not fit into its window: what scrolls sideways, what is cut off, and what can be pressed and lies
 * outside. What scrolls sideways on purpose, such as the row of buttons, may.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export function misfits(page) {
  return page.evaluate(() => {
    /** @type {(root: ParentNode) => HTMLElement[]} */
    const within = (root) =>
      [...root.querySelectorAll("*")].flatMap((e) => [/** @type {HTMLElement} */ (e), ...(e.shadowRoot ? within(e.shadowRoot) : [])]);
    /** @type {(e: Element) => Element | undefined} */
    const around = (e) => e.parentElement ?? /** @type {ShadowRoot} */ (e.getRootNode()).host;
    /** @type {(e: Element | undefined, is: (e: Element) => boolean) => boolean} */
    const lies = (e, is) => e !== undefined && (is(e) || lies(around(e), is));
    const scrolls = (/** @type {Element} */ e) => ["auto", "scroll"].includes(getComputedStyle(e).overflowX) && !e.matches(".scroller, [popover]");
    const shown = within(document.body).filter((e) => e.checkVisibility() && !lies(e, (one) => one.matches(".hidden-words, script, style")));
    const name = (/** @type {Element} */ e) => e.outerHTML.replace(/<!--.*?-->/g, "").replace(/\s+/g, " ").slice(0, 100);
    const says = (/** @type {Element} */ e) => [...e.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const outside = shown.filter((e) => {
      const { left, right, width } = e.getBoundingClientRect();
      return (e.matches("button, input, select, textarea, a") || says(e)) && width > 1 && (left < -0.5 || right > innerWidth + 0.5) && !lies(e, scrolls);
    });
    const cut = shown.filter((e) => ["hidden", "clip"].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1);
    const brimming = shown.filter((e) => e.matches("button") && e.scrollWidth > e.clientWidth + 1);
    const below = shown.filter((e) => e.matches("textarea") && e.getBoundingClientRect().bottom > innerHeight + 0.5);
    const sideways = [document.documentElement, ...shown.filter((e) => e.matches(".scroller"))].filter((e) => e.scrollWidth > e.clientWidth);
    const { scrollHeight, clientHeight } = document.documentElement;
    return [
      ...(scrollHeight > clientHeight ? [`the page itself scrolls by ${scrollHeight - clientHeight} pixels, and not the conversation in it`] : []),
      ...sideways.map((e) => `scrolls sideways: ${e.localName}`),
      ...outside.map((e) => `outside: ${name(e)}`),
      ...[...cut, ...brimming].map((e) => `cut off: ${name(e)}`),
      ...below.map((e) => `below the window: ${name(e)}`),
    ];
  });
}
