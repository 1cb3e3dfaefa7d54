package sandbox.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whom a sentence is about. */
sealed interface Who {
    /** A contact that a tool has returned. */
    record Known(Contact contact) implements Who {}

    record Id(String id) implements Who {}

    record Email(String email) implements Who {}

    record Phone(String phone) implements Who {}

    /** A person's name; {@code company} is empty where none was said. */
    record Name(String name, String company) implements Who {}

    /** Everybody at a company. */
    record Company(String company) implements Who {}

    /** Everybody in a lifecycle stage, by HubSpot's own value; {@code company} is empty for all companies. */
    record Stage(String stage, String company) implements Who {}

    record City(String city) implements Who {}

    /** Whoever has such a job title at a company. */
    record Role(String title, String company) implements Who {}

    /** Words that may be anything. */
    record Words(String words) implements Who {}

    /** "Her", "this contact": the one last spoken of. */
    record LastOne() implements Who {}

    record Nobody() implements Who {}

    /** Those that the search before had no room for; {@code arguments} is empty where all have been shown. */
    record NextPage(ObjectNode arguments) implements Who {
        public NextPage {
            arguments = arguments.deepCopy();
        }
    }

    /** The arguments of a search for this; empty where there is nothing to search for. */
    default ObjectNode criteria() {
        var criteria = JsonNodeFactory.instance.objectNode();
        return switch (this) {
            case Known(Contact contact) -> criteria.put("id", contact.id());
            case Id(String id) -> criteria.put("id", id);
            case Email(String email) -> criteria.put("email", email);
            case Phone(String phone) -> criteria.put("phone", phone);
            case Name(String name, String company) -> {
                criteria.put("name", name);
                yield company.isEmpty() ? criteria : criteria.put("company", company);
            }
            case Company(String company) -> criteria.put("company", company);
            case Words(String words) -> criteria.put("query", words);
            case City(String city) -> filtered(criteria, "city", "EQ", city);
            case Role(String title, String company) ->
                filtered(criteria, "jobtitle", "CONTAINS_TOKEN", title).put("company", company);
            case Stage(String stage, String company) -> {
                filtered(criteria, "lifecyclestage", "EQ", stage);
                yield company.isEmpty() ? criteria : criteria.put("company", company);
            }
            case NextPage(ObjectNode arguments) -> arguments.deepCopy();
            case LastOne(), Nobody() -> criteria;
        };
    }

    private static ObjectNode filtered(ObjectNode criteria, String property, String operator, String value) {
        criteria.putArray("filters")
                .addObject()
                .put("property", property)
                .put("operator", operator)
                .put("value", value);
        return criteria;
    }

    /** What a new contact would begin with, were nobody found. */
    default Map<String, String> beginnings() {
        return switch (this) {
            case Email(String email) -> Map.of("email", email);
            case Phone(String phone) -> Map.of("phone", phone);
            case Name(String name, String company) -> {
                var values = new LinkedHashMap<>(PersonName.split(name));
                if (!company.isEmpty()) {
                    values.put("company", company);
                }
                yield values;
            }
            case Words(String words) -> PersonName.fits(Text.of(words)) ? PersonName.split(words) : Map.of();
            case Known _, Id _, Company _, City _, Role _, Stage _, LastOne _, Nobody _, NextPage _ -> Map.of();
        };
    }

    /** In the words of the person, for a sentence such as <i>nobody found for …</i>. */
    default String said() {
        return switch (this) {
            case Known(Contact contact) -> contact.called();
            case Id(String id) -> "#" + id;
            case Email(String email) -> email;
            case Phone(String phone) -> phone;
            case Name(String name, String company) -> company.isEmpty() ? name : name + " (" + company + ")";
            case Company(String company) -> company;
            case City(String city) -> city;
            case Role(String title, String company) -> title + " (" + company + ")";
            case Stage(String stage, String company) -> company.isEmpty() ? stage : stage + " (" + company + ")";
            case Words(String words) -> words;
            case LastOne _, Nobody _, NextPage _ -> "";
        };
    }
}
