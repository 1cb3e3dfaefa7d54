package libreta.agent;

import static libreta.words.Words.say;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.contacts.Desk;
import libreta.contacts.Journal;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.PropertySchema;
import libreta.contacts.Proposal;
import libreta.contacts.Schemas;
import libreta.contacts.Undo;
import libreta.contacts.Undoing;
import libreta.contacts.Uninterrupted;
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

    /**
     * Takes back what an undo without further words is about: the newest write of the conversation that is, or may be, in
     * HubSpot. Where that has been taken back, nothing older is: the person does not see which it would be.
     */
    public TurnEnd undoLast(Turn turn, TurnSink sink) {
        List<Operation> newestFirst = journal.of(turn.conversation()).reversed().stream()
                .filter(Undos::mayBeThere)
                .toList();
        Optional<Operation> newest = newestFirst.stream().findFirst();
        if (newest.isEmpty() || isUndone(newest.get())) {
            boolean older = newestFirst.stream().anyMatch(operation -> !isUndo(operation));
            telling.say(turn, say(turn.language(), older ? "undo_last_already" : "undo_nothing"), sink);
            return new TurnEnd.Finished(Usage.NONE);
        }
        Operation last = newest.get();
        return undo(turn, isUndo(last) ? new OperationId(last.undoes()) : last.id(), sink);
    }

    private static boolean isUndone(Operation newest) {
        return isUndo(newest) && newest.state() == Operation.State.DONE;
    }

    private static boolean isUndo(Operation operation) {
        return !operation.undoes().isEmpty();
    }

    private static boolean mayBeThere(Operation operation) {
        return switch (operation.state()) {
            case CONFIRMED, SENT, DONE, UNKNOWN -> true;
            case FAILED, UNDONE -> false;
        };
    }

    /** Takes it back and says how that went. */
    public TurnEnd undo(Turn turn, OperationId operation, TurnSink sink) {
        Undo.Asked asked = new Undo.Asked(turn.conversation(), turn.person(), turn.language(), "undo " + operation);
        Undoing result = desk.undo(operation, asked);
        return Uninterrupted.call(() -> told(turn, operation, result, sink));
    }

    private TurnEnd told(Turn turn, OperationId operation, Undoing result, TurnSink sink) {
        if (result instanceof Undoing.Undone undone) {
            answerCall(turn, undone, sink);
        }
        told(turn, operation, result);
        telling.say(turn, words(result, turn.language()), sink);
        return new TurnEnd.Finished(Usage.NONE);
    }

    private void answerCall(Turn turn, Undoing.Undone undone, TurnSink sink) {
        Proposal proposal = undone.proposal();
        ToolJson.Outcome outcome =
                new ToolJson.Outcome("undone", undone.undone(), proposal, Optional.of(undone.contact()), "");
        String content = json.written(outcome, schemas.current(), turn.language());
        sink.emit(new TurnEvent.ToolAnswered(telling.keepAnswer(turn, proposal.toolCallId(), content)));
    }

    /** What this result says of the undo, which may be another thing a moment later; {@link Settling} tells the rest. */
    private void told(Turn turn, OperationId undone, Undoing result) {
        switch (result) {
            case Undoing.Undone(var before, Operation by, var proposal, var contact, var replaced) ->
                journal.told(by.id(), by.state());
            case Undoing.Unknown(Operation by) -> journal.told(by.id(), by.state());
            default ->
                journal.of(turn.conversation()).stream()
                        .filter(by -> by.undoes().equals(undone.value()) && by.state() == Operation.State.FAILED)
                        .forEach(by -> journal.told(by.id(), by.state()));
        }
    }

    private String words(Undoing result, Language language) {
        return switch (result) {
            case Undoing.Undone undone -> {
                boolean created = undone.undone().kind() == Operation.Kind.CREATE;
                String name = undone.contact().name();
                if (created) {
                    yield say(language, "undone_create", name);
                }
                Receipt receipt = new Receipt(schemas.current(), language);
                Map<String, String> now = undone.contact().properties();
                String words = receipt.holds(undone.proposal(), now) ? say(language, "undone", name) : "";
                yield Stream.concat(
                                Stream.of(words), receipt.ofUndo(undone.proposal(), now, undone.replaced()).stream())
                        .collect(Collectors.joining(" "))
                        .strip();
            }
            case Undoing.NotFound notFound -> say(language, "undo_not_found");
            case Undoing.AlreadyUndone already -> say(language, "undo_already");
            case Undoing.NotDone(Operation operation) -> say(language, notDone(operation.state()));
            case Undoing.OneIsOpen open -> say(language, "undo_another_open");
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

    private static String notDone(Operation.State state) {
        return switch (state) {
            case CONFIRMED, SENT -> "undo_open";
            case UNKNOWN -> "undo_unknown";
            case DONE, FAILED, UNDONE -> "undo_not_done";
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
