package libreta.flow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the nodes of a flow that was checked, each after the nodes that it names. */
final class Assembler {
    private final Map<String, Draft> drafts;
    private final Map<String, Node> built = new HashMap<>();

    Assembler(Map<String, Draft> drafts) {
        this.drafts = drafts;
    }

    /** The nodes by id, in the order of the file. */
    Map<String, Node> assemble() {
        Map<String, Node> nodes = new LinkedHashMap<>();
        drafts.keySet().forEach(id -> nodes.put(id, node(id)));
        return nodes;
    }

    /** The nodes that one node names. */
    final class Linked {
        private final Draft draft;

        private Linked(Draft draft) {
            this.draft = draft;
        }

        <T extends Node> List<T> all(String field, Class<T> type) {
            return draft.refs(field).stream()
                    .map(ref -> type.cast(node(ref.target())))
                    .toList();
        }

        <T extends Node> T one(String field, Class<T> type) {
            return all(field, type).getFirst();
        }
    }

    private Node node(String id) {
        Node known = built.get(id);
        if (known != null) {
            return known;
        }
        Draft draft = drafts.get(id);
        if (draft == null) {
            throw new IllegalStateException("the check of the flow let the unknown node '%s' pass".formatted(id));
        }
        Node node = draft.assembly().assemble(new Linked(draft));
        built.put(id, node);
        return node;
    }
}
