import { html, LitElement, nothing } from "lit";
import { chatLook } from "./chat-look.js";
import { Conversation } from "./conversation.js";
import { common } from "./look/common.js";
import { icon, mark } from "./look/icons.js";
import { tokens } from "./look/tokens.js";
import { aloud } from "./markdown.js";
import * as memory from "./memory.js";
import { pictureOf, sentenceOf } from "./parts/transcript.js";
import { Presence } from "./presence.js";
import { lastSaid } from "./timeline.js";
import { firstSpoken, wordsIn } from "./words/words.js";
import "./parts/banner.js";
import "./parts/composer.js";
import "./parts/header.js";

const THEMES = ["auto", "light", "dark"];
const MAX_CHARACTERS = 4000;
/** What was announced is taken away when it has been read, so that nobody meets it twice. */
const ANNOUNCED_MS = 10_000;
/** In a panel narrower than this the sandbox's banner makes room as soon as the person has spoken. */
const ROOMY_PX = 640;

/**
 * `<libreta-chat>`: the whole chat. Attributes: `endpoint` (the AG-UI address; by default that of the server the script
 * came from), `locale` (`en`, `es`; by default the browser's), `theme` (`auto`, `light`, `dark`) and `mode`: `bubble` (a
 * button in the corner that opens a panel) or `page` (fills its element).
 */
export class LibretaChat extends LitElement {
  static properties = {
    endpoint: {},
    locale: {},
    theme: {},
    mode: {},
    open: { state: true },
    bannerHidden: { state: true },
    language: { state: true },
    worn: { state: true },
    offline: { state: true },
  };

  static styles = [tokens, common, chatLook];

  /** @type {ReturnType<typeof memory.draftOf> | undefined} */
  #draft;

  #presence = new Presence(
    (offline) => (this.offline = offline),
    () => this.#conversation.catchUp(),
  );

  /** @type {Conversation} */
  #conversation = /** @type {any} */ (undefined);

  constructor() {
    super();
    this.endpoint = new URL("agui", import.meta.url).href;
    /** @type {string | undefined} */
    this.locale = undefined;
    /** @type {string | undefined} */
    this.theme = undefined;
    this.mode = "bubble";
    this.open = false;
    this.bannerHidden = false;
    /** The language spoken now. */
    this.language = "en";
    /** The theme worn now. */
    this.worn = "auto";
    /** The browser says that there is no network. */
    this.offline = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.language = firstSpoken([memory.locale.get(), this.locale, ...navigator.languages]);
    this.worn = [memory.theme.get(), this.theme].find((theme) => THEMES.includes(theme ?? "")) ?? "auto";
    if (!this.#conversation) {
      this.#conversation = this.#begin();
    }
    this.#conversation.comeBack();
    this.#presence.start();
    if (this.mode === "page") {
      this.#show();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#presence.stop();
    this.#conversation.leave();
  }

  #begin() {
    const endpoint = new URL(this.endpoint, document.baseURI).href;
    this.#draft = memory.draftOf(endpoint);
    const conversation = new Conversation(endpoint, memory.threadOf(endpoint), this.language);
    /** @type {Record<string, (event: CustomEvent) => void>} */
    const heard = {
      change: () => this.requestUpdate(),
      answered: ({ detail }) => this.#announce(aloud(detail?.text ?? "")),
      proposed: ({ detail }) => this.#faceProposal(detail.quiet),
      decided: ({ detail }) => this.#turnFrom(detail.quiet),
      unsent: ({ detail }) => this.#composer?.restore(detail),
      resend: () => this.#composer?.send(),
      failed: () => this.#announceFailure(),
      formed: () => this.#faceForm(),
    };
    for (const [name, act] of Object.entries(heard)) {
      conversation.addEventListener(name, (event) => act(/** @type {CustomEvent} */ (event)));
    }
    return conversation;
  }

  get #words() {
    return wordsIn(this.language);
  }

  get #composer() {
    return /** @type {import("./parts/composer.js").LibretaComposer | null} */ (this.renderRoot.querySelector("libreta-composer"));
  }

  get #transcript() {
    return /** @type {import("./parts/transcript.js").LibretaTranscript | null} */ (this.renderRoot.querySelector("libreta-transcript"));
  }

  /** A turn of the person is under way. */
  get #busy() {
    const { activity } = this.#conversation;
    return activity !== undefined && activity !== "opening";
  }

  render() {
    return html`${this.open ? this.#panel() : nothing}${this.mode === "page" ? nothing : this.#launcher()}`;
  }

  updated() {
    this.dataset["theme"] = this.worn;
    if (this.mode === "page") {
      document.documentElement.lang = this.language;
      document.documentElement.dataset["theme"] = this.worn;
    }
  }

  #launcher() {
    const words = this.#words;
    return html`<button
      class="launcher"
      aria-label=${this.open ? words.closeChat : words.openChat}
      aria-expanded=${this.open ? "true" : "false"}
      ?hidden=${this.open}
      @click=${this.#show}
    >
      ${mark(34)}
    </button>`;
  }

  #panel() {
    const words = this.#words;
    const { items, activity, waiting, failure, buttons, about, form, untouched, following } = this.#conversation;
    const sandbox = about.sandbox?.hubspot || about.sandbox?.model ? about.sandbox : undefined;
    return html`<div
      class="panel"
      lang=${this.language}
      role=${this.mode === "page" ? "main" : "dialog"}
      aria-label=${words.chat}
      @keydown=${this.#key}
      @libreta-say=${this.#stopping((/** @type {string} */ text) => this.#conversation.send(text))}
      @libreta-click=${this.#stopping((/** @type {any} */ button) => this.#conversation.click(button))}
      @libreta-redirect=${this.#stopping((/** @type {string} */ id) => this.#conversation.updateInstead(id))}
      @libreta-decide=${this.#stopping((/** @type {any} */ choice) => this.#conversation.decide(choice.approved, choice.properties, choice.ticked))}
      @libreta-pick=${this.#stopping((/** @type {string} */ contact) => this.#conversation.pick(contact))}
      @libreta-undo=${this.#stopping((/** @type {string} */ operation) => this.#conversation.undo(operation))}
      @libreta-form=${this.#stopping((/** @type {any} */ form) => this.#openForm(form))}
      @libreta-fill=${this.#stopping((/** @type {any} */ filled) => this.#conversation.fill(filled.kind, filled.fields))}
      @libreta-form-close=${this.#stopping(() => this.#closeForm())}
      @libreta-stop=${this.#stopping(() => this.#conversation.stop())}
      @libreta-retry=${this.#stopping(() => failure?.retry?.())}
      @libreta-new=${this.#stopping(() => this.#startNew())}
      @libreta-locale=${this.#stopping((/** @type {string} */ locale) => this.#speak(locale))}
      @libreta-theme=${this.#stopping(() => this.#nextTheme())}
      @libreta-close=${this.#stopping(() => this.#hide())}
      @libreta-sandbox=${this.#stopping(() => (this.bannerHidden = !this.bannerHidden))}
      @libreta-announce=${this.#stopping((/** @type {string} */ text) => this.#announce(text))}
    >
      <libreta-header
        .words=${words}
        .locale=${this.language}
        .theme=${this.worn}
        ?closable=${this.mode !== "page"}
        ?sandbox=${sandbox !== undefined && this.bannerHidden}
      ></libreta-header>
      ${sandbox && !this.bannerHidden
        ? html`<libreta-banner .words=${words} .sandbox=${sandbox}></libreta-banner>`
        : nothing}
      <libreta-transcript
        .words=${words}
        .portal=${about.portal}
        .items=${items}
        .activity=${activity}
        .waiting=${waiting}
        .failure=${failure}
        .form=${waiting ? undefined : form}
        ?following=${following}
        .buttons=${buttons}
        ?untouched=${untouched}
      ></libreta-transcript>
      <div class="foot">
        ${this.offline ? html`<p class="offline" role="status">${icon("warn", 17)}${words.offline}</p>` : nothing}
        ${untouched || waiting ? nothing : this.#chips()}
        <libreta-composer
          .words=${words}
          .placeholder=${waiting ? (waiting.choice ? words.choicePlaceholder : words.replyPlaceholder) : (about.placeholder ?? words.placeholder)}
          .limit=${about.maxCharacters ?? MAX_CHARACTERS}
          .last=${lastSaid(items)}
          .kept=${this.#draft}
          .commands=${this.#commands()}
          ?busy=${this.#busy}
        ></libreta-composer>
      </div>
      <div class="hidden-words" id="announcer" aria-live="polite"></div>
    </div>`;
  }

  #chips() {
    const { buttons, activity } = this.#conversation;
    return html`<div class="chips" role="group" aria-label=${this.#words.actions}>
      ${buttons.map(
        (button) =>
          html`<button class="button chip" ?disabled=${activity !== undefined} @click=${() => this.#click(button)}>
            ${icon(pictureOf(button.id), 17)}${button.label}
          </button>`,
      )}
    </div>`;
  }

  /** What can be typed behind a slash: the buttons, and what else is at hand. */
  #commands() {
    const words = this.#words;
    const { buttons, waiting } = this.#conversation;
    const jobs = buttons.map((button) => ({
      name: words.commandOf(button.id),
      label: button.label,
      act: () => this.#click(button),
    }));
    return [
      ...(waiting ? [] : jobs),
      { name: words.commandOf("undo"), label: words.undoLast, act: () => this.#say(words.commandOf("undo")) },
      { name: words.commandOf("new"), label: words.newConversation, act: () => this.#startNew() },
    ];
  }

  /** @param {string} what a word that the server knows */
  #say(what) {
    this.#conversation.send(what);
    this.#followWhatWasSaid();
  }

  /** @param {import("./agui/types.js").Button} button */
  #click(button) {
    this.#conversation.click(button);
    this.#followWhatWasSaid();
  }

  #followWhatWasSaid() {
    this.bannerHidden ||= this.offsetWidth < ROOMY_PX || this.mode !== "page";
    this.#transcript?.toTheEnd();
    this.#faceComposer();
  }

  /** On a touch screen focus in the text field brings up the keyboard: there it goes to the conversation. */
  #faceComposer() {
    if (matchMedia("(pointer: coarse)").matches) {
      this.#transcript?.focus({ preventScroll: true });
    } else {
      this.#composer?.focus();
    }
  }

  /**
   * The widget's own events end here; the page around it does not hear them.
   *
   * @param {(detail: any) => void} act
   */
  #stopping(act) {
    return (/** @type {CustomEvent} */ event) => {
      event.stopPropagation();
      act(event.detail);
      if (event.type === "libreta-say" || event.type === "libreta-click") {
        this.#followWhatWasSaid();
      }
    };
  }

  async #show() {
    const first = !this.open && this.#conversation.items.length === 0;
    this.open = true;
    if (first) {
      this.#conversation.open();
    }
    await this.updateComplete;
    this.#faceComposer();
  }

  async #hide() {
    this.open = false;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(".launcher"))?.focus();
  }

  /** @param {{kind: string, contact?: string}} form */
  #openForm({ kind, contact }) {
    this.#conversation.openForm(kind, contact).catch(() => this.#announce(this.#words.unreachable));
  }

  #closeForm() {
    this.#conversation.closeForm();
    this.#faceComposer();
  }

  async #faceForm() {
    await this.updateComplete;
    await this.#transcript?.updateComplete;
    this.#transcript?.focusForm();
  }

  #startNew() {
    this.#conversation.startNew();
    this.#faceComposer();
  }

  /** @param {string} locale */
  #speak(locale) {
    this.language = locale;
    memory.locale.set(locale);
    this.#conversation.speak(locale);
  }

  #nextTheme() {
    this.worn = THEMES[(THEMES.indexOf(this.worn) + 1) % THEMES.length] ?? "auto";
    memory.theme.set(this.worn);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) {
      return;
    }
    if (this.#busy) {
      event.preventDefault();
      this.#conversation.stop();
    } else if (this.mode !== "page") {
      this.#hide();
    }
  }

  /**
   * A card that goes away does not take the focus with it.
   *
   * @param {boolean} quiet
   */
  #turnFrom(quiet) {
    if (!quiet || this.#transcript?.holdsFocus) {
      this.#faceComposer();
    }
  }

  /**
   * Whoever is in the middle of writing is not torn away: they only hear of the proposal.
   *
   * @param {boolean} quiet
   */
  async #faceProposal(quiet) {
    const { message = "", choice } = this.#conversation.waiting ?? {};
    const faced = !quiet && this.#composer?.draft === "";
    // The heading of a choice is its message: whoever is led there hears it there.
    if (!faced || choice === undefined) {
      this.#announce(message);
    }
    await this.updateComplete;
    await this.#transcript?.updateComplete;
    if (faced) {
      this.#transcript?.focusProposal();
    }
  }

  #announceFailure() {
    const { failure } = this.#conversation;
    if (failure) {
      this.#announce(sentenceOf(failure, this.#words));
    }
  }

  /**
   * Says a whole text to screen readers; answers are not read while they arrive.
   *
   * @param {string} text
   */
  #announce(text) {
    const announcer = this.renderRoot.querySelector("#announcer");
    if (announcer && text !== "") {
      const said = document.createElement("p");
      said.textContent = text;
      announcer.append(said);
      setTimeout(() => said.remove(), ANNOUNCED_MS);
    }
  }
}

customElements.define("libreta-chat", LibretaChat);
