package libreta.contacts;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as English and Spanish speakers type them, to plain digits with at most one dot. */
final class Numbers {
    private static final int LONGEST = 40;
    private static final Pattern SHAPE = Pattern.compile(
            "(?<sign>[-+\u2212])?\\s*[$€£]?\\s*(?<digits>[0-9][0-9.,'\u2019\\s]*|[.,][0-9]+)\\s*(?<unit>[\\p{L}.]*)\\s*[$€£]?");
    private static final Pattern SPACES = Pattern.compile("[\\s'\u2019]+");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:[\\s'\u2019][0-9]{3})+(?:[.,][0-9]*)?");
    private static final Pattern COMMAS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]*)?");
    private static final Pattern DOTS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3})+(?:,[0-9]*)?");
    private static final Pattern EITHER_WAY = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    private Numbers() {}

    /** What a text says as a number. */
    sealed interface Reading {
        record Exactly(String value) implements Reading {}

        /** {@code 1.234}: a thousand and more, or one and a bit. */
        record TwoWays() implements Reading {}

        record Not() implements Reading {}
    }

    static Reading read(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (text.length() > LONGEST || !shape.matches()) {
            return new Reading.Not();
        }
        String digits = shape.group("digits").strip();
        if (EITHER_WAY.matcher(digits).matches()) {
            return new Reading.TwoWays();
        }
        int zeros = zeros(shape.group("unit"));
        String plain = plain(digits);
        if (zeros < 0 || plain.isEmpty()) {
            return new Reading.Not();
        }
        return canonical(new BigDecimal(plain).scaleByPowerOfTen(zeros), minus(shape.group("sign")));
    }

    private static Reading canonical(BigDecimal number, boolean negative) {
        BigDecimal whole = number.stripTrailingZeros().scale() <= 0 ? number.setScale(0) : number;
        // What we would write must itself read as one number only.
        if (EITHER_WAY.matcher(whole.toPlainString()).matches()) {
            return new Reading.TwoWays();
        }
        return new Reading.Exactly((negative ? whole.negate() : whole).toPlainString());
    }

    private static boolean minus(@Nullable String sign) {
        return sign != null && !sign.equals("+");
    }

    private static int zeros(String unit) {
        return switch (Words.key(unit)) {
            case "" -> 0;
            case "k", "mil", "thousand" -> 3;
            case "m", "million", "millions", "millon", "millones" -> 6;
            default -> -1;
        };
    }

    /** Digits with at most one dot, which may end them, or empty when the separators make no sense. */
    private static String plain(String digits) {
        if (THOUSANDS.matcher(digits).matches()) {
            return SPACES.matcher(digits).replaceAll("").replace(',', '.');
        }
        if (SPACES.matcher(digits).find()) {
            return "";
        }
        boolean oneSeparator = digits.chars().filter(c -> c == '.' || c == ',').count() <= 1;
        if (oneSeparator) {
            return digits.replace(',', '.');
        }
        if (COMMAS.matcher(digits).matches()) {
            return digits.replace(",", "");
        }
        return DOTS.matcher(digits).matches() ? digits.replace(".", "").replace(',', '.') : "";
    }
}
