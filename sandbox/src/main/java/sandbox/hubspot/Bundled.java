package sandbox.hubspot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;

/** What comes with the sandbox as files: property definitions, owners and sample contacts. */
record Bundled(List<Definitions.Seed> properties, Sample sample) {

    record Sample(List<Owner> owners, List<SampleContact> contacts) {}

    record SampleContact(String id, Instant createdAt, Instant updatedAt, Map<String, String> properties) {
        void into(ContactBook book) {
            book.load(Numbers.whole(id), properties, Map.of(), createdAt, updatedAt);
        }
    }

    private static final class Once {
        private static final Bundled READ = read();
    }

    /** Reads the files at the first call and keeps them. */
    static Bundled get() {
        return Once.READ;
    }

    private static Bundled read() {
        try (InputStream properties = open("properties.json");
                InputStream sample = open("sample.json")) {
            return new Bundled(
                    Json.MAPPER.readValue(properties, new TypeReference<List<Definitions.Seed>>() {}),
                    Json.MAPPER.readValue(sample, Sample.class));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled files of the sandbox cannot be read", e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Bundled.class.getResourceAsStream(name), name);
    }
}
