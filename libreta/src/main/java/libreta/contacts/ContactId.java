package libreta.contacts;

/** HubSpot's record id of a contact: 1 to 20 digits. */
public record ContactId(String value) {
    public ContactId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a contact id is 1 to 20 digits, not '%s'".formatted(value));
        }
    }

    public static boolean isOne(String text) {
        return text.matches("[0-9]{1,20}");
    }

    @Override
    public String toString() {
        return value;
    }
}
