import { html, LitElement, nothing } from "lit";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { markdown } from "../markdown.js";

/** What Libreta says: Markdown, which may still be arriving. */
export class LibretaAnswer extends LitElement {
  static properties = {
    words: { attribute: false },
    portal: { attribute: false },
    text: { attribute: false },
    streaming: { type: Boolean, reflect: true },
    stopped: { type: Boolean },
  };

  static styles = [
    common,
    css`
      :host {
        display: block;
        overflow-wrap: anywhere;
      }

      :host > *:first-child,
      li > p {
        margin-top: 0;
      }

      :host > *:last-child,
      li > p {
        margin-bottom: 0;
      }

      p,
      ul,
      ol,
      pre,
      blockquote {
        margin: 0 0 0.75em;
      }

      .tangled {
        white-space: pre-wrap;
      }

      .heading {
        font: 600 1.125rem/1.35 var(--libreta-serif);
      }

      ul,
      ol {
        padding-inline-start: 1.4em;
      }

      li + li {
        margin-top: 0.25em;
      }

      li::marker {
        color: var(--libreta-margin);
      }

      code {
        padding: 0.1em 0.35em;
        border-radius: 5px;
        background: var(--libreta-sunken);
        font: 0.875em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
      }

      /* wrapped, not scrolled: whoever has no mouse reads all of it */
      pre {
        white-space: pre-wrap;
        padding: 0.75rem 1rem;
        border-radius: 10px;
        background: var(--libreta-sunken);
      }

      pre code {
        padding: 0;
        background: none;
      }

      blockquote {
        padding-inline-start: 0.9em;
        border-inline-start: 3px solid var(--libreta-line);
        color: var(--libreta-ink-soft);
      }

      hr {
        border: 0;
        border-top: 1px solid var(--libreta-line);
      }

      .scroll {
        overflow-x: auto;
        margin-bottom: 0.75em;
      }

      table {
        border-collapse: collapse;
        font-size: 0.9375em;
      }

      th,
      td {
        padding: 0.35em 0.75em;
        border: 1px solid var(--libreta-line);
        text-align: start;
        overflow-wrap: normal;
      }

      :host([streaming]) > p:last-of-type::after {
        content: "";
        display: inline-block;
        width: 0.5em;
        height: 1em;
        margin-inline-start: 0.15em;
        border-radius: 2px;
        background: var(--libreta-accent);
        vertical-align: -0.12em;
        animation: blink 1s steps(2, jump-none) infinite;
      }

      @keyframes blink {
        to {
          opacity: 0.15;
        }
      }

      .stopped {
        color: var(--libreta-ink-soft);
        font-size: 0.875rem;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    /** @type {string | undefined} what the addresses of the account's pages in HubSpot begin with */
    this.portal = undefined;
    this.text = "";
    this.streaming = false;
    this.stopped = false;
  }

  render() {
    return html`${markdown(this.text, this.portal)}${this.stopped ? html`<p class="stopped">${this.words.stopped}</p>` : nothing}`;
  }
}

customElements.define("libreta-answer", LibretaAnswer);
