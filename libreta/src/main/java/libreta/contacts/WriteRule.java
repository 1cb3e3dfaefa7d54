package libreta.contacts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the administrator allows of one kind of write; the flow's tool node says it.
 *
 * @param properties internal names of those that may be written; empty for all that HubSpot lets us write
 * @param fixed values that every created contact gets
 * @param neverBlank internal names of those that may not be emptied, whoever asks
 * @param fillOnly those whose value may not be replaced
 * @param consent internal names of the account's own properties that say yes or no to being contacted
 */
public record WriteRule(
        Set<String> properties,
        Map<String, String> fixed,
        Set<String> neverBlank,
        FillOnly fillOnly,
        Set<String> consent,
        Confirm confirm) {
    /** Everything, with a person's yes; but an address is not emptied. */
    public static final WriteRule ALL =
            new WriteRule(Set.of(), Map.of(), Set.of("email"), FillOnly.NOTHING, Set.of(), Confirm.ALWAYS);

    public WriteRule {
        properties = Set.copyOf(properties);
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
        neverBlank = Set.copyOf(neverBlank);
        consent = Set.copyOf(consent);
    }

    /** Who agrees to a write. */
    public enum Confirm {
        /** The person, to every single one. */
        ALWAYS,
        /** Nobody besides, where the person said all of it word for word. */
        NEVER
    }

    /** Properties that may be filled where they are empty, and not replaced. */
    public record FillOnly(boolean everything, Set<String> properties) {
        public static final FillOnly NOTHING = new FillOnly(false, Set.of());
        public static final FillOnly EVERYTHING = new FillOnly(true, Set.of());

        public FillOnly {
            properties = Set.copyOf(properties);
        }

        public static FillOnly of(List<String> properties) {
            return new FillOnly(false, Set.copyOf(properties));
        }

        boolean holds(String property) {
            return everything || properties.contains(property);
        }
    }

    /** The names as a list in a fixed order, for those who show them. */
    public List<String> sorted() {
        return properties.stream().sorted().toList();
    }

    public WriteRule only(Set<String> properties) {
        return new WriteRule(properties, fixed, neverBlank, fillOnly, consent, confirm);
    }

    public WriteRule fixing(Map<String, String> values) {
        return new WriteRule(properties, values, neverBlank, fillOnly, consent, confirm);
    }

    public WriteRule neverBlank(Set<String> properties) {
        return new WriteRule(this.properties, fixed, properties, fillOnly, consent, confirm);
    }

    public WriteRule fillOnly(FillOnly properties) {
        return new WriteRule(this.properties, fixed, neverBlank, properties, consent, confirm);
    }

    public WriteRule consent(Set<String> properties) {
        return new WriteRule(this.properties, fixed, neverBlank, fillOnly, properties, confirm);
    }

    public WriteRule confirm(Confirm who) {
        return new WriteRule(properties, fixed, neverBlank, fillOnly, consent, who);
    }

    /** Whether somebody may give it a value; what the administrator has fixed nobody else sets. */
    public boolean mayBeGiven(String property) {
        return allows(property) && !fixed.containsKey(property);
    }

    boolean allows(String property) {
        return properties.isEmpty() || properties.contains(property);
    }
}
