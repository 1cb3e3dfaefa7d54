package libreta.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import libreta.agent.Answer;
import libreta.agent.Form;
import libreta.agent.Turn;
import libreta.contacts.ContactId;
import libreta.contacts.OperationId;
import libreta.contacts.ProposalId;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;
import libreta.conversation.TurnId;
import libreta.flow.Request;
import libreta.flow.Request.Said;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads AG-UI's {@code RunAgentInput}. Of {@code messages} only the last one is believed, and only when the person wrote
 * it: the record of the conversation is ours.
 */
final class RunInput {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_MESSAGE_ID = 128;

    private final JsonNode input;
    private final Supplier<String> ids;

    private RunInput(JsonNode input, Supplier<String> ids) {
        this.input = input;
        this.ids = ids;
    }

    /**
     * @param ids makes a new id at each call
     * @throws BadRequest when it is not a JSON object
     */
    static RunInput read(byte[] body, Supplier<String> ids) {
        JsonNode input;
        try {
            input = JSON.readTree(body);
        } catch (JacksonException malformed) {
            TokenStreamLocation at = malformed.getLocation();
            throw at == null
                    ? new BadRequest(400, "malformed_json", 1, 1)
                    : new BadRequest(400, "malformed_json", at.getLineNr(), at.getColumnNr());
        }
        if (!input.isObject()) {
            throw BadRequest.invalid("(body)", "RunAgentInput");
        }
        return new RunInput(input, ids);
    }

    /** The language that the client asks for, else what the browser says. */
    Language language(Language ofTheBrowser) {
        JsonNode locale = input.path("forwardedProps").path("locale");
        return locale.isString() ? Language.of(locale.stringValue()) : ofTheBrowser;
    }

    /** @throws BadRequest when it is missing or cannot be one */
    ConversationId conversation() {
        return id("threadId", ConversationId::new);
    }

    /**
     * Whether the turn is to go on when the client that began it has gone.
     *
     * @throws BadRequest when it is neither true nor false
     */
    boolean keepRunning() {
        JsonNode keep = input.path("forwardedProps").path("keepRunning");
        if (!absent(keep) && !keep.isBoolean()) {
            throw BadRequest.invalid("forwardedProps.keepRunning", "true, false");
        }
        return keep.asBoolean(false);
    }

    /** @throws BadRequest when a field is missing or not as AG-UI has it */
    Request request(PersonId person, Language language) {
        Turn turn = new Turn(conversation(), id("runId", TurnId::new), person, language);
        JsonNode messages = input.path("messages");
        if (messages.isMissingNode()) {
            throw BadRequest.missing("messages");
        }
        if (!messages.isArray()) {
            throw BadRequest.invalid("messages", "[]");
        }
        JsonNode resume = input.path("resume");
        if (!absent(resume) && !resume.isArray()) {
            throw BadRequest.invalid("resume", "[]");
        }
        boolean decides = !resume.isEmpty();
        return new Request(
                turn, decides ? decided(resume, messages) : said(messages).orElseGet(Said.Opened::new));
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private <T> T id(String field, java.util.function.Function<String, T> type) {
        JsonNode value = input.path(field);
        if (absent(value)) {
            throw BadRequest.missing(field);
        }
        try {
            return type.apply(value.isString() ? value.stringValue() : "");
        } catch (IllegalArgumentException wrong) {
            throw BadRequest.invalid(field, String.valueOf(wrong.getMessage()));
        }
    }

    private Optional<Said> said(JsonNode messages) {
        JsonNode button = input.path("forwardedProps").path("button");
        if (button.isString()) {
            return Optional.of(new Said.Clicked(messageId(), button.stringValue()));
        }
        if (!absent(button)) {
            throw BadRequest.invalid("forwardedProps.button", "\"…\"");
        }
        JsonNode form = input.path("forwardedProps").path("form");
        if (!absent(form)) {
            return Optional.of(new Said.FilledIn(messageId(), form(form)));
        }
        JsonNode undo = input.path("forwardedProps").path("undo");
        if (!absent(undo)) {
            return Optional.of(new Said.Undo(operation(undo)));
        }
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        int at = messages.size() - 1;
        JsonNode last = messages.get(at);
        if (!last.path("role").isString()) {
            throw BadRequest.missing("messages[%d].role".formatted(at));
        }
        if (!last.path("role").stringValue().equals("user")) {
            return Optional.empty();
        }
        return Optional.of(new Said.Typed(
                messageId(last.path("id"), "messages[%d].id".formatted(at)), text(last.path("content"), at)));
    }

    private static Form form(JsonNode form) {
        Map<String, String> fields = values(form.path("fields"), "forwardedProps.form.fields");
        fields.replaceAll((name, value) -> value.strip());
        return switch (form.path("kind").asString("")) {
            case "search" -> new Form.Search(fields);
            case "create" -> new Form.Create(fields);
            case "update" -> new Form.Update(contact(form.path("contact"), "forwardedProps.form.contact"), fields);
            default -> throw BadRequest.invalid("forwardedProps.form.kind", "search, create, update");
        };
    }

    private static OperationId operation(JsonNode undo) {
        try {
            return new OperationId(undo.isString() ? undo.stringValue() : "");
        } catch (IllegalArgumentException unlike) {
            throw BadRequest.invalid("forwardedProps.undo", "operation id");
        }
    }

    /** Under which a click or a form is kept: the client's, so that it can send it again, or a new one. */
    private String messageId() {
        JsonNode id = input.path("forwardedProps").path("messageId");
        return absent(id) ? ids.get() : messageId(id, "forwardedProps.messageId");
    }

    private static String messageId(JsonNode id, String field) {
        if (absent(id)) {
            throw BadRequest.missing(field);
        }
        String text = id.isString() ? id.stringValue() : "";
        if (text.isBlank() || text.length() > LONGEST_MESSAGE_ID) {
            throw BadRequest.invalid(field, "\"…\"");
        }
        return text;
    }

    private static String text(JsonNode content, int at) {
        if (content.isString()) {
            return content.stringValue();
        }
        if (content.isArray()) {
            return StreamSupport.stream(content.spliterator(), false)
                    .filter(part -> part.path("type").asString("").equals("text"))
                    .map(part -> part.path("text").asString(""))
                    .collect(Collectors.joining("\n"));
        }
        String field = "messages[%d].content".formatted(at);
        throw absent(content) ? BadRequest.missing(field) : BadRequest.invalid(field, "\"…\"");
    }

    private Said decided(JsonNode resume, JsonNode messages) {
        if (resume.size() > 1) {
            throw BadRequest.invalid("resume", "one entry");
        }
        JsonNode entry = resume.get(0);
        JsonNode interrupt = entry.path("interruptId");
        if (!interrupt.isString()) {
            throw BadRequest.missing("resume[0].interruptId");
        }
        Answer answer = answer(entry);
        ProposalId proposal;
        try {
            proposal = new ProposalId(interrupt.stringValue());
        } catch (IllegalArgumentException unlike) {
            throw BadRequest.invalid("resume[0].interruptId", "interrupt id");
        }
        Optional<Said> then = answer instanceof Answer.WalkedAway && goesOn() ? said(messages) : Optional.empty();
        return new Said.Decided(proposal, answer, canonical(entry), then);
    }

    /** After walking away only a click says that the person goes on: the last message is the old one. */
    private boolean goesOn() {
        return input.path("forwardedProps").path("button").isString();
    }

    private static Answer answer(JsonNode entry) {
        String status = entry.path("status").asString("");
        if (status.equals("cancelled")) {
            return new Answer.WalkedAway();
        }
        if (!status.equals("resolved")) {
            throw BadRequest.invalid("resume[0].status", "resolved, cancelled");
        }
        JsonNode payload = entry.path("payload");
        if (payload.path("reply").isString()) {
            return new Answer.Replied(payload.path("reply").stringValue());
        }
        JsonNode instead = payload.path("updateInstead");
        if (!absent(instead)) {
            return new Answer.UpdateInstead(contact(instead, "resume[0].payload.updateInstead"));
        }
        if (!absent(payload.path("contact"))) {
            return new Answer.Picked(contact(payload.path("contact"), "resume[0].payload.contact"));
        }
        if (!payload.path("approved").isBoolean()) {
            throw BadRequest.invalid("resume[0].payload", "{\"approved\": true | false}");
        }
        return payload.path("approved").booleanValue()
                ? new Answer.Approved(
                        values(payload.path("properties"), "resume[0].payload.properties"),
                        ticked(payload.path("ticked")))
                : new Answer.Declined();
    }

    private static ContactId contact(JsonNode contact, String place) {
        String id = contact.isString() ? contact.stringValue() : "";
        if (!ContactId.isOne(id)) {
            throw BadRequest.invalid(place, "\"<contact id>\"");
        }
        return new ContactId(id);
    }

    /** Property names and values at this place of the input, in their order. */
    private static Map<String, String> values(JsonNode properties, String place) {
        if (!absent(properties) && !properties.isObject()) {
            throw BadRequest.invalid(place, "{}");
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.properties().forEach(property -> {
            if (!property.getValue().isString()) {
                throw BadRequest.invalid(place + "." + property.getKey(), "\"…\"");
            }
            values.put(property.getKey(), property.getValue().stringValue());
        });
        return values;
    }

    private static Set<String> ticked(JsonNode properties) {
        if (!absent(properties) && !properties.isArray()) {
            throw BadRequest.invalid("resume[0].payload.ticked", "[]");
        }
        Set<String> ticked = new HashSet<>();
        for (JsonNode property : properties) {
            if (!property.isString()) {
                throw BadRequest.invalid("resume[0].payload.ticked", "[\"…\"]");
            }
            ticked.add(property.stringValue());
        }
        return ticked;
    }

    private static String canonical(JsonNode entry) {
        Map<String, Object> decision = new HashMap<>();
        decision.put("status", entry.path("status").asString(""));
        JsonNode payload = entry.path("payload");
        if (!payload.isMissingNode()) {
            decision.put("payload", Json.CANONICAL.treeToValue(payload, Object.class));
        }
        return Json.CANONICAL.writeValueAsString(decision);
    }
}
