/**
 * A HubSpot account, in memory or kept in a file, spoken to over HTTP as HubSpot's CRM API is. The door is
 * {@link sandbox.hubspot.HubSpot}, made as {@link sandbox.hubspot.AccountOptions} say.
 */
@NullMarked
package sandbox.hubspot;

import org.jspecify.annotations.NullMarked;
