package libreta.http;

import java.util.List;
import libreta.conversation.Language;
import libreta.words.Words;

/** A request that does not fit; it is refused before anything is answered. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Object> values;

    /** @param code also the key of the sentence */
    BadRequest(int status, String code, Object... values) {
        super(code);
        this.status = status;
        this.code = code;
        this.values = List.of(values);
    }

    static BadRequest missing(String field) {
        return new BadRequest(400, "missing_field", field);
    }

    static BadRequest invalid(String field, String why) {
        return new BadRequest(400, "invalid_field", field, why);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String sentence(Language language) {
        return Words.say(language, code, values.toArray());
    }
}
