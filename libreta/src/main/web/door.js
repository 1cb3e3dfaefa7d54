/** A door that has not answered by then is not waited for. */
const PATIENCE_MS = 10_000;

/**
 * What the server answers at a door beside the AG-UI address, for this browser.
 *
 * @param {string} endpoint the AG-UI address
 * @param {string} path
 * @param {{locale?: string, signal?: AbortSignal}} [how]
 * @returns {Promise<any>}
 * @throws {Error} when it cannot be reached, or answers with an error or something other than JSON
 */
export async function ask(endpoint, path, { locale, signal } = {}) {
  const url = new URL(path, endpoint);
  if (locale !== undefined) {
    url.searchParams.set("locale", locale);
  }
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(url, {
    credentials: "include",
    cache: "no-store",
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  });
  if (!response.ok) {
    const said = await response.json().catch(() => undefined);
    throw Object.assign(new Error(`${url} answered ${response.status}`), { sentence: said?.error?.message });
  }
  return response.json();
}
