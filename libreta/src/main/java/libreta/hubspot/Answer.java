package libreta.hubspot;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import libreta.contacts.CrmFailed;
import tools.jackson.core.JacksonException;

/**
 * What HubSpot answered, without the token should an error have repeated it.
 *
 * @param doubt an earlier attempt at the same write may have been carried out
 */
record Answer(Call call, int status, HttpHeaders headers, String body, boolean doubt) {
    private static final Pattern CORRELATION_ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    Answer withDoubt(boolean now) {
        return new Answer(call, status, headers, body, now);
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** A 404 of HubSpot's own: what was asked for does not exist. */
    boolean isMissing() {
        return status == 404 && error().isHubSpots();
    }

    /** A 409 of HubSpot's own, or a 400 that says the same: the e-mail address belongs to another contact. */
    boolean isTaken() {
        return (status == 409 && error().isHubSpots()) || (status == 400 && error().saysTaken());
    }

    ErrorBody error() {
        return ErrorBody.of(body);
    }

    /** In whole seconds, as HubSpot writes it. */
    Optional<Duration> retryAfter() {
        return headers.firstValue("Retry-After")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    /** HubSpot's name for this exchange, for its support people, or a dash. */
    String correlationId() {
        return headers.firstValue("X-HubSpot-Correlation-Id")
                .or(() -> Optional.of(error().correlationId()))
                .filter(text -> CORRELATION_ID.matcher(text).matches())
                .orElse("-");
    }

    /**
     * What a successful answer means.
     *
     * @param meaning throws {@link IllegalArgumentException} where the answer lacks what it must have
     * @throws CrmFailed when it was no success, or is not to be understood
     */
    <W, T> T read(Class<W> shape, Function<W, T> meaning) {
        if (!isSuccess()) {
            throw StatusTable.failed(this);
        }
        return readWhatever(shape, meaning);
    }

    /** As {@link #read}, whatever the status. */
    <W, T> T readWhatever(Class<W> shape, Function<W, T> meaning) {
        try {
            W wire = Json.MAPPER.readValue(body, shape);
            if (wire == null) {
                throw new IllegalArgumentException("nothing but null");
            }
            return meaning.apply(wire);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            // Its message quotes the body, which may be anybody's data: it goes no further.
            throw StatusTable.unreadable(this);
        }
    }
}
