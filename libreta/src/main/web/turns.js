import { Screen } from "./screen.js";

/** @typedef {import("./agui/run.js").RunFailed} RunFailed */
/** @typedef {(event: import("./agui/types.js").AguiEvent) => void} Take */

/** What those who listen to a turn are told when the person stops it elsewhere. */
const STOPPED = "stopped";

/** A screen whose conversation has turns, one at a time. It dispatches `failed` when one did not end well. */
export class Turns extends Screen {
  /** @type {import("./agui/line.js").Line} */
  line;
  /** The last turn was ended by the person, not by the server. */
  stopped = false;
  #abort = new AbortController();

  /** @param {import("./agui/line.js").Line} line */
  constructor(line) {
    super();
    this.line = line;
  }

  /** Ends the turn under way; what has arrived stays. A write that was confirmed is not stopped half-way. */
  stop() {
    if (this.activity !== undefined && this.activity !== "saving" && this.activity !== "undoing") {
      this.line.stop();
      this.hangUp();
    }
  }

  /** Listens no longer to the turn under way, which goes on. */
  hangUp() {
    this.#abort.abort();
  }

  /** Aborted when the next turn begins, or nobody listens any more. */
  get listening() {
    return this.#abort.signal;
  }

  /**
   * What is said, heard to the end although the connection breaks.
   *
   * @param {import("./activity.js").Activity} activity
   * @param {import("./agui/line.js").Turn} turn
   */
  run(activity, turn) {
    return this.have(activity, (signal, take) =>
      this.line.wholeTurn(
        turn,
        signal,
        (event) => {
          if (this.activity === "reconnecting") {
            this.set({ activity });
          }
          take(event);
        },
        () => this.set({ activity: "reconnecting" }),
      ),
    );
  }

  /**
   * @param {import("./activity.js").Activity} activity
   * @param {(signal: AbortSignal, take: Take) => Promise<RunFailed | undefined>} turn
   * @returns {Promise<RunFailed | undefined>} nothing when it ended well or was stopped
   */
  async have(activity, turn) {
    this.hangUp();
    const abort = new AbortController();
    this.#abort = abort;
    this.begun();
    this.set({ activity, failure: undefined });
    const failed = await turn(abort.signal, (event) => this.take(event));
    const stopped = abort.signal.aborted || failed?.code === STOPPED;
    if (this.#abort === abort) {
      this.stopped = stopped;
      this.settle({ stopped });
      this.ended(failed);
    }
    return stopped ? undefined : failed;
  }

  /** Called when a turn begins. */
  begun() {}

  /**
   * Called when a turn is over and no other has begun.
   *
   * @param {RunFailed | undefined} _failed
   */
  ended(_failed) {}

  /**
   * @param {Pick<RunFailed, "code" | "sentence">} failed
   * @param {(() => void) | undefined} retry
   */
  fail(failed, retry) {
    this.set({ failure: { code: failed.code, sentence: failed.sentence, retry } });
    this.dispatchEvent(new CustomEvent("failed"));
  }
}
