import { html, Lexer, nothing } from "./vendor/lit-marked.js";

/** @typedef {import("./vendor/lit-marked.js").Token} Token */

const SAFE_LINK = /^(https?:\/\/|mailto:)/i;

/**
 * Markdown as Lit templates. Nothing in it can run, load or submit: HTML and images come out as the text they were
 * written as, and a link leads to http, https or mailto only.
 *
 * @param {string} text
 */
export function markdown(text) {
  return new Lexer({ gfm: true, breaks: true }).lex(text).map(block);
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
  const { tokens, items, text, raw } = /** @type {import("./vendor/lit-marked.js").Tokens.Generic} */ (token);
  if (items !== undefined) {
    return items.map(wordsOf).join("; ");
  }
  return tokens !== undefined ? tokens.map(wordsOf).join("") : (text ?? raw);
}

/**
 * @param {Token} token
 * @returns {unknown}
 */
function block(token) {
  switch (token.type) {
    case "paragraph":
      return html`<p>${inlines(token)}</p>`;
    case "heading":
      return html`<p class="heading">${inlines(token)}</p>`;
    case "list":
      return list(/** @type {import("./vendor/lit-marked.js").Tokens.List} */ (token));
    case "code":
      return html`<pre><code>${token["text"]}</code></pre>`;
    case "blockquote":
      return html`<blockquote>${(token["tokens"] ?? []).map(block)}</blockquote>`;
    case "table":
      return table(/** @type {import("./vendor/lit-marked.js").Tokens.Table} */ (token));
    case "hr":
      return html`<hr />`;
    case "space":
    case "def":
      return nothing;
    case "html":
      return html`<p>${token.raw.trimEnd()}</p>`;
    default:
      return inline(token);
  }
}

/** @param {import("./vendor/lit-marked.js").Tokens.List} token */
function list(token) {
  const items = token.items.map((item) => html`<li>${item.tokens.map(block)}</li>`);
  return token.ordered ? html`<ol start=${Number(token.start) || 1}>${items}</ol>` : html`<ul>${items}</ul>`;
}

/** @param {import("./vendor/lit-marked.js").Tokens.Table} token */
function table(token) {
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>${token.header.map((cell) => html`<th>${cell.tokens.map(inline)}</th>`)}</tr>
      </thead>
      <tbody>
        ${token.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell.tokens.map(inline)}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

/** @param {Token} token */
function inlines(token) {
  return (/** @type {import("./vendor/lit-marked.js").Tokens.Generic} */ (token).tokens ?? []).map(inline);
}

/**
 * @param {Token} token
 * @returns {unknown}
 */
function inline(token) {
  switch (token.type) {
    case "strong":
      return html`<strong>${inlines(token)}</strong>`;
    case "em":
      return html`<em>${inlines(token)}</em>`;
    case "del":
      return html`<del>${inlines(token)}</del>`;
    case "codespan":
      return html`<code>${token["text"]}</code>`;
    case "br":
      return html`<br />`;
    case "link":
      return link(/** @type {import("./vendor/lit-marked.js").Tokens.Link} */ (token));
    case "text":
      return token["tokens"] ? inlines(token) : token["text"];
    case "escape":
      return token["text"];
    case "checkbox":
      return token["checked"] ? "☑ " : "☐ ";
    default:
      return token.raw;
  }
}

/** @param {import("./vendor/lit-marked.js").Tokens.Link} token */
function link(token) {
  if (!SAFE_LINK.test(token.href)) {
    return token.raw;
  }
  return html`<a href=${token.href} target="_blank" rel="noopener noreferrer" title=${token.href}>${inlines(token)}</a>`;
}
