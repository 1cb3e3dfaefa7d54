package libreta.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which given names a short form stands for: <i>Bob</i> for <i>Robert</i>, <i>Pepe</i> for <i>José</i>. All folded. */
final class ShortForms {
    private static final String TABLE = "libreta/contacts/short-forms.txt";
    private static final ShortForms ALL = read();

    private final Map<String, Set<String>> names;
    private final Map<String, Set<String>> shortForms;

    private ShortForms(Map<String, Set<String>> names, Map<String, Set<String>> shortForms) {
        this.names = names;
        this.shortForms = shortForms;
    }

    private static ShortForms read() {
        try (InputStream table = ShortForms.class.getClassLoader().getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is not in the jar");
            }
            return of(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShortForms of(List<String> lines) {
        Map<String, Set<String>> names = new HashMap<>();
        Map<String, Set<String>> shortForms = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> words = List.of(line.split(" "));
            for (String shortForm : words.subList(1, words.size())) {
                names.computeIfAbsent(shortForm, first -> new TreeSet<>()).add(words.getFirst());
                shortForms
                        .computeIfAbsent(words.getFirst(), first -> new TreeSet<>())
                        .add(shortForm);
            }
        }
        return new ShortForms(names, shortForms);
    }

    /** Whether both may stand for one name. Two full names never do, whatever short form they share. */
    static boolean related(String left, String right) {
        Set<String> common = meant(left);
        common.retainAll(meant(right));
        return !common.isEmpty();
    }

    /** The names and short forms that may be written instead of this one, without itself, sorted. */
    static Set<String> of(String name) {
        Set<String> others = new TreeSet<>();
        for (String full : meant(name)) {
            others.add(full);
            others.addAll(ALL.shortForms.getOrDefault(full, Set.of()));
        }
        others.remove(name);
        return others;
    }

    /** Whether the table has it, as a name or as a short form; then another one of the table is no misspelling of it. */
    static boolean known(String name) {
        return ALL.names.containsKey(name) || ALL.shortForms.containsKey(name);
    }

    private static Set<String> meant(String name) {
        Set<String> meant = new HashSet<>(ALL.names.getOrDefault(name, Set.of()));
        meant.add(name);
        return meant;
    }
}
