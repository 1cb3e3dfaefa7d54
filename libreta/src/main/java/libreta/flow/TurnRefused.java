package libreta.flow;

import java.util.List;
import libreta.conversation.Language;
import libreta.words.Words;

/** A request that cannot be answered as things are; the sentence tells the person what to do. */
public final class TurnRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> values;

    /** A refusal with this code, which is the key of its sentence, and what the sentence names. */
    public TurnRefused(String code, Object... values) {
        super(code);
        this.code = code;
        this.values = List.of(values);
    }

    /** A name for programs, for instance {@code proposal_waiting}. */
    public String code() {
        return code;
    }

    public String sentence(Language language) {
        return Words.say(language, code, values.toArray());
    }
}
