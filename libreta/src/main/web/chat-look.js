import { css } from "./look/css.js";

/** The panel: as a whole page, inside somebody else's, or in its corner. */
export const chatLook = css`
  :host {
    display: block;
  }

  :host([mode="page"]) {
    height: 100dvh;
  }

  :host([mode="inline"]) {
    height: 40rem;
    max-height: 100dvh;
  }

  .panel {
    position: relative;
    color: var(--libreta-ink);
    font: 1rem/1.55 var(--libreta-font);
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    height: 100%;
    container: chat / inline-size;
    background-color: var(--libreta-paper);
    background-image: radial-gradient(var(--libreta-dots) 1px, transparent 1.5px);
    background-size: 22px 22px;
  }

  libreta-header {
    grid-row: 1;
  }

  libreta-banner {
    grid-row: 2;
    padding-inline: 1rem;
  }

  libreta-transcript {
    grid-row: 3;
  }

  /* where the conversation begins is known when the banner is there or not: nothing that is seen moves down */
  :host([mode="page"]) libreta-transcript:not([begun]) {
    visibility: hidden;
  }

  .foot {
    grid-row: 4;
    width: 100%;
    max-width: calc(var(--libreta-column) + 2rem);
    margin: 0 auto;
    padding: 0.25rem max(1rem, env(safe-area-inset-right)) max(1rem, env(safe-area-inset-bottom))
      max(1rem, env(safe-area-inset-left));
  }

  .hint {
    margin: 0.5rem 0 0;
    color: var(--libreta-ink-soft);
    font-size: 0.8125rem;
    text-align: center;
  }

  @media (pointer: coarse), (max-height: 32rem) {
    .hint {
      display: none;
    }
  }

  :host([mode="inline"]) .panel {
    min-height: min(20rem, 100dvh);
    max-height: 100dvh;
    overflow: hidden;
    border: 1px solid var(--libreta-line);
    border-radius: var(--libreta-radius);
  }

  :host([mode="bubble"]) .panel {
    position: fixed;
    z-index: 2147483000;
    inset: auto max(1.25rem, env(safe-area-inset-right)) max(1.25rem, env(safe-area-inset-bottom)) auto;
    width: min(26.5rem, 100vw - 2rem);
    height: min(44rem, 100dvh - 2.5rem);
    overflow: hidden;
    border: 1px solid var(--libreta-line);
    border-radius: 20px;
    box-shadow: 0 20px 60px var(--libreta-shadow);
    animation: rise 0.2s ease-out;
  }

  .launcher {
    position: fixed;
    color: var(--libreta-ink);
    cursor: pointer;
    z-index: 2147483000;
    right: max(1.25rem, env(safe-area-inset-right));
    bottom: max(1.25rem, env(safe-area-inset-bottom));
    display: grid;
    place-items: center;
    width: 3.75rem;
    height: 3.75rem;
    padding: 0;
    border: 1px solid var(--libreta-line);
    border-radius: 50%;
    background: var(--libreta-sheet);
    box-shadow: 0 8px 30px var(--libreta-shadow);
    transition: transform 0.15s;
  }

  .launcher[hidden] {
    display: none;
  }

  .launcher:hover {
    transform: scale(1.06);
  }

  @media (max-width: 30rem) {
    :host([mode="bubble"]) .panel {
      inset: 0;
      width: 100%;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(16px);
    }
  }
`;
