package libreta.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was meant, and says names from a file so that they are safe on a console. */
final class Spelling {
    private static final int MAX_SHOWN = 60;

    private Spelling() {}

    /** The known name that is closest, if it is close enough to have been meant: one slip in three letters. */
    static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > MAX_SHOWN) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> slips(written, name) <= Math.max(1, Math.min(written.length(), name.length()) / 3))
                .min(Comparator.comparingInt(name -> slips(written, name)));
    }

    /** How to mend a name that is not among the known ones. */
    static String mend(String written, Collection<String> known) {
        return nearest(written, known)
                .map(name -> "did you mean %s?".formatted(quoted(name)))
                .orElseGet(() -> "write one of: " + String.join(", ", known));
    }

    /** In quotation marks, without control characters, and cut where it is long. */
    static String quoted(String written) {
        String plain = written.replaceAll("\\p{C}+|\\s+", " ").strip();
        return plain.length() <= MAX_SHOWN ? "\"" + plain + "\"" : "\"" + plain.substring(0, MAX_SHOWN) + "…\"";
    }

    /** {@code a ButtonWidget}, {@code an AIAgent}. */
    static String withArticle(String noun) {
        return ("AEIOU".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    /** Letters left out, added, changed or swapped with their neighbour; upper and lower case are the same. */
    private static int slips(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
