import { css } from "lit";

/** The panel, as a whole page or in the corner of somebody else's. */
export const chatLook = css`
  :host {
    display: block;
  }

  :host([mode="page"]) {
    height: 100dvh;
  }

  .panel {
    position: relative;
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
  :host([mode="page"]) libreta-transcript[empty] {
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

  .offline {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0 0 0.5rem;
    padding: 0.375rem 0.75rem;
    border-radius: 10px;
    background: var(--libreta-warn-soft);
    color: var(--libreta-warn);
    font-size: 0.875rem;
    line-height: 1.4;
  }

  .chips {
    display: flex;
    gap: 0.5rem;
    margin: 0 -1rem;
    padding: 0.25rem 1rem 0.625rem;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .chip {
    flex: none;
    min-height: 2.25rem;
    padding-inline: 0.75rem 0.9rem;
    font-size: 0.875rem;
    font-weight: 500;
  }

  .chip svg {
    color: var(--libreta-accent);
  }

  @media (pointer: coarse) {
    .chip {
      min-height: 2.75rem;
    }
  }

  :host(:not([mode="page"])) .panel {
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
    :host(:not([mode="page"])) .panel {
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
