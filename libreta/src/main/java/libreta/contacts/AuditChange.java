package libreta.contacts;

/**
 * A property within an audit entry. What is not known at that point is empty.
 *
 * @param property internal name
 * @param before the value that the person was shown
 * @param after the value to be written
 * @param provenance {@link Provenance}, in small letters
 * @param stored what HubSpot held afterwards
 */
public record AuditChange(String property, String before, String after, String provenance, String stored) {}
