package sandbox.hubspot;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file that was not loaded, none of it; the message is a report with the first things that are wrong. */
public final class ImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    ImportRefused(Path file, List<String> problems) {
        super(report(file, problems));
    }

    private static String report(Path file, List<String> problems) {
        int more = problems.size() - SHOWN;
        return Stream.of(
                        Stream.of("%s was not loaded, none of it: %s"
                                .formatted(file, problems.size() == 1 ? "1 problem" : problems.size() + " problems")),
                        problems.stream().limit(SHOWN).map(problem -> "  " + problem),
                        more > 0 ? Stream.of("  and " + more + " more") : Stream.<String>empty())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
