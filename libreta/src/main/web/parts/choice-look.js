import { css } from "../look/css.js";

/** A line for each contact. */
export const choiceLook = css`
  h2 {
    margin-bottom: 0.5rem;
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

  .contact:has(input:focus-visible) {
    border-radius: 6px;
    outline: 2px solid var(--libreta-accent);
    outline-offset: -2px;
  }

  .all {
    margin-top: 0.625rem;
  }

  input {
    width: 1.125rem;
    height: 1.125rem;
    margin: 0 0 0 0.25rem;
    accent-color: var(--libreta-accent);
  }

  label {
    align-content: center;
    min-height: 2rem;
    padding-block: 0.25rem;
    font-weight: 650;
    line-height: 1.35;
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
    min-width: 0;
    color: var(--libreta-ink-soft);
    overflow-wrap: anywhere;
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

  @media (pointer: coarse) {
    label {
      min-height: 2.75rem;
    }
  }
`;
