package libreta.contacts;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Endless texts, the same ones for the same seed: pieces of what people type, and any characters at all. */
final class AnyText {
    private static final List<String> PIECES = List.of(
            "ana",
            "@",
            "acme.example",
            ".",
            "<",
            ">",
            "mailto:",
            "+34",
            "600 111 222",
            "00",
            "(0)",
            " ext ",
            "x5",
            "-",
            "/",
            "03",
            "2026",
            "31",
            "marzo",
            "March",
            "de",
            "1,234",
            "1.234",
            "5",
            "k",
            "€",
            "yes",
            "sí",
            "lead",
            "Cliente",
            ";",
            ",",
            " and ",
            " y ",
            "English",
            "Marta",
            "Ruiz",
            "*",
            "~",
            "é",
            "e\u0301",
            "İ",
            "ß",
            "ΑΣ",
            "\u200b",
            "\u0000",
            "\n",
            "\t",
            "\u00a0",
            "李",
            "김",
            "👩‍💻",
            "\ud800",
            "\"",
            "'",
            "\\",
            "%",
            "T10:30",
            "Z",
            "１２３",
            "٣");

    private final Random random;

    AnyText(long seed) {
        this.random = new Random(seed);
    }

    Stream<String> stream() {
        return Stream.generate(this::next);
    }

    String digits(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> Integer.toString(random.nextInt(10)))
                .collect(Collectors.joining());
    }

    String letters(int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    private String next() {
        return IntStream.range(0, random.nextInt(8)).mapToObj(i -> piece()).collect(Collectors.joining());
    }

    private String piece() {
        return switch (random.nextInt(4)) {
            case 0 -> digits(1 + random.nextInt(10));
            case 1 -> Character.toString(random.nextInt(0x10ffff));
            default -> PIECES.get(random.nextInt(PIECES.size()));
        };
    }
}
