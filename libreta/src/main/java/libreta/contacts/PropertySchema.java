package libreta.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contact properties of the account and the words for them. Immutable. Languages are {@code en} and {@code es}. */
public final class PropertySchema {
    /** Which of our operations made a contact. Nobody but us writes it. */
    public static final String OPERATION = "libreta_operation";

    static final String OWNER = "hubspot_owner_id";

    private final Map<String, PropertyDefinition> byName;
    private final Map<String, PropertyDefinition> byKey;
    private final List<Owner> owners;

    /** {@code owners} are the choices of {@code hubspot_owner_id}, whatever its definition says, unless there are none. */
    public PropertySchema(List<PropertyDefinition> definitions, List<Owner> owners) {
        this.owners = List.copyOf(owners);
        byName = new LinkedHashMap<>();
        definitions.forEach(definition -> byName.putIfAbsent(definition.name(), withOwners(definition)));
        byKey = byKey(byName);
    }

    /** Everything that the properties which people may set are called. */
    Set<String> allNames() {
        return writableOnes().stream()
                .flatMap(definition -> PropertyNames.of(definition.name(), this))
                .collect(Collectors.toSet());
    }

    /**
     * The property that is meant: by its internal name, by the account's label, or by a common English or Spanish word
     * for a standard property. Case, accents, spaces and underscores make no difference.
     */
    public Optional<PropertyDefinition> find(String nameOrLabel) {
        PropertyDefinition exact = byName.get(nameOrLabel);
        if (exact != null) {
            return Optional.of(exact);
        }
        return Optional.ofNullable(byKey.get(Words.key(nameOrLabel)))
                .or(() -> StandardProperty.meantBy(nameOrLabel)
                        .map(StandardProperty::internalName)
                        .map(byName::get));
    }

    /** What a person calls a property: our word for a standard one, else HubSpot's label, else the name itself. */
    public String label(String property, String language) {
        return StandardProperty.named(property)
                .map(standard -> standard.label(language))
                .or(() -> Optional.ofNullable(byName.get(property))
                        .map(PropertyDefinition::label)
                        .filter(label -> !label.isBlank()))
                .orElse(property);
    }

    /** A stored value as a person reads it: an option's label, an owner's name, a date in words; else as it is. */
    public String show(String property, String value, String language) {
        PropertyDefinition definition = byName.get(property);
        if (definition == null) {
            return value;
        }
        return switch (definition.type()) {
            case ENUMERATION -> choices(definition, value, language);
            case BOOL -> YesNo.show(value, language);
            case DATE -> Dates.showDay(value, language);
            case DATETIME -> Dates.showTime(value, language);
            case STRING, NUMBER, PHONE_NUMBER, OTHER -> value;
        };
    }

    /** The options of an enumeration with the words that {@link #show} uses, in display order. */
    public List<PropertyDefinition.Option> options(String property, String language) {
        PropertyDefinition definition = byName.get(property);
        if (definition == null) {
            return List.of();
        }
        return definition.options().stream()
                .map(option -> new PropertyDefinition.Option(option.value(), show(property, option.value(), language)))
                .toList();
    }

    /** Whether its values are chosen from a list, yes and no among them. */
    public boolean hasOptions(String property) {
        PropertyDefinition definition = byName.get(property);
        return definition != null && !definition.options().isEmpty();
    }

    /** Whether people may set it. */
    public boolean writable(String property) {
        PropertyDefinition definition = byName.get(property);
        return definition != null
                && !definition.readOnly()
                && definition.type() != PropertyType.OTHER
                && !property.equals(OPERATION);
    }

    /** Those that people may set and see in HubSpot, standard ones first, then by name. */
    public List<PropertyDefinition> writableOnes() {
        return byName.values().stream()
                .filter(definition -> writable(definition.name()) && !definition.hidden())
                .sorted(Comparator.comparingInt(PropertySchema::rank).thenComparing(PropertyDefinition::name))
                .toList();
    }

    /** At most three internal names of writable properties that look like what was typed. */
    public List<String> closest(String typed) {
        Map<String, String> names = new LinkedHashMap<>();
        for (PropertyDefinition definition : writableOnes()) {
            Stream.of(
                            definition.name(),
                            definition.label(),
                            label(definition.name(), "en"),
                            label(definition.name(), "es"))
                    .forEach(word -> names.putIfAbsent(word, definition.name()));
        }
        return Words.closest(typed, new ArrayList<>(names.keySet())).stream()
                .map(word -> names.getOrDefault(word, word))
                .distinct()
                .toList();
    }

    public List<Owner> owners() {
        return owners;
    }

    private PropertyDefinition withOwners(PropertyDefinition definition) {
        if (!definition.name().equals(OWNER) || owners.isEmpty()) {
            return definition;
        }
        List<PropertyDefinition.Option> options = owners.stream()
                .map(owner -> new PropertyDefinition.Option(owner.id(), nameOf(owner)))
                .toList();
        return new PropertyDefinition(
                OWNER,
                definition.label(),
                definition.type(),
                definition.phone(),
                options,
                definition.multiple(),
                definition.readOnly(),
                definition.hidden());
    }

    private static String nameOf(Owner owner) {
        return Stream.of(owner.name(), owner.email(), owner.id())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Map<String, PropertyDefinition> byKey(Map<String, PropertyDefinition> byName) {
        Map<String, PropertyDefinition> all = new LinkedHashMap<>();
        byName.values().forEach(definition -> all.putIfAbsent(Words.key(definition.name()), definition));
        byName.values().stream()
                .sorted(Comparator.comparing(PropertyDefinition::hidden)
                        .thenComparing(PropertyDefinition::readOnly)
                        .thenComparingInt(PropertySchema::rank))
                .forEach(definition -> all.putIfAbsent(Words.key(definition.label()), definition));
        all.remove("");
        return all;
    }

    private static int rank(PropertyDefinition definition) {
        return StandardProperty.named(definition.name())
                .map(StandardProperty::ordinal)
                .orElse(Integer.MAX_VALUE);
    }

    private String choices(PropertyDefinition definition, String value, String language) {
        if (!definition.multiple()) {
            return choice(definition, value, language);
        }
        return Arrays.stream(value.split(";", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> choice(definition, one, language))
                .collect(Collectors.joining(", "));
    }

    private static String choice(PropertyDefinition definition, String value, String language) {
        String label = definition.options().stream()
                .filter(option -> option.value().equals(value))
                .map(PropertyDefinition.Option::label)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(value);
        return StandardOption.of(definition.name(), value)
                .map(standard -> standard.shown(label, language))
                .orElse(label);
    }
}
