package libreta.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node as it was read, before the nodes that it names are looked up.
 *
 * @param type null where the file names no known type
 * @param assembly builds the node; it may be called once the whole file is known to be right
 */
record Draft(NodeFields fields, @Nullable NodeType type, List<Ref> refs, Assembly assembly) {
    /**
     * A place that names another node.
     *
     * @param line counted from 1
     */
    record Ref(String field, String target, int line) {}

    /** Makes the node out of its settings and the nodes it names. */
    interface Assembly {
        Node assemble(Assembler.Linked to);
    }

    Draft {
        refs = List.copyOf(refs);
    }

    String id() {
        return fields.node();
    }

    int line() {
        return fields.line();
    }

    List<Ref> refs(String field) {
        return refs.stream().filter(ref -> ref.field().equals(field)).toList();
    }

    /** Whether this is a button whose click is sent, as it is unless the file says another known thing. */
    boolean sends() {
        return type == NodeType.BUTTON_WIDGET
                && !List.of("link", "fillInput")
                        .contains(fields.written("onClick").orElse("send"));
    }
}
