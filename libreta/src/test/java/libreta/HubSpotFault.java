package libreta;

/** Every way in which the sandbox can fail HubSpot's part, and what the person is told of one that does not go away. */
enum HubSpotFault {
    A_LITTLE_LATE("'kind':'latency','millis':5,'jitter':20,'seed':7", ""),
    TOO_LATE("'kind':'latency','millis':900", "hubspot_timed_out"),
    UNAUTHORIZED("'kind':'status','status':401", "hubspot_unauthorized"),
    FORBIDDEN("'kind':'status','status':403", "hubspot_missing_scopes"),
    NOT_FOUND("'kind':'status','status':404", "hubspot_rejected"),
    CONFLICT("'kind':'status','status':409", "hubspot_rejected"),
    LOCKED("'kind':'status','status':423", "hubspot_locked"),
    BURST_LIMIT("'kind':'status','status':429,'policy':'TEN_SECONDLY_ROLLING'", "hubspot_rate_limited"),
    SECONDLY_LIMIT("'kind':'status','status':429,'policy':'SECONDLY'", "hubspot_rate_limited"),
    DAILY_LIMIT("'kind':'status','status':429,'policy':'DAILY'", "hubspot_daily_limit"),
    MIGRATING("'kind':'status','status':477", "hubspot_migrating"),
    INTERNAL_ERROR("'kind':'status','status':500", "hubspot_unavailable"),
    INTERNAL_ERROR_AFTERWARDS("'kind':'status','status':500,'afterExecution':true", "hubspot_unavailable"),
    BAD_GATEWAY("'kind':'status','status':502,'body':'html'", "hubspot_unavailable"),
    UNAVAILABLE("'kind':'status','status':503", "hubspot_unavailable"),
    GATEWAY_TIMEOUT("'kind':'status','status':504,'body':'html'", "hubspot_unavailable"),
    GATEWAY_TIMEOUT_AFTERWARDS(
            "'kind':'status','status':504,'body':'html','afterExecution':true", "hubspot_unavailable"),
    NO_CONNECTION("'kind':'status','status':522,'body':'html'", "hubspot_unavailable"),
    NO_ANSWER_IN_TIME("'kind':'status','status':524,'body':'html','afterExecution':true", "hubspot_unavailable"),
    RESET("'kind':'reset'", "hubspot_unreachable"),
    RESET_AFTERWARDS("'kind':'reset','afterExecution':true", "hubspot_unreachable"),
    HALF("'kind':'half'", "hubspot_unreadable"),
    ENDLESS("'kind':'endless','millis':20", "hubspot_timed_out"),
    GARBAGE("'kind':'garbage'", "hubspot_unreadable"),
    GARBAGE_AFTERWARDS("'kind':'garbage','afterExecution':true", "hubspot_unreadable"),
    SEARCH_LAG("'kind':'searchLag','millis':600000", ""),
    REFUSED("'kind':'refuse','millis':400", "hubspot_unreachable");

    private final String json;
    private final String code;

    HubSpotFault(String json, String code) {
        this.json = json.replace('\'', '"');
        this.code = code;
    }

    /** As the inside of a JSON object; {@code aim} narrows it down, where it can be. */
    String aimed(String aim) {
        String inside = "\"target\":\"hubspot\"," + json;
        return isForAll() || aim.isEmpty() ? inside : inside + "," + aim.replace('\'', '"');
    }

    /** What the person is told, as a code, or empty for one that the person does not notice. */
    String code() {
        return code;
    }

    /** Whether no requests can be chosen for it. */
    boolean isForAll() {
        return this == SEARCH_LAG || this == REFUSED;
    }

    /** Whether HubSpot says, or the network shows, that the request was not carried out. */
    boolean isAClearNo() {
        return switch (this) {
            case UNAUTHORIZED,
                    FORBIDDEN,
                    NOT_FOUND,
                    CONFLICT,
                    LOCKED,
                    BURST_LIMIT,
                    SECONDLY_LIMIT,
                    DAILY_LIMIT,
                    MIGRATING,
                    REFUSED -> true;
            default -> false;
        };
    }
}
