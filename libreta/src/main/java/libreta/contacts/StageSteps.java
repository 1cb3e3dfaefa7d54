package libreta.contacts;

import java.util.List;
import java.util.Map;

/**
 * How HubSpot wants a lifecycle stage to be set back: it goes forward only, and says 200 to anything else without doing
 * it. So it is cleared in a request of its own first.
 */
final class StageSteps {
    static final String STAGE = "lifecyclestage";

    private StageSteps() {}

    /** Whether the update needs the step that clears it. */
    static boolean goesBack(Operation update, PropertySchema schema) {
        String from = update.before().getOrDefault(STAGE, "");
        String to = update.wanted().getOrDefault(STAGE, "");
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        List<String> order = schema.find(STAGE)
                .map(stage -> stage.options().stream()
                        .map(PropertyDefinition.Option::value)
                        .toList())
                .orElse(List.of());
        return order.indexOf(to) < order.indexOf(from);
    }

    static Map<String, String> cleared() {
        return Map.of(STAGE, "");
    }

    static Map<String, String> restored(Operation update) {
        return Map.of(STAGE, update.before().getOrDefault(STAGE, ""));
    }
}
