package libreta.agent;

import static libreta.words.Words.say;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import libreta.contacts.Desk;
import libreta.contacts.Journal;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.PropertySchema;
import libreta.contacts.Proposal;
import libreta.contacts.Schemas;
import libreta.contacts.Undo;
import libreta.contacts.Undoing;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnSink;
import libreta.model.Usage;
import libreta.words.Sentences;

/** What happens when a person takes a write back: the undo, and the words for it. */
public final class Undos {
    private final Desk desk;
    private final Journal journal;
    private final Schemas schemas;
    private final ToolJson json;
    private final Telling telling;

    /** @param ids makes a new id at each call */
    public Undos(
            Desk desk,
            Decisions.Stores stores,
            Schemas schemas,
            ToolJson json,
            InstantSource clock,
            Supplier<String> ids) {
        this.desk = desk;
        this.journal = stores.journal();
        this.schemas = schemas;
        this.json = json;
        this.telling = new Telling(stores.conversations(), clock, ids);
    }

    /** What an undo without further words is about: the last write of the conversation that has not been undone. */
    public Optional<OperationId> last(ConversationId conversation) {
        return journal.of(conversation).reversed().stream()
                .filter(operation -> operation.undoes().isEmpty() && operation.state() == Operation.State.DONE)
                .map(Operation::id)
                .findFirst();
    }

    /** Takes it back and says how that went. */
    public TurnEnd undo(Turn turn, OperationId operation, TurnSink sink) {
        Undo.Asked asked = new Undo.Asked(turn.conversation(), turn.person(), turn.language(), "undo " + operation);
        Undoing result = desk.undo(operation, asked);
        if (result instanceof Undoing.Undone undone) {
            answerCall(turn, undone, sink);
        }
        telling.say(turn, words(result, turn.language()), sink);
        told(turn, operation);
        return new TurnEnd.Finished(Usage.NONE);
    }

    /** There is nothing to undo. */
    public TurnEnd nothing(Turn turn, TurnSink sink) {
        telling.say(turn, say(turn.language(), "undo_nothing"), sink);
        return new TurnEnd.Finished(Usage.NONE);
    }

    private void answerCall(Turn turn, Undoing.Undone undone, TurnSink sink) {
        Proposal proposal = undone.proposal();
        ToolJson.Outcome outcome =
                new ToolJson.Outcome("undone", undone.undone(), proposal, Optional.of(undone.contact()), "");
        String content = json.written(outcome, schemas.current(), turn.language());
        sink.emit(new TurnEvent.ToolAnswered(telling.keepAnswer(turn, proposal.toolCallId(), content)));
    }

    private void told(Turn turn, OperationId undone) {
        journal.of(turn.conversation()).stream()
                .filter(by -> by.undoes().equals(undone.value()))
                .forEach(by -> journal.told(by.id(), by.state()));
    }

    private String words(Undoing result, Language language) {
        return switch (result) {
            case Undoing.Undone undone -> {
                boolean created = undone.undone().kind() == Operation.Kind.CREATE;
                yield say(
                        language,
                        created ? "undone_create" : "undone",
                        undone.contact().name());
            }
            case Undoing.NotFound notFound -> say(language, "undo_not_found");
            case Undoing.AlreadyUndone already -> say(language, "undo_already");
            case Undoing.NotDone notDone -> say(language, "undo_not_done");
            case Undoing.ChangedSince changed ->
                say(language, "undo_changed", changed.contact().name(), list(changed.now(), language));
            case Undoing.ReadOnly readOnly -> say(language, "only_reads");
            case Undoing.Forbidden(var problems) -> Sentences.of(problems, schemas.current(), language);
            case Undoing.Gone gone -> say(language, "gone");
            case Undoing.Refused(Operation operation, var refusals) ->
                refusals.isEmpty()
                        ? say(language, "value_taken")
                        : Sentences.refused(refusals, schemas.current(), language);
            case Undoing.NotWritten(var why) ->
                say(language, "undo_not_written", Sentences.of(why.trouble(), language));
            case Undoing.Unknown unknown -> say(language, "unknown_outcome");
        };
    }

    private String list(Map<String, String> values, Language language) {
        PropertySchema schema = schemas.current();
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> {
                    String label = schema.label(value.getKey(), language.code());
                    String shown = schema.show(value.getKey(), value.getValue(), language.code());
                    return shown.isEmpty()
                            ? say(language, "undo_now_empty", label)
                            : say(language, "undo_now", label, shown);
                })
                .collect(Collectors.joining(", "));
    }
}
