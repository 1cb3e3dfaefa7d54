import { html, nothing } from "lit";
import { Lexer } from "marked";
import { leadsToPortal } from "./portal.js";
import { shown } from "./shown.js";

/** @typedef {import("marked").Token} Token */

/** More marks than a person reads, or lines that begin with more than twenty: reading them as marks takes too long, or too deep. */
const TANGLED = [/(?:[*_~[][^*_~[]*){2000}/, /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){21}/m, /^[ \t]{40,}(?:[-+*]|\d{1,9}[.)])[ \t]/m];
/** So deep may one thing be in another. */
const DEEPEST = 50;

/**
 * Markdown as Lit templates. Nothing in it can run, load or submit: HTML and images come out as the text they were
 * written as, and so does a link that does not lead to the account's own pages in HubSpot. What is too tangled to be
 * read is the text it was written as from its beginning to its end.
 *
 * @param {string} text
 * @param {string | undefined} portal what the addresses of those pages begin with
 */
export function markdown(text, portal) {
  const tokens = read(shown(text));
  return tokens ? new Writing(portal).blocks(tokens) : html`<p class="tangled">${shown(text)}</p>`;
}

/**
 * @param {string} text
 * @returns {Token[] | undefined} nothing where it is too tangled
 */
function read(text) {
  if (TANGLED.some((pattern) => pattern.test(text))) {
    return undefined;
  }
  try {
    const tokens = new Lexer({ gfm: true, breaks: true }).lex(text);
    return depthOf(tokens) > DEEPEST ? undefined : tokens;
  } catch {
    return undefined;
  }
}

/**
 * @param {Token[]} tokens
 * @returns {number}
 */
function depthOf(tokens) {
  return 1 + Math.max(0, ...tokens.map((token) => depthOf(insideOf(token))));
}

/** @param {Token} token */
function insideOf(token) {
  const { tokens, items } = /** @type {import("marked").Tokens.Generic} */ (token);
  return tokens ?? items ?? [];
}

/**
 * The words of a Markdown text without its marks, for reading aloud.
 *
 * @param {string} text
 */
export function aloud(text) {
  return read(text)?.map(wordsOf).join(" ") ?? text;
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
