package bench.duplicates;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import libreta.contacts.Checked;
import libreta.contacts.Contact;
import libreta.contacts.Duplicate;
import libreta.contacts.Lookalikes;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.PropertySchema;
import libreta.contacts.Schemas;
import libreta.contacts.ValueRules;
import libreta.hubspot.AccessToken;
import libreta.hubspot.HubSpotContacts;
import libreta.hubspot.Patience;
import libreta.hubspot.Rhythm;

/** A HubSpot account as Libreta looks for duplicates in it: values normalised, then by e-mail, then by likeness. */
final class Account implements AutoCloseable {
    private static final String TOKEN = "pat-na1-00000000-0000-4000-8000-000000000000";
    private static final String REGION = "ES";

    private final HubSpotContacts hubspot;
    private final Schemas schemas;
    private final ValueRules rules = new ValueRules(REGION);
    private final Lookalikes lookalikes;

    /** {@code base} is a sandbox without limits, so that the pause between searches need not be waited for. */
    Account(URI base) {
        this.hubspot = new HubSpotContacts(base, new AccessToken(TOKEN), Patience.USUAL, timeThatJumps());
        this.schemas = new Schemas(hubspot, InstantSource.system());
        this.lookalikes = new Lookalikes(hubspot, rules, List::of);
    }

    private static Rhythm timeThatJumps() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        return new Rhythm(now::get, span -> now.updateAndGet(at -> at.plus(span)), () -> 0);
    }

    /** What is shown to somebody who is about to create this person. */
    List<Duplicate> duplicatesOf(Human person) {
        Map<String, String> values = normalised(person);
        Optional<Contact> same = hubspot.readByEmail(values.getOrDefault("email", ""), List.of("email"));
        return same.map(contact -> List.of(new Duplicate(contact, Duplicate.Grade.THE_SAME, List.of("email"))))
                .orElseGet(() -> lookalikes.of(values));
    }

    private Map<String, String> normalised(Human person) {
        PropertySchema schema = schemas.current();
        Map<String, String> values = new LinkedHashMap<>();
        person.values().forEach((name, value) -> {
            PropertyDefinition property = schema.find(name).orElseThrow();
            if (rules.check(property, value, schema) instanceof Checked.Good(String good)) {
                values.put(name, good);
            }
        });
        return values;
    }

    @Override
    public void close() {
        hubspot.close();
    }
}
