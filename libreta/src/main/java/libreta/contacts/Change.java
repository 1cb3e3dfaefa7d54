package libreta.contacts;

/**
 * One property's change.
 *
 * @param property internal name
 * @param before the value in HubSpot when the proposal was made, empty for none
 * @param after the value to be written, normalised; empty clears the property
 */
public record Change(String property, String before, String after, Provenance provenance) {}
