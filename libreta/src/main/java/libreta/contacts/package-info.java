/** The domain: contacts, their properties, and the one path to a write. The doors are {@link libreta.contacts.Crm} and {@link libreta.contacts.Desk}. */
@NullMarked
package libreta.contacts;

import org.jspecify.annotations.NullMarked;
