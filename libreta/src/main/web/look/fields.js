import { css } from "./css.js";

/** The inputs in which a value of a property is typed or chosen. */
export const fields = css`
  .value {
    width: 100%;
    min-width: 8rem;
    min-height: 2.5rem;
    padding: 0.35rem 0.625rem;
    border: 1px solid var(--libreta-line-strong);
    border-radius: 9px;
    background: var(--libreta-paper);
  }

  .value:focus-visible {
    outline-offset: 0;
  }

  .value[aria-describedby] {
    border-color: var(--libreta-warn);
  }

  .wrong {
    margin: 0.375rem 0 0;
    color: var(--libreta-warn);
    font-size: 0.875rem;
    line-height: 1.4;
  }

  .value.several {
    display: grid;
    max-height: 12rem;
    overflow-y: auto;
  }

  .several label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2rem;
    color: inherit;
    font-size: inherit;
    font-weight: inherit;
  }

  .several input {
    flex: none;
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    accent-color: var(--libreta-accent);
  }

  @media (pointer: coarse) {
    .value,
    .several label {
      min-height: 2.75rem;
    }
  }
`;
