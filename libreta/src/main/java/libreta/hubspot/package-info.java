/** HubSpot's dated CRM API (2026-09) over HTTP: calls, pacing, retries, errors. The door is {@link libreta.hubspot.HubSpotContacts}. */
@NullMarked
package libreta.hubspot;

import org.jspecify.annotations.NullMarked;
