import { LitElement } from "lit";
import { wear } from "./look/accent.js";
import * as memory from "./memory.js";
import { firstSpoken, NAME, wordsIn } from "./words/words.js";

const THEMES = ["auto", "light", "dark"];
const MODES = ["bubble", "page", "inline"];
const OWN_ENDPOINT = new URL("agui", import.meta.url).href;

/**
 * An element that somebody else's page holds: what that page says of it in attributes (see docs/embedding.md), and the
 * language, theme and name that follow from them and from what the person chose. A change takes effect at once.
 */
export class Embedded extends LitElement {
  /** @type {import("lit").PropertyDeclarations} */
  static properties = {
    endpoint: {},
    locale: {},
    theme: {},
    mode: { reflect: true },
    chatTitle: { attribute: "chat-title" },
    greeting: {},
    accent: {},
    language: { state: true },
    worn: { state: true },
  };

  constructor() {
    super();
    this.endpoint = OWN_ENDPOINT;
    /** @type {string | undefined} */
    this.locale = undefined;
    /** @type {string | undefined} */
    this.theme = undefined;
    this.mode = "bubble";
    /** @type {string | undefined} */
    this.chatTitle = undefined;
    /** @type {string | undefined} */
    this.greeting = undefined;
    /** @type {string | undefined} */
    this.accent = undefined;
    /** The language spoken now. */
    this.language = "en";
    /** The theme worn now. */
    this.worn = "auto";
  }

  connectedCallback() {
    super.connectedCallback();
    this.language = firstSpoken([memory.locale.get(), ...this.wantedLanguages]);
    this.worn = firstTheme([memory.theme.get(), this.theme]);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!MODES.includes(this.mode)) {
      this.mode = "bubble";
    }
    if (this.hasUpdated && changed.has("theme")) {
      this.worn = firstTheme([this.theme]);
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    this.dataset["theme"] = this.worn;
    if (changed.has("accent")) {
      wear(this, this.accent);
    }
    if (this.mode === "page") {
      document.documentElement.lang = this.language;
      document.documentElement.dataset["theme"] = this.worn;
    }
  }

  /** What the page and the browser ask for, most wanted first. */
  get wantedLanguages() {
    return [this.locale, ...navigator.languages];
  }

  /** What the chat is called. */
  get name() {
    return this.chatTitle?.trim() || NAME;
  }

  get words() {
    return wordsIn(this.language, this.name);
  }

  /** The whole AG-UI address. */
  get address() {
    return new URL(this.endpoint ?? OWN_ENDPOINT, document.baseURI).href;
  }

  /** The person wants another theme, here and next time. */
  wearNextTheme() {
    this.worn = THEMES[(THEMES.indexOf(this.worn) + 1) % THEMES.length] ?? "auto";
    memory.theme.set(this.worn);
  }
}

/** @param {(string | null | undefined)[]} wanted most wanted first */
function firstTheme(wanted) {
  return wanted.find((theme) => THEMES.includes(theme ?? "")) ?? "auto";
}
