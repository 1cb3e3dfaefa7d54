package bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an account with one contact answers. */
final class HubSpotAnswers {
    static final String CONTACTS = "/crm/objects/2026-09/contacts/";
    static final String EMAIL = "ada@bench.example";

    /** About as many as a real account has. */
    private static final int OTHER_PROPERTIES = 250;

    private static final List<String> NAMED = List.of(
            "email",
            "firstname",
            "lastname",
            "phone",
            "mobilephone",
            "jobtitle",
            "company",
            "website",
            "address",
            "city",
            "state",
            "zip",
            "country",
            "lifecyclestage",
            "hs_lead_status",
            "hubspot_owner_id");

    private static final String CONTACT = """
            {"id":"101","properties":{"hs_object_id":"101","firstname":"Ada","lastname":"Lovelace",
            "email":"%s","phone":"+442079460958","company":"Analytical Engines","jobtitle":"Mathematician",
            "lifecyclestage":"customer"},"createdAt":"2026-01-05T10:00:00.000Z","updatedAt":"2026-02-05T10:00:00.000Z",
            "archived":false}""".formatted(EMAIL);

    private static final String OWNERS = """
            {"results":[{"id":"7","email":"sam@bench.example","firstName":"Sam","lastName":"Seller"}]}""";

    private static final String ACCOUNT = """
            {"portalId":4242,"uiDomain":"app.hubspot.example","timeZone":"UTC"}""";

    private static final String PROPERTIES = Stream.concat(
                    NAMED.stream(), IntStream.range(0, OTHER_PROPERTIES).mapToObj("property_%d"::formatted))
            .map(HubSpotAnswers::property)
            .collect(Collectors.joining(",", "{\"results\":[", "]}"));

    private HubSpotAnswers() {}

    static String to(String path) {
        if (path.startsWith(CONTACTS)) {
            return CONTACT;
        }
        if (path.startsWith("/crm/properties/")) {
            return PROPERTIES;
        }
        return path.startsWith("/crm/owners/") ? OWNERS : ACCOUNT;
    }

    private static String property(String name) {
        return """
                {"name":"%s","label":"Label of %s","type":"string","fieldType":"text","description":"","groupName":"g",
                "options":[],"displayOrder":-1,"calculated":false,"externalOptions":false,"hasUniqueValue":false,
                "hidden":false,"formField":true,"archived":false,"modificationMetadata":
                {"archivable":true,"readOnlyDefinition":false,"readOnlyValue":false}}""".formatted(name, name);
    }
}
