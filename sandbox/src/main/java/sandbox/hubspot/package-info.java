/** A HubSpot account in memory, spoken to over HTTP as HubSpot's CRM API is. The door is {@link sandbox.hubspot.HubSpot}. */
@NullMarked
package sandbox.hubspot;

import org.jspecify.annotations.NullMarked;
