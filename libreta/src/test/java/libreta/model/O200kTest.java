package libreta.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class O200kTest {
    private final O200k tokens = new O200k();

    @Test
    void counts_as_the_models_do() {
        assertThat(tokens.count("")).isZero();
        assertThat(tokens.count("hello world")).isEqualTo(2);
        assertThat(tokens.count("¿Quién es Ada Lovelace?")).isBetween(7, 9);
    }

    @Test
    void a_mark_of_the_encoding_is_plain_text_when_a_person_types_it() {
        assertThat(tokens.count("<|endoftext|>")).isGreaterThan(1);
    }

    @Test
    void warming_returns_at_once_and_counting_waits_for_it() {
        tokens.warm();
        assertThat(tokens.count("hello")).isEqualTo(1);
    }
}
