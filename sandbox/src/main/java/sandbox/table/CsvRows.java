package sandbox.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** CSV with a line of names on top, separated by whichever of comma, semicolon and tab stands in it most. */
final class CsvRows {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final Path file;
    private final Consumer<Row> rows;

    CsvRows(Path file, Consumer<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    void read(String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            List<String> names = List.of();
            Optional<CsvRecord> last = Optional.empty();
            for (CsvRecord record : csv) {
                last = Optional.of(record);
                if (names.isEmpty()) {
                    names = names(record);
                } else {
                    rows.accept(row(names, record));
                }
            }
            if (count(text, '"') % 2 == 1) {
                last.ifPresent(this::refuseSwallowed);
            }
        } catch (CsvParseException e) {
            throw new Unreadable(file, "is not valid CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always read", e);
        }
    }

    private List<String> names(CsvRecord head) {
        Set<String> met = new HashSet<>();
        List<String> names = head.getFields().stream().map(String::strip).toList();
        for (String name : names) {
            if (name.isEmpty() || !met.add(name)) {
                String why = name.isEmpty() ? "a column has no name" : "two columns are called \"" + name + "\"";
                throw new Unreadable(file, line(head), why + "; the first line names every column once");
            }
        }
        return names;
    }

    private Row row(List<String> names, CsvRecord record) {
        if (record.getFieldCount() != names.size()) {
            throw new Unreadable(
                    file,
                    line(record),
                    "has %d %s where the first line names %d columns"
                            .formatted(
                                    record.getFieldCount(),
                                    record.getFieldCount() == 1 ? "value" : "values",
                                    names.size()));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!record.getField(i).isEmpty()) {
                cells.put(names.get(i), record.getField(i));
            }
        }
        return new Row(line(record), cells);
    }

    /** A quotation mark that is never closed takes all lines behind it into one value. */
    private void refuseSwallowed(CsvRecord last) {
        if (last.getFields().stream().anyMatch(value -> value.contains("\n"))) {
            throw new Unreadable(file, line(last), "a quotation mark is opened here and never closed");
        }
    }

    private static int line(CsvRecord record) {
        return Math.toIntExact(record.getStartingLineNumber());
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char most = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(head, separator) > count(head, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(String head, char separator) {
        return head.chars().filter(c -> c == separator).count();
    }
}
