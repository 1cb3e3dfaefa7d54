import { activityAfter } from "./activity.js";
import { after, settled } from "./timeline.js";
import { millisecondsLeft, waitingFor } from "./waiting.js";

/**
 * @typedef {object} Failure
 * @property {string} code
 * @property {string | undefined} sentence what the server said for the person
 * @property {(() => void) | undefined} retry
 */

/**
 * What the person is shown of a conversation, event by event. It dispatches `change` whenever a field changes, `answered`
 * (detail: an {@link import("./timeline.js").AnswerItem}) when an answer is whole, `proposed` when a proposal begins to
 * wait and `decided` when it is settled; their detail is `{quiet: true}` where the focus is not to move. A proposal that
 * waits again because of what was edited is not told anew: the answer has said what is wrong, and the card shows where.
 */
export class Screen extends EventTarget {
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
  /** @type {import("./forms.js").Form | undefined} */
  form = undefined;
  /** What is taken now was not asked for by the person. */
  quiet = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #expiry;
  /** The run under way has shown what was there; what comes now is new. */
  #shown = false;

  /** Nothing has been said by the person yet. */
  get untouched() {
    return !this.items.some((item) => item.kind !== "answer");
  }

  /** Nothing is shown yet, and nothing is on its way. */
  get unopened() {
    return this.items.length === 0 && this.activity === undefined;
  }

  /**
   * Shows what the server said.
   *
   * @param {import("./agui/types.js").AguiEvent} event
   */
  take(event) {
    const opens = this.activity === "opening" && !this.#shown;
    this.set({ items: after(this.items, event), activity: opens ? "opening" : activityAfter(event, this.activity) });
    switch (event.type) {
      case "RUN_STARTED":
        this.#shown = false;
        break;
      case "MESSAGES_SNAPSHOT":
        this.#shown = true;
        this.#goesOn();
        break;
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
          this.wait(undefined);
        }
        break;
      case "RUN_FINISHED":
        this.wait(event["outcome"]?.type === "interrupt" ? event["outcome"].interrupts[0] : undefined);
        break;
    }
  }

  /** A conversation that is opened while a message in it is being answered. */
  #goesOn() {
    if (this.activity === "opening" && this.items.at(-1)?.kind === "person") {
      this.set({ activity: "thinking" });
    }
  }

  /**
   * @param {string} name
   * @param {any} value
   */
  #takeCustom(name, value) {
    if (name === "libreta.buttons") {
      this.set({ buttons: value.buttons });
    } else if (name === "libreta.about") {
      this.set({ about: value });
    }
  }

  /** @param {import("./agui/types.js").Interrupt | undefined} interrupt what waits for the person now */
  wait(interrupt) {
    clearTimeout(this.#expiry);
    const before = this.waiting;
    if (interrupt === undefined) {
      this.set({ waiting: undefined });
      if (before !== undefined) {
        this.dispatchEvent(new CustomEvent("decided", { detail: { quiet: this.quiet } }));
      }
      return;
    }
    const waiting = waitingFor(interrupt);
    this.set({ waiting });
    this.#expire(interrupt);
    if (before?.interruptId !== interrupt.id && waiting.problems.length === 0) {
      this.dispatchEvent(new CustomEvent("proposed", { detail: { quiet: this.quiet } }));
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
        this.set({ waiting: { ...this.waiting, expired: true } });
      }
    }, left);
  }

  /**
   * The turn is over, however it ended.
   *
   * @param {{stopped: boolean}} how
   */
  settle(how) {
    this.set({ items: settled(this.items, how), activity: undefined });
  }

  /** @param {Partial<Pick<Screen, "items" | "activity" | "waiting" | "failure" | "buttons" | "about" | "form">>} fields */
  set(fields) {
    Object.assign(this, fields);
    this.dispatchEvent(new CustomEvent("change"));
  }
}
