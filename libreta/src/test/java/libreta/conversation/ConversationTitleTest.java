package libreta.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTitleTest {
    private static String title(String said) {
        return new ConversationTitle(new ConversationId("talk"), said, Instant.EPOCH).text();
    }

    @Test
    void it_is_one_line_without_blanks_around_or_doubled() {
        assertThat(title(" find\n\tada\u00a0\u2003 lovelace \r\n")).isEqualTo("find ada lovelace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "👩"})
    void eighty_characters_are_kept_and_more_are_cut_between_them(String character) {
        assertThat(title(character.repeat(80))).isEqualTo(character.repeat(80));
        assertThat(title(character.repeat(81))).isEqualTo(character.repeat(79) + "…");
    }

    @Test
    void no_blank_stands_before_the_cut() {
        assertThat(title("a".repeat(78) + " and so on")).isEqualTo("a".repeat(78) + "…");
    }
}
