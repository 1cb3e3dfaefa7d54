package bench.kill;

import bench.LibretaProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The processes of Libreta that share one database. They are killed and started again; people find one that serves. */
final class Fleet implements AutoCloseable {
    private final Path jar;
    private final Path folder;
    private final List<String> javaOptions;
    private final Map<String, String> settings;
    private final int replicas;
    private final ReentrantLock seats = new ReentrantLock();
    private final Condition served = seats.newCondition();
    private final Map<Integer, LibretaProcess> serving = new TreeMap<>();
    private final List<Kill> kills = new CopyOnWriteArrayList<>();

    /** Where somebody is served. */
    record Seat(int replica, URI base) {}

    /** A process that died, and when people were served again, both as {@link System#nanoTime()}. */
    record Kill(int replica, long diedAt, long servedAgainAt) {}

    Fleet(Path jar, Path folder, List<String> javaOptions, Map<String, String> settings, int replicas) {
        this.jar = jar;
        this.folder = folder;
        this.javaOptions = List.copyOf(javaOptions);
        this.settings = Map.copyOf(settings);
        this.replicas = replicas;
    }

    void start() throws IOException, InterruptedException {
        for (int replica = 0; replica < replicas; replica++) {
            start(replica);
        }
    }

    private void start(int replica) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("replica-" + replica));
        LibretaProcess process = LibretaProcess.start(new LibretaProcess.Launch(jar, own, javaOptions, settings));
        seats.lock();
        try {
            serving.put(replica, process);
            served.signalAll();
        } finally {
            seats.unlock();
        }
    }

    /** One that serves now; waits while none does. */
    Seat any(Random random) throws InterruptedException {
        seats.lock();
        try {
            while (serving.isEmpty()) {
                served.await();
            }
            List<Seat> all = new ArrayList<>();
            serving.forEach((replica, process) -> all.add(new Seat(replica, process.base())));
            return all.get(random.nextInt(all.size()));
        } finally {
            seats.unlock();
        }
    }

    /** SIGKILL, and a new process in its place after a while. */
    void killAndStart(int replica, Duration downFor) throws IOException, InterruptedException {
        long diedAt = kill(replica);
        Thread.sleep(downFor);
        start(replica);
        long servedAgainAt = replicas > 1 ? diedAt : System.nanoTime();
        kills.add(new Kill(replica, diedAt, servedAgainAt));
    }

    private long kill(int replica) throws InterruptedException {
        seats.lock();
        try {
            Optional<LibretaProcess> process = Optional.ofNullable(serving.remove(replica));
            if (process.isPresent()) {
                process.get().kill();
            }
            return System.nanoTime();
        } finally {
            seats.unlock();
        }
    }

    int killed() {
        return kills.size();
    }

    /** Those that died between these moments of {@link System#nanoTime()}, in their order. */
    List<Kill> killsBetween(long from, long until) {
        return kills.stream()
                .filter(kill -> kill.diedAt() - from >= 0 && until - kill.servedAgainAt() >= 0)
                .toList();
    }

    @Override
    public void close() {
        List<LibretaProcess> left = new ArrayList<>();
        seats.lock();
        try {
            left.addAll(serving.values());
            serving.clear();
        } finally {
            seats.unlock();
        }
        left.forEach(LibretaProcess::close);
    }
}
