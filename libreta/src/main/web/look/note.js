import { css } from "./css.js";

/** What a button of the header opens: a note that lies over the page below it. */
export const note = css`
  [popover] {
    position: fixed;
    inset: auto;
    width: min(21rem, 100vw - 2rem);
    margin: 0;
    padding: 1.25rem;
    border: 1px solid var(--libreta-line);
    border-radius: var(--libreta-radius);
    background: var(--libreta-sheet);
    box-shadow: 0 12px 40px var(--libreta-shadow);
    color: var(--libreta-ink);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  [popover]:focus-visible {
    outline: none;
  }

  h2 {
    margin: 0 0 0.5rem;
    font: 600 1.125rem/1.3 var(--libreta-serif);
  }

  p {
    margin: 0;
  }
`;

const GAP_PX = 8;
const MARGIN_PX = 16;
/** Where there is less room than this below the button, the note lies over it. */
const LOW_PX = 280;

/**
 * Puts a note below its button, inside the window, and where it can be inside the bar in which the button is.
 *
 * @param {HTMLElement} popover while it is shown
 * @param {Element} button
 */
export function place(popover, button) {
  const { bottom, right } = button.getBoundingClientRect();
  const root = /** @type {ShadowRoot} */ (button.getRootNode());
  const bar = root.host.parentElement?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
  const left = Math.max(MARGIN_PX, Math.min(bar.left + MARGIN_PX, bar.right - MARGIN_PX - popover.offsetWidth));
  const top = Math.max(MARGIN_PX, Math.min(bottom + GAP_PX, innerHeight - LOW_PX));
  const x = Math.max(left, right - popover.offsetWidth);
  // also where the window becomes another one while the note is open
  popover.style.top = `min(${top}px, 100dvh - ${LOW_PX}px)`;
  popover.style.maxHeight = `calc(100dvh - min(${top}px, 100dvh - ${LOW_PX}px) - ${MARGIN_PX}px)`;
  popover.style.left = `max(${MARGIN_PX}px, min(${x}px, 100vw - ${popover.offsetWidth + MARGIN_PX}px))`;
}

/**
 * Esc closes a note that is open, and nothing else.
 *
 * @param {KeyboardEvent} event
 */
export function closeOnly(event) {
  const { currentTarget } = event;
  const open = currentTarget instanceof Element && /** @type {ParentNode} */ (currentTarget.getRootNode()).querySelector(":popover-open");
  if (event.key === "Escape" && open) {
    event.stopPropagation();
  }
}
