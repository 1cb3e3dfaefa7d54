import { css } from "./css.js";

/** What every part of the widget starts from: sizes, the focus ring, buttons, links and words for screen readers only. */
export const common = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    color: var(--libreta-ink);
    font: 1rem/1.55 var(--libreta-font);
  }

  :host([hidden]) {
    display: none;
  }

  button,
  input,
  select,
  textarea {
    color: inherit;
    font: inherit;
  }

  button {
    cursor: pointer;
    touch-action: manipulation;
  }

  button:disabled {
    cursor: default;
  }

  :focus-visible {
    outline: 2px solid var(--libreta-accent);
    outline-offset: 2px;
  }

  a {
    color: var(--libreta-accent);
    text-underline-offset: 0.18em;
    text-decoration-thickness: 1px;
    overflow-wrap: anywhere;
  }

  a:hover {
    color: var(--libreta-accent-hover);
  }

  svg {
    display: block;
    flex: none;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45rem;
    min-height: 2.5rem;
    padding: 0.4rem 1rem;
    border: 1px solid var(--libreta-line);
    border-radius: 999px;
    background: var(--libreta-sheet);
    font-weight: 550;
    line-height: 1.25;
    transition:
      background 0.15s,
      border-color 0.15s;
  }

  .button:hover:enabled {
    border-color: var(--libreta-line-strong);
    background: var(--libreta-sunken);
  }

  .button.primary {
    border-color: transparent;
    background: var(--libreta-accent);
    color: var(--libreta-on-accent);
  }

  .button.primary:hover:enabled {
    background: var(--libreta-accent-hover);
  }

  .button.plain {
    border-color: transparent;
    background: none;
  }

  .button.plain:hover:enabled {
    background: var(--libreta-sunken);
  }

  .button:disabled,
  .button[aria-disabled="true"] {
    cursor: default;
    opacity: 0.55;
  }

  .icon-button {
    display: inline-grid;
    flex: none;
    place-items: center;
    width: 2.5rem;
    height: 2.5rem;
    padding: 0;
    border: 0;
    border-radius: 10px;
    background: none;
    color: var(--libreta-ink-soft);
    transition: background 0.15s;
  }

  .icon-button:hover:enabled {
    background: var(--libreta-accent-soft);
    color: var(--libreta-ink);
  }

  .hidden-words {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    .button {
      min-height: 2.75rem;
    }

    .icon-button {
      width: 2.75rem;
      height: 2.75rem;
    }
  }

  /* where the system gives the colours, backgrounds are gone: what is chosen still shows, and what stands apart has a line */
  @media (forced-colors: active) {
    [aria-pressed="true"],
    [aria-selected="true"] {
      forced-color-adjust: none;
      background: Highlight !important;
      color: HighlightText !important;
    }

    [aria-selected="true"] * {
      color: inherit !important;
    }

    aside,
    .person,
    .note,
    .failure,
    .offline,
    .duplicates,
    section:not(:focus-visible),
    .act:not(:focus-visible),
    .languages {
      outline: 1px solid;
      outline-offset: -1px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      /* not merely short: each element would take over a new theme's colour from its parent one step later */
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
