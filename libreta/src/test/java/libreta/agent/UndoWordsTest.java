package libreta.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndoWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "undo",
                "Undo!",
                "undo that, please",
                "deshacer",
                "Deshazlo, por favor",
                "revert it",
                "undo the last change",
                "undo last change",
                "undo my last change, please",
                "undo the last update",
                "take it back",
                "deshaz lo último",
                "deshaz el último",
                "deshacer último cambio",
                "Deshaz el cambio",
                "revierte mi último cambio"
            })
    void a_plain_wish_to_undo_is_one(String text) {
        assertThat(UndoWords.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "undo?",
                "can you undo that?",
                "don't undo it",
                "undo Ada's phone and set her title",
                "no lo deshagas",
                "I undid it myself",
                "how do I undo",
                ""
            })
    void everything_else_is_not(String text) {
        assertThat(UndoWords.in(text)).isFalse();
    }
}
