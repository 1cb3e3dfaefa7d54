package sandbox.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts an answer into the pieces in which it is streamed; put together again they are the answer. */
final class Pieces {
    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*$|\\s*\\S+");
    private static final int ARGUMENT_CHARACTERS = 12;

    private Pieces() {}

    /** One word each, with the white space before it. */
    static List<String> ofText(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    /** A few characters each; a surrogate pair stays whole. */
    static List<String> ofArguments(String json) {
        var pieces = new ArrayList<String>();
        int from = 0;
        while (from < json.length()) {
            int to = Math.min(json.length(), from + ARGUMENT_CHARACTERS);
            if (to < json.length() && Character.isLowSurrogate(json.charAt(to))) {
                to++;
            }
            pieces.add(json.substring(from, to));
            from = to;
        }
        return List.copyOf(pieces);
    }
}
