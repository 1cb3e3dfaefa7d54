/**
 * Whether an address leads into the account's own pages in HubSpot, exactly as it is written: the same beginning, and
 * nothing in it that a browser would read in another way (a user name, a backslash, a step back, a sign of another alphabet).
 *
 * @param {string | undefined} url
 * @param {string | undefined} portal what the addresses of those pages begin with, as the server says it
 */
export function leadsToPortal(url, portal) {
  if (url === undefined || !isPortal(portal) || !url.startsWith(portal)) {
    return false;
  }
  return /^[\x21-\x7e]+$/.test(url) && parsed(url)?.href === url;
}

/**
 * @param {string | undefined} portal
 * @returns {portal is string}
 */
function isPortal(portal) {
  const { protocol = "", username = "", password = "", pathname = "/", search = "", hash = "", href } = parsed(portal ?? "") ?? {};
  const plain = username === "" && password === "" && search === "" && hash === "" && href === portal;
  return plain && /^https?:$/.test(protocol) && pathname !== "/" && pathname.endsWith("/");
}

/** @param {string} url */
function parsed(url) {
  return URL.canParse(url) ? new URL(url) : undefined;
}
