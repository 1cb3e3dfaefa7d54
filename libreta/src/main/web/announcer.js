/** What was announced is taken away when it has been read, so that nobody meets it twice. */
const ANNOUNCED_MS = 10_000;

/**
 * Says a whole text to screen readers; answers are not read while they arrive.
 *
 * @param {Element | null} announcer a live region
 * @param {string} text
 */
export function announce(announcer, text) {
  if (announcer && text !== "") {
    const said = document.createElement("p");
    said.textContent = text;
    announcer.append(said);
    setTimeout(() => said.remove(), ANNOUNCED_MS);
  }
}
