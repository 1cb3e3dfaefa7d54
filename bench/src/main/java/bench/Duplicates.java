package bench;

import bench.duplicates.DuplicateFigures;
import bench.duplicates.DuplicateFigures.Shown;
import bench.duplicates.People;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** How well, and how fast, duplicates are found before a contact is created. */
final class Duplicates {
    private static final int CONTACTS = 10_000;
    private static final int VARIATIONS = 2_000;
    /** The weights were tuned on the people of seed 1; these are others. */
    private static final List<Long> SEEDS = List.of(2L, 3L, 4L);

    private final Path sandboxJar;
    private final Path folder;
    private final PrintStream out;

    Duplicates(Path sandboxJar, Path folder, PrintStream out) {
        this.sandboxJar = sandboxJar;
        this.folder = folder;
        this.out = out;
    }

    void print() throws IOException {
        out.println();
        out.printf("duplicates among %,d contacts, %,d variations and as many strangers%n", CONTACTS, VARIATIONS);
        for (long seed : SEEDS) {
            print(seed);
        }
    }

    private void print(long seed) throws IOException {
        People people = new People(CONTACTS, seed);
        Path csv = folder.resolve("people-%d.csv".formatted(seed));
        people.write(csv);
        SandboxProcess.Launch launch =
                new SandboxProcess.Launch(sandboxJar, folder, List.of(), List.of("--load", csv.toString()));
        try (SandboxProcess sandbox = SandboxProcess.start(launch)) {
            DuplicateFigures figures =
                    DuplicateFigures.in(people, sandbox.base()).measure(VARIATIONS, seed);
            Spans times = Spans.of(figures.times());
            out.printf(
                    "  seed %d: the same %s; both together %s; a look-up median %s, p95 %s%n",
                    seed,
                    words(figures.same(), figures),
                    words(figures.shown(), figures),
                    Spans.millis(times.median()),
                    Spans.millis(times.p95()));
        }
    }

    private static String words(Shown shown, DuplicateFigures figures) {
        return "precision %.4f, recall %.4f (%d right, %d wrong)"
                .formatted(shown.precision(), shown.recall(figures.variations()), shown.right(), shown.wrong());
    }
}
