package libreta;

/** Every way in which the sandbox can fail the model's part. The inside of a fault in JSON, without its target. */
enum ModelFault {
    A_LITTLE_LATE("'kind':'latency','millis':5,'jitter':20,'seed':7"),
    TOO_LATE("'kind':'latency','millis':5500"),
    UNAUTHORIZED("'kind':'status','status':401"),
    FORBIDDEN("'kind':'status','status':403"),
    UNKNOWN_MODEL("'kind':'status','status':404"),
    RATE_LIMITED("'kind':'status','status':429,'retryAfter':30"),
    INSUFFICIENT_QUOTA("'kind':'status','status':429,'code':'insufficient_quota'"),
    INTERNAL_ERROR("'kind':'status','status':500"),
    BAD_GATEWAY("'kind':'status','status':502,'body':'html'"),
    OVERLOADED("'kind':'status','status':503,'retryAfter':30"),
    OVERLOADED_AFTERWARDS("'kind':'status','status':503,'retryAfter':30,'afterExecution':true"),
    RESET("'kind':'reset'"),
    RESET_AFTERWARDS("'kind':'reset','afterExecution':true"),
    HALF("'kind':'half'"),
    ENDLESS("'kind':'endless','millis':20"),
    GARBAGE("'kind':'garbage'"),
    REFUSED("'kind':'refuse','millis':400"),
    NONSENSE_FOR_ARGUMENTS("'kind':'badArguments'"),
    ARGUMENTS_CUT_OFF("'kind':'badArguments','variant':'cutOff'"),
    ARGUMENTS_TWICE("'kind':'badArguments','variant':'twice'"),
    ARGUMENTS_OF_WRONG_TYPES("'kind':'badArguments','variant':'wrongTypes'"),
    AN_ARRAY_OF_ARGUMENTS("'kind':'badArguments','variant':'array'"),
    NO_ARGUMENTS("'kind':'badArguments','variant':'nothing'"),
    UNKNOWN_TOOL("'kind':'unknownTool'"),
    UNKNOWN_ID("'kind':'unknownId'"),
    UNKNOWN_ID_TO_UPDATE("'kind':'unknownId','tool':'update_contact'"),
    ENDLESS_CALLS("'kind':'endlessCalls'"),
    ENDLESS_TEXT("'kind':'endlessText'"),
    CUT("'kind':'cut'"),
    ERROR_EVENT("'kind':'errorEvent'"),
    QUOTA_AS_AN_EVENT("'kind':'errorEvent','code':'insufficient_quota'"),
    EMPTY("'kind':'empty'");

    private final String json;

    ModelFault(String json) {
        this.json = json.replace('\'', '"');
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
