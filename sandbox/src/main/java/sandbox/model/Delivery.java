package sandbox.model;

import java.time.Duration;

/**
 * How an answer travels.
 *
 * @param bytes the body of the HTTP answer is sent in slices of so many bytes; 0 leaves it whole
 * @param pause before each delta
 */
record Delivery(Cutting cutting, int bytes, Duration pause) {
    static final Delivery USUAL = new Delivery(new Cutting.Usual(), 0, Duration.ZERO);

    Delivery {
        if (bytes < 0 || pause.isNegative()) {
            throw new IllegalArgumentException("a slice and a pause cannot be negative");
        }
    }

    Delivery pausing(Duration longer) {
        return new Delivery(cutting, bytes, longer);
    }
}
