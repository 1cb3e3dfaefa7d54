package libreta.contacts;

import java.util.List;

/** How a search ended. */
public sealed interface Search {
    record Page(ContactPage page) implements Search {}

    /** Nothing was asked for. */
    record NoCriteria() implements Search {}

    /** Something that was asked for cannot be searched for. */
    record Bad(List<ValueProblem> problems) implements Search {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
