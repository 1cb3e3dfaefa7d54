package libreta.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.Moment;
import libreta.conversation.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of a conversation's record tells whom the person means: what they wrote, and the contacts that tools returned. */
final class Moments {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Moments() {}

    /** In order. What a person typed to decide something names nobody. */
    static List<Moment> of(List<Message> record) {
        List<Moment> moments = new ArrayList<>();
        for (int at = 0; at < record.size(); at++) {
            switch (record.get(at)) {
                case Message.FromPerson person -> moments.add(new Moment.Said(at, person.text()));
                case Message.FromTool tool when ToolJson.isError(tool.content()) -> {}
                case Message.FromTool tool -> shown(at, tool.content()).ifPresent(moments::add);
                case Message.FromAssistant assistant -> {}
                case Message.Decision decision -> {}
            }
        }
        return moments;
    }

    private static Optional<Moment> shown(int at, String content) {
        JsonNode answer;
        try {
            answer = JSON.readTree(content);
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
        if (answer.path("contact").isObject()) {
            return Optional.of(new Moment.Shown(
                    at, contact(answer.path("contact")).stream().toList(), true));
        }
        List<Contact> contacts = StreamSupport.stream(answer.path("contacts").spliterator(), false)
                .flatMap(json -> contact(json).stream())
                .toList();
        boolean all = answer.path("total").asLong(contacts.size()) <= contacts.size();
        return contacts.isEmpty() ? Optional.empty() : Optional.of(new Moment.Shown(at, contacts, all));
    }

    private static Optional<Contact> contact(JsonNode json) {
        String id = json.path("id").asString("");
        if (!ContactId.isOne(id)) {
            return Optional.empty();
        }
        Map<String, String> properties = new TreeMap<>();
        json.path("properties")
                .properties()
                .forEach(property ->
                        properties.put(property.getKey(), property.getValue().asString("")));
        return Optional.of(new Contact(new ContactId(id), properties));
    }
}
