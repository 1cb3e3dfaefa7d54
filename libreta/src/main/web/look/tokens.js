import { css } from "./css.js";

try {
  // A length, so that it is the same wherever it is used.
  CSS.registerProperty({ name: "--libreta-size", syntax: "<length>", inherits: true, initialValue: "16px" });
} catch {
  // Another copy of the widget was faster, or the browser cannot: then an `em` is where it is used.
}

/**
 * The colours and measures of the widget. A page that embeds it may set any `--libreta-…` property on
 * `<libreta-chat>`; each colour is given for light and for dark. All measures are parts of `--libreta-size`: what the
 * person has set as their browser's font size, whatever the page has made of it.
 */
export const tokens = css`
  :host {
    --libreta-size: 1em;
    --libreta-paper: light-dark(#fbf9f4, #17181c);
    --libreta-sheet: light-dark(#ffffff, #202127);
    --libreta-sunken: light-dark(#f3efe6, #1b1c21);
    --libreta-ink: light-dark(#23242b, #ececf1);
    --libreta-ink-soft: light-dark(#5c5e6b, #a9abb8);
    --libreta-line: light-dark(#e6e0d3, #33353e);
    --libreta-line-strong: light-dark(#8f8a7e, #74778a);
    --libreta-dots: light-dark(#e9e3d6, #24262d);
    --libreta-accent: light-dark(#2f4bb8, #a9b8ff);
    --libreta-accent-hover: color-mix(in oklab, var(--libreta-accent) 82%, var(--libreta-ink));
    --libreta-on-accent: light-dark(#ffffff, #151a33);
    --libreta-accent-soft: color-mix(in oklab, var(--libreta-accent) 13%, var(--libreta-sheet));
    --libreta-margin: light-dark(#e0654f, #ef8a76);
    --libreta-good: light-dark(#1b6b45, #7fd6a8);
    --libreta-good-soft: light-dark(#e4f3ea, #1d3329);
    --libreta-warn: light-dark(#8a4b00, #f3c06b);
    --libreta-warn-soft: light-dark(#fdf0d9, #3a2d17);
    --libreta-bad: light-dark(#a52a1e, #ff9d90);
    --libreta-bad-soft: light-dark(#fcebe8, #3d2220);
    --libreta-shadow: light-dark(rgb(60 50 30 / 0.1), rgb(0 0 0 / 0.4));
    --libreta-radius: 14px;
    --libreta-column: 46rem;
    --libreta-font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif;
    --libreta-serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Liberation Serif", serif;

    font: medium sans-serif !important; /* the page's own does not change what an em is here */
    color-scheme: light dark;
  }

  /* Nothing that the page says of its texts is inherited beyond here; the order of the sheets lets all else come after it. */
  :where(.panel, .launcher) {
    all: initial;
    direction: ltr;
    color-scheme: light dark;
  }

  :host([data-theme="light"]),
  :host([data-theme="light"]) :is(.panel, .launcher) {
    color-scheme: light;
  }

  :host([data-theme="dark"]),
  :host([data-theme="dark"]) :is(.panel, .launcher) {
    color-scheme: dark;
  }
`;
