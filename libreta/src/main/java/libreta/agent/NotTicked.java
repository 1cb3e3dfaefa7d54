package libreta.agent;

import java.util.List;
import java.util.stream.Collectors;
import libreta.contacts.PropertySchema;
import libreta.contacts.Proposal;
import libreta.conversation.Language;

/** Names the values that the person has to tick, for instance <i>Job title “Countess”, City “London”</i>. */
final class NotTicked {
    private NotTicked() {}

    static String named(Proposal waiting, List<String> properties, PropertySchema schema, Language language) {
        return waiting.changes().stream()
                .filter(change -> properties.contains(change.property()))
                .map(change -> "%s “%s”"
                        .formatted(
                                schema.label(change.property(), language.code()),
                                schema.show(change.property(), change.after(), language.code())))
                .collect(Collectors.joining(", "));
    }
}
