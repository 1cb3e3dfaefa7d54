package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged Libreta, started as a user starts it. Closing it stops it, as Ctrl-C does. */
public final class LibretaProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Process process;
    private final URI base;
    private final Path log;
    private final Duration readyAfter;

    private LibretaProcess(Process process, URI base, Path log, Duration readyAfter) {
        this.process = process;
        this.base = base;
        this.log = log;
        this.readyAfter = readyAfter;
    }

    /**
     * How Libreta is started.
     *
     * @param jar {@code libreta.jar}, with {@code lib/} beside it
     * @param folder where it keeps its database and writes its log
     */
    public record Launch(Path jar, Path folder, List<String> javaOptions, Map<String, String> settings) {
        public Launch {
            javaOptions = List.copyOf(javaOptions);
            settings = Map.copyOf(settings);
        }

        private List<String> command() {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(javaOptions);
            command.add("-jar");
            command.add(jar.toAbsolutePath().toString());
            return command;
        }
    }

    /** Starts it and waits until it says that it is ready. */
    public static LibretaProcess start(Launch launch) throws IOException, InterruptedException {
        int port = freePort();
        Path log = launch.folder().resolve("log.txt");
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(LibretaProcess::isSetting);
        builder.environment().putAll(launch.settings());
        builder.environment().put("LIBRETA_PORT", Integer.toString(port));
        builder.environment().put("LIBRETA_SANDBOX_PORT", "0");
        long before = System.nanoTime();
        Process process = builder.start();
        URI base = URI.create("http://127.0.0.1:" + port);
        try {
            waitUntilReady(process, base, log);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            process.destroyForcibly();
            throw failed;
        }
        return new LibretaProcess(process, base, log, Duration.ofNanos(System.nanoTime() - before));
    }

    private static boolean isSetting(String name) {
        return name.startsWith("LIBRETA_")
                || name.startsWith("OPENAI_")
                || name.startsWith("HUBSPOT_")
                || name.equals("JAVA_TOOL_OPTIONS");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static void waitUntilReady(Process process, URI base, Path log) throws IOException, InterruptedException {
        HttpRequest ready =
                HttpRequest.newBuilder(base.resolve("/health/ready")).build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline) {
                if (!process.isAlive()) {
                    throw new IOException("Libreta ended by itself:\n" + Files.readString(log));
                }
                if (isReady(http, ready)) {
                    return;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
        throw new IOException("Libreta was not ready after " + LONGEST_START);
    }

    /** A door that is just being opened refuses, or drops who comes too early. */
    private static boolean isReady(HttpClient http, HttpRequest ready) throws InterruptedException {
        try {
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI base() {
        return base;
    }

    /** From the start of the process to the first answer that it is ready. */
    Duration readyAfter() {
        return readyAfter;
    }

    /** The processor time that it has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Warnings and errors that it logged. */
    List<String> complaints() throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains(" WARNING ") || line.contains(" SEVERE "))
                .toList();
    }

    /** How much memory it holds now, in MB; 0 where the system does not tell. */
    long residentMegabytes() throws IOException {
        return Memory.residentMegabytes(process.pid());
    }

    /** SIGKILL: it ends at once, in the middle of whatever it does. Returns when it is no more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
