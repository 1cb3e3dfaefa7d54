package libreta.flow;

import java.util.List;
import java.util.stream.Collectors;

/** A flow file that cannot be used. The message is the whole report for the console, one problem a line and how to go on. */
public final class FlowInvalid extends RuntimeException {
    private static final String HOW_TO_GO_ON = "Mend the file and start again (docs/flow.md describes every node), "
            + "or take out LIBRETA_FLOW to use the flow that comes with Libreta.";

    private final transient List<FlowProblem> problems;

    /**
     * Everything that is wrong with one file.
     *
     * @param file as the person names it
     * @param problems at least one, in the order of the file
     */
    public FlowInvalid(String file, List<FlowProblem> problems) {
        super(report(file, problems));
        this.problems = List.copyOf(problems);
    }

    public List<FlowProblem> problems() {
        return problems;
    }

    private static String report(String file, List<FlowProblem> problems) {
        String count = problems.size() == 1 ? "a problem" : problems.size() + " problems";
        String lines = problems.stream()
                .map(problem -> "  " + problem.in(file))
                .collect(Collectors.joining(System.lineSeparator()));
        return String.join(System.lineSeparator(), "The flow %s has %s:".formatted(file, count), lines, HOW_TO_GO_ON);
    }
}
