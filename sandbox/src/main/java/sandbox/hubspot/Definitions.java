package sandbox.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The property definitions of the account. Safe for threads. */
final class Definitions {
    private static final String AT_THE_BEGINNING = "2025-01-07T09:00:00.411Z";
    static final List<PropertyDefinition.Option> YES_NO = List.of(
            new PropertyDefinition.Option("True", "true", "", 0, false),
            new PropertyDefinition.Option("False", "false", "", 1, false));

    private final Map<String, PropertyDefinition> byName = new ConcurrentHashMap<>();
    private final Map<String, PropertyDefinition> archived = new ConcurrentSkipListMap<>();
    private final List<PropertyDefinition.Option> owners;
    private volatile List<String> unique;
    private Consumer<Write> changed = write -> {};

    /** One property as the resource file has it: only what differs from the usual. */
    record Seed(
            String name,
            String label,
            String type,
            String fieldType,
            @Nullable String group,
            @Nullable String description,
            @Nullable List<List<String>> options,
            boolean readOnly,
            boolean calculated,
            boolean unique,
            boolean hidden,
            boolean custom) {

        PropertyDefinition definition(int order) {
            return new PropertyDefinition(
                    name,
                    label,
                    type,
                    fieldType,
                    group == null ? "contactinformation" : group,
                    description == null ? "" : description,
                    allOptions(),
                    order,
                    calculated,
                    null,
                    name.equals("hubspot_owner_id"),
                    unique,
                    hidden,
                    !custom,
                    !readOnly && !calculated,
                    name.equals("hubspot_owner_id") ? "OWNER" : null,
                    PropertyDefinition.NOT_SENSITIVE,
                    false,
                    null,
                    AT_THE_BEGINNING,
                    AT_THE_BEGINNING,
                    new PropertyDefinition.Modification(custom, !custom, readOnly || calculated, !custom));
        }

        private List<PropertyDefinition.Option> allOptions() {
            if (type.equals("bool")) {
                return YES_NO;
            }
            List<PropertyDefinition.Option> all = new ArrayList<>();
            for (List<String> option : options == null ? List.<List<String>>of() : options) {
                all.add(new PropertyDefinition.Option(option.getLast(), option.getFirst(), "", all.size(), false));
            }
            return all;
        }
    }

    Definitions(List<Seed> seeds, List<Owner> owners) {
        for (Seed seed : seeds) {
            byName.put(seed.name(), seed.definition(byName.size()));
        }
        List<PropertyDefinition.Option> named = new ArrayList<>();
        owners.stream()
                .filter(owner -> !owner.archived())
                .forEach(owner -> named.add(
                        new PropertyDefinition.Option(owner.fullName(), owner.id(), "", named.size(), false)));
        this.owners = List.copyOf(named);
        this.unique = namesOfUnique();
    }

    /** Takes over the definitions that a file had, and tells that file of every change from now on. */
    void keptIn(Storage storage, List<PropertyDefinition> saved) {
        saved.forEach(one -> {
            if (one.archived()) {
                shelve(one);
            } else {
                replace(one);
            }
        });
        changed = write -> storage.keep(List.of(write));
    }

    Optional<PropertyDefinition> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<PropertyDefinition> findArchived(String name) {
        return Optional.ofNullable(archived.get(name));
    }

    /** Those that are archived, by name. */
    List<PropertyDefinition> archived() {
        return List.copyOf(archived.values());
    }

    /** Those that are not archived, by name. */
    List<PropertyDefinition> all() {
        return byName.keySet().stream()
                .sorted()
                .flatMap(name -> find(name).stream())
                .toList();
    }

    /** Adds it unless there is one of this name; answers whether it did. It takes the place of an archived one. */
    boolean add(PropertyDefinition definition) {
        boolean added = byName.putIfAbsent(definition.name(), definition) == null;
        if (added) {
            archived.remove(definition.name());
            unique = namesOfUnique();
            changed.accept(new Write.Define(definition));
        }
        return added;
    }

    void replace(PropertyDefinition definition) {
        byName.put(definition.name(), definition);
        unique = namesOfUnique();
        changed.accept(new Write.Define(definition));
    }

    /** From now on it is no property of contacts; what they hold of it stays out of sight. */
    void archive(PropertyDefinition definition, String at) {
        shelve(definition.archivedAt(at));
        changed.accept(new Write.Define(definition.archivedAt(at)));
    }

    private void shelve(PropertyDefinition definition) {
        byName.remove(definition.name());
        archived.put(definition.name(), definition);
        unique = namesOfUnique();
    }

    /** What may be chosen, the owners of the account included, which HubSpot leaves out of the definition. */
    List<PropertyDefinition.Option> choices(PropertyDefinition definition) {
        return definition.externalOptions() ? owners : definition.options();
    }

    String label(String name) {
        return find(name).map(PropertyDefinition::label).orElse(name);
    }

    /** A stored value with labels in place of the internal names of options. */
    String shown(String name, String value) {
        List<PropertyDefinition.Option> choices = find(name).map(this::choices).orElse(List.of());
        if (choices.isEmpty()) {
            return value;
        }
        return Contact.split(value)
                .map(part -> choices.stream()
                        .filter(option -> option.value().equals(part))
                        .map(PropertyDefinition.Option::label)
                        .findFirst()
                        .orElse(part))
                .collect(Collectors.joining(", "));
    }

    List<String> uniqueNames() {
        return unique;
    }

    private List<String> namesOfUnique() {
        return byName.values().stream()
                .filter(PropertyDefinition::hasUniqueValue)
                .map(PropertyDefinition::name)
                .toList();
    }
}
