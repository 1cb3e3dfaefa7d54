/**
 * @param {number} pauseMs
 * @param {AbortSignal} signal ends it early
 * @returns {Promise<boolean>} true when the time has passed, false when it was aborted
 */
export function passed(pauseMs, signal) {
  return new Promise((done) => {
    const timer = setTimeout(() => done(true), pauseMs);
    signal.addEventListener("abort", () => (clearTimeout(timer), done(false)), { once: true });
  });
}

/**
 * Until the page is looked at.
 *
 * @param {AbortSignal} signal
 */
export async function lookedAt(signal) {
  while (document.visibilityState === "hidden" && !signal.aborted) {
    await heard(document, "visibilitychange", signal);
  }
}

/**
 * Until the browser has a network.
 *
 * @param {AbortSignal} signal
 */
export async function connected(signal) {
  while (!navigator.onLine && !signal.aborted) {
    await heard(window, "online", signal);
  }
}

/**
 * @param {EventTarget} where
 * @param {string} what
 * @param {AbortSignal} signal
 */
function heard(where, what, signal) {
  return new Promise((done) => {
    where.addEventListener(what, done, { once: true, signal });
    signal.addEventListener("abort", done, { once: true });
  });
}
