package sandbox.hubspot;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contacts as files that {@code --load} takes: the same ids, values and dates; no history, none that are archived. */
final class Export {
    private static final List<String> FIRST = List.of("hs_object_id", "createdate", "lastmodifieddate");

    /** Who has none must say so, else it is given one. */
    private static final String STAGE = "lifecyclestage";

    private final ContactBook book;
    private final Definitions definitions;

    Export(ContactBook book, Definitions definitions) {
        this.book = book;
        this.definitions = definitions;
    }

    private interface Format {
        void write(Writer out) throws IOException;
    }

    /** One contact, as the API would answer it. */
    private record Line(String id, Map<String, @Nullable String> properties) {}

    void on(HttpRouting.Builder routing) {
        routing.get("/sandbox/contacts.csv", (request, response) -> send(response, "text/csv", this::csv));
        routing.get("/sandbox/contacts.json", (request, response) -> send(response, "application/json", this::json));
    }

    private static void send(ServerResponse response, String type, Format format) {
        response.header(HeaderNames.CONTENT_TYPE, type + "; charset=utf-8");
        response.header("X-Content-Type-Options", "nosniff");
        try (Writer out = new BufferedWriter(new OutputStreamWriter(response.outputStream(), StandardCharsets.UTF_8))) {
            format.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("whoever asked for the contacts has left", e);
        }
    }

    /** Values as they are: guarded against formulas they would not be the same when they are loaded. */
    private void csv(Writer out) throws IOException {
        List<String> columns = columns();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(columns);
            living().forEach(contact -> csv.writeRecord(columns.stream()
                    .map(column -> contact.values().getOrDefault(column, ""))
                    .toList()));
        }
    }

    private void json(Writer out) throws IOException {
        out.write("[");
        String between = "\n";
        for (Contact contact : (Iterable<Contact>) living()::iterator) {
            out.write(between);
            out.write(Json.MAPPER.writeValueAsString(line(contact)));
            between = ",\n";
        }
        out.write("\n]\n");
    }

    private Line line(Contact contact) {
        Map<String, @Nullable String> properties = new TreeMap<>();
        properties.put(STAGE, null);
        contact.values().forEach((property, value) -> {
            if (isWritten(property)) {
                properties.put(property, value);
            }
        });
        return new Line(Long.toString(contact.id()), properties);
    }

    /** Those that any contact has a value of. */
    private List<String> columns() {
        TreeSet<String> used = new TreeSet<>();
        living().forEach(contact -> used.addAll(contact.values().keySet()));
        List<String> columns = new ArrayList<>(FIRST);
        used.stream().filter(name -> !FIRST.contains(name) && isWritten(name)).forEach(columns::add);
        return columns;
    }

    private Stream<Contact> living() {
        return book.all().stream().filter(contact -> !contact.isArchived());
    }

    private boolean isWritten(String property) {
        return definitions.find(property).filter(Columns::isTaken).isPresent();
    }
}
