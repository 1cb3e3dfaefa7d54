import { html, svg } from "lit";

/** Line drawings on a 24-unit square. */
const drawings = {
  send: svg`<path d="M12 19V5M5.5 11.5 12 5l6.5 6.5" />`,
  stop: svg`<rect x="7" y="7" width="10" height="10" rx="1.5" fill="currentColor" />`,
  plus: svg`<path d="M12 5v14M5 12h14" />`,
  close: svg`<path d="m6 6 12 12M18 6 6 18" />`,
  down: svg`<path d="M12 5v14M5.5 12.5 12 19l6.5-6.5" />`,
  help: svg`<circle cx="12" cy="12" r="9" /><path d="M9.4 9.2a2.7 2.7 0 1 1 3.9 2.5c-.9.5-1.3 1-1.3 2M12 17v.01" />`,
  auto: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />`,
  light: svg`<circle cx="12" cy="12" r="4" /><path d="M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />`,
  dark: svg`<path d="M20 14.2A8.2 8.2 0 0 1 9.8 4 8.3 8.3 0 1 0 20 14.2z" />`,
  search: svg`<circle cx="11" cy="11" r="6.5" /><path d="m16 16 4.5 4.5" />`,
  create: svg`<circle cx="10" cy="8" r="4" /><path d="M3 20c.6-3.6 3.4-5.5 7-5.5 1.2 0 2.3.2 3.3.6M18 14v6m-3-3h6" />`,
  update: svg`<path d="M4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17z M14.5 7.5l3 3" />`,
  mail: svg`<rect x="3.5" y="5.5" width="17" height="13" rx="2" /><path d="m4 7 8 6 8-6" />`,
  phone: svg`<path d="M5.5 4h3l1.7 4.3-2 1.6a12 12 0 0 0 5.9 5.9l1.6-2L20 15.5v3a1.6 1.6 0 0 1-1.7 1.6C10.7 19.6 4.4 13.3 3.9 5.7A1.6 1.6 0 0 1 5.5 4z" />`,
  open: svg`<path d="M14 4h6v6M20 4l-9 9M18 14v4.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6H10" />`,
  copy: svg`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.5v-3a1.5 1.5 0 0 0-1.5-1.5H5.5A1.5 1.5 0 0 0 4 5.5V14a1.5 1.5 0 0 0 1.5 1.5h3" />`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7" />`,
  warn: svg`<path d="M12 4 2.8 19.5h18.4zM12 10v4.5m0 2.5v.01" />`,
  said: svg`<path d="M4 5.5h16v11H11l-4.5 3.5v-3.5H4z" />`,
  found: svg`<rect x="4" y="4" width="16" height="16" rx="2" /><circle cx="12" cy="10" r="2.5" /><path d="M7.5 17c.6-2.2 2.3-3.3 4.5-3.3s3.9 1.1 4.5 3.3" />`,
  normalised: svg`<path d="M12 3.5 13.8 9l5.7 1.5-5.7 1.7L12 18l-1.8-5.8-5.7-1.7L10.2 9zM19 16v4m-2-2h4" />`,
  aside: svg`<path d="M5 12h14" />`,
  clock: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5.2l3.3 2" />`,
  flask: svg`<path d="M9.5 3.5h5M10.5 3.5v6L5 18.6A1.3 1.3 0 0 0 6.1 20.5h11.8a1.3 1.3 0 0 0 1.1-1.9l-5.5-9.1v-6M7.8 14.5h8.4" />`,
  undo: svg`<path d="M8.5 4.5 4 9l4.5 4.5M4 9h10.2a5.3 5.3 0 0 1 0 10.6H9.5" />`,
  history: svg`<path d="M4.5 12a7.5 7.5 0 1 0 2.3-5.4M4.5 4v4h4M12 8v4.3l2.8 1.9" />`,
  retry: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4h-4" />`,
};

/** @typedef {keyof typeof drawings} IconName */

/**
 * A decorative icon: words beside it or a label on its button say what it means.
 *
 * @param {IconName} name
 * @param {number} size in CSS pixels
 */
export function icon(name, size = 20) {
  return html`<svg
    aria-hidden="true"
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${drawings[name]}
  </svg>`;
}

/**
 * Libreta's mark: a small notebook with a margin line, an elastic band and a person written in it.
 *
 * @param {number} size in CSS pixels
 */
export function mark(size = 28) {
  return html`<svg aria-hidden="true" width=${size} height=${size} viewBox="0 0 32 32" fill="none">
    <rect x="5" y="3" width="22" height="26" rx="4.5" fill="var(--libreta-accent)" />
    <path d="M10 3v26" stroke="var(--libreta-on-accent)" stroke-opacity=".35" stroke-width="1.5" />
    <circle cx="17.5" cy="12.5" r="3.2" fill="var(--libreta-on-accent)" />
    <path d="M12 22.5c.4-3.6 2.5-5.3 5.5-5.3s5.1 1.7 5.5 5.3z" fill="var(--libreta-on-accent)" />
    <path d="M3 9h4M3 16h4M3 23h4" stroke="var(--libreta-margin)" stroke-width="2.2" stroke-linecap="round" />
  </svg>`;
}
