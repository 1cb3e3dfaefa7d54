package sandbox.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a text or the arguments of a call are cut into deltas; put together again they are the whole. */
sealed interface Cutting {
    /** A word each of a text, a few characters each of anything else; a surrogate pair stays whole. */
    record Usual() implements Cutting {}

    /** So many UTF-16 characters each, be it in the middle of a surrogate pair. */
    record Every(int characters) implements Cutting {
        public Every {
            atLeastOne(characters);
        }
    }

    /** The first so many UTF-16 characters, the next so many, and so on; what is left over is the last one. */
    record Lengths(List<Integer> characters) implements Cutting {
        public Lengths {
            characters = List.copyOf(characters);
            characters.forEach(Cutting::atLeastOne);
        }
    }

    Pattern WORD = Pattern.compile("\\s*\\S+\\s*$|\\s*\\S+");
    int USUAL_CHARACTERS = 12;

    private static void atLeastOne(int characters) {
        if (characters < 1) {
            throw new IllegalArgumentException("a delta has at least one character, not " + characters);
        }
    }

    default List<String> pieces(Output output) {
        var content = output.content();
        return switch (this) {
            case Usual() -> output instanceof Output.Text ? words(content) : unbroken(content);
            case Every(int characters) -> lengths(content, List.of(), characters);
            case Lengths(var characters) -> lengths(content, characters, Integer.MAX_VALUE);
        };
    }

    private static List<String> words(String text) {
        var words = WORD.matcher(text).results().map(match -> match.group()).toList();
        return words.isEmpty() && !text.isEmpty() ? List.of(text) : words;
    }

    private static List<String> unbroken(String text) {
        var pieces = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + USUAL_CHARACTERS);
            if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
                to++;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return List.copyOf(pieces);
    }

    private static List<String> lengths(String text, List<Integer> lengths, int afterwards) {
        var pieces = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int length = pieces.size() < lengths.size() ? lengths.get(pieces.size()) : afterwards;
            int to = from + Math.min(length, text.length() - from);
            pieces.add(text.substring(from, to));
            from = to;
        }
        return List.copyOf(pieces);
    }
}
