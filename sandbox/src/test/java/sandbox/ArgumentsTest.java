package sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void without_any_it_is_port_8081_in_memory_with_the_samples() {
        assertThat(Arguments.of()).isEqualTo(new Arguments(8081, null, List.of(), false, true, false));
    }

    @Test
    void each_option_may_stand_with_a_space_or_an_equals_sign() {
        assertThat(Arguments.of(
                        "--port",
                        "0",
                        "--data=a.db",
                        "--load",
                        "b.csv",
                        "--load=c.json",
                        "--empty",
                        "--no-limits",
                        "--help"))
                .isEqualTo(new Arguments(
                        0, Path.of("a.db"), List.of(Path.of("b.csv"), Path.of("c.json")), true, false, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--verbose       | There is no option --verbose; --help shows those there are",
                "8081            | There is no option 8081; --help shows those there are",
                "--port          | --port needs a number, such as --port 8081",
                "--port eighty   | --port is a number from 0 to 65535, not eighty",
                "--port 65536    | --port is a number from 0 to 65535, not 65536",
                "--load --empty  | --load needs a file, such as --load contacts.csv",
                "--data          | --data needs a file, such as --data contacts.db",
                "--data a --data b | --data is there twice; the contacts are kept in one file",
                "--empty=yes     | --empty takes no value"
            })
    void a_wrong_option_is_one_sentence_that_says_what_to_do(String line, String sentence) {
        assertThatThrownBy(() -> Arguments.of(line.strip().split(" ")))
                .isInstanceOf(Arguments.Wrong.class)
                .hasMessage(sentence);
    }
}
