package sandbox.rules;

import java.util.Map;

/** What the conversation is after. */
sealed interface Goal {
    record None() implements Goal {}

    record Search(Who who) implements Goal {}

    record Ask(Who who, String property) implements Goal {}

    /** {@code complete} once the person has said that what is missing does not exist. */
    record Create(Map<String, String> values, boolean complete) implements Goal {
        public Create {
            values = Map.copyOf(values);
        }

        boolean named() {
            return values.containsKey("firstname") || values.containsKey("lastname");
        }

        boolean reachable() {
            return values.containsKey("email");
        }
    }

    /** {@code awaiting} is a property that was named without its new value, or empty. */
    record Update(Who who, Map<String, String> changes, String awaiting) implements Goal {
        public Update {
            changes = Map.copyOf(changes);
        }
    }

    /** Nobody was found; creating the contact has been offered. */
    record Offer(Map<String, String> values) implements Goal {
        public Offer {
            values = Map.copyOf(values);
        }
    }
}
