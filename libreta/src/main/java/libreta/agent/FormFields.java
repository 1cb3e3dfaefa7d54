package libreta.agent;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.Crm;
import libreta.contacts.Policy;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.PropertySchema;
import libreta.contacts.Schemas;
import libreta.contacts.WriteRule;
import libreta.conversation.Language;
import org.jspecify.annotations.Nullable;

/** The forms that people may fill in, built from the account's own properties and from what the flow lets be written. */
public final class FormFields {
    /** These stand in a form from the beginning; the others are added as they are needed. */
    private static final Set<String> MAIN = Set.of("firstname", "lastname", "email", "phone", "company", "jobtitle");

    private static final List<String> OWN_CRITERIA = List.of("name", "email", "phone", "company", "query");

    private final List<Brief.Tool> tools;
    private final Schemas schemas;
    private final Crm crm;

    /** Where the policy lets nothing be written, there are no forms for it. */
    public FormFields(List<Brief.Tool> tools, Policy policy, Schemas schemas, Crm crm) {
        this.tools = tools.stream()
                .filter(tool -> tool instanceof Brief.Tool.Search || !policy.readOnly())
                .toList();
        this.schemas = schemas;
        this.crm = crm;
    }

    /** @param kind {@code search}, {@code create} or {@code update} */
    public record View(String kind, List<Field> fields) {
        public View {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of a form.
     *
     * @param name of the property, or of a criterion of {@link Form.Search}
     * @param type HubSpot's, in lower case
     * @param main it is shown from the beginning
     * @param multiple several options may be chosen; they are joined with {@code ;}
     */
    public record Field(
            String name,
            String label,
            String type,
            boolean main,
            @Nullable Boolean multiple,
            @Nullable List<PropertyDefinition.Option> options) {}

    /**
     * The forms for the tools that the flow has, in its order.
     *
     * @throws libreta.contacts.CrmFailed when HubSpot cannot be asked for the account's properties
     */
    public List<View> all(Language language) {
        PropertySchema schema = schemas.current();
        return tools.stream().map(tool -> view(tool, schema, language)).toList();
    }

    /**
     * What a contact holds now in the properties that a form can change.
     *
     * @throws libreta.contacts.CrmFailed when HubSpot cannot be asked
     */
    public Optional<Contact> current(ContactId id) {
        PropertySchema schema = schemas.current();
        return tools.stream()
                .filter(Brief.Tool.Update.class::isInstance)
                .findFirst()
                .flatMap(tool -> crm.read(
                        id,
                        schema.writableOnes().stream()
                                .map(PropertyDefinition::name)
                                .toList()));
    }

    private static View view(Brief.Tool tool, PropertySchema schema, Language language) {
        return switch (tool) {
            case Brief.Tool.Search search -> new View("search", criteria(schema, language));
            case Brief.Tool.Create create -> new View("create", written(create.rule(), schema, language));
            case Brief.Tool.Update update -> new View("update", written(update.rule(), schema, language));
        };
    }

    private static List<Field> criteria(PropertySchema schema, Language language) {
        Stream<Field> own = OWN_CRITERIA.stream().map(name -> criterion(name, schema, language));
        Stream<Field> others = schema.writableOnes().stream()
                .filter(definition -> !OWN_CRITERIA.contains(definition.name()))
                .map(definition -> field(definition, false, schema, language));
        return Stream.concat(own, others).toList();
    }

    private static Field criterion(String name, PropertySchema schema, Language language) {
        boolean property = schema.find(name).isPresent() && !name.equals("name");
        String label = property ? schema.label(name, language.code()) : FormWords.criterion(name, language);
        String type = name.equals("phone") ? "phone_number" : "string";
        return new Field(name, label, type, true, null, null);
    }

    private static List<Field> written(WriteRule rule, PropertySchema schema, Language language) {
        return schema.writableOnes().stream()
                .filter(definition -> rule.mayBeGiven(definition.name()))
                .map(definition -> field(definition, MAIN.contains(definition.name()), schema, language))
                .sorted(Comparator.comparing(Field::main).reversed())
                .toList();
    }

    private static Field field(PropertyDefinition definition, boolean main, PropertySchema schema, Language language) {
        List<PropertyDefinition.Option> options = schema.options(definition.name(), language.code());
        return new Field(
                definition.name(),
                schema.label(definition.name(), language.code()),
                definition.phone() ? "phone_number" : definition.type().name().toLowerCase(Locale.ROOT),
                main,
                definition.multiple() ? true : null,
                options.isEmpty() ? null : options);
    }
}
