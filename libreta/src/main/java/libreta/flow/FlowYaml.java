package libreta.flow;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The bytes of a flow file as YAML nodes, which know their lines. What is not a flow's YAML is a problem, never an exception. */
final class FlowYaml {
    static final int MAX_BYTES = 1 << 20;
    /** The composer recurses; a flow needs five levels. */
    private static final int MAX_DEPTH = 20;

    private static final String QUOTES = "check the indentation there, and put a text with \": \" or \" #\" in quotes";

    private final Problems problems;
    private final LoadSettings settings = LoadSettings.builder().build();

    FlowYaml(Problems problems) {
        this.problems = problems;
    }

    /**
     * One name with its value.
     *
     * @param line of the name, counted from 1
     */
    record Entry(int line, Node value) {
        int valueLine() {
            return lineOf(value);
        }
    }

    /** The mapping that a flow file is, or nothing where there is a problem. */
    Optional<MappingNode> read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            problem(1, "the file is larger than 1 MiB", "name a flow file; a flow has a few hundred lines");
            return Optional.empty();
        }
        return decode(bytes).flatMap(this::parse);
    }

    /** The names and values of a mapping, in order. A name that stands there twice is a problem, and the first one counts. */
    Map<String, Entry> entries(MappingNode mapping, String node) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = lineOf(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(
                        node, line, "a name is expected here, not a list or a mapping", "write a name and a colon");
                continue;
            }
            Entry first = entries.putIfAbsent(key.getValue(), new Entry(line, tuple.getValueNode()));
            if (first != null) {
                String twice =
                        "%s is there twice, first on line %d".formatted(Spelling.quoted(key.getValue()), first.line());
                problems.add(node, line, twice, "keep one of the two, or give this one another name");
            }
        }
        return entries;
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private Optional<String> decode(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            problem(lineAt(text, text.length()), "this is not UTF-8 text", "save the file in the encoding UTF-8");
            return Optional.empty();
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
        return Optional.of(text.toString().substring(marked ? 1 : 0));
    }

    private Optional<MappingNode> parse(String text) {
        try {
            if (!bounded(text)) {
                return Optional.empty();
            }
            return mapping(new Compose(settings).composeString(text));
        } catch (MarkedYamlEngineException notYaml) {
            Optional<Mark> mark = notYaml.getProblemMark().or(notYaml::getContextMark);
            int line = mark.map(Mark::getLine).orElse(0) + 1;
            problem(line, "this is not YAML: " + onOneLine(notYaml.getProblem()), QUOTES);
        } catch (ReaderException unprintable) {
            int line = lineAt(
                    text,
                    text.offsetByCodePoints(
                            0, Math.min(unprintable.getPosition(), text.codePointCount(0, text.length()))));
            problem(line, "there is a control character (U+%04X)".formatted(unprintable.getCodePoint()), "take it out");
        } catch (YamlEngineException notYaml) {
            problem(1, "this is not YAML: " + onOneLine(String.valueOf(notYaml.getMessage())), QUOTES);
        }
        return Optional.empty();
    }

    /** Refuses what could cost more time or memory than a file of this size should, before any of it is built. */
    private boolean bounded(String text) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            if (event instanceof AliasEvent) {
                return refuse(line, "an alias (*name) is not taken here", "write the value out");
            }
            if (documents > 1) {
                return refuse(line, "a second document begins here", "keep one flow in a file, without a line of ---");
            }
            if (depth > MAX_DEPTH) {
                return refuse(line, "lists and mappings are nested too deeply", "a flow needs five levels");
            }
        }
        return true;
    }

    private boolean refuse(int line, String problem, String mend) {
        problem(line, problem, mend);
        return false;
    }

    private Optional<MappingNode> mapping(Optional<Node> root) {
        if (root.isPresent() && root.get() instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        int line = root.map(FlowYaml::lineOf).orElse(1);
        problem(line, root.isEmpty() ? "the file is empty" : "this is not a flow", "begin with name: and nodes:");
        return Optional.empty();
    }

    private void problem(int line, String problem, String mend) {
        problems.add("", line, problem, mend);
    }

    private static int lineAt(CharSequence text, int position) {
        return (int) text.subSequence(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    private static String onOneLine(String message) {
        return message.replaceAll("\\p{C}+|\\s+", " ").strip();
    }
}
