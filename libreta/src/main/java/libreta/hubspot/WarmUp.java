package libreta.hubspot;

import java.util.List;
import libreta.contacts.ContactSearch;

/** Reads and writes one of each shape, which loads what JSON needs. */
final class WarmUp {
    private WarmUp() {}

    static void json() {
        Json.write(WireSearch.of(new ContactSearch("a", List.of(), List.of("email"), 1, "")));
        Json.MAPPER.readValue("{\"id\":\"1\",\"properties\":{\"email\":null}}", WireContact.class);
        Json.MAPPER.readValue("{\"total\":0,\"results\":[]}", WireFound.class);
        Json.MAPPER.readValue("{\"results\":[{\"name\":\"a\",\"options\":[{}]}]}", WireProperties.class);
        Json.MAPPER.readValue("{\"results\":[{}]}", WireOwners.class);
    }
}
