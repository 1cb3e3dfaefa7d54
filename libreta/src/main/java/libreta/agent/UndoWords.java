package libreta.agent;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a typed message plainly asks to undo the last write, in either language. Nothing else may be in it. */
public final class UndoWords {
    private static final Set<String> COURTESY = Set.of("please", "por", "favor", "porfa", "gracias", "thanks");
    /** A whole message, in small letters and without accents. */
    private static final Pattern UNDO =
            Pattern.compile("(?:undo|revert|take back)(?: (?:it|that|this|(?:the |my )?(?:last )?WHAT))?"
                            .replace("WHAT", "(?:change|update|write|edit|one)")
                    + "|take (?:it|that) back|(?:deshacer|deshaz|revierte|revertir)(?: (?:eso|esto|(?:el |mi )?(?:ultimo )?cambio|lo ultimo|el ultimo))?"
                    + "|deshazlo|deshacerlo|reviertelo");

    private UndoWords() {}

    public static boolean in(String text) {
        String said = Arrays.stream(Reply.plain(text).split(" "))
                .filter(word -> !COURTESY.contains(word))
                .collect(Collectors.joining(" "));
        return !text.contains("?") && UNDO.matcher(said).matches();
    }
}
