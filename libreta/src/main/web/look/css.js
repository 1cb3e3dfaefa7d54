import { css as litCss } from "lit";

/**
 * Lit's `css`, in which a `rem` is the widget's own `--libreta-size` and not the font size of the page around it, which
 * may be anything. In the conditions of queries, where no property can stand, it is an `em`: there that is the same.
 *
 * @param {TemplateStringsArray} strings
 * @param {...import("lit").CSSResultGroup} values
 */
export function css(strings, ...values) {
  const own = strings.map((text) =>
    text.replace(/(@[^{;]*\{)|(-?\d*\.?\d+)rem\b/g, (_, query, count) =>
      query === undefined ? `calc(${count} * var(--libreta-size))` : query.replaceAll("rem", "em"),
    ),
  );
  return litCss(Object.assign(own, { raw: strings.raw }), .../** @type {any[]} */ (values));
}
