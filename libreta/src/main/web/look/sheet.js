import { css } from "./css.js";

/** What waits for the person is a sheet of the notebook: a margin line at the left, a heading, and what is written beside it. */
export const sheet = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  section {
    position: relative;
    padding: 1.125rem 1.25rem 1.125rem 1.75rem;
    border: 1px solid var(--libreta-line);
    border-radius: var(--libreta-radius);
    background: var(--libreta-sheet);
    box-shadow: 0 6px 24px var(--libreta-shadow);
  }

  section::before {
    content: "";
    position: absolute;
    inset: 0 auto 0 0.625rem;
    width: 2px;
    background: var(--libreta-margin);
    opacity: 0.7;
  }

  h2 {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0;
    font: 600 1.25rem/1.3 var(--libreta-serif);
    overflow-wrap: anywhere;
  }

  /* focused so that a screen reader reads on from here: the whole card shows it */
  h2:focus-visible {
    outline: none;
  }

  section:has(h2:focus-visible) {
    border-color: var(--libreta-accent);
  }

  h2 svg {
    color: var(--libreta-accent);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 1rem;
  }

  @container (max-width: 34rem) {
    section {
      padding: 1rem 0.875rem 1rem 1.375rem;
    }

    section::before {
      left: 0.5rem;
    }

    .actions .primary {
      flex: 1 1 100%;
    }

    .actions .button:not(.primary) {
      flex: 1;
    }

    .actions .plain {
      border-color: var(--libreta-line);
    }
  }
`;
