package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The packaged sandbox by itself, without rate limits. Closing it stops it. */
public final class SandboxProcess implements AutoCloseable {
    private static final String READY = "The sandbox is at ";

    private final Process process;
    private final URI base;
    private final Duration readyAfter;

    private SandboxProcess(Process process, URI base, Duration readyAfter) {
        this.process = process;
        this.base = base;
        this.readyAfter = readyAfter;
    }

    /** How it is started; {@code arguments} are added to those that every start has. */
    public record Launch(Path jar, Path folder, List<String> javaOptions, List<String> arguments) {
        public Launch {
            javaOptions = List.copyOf(javaOptions);
            arguments = List.copyOf(arguments);
        }

        private List<String> command() {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Xmx1g");
            command.addAll(javaOptions);
            command.addAll(List.of("-jar", jar.toAbsolutePath().toString(), "--port", "0", "--empty", "--no-limits"));
            command.addAll(arguments);
            return command;
        }
    }

    /** Starts it and waits until it says that it is ready. */
    public static SandboxProcess start(Launch launch) throws IOException {
        Path errors = launch.folder().resolve("sandbox-errors.txt");
        long before = System.nanoTime();
        Process process = new ProcessBuilder(launch.command())
                .redirectError(errors.toFile())
                .start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("the sandbox ended by itself:\n" + Files.readString(errors));
        }
        Duration readyAfter = Duration.ofNanos(System.nanoTime() - before);
        return new SandboxProcess(
                process, URI.create(line.substring(READY.length()).split(" ", 2)[0]), readyAfter);
    }

    public URI base() {
        return base;
    }

    Duration readyAfter() {
        return readyAfter;
    }

    /** How much memory it holds now, in MB; 0 where the system does not tell. */
    long residentMegabytes() throws IOException {
        return Memory.residentMegabytes(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
