import { html, nothing } from "lit";
import { Lexer } from "marked";
import { leadsToPortal } from "./portal.js";
import { shown } from "./shown.js";

/** @typedef {import("marked").Token} Token */

/**
 * Markdown as Lit templates. Nothing in it can run, load or submit: HTML and images come out as the text they were
 * written as, and so does a link that does not lead to the account's own pages in HubSpot.
 *
 * @param {string} text
 * @param {string | undefined} portal what the addresses of those pages begin with
 */
export function markdown(text, portal) {
  return new Writing(portal).blocks(new Lexer({ gfm: true, breaks: true }).lex(shown(text)));
}

/**
 * The words of a Markdown text without its marks, for reading aloud.
 *
 * @param {string} text
 */
export function aloud(text) {
  return new Lexer({ gfm: true, breaks: true }).lex(text).map(wordsOf).join(" ");
}

/**
 * @param {Token} token
 * @returns {string}
 */
function wordsOf(token) {
  const { tokens, items, text, raw } = /** @type {import("marked").Tokens.Generic} */ (token);
  if (items !== undefined) {
    return items.map(wordsOf).join("; ");
  }
  return tokens !== undefined ? tokens.map(wordsOf).join("") : (text ?? raw);
}

/** Tokens as templates, for one account. */
class Writing {
  #portal;

  /** @param {string | undefined} portal */
  constructor(portal) {
    this.#portal = portal;
  }

  /**
   * @param {Token[]} tokens
   * @returns {unknown[]}
   */
  blocks(tokens) {
    return tokens.map((token) => this.#block(token));
  }

  /**
   * @param {Token} token
   * @returns {unknown}
   */
  #block(token) {
    switch (token.type) {
      case "paragraph":
        return html`<p>${this.#inlines(token)}</p>`;
      case "heading":
        return html`<p class="heading">${this.#inlines(token)}</p>`;
      case "list":
        return this.#list(/** @type {import("marked").Tokens.List} */ (token));
      case "code":
        return html`<pre><code>${token["text"]}</code></pre>`;
      case "blockquote":
        return html`<blockquote>${this.blocks(token["tokens"] ?? [])}</blockquote>`;
      case "table":
        return this.#table(/** @type {import("marked").Tokens.Table} */ (token));
      case "hr":
        return html`<hr />`;
      case "space":
        return nothing;
      case "def":
      case "html":
        return html`<p>${token.raw.trimEnd()}</p>`;
      default:
        return this.#inline(token);
    }
  }

  /** @param {import("marked").Tokens.List} token */
  #list(token) {
    const items = token.items.map((item) => html`<li>${this.blocks(item.tokens)}</li>`);
    return token.ordered ? html`<ol start=${Number(token.start) || 1}>${items}</ol>` : html`<ul>${items}</ul>`;
  }

  /** @param {import("marked").Tokens.Table} token */
  #table(token) {
    return html`<div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>${token.header.map((cell) => html`<th>${this.#inlines(cell)}</th>`)}</tr>
        </thead>
        <tbody>
          ${token.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${this.#inlines(cell)}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;
  }

  /** @param {{tokens?: Token[]}} token */
  #inlines(token) {
    return (token.tokens ?? []).map((inner) => this.#inline(inner));
  }

  /**
   * @param {Token} token
   * @returns {unknown}
   */
  #inline(token) {
    switch (token.type) {
      case "strong":
        return html`<strong>${this.#inlines(token)}</strong>`;
      case "em":
        return html`<em>${this.#inlines(token)}</em>`;
      case "del":
        return html`<del>${this.#inlines(token)}</del>`;
      case "codespan":
        return html`<code>${token["text"]}</code>`;
      case "br":
        return html`<br />`;
      case "link":
        return this.#link(/** @type {import("marked").Tokens.Link} */ (token));
      case "text":
        return token["tokens"] ? this.#inlines(token) : token["text"];
      case "escape":
        return token["text"];
      case "checkbox":
        return token["checked"] ? "☑ " : "☐ ";
      default:
        return token.raw;
    }
  }

  /** @param {import("marked").Tokens.Link} token */
  #link(token) {
    if (!leadsToPortal(token.href, this.#portal)) {
      return token.raw;
    }
    return html`<a href=${token.href} target="_blank" rel="noopener noreferrer" title=${token.href}>${this.#inlines(token)}</a>`;
  }
}
