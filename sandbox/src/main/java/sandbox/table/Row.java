package sandbox.table;

import java.util.Collections;
import java.util.Map;

/**
 * One row: its texts by the name of their column; {@code line} counts from 1. Empty cells are not there; an empty text is
 * what JSON says to be null, so certainly not set.
 */
public record Row(int line, Map<String, String> cells) {
    public Row {
        cells = Collections.unmodifiableMap(cells);
    }
}
