import { css } from "../look/css.js";

/** The changes in a table, and the buttons in sight however long it is. */
export const proposalLook = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    margin-bottom: 0.5rem;
  }

  .record {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    min-height: 2rem;
    font-size: 0.875rem;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.5rem 0.75rem 0.5rem 0;
    border-bottom: 1px solid var(--libreta-line);
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }

  tr > :last-child {
    padding-inline-end: 0;
  }

  thead th {
    padding-block: 0.25rem;
    color: var(--libreta-ink-soft);
    font-size: 0.8125rem;
    font-weight: 500;
    overflow-wrap: normal;
  }

  tbody th,
  td.old {
    min-width: 6.5rem;
  }

  tbody th {
    color: var(--libreta-ink-soft);
    font-weight: 500;
  }

  /* what has the focus is not behind the buttons, which stay in sight */
  input,
  select,
  a,
  .value {
    scroll-margin-block: 3rem 12rem;
  }

  del {
    color: var(--libreta-ink-soft);
    text-decoration-color: var(--libreta-margin);
  }

  ins {
    font-weight: 600;
    text-decoration: none;
  }

  .empty {
    color: var(--libreta-ink-soft);
    font-style: italic;
  }

  .source {
    width: 12rem;
    line-height: 1.3;
  }

  .chip {
    display: inline-flex;
    vertical-align: middle;
    align-items: center;
    gap: 0.35rem;
    color: var(--libreta-ink-soft);
    font-size: 0.8125rem;
  }

  .chip.not_said {
    padding: 0.125rem 0.5rem 0.125rem 0.375rem;
    border-radius: 999px;
    background: var(--libreta-warn-soft);
    color: var(--libreta-warn);
    font-weight: 650;
  }

  .chip.tick {
    min-height: 2rem;
    padding-inline: 0.5rem 0.75rem;
    border-radius: 10px;
    line-height: 1.3;
    white-space: normal;
    cursor: pointer;
  }

  .tick input {
    flex: none;
    width: 1.25rem;
    min-height: 1.25rem;
    margin: 0;
    accent-color: var(--libreta-warn);
  }

  td.source:has(.tick) {
    min-width: 11.5rem;
  }

  .unsaid ins {
    color: var(--libreta-warn);
  }

  label {
    display: block;
  }

  .note {
    display: flex;
    gap: 0.5rem;
    margin: 0.875rem 0 0;
    padding: 0.5rem 0.75rem;
    border-radius: 10px;
    background: var(--libreta-sunken);
    color: var(--libreta-ink-soft);
    font-size: 0.9375rem;
    line-height: 1.4;
  }

  .note.warn {
    background: var(--libreta-warn-soft);
    color: var(--libreta-warn);
  }

  .duplicates {
    margin: 0.5rem 0;
    padding: 0.75rem 0.875rem;
    border-radius: 10px;
    background: var(--libreta-warn-soft);
  }

  .duplicates h3 {
    display: flex;
    gap: 0.5rem;
    margin: 0;
    color: var(--libreta-warn);
    font-size: 0.9375rem;
  }

  .duplicates p {
    margin: 0.125rem 0 0;
    font-size: 0.875rem;
  }

  .duplicates ul {
    margin: 0.25rem 0 0;
    padding: 0;
    list-style: none;
  }

  .duplicates li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.875rem;
    padding-top: 0.5rem;
  }

  .duplicates span {
    flex: 1 1 100%;
    overflow-wrap: anywhere;
    line-height: 1.35;
  }

  .duplicates small {
    display: block;
    font-size: 0.8125rem;
  }

  .grade {
    margin-inline-start: 0.25rem;
    font-size: 0.8125rem;
    font-style: normal;
  }

  .grade.same {
    color: var(--libreta-warn);
    font-weight: 600;
  }

  /* a number is not broken where there is room for the whole of it */
  @container (min-width: 42rem) {
    td.old {
      min-width: 8.5rem;
    }
  }

  /* what gets the focus does not hide behind the buttons */
  .value,
  .tick input {
    scroll-margin-bottom: 6rem;
  }

  .whom {
    flex: 1 1 100%;
    order: 1;
    margin: 0;
    color: var(--libreta-ink-soft);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }

  /* not in view all the time: who confirms has come to the end of what is proposed */
  .actions {
    margin-top: 0.5rem;
    padding-top: 0.625rem;
  }

  @container (max-width: 38rem) {
    header {
      margin-bottom: 0;
    }

    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    table,
    tbody {
      display: block;
    }

    tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 0.75rem;
      padding-block: 0.5rem;
      border-bottom: 1px solid var(--libreta-line);
    }

    tbody th,
    td.old,
    .source {
      width: auto;
      min-width: 0;
    }

    /* the values begin a line of their own: side by side where there is room for both */
    tbody tr::before {
      content: "";
      order: 1;
      flex: 0 0 100%;
    }

    td.old,
    td.new {
      order: 2;
      max-width: 100%;
      margin-inline-end: -0.375rem;
      font-size: 0.9375rem;
      line-height: 1.4;
    }

    td.new {
      display: flex;
      flex: 1 0 auto;
      gap: 0.375rem;
      margin-inline-end: 0;
    }

    .updates td.new::before {
      content: "→" / "";
      color: var(--libreta-ink-soft);
    }

    /* a telephone zooms in on smaller ones */
    td.new .value {
      font-size: 1rem;
    }

    /* a field has the whole line, below what is there now */
    tr:has(td.new .value) > td.old,
    tr:has(td.new .value) > td.new,
    .creates td.new {
      display: block;
      flex: 1 1 100%;
      margin-inline-end: 0;
    }

    tr:has(td.new .value) > td.new::before {
      content: none;
    }

    th,
    td {
      padding: 0;
      border: 0;
    }

    tbody th {
      font-size: 0.875rem;
    }

    .source {
      white-space: normal;
    }

    /* what is to be checked is read before it is ticked */
    td.source:has(.tick) {
      order: 3;
      flex: 1 1 100%;
      margin-top: 0.25rem;
    }
  }

  @container (max-width: 20rem) {
    td.old,
    td.new {
      font-size: 0.8125rem;
    }
  }

  @media (pointer: coarse) {
    .tick input {
      min-height: 1.5rem;
      width: 1.5rem;
    }

    .record,
    .chip.tick {
      min-height: 2.75rem;
    }
  }
`;
