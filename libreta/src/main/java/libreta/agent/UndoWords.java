package libreta.agent;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a typed message plainly asks to undo the last write, in either language. Nothing else may be in it. */
public final class UndoWords {
    private static final Set<String> COURTESY = Set.of("please", "por", "favor", "porfa", "gracias", "thanks");
    private static final Set<String> PHRASES = Set.of(
            "undo",
            "undo it",
            "undo that",
            "undo this",
            "undo the last change",
            "undo the change",
            "revert",
            "revert it",
            "revert that",
            "take it back",
            "deshacer",
            "deshaz",
            "deshazlo",
            "deshaz eso",
            "deshaz esto",
            "deshacerlo",
            "deshacer eso",
            "deshaz el cambio",
            "deshaz el ultimo cambio",
            "deshacer el cambio",
            "deshacer el ultimo cambio",
            "revierte",
            "reviertelo");

    private UndoWords() {}

    public static boolean in(String text) {
        String said = Arrays.stream(Reply.plain(text).split(" "))
                .filter(word -> !COURTESY.contains(word))
                .collect(Collectors.joining(" "));
        return !text.contains("?") && PHRASES.contains(said);
    }
}
