package sandbox.hubspot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How the values of a property compare: as numbers, as moments, as they are, or as text without regard to case. */
enum Order implements Comparator<String> {
    NUMBERS {
        @Override
        public int compare(String left, String right) {
            return number(left).orElse(BigDecimal.ZERO).compareTo(number(right).orElse(BigDecimal.ZERO));
        }

        @Override
        boolean reads(String value) {
            return number(value).isPresent();
        }
    },
    MOMENTS {
        @Override
        public int compare(String left, String right) {
            return moment(left).compareTo(moment(right));
        }

        @Override
        boolean reads(String value) {
            return Values.instant(value).isPresent();
        }
    },
    CHOICES {
        @Override
        public int compare(String left, String right) {
            return left.compareTo(right);
        }
    },
    TEXTS {
        @Override
        public int compare(String left, String right) {
            return left.toLowerCase(Locale.ROOT).compareTo(right.toLowerCase(Locale.ROOT));
        }
    };

    static Order of(PropertyDefinition property) {
        if (property.isNumeric()) {
            return NUMBERS;
        }
        if (property.isTime()) {
            return MOMENTS;
        }
        return property.isEnumeration() ? CHOICES : TEXTS;
    }

    /** Whether the text can be compared in this way. */
    boolean reads(String value) {
        return true;
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant moment(String text) {
        return Values.instant(text).orElse(Instant.EPOCH);
    }
}
