package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Whatever happens to a flow file on the way, the answer is a flow or problems with lines, never another exception. */
class FlowLinesTest {
    private final List<String> lines = bundled().lines().toList();

    @Test
    void any_single_line_may_go() {
        for (int gone = 0; gone < lines.size(); gone++) {
            List<String> rest = new ArrayList<>(lines);
            rest.remove(gone);
            loadsOrTells(String.join("\n", rest), "without line " + (gone + 1));
        }
    }

    @Test
    void any_single_line_may_stand_there_twice() {
        for (int twice = 0; twice < lines.size(); twice++) {
            List<String> more = new ArrayList<>(lines);
            more.add(twice, lines.get(twice));
            loadsOrTells(String.join("\n", more), "with line %d twice".formatted(twice + 1));
        }
    }

    @Test
    void the_file_may_end_anywhere() {
        String whole = bundled();
        for (int end = 0; end < whole.length(); end += 37) {
            loadsOrTells(whole.substring(0, end), "cut after %d characters".formatted(end));
        }
    }

    @Test
    void any_bytes_may_be_changed() {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = bundled().getBytes(StandardCharsets.UTF_8);
            for (int change = 0; change <= round % 5; change++) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
            }
            loadsOrTells(bytes, "round " + round);
        }
    }

    private static void loadsOrTells(String text, String what) {
        loadsOrTells(text.getBytes(StandardCharsets.UTF_8), what);
    }

    private static void loadsOrTells(byte[] bytes, String what) {
        try {
            assertThat(FlowFile.read("flow.yaml", bytes).agent().tools()).isNotEmpty();
        } catch (FlowInvalid told) {
            assertThat(told.problems()).as(what).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isPositive();
                assertThat(problem.problem()).isNotBlank();
                assertThat(problem.mend()).isNotBlank();
            });
        } catch (RuntimeException other) {
            fail(what, other);
        }
    }

    private static String bundled() {
        try (InputStream file = FlowFile.class.getClassLoader().getResourceAsStream(FlowFile.BUNDLED)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
