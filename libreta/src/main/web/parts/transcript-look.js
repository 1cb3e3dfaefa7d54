import { css } from "../look/css.js";

/** A dotted page with one column of text. */
export const transcriptLook = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  /* holds what is placed in it, words for screen readers too: else the page around it could be scrolled */
  .scroller {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--libreta-line) transparent;
  }

  .scroller:focus-visible {
    outline-offset: -3px;
  }

  .column {
    display: flex;
    flex-direction: column;
    gap: 1rem;
    max-width: calc(var(--libreta-column) + 2rem);
    min-height: 100%;
    margin: 0 auto;
    padding: 1.25rem 1rem 1.5rem;
  }

  .column:focus {
    outline: 0;
  }

  .column > * {
    animation: appear 0.25s ease-out;
  }

  .welcome {
    justify-content: center;
    gap: 1.25rem;
    max-width: 40rem;
    padding-block: 1.5rem;
  }

  .welcome .answer {
    font-size: 1.0625rem;
  }

  .person {
    align-self: flex-end;
    max-width: min(85%, 34rem);
    padding: 0.625rem 1rem;
    border-radius: 18px 18px 5px 18px;
    background: var(--libreta-accent-soft);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .answer {
    max-width: 40rem;
  }

  .state {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    margin: 0;
    color: var(--libreta-ink-soft);
    font-size: 0.9375rem;
  }

  .state,
  .failure {
    visibility: visible;
  }

  .working {
    animation: appear 0.25s 0.2s ease-out backwards;
  }

  .pen {
    display: inline-flex;
    gap: 0.25rem;
  }

  .pen i {
    width: 0.4375rem;
    height: 0.4375rem;
    border-radius: 50%;
    background: var(--libreta-accent);
    animation: bounce 1.2s infinite ease-in-out;
  }

  .pen i:nth-child(2) {
    animation-delay: 0.15s;
  }

  .pen i:nth-child(3) {
    background: var(--libreta-margin);
    animation-delay: 0.3s;
  }

  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    padding: 0.625rem 0.75rem 0.625rem 0.875rem;
    border-radius: 12px;
    background: var(--libreta-bad-soft);
    color: var(--libreta-bad);
  }

  .failure p {
    flex: 1 1 12rem;
    margin: 0;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .failure .button {
    color: var(--libreta-ink);
  }

  .actions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    gap: 0.75rem;
  }

  .action {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    padding: 1rem;
    border: 1px solid var(--libreta-line);
    border-radius: var(--libreta-radius);
    background: var(--libreta-sheet);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
    transition:
      border-color 0.15s,
      transform 0.15s,
      box-shadow 0.15s;
  }

  .action span {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .example {
    display: block;
    margin-top: 0.25rem;
    color: var(--libreta-ink-soft);
    font-size: 0.875rem;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  .action svg {
    color: var(--libreta-accent);
  }

  .action:hover:enabled {
    border-color: var(--libreta-accent);
    box-shadow: 0 6px 20px var(--libreta-shadow);
    transform: translateY(-1px);
  }

  .latest {
    position: absolute;
    bottom: 0.75rem;
    left: 50%;
    border: 1px solid var(--libreta-line);
    border-radius: 50%;
    background: var(--libreta-sheet);
    box-shadow: 0 4px 16px var(--libreta-shadow);
    transform: translateX(-50%);
  }

  @container chat (max-width: 30rem) {
    .mark {
      display: none;
    }

    .welcome {
      gap: 0.75rem;
      padding-block: 0.75rem;
    }

    .action {
      flex-direction: row;
      align-items: center;
      padding: 0.75rem 1rem;
    }

    .actions {
      grid-template-columns: 1fr;
      gap: 0.5rem;
    }
  }

  @media (max-height: 48rem) {
    .mark {
      display: none;
    }

    .welcome {
      padding-block: 0.75rem;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }

  @keyframes bounce {
    30% {
      transform: translateY(-4px);
    }

    60% {
      transform: none;
    }
  }
`;
