package libreta.flow;

/** From {@code min} to {@code max}, both included. */
record Range(int min, int max) {
    boolean holds(long value) {
        return value >= min && value <= max;
    }

    void check(String name, long value) {
        if (!holds(value)) {
            throw new IllegalArgumentException("%s is %s, not %d".formatted(name, this, value));
        }
    }

    @Override
    public String toString() {
        return min == max ? Integer.toString(min) : "%d to %d".formatted(min, max);
    }
}
