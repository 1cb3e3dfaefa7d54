package libreta.conversation;

/**
 * A conversation's id, chosen by the client (AG-UI: {@code threadId}).
 *
 * @param value 1 to 128 letters, digits and {@code . _ : -}
 */
public record ConversationId(String value) {
    public ConversationId {
        if (!value.matches("[A-Za-z0-9._:-]{1,128}")) {
            throw new IllegalArgumentException(
                    "a conversation id is 1 to 128 letters, digits and . _ : -, not '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
