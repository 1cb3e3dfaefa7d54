package libreta.lease;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Leases in memory, for one process. */
public final class MemoryLeases implements Leases {
    private record Row(String holder, Instant until) {}

    private final Map<String, Row> rows = new HashMap<>();

    @Override
    public synchronized boolean take(String name, String holder, Instant now, Instant until) {
        Row row = rows.get(name);
        if (row != null && row.until().isAfter(now)) {
            return false;
        }
        rows.put(name, new Row(holder, until));
        return true;
    }

    @Override
    public synchronized boolean renew(String name, String holder, Instant now, Instant until) {
        Row row = rows.get(name);
        if (row == null || !row.holder().equals(holder)) {
            return false;
        }
        rows.put(name, new Row(holder, until));
        return true;
    }

    @Override
    public synchronized void release(String name, String holder) {
        rows.computeIfPresent(name, (key, row) -> row.holder().equals(holder) ? null : row);
    }
}
