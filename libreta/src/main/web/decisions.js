import { answered, standing, turnOf, wasHeard } from "./decision.js";
import { Following } from "./following.js";
import { decisionOf } from "./memory.js";
import { lastWrite } from "./timeline.js";
import { Turns } from "./turns.js";

/** @typedef {import("./agui/run.js").RunFailed} RunFailed */
/** @typedef {import("./decision.js").Decision} Decision */

/**
 * What the person decides: it is sent as it was, kept until its answer has come, and found out about where none came.
 */
export class Decisions extends Turns {
  #kept;
  /**
   * A decision that was under way when the page was left; it goes on once, when the conversation has been opened.
   *
   * @type {Decision | undefined}
   */
  #left;
  /**
   * A decision that was sent and has no answer.
   *
   * @type {Decision | undefined}
   */
  #unanswered;
  #following = new Following((signal) => this.#lookAgain(signal), () => this.set({}));
  #watched = true;

  /**
   * @param {import("./agui/line.js").Line} line
   * @param {string} endpoint
   * @param {{get(): string | undefined}} thread
   */
  constructor(line, endpoint, thread) {
    super(line);
    this.#kept = decisionOf(endpoint, thread);
    this.readDecision();
  }

  /** What became of a decision or of a write is not known, and is being asked for. */
  get following() {
    return this.#following.going;
  }

  /** A change was confirmed when the page was left. */
  get leftSaving() {
    return this.#left?.deciding === "approve";
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
      await this.#carryOut({ deciding: "undo", operation });
    }
  }

  /**
   * Sends what the person typed while something waits, as the reply to it.
   *
   * @param {import("./waiting.js").Waiting} waiting
   * @param {string} text
   */
  reply(waiting, text) {
    const decision = answered(waiting, "reply", { reply: text });
    this.#kept.set(decision);
    return this.#send(decision);
  }

  /**
   * What was decided before the page was left goes on, where it has not been heard. What was typed instead is said again:
   * the server knows it, and its answer may have broken off in the middle.
   */
  async goOn() {
    const left = this.#left;
    this.#left = undefined;
    if (left === undefined) {
      return;
    }
    const now = standing(left, this);
    if (now === "waits" || left.deciding === "reply" || (now === "open" && left.deciding === "undo")) {
      await this.#carryOut(left);
    } else {
      this.#await(now === "open" ? left : undefined);
    }
  }

  /** The thread is another one now: what counts is the decision that is kept for it. */
  readDecision() {
    this.#left = this.#kept.get();
    this.#unanswered = undefined;
  }

  /** This conversation is left for good. */
  forgetDecision() {
    this.#kept.forget();
  }

  /** The page shows it, or not: only then is anything found out. */
  set watched(/** @type {boolean} */ watched) {
    this.#watched = watched;
    if (this.activity === undefined) {
      this.#follow();
    }
  }

  /** Shows what happened while nobody listened, and does nothing where somebody does. */
  async catchUp() {
    if (this.activity === undefined && !this.following && this.items.length > 0) {
      await this.#lookAgain(this.listening);
    }
  }

  /** @override */
  begun() {
    this.#following.stop();
  }

  /**
   * @override
   * @param {RunFailed | undefined} _failed
   */
  ended(_failed) {
    this.#follow();
  }

  /**
   * Called where a turn failed.
   *
   * @param {RunFailed} failed
   * @param {(() => void) | undefined} retry
   */
  async recover(failed, retry) {
    this.fail(failed, retry);
  }

  /**
   * @param {import("./decision.js").Deciding} deciding
   * @param {Record<string, unknown>} payload
   */
  async #answer(deciding, payload) {
    if (this.waiting !== undefined) {
      await this.#carryOut(answered(this.waiting, deciding, payload));
    }
  }

  /** @param {Decision} decision */
  async #carryOut(decision) {
    this.#kept.set(decision);
    const failed = await this.#send(decision);
    if (failed) {
      this.recover(failed, () => this.#carryOut(decision));
    }
  }

  /**
   * Where it was stopped or cut off, what became of it is found out.
   *
   * @param {Decision} decision
   */
  async #send(decision) {
    const { deciding } = decision;
    this.#unanswered = decision;
    if (this.waiting && deciding !== "undo") {
      this.set({ waiting: { ...this.waiting, deciding } });
    }
    const failed =
      deciding === "reply"
        ? await this.run("thinking", turnOf(decision))
        : await this.have(deciding === "approve" ? "saving" : deciding === "undo" ? "undoing" : "thinking", (signal, take) =>
            this.line.turn(turnOf(decision), signal, take),
          );
    if (this.waiting?.deciding !== undefined) {
      this.set({ waiting: { ...this.waiting, deciding: undefined } });
    }
    if (this.#unanswered === decision) {
      this.#await(wasHeard(failed) && !this.stopped ? undefined : decision);
    }
    return failed;
  }

  /** @param {Decision | undefined} decision that has no answer yet */
  #await(decision) {
    this.#unanswered = decision;
    if (decision === undefined) {
      this.#kept.forget();
    }
    this.#follow();
  }

  #follow() {
    if (this.#watched && (this.#unanswered !== undefined || this.#unknown)) {
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
    const failed = await this.line.turn({}, signal, (event) => events.push(event));
    if (failed !== undefined || signal.aborted) {
      return failed !== undefined && failed.code !== "unknown_thread";
    }
    const before = this.#lastAnswer;
    this.quiet = true;
    events.forEach((event) => this.take(event));
    this.quiet = false;
    this.set({ activity: undefined });
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
}
