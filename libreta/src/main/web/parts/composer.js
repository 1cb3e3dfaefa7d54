import { html, LitElement, nothing } from "lit";
import { common } from "../look/common.js";
import { css } from "../look/css.js";
import { icon } from "../look/icons.js";
import { tell } from "../tell.js";
import { commandList, commandsLook, meantBy } from "./commands.js";

/** The count of characters shows when this share of what is allowed is used. */
const NEAR_THE_LIMIT = 0.9;

/** Where the person writes. Enter sends, Shift+Enter makes a new line; while an answer comes, the button stops it. */
export class LibretaComposer extends LitElement {
  static properties = {
    words: { attribute: false },
    placeholder: {},
    limit: { type: Number },
    busy: { type: Boolean },
    last: { attribute: false },
    kept: { attribute: false },
    commands: { attribute: false },
    chosen: { state: true },
    draft: { state: true },
  };

  static styles = [
    common,
    commandsLook,
    css`
      form {
        position: relative;
        display: flex;
        align-items: flex-end;
        gap: 0.25rem;
        padding: 0.375rem;
        border: 1px solid var(--libreta-line-strong);
        border-radius: 20px;
        background: var(--libreta-sheet);
        box-shadow: 0 4px 20px var(--libreta-shadow);
        transition: border-color 0.15s;
      }

      form:focus-within {
        border-color: var(--libreta-accent);
        outline: 1px solid var(--libreta-accent);
      }

      textarea {
        flex: 1;
        min-width: 0;
        min-height: 2.75rem;
        max-height: min(12rem, 35dvh);
        padding: 0.625rem 0.5rem 0.625rem 0.75rem;
        border: 0;
        outline: 0;
        background: none;
        line-height: 1.5;
        resize: none;
        field-sizing: content;
        scrollbar-width: thin;
      }

      textarea:focus-visible {
        outline: 0;
      }

      textarea::placeholder {
        color: var(--libreta-ink-soft);
        opacity: 1;
      }

      .act {
        display: grid;
        place-items: center;
        width: 2.75rem;
        height: 2.75rem;
        padding: 0;
        border: 0;
        border-radius: 14px;
        background: var(--libreta-accent);
        color: var(--libreta-on-accent);
        transition: background 0.15s;
      }

      .act:hover:enabled {
        background: var(--libreta-accent-hover);
      }

      .act:disabled {
        background: var(--libreta-sunken);
        color: var(--libreta-ink-soft);
      }

      .count {
        margin: 0.375rem 0.75rem 0;
        color: var(--libreta-ink-soft);
        font-size: 0.8125rem;
        text-align: end;
      }

      .count.over {
        color: var(--libreta-bad);
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import("../words/en.js").Words} */
    this.words = /** @type {any} */ (undefined);
    this.placeholder = "";
    this.limit = 4000;
    this.busy = false;
    /** What was said last, to bring it back with the up arrow. */
    this.last = "";
    /** @type {{get(): string, set(text: string): void} | undefined} where the draft outlives the page */
    this.kept = undefined;
    /** @type {import("./commands.js").Command[]} */
    this.commands = [];
    /** The place of the command that Enter picks. */
    this.chosen = 0;
    this.draft = "";
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("kept") && this.draft === "") {
      this.draft = this.kept?.get() ?? "";
    } else if (changed.has("draft")) {
      this.kept?.set(this.draft);
      this.chosen = 0;
    }
    if (this.chosen >= this.#offered.length) {
      this.chosen = 0;
    }
  }

  focus() {
    this.#field?.focus();
  }

  /**
   * Gives back what could not be sent, before what has been written since.
   *
   * @param {string} text
   */
  restore(text) {
    this.draft = this.draft === "" ? text : `${text}\n${this.draft}`;
  }

  get #field() {
    return this.renderRoot.querySelector("textarea");
  }

  render() {
    const { words } = this;
    const left = this.limit - this.draft.length;
    const offered = this.#offered;
    const choosing = offered.length > 0;
    return html`
      ${choosing ? commandList(offered, this.chosen, words.commands, (command) => this.#pick(command)) : nothing}
      <form @submit=${this.#submit}>
        <textarea
          rows="1"
          autocomplete="off"
          aria-label=${words.message}
          aria-describedby="count"
          aria-invalid=${left < 0 ? "true" : "false"}
          aria-controls=${choosing ? "commands" : nothing}
          aria-autocomplete=${choosing ? "list" : nothing}
          aria-activedescendant=${choosing ? `command-${this.chosen}` : nothing}
          placeholder=${this.placeholder}
          .value=${this.draft}
          @input=${this.#typed}
          @keydown=${this.#key}
        ></textarea>
        ${this.busy
          ? html`<button class="act" type="button" aria-label=${words.stop} title=${`${words.stop} (Esc)`} @click=${() => tell(this, "stop")}>
              ${icon("stop")}
            </button>`
          : html`<button class="act" aria-label=${words.send} title=${words.send} ?disabled=${!this.#sendable}>
              ${icon("send")}
            </button>`}
      </form>
      <p id="count" class=${left < 0 ? "count over" : "count"} ?hidden=${this.draft.length < this.limit * NEAR_THE_LIMIT}>
        ${this.draft.length < this.limit * NEAR_THE_LIMIT ? nothing : words.charactersLeft(left)}
      </p>
    `;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has("chosen")) {
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
    }
    const field = this.#field;
    if (field && !CSS.supports("field-sizing", "content")) {
      field.style.height = "auto";
      field.style.height = `${field.scrollHeight}px`;
    }
  }

  get #sendable() {
    return !this.busy && this.draft.trim() !== "" && this.draft.length <= this.limit;
  }

  /** @param {InputEvent & {target: HTMLTextAreaElement}} event */
  #typed(event) {
    this.draft = event.target.value;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    // Safari ends a composition before the Enter that ends it; only the old key code tells.
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    const offered = this.#offered;
    if (offered.length > 0 && this.#choose(event.key, offered)) {
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey) {
      this.#submit(event);
    } else if (event.key === "ArrowUp" && this.draft === "" && this.last !== "") {
      event.preventDefault();
      this.draft = this.last;
    }
  }

  get #offered() {
    return this.busy ? [] : meantBy(this.commands, this.draft);
  }

  /**
   * @param {string} key
   * @param {import("./commands.js").Command[]} offered
   * @returns {boolean} whether the key was for the list of commands
   */
  #choose(key, offered) {
    switch (key) {
      case "ArrowDown":
      case "ArrowUp":
        this.chosen = (this.chosen + (key === "ArrowDown" ? 1 : offered.length - 1)) % offered.length;
        return true;
      case "Enter":
      case "Tab":
        this.#pick(/** @type {import("./commands.js").Command} */ (offered[this.chosen]));
        return true;
      case "Escape":
        this.draft = "";
        return true;
      default:
        return false;
    }
  }

  /** @param {import("./commands.js").Command} command */
  #pick(command) {
    this.draft = "";
    command.act();
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    this.send();
  }

  /** Sends what is written, if it may be sent. */
  send() {
    if (!this.#sendable) {
      return;
    }
    const said = this.draft.trim();
    this.draft = "";
    tell(this, "say", said);
  }
}

customElements.define("libreta-composer", LibretaComposer);
