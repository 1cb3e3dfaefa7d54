package sandbox.hubspot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the columns of a file mean: the property with that name or, as HubSpot's exports have it, with that label. */
final class Columns {
    /** Read-only for a write, but a file may say them, since nobody can work them out afterwards. */
    private static final Set<String> FACTS = Set.of(
            "hs_object_id",
            "createdate",
            "lastmodifieddate",
            "hubspot_owner_assigneddate",
            "hs_all_contact_vids",
            "hs_merged_object_ids",
            "hs_calculated_merged_vids");

    private static final Pattern STAGE_DATE = Pattern.compile("hs_lifecyclestage_\\w+_date");

    private final Definitions definitions;
    private final Map<String, Meaning> met = new LinkedHashMap<>();

    Columns(Definitions definitions) {
        this.definitions = definitions;
    }

    sealed interface Meaning {
        record Property(PropertyDefinition definition) implements Meaning {}

        /** HubSpot works this one out by itself. */
        record LeftOut() implements Meaning {}

        record Unclear(String why) implements Meaning {}
    }

    Meaning meaning(String column) {
        return met.computeIfAbsent(column, this::find);
    }

    /** The columns met so far that are left out. */
    Collection<String> leftOut() {
        return met.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Meaning.LeftOut)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is wrong with the columns met so far. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        met.forEach((column, meaning) -> {
            if (meaning instanceof Meaning.Unclear(String why)) {
                problems.add("column \"%s\": %s".formatted(column, why));
            }
        });
        return problems;
    }

    private Meaning find(String column) {
        String name = column.equalsIgnoreCase("id") ? "hs_object_id" : column;
        Optional<PropertyDefinition> named = definitions.find(name);
        List<PropertyDefinition> meant = named.isPresent() ? List.of(named.get()) : labelled(name);
        if (meant.isEmpty()) {
            return new Meaning.Unclear("there is no property with this name or label; rename the column, take it out,"
                    + " or create the property first");
        }
        if (meant.size() > 1) {
            return new Meaning.Unclear("this is the label of several properties; use the name of one of them, "
                    + meant.stream().map(PropertyDefinition::name).collect(Collectors.joining(" or ")));
        }
        PropertyDefinition property = meant.getFirst();
        return isTaken(property) ? new Meaning.Property(property) : new Meaning.LeftOut();
    }

    /** Whether a file may say it; what is left HubSpot works out by itself. */
    static boolean isTaken(PropertyDefinition property) {
        return !property.isReadOnly() || isFact(property.name());
    }

    /** Whether it is history that a write may not tell, but a file may. */
    static boolean isFact(String property) {
        return FACTS.contains(property) || STAGE_DATE.matcher(property).matches();
    }

    private List<PropertyDefinition> labelled(String label) {
        return definitions.all().stream()
                .filter(property -> property.label().equalsIgnoreCase(label))
                .toList();
    }
}
