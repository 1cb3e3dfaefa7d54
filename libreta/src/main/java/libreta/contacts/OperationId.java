package libreta.contacts;

/** An operation's id, made by us. */
public record OperationId(String value) {
    public OperationId {
        if (!value.matches("[A-Za-z0-9._:-]{1,128}")) {
            throw new IllegalArgumentException("not an operation id: '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
