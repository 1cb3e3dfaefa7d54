package libreta.contacts;

/** A HubSpot user or queue that contacts can belong to; {@code id} is the value of {@code hubspot_owner_id}. */
public record Owner(String id, String name, String email) {}
