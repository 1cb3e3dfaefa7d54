package libreta.contacts;

/**
 * A value that HubSpot did not take.
 *
 * @param property internal name, or empty where HubSpot did not say
 * @param code HubSpot's, for instance {@code INVALID_OPTION}, or empty
 * @param reason HubSpot's words
 */
public record PropertyRefusal(String property, String code, String reason) {}
