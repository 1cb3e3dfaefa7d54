package sandbox.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How much OpenAI's models of a name may be told to reason, as far as their names begin like one that is known. */
enum Effort {
    /** A model of no particulars: the sandbox's own. */
    ANY,
    /** From not at all to the most. */
    NONE_TO_MAX,
    /** The model reasons always. */
    LOW_TO_MAX;

    static final String NONE = "none";

    private static final String UNLESS_SAID = "medium";
    private static final String PARTICULAR = "gpt-6";
    private static final List<String> ALWAYS_REASONING = List.of("gpt-6-astra", "gpt-6.1-sol");
    private static final List<String> FROM_LOW = List.of("low", "medium", "high", "xhigh", "max");

    static Effort of(String model) {
        if (!model.startsWith(PARTICULAR)) {
            return ANY;
        }
        return ALWAYS_REASONING.stream().anyMatch(model::startsWith) ? LOW_TO_MAX : NONE_TO_MAX;
    }

    /** What the request says, or what counts where it says nothing. */
    static String said(JsonNode effort) {
        return effort.isMissingNode() || effort.isNull() ? UNLESS_SAID : effort.asString("");
    }

    boolean takes(String effort) {
        return this == ANY || offered().contains(effort);
    }

    /** The values as OpenAI lists them: {@code 'low', 'medium', and 'high'}. */
    String listed() {
        var quoted = offered().stream().map("'%s'"::formatted).toList();
        return String.join(", ", quoted.subList(0, quoted.size() - 1)) + ", and " + quoted.getLast();
    }

    private List<String> offered() {
        if (this == LOW_TO_MAX) {
            return FROM_LOW;
        }
        var values = new ArrayList<>(FROM_LOW);
        values.addFirst(NONE);
        return values;
    }
}
