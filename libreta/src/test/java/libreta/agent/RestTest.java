package libreta.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import libreta.conversation.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestTest {
    private static boolean left(String text) {
        return Rest.of(List.of(
                new Message.FromPerson("1", text),
                new Message.FromAssistant("2", ""),
                new Message.FromTool("3", "call", "{\"status\":\"created\"}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create Grace Hopper and find Ada",
                "set her phone to 1 and change her title",
                "add Grace, also Joan",
                "crea a Grace y luego busca a Ada",
                "añade a Grace y actualiza el cargo de Ada"
            })
    void two_words_of_asking_may_leave_something(String text) {
        assertThat(left(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create contact Grace Hopper find@navy.example, company US Navy",
                "change Ada's phone to +44 20 7946 0958",
                "cambia el cargo de Ada a Condesa",
                "grace@navy.example",
                "yes"
            })
    void one_word_of_asking_leaves_nothing(String text) {
        assertThat(left(text)).isFalse();
    }

    @Test
    void a_call_that_was_told_to_wait_is_left() {
        assertThat(Rest.of(List.of(
                        new Message.FromPerson("1", "Grace and Joan"),
                        new Message.FromTool("2", "call-2", "{\"error\":{\"code\":\"one_write\",\"message\":\"\"}}"))))
                .isTrue();
    }
}
