package bench.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All contacts that the sandbox holds or held, with every value that they ever had. Shares no code with Libreta. */
final class HubSpotNow {
    static final List<String> PROPERTIES = List.of("firstname", "lastname", "email", "jobtitle");

    private static final String MARK = "libreta_operation";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Contact> contacts = new TreeMap<>();

    /** @param versions every value it ever had, by property */
    record Contact(String id, boolean archived, Map<String, String> now, Map<String, List<String>> versions) {
        Contact {
            now = Map.copyOf(now);
            versions = Map.copyOf(versions);
        }

        String value(String property) {
            return now.getOrDefault(property, "");
        }

        boolean everHeld(Map<String, String> values) {
            return values.entrySet().stream()
                    .filter(value -> PROPERTIES.contains(value.getKey()))
                    .allMatch(value -> everHeld(value.getKey(), value.getValue()));
        }

        boolean everHeld(String property, String value) {
            List<String> all = versions.getOrDefault(property, List.of());
            return (value.isEmpty() && all.isEmpty()) || all.contains(value);
        }

        /** The operation of Libreta that made it; empty where it bears none. */
        String madeBy() {
            return value(MARK);
        }
    }

    static HubSpotNow of(Collection<Contact> contacts) {
        HubSpotNow now = new HubSpotNow();
        contacts.forEach(contact -> now.contacts.put(contact.id(), contact));
        return now;
    }

    static HubSpotNow read(HttpClient http, URI sandbox, String token) throws IOException, InterruptedException {
        HubSpotNow now = new HubSpotNow();
        now.read(http, sandbox, token, false);
        now.read(http, sandbox, token, true);
        return now;
    }

    private void read(HttpClient http, URI sandbox, String token, boolean archived)
            throws IOException, InterruptedException {
        String properties = String.join(",", PROPERTIES) + "," + MARK;
        String after = "";
        do {
            String query = "?limit=50&archived=%s&properties=%s&propertiesWithHistory=%s%s"
                    .formatted(archived, properties, properties, after.isEmpty() ? "" : "&after=" + after);
            HttpRequest request = HttpRequest.newBuilder(sandbox.resolve("/crm/objects/2026-09/contacts" + query))
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the sandbox answered " + answer.statusCode() + ": " + answer.body());
            }
            JsonNode page = JSON.readTree(answer.body());
            page.path("results").valueStream().map(HubSpotNow::contact).forEach(one -> contacts.put(one.id(), one));
            after = page.at("/paging/next/after").asString("");
        } while (!after.isEmpty());
    }

    private static Contact contact(JsonNode row) {
        Map<String, String> now = new HashMap<>();
        row.path("properties")
                .properties()
                .forEach(property ->
                        now.put(property.getKey(), property.getValue().asString("")));
        Map<String, List<String>> versions = new HashMap<>();
        row.path("propertiesWithHistory").properties().forEach(property -> {
            List<String> values = new ArrayList<>();
            property.getValue()
                    .valueStream()
                    .forEach(version -> values.add(version.path("value").asString("")));
            versions.put(property.getKey(), values);
        });
        return new Contact(row.path("id").asString(""), row.path("archived").asBoolean(false), now, versions);
    }

    Collection<Contact> all() {
        return contacts.values();
    }

    boolean has(String id) {
        return contacts.containsKey(id);
    }

    /** A contact that is there, or was archived. */
    Contact get(String id) {
        return contacts.getOrDefault(id, new Contact(id, true, Map.of(), Map.of()));
    }
}
