package sandbox.model;

import java.util.List;
import sandbox.rules.Message;
import tools.jackson.databind.JsonNode;

/**
 * A turn that a test has said beforehand.
 *
 * @param number its place in the script, from 1
 * @param newest what the newest message of the person must contain, or empty
 * @param any what some message must contain, or empty
 * @param asked as the test wrote it
 */
record ScriptedTurn(int number, String newest, String any, Turn turn, JsonNode asked) {
    boolean fits(List<Message> messages) {
        return newestOfPerson(messages).contains(newest)
                && (any.isEmpty()
                        || messages.stream().anyMatch(message -> text(message).contains(any)));
    }

    private static String newestOfPerson(List<Message> messages) {
        return messages.reversed().stream()
                .filter(Message.FromPerson.class::isInstance)
                .findFirst()
                .map(ScriptedTurn::text)
                .orElse("");
    }

    private static String text(Message message) {
        return switch (message) {
            case Message.Instruction(String text) -> text;
            case Message.FromPerson(String text) -> text;
            case Message.FromModel(String text) -> text;
            case Message.Call(var _, var _, String json) -> json;
            case Message.Result(var _, String output) -> output;
        };
    }
}
