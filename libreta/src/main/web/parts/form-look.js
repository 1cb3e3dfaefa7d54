import { css } from "../look/css.js";

/** Fields in two columns where there is room for them. */
export const formLook = css`
  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1rem;
    margin-bottom: 0.5rem;
  }

  header .icon-button {
    margin: -0.5rem -0.5rem 0 0;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: 0.75rem 1rem;
  }

  .field {
    display: grid;
    gap: 0.25rem;
    align-content: start;
  }

  /* as wide as one of two columns */
  .field.more {
    max-width: calc(50% - 0.5rem);
    margin-top: 0.75rem;
  }

  @container (max-width: 34rem) {
    .field.more {
      max-width: none;
    }
  }

  .field > label,
  .field > .label {
    color: var(--libreta-ink-soft);
    font-size: 0.875rem;
    font-weight: 500;
  }

  .note {
    display: flex;
    gap: 0.5rem;
    margin: 0.875rem 0 0;
    padding: 0.5rem 0.75rem;
    border-radius: 10px;
    line-height: 1.4;
  }

  .note.warn {
    background: var(--libreta-warn-soft);
    color: var(--libreta-warn);
  }
`;
