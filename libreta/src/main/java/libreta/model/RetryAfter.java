package libreta.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long a server asks us to wait. */
final class RetryAfter {
    private static final double LONGEST_SECONDS = 86_400;

    private RetryAfter() {}

    /** Zero when the server does not say, or says what nobody understands. */
    static Duration of(Answer answer, Instant now) {
        return answer.header("retry-after-ms")
                .map(millis -> seconds(millis, 1000))
                .or(() -> answer.header("retry-after")
                        .map(value -> value.matches("[0-9.]+") ? seconds(value, 1) : until(value, now)))
                .orElse(Duration.ZERO);
    }

    private static Duration seconds(String number, double perSecond) {
        try {
            double seconds = Math.clamp(Double.parseDouble(number) / perSecond, 0, LONGEST_SECONDS);
            return Duration.ofMillis(Math.round(seconds * 1000));
        } catch (NumberFormatException unclear) {
            return Duration.ZERO;
        }
    }

    private static Duration until(String date, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException unclear) {
            return Duration.ZERO;
        }
    }
}
