package bench.kill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command: half of the kills on each engine, a line of figures for each, and what is wrong. */
public final class Kills {
    private static final int USUAL = 200;
    private static final int DETAILS_AT_MOST = 20;

    private final Path jar;
    private final Path sandboxJar;
    private final Path folder;
    private final List<String> javaOptions;
    private final PrintStream out;

    /** @param javaOptions of Libreta's processes */
    public Kills(Path jar, Path sandboxJar, Path folder, List<String> javaOptions, PrintStream out) {
        this.jar = jar;
        this.sandboxJar = sandboxJar;
        this.folder = folder;
        this.javaOptions = List.copyOf(javaOptions);
        this.out = out;
    }

    /**
     * Runs both engines and prints.
     *
     * @param options any of {@code --seed N} (any number unless said), {@code --kills N} (200) and {@code --only sqlite|postgres}
     * @return whether nothing was wrong
     */
    public boolean run(List<String> options) throws IOException, InterruptedException, SQLException {
        long seed = Long.parseLong(option(options, "--seed", String.valueOf(new Random().nextInt(1_000_000))));
        int kills = Integer.parseInt(option(options, "--kills", String.valueOf(USUAL)));
        String only = option(options, "--only", "");
        Logger.getLogger("").setLevel(Level.WARNING); // PostgreSQL tells its whole life
        out.printf("seed %d%n", seed);
        boolean right = true;
        for (Engine engine : Engine.values()) {
            if (only.isEmpty() || engine.name().equalsIgnoreCase(only)) {
                int half = engine == Engine.SQLITE ? kills / 2 : kills - kills / 2;
                right &= run(engine, seed, half);
            }
        }
        if (!right) {
            out.printf("wrong with seed %d; again: bench/run kill --seed %d --kills %d%n", seed, seed, kills);
        }
        return right;
    }

    private boolean run(Engine engine, long seed, int kills) throws IOException, InterruptedException, SQLException {
        Path own = Files.createDirectories(folder.resolve(engine.name()));
        Verdict verdict = KillRun.run(new KillRun.Setup(engine, seed, kills, jar, sandboxJar, own, javaOptions));
        out.println(verdict);
        verdict.details().stream().limit(DETAILS_AT_MOST).forEach(detail -> out.println("  " + detail));
        return verdict.right();
    }

    private static String option(List<String> options, String name, String otherwise) {
        int at = options.indexOf(name);
        return at >= 0 && at + 1 < options.size() ? options.get(at + 1) : otherwise;
    }
}
