package libreta;

/** Every way in which the sandbox can fail the model's part, and what the person is told of it. */
enum ModelFault {
    A_LITTLE_LATE("'kind':'latency','millis':5,'jitter':20,'seed':7", ""),
    TOO_LATE("'kind':'latency','millis':5500", "model_timed_out"),
    UNAUTHORIZED("'kind':'status','status':401", "model_unauthorized"),
    FORBIDDEN("'kind':'status','status':403", "model_unauthorized"),
    UNKNOWN_MODEL("'kind':'status','status':404", "model_unknown"),
    RATE_LIMITED("'kind':'status','status':429,'retryAfter':30", "model_rate_limited"),
    INSUFFICIENT_QUOTA("'kind':'status','status':429,'code':'insufficient_quota'", "model_quota"),
    INTERNAL_ERROR("'kind':'status','status':500", "model_unavailable"),
    BAD_GATEWAY("'kind':'status','status':502,'body':'html'", "model_unavailable"),
    OVERLOADED("'kind':'status','status':503,'retryAfter':30", "model_unavailable"),
    OVERLOADED_AFTERWARDS("'kind':'status','status':503,'retryAfter':30,'afterExecution':true", "model_unavailable"),
    RESET("'kind':'reset'", "model_unreachable"),
    RESET_AFTERWARDS("'kind':'reset','afterExecution':true", "model_unreachable"),
    HALF("'kind':'half'", "model_unreachable"),
    ENDLESS("'kind':'endless','millis':20", ""),
    GARBAGE("'kind':'garbage'", "model_unreadable"),
    REFUSED("'kind':'refuse','millis':400", "model_unreachable"),
    NONSENSE_FOR_ARGUMENTS("'kind':'badArguments'", "I could not put that together properly"),
    ARGUMENTS_CUT_OFF("'kind':'badArguments','variant':'cutOff'", "I could not put that together properly"),
    ARGUMENTS_TWICE("'kind':'badArguments','variant':'twice'", "I could not put that together properly"),
    ARGUMENTS_OF_WRONG_TYPES("'kind':'badArguments','variant':'wrongTypes'", "I could not put that together properly"),
    AN_ARRAY_OF_ARGUMENTS("'kind':'badArguments','variant':'array'", "I could not put that together properly"),
    NO_ARGUMENTS("'kind':'badArguments','variant':'nothing'", "that took more steps than I am allowed"),
    UNKNOWN_TOOL("'kind':'unknownTool'", "I could not put that together properly"),
    UNKNOWN_ID("'kind':'unknownId'", "I could not put that together properly"),
    UNKNOWN_ID_TO_UPDATE("'kind':'unknownId','tool':'update_contact'", "I could not put that together properly"),
    ENDLESS_CALLS("'kind':'endlessCalls'", "that took more steps than I am allowed"),
    ENDLESS_TEXT("'kind':'endlessText'", "model_timed_out"),
    CUT("'kind':'cut'", "model_unreadable"),
    ERROR_EVENT("'kind':'errorEvent'", "model_unavailable"),
    QUOTA_AS_AN_EVENT("'kind':'errorEvent','code':'insufficient_quota'", "model_quota"),
    EMPTY("'kind':'empty'", "I have no answer to that");

    private final String json;
    private final String told;

    ModelFault(String json, String told) {
        this.json = json.replace('\'', '"');
        this.told = told;
    }

    /** What the person reads of one that does not go away: a code, or words; empty where it is not noticed. */
    String told() {
        return told;
    }

    /** Whether it makes no sense, or no difference, for the first request of a turn alone. */
    boolean lastsForTheTurn() {
        return this == TOO_LATE || this == ENDLESS_TEXT || this == ENDLESS_CALLS;
    }

    /** As the inside of a JSON object; {@code aim} narrows it down, where it can be. */
    String aimed(String aim) {
        String inside = "\"target\":\"model\"," + json;
        return this == REFUSED || aim.isEmpty() ? inside : inside + "," + aim.replace('\'', '"');
    }
}
