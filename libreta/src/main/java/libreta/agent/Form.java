package libreta.agent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import libreta.contacts.ContactId;
import libreta.contacts.Criteria;
import libreta.contacts.PropertySchema;
import libreta.contacts.PropertyType;

/** What a person filled in instead of saying it. Fields that were left empty are not there. */
public sealed interface Form {
    /** By name, in the order in which they stand. */
    Map<String, String> fields();

    /**
     * Finds contacts by what is known of them.
     *
     * @param criteria by name: {@code id}, {@code name}, {@code email}, {@code phone}, {@code company}, {@code query},
     *     {@code after} for the next page of the same search, or any property of the account
     */
    record Search(Map<String, String> criteria) implements Form {
        private static final Set<String> OWN = Set.of("id", "name", "email", "phone", "company", "query", "after");

        public Search {
            criteria = inOrder(criteria);
        }

        @Override
        public Map<String, String> fields() {
            return criteria;
        }

        Criteria asCriteria(PropertySchema schema) {
            List<Criteria.Condition> conditions = criteria.entrySet().stream()
                    .filter(field -> !OWN.contains(field.getKey()))
                    .map(field -> condition(field.getKey(), field.getValue(), schema))
                    .toList();
            return new Criteria(
                    value("id"),
                    value("email"),
                    value("phone"),
                    value("name"),
                    value("company"),
                    value("query"),
                    conditions,
                    value("after"));
        }

        private String value(String name) {
            return criteria.getOrDefault(name, "");
        }

        /** People type a word of a text, and a whole number, date or option. */
        private static Criteria.Condition condition(String property, String value, PropertySchema schema) {
            boolean text = schema.find(property)
                    .filter(definition -> definition.type() == PropertyType.STRING)
                    .isPresent();
            return new Criteria.Condition(property, text ? "CONTAINS_TOKEN" : "EQ", value);
        }
    }

    /** A new contact with these values, by property. */
    record Create(Map<String, String> values) implements Form {
        public Create {
            values = inOrder(values);
        }

        @Override
        public Map<String, String> fields() {
            return values;
        }
    }

    /** What is new of a contact, by property; an empty text empties it. */
    record Update(ContactId contact, Map<String, String> values) implements Form {
        public Update {
            values = inOrder(values);
        }

        @Override
        public Map<String, String> fields() {
            return values;
        }
    }

    private static Map<String, String> inOrder(Map<String, String> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
