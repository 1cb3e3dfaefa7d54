package sandbox.model;

/** One entry of a conversation as a client sends it, whichever dialect it came in. */
sealed interface Message {
    /** A {@code system} or {@code developer} message. */
    record Instruction(String text) implements Message {}

    record FromPerson(String text) implements Message {}

    record FromModel(String text) implements Message {}

    /** A tool call that the model made earlier. */
    record Call(String callId, String tool) implements Message {}

    /** What the tool call {@code callId} returned: JSON text, as far as the client keeps to it. */
    record Result(String callId, String output) implements Message {}
}
