package libreta.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values of others that our update replaced although nobody had seen them: HubSpot takes no condition with a write, so
 * what comes in the milliseconds between our last look and our write can only be noticed afterwards, in its history.
 */
final class Replaced {
    private Replaced() {}

    /** By property; empty when nobody came between. */
    static Map<String, String> by(Operation update, History history) {
        Map<String, String> replaced = new TreeMap<>();
        update.wanted().forEach((property, wanted) -> {
            List<String> values = values(history.of(property), property);
            int ours = values.indexOf(wanted);
            if (ours < 0 || ours + 1 >= values.size()) {
                return;
            }
            String before = values.get(ours + 1);
            if (!before.equals(update.before().getOrDefault(property, ""))) {
                replaced.put(property, before);
            }
        });
        return replaced;
    }

    /** Newest first, each once where it was set again; without the clearing that sets a lifecycle stage back. */
    private static List<String> values(List<History.Version> versions, String property) {
        List<String> values = new ArrayList<>();
        for (History.Version version : versions) {
            boolean step = property.equals(StageSteps.STAGE) && version.value().isEmpty();
            if (!step && (values.isEmpty() || !values.getLast().equals(version.value()))) {
                values.add(version.value());
            }
        }
        return values;
    }
}
