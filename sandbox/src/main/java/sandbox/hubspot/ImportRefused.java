package sandbox.hubspot;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file that was not loaded, none of it; the message is a report with the first things that are wrong. */
public final class ImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    /** {@code advice} is what to do when one thing explains most problems. */
    ImportRefused(Path file, List<String> problems, Optional<String> advice) {
        super(report(file, problems, advice));
    }

    private static String report(Path file, List<String> problems, Optional<String> advice) {
        int more = problems.size() - SHOWN;
        return Stream.of(
                        Stream.of("%s was not loaded, none of it: %s"
                                .formatted(
                                        file,
                                        problems.size() == 1
                                                ? "1 problem"
                                                : String.format(Locale.ROOT, "%,d problems", problems.size()))),
                        problems.stream().limit(SHOWN).map(problem -> "  " + problem),
                        more > 0
                                ? Stream.of(String.format(Locale.ROOT, "  and %,d more", more))
                                : Stream.<String>empty(),
                        advice.stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
