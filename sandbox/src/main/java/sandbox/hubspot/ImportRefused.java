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
    static final int SHOWN = 10;

    /** {@code first} has the first of all {@code count} problems, {@code advice} is what to do when one thing explains most. */
    ImportRefused(Path file, List<String> first, int count, Optional<String> advice) {
        super(report(file, first, count, advice));
    }

    private static String report(Path file, List<String> first, int count, Optional<String> advice) {
        int more = count - SHOWN;
        String problems = count == 1 ? "1 problem" : counted(count) + " problems";
        return Stream.of(
                        Stream.of("%s was not loaded, none of it: %s".formatted(file, problems)),
                        first.stream().limit(SHOWN).map(problem -> "  " + problem),
                        more > 0 ? Stream.of("  and " + counted(more) + " more") : Stream.<String>empty(),
                        advice.stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String counted(int some) {
        return String.format(Locale.ROOT, "%,d", some);
    }
}
