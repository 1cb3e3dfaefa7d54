package sandbox.hubspot;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Values by the names of their properties, in the order of the names; unchangeable. Two arrays instead of a tree, since a
 * big account has millions of them.
 */
final class PropertyValues extends AbstractMap<String, String> {
    private final String[] names;
    private final String[] values;

    private PropertyValues(SortedMap<String, String> sorted) {
        this.names = sorted.keySet().toArray(String[]::new);
        this.values = sorted.values().toArray(String[]::new);
    }

    static PropertyValues of(Map<String, String> values) {
        if (values instanceof PropertyValues already) {
            return already;
        }
        boolean sorted = values instanceof SortedMap<String, String> map && map.comparator() == null;
        return new PropertyValues(sorted ? (SortedMap<String, String>) values : new TreeMap<>(values));
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable String get(Object name) {
        int at = at(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(Object name) {
        return at(name) >= 0;
    }

    private int at(Object name) {
        return name instanceof String text ? Arrays.binarySearch(names, text) : -1;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return IntStream.range(0, names.length)
                        .mapToObj(at -> Map.entry(names[at], values[at]))
                        .iterator();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }
}
