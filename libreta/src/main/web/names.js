/**
 * What to call a contact: the name, else the e-mail address, else nothing.
 *
 * @param {import("./agui/types.js").Contact | undefined} contact
 */
export function nameOf(contact) {
  const { firstname = "", lastname = "", email = "" } = contact?.properties ?? {};
  return contact?.name || `${firstname} ${lastname}`.trim() || email;
}
