package libreta.lease;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Leases in memory, for one process. */
public final class MemoryLeases implements Leases {
    private record Row(String holder, Instant until, boolean stopAsked) {}

    private final Map<String, Row> rows = new HashMap<>();

    @Override
    public synchronized boolean take(String name, String holder, Instant now, Instant until) {
        Row row = rows.get(name);
        if (row != null && row.until().isAfter(now)) {
            return false;
        }
        rows.put(name, new Row(holder, until, false));
        return true;
    }

    @Override
    public synchronized Renewal renew(String name, String holder, Instant now, Instant until) {
        Row row = rows.get(name);
        if (row == null || !row.holder().equals(holder)) {
            return Renewal.LOST;
        }
        rows.put(name, new Row(holder, until, row.stopAsked()));
        return row.stopAsked() ? Renewal.ASKED_TO_STOP : Renewal.HELD;
    }

    @Override
    public synchronized void askToStop(String name) {
        rows.computeIfPresent(name, (key, row) -> new Row(row.holder(), row.until(), true));
    }

    @Override
    public synchronized void release(String name, String holder) {
        rows.computeIfPresent(name, (key, row) -> row.holder().equals(holder) ? null : row);
    }
}
