package libreta.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import libreta.flow.FlowYaml.Entry;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads a flow out of its file. Everything that is wrong with the file is told at once. */
public final class FlowFile {
    static final String BUNDLED = "flows/hubspot-contacts.yaml";
    static final int MAX_NODES = 200;
    private static final int MAX_NAME_CHARACTERS = 200;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final Problems problems = new Problems();
    private final FlowYaml yaml = new FlowYaml(problems);
    private final NodeReader reader = new NodeReader();

    private FlowFile() {}

    /**
     * Reads an administrator's file.
     *
     * @throws FlowInvalid when the file cannot be read or is not a flow that can run
     */
    public static Flow load(Path path) {
        try (InputStream file = Files.newInputStream(path)) {
            return read(path.toString(), file.readNBytes(FlowYaml.MAX_BYTES + 1));
        } catch (NoSuchFileException missing) {
            throw unreadable(path, "there is no such file");
        } catch (IOException failed) {
            String why = Files.isDirectory(path) ? "this is a directory" : "it cannot be read (%s)".formatted(failed);
            throw unreadable(path, why);
        }
    }

    /** The flow that comes with Libreta. */
    public static Flow bundled() {
        try (InputStream file = FlowFile.class.getClassLoader().getResourceAsStream(BUNDLED)) {
            if (file == null) {
                throw new IllegalStateException(
                        "the bundled flow is missing: %s; build Libreta anew".formatted(BUNDLED));
            }
            return read(BUNDLED, file.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException("the bundled flow cannot be read; build Libreta anew", failed);
        }
    }

    /** {@code name} is what the report calls the file. */
    static Flow read(String name, byte[] bytes) {
        return new FlowFile().flow(name, bytes);
    }

    private static FlowInvalid unreadable(Path path, String why) {
        return new FlowInvalid(
                path.toString(), List.of(new FlowProblem("", 0, why, "name a flow file in LIBRETA_FLOW")));
    }

    private Flow flow(String file, byte[] bytes) {
        String name = "";
        boolean readOnly = false;
        Map<String, Draft> drafts = Map.of();
        MappingNode root = yaml.read(bytes).orElse(null);
        if (root != null) {
            NodeFields fields = new NodeFields("", 1, yaml.entries(root, ""), yaml, problems);
            fields.allowOnly("a flow", List.of("name", "readOnly", "nodes"));
            name = name(fields);
            readOnly =
                    fields.choice("readOnly", List.of("true", "false"), "false").equals("true");
            drafts = drafts(fields);
            if (readOnly) {
                canRead(fields, drafts);
            }
        }
        if (!problems.isEmpty()) {
            throw new FlowInvalid(file, problems.inOrder());
        }
        return new Flow(name, readOnly, new Assembler(drafts).assemble());
    }

    private String name(NodeFields fields) {
        String name = fields.text("name", "HubSpot contacts");
        if (name.length() > MAX_NAME_CHARACTERS) {
            fields.problem(
                    fields.line("name"),
                    "its name is too long",
                    "write up to %d characters".formatted(MAX_NAME_CHARACTERS));
        }
        return name;
    }

    /** Without its writing tools, an agent of a flow that writes nothing needs the other one. */
    private static void canRead(NodeFields fields, Map<String, Draft> drafts) {
        boolean searches = drafts.values().stream()
                .anyMatch(draft -> draft.type() == null || draft.type() == NodeType.SEARCH_CONTACT);
        if (!searches && !drafts.isEmpty()) {
            fields.problem(
                    fields.line("readOnly"),
                    "it is readOnly, and the agent has no SearchContact, so it could do nothing",
                    "name a SearchContact in its tools, or take readOnly out");
        }
    }

    private Map<String, Draft> drafts(NodeFields fields) {
        Map<String, Entry> nodes = fields.mapping("nodes", "add nodes: and, under it, the nodes of the flow");
        if (nodes.size() > MAX_NODES) {
            fields.problem(
                    fields.line("nodes"),
                    "there are %d nodes".formatted(nodes.size()),
                    "a flow has up to %d".formatted(MAX_NODES));
            return Map.of();
        }
        Map<String, Draft> drafts = new LinkedHashMap<>();
        nodes.forEach((id, entry) -> drafts.put(id, draft(id, entry)));
        if (!drafts.isEmpty()) {
            new FlowGraph(drafts, fields.line("nodes"), problems).check();
        }
        return drafts;
    }

    private Draft draft(String id, Entry entry) {
        if (!ID.matcher(id).matches()) {
            problems.add(
                    "",
                    entry.line(),
                    "%s cannot be the id of a node".formatted(Spelling.quoted(id)),
                    "write up to 64 letters without accents, digits, - and _");
        }
        NodeFields fields = new NodeFields(id, entry.line(), settings(id, entry), yaml, problems);
        return reader.read(fields);
    }

    private Map<String, Entry> settings(String id, Entry entry) {
        if (entry.value() instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            return yaml.entries(mapping, id);
        }
        problems.add(id, entry.line(), "it has no settings", "write %s: {type: …}".formatted(id));
        return Map.of();
    }
}
