import { Line } from "./agui/line.js";
import { answered, standing, turnOf, wasHeard } from "./decision.js";
import { Following } from "./following.js";
import { Forms, problemsOf } from "./forms.js";
import { uuid } from "./ids.js";
import { decisionOf } from "./memory.js";
import { Screen } from "./screen.js";
import { lastCall, lastWrite, personItem, settled } from "./timeline.js";

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
 * of what is shown it dispatches `failed` when a run did not end well, `unsent` (detail: the text) when the server did not
 * take a message, `resend` when it should be tried again.
 */
export class Conversation extends Screen {
  #thread;
  #line;
  #kept;
  #forms;
  /**
   * A decision that was under way when the page was left; it goes on once, when the conversation has been opened.
   *
   * @type {import("./decision.js").Decision | undefined}
   */
  #left;
  /**
   * A decision that was sent and has no answer.
   *
   * @type {import("./decision.js").Decision | undefined}
   */
  #unanswered;
  #following = new Following((signal) => this.#lookAgain(signal), () => this.set({}));
  #abort = new AbortController();
  /** The last run was ended by the person, not by the server. */
  #stopped = false;
  #outdated = false;
  /** The conversation was begun here, so that there is nothing in it to be shown again. */
  #fresh = false;
  #shown = true;
  #opened = Promise.resolve();

  /**
   * @param {string} endpoint
   * @param {{get(): string | undefined, set(id: string): void}} thread where the conversation's id is remembered
   * @param {string} locale
   */
  constructor(endpoint, thread, locale) {
    super();
    this.#thread = thread;
    this.#line = new Line(endpoint, thread, locale);
    this.#kept = decisionOf(endpoint, thread);
    this.#forms = new Forms(endpoint);
    this.#left = this.#kept.get();
  }

  get threadId() {
    return this.#thread.get();
  }

  /** What became of a decision or of a write is not known, and is being asked for. */
  get following() {
    return this.#following.going;
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
      this.#fail(failed, () => this.open());
    } else {
      await this.#goOn();
    }
  }

  async startNew() {
    this.#kept.forget();
    this.#turnTo(uuid());
    this.#fresh = true;
    const failed = await this.#open();
    if (failed) {
      this.#fail(failed, () => this.open());
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
    this.#left = this.#kept.get();
    const failed = await this.#open();
    if (this.#thread.get() !== threadId) {
      return; // and on to yet another one
    }
    if (failed) {
      this.#recover(failed, () => this.goTo(threadId));
    } else {
      await this.#goOn();
    }
  }

  /** @param {string} threadId */
  #turnTo(threadId) {
    this.#abort.abort();
    this.#left = undefined;
    this.#unanswered = undefined;
    this.#fresh = false;
    this.#thread.set(threadId);
    this.wait(undefined);
    this.set({ items: [], failure: undefined, form: undefined });
  }

  /**
   * Words from now on come in this language; those of the buttons and of an untouched welcome are asked for anew.
   *
   * @param {string} locale
   */
  async speak(locale) {
    this.#line.locale = locale;
    if (this.activity !== undefined && this.activity !== "opening") {
      this.#outdated = true;
      return;
    }
    this.#outdated = false;
    this.#abort.abort();
    const remembered = this.activity === "opening" && !this.#fresh;
    await (this.untouched && !remembered ? this.startNew() : this.open());
  }

  /**
   * Sends what the person typed; while a proposal waits it travels as the reply to it.
   *
   * @param {string} text
   */
  async send(text) {
    await this.#begin(personItem(text), {});
  }

  /**
   * Beside what the server answers there is a form, where the button has one.
   *
   * @param {import("./agui/types.js").Button} button
   */
  async click(button) {
    const answered = this.#begin(personItem(button.label), { button: button.id });
    await this.openForm(button.id).catch(() => {});
    await answered;
  }

  /**
   * @param {string} kind
   * @param {string} [contact] whom an update is about
   */
  async openForm(kind, contact) {
    await this.#opened;
    const form = await this.#forms.open(kind, this.#line.locale, contact);
    this.set({ form });
    if (form && contact !== undefined) {
      this.dispatchEvent(new CustomEvent("formed"));
    }
  }

  closeForm() {
    this.set({ form: undefined });
  }

  /**
   * Sends a form. It stays open where the server could not do what it says, and the values with it.
   *
   * @param {import("./forms.js").FormKind} kind
   * @param {Record<string, string>} fields
   */
  async fill(kind, fields) {
    await this.#opened;
    if (this.activity !== undefined || this.waiting !== undefined) {
      return;
    }
    const contact = kind === "update" ? this.form?.contact?.id : undefined;
    const failed = await this.#run(kind === "search" ? "searching" : "preparing", {
      forwarded: { form: { kind, fields, ...(contact === undefined ? {} : { contact }) } },
    });
    if (failed) {
      this.#recover(failed, () => this.fill(kind, fields));
      return;
    }
    const problems = problemsOf(lastCall(this.items));
    if (problems.length === 0) {
      this.closeForm();
    } else if (this.form) {
      this.set({ form: { ...this.form, problems } });
      this.dispatchEvent(new CustomEvent("formed"));
    }
  }

  /**
   * @param {boolean} approved
   * @param {Record<string, string>} [properties] values that the person edited
   * @param {string[]} [ticked] properties whose values nobody said, and which the person has checked
   */
  async decide(approved, properties = {}, ticked = []) {
    const payload = {
      approved,
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
      ...(ticked.length > 0 ? { ticked } : {}),
    };
    await this.#answer(approved ? "approve" : "decline", payload);
  }

  /**
   * The values go to this contact instead of into a new one; the server answers with what would change in it.
   *
   * @param {string} id of one of the duplicates
   */
  async updateInstead(id) {
    await this.#answer("redirect", { updateInstead: id });
  }

  /** @param {string} contact the id of the one that is meant */
  async pick(contact) {
    await this.#answer("pick", { contact });
  }

  /**
   * Takes a write back.
   *
   * @param {string} operation
   */
  async undo(operation) {
    if (this.activity === undefined && this.waiting === undefined) {
      await this.#settle({ deciding: "undo", operation });
    }
  }

  /** Ends the run under way; what has arrived stays. A write that was confirmed is not stopped half-way. */
  stop() {
    if (this.activity !== "saving" && this.activity !== "undoing") {
      this.#abort.abort();
    }
  }

  /** The page shows it no more. */
  leave() {
    this.#shown = false;
    this.stop();
    this.#following.stop();
  }

  /** The page shows it again. */
  comeBack() {
    this.#shown = true;
    if (this.activity === undefined) {
      this.#follow();
    }
  }

  #open() {
    const opening = this.#run(this.#left?.deciding === "approve" ? "saving" : "opening", {});
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
    const failed = this.waiting
      ? await this.#send(answered(this.waiting, "reply", { reply: said.text }))
      : await this.#run("thinking", { messages: [{ id: said.id, role: "user", content: said.text }], forwarded });
    if (failed === undefined) {
      return;
    }
    if ((failed.kind === "error" || failed.kind === "cut") && !OUT_OF_STEP.has(failed.code)) {
      this.#recover(failed, () => this.#say(said, forwarded));
      return;
    }
    this.#unsay(said);
    const passing = failed.kind === "unreachable" || PASSING.test(failed.code);
    this.#recover(failed, passing ? () => this.dispatchEvent(new CustomEvent("resend")) : undefined);
  }

  /** @param {import("./timeline.js").PersonItem} said */
  #unsay(said) {
    this.set({ items: this.items.filter((item) => item.key !== said.key) });
    this.dispatchEvent(new CustomEvent("unsent", { detail: said.text }));
  }

  /** What was decided before the page was left goes on, where it has not been heard. */
  async #goOn() {
    const left = this.#left;
    this.#left = undefined;
    if (left === undefined) {
      return;
    }
    const now = standing(left, this);
    if (now === "waits" || (now === "open" && left.deciding === "undo")) {
      await this.#settle(left);
    } else {
      this.#await(now === "open" ? left : undefined);
    }
  }

  /**
   * @param {import("./decision.js").Deciding} deciding
   * @param {Record<string, unknown>} payload
   */
  async #answer(deciding, payload) {
    if (this.waiting !== undefined) {
      await this.#settle(answered(this.waiting, deciding, payload));
    }
  }

  /** @param {import("./decision.js").Decision} decision */
  async #settle(decision) {
    this.#kept.set(decision);
    const failed = await this.#send(decision);
    if (failed) {
      this.#recover(failed, () => this.#settle(decision));
    }
  }

  /**
   * Where it was stopped or cut off, what became of it is found out.
   *
   * @param {import("./decision.js").Decision} decision
   */
  async #send(decision) {
    const { deciding } = decision;
    this.#unanswered = decision;
    if (this.waiting && deciding !== "undo") {
      this.set({ waiting: { ...this.waiting, deciding } });
    }
    const failed = await this.#run(
      deciding === "approve" ? "saving" : deciding === "undo" ? "undoing" : "thinking",
      turnOf(decision),
    );
    if (this.waiting?.deciding !== undefined) {
      this.set({ waiting: { ...this.waiting, deciding: undefined } });
    }
    if (this.#unanswered === decision) {
      this.#await(wasHeard(failed) && !this.#stopped ? undefined : decision);
    }
    return failed;
  }

  /** @param {import("./decision.js").Decision | undefined} decision that has no answer yet */
  #await(decision) {
    this.#unanswered = decision;
    if (decision === undefined) {
      this.#kept.forget();
    }
    this.#follow();
  }

  #follow() {
    if (this.#shown && (this.#unanswered !== undefined || this.#unknown)) {
      this.#following.start();
    } else {
      this.#following.stop();
    }
  }

  /** It is not known whether HubSpot did the last write. */
  get #unknown() {
    return lastWrite(this.items)?.result.status === "unknown";
  }

  /**
   * Reads the conversation again behind whatever the person is at.
   *
   * @param {AbortSignal} signal
   * @returns {Promise<boolean>} whether there is more to find out
   */
  async #lookAgain(signal) {
    /** @type {import("./agui/types.js").AguiEvent[]} */
    const events = [];
    const failed = await this.#line.turn({}, signal, (event) => events.push(event));
    if (failed !== undefined || signal.aborted) {
      return failed !== undefined && failed.code !== "unknown_thread";
    }
    const before = this.#lastAnswer;
    this.quiet = true;
    events.forEach((event) => this.take(event));
    this.quiet = false;
    const answer = this.#lastAnswer;
    const spoke = answer?.id !== before?.id;
    this.#found(spoke);
    if (spoke) {
      this.dispatchEvent(new CustomEvent("answered", { detail: answer }));
    }
    return this.#unanswered !== undefined || this.#unknown;
  }

  get #lastAnswer() {
    return this.items.findLast((item) => item.kind === "answer");
  }

  /** @param {boolean} spoke whether there is a new answer: an undo that failed is told by that alone */
  #found(spoke) {
    const decision = this.#unanswered;
    const now = decision && standing(decision, this);
    if (decision === undefined || (now === "open" && !(spoke && decision.deciding === "undo"))) {
      return;
    }
    this.#unanswered = undefined;
    this.#kept.forget();
    if (now !== "waits" && decision.deciding !== "reply") {
      this.set({ failure: undefined });
    }
  }

  /**
   * The server keeps asking about an expired proposal until it is told that the person walked away.
   *
   * @param {import("./waiting.js").Waiting} expired
   */
  async #walkAway({ interruptId }) {
    this.wait(undefined);
    await this.#run("thinking", { resume: [{ interruptId, status: "cancelled" }] });
    this.set({ failure: undefined });
  }

  /**
   * @param {RunFailed} failed
   * @param {(() => void) | undefined} retry
   */
  async #recover(failed, retry) {
    if (failed.code === "unknown_thread") {
      await this.startNew();
      this.#fail(failed, undefined);
    } else if (OUT_OF_STEP.has(failed.code)) {
      await this.open();
      this.#fail(failed, undefined);
    } else {
      this.#fail(failed, retry);
    }
  }

  /**
   * @param {RunFailed} failed
   * @param {(() => void) | undefined} retry
   */
  #fail(failed, retry) {
    this.set({ failure: { code: failed.code, sentence: failed.sentence, retry } });
    this.dispatchEvent(new CustomEvent("failed"));
  }

  /**
   * @param {import("./activity.js").Activity} activity
   * @param {import("./agui/line.js").Turn} turn
   * @returns {Promise<RunFailed | undefined>} nothing when it ended well or was stopped
   */
  async #run(activity, turn) {
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#following.stop();
    this.set({ activity, failure: undefined });
    const failed = await this.#line.turn(turn, abort.signal, (event) => this.take(event));
    if (this.#abort === abort) {
      this.#stopped = abort.signal.aborted;
      this.set({ items: settled(this.items, { stopped: this.#stopped }), activity: undefined });
      this.#catchUp();
      this.#follow();
    }
    return failed;
  }

  #catchUp() {
    if (this.#outdated) {
      queueMicrotask(() => this.speak(this.#line.locale));
    }
  }
}
