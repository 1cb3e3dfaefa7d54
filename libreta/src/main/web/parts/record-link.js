import { html, nothing } from "lit";
import { icon } from "../look/icons.js";
import { nameOf } from "../names.js";
import { leadsToPortal } from "../portal.js";

/**
 * A link to a contact's own page in HubSpot, where its address leads there.
 *
 * @param {import("../agui/types.js").Contact | undefined} contact
 * @param {import("../words/en.js").Words} words
 * @param {string | undefined} portal what the addresses of the account's pages begin with
 */
export function recordLink(contact, words, portal) {
  const url = contact?.url;
  const label = words.openNamed(nameOf(contact) || words.thisContact);
  return !leadsToPortal(url, portal)
    ? nothing
    : html`<a class="record" href=${url} target="_blank" rel="noopener noreferrer" aria-label=${label}
        >${words.openInHubSpot}${icon("open", 15)}</a
      >`;
}
