package libreta.conversation;

/**
 * The id of one turn, chosen by the client (AG-UI: {@code runId}).
 *
 * @param value 1 to 128 letters, digits and {@code . _ : -}
 */
public record TurnId(String value) {
    public TurnId {
        if (!value.matches("[A-Za-z0-9._:-]{1,128}")) {
            throw new IllegalArgumentException(
                    "a turn id is 1 to 128 letters, digits and . _ : -, not '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
