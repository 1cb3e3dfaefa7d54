package libreta.contacts;

/** A choice's id; clients know it as the AG-UI interrupt's id. */
public record ContactChoiceId(String value) {
    public ContactChoiceId {
        if (!value.matches("[A-Za-z0-9._:-]{1,128}")) {
            throw new IllegalArgumentException("not a choice's id: '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
