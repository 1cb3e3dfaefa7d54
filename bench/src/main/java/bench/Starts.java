package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From {@code java -jar} to ready, on a database that exists, with the sandbox, as on a first try of Libreta. */
final class Starts {
    private static final int STARTS = 7;

    private final Path jar;
    private final Path folder;

    Starts(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /** Both ways in turn, so that both meet the same machine. */
    record Measured(Spans plain, Spans withCache) {}

    Measured measure() throws IOException, InterruptedException {
        Path cache = cache(jar, folder);
        List<Duration> plain = new ArrayList<>();
        List<Duration> cached = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            plain.add(start(List.of()));
            cached.add(start(withCache(cache)));
        }
        return new Measured(Spans.of(plain), Spans.of(cached));
    }

    /** Makes an AOT cache by a start of this jar, in this folder. */
    static Path cache(Path jar, Path folder) throws IOException, InterruptedException {
        Path cache = folder.resolve("libreta.aot");
        start(jar, folder, List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=off"));
        if (!Files.exists(cache)) {
            throw new IOException("the start that should make an AOT cache made none");
        }
        return cache;
    }

    /** The options of java that use it. */
    static List<String> withCache(Path cache) {
        return List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off");
    }

    private Duration start(List<String> options) throws IOException, InterruptedException {
        return start(jar, folder, options);
    }

    private static Duration start(Path jar, Path folder, List<String> options)
            throws IOException, InterruptedException {
        try (LibretaProcess libreta = LibretaProcess.start(new LibretaProcess.Launch(jar, folder, options, Map.of()))) {
            return libreta.readyAfter();
        }
    }
}
