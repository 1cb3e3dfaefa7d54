package libreta.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a flow file, as it is found. */
final class Problems {
    private final List<FlowProblem> found = new ArrayList<>();

    /** About one node, or about the whole file where {@code node} is empty. */
    void add(String node, int line, String problem, String mend) {
        found.add(new FlowProblem(node, line, problem, mend));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** By line; what was found first stands first within a line. */
    List<FlowProblem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(FlowProblem::line)).toList();
    }
}
