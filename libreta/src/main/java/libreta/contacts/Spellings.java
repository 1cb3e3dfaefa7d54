package libreta.contacts;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Whether one folded word is likely another one with a slip of the finger in it. */
final class Spellings {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance();
    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int LONGEST = 64;
    private static final double ALIKE = 0.85;

    private Spellings() {}

    /** One slip, two in a long word; a slip is a letter too many, missing, wrong, or swapped with its neighbour. */
    static boolean near(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        int longer = Math.max(left.length(), right.length());
        int allowed = shorter >= LONG ? 2 : 1;
        if (shorter < SHORTEST || longer > LONGEST || longer - shorter > allowed) {
            return false;
        }
        return slips(left, right) <= allowed && SIMILARITY.apply(left, right) >= ALIKE;
    }

    static int slips(String left, String right) {
        return SLIPS.apply(left, right);
    }
}
