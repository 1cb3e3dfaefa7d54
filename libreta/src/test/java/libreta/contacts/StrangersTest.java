package libreta.contacts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write beside {@link NamingTest}'s sentences, one a line; each asks for the same values. */
class StrangersTest {
    private static List<String> strangers(String text) {
        return new Naming(
                        new ValueRules("GB").phones(),
                        List.of("CTO", "Acme", "+442079460958", "+44 20 7946 0958", "new@acme.example"))
                .unexplained(text);
    }

    static Stream<String> names_nobody() throws IOException {
        return lines("/names-nobody.txt");
    }

    static Stream<String> names_somebody() throws IOException {
        return lines("/names-somebody.txt");
    }

    private static Stream<String> lines(String file) throws IOException {
        try (InputStream text = requireNonNull(StrangersTest.class.getResourceAsStream(file))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    @ParameterizedTest
    @MethodSource("names_nobody")
    void a_small_word_is_ordinary_where_no_name_can_stand(String text) {
        assertThat(strangers(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names_somebody")
    void in_the_place_of_a_name_it_is_a_stranger_whatever_it_means_besides(String text) {
        assertThat(strangers(text)).isNotEmpty();
    }
}
