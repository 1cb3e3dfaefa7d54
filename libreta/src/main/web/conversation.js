import { Line } from "./agui/line.js";
import { Decisions } from "./decisions.js";
import { Forms, problemsOf } from "./forms.js";
import { uuid } from "./ids.js";
import { sentIn, typedInto } from "./memory.js";
import { lastCall, personItem } from "./timeline.js";

/** @typedef {import("./agui/run.js").RunFailed} RunFailed */

/** Codes after which the screen no longer shows what the server has: the conversation is read again. */
const OUT_OF_STEP = new Set([
  "proposal_waiting",
  "choice_waiting",
  "unknown_interrupt",
  "expired_interrupt",
  "already_decided",
  "wrong_answer",
  "not_a_choice",
]);
/** Requests that were refused before they began, and may well be taken a moment later. */
const PASSING = /^(turn_running|too_many|hubspot_|model_|http_5)/;

/**
 * One conversation with Libreta: what has been said, what is going on, and what the person may do next. Beside the events
 * of what it is made of it dispatches `unsent` (detail: the text) when the server did not take a message, and `resend` when
 * it should be tried again.
 */
export class Conversation extends Decisions {
  #thread;
  #sent;
  #forms;
  #outdated = false;
  /** The conversation was begun here, so that there is nothing in it to be shown again. */
  #fresh = false;
  /** It was taken from the page in the middle of a run. */
  #brokenOff = false;
  /**
   * The message that the server did not take: said once more it is the same one.
   *
   * @type {import("./timeline.js").PersonItem | undefined}
   */
  #unsaid;
  #opened = Promise.resolve();

  /**
   * @param {string} endpoint
   * @param {{get(): string | undefined, set(id: string): void}} thread where the conversation's id is remembered
   * @param {string} locale
   */
  constructor(endpoint, thread, locale) {
    super(new Line(endpoint, thread, locale), endpoint, thread);
    this.#thread = thread;
    this.#sent = sentIn(endpoint, thread);
    /** @type {{form: import("./memory.js").Typed<import("./parts/form.js").Filled>, edit: import("./memory.js").Typed<any>}} */
    this.typed = { form: typedInto("form", endpoint, thread), edit: typedInto("edit", endpoint, thread) };
    this.#forms = new Forms(endpoint);
  }

  get threadId() {
    return this.#thread.get();
  }

  /** Opens the remembered conversation, or a new one. */
  async open() {
    if (this.#thread.get() === undefined) {
      this.#thread.set(uuid());
      this.#fresh = true;
    }
    const failed = await this.#open();
    if (failed?.code === "unknown_thread") {
      await this.startNew();
    } else if (failed) {
      this.fail(failed, () => this.open());
    } else {
      await this.#goOnFromHere();
    }
  }

  /**
   * Shows another conversation of this person, as a reload would. What runs in the one before goes on there.
   *
   * @param {string} threadId
   */
  async goTo(threadId) {
    this.#turnTo(threadId);
    this.set({ buttons: [] });
    const failed = await this.#open();
    if (this.#thread.get() !== threadId) {
      return; // and on to yet another one
    }
    if (failed) {
      this.recover(failed, () => this.goTo(threadId));
    } else {
      await this.#goOnFromHere();
    }
  }

  async startNew() {
    this.forgetDecision();
    this.#turnTo(uuid());
    this.#fresh = true;
    const failed = await this.#open();
    if (failed) {
      this.fail(failed, () => this.open());
    }
  }

  /** @param {string} threadId */
  #turnTo(threadId) {
    this.hangUp();
    this.#fresh = false;
    this.#thread.set(threadId);
    this.readDecision();
    this.wait(undefined);
    this.set({ items: [], failure: undefined, form: undefined });
  }

  /** What was begun before the conversation was left. */
  async #goOnFromHere() {
    await this.#hearOut();
    await this.goOn();
    this.#missAnAnswer();
    const typed = this.typed.form.get();
    if (typed?.open && this.form === undefined && this.waiting === undefined) {
      await this.#showForm(typed.kind, typed.contact).catch(() => {});
    }
  }

  /**
   * Words from now on come in this language; those of the buttons and of an untouched welcome are asked for anew.
   *
   * @param {string} locale
   */
  async speak(locale) {
    this.line.locale = locale;
    if (this.activity !== undefined && this.activity !== "opening") {
      this.#outdated = true;
      return;
    }
    this.#outdated = false;
    this.hangUp();
    const remembered = this.activity === "opening" && !this.#fresh;
    const { form } = this;
    await (this.untouched && !remembered ? this.startNew() : this.open());
    if (form !== undefined) {
      await this.#showForm(form.kind, form.contact?.id).catch(() => {});
    }
  }

  /**
   * Sends what the person typed; while a proposal waits it travels as the reply to it.
   *
   * @param {string} text
   */
  async send(text) {
    const again = this.#unsaid?.text === text ? this.#unsaid : undefined;
    await this.#begin(again ?? personItem(text), {});
  }

  /**
   * Beside what the server answers there is a form, where the button has one.
   *
   * @param {import("./agui/types.js").Button} button
   */
  async click(button) {
    const said = personItem(button.label);
    const answered = this.#begin(said, { button: button.id, messageId: said.id });
    await this.openForm(button.id).catch(() => {});
    await answered;
  }

  /**
   * @param {string} kind
   * @param {string} [contact] whom an update is about
   */
  async openForm(kind, contact) {
    await this.#opened;
    if (this.waiting !== undefined) {
      this.dispatchEvent(new CustomEvent("proposed", { detail: { quiet: false } }));
      return;
    }
    await this.#showForm(kind, contact);
    if (this.form) {
      this.dispatchEvent(new CustomEvent("formed", { detail: { asked: contact !== undefined } }));
    }
  }

  /**
   * @param {string} kind
   * @param {string} [contact]
   */
  async #showForm(kind, contact) {
    this.set({ form: await this.#forms.open(kind, this.line.locale, contact) });
  }

  /** What was typed into it stands there when it is opened the next time. */
  closeForm() {
    const typed = this.typed.form.get();
    if (typed) {
      this.typed.form.set({ ...typed, open: false });
    }
    this.set({ form: undefined });
  }

  /**
   * Sends a form. It stays open where the server could not do what it says, and the values with it.
   *
   * @param {import("./forms.js").FormKind} kind
   * @param {Record<string, string>} fields
   * @param {string} [id] of what is said by it: sent a second time it is the same
   */
  async fill(kind, fields, id = uuid()) {
    await this.#opened;
    if (this.activity !== undefined || this.waiting !== undefined) {
      return;
    }
    const contact = kind === "update" ? this.form?.contact?.id : undefined;
    const failed = await this.run(kind === "search" ? "searching" : "preparing", {
      forwarded: { form: { kind, fields, ...(contact === undefined ? {} : { contact }) }, messageId: id },
    });
    if (failed) {
      this.recover(failed, () => this.fill(kind, fields, id));
      return;
    }
    const problems = problemsOf(lastCall(this.items));
    if (problems.length > 0 && this.form) {
      this.set({ form: { ...this.form, problems } });
      this.dispatchEvent(new CustomEvent("formed", { detail: { asked: true } }));
      return;
    }
    this.typed.form.forget();
    this.set({ form: undefined });
    if (this.waiting === undefined) {
      this.dispatchEvent(new CustomEvent("filled"));
    }
  }

  /** The page shows it no more. What runs goes on without a listener. */
  leave() {
    this.#brokenOff = this.activity !== undefined;
    this.hangUp();
    this.watched = false;
  }

  /** The page shows it again. */
  comeBack() {
    this.watched = true;
    if (this.#brokenOff) {
      this.#brokenOff = false;
      this.open();
    }
  }

  #open() {
    const opening = this.run(this.leftSaving ? "saving" : "opening", {});
    this.#opened = opening.then(() => {});
    return opening;
  }

  /**
   * Once the conversation is open. Of two things said before that, only the first has its turn, and a decision comes first.
   *
   * @param {import("./timeline.js").PersonItem} said
   * @param {Record<string, unknown>} forwarded
   */
  async #begin(said, forwarded) {
    await this.#opened;
    if (this.activity !== undefined) {
      if (forwarded["button"] === undefined) {
        this.#unsay(said);
      }
      return;
    }
    if (this.waiting?.expired) {
      await this.#walkAway(this.waiting);
    }
    this.closeForm();
    await this.#say(said, forwarded);
  }

  /**
   * @param {import("./timeline.js").PersonItem} said
   * @param {Record<string, unknown>} forwarded
   */
  async #say(said, forwarded) {
    if (!this.items.some((item) => item.key === said.key)) {
      this.set({ items: [...this.items, said] });
    }
    const replies = this.waiting !== undefined;
    const failed = this.waiting
      ? await this.reply(this.waiting, said.text)
      : await this.#tell(said, forwarded);
    if (failed === undefined) {
      return;
    }
    const kept = !(replies && this.waiting !== undefined && failed.code.startsWith("model_"));
    if ((failed.kind === "error" || failed.kind === "cut") && kept && !OUT_OF_STEP.has(failed.code)) {
      this.recover(failed, () => this.#say(said, forwarded));
      return;
    }
    this.#unsay(said);
    if (replies) {
      this.forgetDecision();
    }
    const passing = failed.kind === "unreachable" || PASSING.test(failed.code);
    this.recover(failed, passing ? () => this.dispatchEvent(new CustomEvent("resend")) : undefined);
  }

  /**
   * @param {import("./timeline.js").PersonItem} said
   * @param {Record<string, unknown>} forwarded
   */
  async #tell(said, forwarded) {
    this.#sent.set(said);
    const failed = await this.run("thinking", { messages: [{ id: said.id, role: "user", content: said.text }], forwarded });
    this.#sent.forget();
    return failed;
  }

  /**
   * What was sent when the page was left, and whose answer was not heard to the end: what never arrived can be sent again;
   * what did is said once more, and the server gives its answer again, or finishes it where it broke off in the middle.
   */
  async #hearOut() {
    const sent = this.#sent.get();
    this.#sent.forget();
    if (sent === undefined) {
      return;
    }
    const said = this.items.find(({ id }) => id === sent.id);
    if (said?.kind !== "person") {
      this.#unsay(personItem(sent.text, sent.id));
    } else if (this.waiting === undefined && this.items.findLast(({ kind }) => kind === "person") === said) {
      await this.#say(said, {});
    }
  }

  /** What was said last has no answer: the server was ended in the middle, or the person stopped it. */
  #missAnAnswer() {
    const last = this.items.at(-1);
    if (last?.kind === "person" && this.waiting === undefined && this.activity === undefined && !this.following) {
      this.fail({ code: "unanswered", sentence: undefined }, () => this.#say(last, {}));
    }
  }

  /** @param {import("./timeline.js").PersonItem} said */
  #unsay(said) {
    this.#unsaid = said;
    this.set({ items: this.items.filter((item) => item.key !== said.key) });
    this.dispatchEvent(new CustomEvent("unsent", { detail: said.text }));
  }

  /**
   * The server keeps asking about an expired proposal until it is told that the person walked away.
   *
   * @param {import("./waiting.js").Waiting} expired
   */
  async #walkAway({ interruptId }) {
    this.wait(undefined);
    await this.run("thinking", { resume: [{ interruptId, status: "cancelled" }] });
    this.set({ failure: undefined });
  }

  /**
   * @override
   * @param {RunFailed} failed
   * @param {(() => void) | undefined} retry
   */
  async recover(failed, retry) {
    if (failed.code === "unknown_thread") {
      await this.startNew();
      this.fail(failed, undefined);
    } else if (OUT_OF_STEP.has(failed.code)) {
      await this.open();
      this.fail(failed, undefined);
    } else {
      this.fail(failed, retry);
    }
  }

  /**
   * @override
   * @param {RunFailed | undefined} failed
   */
  ended(failed) {
    super.ended(failed);
    if (failed === undefined && this.waiting === undefined) {
      this.typed.edit.forget(); // where nothing waits, nothing is edited
    }
    if (this.#outdated) {
      queueMicrotask(() => this.speak(this.line.locale));
    }
  }
}
