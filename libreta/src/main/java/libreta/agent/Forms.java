package libreta.agent;

import static libreta.words.Words.say;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import libreta.contacts.ContactChoice;
import libreta.contacts.ContactId;
import libreta.contacts.Evidence;
import libreta.contacts.Schemas;
import libreta.contacts.SeenContacts;
import libreta.contacts.SeenContacts.Seen;
import libreta.conversation.Conversations;
import libreta.conversation.Message;
import libreta.conversation.Task;
import libreta.conversation.ToolCall;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnSink;
import libreta.model.Usage;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens when a person has filled in a form: the tool call that the model would have made is made as it stands, and
 * answered in fixed words. The model has no part in it.
 */
public final class Forms {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SEEN = 1000;

    private final Toolbox toolbox;
    private final Schemas schemas;
    private final Conversations conversations;
    private final SeenContacts seen;
    private final Telling telling;
    private final Supplier<String> ids;

    /** @param ids makes a new id at each call */
    public Forms(
            Toolbox toolbox,
            Schemas schemas,
            Conversations conversations,
            SeenContacts seen,
            InstantSource clock,
            Supplier<String> ids) {
        this.toolbox = toolbox;
        this.schemas = schemas;
        this.conversations = conversations;
        this.seen = seen;
        this.telling = new Telling(conversations, clock, ids);
        this.ids = ids;
    }

    /**
     * Does what the form says, as far as nobody has to be asked. What is answered is kept all at once: a form has either no
     * answer or a whole one.
     *
     * @param messageId under which the form is kept in words
     * @throws libreta.contacts.CrmFailed when HubSpot cannot be asked
     */
    public TurnEnd submit(Turn turn, String messageId, Form form, TurnSink sink) {
        String words = new FormWords(schemas.current(), turn.language()).of(form, contact(turn, form));
        telling.keep(turn, new Message.FromPerson(messageId, words, Message.FromPerson.By.FORM));
        conversations.setTask(turn.conversation(), Task.NONE);
        List<Message> record = conversations.messages(turn.conversation());
        sink.emit(new TurnEvent.Snapshot(record));
        ToolCall call = call(form);
        Message.FromAssistant called = new Message.FromAssistant(ids.get(), "", List.of(call));
        sink.emit(new TurnEvent.ToolCalled(called.id(), call));
        Toolbox.Outcome outcome = toolbox.run(form, call, turn, evidence(record, form));
        return switch (outcome) {
            case Toolbox.Outcome.Answer(String content) -> answer(turn, form, called, content, sink);
            case Toolbox.Outcome.NotYet(String content, Map<String, String> draft) ->
                answer(turn, form, called, content, sink);
            case Toolbox.Outcome.BadCall(String content) -> answer(turn, form, called, content, sink);
            case Toolbox.Outcome.Chooses(ContactChoice choice) -> {
                telling.keep(turn, called);
                yield Picking.ask(turn, choice);
            }
            case Toolbox.Outcome.Waits waits -> {
                answer(turn, List.of(called), waits.news(), sink);
                yield waits.end(turn.language(), Usage.NONE);
            }
        };
    }

    private Optional<Seen> contact(Turn turn, Form form) {
        return form instanceof Form.Update(ContactId id, Map<String, String> values)
                ? seen.seen(turn.conversation(), SEEN).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    private ToolCall call(Form form) {
        return switch (form) {
            case Form.Search(Map<String, String> criteria) ->
                new ToolCall(ids.get(), ToolSchemas.SEARCH, JSON.writeValueAsString(criteria));
            case Form.Create(Map<String, String> values) ->
                new ToolCall(ids.get(), ToolSchemas.CREATE, JSON.writeValueAsString(values));
            case Form.Update(ContactId contact, Map<String, String> values) -> {
                Map<String, String> arguments = new LinkedHashMap<>(Map.of("id", contact.value()));
                arguments.putAll(values);
                yield new ToolCall(ids.get(), ToolSchemas.UPDATE, JSON.writeValueAsString(arguments));
            }
        };
    }

    /** What stands in a field was said by the person, in HubSpot's own form where the field is a list or a calendar. */
    private static Evidence evidence(List<Message> record, Form form) {
        return new Transcript(record).evidence().withSaid(form.fields().values());
    }

    private TurnEnd answer(Turn turn, Form form, Message.FromAssistant called, String content, TurnSink sink) {
        String words = form instanceof Form.Search && !ToolJson.isError(content)
                ? found(ToolJson.total(content), turn)
                : ToolJson.message(content);
        String call = called.toolCalls().getFirst().id();
        answer(turn, List.of(called, new Message.FromTool(ids.get(), call, content)), words, sink);
        return new TurnEnd.Finished(Usage.NONE);
    }

    /** Keeps all of it, and then says what was not said yet; the call was. */
    private void answer(Turn turn, List<Message> messages, String words, TurnSink sink) {
        Message.FromAssistant last = new Message.FromAssistant(ids.get(), words);
        telling.keep(
                turn,
                words.isEmpty()
                        ? messages
                        : Stream.concat(messages.stream(), Stream.of(last)).toList());
        for (Message message : messages) {
            if (message instanceof Message.FromTool result) {
                sink.emit(new TurnEvent.ToolAnswered(result));
            }
        }
        Speech.say(last.id(), words, sink);
    }

    private static String found(long total, Turn turn) {
        return total == 0
                ? say(turn.language(), "form_found_none")
                : total == 1 ? say(turn.language(), "form_found_one") : say(turn.language(), "form_found", total);
    }
}
