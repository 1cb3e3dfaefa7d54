package libreta.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "Yes!",
                "y",
                "ok",
                "okay, thanks",
                "yes please",
                "yes, do it",
                "go ahead",
                "Confirm",
                "looks good",
                "save it",
                "that is right",
                "that's correct",
                "sí",
                "SI",
                "sí, por favor",
                "vale",
                "de acuerdo",
                "está bien",
                "claro, adelante",
                "hazlo",
                "guárdalo",
                "confirmo"
            })
    void a_plain_yes_decides(String text) {
        assertThat(Reply.of(text)).isEqualTo(Reply.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "No.",
                "n",
                "nope",
                "no, thanks",
                "cancel",
                "cancel it",
                "stop",
                "don't",
                "do not",
                "never mind",
                "don't do it",
                "better not",
                "no, gracias",
                "cancela",
                "cancélalo",
                "mejor no",
                "déjalo",
                "para"
            })
    void a_plain_no_decides(String text) {
        assertThat(Reply.of(text)).isEqualTo(Reply.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!!",
                "yes, but her title is Countess",
                "yes and no",
                "ok cancel",
                "not ok",
                "not sure",
                "never ok",
                "correct it",
                "correct the phone",
                "ok?",
                "is that correct?",
                "¿sí?",
                "y eso",
                "y su teléfono",
                "si puedes, cambia el cargo",
                "sí, pero sin teléfono",
                "no, her phone is +44 20 7946 0958",
                "find ada lovelace",
                "maybe",
                "thanks"
            })
    void anything_else_does_not(String text) {
        assertThat(Reply.of(text)).isEqualTo(Reply.OTHER);
    }
}
