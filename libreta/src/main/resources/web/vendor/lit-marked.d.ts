// What the widget uses of other people's code, and nothing else.
export { css, html, LitElement, nothing, svg } from "lit";
export { repeat } from "lit/directives/repeat.js";
export { live } from "lit/directives/live.js";
export { Lexer } from "marked";
export type { Token, Tokens } from "marked";
