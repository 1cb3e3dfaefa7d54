package bench.kill;

import bench.SandboxProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import libreta.contacts.AuditVerdict;
import libreta.storage.Database;

/**
 * One engine, so many kills: several people confirm writes at once while HubSpot fails and processes die; then all is
 * quiet, and what came of it is judged. The seed settles the faults, the moments of the kills after a decision was sent, and who
 * does what; real processes still differ a little from run to run.
 */
public final class KillRun {
    private static final int PEOPLE = 20;
    private static final String TOKEN = "pat-na1-00000000-0000-4000-8000-000000000000";
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    /** A kill comes by itself when nobody has decided anything for so long. */
    private static final Duration NOBODY_DECIDES = Duration.ofSeconds(5);

    private static final int LATEST_KILL_MILLIS = 1500;
    private static final int LONGEST_DOWN_MILLIS = 600;
    private static final int DECISIONS_BETWEEN_KILLS_AT_MOST = 4;

    /** Everything is told within a minute after a restart; a little more, so that what is late is seen to be late. */
    private static final Duration UNTIL_QUIET = Duration.ofSeconds(75);

    private final Setup setup;
    private final Random random;
    private final Books books = new Books();

    /**
     * What to run.
     *
     * @param jar {@code libreta.jar}
     * @param sandboxJar {@code sandbox.jar}
     * @param folder for databases and logs
     * @param javaOptions of Libreta's processes
     */
    public record Setup(
            Engine engine, long seed, int kills, Path jar, Path sandboxJar, Path folder, List<String> javaOptions) {
        public Setup {
            javaOptions = List.copyOf(javaOptions);
        }
    }

    private KillRun(Setup setup) {
        this.setup = setup;
        this.random = new Random(setup.seed());
    }

    /** Runs it from start to verdict. */
    public static Verdict run(Setup setup) throws IOException, InterruptedException, SQLException {
        KillRun run = new KillRun(setup);
        return switch (setup.engine()) {
            case SQLITE -> run.on("jdbc:sqlite:" + setup.folder().resolve("libreta.db"));
            case POSTGRES -> {
                try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start()) {
                    yield run.on(server.getJdbcUrl("postgres", "postgres"));
                }
            }
        };
    }

    private Verdict on(String database) throws IOException, InterruptedException, SQLException {
        SandboxProcess.Launch launch =
                new SandboxProcess.Launch(setup.sandboxJar(), setup.folder(), List.of(), List.of());
        try (SandboxProcess sandbox = SandboxProcess.start(launch);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECTING)
                        .build();
                Fleet fleet = fleet(sandbox, database)) {
            fleet.start();
            kill(http, sandbox, fleet);
            List<JournalRows.Row> rows = quiet(database);
            return judge(http, sandbox, fleet, rows, database);
        }
    }

    private Fleet fleet(SandboxProcess sandbox, String database) throws IOException {
        Map<String, String> settings = Map.of(
                "HUBSPOT_ACCESS_TOKEN",
                TOKEN,
                "HUBSPOT_BASE_URL",
                sandbox.base().toString(),
                "OPENAI_API_KEY",
                "sk-killed",
                "OPENAI_BASE_URL",
                sandbox.base().resolve("/v1").toString(),
                "OPENAI_MODEL",
                "sandbox-1",
                "LIBRETA_DATABASE_URL",
                database);
        Files.createDirectories(setup.folder());
        return new Fleet(
                setup.jar(),
                setup.folder(),
                setup.javaOptions(),
                settings,
                setup.engine().replicas());
    }

    private void kill(HttpClient http, SandboxProcess sandbox, Fleet fleet) throws IOException, InterruptedException {
        BlockingQueue<Integer> deciding = new ArrayBlockingQueue<>(1);
        Names names = new Names();
        List<Person> people = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Person(http, fleet, books, names, new Random(random.nextLong()), deciding::offer));
        }
        try (Storm _ = Storm.start(http, sandbox.base(), new Random(random.nextLong()))) {
            people.forEach(
                    person -> threads.add(Thread.ofVirtual().name("person").start(person)));
            while (fleet.killed() < setup.kills()) {
                killOnce(fleet, deciding);
            }
        } finally {
            people.forEach(Person::stop);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void killOnce(Fleet fleet, BlockingQueue<Integer> deciding) throws IOException, InterruptedException {
        int replica = random.nextInt(setup.engine().replicas());
        int decisions = 1 + random.nextInt(DECISIONS_BETWEEN_KILLS_AT_MOST);
        deciding.clear();
        for (int i = 0; i < decisions; i++) {
            Integer decided = deciding.poll(NOBODY_DECIDES.toMillis(), TimeUnit.MILLISECONDS);
            replica = decided == null ? replica : decided;
        }
        Thread.sleep(Duration.ofMillis(Math.round(Math.pow(LATEST_KILL_MILLIS, random.nextDouble())) - 1));
        fleet.killAndStart(replica, Duration.ofMillis(random.nextInt(LONGEST_DOWN_MILLIS)));
    }

    /** The journal, as soon as everything has ended and been told, or when that takes too long. */
    private static List<JournalRows.Row> quiet(String database) throws InterruptedException, SQLException {
        long latest = System.nanoTime() + UNTIL_QUIET.toNanos();
        List<JournalRows.Row> rows = JournalRows.read(database);
        while (rows.stream().anyMatch(row -> row.open() || row.untold()) && System.nanoTime() < latest) {
            Thread.sleep(Duration.ofMillis(200));
            rows = JournalRows.read(database);
        }
        return rows;
    }

    private Verdict judge(
            HttpClient http, SandboxProcess sandbox, Fleet fleet, List<JournalRows.Row> rows, String database)
            throws IOException, InterruptedException, SQLException {
        Map<String, Heard> conversations = new HashMap<>();
        for (Books.Confirmed decision : books.allConfirmed()) {
            if (!conversations.containsKey(decision.thread())) {
                Talk talk = new Talk(http, decision.thread());
                conversations.put(decision.thread(), talk.open(fleet.any(random)));
            }
        }
        HubSpotNow hubspot = HubSpotNow.read(http, sandbox.base(), TOKEN);
        try (Database records = Database.openExisting(database, InstantSource.system())) {
            if (!(records.auditLog().verify(List.of()) instanceof AuditVerdict.Whole)) {
                books.wrong("the audit log is not whole");
            }
        }
        return new Judge(books, rows, JournalRows.proposals(database), hubspot, conversations)
                .judge(setup.engine(), fleet.killed());
    }
}
