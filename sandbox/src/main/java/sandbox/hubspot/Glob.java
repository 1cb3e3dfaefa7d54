package sandbox.hubspot;

import java.util.List;

/**
 * A word in which {@code *} stands for any part.
 *
 * @param start what stands before the first star
 * @param middle what stands between stars
 * @param end what stands behind the last star; without stars, nothing
 */
record Glob(String start, List<String> middle, String end, boolean isWhole) {

    static Glob of(String pattern) {
        String[] parts = pattern.split("\\*", -1);
        return parts.length == 1
                ? new Glob(pattern, List.of(), "", true)
                : new Glob(parts[0], List.of(parts).subList(1, parts.length - 1), parts[parts.length - 1], false);
    }

    boolean isAnything() {
        return !isWhole && start.isEmpty() && end.isEmpty() && middle.stream().allMatch(String::isEmpty);
    }

    boolean matches(String word) {
        if (isWhole) {
            return word.equals(start);
        }
        int last = word.length() - end.length();
        if (last < start.length() || !word.startsWith(start) || !word.endsWith(end)) {
            return false;
        }
        int at = start.length();
        for (String part : middle) {
            int found = word.indexOf(part, at);
            if (found < 0 || found + part.length() > last) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }

    /** Whether words that match, one each, stand in a row. */
    static boolean inARow(List<Glob> globs, List<String> words) {
        for (int start = 0; start + globs.size() <= words.size(); start++) {
            int matched = 0;
            while (matched < globs.size() && globs.get(matched).matches(words.get(start + matched))) {
                matched++;
            }
            if (matched == globs.size()) {
                return true;
            }
        }
        return false;
    }
}
