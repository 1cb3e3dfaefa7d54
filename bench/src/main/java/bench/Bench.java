package bench;

import bench.kill.Kills;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Measures and prints. Ends with status 1 when a turn went wrong, never because of a time. */
public final class Bench {
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final Path jar;
    private final Path sandboxJar;
    private final Path folder;
    private final PrintStream out;
    private boolean wrong;

    private Bench(Path jar, Path sandboxJar, Path folder, PrintStream out) {
        this.jar = jar;
        this.sandboxJar = sandboxJar;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs the benchmark. The environment variable {@code BENCH_JAVA_OPTIONS} gives the measured process other options.
     *
     * @param arguments the paths of {@code libreta.jar} and {@code sandbox.jar}, then any of {@code turns}, {@code crowd},
     *     {@code starts}, {@code sandbox}, {@code duplicates}; all of these when none is named; or {@code kill} with the
     *     options of {@link Kills#run}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Locale.setDefault(Locale.ROOT);
        List<String> asked = List.of(arguments).subList(2, arguments.length);
        Path folder = Files.createTempDirectory("libreta-bench");
        Bench bench = new Bench(Path.of(arguments[0]), Path.of(arguments[1]), folder, System.out);
        try {
            if (asked.contains("kill")) {
                bench.kill(asked);
            } else {
                bench.run(asked.isEmpty() ? List.of("turns", "crowd", "starts", "sandbox", "duplicates") : asked);
            }
        } finally {
            if (bench.wrong && asked.contains("kill")) {
                bench.row("databases and logs are left in " + folder);
            } else {
                delete(folder);
            }
        }
        System.exit(bench.wrong ? 1 : 0);
    }

    /** With the quick starts of an AOT cache: hundreds of processes are started. */
    private void kill(List<String> options) throws IOException, InterruptedException, SQLException {
        List<String> quick = Starts.withCache(Starts.cache(jar, folder));
        List<String> all = Stream.concat(quick.stream(), javaOptions().stream()).toList();
        wrong |= !new Kills(jar, sandboxJar, folder, all, out).run(options);
    }

    private void run(List<String> asked) throws IOException, InterruptedException {
        row("JDK %s on %d processors"
                .formatted(Runtime.version(), Runtime.getRuntime().availableProcessors()));
        for (Dialect dialect : Dialect.values()) {
            talk(dialect, asked);
        }
        if (asked.contains("starts")) {
            starts();
        }
        if (asked.contains("sandbox")) {
            sandbox();
        }
        if (asked.contains("duplicates")) {
            new Duplicates(sandboxJar, folder, out).print();
        }
    }

    private void talk(Dialect dialect, List<String> asked) throws IOException, InterruptedException {
        if (!asked.contains("turns") && !asked.contains("crowd")) {
            return;
        }
        try (Upstreams upstreams = Upstreams.start();
                HttpClient http = client();
                Disk disk = new Disk(folder);
                LibretaProcess libreta = LibretaProcess.start(launch(upstreams, dialect))) {
            row("");
            row("%s, memory after the start %d MB".formatted(dialect, libreta.residentMegabytes()));
            if (asked.contains("turns")) {
                Turns turns = new Turns(http, libreta, new UpstreamCalls(http, upstreams, dialect), disk);
                turns("a turn with one tool call", turns.ordinary());
                turns("the same after 300 turns", turns.late());
            }
            if (asked.contains("crowd")) {
                Crowd crowd = new Crowd(http, libreta.base());
                crowd("first time: ", crowd.talk());
                crowd("again, warm: ", crowd.talk());
            }
            row("  memory now %d MB".formatted(libreta.residentMegabytes()));
            row("  the model was asked %d times, HubSpot %d"
                    .formatted(upstreams.modelCalls(), upstreams.contactCalls()));
            List<String> complaints = libreta.complaints();
            complaints.stream().limit(5).forEach(line -> row("  logged: %s".formatted(line)));
            wrong |= !complaints.isEmpty();
        }
    }

    private LibretaProcess.Launch launch(Upstreams upstreams, Dialect dialect) throws IOException {
        Map<String, String> settings = Map.of(
                "HUBSPOT_ACCESS_TOKEN",
                "pat-na1-benchmark",
                "HUBSPOT_BASE_URL",
                upstreams.hubspot().toString(),
                "OPENAI_API_KEY",
                "sk-benchmark",
                "OPENAI_BASE_URL",
                upstreams.model().toString(),
                "OPENAI_API",
                dialect.setting());
        Path own = Files.createTempDirectory(folder, dialect.setting());
        return new LibretaProcess.Launch(jar, own, javaOptions(), settings);
    }

    /** To compare, for instance, garbage collectors. */
    private static List<String> javaOptions() {
        String options = System.getenv().getOrDefault("BENCH_JAVA_OPTIONS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .build();
    }

    private void turns(String what, Turns.Measured measured) {
        row("  %-28s median %s, p95 %s; its upstream calls alone %s; Libreta's own %s (processor %s); a forced write %s"
                .formatted(
                        what,
                        Spans.millis(measured.turns().median()),
                        Spans.millis(measured.turns().p95()),
                        Spans.millis(measured.upstream().median()),
                        Spans.millis(measured.own()),
                        Spans.millis(measured.cpuOfATurn()),
                        Spans.millis(measured.forced().median())));
    }

    private void crowd(String when, Crowd.Measured measured) {
        row("  %s, %s%d turns/s, median %s, p95 %s, %d errors"
                .formatted(
                        measured.size(),
                        when,
                        measured.turnsPerSecond(),
                        Spans.millis(measured.turns().median()),
                        Spans.millis(measured.turns().p95()),
                        measured.errors().size()));
        measured.errors().stream().limit(3).forEach(error -> row("    %s".formatted(error)));
        wrong |= !measured.errors().isEmpty();
    }

    private void starts() throws IOException, InterruptedException {
        Starts.Measured measured = new Starts(jar, folder).measure();
        row("");
        row("ready after java -jar: median %s, slowest %s"
                .formatted(
                        Spans.millis(measured.plain().median()),
                        Spans.millis(measured.plain().slowest())));
        row("with an AOT cache:     median %s, slowest %s (%.2f of plain)"
                .formatted(
                        Spans.millis(measured.withCache().median()),
                        Spans.millis(measured.withCache().slowest()),
                        measured.withCache().median().toNanos()
                                / (double) measured.plain().median().toNanos()));
    }

    private void sandbox() throws IOException, InterruptedException {
        Path people = folder.resolve("people.csv");
        long bytes = Population.write(people);
        row("");
        row("the sandbox with %,d contacts of a CSV file of %d MB".formatted(Population.SIZE, bytes / 1_000_000));
        SandboxProcess.Launch inMemory =
                new SandboxProcess.Launch(sandboxJar, folder, javaOptions(), List.of("--load", people.toString()));
        try (SandboxProcess sandbox = SandboxProcess.start(inMemory);
                HttpClient http = client()) {
            row("  loaded into memory, from java -jar to ready: %s".formatted(Spans.millis(sandbox.readyAfter())));
            Searches searches = new Searches(http, sandbox.base());
            for (Searches.Kind kind : Searches.KINDS) {
                Searches.Measured measured = searches.measure(kind);
                row("  %-52s %,7d found, median %s, p95 %s"
                        .formatted(
                                kind.name(),
                                measured.total(),
                                Spans.millis(measured.times().median()),
                                Spans.millis(measured.times().p95())));
            }
            for (String page : List.of("/", "/?page=100", "/?q=luis")) {
                row("  the list of contacts for people, %-19s %s".formatted(page, medianAndP95(searches.pages(page))));
            }
            row("  a create: %s".formatted(medianAndP95(searches.creates())));
            row("  memory now %d MB".formatted(sandbox.residentMegabytes()));
        }
        inAFile(people);
    }

    private void inAFile(Path people) throws IOException, InterruptedException {
        List<String> keep = List.of("--data", folder.resolve("people.db").toString());
        List<String> load = Stream.concat(keep.stream(), Stream.of("--load", people.toString()))
                .toList();
        try (SandboxProcess sandbox =
                SandboxProcess.start(new SandboxProcess.Launch(sandboxJar, folder, javaOptions(), load))) {
            row("  loaded into a file, from java -jar to ready: %s".formatted(Spans.millis(sandbox.readyAfter())));
        }
        try (SandboxProcess sandbox =
                        SandboxProcess.start(new SandboxProcess.Launch(sandboxJar, folder, javaOptions(), keep));
                HttpClient http = client()) {
            row("  started again with that file:                %s".formatted(Spans.millis(sandbox.readyAfter())));
            row("  a create, kept in the file: %s"
                    .formatted(medianAndP95(new Searches(http, sandbox.base()).creates())));
        }
    }

    private static String medianAndP95(Spans spans) {
        return "median %s, p95 %s".formatted(Spans.millis(spans.median()), Spans.millis(spans.p95()));
    }

    private void row(String words) {
        out.println(words);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
