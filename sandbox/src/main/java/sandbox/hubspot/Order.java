package sandbox.hubspot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How the values of a property compare: as numbers, as moments, as they are, or as text without regard to case. */
enum Order {
    NUMBERS {
        @Override
        Key key(String value) {
            return Key.of(number(value).orElse(BigDecimal.ZERO));
        }

        @Override
        boolean reads(String value) {
            return number(value).isPresent();
        }
    },
    MOMENTS {
        @Override
        Key key(String value) {
            Instant moment = Values.instant(value).orElse(Instant.EPOCH);
            return Key.of(
                    BigDecimal.valueOf(moment.getEpochSecond()).add(BigDecimal.valueOf(moment.getNano(), NANO_DIGITS)));
        }

        @Override
        boolean reads(String value) {
            return Values.instant(value).isPresent();
        }
    },
    CHOICES {
        @Override
        Key key(String value) {
            return Key.of(value);
        }
    },
    TEXTS {
        @Override
        Key key(String value) {
            return Key.of(value.toLowerCase(Locale.ROOT));
        }
    };

    private static final int NANO_DIGITS = 9;

    static Order of(PropertyDefinition property) {
        if (property.isNumeric()) {
            return NUMBERS;
        }
        if (property.isTime()) {
            return MOMENTS;
        }
        return property.isEnumeration() ? CHOICES : TEXTS;
    }

    abstract Key key(String value);

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
}
