package sandbox.table;

import java.util.Collections;
import java.util.Map;

/** One row: its texts by the name of their column, without those that are empty; {@code line} counts from 1. */
public record Row(int line, Map<String, String> cells) {
    public Row {
        cells = Collections.unmodifiableMap(cells);
    }
}
