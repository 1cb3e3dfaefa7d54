/** Who has looked at something else for so long may have missed something. */
const AWAY_MS = 60_000;

/** Whether there is a network and somebody who looks: tells when the one or the other comes back. */
export class Presence {
  #networkChanged;
  #cameBack;
  #offline = false;
  #leftAt = Infinity;
  /** @type {AbortController | undefined} */
  #listening;

  /**
   * @param {(offline: boolean) => void} networkChanged
   * @param {() => void} cameBack the network is there again, or the person after a while
   */
  constructor(networkChanged, cameBack) {
    this.#networkChanged = networkChanged;
    this.#cameBack = cameBack;
  }

  start() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener("online", () => this.#hearTheNetwork(), { signal });
    addEventListener("offline", () => this.#hearTheNetwork(), { signal });
    document.addEventListener("visibilitychange", () => this.#hearThePerson(), { signal });
    this.#hearTheNetwork();
  }

  stop() {
    this.#listening?.abort();
  }

  #hearTheNetwork() {
    const before = this.#offline;
    this.#offline = !navigator.onLine;
    this.#networkChanged(this.#offline);
    if (before && !this.#offline) {
      this.#cameBack();
    }
  }

  #hearThePerson() {
    if (document.visibilityState === "hidden") {
      this.#leftAt = Date.now();
    } else if (Date.now() - this.#leftAt > AWAY_MS) {
      this.#leftAt = Infinity;
      this.#cameBack();
    }
  }
}
