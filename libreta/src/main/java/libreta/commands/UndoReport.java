package libreta.commands;

import java.util.Map;
import java.util.stream.Collectors;
import libreta.contacts.Operation;
import libreta.contacts.Undoing;

/** How an undo ended, in a sentence for whoever works at the command line. */
final class UndoReport {
    private UndoReport() {}

    static String of(Undoing undoing) {
        return switch (undoing) {
            case Undoing.Undone undone ->
                "Undone: contact %s, by operation %s; its conversation is told."
                        .formatted(undone.undone().contact(), undone.by().id());
            case Undoing.NotFound none -> "There is no such write; audit list shows the operation ids.";
            case Undoing.AlreadyUndone already -> "That write has been undone already.";
            case Undoing.NotDone(Operation operation) -> notDone(operation.state());
            case Undoing.OneIsOpen open ->
                "Another change to this contact is still on its way to HubSpot. Nothing was undone; try again in a minute.";
            case Undoing.ChangedSince changed ->
                "Not undone: somebody has changed contact %s since. HubSpot holds now: %s."
                        .formatted(changed.operation().contact(), values(changed.now()));
            case Undoing.ReadOnly readOnly -> "Not undone: the flow is read-only.";
            case Undoing.Forbidden forbidden -> "Not undone: it would opt somebody in again who has opted out.";
            case Undoing.Gone gone -> "Not undone: the contact is no longer in HubSpot.";
            case Undoing.Refused refused -> "Not undone: HubSpot does not take the old values back.";
            case Undoing.NotWritten(var why) ->
                "Not undone: HubSpot could not be asked (%s). With the sandbox, Libreta has to run meanwhile."
                        .formatted(why.getMessage());
            case Undoing.Unknown unknown ->
                "HubSpot did not say whether it took it back; a running Libreta finds it out and tells the conversation.";
        };
    }

    private static String notDone(Operation.State state) {
        return switch (state) {
            case CONFIRMED, SENT ->
                "That write is still on its way to HubSpot, so it cannot be undone yet; a running Libreta finds out what"
                        + " becomes of it.";
            case UNKNOWN ->
                "Nobody could find out whether HubSpot saved that write, so it cannot be undone; look at the contact in"
                        + " HubSpot.";
            case DONE, FAILED, UNDONE -> "That write was never saved, so there is nothing to undo.";
        };
    }

    private static String values(Map<String, String> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> value.getKey() + " = \"" + value.getValue() + "\"")
                .collect(Collectors.joining(", "));
    }
}
