/** WCAG AA for text is 4.5; a little more, because colours are rounded. */
const READABLE = 4.6;
/** How much of the ink is mixed in at a time. */
const STEP = 0.04;
/** As in tokens.js: the share of the accent in `--libreta-accent-soft`, on which there is text in the accent's colour. */
const SOFT = "13%";

/** @typedef {[number, number, number]} Rgb from 0 to 255 */

/**
 * Gives the chat its accent colour, made readable in each theme; without one, the chat has its own again.
 *
 * @param {HTMLElement} chat
 * @param {string | undefined} accent any CSS colour; one that the browser does not know is left out
 */
export function wear(chat, accent) {
  const light = accent && legible(chat, accent, "light");
  const dark = accent && legible(chat, accent, "dark");
  if (!light || !dark) {
    chat.style.removeProperty("--libreta-accent");
    chat.style.removeProperty("--libreta-on-accent");
    return;
  }
  chat.style.setProperty("--libreta-accent", `light-dark(${written(light)}, ${written(dark)})`);
  chat.style.setProperty("--libreta-on-accent", `light-dark(${written(inkOn(light))}, ${written(inkOn(dark))})`);
}

/**
 * @param {HTMLElement} chat
 * @param {string} accent
 * @param {"light" | "dark"} scheme
 * @returns {Rgb | undefined} nothing where it is no colour
 */
function legible(chat, accent, scheme) {
  const [sheet, paper, ink] = ["sheet", "paper", "ink"].map((name) => resolved(chat, scheme, `var(--libreta-${name})`));
  const wanted = resolved(chat, scheme, accent, sheet);
  if (!wanted || !sheet || !paper || !ink) {
    return undefined;
  }
  for (let share = 0; share < 1; share += STEP) {
    const colour = mixed(wanted, ink, share);
    const soft = resolved(chat, scheme, `color-mix(in oklab, ${written(colour)} ${SOFT}, var(--libreta-sheet))`);
    if ([sheet, paper, soft ?? sheet].every((ground) => contrast(colour, ground) >= READABLE)) {
      return colour;
    }
  }
  return ink;
}

/** @param {Rgb} ground */
function inkOn(ground) {
  /** @type {Rgb[]} */
  const inks = [
    [255, 255, 255],
    [0, 0, 0],
  ];
  return /** @type {Rgb} */ (inks.sort((one, other) => contrast(other, ground) - contrast(one, ground))[0]);
}

/**
 * @param {HTMLElement} chat
 * @param {string} scheme
 * @param {string} colour
 * @param {Rgb} [ground] what shows through a colour that is not opaque
 * @returns {Rgb | undefined}
 */
function resolved(chat, scheme, colour, ground = [255, 255, 255]) {
  const probe = document.createElement("i");
  probe.style.colorScheme = scheme;
  probe.style.color = colour;
  if (probe.style.color === "") {
    return undefined;
  }
  chat.shadowRoot?.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (pixel === null) {
    return undefined;
  }
  for (const layer of [written(ground), computed]) {
    pixel.fillStyle = layer;
    pixel.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** @param {Rgb} rgb */
function written([red, green, blue]) {
  return `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)})`;
}

/**
 * @param {Rgb} one
 * @param {Rgb} other
 * @param {number} share of the other, from 0 to 1
 * @returns {Rgb}
 */
function mixed(one, other, share) {
  return /** @type {Rgb} */ (one.map((channel, at) => channel + ((other[at] ?? 0) - channel) * share));
}

/**
 * @param {Rgb} one
 * @param {Rgb} other
 */
function contrast(one, other) {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @param {Rgb} rgb */
function luminance(rgb) {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
