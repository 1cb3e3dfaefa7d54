import { activityAfter } from "./activity.js";
import { run, RunFailed } from "./agui/run.js";
import { uuid } from "./ids.js";
import { after, personItem, settled } from "./timeline.js";
import { millisecondsLeft, waitingFor } from "./waiting.js";

/**
 * @typedef {object} Failure
 * @property {string} code
 * @property {string | undefined} sentence what the server said for the person
 * @property {(() => void) | undefined} retry
 *
 * @typedef {object} Turn
 * @property {import("./agui/types.js").Message[]} [messages]
 * @property {Record<string, unknown>} [forwarded]
 * @property {import("./agui/types.js").Resume[]} [resume]
 */

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
/** A turn that was just stopped takes the server a moment to end; only then does it take the next. */
const TURN_RUNNING_PAUSES_MS = [300, 700, 1500];

/**
 * One conversation with Libreta: what has been said, what is going on, and what the person may do next. It dispatches
 * `change` whenever a field changes, `answered` (detail: an {@link import("./timeline.js").AnswerItem}) when an answer is
 * whole, `proposed` when a proposal begins to wait, `decided` when it is settled, `failed` when a run did not end well,
 * `unsent` (detail: the text) when the server did not take a message, `resend` when it should be tried again.
 */
export class Conversation extends EventTarget {
  /** @type {import("./timeline.js").Item[]} */
  items = [];
  /** @type {import("./activity.js").Activity} */
  activity = undefined;
  /** @type {import("./waiting.js").Waiting | undefined} */
  waiting = undefined;
  /** @type {Failure | undefined} */
  failure = undefined;
  /** @type {import("./agui/types.js").Button[]} */
  buttons = [];
  /** @type {import("./agui/types.js").About} */
  about = {};

  #endpoint;
  #thread;
  #locale;
  #abort = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #expiry;
  #outdated = false;
  #opened = Promise.resolve();

  /**
   * @param {string} endpoint
   * @param {{get(): string | undefined, set(id: string): void}} thread where the conversation's id is remembered
   * @param {string} locale
   */
  constructor(endpoint, thread, locale) {
    super();
    this.#endpoint = endpoint;
    this.#thread = thread;
    this.#locale = locale;
  }

  /** Nothing has been said by the person yet. */
  get untouched() {
    return !this.items.some((item) => item.kind !== "answer");
  }

  /** Opens the remembered conversation, or a new one. */
  async open() {
    if (this.#thread.get() === undefined) {
      this.#thread.set(uuid());
    }
    const failed = await this.#open();
    if (failed?.code === "unknown_thread") {
      await this.startNew();
    } else if (failed) {
      this.#fail(failed, () => this.open());
    }
  }

  async startNew() {
    this.#abort.abort();
    this.#thread.set(uuid());
    this.#wait(undefined);
    this.#set({ items: [], failure: undefined });
    const failed = await this.#open();
    if (failed) {
      this.#fail(failed, () => this.open());
    }
  }

  /**
   * Words from now on come in this language; those of the buttons and of an untouched welcome are asked for anew.
   *
   * @param {string} locale
   */
  async speak(locale) {
    this.#locale = locale;
    if (this.activity !== undefined && this.activity !== "opening") {
      this.#outdated = true;
      return;
    }
    this.#outdated = false;
    this.#abort.abort();
    await (this.untouched ? this.startNew() : this.open());
  }

  /**
   * Sends what the person typed; while a proposal waits it travels as the reply to it.
   *
   * @param {string} text
   */
  async send(text) {
    await this.#opened;
    await this.#leaveExpired();
    await this.#say(personItem(text), {});
  }

  /** @param {import("./agui/types.js").Button} button */
  async click(button) {
    await this.#opened;
    await this.#leaveExpired();
    await this.#say(personItem(button.label), { button: button.id });
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
    const failed = await this.#resume(approved ? "approve" : "decline", payload);
    if (failed) {
      this.#recover(failed, () => this.decide(approved, properties, ticked));
    }
  }

  /**
   * The values go to this contact instead of into a new one; the server answers with what would change in it.
   *
   * @param {string} id of one of the duplicates
   */
  async updateInstead(id) {
    const failed = await this.#resume("redirect", { updateInstead: id });
    if (failed) {
      this.#recover(failed, () => this.updateInstead(id));
    }
  }

  /** @param {string} contact the id of the one that is meant */
  async pick(contact) {
    const failed = await this.#resume("pick", { contact });
    if (failed) {
      this.#recover(failed, () => this.pick(contact));
    }
  }

  /** Ends the run under way; what has arrived stays. A write that was confirmed is not stopped half-way. */
  stop() {
    if (this.activity !== "saving") {
      this.#abort.abort();
    }
  }

  #open() {
    const opening = this.#run("opening", {});
    this.#opened = opening.then(() => {});
    return opening;
  }

  /**
   * @param {import("./timeline.js").PersonItem} said
   * @param {Record<string, unknown>} forwarded
   */
  async #say(said, forwarded) {
    if (!this.items.some((item) => item.key === said.key)) {
      this.#set({ items: [...this.items, said] });
    }
    const failed = this.waiting
      ? await this.#resume("reply", { reply: said.text })
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
    this.#set({ items: this.items.filter((item) => item.key !== said.key) });
    this.dispatchEvent(new CustomEvent("unsent", { detail: said.text }));
  }

  /**
   * @param {"approve" | "decline" | "redirect" | "pick" | "reply"} deciding
   * @param {Record<string, unknown>} payload
   */
  async #resume(deciding, payload) {
    const waiting = this.waiting;
    if (waiting === undefined) {
      return undefined;
    }
    this.#set({ waiting: { ...waiting, deciding } });
    const failed = await this.#run(deciding === "approve" ? "saving" : "thinking", {
      resume: [{ interruptId: waiting.interruptId, status: "resolved", payload }],
    });
    if (this.waiting?.deciding !== undefined) {
      this.#set({ waiting: { ...this.waiting, deciding: undefined } });
    }
    return failed;
  }

  /** The server keeps asking about an expired proposal until it is told that the person walked away. */
  async #leaveExpired() {
    const waiting = this.waiting;
    if (waiting?.expired) {
      this.#wait(undefined);
      await this.#run("thinking", { resume: [{ interruptId: waiting.interruptId, status: "cancelled" }] });
      this.#set({ failure: undefined });
    }
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
    this.#set({ failure: { code: failed.code, sentence: failed.sentence, retry } });
    this.dispatchEvent(new CustomEvent("failed"));
  }

  /**
   * @param {import("./activity.js").Activity} activity
   * @param {Turn} turn
   * @returns {Promise<RunFailed | undefined>} nothing when it ended well or was stopped
   */
  async #run(activity, turn) {
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ activity, failure: undefined });
    let failed = await this.#attempt(turn, abort.signal);
    for (const pauseMs of TURN_RUNNING_PAUSES_MS) {
      if (failed?.code === "turn_running" && !abort.signal.aborted) {
        await new Promise((done) => setTimeout(done, pauseMs));
        failed = await this.#attempt(turn, abort.signal);
      }
    }
    if (this.#abort === abort) {
      this.#set({ items: settled(this.items, { stopped: abort.signal.aborted }), activity: undefined });
      this.#catchUp();
    }
    return failed;
  }

  /**
   * @param {Turn} turn
   * @param {AbortSignal} signal
   * @returns {Promise<RunFailed | undefined>}
   */
  async #attempt(turn, signal) {
    try {
      for await (const event of run(this.#endpoint, this.#input(turn), signal)) {
        signal.throwIfAborted();
        this.#take(event);
      }
    } catch (error) {
      if (signal.aborted) {
        return undefined;
      }
      if (error instanceof RunFailed) {
        return error;
      }
      throw error;
    }
    return undefined;
  }

  /**
   * @param {Turn} turn
   * @returns {import("./agui/types.js").RunInput}
   */
  #input({ messages = [], forwarded = {}, resume }) {
    return {
      threadId: this.#thread.get() ?? "",
      runId: uuid(),
      protocolVersion: "1.0",
      state: {},
      messages,
      tools: [],
      context: [],
      forwardedProps: { locale: this.#locale, ...forwarded },
      ...(resume ? { resume } : {}),
    };
  }

  #catchUp() {
    if (this.#outdated) {
      queueMicrotask(() => this.speak(this.#locale));
    }
  }

  /** @param {import("./agui/types.js").AguiEvent} event */
  #take(event) {
    const activity = this.activity === "opening" ? "opening" : activityAfter(event, this.activity);
    this.#set({ items: after(this.items, event), activity });
    switch (event.type) {
      case "CUSTOM":
        this.#takeCustom(event["name"], event["value"]);
        break;
      case "TEXT_MESSAGE_END":
        this.dispatchEvent(
          new CustomEvent("answered", { detail: this.items.find((item) => item.id === event["messageId"]) }),
        );
        break;
      case "TOOL_CALL_RESULT":
        if (this.waiting?.callId === event["toolCallId"]) {
          this.#wait(undefined);
        }
        break;
      case "RUN_FINISHED":
        this.#wait(event["outcome"]?.type === "interrupt" ? event["outcome"].interrupts[0] : undefined);
        break;
    }
  }

  /**
   * @param {string} name
   * @param {any} value
   */
  #takeCustom(name, value) {
    if (name === "libreta.buttons") {
      this.#set({ buttons: value.buttons });
    } else if (name === "libreta.about") {
      this.#set({ about: value });
    }
  }

  /** @param {import("./agui/types.js").Interrupt | undefined} interrupt */
  #wait(interrupt) {
    clearTimeout(this.#expiry);
    const before = this.waiting;
    if (interrupt === undefined) {
      this.#set({ waiting: undefined });
      if (before !== undefined) {
        this.dispatchEvent(new CustomEvent("decided"));
      }
      return;
    }
    this.#set({ waiting: waitingFor(interrupt) });
    this.#expire(interrupt);
    if (before?.interruptId !== interrupt.id) {
      this.dispatchEvent(new CustomEvent("proposed"));
    }
  }

  /** @param {import("./agui/types.js").Interrupt} interrupt */
  #expire(interrupt) {
    const left = millisecondsLeft(interrupt);
    if (left === undefined) {
      return;
    }
    this.#expiry = setTimeout(() => {
      if (this.waiting?.interruptId === interrupt.id && this.waiting.deciding === undefined) {
        this.#set({ waiting: { ...this.waiting, expired: true } });
      }
    }, left);
  }

  /** @param {Partial<Pick<Conversation, "items" | "activity" | "waiting" | "failure" | "buttons" | "about">>} fields */
  #set(fields) {
    Object.assign(this, fields);
    this.dispatchEvent(new CustomEvent("change"));
  }
}
