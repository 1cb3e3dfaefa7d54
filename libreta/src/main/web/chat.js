import { html, nothing } from "lit";
import { announce } from "./announcer.js";
import { chatLook } from "./chat-look.js";
import { Conversation } from "./conversation.js";
import { Embedded } from "./embedded.js";
import { common } from "./look/common.js";
import { mark } from "./look/icons.js";
import { tokens } from "./look/tokens.js";
import { aloud } from "./markdown.js";
import * as memory from "./memory.js";
import { ModelNews } from "./model-news.js";
import { sentenceOf } from "./parts/transcript.js";
import { Presence } from "./presence.js";
import { greeted, lastSaid } from "./timeline.js";
import { firstSpoken } from "./words/words.js";
import "./parts/banner.js";
import "./parts/chips.js";
import "./parts/composer.js";
import "./parts/header.js";
import "./parts/notice.js";

const MAX_CHARACTERS = 4000;
/** In a window lower than this, and in the panel of a bubble, the sandbox is a badge from the beginning. */
const LOW_PX = 640;
/** In a panel narrower than this the sandbox's banner makes room as soon as the person has spoken, or the model is down. */
const ROOMY_PX = 640;

/** `<libreta-chat>`: the whole chat. */
export class LibretaChat extends Embedded {
  static properties = {
    open: { state: true },
    bannerHidden: { state: true },
    offline: { state: true },
  };

  static styles = [tokens, common, chatLook];

  /** @type {ReturnType<typeof memory.draftOf> | undefined} */
  #draft;

  #presence = new Presence(
    (offline) => (this.offline = offline),
    () => this.#catchUp(),
  );

  #model = new ModelNews((back) => {
    this.requestUpdate();
    if (this.#model.down !== undefined) {
      this.#makeRoom();
    }
    this.#announce(back ? this.words.modelBack : "");
  });

  /** @type {Conversation} */
  #conversation = /** @type {any} */ (undefined);

  constructor() {
    super();
    this.open = false;
    this.bannerHidden = false;
    /** The browser says that there is no network. */
    this.offline = false;
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.#conversation) {
      this.#conversation = this.#begin();
    }
    this.#conversation.comeBack();
    this.#presence.start();
    if (this.mode === "page") {
      this.#begun();
    } else if (this.mode === "inline") {
      this.#appear();
    } else if (this.open) {
      this.#model.look(this.language);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#presence.stop();
    this.#conversation.leave();
    this.#model.rest();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (!this.hasUpdated) {
      return;
    }
    if (changed.has("locale")) {
      this.#speak(firstSpoken(this.wantedLanguages));
    }
    if (changed.has("mode")) {
      this.open = this.mode !== "bubble";
    }
    if (changed.has("endpoint")) {
      this.#conversation.leave();
      this.#conversation = this.#begin();
    }
    if (this.open && (changed.has("mode") || changed.has("endpoint"))) {
      this.#appear();
    }
  }

  #begin() {
    const endpoint = this.address;
    this.#model.turnTo(endpoint);
    this.#draft = memory.draftOf(endpoint);
    const conversation = new Conversation(endpoint, memory.threadOf(endpoint), this.language);
    /** @type {Record<string, (event: CustomEvent) => void>} */
    const heard = {
      change: () => this.requestUpdate(),
      answered: ({ detail }) => this.#announce(aloud(this.#greets ? (this.greeting ?? "") : (detail?.text ?? ""))),
      proposed: ({ detail }) => this.#faceProposal(detail.quiet),
      decided: ({ detail }) => this.#turnFrom(detail.quiet),
      unsent: ({ detail }) => this.#composer?.restore(detail),
      resend: () => this.#composer?.send(),
      failed: () => this.#announceFailure(),
      formed: ({ detail }) => this.#faceForm(detail.asked),
      filled: () => this.#faceComposer(),
    };
    for (const [name, act] of Object.entries(heard)) {
      conversation.addEventListener(name, (event) => act(/** @type {CustomEvent} */ (event)));
    }
    return conversation;
  }

  get #composer() {
    return /** @type {import("./parts/composer.js").LibretaComposer | null} */ (this.renderRoot.querySelector("libreta-composer"));
  }

  get #transcript() {
    return /** @type {import("./parts/transcript.js").LibretaTranscript | null} */ (this.renderRoot.querySelector("libreta-transcript"));
  }

  /** The page's own greeting stands in place of the flow's welcome. */
  get #greets() {
    return Boolean(this.greeting?.trim()) && this.#conversation.untouched;
  }

  /** A turn of the person is under way. */
  get #busy() {
    const { activity } = this.#conversation;
    return activity !== undefined && activity !== "opening";
  }

  render() {
    return html`${this.open ? this.#panel() : nothing}${this.mode === "bubble" ? this.#launcher() : nothing}`;
  }

  #launcher() {
    const words = this.words;
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
    const words = this.words;
    const { items, activity, waiting, failure, buttons, about, form, untouched, following } = this.#conversation;
    const sandbox = about.sandbox?.hubspot || about.sandbox?.model ? about.sandbox : undefined;
    return html`<div
      class="panel"
      lang=${this.language}
      role=${{ page: "main", inline: "region" }[this.mode] ?? "dialog"}
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
      @libreta-go=${this.#stopping((/** @type {string} */ thread) => this.#goTo(thread))}
      @libreta-new=${this.#stopping(() => this.#startNew())}
      @libreta-locale=${this.#stopping((/** @type {string} */ locale) => this.#choose(locale))}
      @libreta-theme=${this.#stopping(() => this.wearNextTheme())}
      @libreta-close=${this.#stopping(() => this.#hide())}
      @libreta-sandbox=${this.#stopping(() => (this.bannerHidden = !this.bannerHidden))}
      @libreta-announce=${this.#stopping((/** @type {string} */ text) => this.#announce(text))}
    >
      <libreta-header
        .words=${words}
        .name=${this.name}
        .level=${this.mode === "page" ? 1 : 2}
        .locale=${this.language}
        .theme=${this.worn}
        .endpoint=${this.address}
        .thread=${this.#conversation.threadId}
        ?closable=${this.mode === "bubble"}
        ?sandbox=${sandbox !== undefined && this.bannerHidden}
      ></libreta-header>
      ${sandbox && !this.bannerHidden
        ? html`<libreta-banner .words=${words} .sandbox=${sandbox}></libreta-banner>`
        : nothing}
      <libreta-transcript
        .words=${words}
        .portal=${about.portal}
        .items=${this.#greets ? greeted(items, this.greeting ?? "") : items}
        .activity=${activity}
        .waiting=${waiting}
        .failure=${failure}
        .form=${waiting ? undefined : form}
        .typed=${this.#conversation.typed}
        ?following=${following}
        .buttons=${buttons}
        ?untouched=${untouched}
        ?modelDown=${this.#model.down !== undefined && !this.offline}
      ></libreta-transcript>
      <div class="foot">
        <libreta-notice
          .words=${words}
          ?offline=${this.offline}
          .modelDown=${this.#model.down}
          ?heard=${this.#model.heard}
          ?forms=${waiting === undefined}
        ></libreta-notice>
        ${untouched || waiting
          ? nothing
          : html`<libreta-chips .words=${words} .buttons=${buttons} ?busy=${activity !== undefined}></libreta-chips>`}
        <libreta-composer
          .words=${words}
          .placeholder=${waiting ? (waiting.choice ? words.choicePlaceholder : words.replyPlaceholder) : (about.placeholder ?? words.placeholder)}
          .limit=${about.maxCharacters ?? MAX_CHARACTERS}
          .last=${lastSaid(items)}
          .kept=${this.#draft}
          .commands=${this.#commands()}
          ?busy=${this.#busy}
        ></libreta-composer>
        ${untouched ? html`<p class="hint">${words.hint}</p>` : nothing}
      </div>
      <div class="hidden-words" id="announcer" aria-live="polite"></div>
    </div>`;
  }

  /** What can be typed behind a slash: the buttons, and what else is at hand. */
  #commands() {
    const words = this.words;
    const { buttons, waiting } = this.#conversation;
    const jobs = buttons.map((button) => ({
      name: words.commandOf(button.id),
      label: button.label,
      act: () => this.#click(button),
    }));
    return [
      ...(waiting ? [] : jobs),
      { name: words.commandOf("undo"), label: words.undoLast, act: () => this.#say(words.commandOf("undo")) },
      { name: words.commandOf("history"), label: words.earlier, act: () => this.#showHistory() },
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

  #makeRoom() {
    this.bannerHidden ||= this.offsetWidth < ROOMY_PX || this.mode === "bubble";
  }

  #followWhatWasSaid() {
    this.#makeRoom();
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

  /** The server is asked before anything is drawn, and the browser gets its breath in between. */
  async #begun() {
    this.#openConversation();
    await new Promise((done) => setTimeout(done));
    await this.#show();
  }

  async #show() {
    this.#appear();
    await this.updateComplete;
    this.#faceComposer();
  }

  /** The focus stays where it is: in somebody else's page the chat does not take it. */
  #appear() {
    this.open = true;
    this.bannerHidden ||= innerHeight < LOW_PX || this.mode === "bubble";
    this.#openConversation();
    this.#model.look(this.language);
  }

  #openConversation() {
    if (this.#conversation.unopened) {
      this.#conversation.open();
    }
  }

  /** The person is back, or the network. */
  #catchUp() {
    if (this.#conversation.failure?.code === "unreachable") {
      this.#conversation.set({ failure: undefined });
    }
    this.#conversation.catchUp();
    if (this.open) {
      this.#model.look(this.language);
    }
  }

  async #hide() {
    this.open = false;
    this.#model.rest();
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(".launcher"))?.focus();
  }

  /** @param {{kind: string, contact?: string}} form */
  #openForm({ kind, contact }) {
    this.#conversation.openForm(kind, contact).catch(({ sentence }) => {
      this.#conversation.fail({ code: "unreachable", sentence }, () => this.#openForm({ kind, contact }));
    });
  }

  #closeForm() {
    this.#conversation.closeForm();
    this.#faceComposer();
  }

  /**
   * Beside a question of the assistant a form is only told of: most people go on in words. With the model down it is the way.
   *
   * @param {boolean} asked the person wants the form, or has to mend it
   */
  async #faceForm(asked) {
    await this.updateComplete;
    await this.#transcript?.updateComplete;
    if (asked || this.#model.down !== undefined) {
      this.#transcript?.focusForm();
    } else {
      this.#announce(this.words.formBeside);
    }
  }

  #startNew() {
    this.#conversation.startNew();
    this.#faceComposer();
  }

  #showHistory() {
    /** @type {import("./parts/header.js").LibretaHeader | null} */ (this.renderRoot.querySelector("libreta-header"))?.showHistory();
  }

  /** @param {string} thread */
  #goTo(thread) {
    if (thread !== this.#conversation.threadId) {
      this.#conversation.goTo(thread);
    }
    this.#faceComposer();
  }

  /** @param {string} locale */
  #speak(locale) {
    this.language = locale;
    if (this.#conversation.unopened) {
      this.#conversation = this.#begin();
      return;
    }
    this.#conversation.speak(locale);
    if (this.#model.down !== undefined) {
      this.#model.look(locale);
    }
  }

  /** @param {string} locale what the person wants to speak, here and next time */
  #choose(locale) {
    memory.locale.set(locale);
    this.#speak(locale);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) {
      return;
    }
    if (this.#busy) {
      event.preventDefault();
      this.#conversation.stop();
    } else if (this.mode === "bubble") {
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
    const here = this.mode !== "inline" || this.matches(":focus-within");
    const faced = !quiet && here && this.#composer?.draft === "";
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
      const sentence = sentenceOf(failure, this.words);
      const known = failure.code.startsWith("model_") && !this.#model.failed(sentence, this.language);
      this.#announce(known ? this.words.problem : sentence);
    }
  }

  /** @param {string} text for screen readers */
  #announce(text) {
    announce(this.renderRoot.querySelector("#announcer"), text);
  }
}

customElements.define("libreta-chat", LibretaChat);
