package libreta.hubspot;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The burst limit of the app in this account, as ordinary answers state it. */
record RateLimit(int most, Duration span, int remaining) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    /** Empty where the headers are missing or make no sense. */
    static Optional<RateLimit> of(HttpHeaders headers) {
        OptionalInt most = number(headers, "X-HubSpot-RateLimit-Max");
        OptionalInt millis = number(headers, "X-HubSpot-RateLimit-Interval-Milliseconds");
        if (most.orElse(0) == 0 || millis.orElse(0) == 0) {
            return Optional.empty();
        }
        int remaining = number(headers, "X-HubSpot-RateLimit-Remaining").orElse(most.getAsInt());
        return Optional.of(new RateLimit(most.getAsInt(), Duration.ofMillis(millis.getAsInt()), remaining));
    }

    /** Whether it is the same limit, with no more calls counted than here. */
    boolean knows(RateLimit other) {
        return most == other.most && span.equals(other.span) && remaining <= other.remaining;
    }

    private static OptionalInt number(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
