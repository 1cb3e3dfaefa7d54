package libreta.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.flow.Draft.Ref;
import libreta.flow.NodeType.Link;

/** Checks how the nodes of a flow hang together: what each names, that nothing is forgotten, and that no way leads in a loop. */
final class FlowGraph {
    private final Map<String, Draft> drafts;
    private final int nodesLine;
    private final Problems problems;
    /** Nodes that a mend names already, so they need not be told as forgotten besides. */
    private final Set<String> offered = new HashSet<>();

    FlowGraph(Map<String, Draft> drafts, int nodesLine, Problems problems) {
        this.drafts = drafts;
        this.nodesLine = nodesLine;
        this.problems = problems;
    }

    void check() {
        exactlyOne(NodeType.CHAT_OPENED_TRIGGER, "write opened: {type: ChatOpenedTrigger, next: [welcome]}");
        exactlyOne(NodeType.CHAT_INPUT, "write input: {type: ChatInput, next: [assistant]}");
        exactlyOne(NodeType.AI_AGENT, "write one with a goal, a backstory, an llm, a history and tools");
        for (Draft draft : drafts.values()) {
            if (draft.type() != null) {
                draft.type().links().forEach(link -> check(draft, link));
            }
        }
        new FlowRules(this, problems).check();
        Set<String> inLoops = loops();
        forgotten(inLoops);
    }

    Collection<Draft> drafts() {
        return drafts.values();
    }

    List<Draft> ofType(NodeType type) {
        return drafts.values().stream().filter(draft -> draft.type() == type).toList();
    }

    /** The nodes of the file that one node names in this field. */
    List<Draft> named(Draft draft, String field) {
        return draft.refs(field).stream()
                .map(ref -> drafts.get(ref.target()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether the way through {@code next} comes to the agent, from this node on. */
    boolean reachesAgent(Draft from) {
        return walk(List.of(from), Set.of("next")).stream()
                .anyMatch(id -> Objects.requireNonNull(drafts.get(id)).type() == NodeType.AI_AGENT);
    }

    private void exactlyOne(NodeType type, String mend) {
        List<Draft> found = ofType(type);
        if (found.isEmpty()) {
            problems.add("", nodesLine, "there is no " + type.written(), mend);
        }
        found.stream()
                .skip(1)
                .forEach(draft -> problems.add(
                        draft.id(),
                        draft.line(),
                        "\"%s\" is %s already".formatted(found.getFirst().id(), Spelling.withArticle(type.written())),
                        "a flow has one; take one of the two out"));
    }

    private void check(Draft draft, Link link) {
        List<Ref> refs = draft.refs(link.field());
        if (refs.isEmpty() && link.count().min() > 0) {
            missing(draft, link);
        }
        if (refs.size() > link.count().max()) {
            problems.add(
                    draft.id(),
                    draft.fields().line(link.field()),
                    "its %s names %d nodes".formatted(link.field(), refs.size()),
                    "name "
                            + (link.count().max() == 1
                                    ? "one"
                                    : "at most " + link.count().max()));
        }
        refs.forEach(ref -> check(draft, link, ref));
    }

    private void missing(Draft draft, Link link) {
        List<String> fitting = fitting(draft, link);
        offered.addAll(fitting);
        int most = link.target() == Node.ContactTool.class ? link.count().max() : 1;
        String ids = fitting.stream().limit(most).collect(Collectors.joining(", "));
        String mend = fitting.isEmpty()
                ? "add %s to the nodes and name it in %s".formatted(link.allowed(), link.field())
                : "add " + link.written(ids);
        boolean written = draft.fields().has(link.field());
        String problem = (written ? "its %s names no node" : "it has no %s").formatted(link.field());
        problems.add(draft.id(), draft.fields().line(link.field()), problem, mend);
    }

    private void check(Draft draft, Link link, Ref ref) {
        Draft target = drafts.get(ref.target());
        if (target == null) {
            unknown(draft, link, ref);
            return;
        }
        NodeType type = target.type();
        if (type == null || link.allows(type)) {
            return;
        }
        if (link.target() == Node.Greeting.class && reachesAgent(target)) {
            String mend = "lead to a ButtonWidget, which waits for a click";
            problems.add(
                    draft.id(),
                    ref.line(),
                    "it leads to the agent by \"%s\", and a greeting must not cost a model call"
                            .formatted(ref.target()),
                    mend);
            return;
        }
        wrongType(draft, link, ref, type);
    }

    private void unknown(Draft draft, Link link, Ref ref) {
        List<String> fitting = fitting(draft, link);
        boolean fits = Spelling.nearest(ref.target(), fitting).isPresent();
        boolean other = Spelling.nearest(ref.target(), drafts.keySet()).isPresent();
        Collection<String> known = fitting.isEmpty() || (other && !fits) ? drafts.keySet() : fitting;
        String problem = "there is no node " + Spelling.quoted(ref.target());
        problems.add(draft.id(), ref.line(), problem, Spelling.mend(ref.target(), known));
        if (!fits) {
            offered.addAll(fitting);
        }
    }

    private void wrongType(Draft draft, Link link, Ref ref, NodeType type) {
        List<String> fitting = fitting(draft, link);
        String what = Spelling.withArticle(type.written());
        String problem = "its %s names \"%s\", which is %s".formatted(link.field(), ref.target(), what);
        String mend = "name %s%s".formatted(link.allowed(), fitting.isEmpty() ? "" : ": " + String.join(", ", fitting));
        problems.add(draft.id(), ref.line(), problem, mend);
        offered.addAll(fitting);
    }

    /** The nodes that this field may name. The agent's answer is shown by a ChatOutput without a text of its own. */
    private List<String> fitting(Draft owner, Link link) {
        boolean answer = link.target() == Node.ChatOutput.class;
        return drafts.values().stream()
                .filter(draft -> !draft.id().equals(owner.id()) && draft.type() != null && link.allows(draft.type()))
                .filter(draft -> !answer || !draft.fields().has("text"))
                .map(Draft::id)
                .toList();
    }

    /** Notes each loop once and answers with the nodes on it. */
    private Set<String> loops() {
        Set<String> inLoops = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (Draft draft : drafts.values()) {
            follow(draft, new ArrayList<>(), done, inLoops);
        }
        return inLoops;
    }

    private void follow(Draft draft, List<String> path, Set<String> done, Set<String> inLoops) {
        if (done.contains(draft.id())) {
            return;
        }
        path.add(draft.id());
        for (Ref ref : draft.refs("next")) {
            Draft target = drafts.get(ref.target());
            int start = path.indexOf(ref.target());
            if (start >= 0) {
                List<String> loop = path.subList(start, path.size());
                inLoops.addAll(loop);
                problems.add(
                        draft.id(),
                        ref.line(),
                        "it leads in a loop: %s → %s".formatted(String.join(" → ", loop), ref.target()),
                        "take \"%s\" out of its next".formatted(ref.target()));
            } else if (target != null) {
                follow(target, path, done, inLoops);
            }
        }
        path.removeLast();
        done.add(draft.id());
    }

    /** A node behind a forgotten one comes back with it, and one behind a loop with the loop, so only the first is told. */
    private void forgotten(Set<String> inLoops) {
        List<Draft> starts = drafts.values().stream()
                .filter(draft -> draft.type() == null || isStart(draft.type()) || offered.contains(draft.id()))
                .toList();
        Set<String> reached = walk(starts, Set.of());
        Set<String> named = drafts.values().stream().flatMap(this::leadsTo).collect(Collectors.toSet());
        for (Draft draft : drafts.values()) {
            NodeType type = draft.type();
            if (type != null
                    && !reached.contains(draft.id())
                    && !named.contains(draft.id())
                    && !inLoops.contains(draft.id())) {
                problems.add(draft.id(), draft.line(), "nothing leads to it", bringBack(draft, type));
            }
        }
    }

    /** Where a flow has no trigger, input or agent, what would follow that is not forgotten besides. */
    private boolean isStart(NodeType type) {
        return switch (type) {
            case CHAT_OPENED_TRIGGER, CHAT_INPUT -> true;
            case MESSAGE_WIDGET, BUTTON_WIDGET ->
                ofType(NodeType.CHAT_OPENED_TRIGGER).isEmpty();
            case AI_AGENT -> ofType(NodeType.CHAT_INPUT).isEmpty();
            case CHAT_OUTPUT, CHAT_HISTORY, OPEN_AI_LLM, SEARCH_CONTACT, CREATE_CONTACT, UPDATE_CONTACT ->
                ofType(NodeType.AI_AGENT).isEmpty();
        };
    }

    private String bringBack(Draft forgotten, NodeType type) {
        String field = "";
        List<String> owners = new ArrayList<>();
        for (NodeType owner : NodeType.values()) {
            for (Link link : owner.links()) {
                if (link.allows(type)) {
                    field = link.field();
                    owners.add(owner.written());
                }
            }
        }
        return "name it in %s of %s, or take \"%s\" out"
                .formatted(field, Spelling.withArticle(String.join(" or ", owners)), forgotten.id());
    }

    /** The ids from these nodes on, through these fields, or through all where none is given. */
    private Set<String> walk(Collection<Draft> from, Set<String> fields) {
        Set<String> reached = new HashSet<>();
        Deque<Draft> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Draft draft = open.pop();
            if (reached.add(draft.id())) {
                draft.refs().stream()
                        .filter(ref -> fields.isEmpty() || fields.contains(ref.field()))
                        .flatMap(ref -> meant(ref).stream())
                        .map(drafts::get)
                        .filter(Objects::nonNull)
                        .forEach(open::push);
            }
        }
        return reached;
    }

    private Stream<String> leadsTo(Draft draft) {
        return draft.refs().stream().flatMap(ref -> meant(ref).stream()).filter(target -> !target.equals(draft.id()));
    }

    /** The node that is named, or that was meant where the name is misspelt. */
    private Optional<String> meant(Ref ref) {
        return drafts.containsKey(ref.target())
                ? Optional.of(ref.target())
                : Spelling.nearest(ref.target(), drafts.keySet());
    }
}
