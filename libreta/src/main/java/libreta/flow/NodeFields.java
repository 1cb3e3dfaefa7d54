package libreta.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import libreta.flow.FlowYaml.Entry;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The settings of one node, or of the file, as they are written. Each method notes what is wrong and then answers with something that
 * reading can go on with; nothing is built from it once there is a problem.
 */
final class NodeFields {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}");
    private static final Pattern PROPERTY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,249}");
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL);
    /** Stands for a text that could not be read. */
    static final Text UNREADABLE = Text.of("?", "?");

    private final String node;
    private final int line;
    private final Map<String, Entry> entries;
    private final FlowYaml yaml;
    private final Problems problems;

    NodeFields(String node, int line, Map<String, Entry> entries, FlowYaml yaml, Problems problems) {
        this.node = node;
        this.line = line;
        this.entries = new LinkedHashMap<>(entries);
        this.yaml = yaml;
        this.problems = problems;
    }

    /**
     * A word from a list.
     *
     * @param line counted from 1
     */
    record Item(String text, int line) {}

    String node() {
        return node;
    }

    int line() {
        return line;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean has(String field) {
        return entries.containsKey(field);
    }

    /** The line of this field, or of the node where the field is missing. */
    int line(String field) {
        Entry entry = entries.get(field);
        return entry == null ? line : entry.line();
    }

    /** The field as it is written, without a check. */
    Optional<String> written(String field) {
        Entry entry = entries.get(field);
        return entry != null && entry.value() instanceof ScalarNode scalar
                ? Optional.of(scalar.getValue().strip())
                : Optional.empty();
    }

    /** The words of a list as they are written, without a check; a single word counts as a list of one. */
    List<Item> writtenItems(String field) {
        Entry entry = entries.get(field);
        if (entry == null) {
            return List.of();
        }
        List<Node> values = entry.value() instanceof SequenceNode list ? list.getValue() : List.of(entry.value());
        return values.stream()
                .filter(ScalarNode.class::isInstance)
                .map(value -> new Item(((ScalarNode) value).getValue().strip(), FlowYaml.lineOf(value)))
                .toList();
    }

    /** Notes each field that is not known, and reads on as if the one that was meant stood there. */
    void allowOnly(String owner, List<String> known) {
        for (String field : List.copyOf(entries.keySet())) {
            if (known.contains(field)) {
                continue;
            }
            List<String> free = known.stream().filter(name -> !has(name)).toList();
            Optional<String> meant = Spelling.nearest(field, free);
            String mend = meant.map(name -> "did you mean %s?".formatted(Spelling.quoted(name)))
                    .orElse("take it out; %s has %s".formatted(owner, String.join(", ", known)));
            problem(line(field), "there is no setting " + Spelling.quoted(field), mend);
            Entry entry = entries.remove(field);
            if (meant.isPresent() && entry != null) {
                entries.put(meant.get(), entry);
            }
        }
    }

    /** A setting that must be there; {@code example} is what a person could write. */
    String text(String field, String example) {
        if (!has(field)) {
            missing(field, example);
            return "";
        }
        return textOr(field, "");
    }

    String textOr(String field, String fallback) {
        Entry entry = entries.get(field);
        return entry == null ? fallback : scalar(field, entry.value()).orElse(fallback);
    }

    Text words(String field) {
        if (!has(field)) {
            missing(field, "{en: …, es: …}");
            return UNREADABLE;
        }
        return wordsOr(field, UNREADABLE);
    }

    Text wordsOr(String field, Text fallback) {
        Text read = wordsOrNull(field);
        return read == null ? fallback : read;
    }

    /** Null where the field is missing. */
    @Nullable
    Text wordsOrNull(String field) {
        Entry entry = entries.get(field);
        if (entry == null) {
            return null;
        }
        if (!(entry.value() instanceof MappingNode mapping)) {
            problem(
                    entry.line(),
                    "its %s is %s, not a text in each language".formatted(field, kind(entry.value())),
                    "write %s: {en: …, es: …}".formatted(field));
            return UNREADABLE;
        }
        return words(field, entry.line(), mapping);
    }

    int number(String field, Range range, int fallback) {
        Entry entry = entries.get(field);
        if (entry == null) {
            return fallback;
        }
        String written = entry.value() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (written.matches("\\d{1,9}") && range.holds(Integer.parseInt(written))) {
            return Integer.parseInt(written);
        }
        problem(
                entry.valueLine(),
                "its %s is %s".formatted(field, said(entry.value())),
                "write a whole number from %d to %d".formatted(range.min(), range.max()));
        return fallback;
    }

    /** One of the known words. */
    String choice(String field, List<String> known, String fallback) {
        String written = textOr(field, fallback);
        if (known.contains(written) || written.equals(fallback)) {
            return written;
        }
        problem(line(field), "its %s is %s".formatted(field, Spelling.quoted(written)), Spelling.mend(written, known));
        return fallback;
    }

    /** HubSpot's internal names of properties; empty where the field is missing. */
    List<String> properties(String field) {
        List<String> names = new ArrayList<>();
        for (Item item : items(field)) {
            checkProperty(item.text(), item.line());
            names.add(item.text());
        }
        return names;
    }

    /** Names with whatever stands behind them; {@code mend} is for where there are none. */
    Map<String, Entry> mapping(String field, String mend) {
        Entry entry = entries.get(field);
        if (entry == null) {
            problem(line, "there are no " + field, mend);
            return Map.of();
        }
        if (entry.value() instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            return yaml.entries(mapping, node);
        }
        problem(entry.line(), "its %s are %s".formatted(field, kind(entry.value())), mend);
        return Map.of();
    }

    /** Values by HubSpot's internal name of the property. */
    Map<String, String> values(String field) {
        Entry entry = entries.get(field);
        if (entry == null) {
            return Map.of();
        }
        if (!(entry.value() instanceof MappingNode mapping)) {
            problem(
                    entry.line(),
                    "its %s is %s, not properties with their values".formatted(field, kind(entry.value())),
                    "write %s: {lifecyclestage: lead}".formatted(field));
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        yaml.entries(mapping, node).forEach((property, value) -> {
            checkProperty(property, value.line());
            scalar(property, value.value()).ifPresent(text -> values.put(property, text));
        });
        return values;
    }

    /** The words of a list, each once; empty where the field is missing. */
    List<Item> items(String field) {
        Entry entry = entries.get(field);
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof SequenceNode list)) {
            List<String> words = written(field).stream()
                    .flatMap(written -> Stream.of(written.split("[,\\s]+")))
                    .filter(word -> !word.isEmpty())
                    .toList();
            problem(
                    entry.line(),
                    "its %s is %s, not a list".formatted(field, kind(entry.value())),
                    "write %s: [%s]".formatted(field, words.isEmpty() ? "…" : String.join(", ", words)));
            return words.stream().map(word -> new Item(word, entry.valueLine())).toList();
        }
        return items(field, list);
    }

    /** One word; what is a list by mistake is read all the same. */
    List<Item> item(String field) {
        Entry entry = entries.get(field);
        if (entry == null) {
            return List.of();
        }
        if (entry.value() instanceof SequenceNode list) {
            List<Item> items = items(field, list);
            String one = items.isEmpty() ? "…" : items.getFirst().text();
            problem(entry.line(), "its %s is a list".formatted(field), "write %s: %s".formatted(field, one));
            return items;
        }
        return scalar(field, entry.value()).stream()
                .map(text -> new Item(text, entry.valueLine()))
                .toList();
    }

    void problem(int line, String problem, String mend) {
        problems.add(node, line, problem, mend);
    }

    private void missing(String field, String example) {
        problem(line, "it has no " + field, "add %s: %s".formatted(field, example));
    }

    private Text words(String field, int fieldLine, MappingNode mapping) {
        Map<String, String> words = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        yaml.entries(mapping, node).forEach((written, entry) -> {
            String language = written.replace('_', '-').toLowerCase(Locale.ROOT);
            named.add(language);
            if (!LANGUAGE.matcher(language).matches()) {
                problem(
                        entry.line(),
                        "its %s names the language %s".formatted(field, Spelling.quoted(written)),
                        "write a code such as en, es or pt-BR");
            }
            scalar("%s in %s".formatted(field, Spelling.quoted(written)), entry.value())
                    .ifPresent(text -> words.put(language, text));
        });
        for (String language : Text.LANGUAGES) {
            if (!named.contains(language)) {
                String missing =
                        "its %s is missing in %s".formatted(field, language.equals("en") ? "English" : "Spanish");
                problem(fieldLine, missing, "add %s: … to it".formatted(language));
            }
        }
        return words.keySet().containsAll(Text.LANGUAGES) ? new Text(words) : UNREADABLE;
    }

    private List<Item> items(String field, SequenceNode list) {
        List<Item> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node value : list.getValue()) {
            int at = FlowYaml.lineOf(value);
            Optional<String> text = scalar("%s[%d]".formatted(field, items.size() + 1), value);
            if (text.isPresent() && !seen.add(text.get())) {
                problem(at, "its %s names %s twice".formatted(field, Spelling.quoted(text.get())), "keep one of them");
                continue;
            }
            text.ifPresent(word -> items.add(new Item(word, at)));
        }
        return items;
    }

    /** A text, or a number or truth value as it is written, without the space around it. */
    private Optional<String> scalar(String field, Node value) {
        if (value instanceof ScalarNode scalar
                && PLAIN.contains(scalar.getTag())
                && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(FlowYaml.lineOf(value), "its %s is %s".formatted(field, kind(value)), "write a text");
        return Optional.empty();
    }

    private void checkProperty(String name, int at) {
        if (PROPERTY.matcher(name).matches()) {
            return;
        }
        problem(
                at,
                "%s is not the name of a HubSpot property".formatted(Spelling.quoted(name)),
                "write its internal name, such as firstname or hs_lead_status");
    }

    private static String said(Node value) {
        return value instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? Spelling.quoted(scalar.getValue())
                : kind(value);
    }

    private static String kind(Node value) {
        return switch (value) {
            case SequenceNode list when list.getValue().isEmpty() -> "empty";
            case MappingNode mapping when mapping.getValue().isEmpty() -> "empty";
            case SequenceNode _ -> "a list";
            case MappingNode _ -> "a mapping";
            case ScalarNode scalar
            when scalar.getValue().isBlank() || scalar.getTag().equals(Tag.NULL) -> "empty";
            case ScalarNode scalar when !PLAIN.contains(scalar.getTag()) -> "of the type " + scalar.getTag();
            default -> "a single text";
        };
    }
}
