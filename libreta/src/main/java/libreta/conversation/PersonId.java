package libreta.conversation;

/** Who is talking: opaque, never shown, never guessed. A conversation belongs to exactly one person. */
public record PersonId(String value) {
    public PersonId {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("a person id is 1 to 128 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
