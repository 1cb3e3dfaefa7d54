package bench.kill;

/** What keeps Libreta's data, and how many processes share it. */
public enum Engine {
    SQLITE("SQLite, one process", 1),
    POSTGRES("PostgreSQL, two replicas", 2);

    private final String words;
    private final int replicas;

    Engine(String words, int replicas) {
        this.words = words;
        this.replicas = replicas;
    }

    int replicas() {
        return replicas;
    }

    /** For people. */
    @Override
    public String toString() {
        return words;
    }
}
