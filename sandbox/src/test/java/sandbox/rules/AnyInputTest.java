package sandbox.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is said, there is an answer, and it does not claim what no tool has said. */
final class AnyInputTest {
    private static final long SEED = 20_260_917;
    private static final int INPUTS = 500;
    private static final int CONVERSATIONS = 30;
    private static final Pattern CLAIM = Pattern.compile(
            "\\b(?:done|hecho|saved|created|updated|deleted|removed|guardado|creado|actualizado|borrado|is a new contact|is now|es ahora|ya est[aá] en)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.?!](?=\\s|$)");
    private static final Pattern EMPHASIS = Pattern.compile("\\*+[^*]+\\*+");
    private static final List<String> PIECES = List.of(
            "find",
            "create contact",
            "update",
            "set",
            "phone",
            "email",
            "Ada Lovelace",
            "luis perez",
            "ana@acme.es",
            "+34 600 11 22 33",
            "'s",
            "to",
            "busca a",
            "crea",
            "cambia",
            "el teléfono",
            "de",
            "del",
            "a",
            "su",
            "her",
            "more",
            "más",
            "yes",
            "sí",
            "no",
            "none",
            "delete",
            "undo",
            "customers",
            "clientes",
            "at Acme",
            "Acme, Inc.",
            "and",
            "y",
            ",",
            ":",
            "(",
            ")",
            "[",
            "]",
            "\\",
            "\"",
            "?",
            "!",
            "\n",
            "\t",
            "{",
            "}",
            "%s",
            "$1",
            "\u0000",
            "\ud83d\ude00",
            "\ud83d",
            "👩‍👩‍👧",
            "مرحبا",
            "你好",
            "İ",
            "ß",
            "e\u0301",
            "1234567",
            "#512",
            "contact 512 (X)",
            "instead",
            "<script>",
            "*",
            "the second one",
            "el último",
            "hello",
            "hola",
            "lead status",
            "customer",
            "make her",
            "hazla",
            "-",
            "@",
            "+",
            "0".repeat(30));

    private final Random random = new Random(SEED);

    @Test
    void any_input_has_an_answer_that_claims_nothing() {
        for (int i = 0; i < INPUTS; i++) {
            var said = anything(i);
            var answer = new Talk().hears(said);

            assertThat(isTool(answer) || claimsNothing(answer))
                    .as("input %d: %s", i, said)
                    .isTrue();
        }
    }

    @Test
    void any_conversation_goes_on() {
        for (int i = 0; i < CONVERSATIONS; i++) {
            var talk = new Talk();
            for (int turn = 0; turn < 6; turn++) {
                var said = anything(i);
                var answer = talk.hears(said);
                for (int call = 0; isTool(answer) && call < 3; call++) {
                    answer = talk.gets(anyResult(answer));
                }
                assertThat(answer).as("conversation %d: %s", i, said).isNotBlank();
            }
        }
    }

    @Test
    void an_answer_is_one_or_two_sentences() {
        for (int i = 0; i < INPUTS; i++) {
            var said = phrase(1 + random.nextInt(4)).replace("*", "");
            var answer = new Talk().hears(said);
            if (!isTool(answer)) {
                assertThat(sentences(answer)).as("on '%s': %s", said, answer).isBetween(1, 2);
            }
        }
    }

    /** Examples in a list and what is in italics or bold, mostly the person's own words, are no sentences of the answer. */
    private static int sentences(String answer) {
        var own = answer.lines().filter(line -> !line.startsWith("- ")).collect(Collectors.joining(" "));
        var plain = EMPHASIS.matcher(own).replaceAll("x");
        int ends = (int) END_OF_SENTENCE.matcher(plain).results().count();
        return plain.strip().endsWith(":") ? ends + 1 : ends;
    }

    private static boolean isTool(String answer) {
        return answer.startsWith("search_contacts{")
                || answer.startsWith("create_contact{")
                || answer.startsWith("update_contact{");
    }

    private static boolean claimsNothing(String answer) {
        return !answer.isBlank() && !CLAIM.matcher(answer).find();
    }

    private String anyResult(String call) {
        var results = call.startsWith("search")
                ? List.of(
                        Talk.found(),
                        Talk.found(Talk.ADA),
                        Talk.found(Talk.LUIS_AT_ACME, Talk.LUIS_AT_NORTE),
                        "{\"contacts\":[],\"after\":\"10\"}",
                        "not JSON")
                : List.of(
                        "{\"status\":\"rejected\"}",
                        "{\"status\":\"set_aside\"}",
                        "{\"status\":\"updated\",\"contact\":" + Talk.ADA + "}",
                        "{\"error\":{\"code\":\"invalid_email\",\"message\":\"That is no address.\"}}",
                        "[]",
                        "");
        return results.get(random.nextInt(results.size()));
    }

    private String anything(int kind) {
        return switch (kind % 5) {
            case 0 -> characters(1 + random.nextInt(60), 0x20, 0x17f);
            case 1 -> characters(1 + random.nextInt(20), 0x1f300, 0x1faff);
            case 2 -> characters(1 + random.nextInt(200), 0, 0xffff);
            case 3 -> phrase(random.nextInt(20) == 0 ? 2_000 : 60);
            default -> phrase(1 + random.nextInt(12));
        };
    }

    private String phrase(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining(" "));
    }

    private String characters(int count, int from, int to) {
        return random.ints(count, from, to + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
