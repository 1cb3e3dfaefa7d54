package libreta.flow;

/**
 * One thing that is wrong with a flow file.
 *
 * @param node the id of the node, or empty where it is about the whole file
 * @param line counted from 1, or 0 where the file could not be read at all
 * @param problem what is wrong
 * @param mend what to write instead
 */
public record FlowProblem(String node, int line, String problem, String mend) {
    /** As one line of a console: {@code flow.yaml:14  node "assistant": there is no node "modle" — did you mean "model"?}. */
    public String in(String file) {
        String place = line == 0 ? file : file + ":" + line;
        String where = node.isEmpty() ? "" : "node \"" + node + "\": ";
        return "%s  %s%s — %s".formatted(place, where, problem, mend).replaceAll("\\p{Cc}+", " ");
    }
}
