package sandbox.hubspot;

import java.math.BigDecimal;
import java.util.Comparator;

/** A value in the form in which it compares; see {@link Order}. */
record Key(BigDecimal number, String text) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::number).thenComparing(Key::text);

    static Key of(BigDecimal number) {
        return new Key(number, "");
    }

    static Key of(String text) {
        return new Key(BigDecimal.ZERO, text);
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
