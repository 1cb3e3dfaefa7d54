import { css } from "../vendor/lit-marked.js";

/** The same sheet of the notebook as a proposal, with a line for each contact. */
export const choiceLook = css`
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
    margin: 0 0 0.5rem;
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
    flex: none;
    color: var(--libreta-accent);
  }

  .contact {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 0.75rem;
    padding: 0.5rem 0.25rem 0.625rem;
    border-bottom: 1px solid var(--libreta-line);
  }

  .contact:has(input:checked) {
    background: var(--libreta-accent-soft);
  }

  input {
    width: 1.125rem;
    height: 1.125rem;
    margin: 0 0 0 0.25rem;
    accent-color: var(--libreta-accent);
  }

  label {
    min-height: 2rem;
    font-weight: 650;
    line-height: 2rem;
    overflow-wrap: anywhere;
  }

  /* the whole line picks, but for the way to HubSpot */
  label::after {
    content: "";
    position: absolute;
    inset: 0;
  }

  .icon-button {
    z-index: 1;
  }

  dl {
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1.25rem;
    margin: 0;
    font-size: 0.9375rem;
  }

  dl div {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.375rem;
    min-width: 0;
  }

  dt {
    color: var(--libreta-ink-soft);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .note {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0.875rem 0 0;
    color: var(--libreta-ink-soft);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 1rem;
  }

  @media (pointer: coarse) {
    label {
      min-height: 2.75rem;
      line-height: 2.75rem;
    }
  }
`;
