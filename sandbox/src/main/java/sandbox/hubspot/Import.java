package sandbox.hubspot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sandbox.table.Row;
import sandbox.table.TableFile;

/**
 * Loads the contacts of one file into the book: all of them or, when anything is wrong, none. The rules are those of a
 * write through the API.
 */
final class Import {
    private static final Pattern IDS = Pattern.compile("[\\d;: ]+");

    private final ContactBook book;
    private final KeptBefore before;
    private final Values values;
    private final Wording wording;
    private final Columns columns;
    private final Instant now;
    private final List<String> problems = new ArrayList<>();
    private final Map<UniqueValues.Key, Integer> lineOfValue = new HashMap<>();
    private final Map<Long, Integer> lineOfId = new HashMap<>();
    private final Set<Integer> linesKeptBefore = new HashSet<>();
    private int rows;
    private int mistakes;

    Import(ContactBook book, Definitions definitions, InstantSource clock, KeptBefore before) {
        this.book = book;
        this.before = before;
        this.values = new Values(definitions, new ValidationRules(List.of()));
        this.wording = new Wording(definitions);
        this.columns = new Columns(definitions);
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A row that is right; without an id it gets the next one. */
    private record Ready(
            OptionalLong id,
            Map<String, String> values,
            Map<String, String> facts,
            Instant createdAt,
            Instant updatedAt) {}

    /**
     * Loads it.
     *
     * @throws ImportRefused when something is wrong with it
     * @throws sandbox.table.Unreadable when it is no table
     */
    Imported load(TableFile file) {
        List<Ready> ready = new ArrayList<>();
        file.read(row -> check(row, ready));
        List<String> all = new ArrayList<>(columns.problems());
        all.addAll(problems);
        if (!all.isEmpty()) {
            throw new ImportRefused(file.path(), all, columns.problems().size() + mistakes, advice());
        }
        lineOfId.keySet().stream().mapToLong(id -> id).max().ifPresent(book::skipTo);
        for (Ready one : ready) {
            book.load(one.id(), one.values(), one.facts(), one.createdAt(), one.updatedAt());
        }
        return new Imported(file.path(), ready.size(), List.copyOf(columns.leftOut()));
    }

    /** Where most of the file is there already, it was loaded at an earlier start. */
    private Optional<String> advice() {
        return 2 * linesKeptBefore.size() > rows
                ? Optional.of("most of these contacts are there already, kept " + before.where() + ": leave out --load")
                : Optional.empty();
    }

    private void check(Row row, List<Ready> ready) {
        rows++;
        int mistakesBefore = mistakes;
        Map<String, String> said = said(row);
        OptionalLong id = id(row, said.remove("hs_object_id"));
        Instant createdAt = moment(row, "createdate", said.remove("createdate"), now);
        Instant updatedAt = moment(row, "lastmodifieddate", said.remove("lastmodifieddate"), createdAt);
        Map<String, String> facts = facts(row, said);
        said.keySet().removeIf(Columns::isFact);
        Map<String, String> checked = checked(row, said);
        refuseTaken(row, checked);
        if (mistakes == mistakesBefore) {
            ready.add(new Ready(id, PropertyValues.of(checked), PropertyValues.of(facts), createdAt, updatedAt));
        }
    }

    private Map<String, String> said(Row row) {
        Map<String, String> said = new TreeMap<>();
        row.cells().forEach((column, text) -> {
            if (columns.meaning(column) instanceof Columns.Meaning.Property(PropertyDefinition property)) {
                String value = wording.forApi(property, text);
                @Nullable String other = said.put(property.name(), value);
                if (other != null && !other.equals(value)) {
                    wrong(
                            row,
                            "two columns mean %s and say \"%s\" and \"%s\"".formatted(property.name(), other, value));
                }
            }
        });
        return said;
    }

    private OptionalLong id(Row row, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong id = Numbers.whole(text);
        if (id.isEmpty() || id.getAsLong() == 0) {
            wrong(row, "\"%s\" is no record id; a record id is a number".formatted(text));
            return OptionalLong.empty();
        }
        @Nullable Integer other = lineOfId.putIfAbsent(id.getAsLong(), row.line());
        if (other != null) {
            wrong(row, "the record id %s is on line %d already".formatted(text, other));
        } else if (book.knows(id.getAsLong())) {
            wrong(row, "the account has a contact with the record id %s already".formatted(text));
            note(row, id.getAsLong());
        }
        return id;
    }

    /** What is left of the history, beside the id and the two moments that every contact has. */
    private Map<String, String> facts(Row row, Map<String, String> said) {
        Map<String, String> facts = new TreeMap<>();
        said.forEach((property, text) -> {
            if (!Columns.isFact(property) || text.isEmpty()) {
                return;
            }
            if (property.endsWith("date")) {
                facts.put(property, moment(row, property, text, now).toString());
            } else if (IDS.matcher(text).matches()) {
                facts.put(property, text);
            } else {
                wrong(row, "%s: \"%s\" is no list of record ids".formatted(property, text));
            }
        });
        return facts;
    }

    private Instant moment(Row row, String property, @Nullable String text, Instant standard) {
        if (text == null || text.isEmpty()) {
            return standard;
        }
        return Values.instant(text).map(at -> at.truncatedTo(ChronoUnit.MILLIS)).orElseGet(() -> {
            wrong(row, "%s: \"%s\" is no moment; write it as 2026-11-23T10:00:00Z".formatted(property, text));
            return standard;
        });
    }

    private Map<String, String> checked(Row row, Map<String, String> said) {
        try {
            return values.check(new TreeMap<String, @Nullable String>(said), Version.SEPTEMBER_2026)
                    .values();
        } catch (Refused refused) {
            for (Refused.ErrorBody.Detail detail : refused.body().errors()) {
                wrong(
                        row,
                        "%s: %s".formatted(propertyOf(detail), detail.message().replaceAll("\\s+", " ")));
            }
            return Map.of();
        }
    }

    private static String propertyOf(Refused.ErrorBody.Detail detail) {
        Map<String, List<String>> context = detail.context();
        return context == null ? "value" : String.join(", ", context.getOrDefault("propertyName", List.of("value")));
    }

    private void refuseTaken(Row row, Map<String, String> checked) {
        for (UniqueValues.Key key : book.uniqueKeys(checked)) {
            OptionalLong holder = book.holder(key);
            @Nullable Integer other = lineOfValue.putIfAbsent(key, row.line());
            if (other != null) {
                wrong(row, "%s %s is on line %d already".formatted(key.property(), key.value(), other));
            } else if (holder.isPresent()) {
                wrong(
                        row,
                        "%s %s belongs to contact %d of the account already"
                                .formatted(key.property(), key.value(), holder.getAsLong()));
                note(row, holder.getAsLong());
            }
        }
    }

    private void note(Row row, long holder) {
        if (before.has(holder)) {
            linesKeptBefore.add(row.line());
        }
    }

    private void wrong(Row row, String why) {
        mistakes++;
        if (mistakes <= ImportRefused.SHOWN) {
            problems.add("line %d: %s".formatted(row.line(), why));
        }
    }
}
