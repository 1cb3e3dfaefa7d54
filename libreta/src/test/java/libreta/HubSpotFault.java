package libreta;

/** Every way in which the sandbox can fail HubSpot's part. The inside of a fault in JSON, without target and aim. */
enum HubSpotFault {
    A_LITTLE_LATE("'kind':'latency','millis':5,'jitter':20,'seed':7"),
    TOO_LATE("'kind':'latency','millis':900"),
    UNAUTHORIZED("'kind':'status','status':401"),
    FORBIDDEN("'kind':'status','status':403"),
    NOT_FOUND("'kind':'status','status':404"),
    CONFLICT("'kind':'status','status':409"),
    LOCKED("'kind':'status','status':423"),
    BURST_LIMIT("'kind':'status','status':429,'policy':'TEN_SECONDLY_ROLLING'"),
    SECONDLY_LIMIT("'kind':'status','status':429,'policy':'SECONDLY'"),
    DAILY_LIMIT("'kind':'status','status':429,'policy':'DAILY'"),
    MIGRATING("'kind':'status','status':477"),
    INTERNAL_ERROR("'kind':'status','status':500"),
    INTERNAL_ERROR_AFTERWARDS("'kind':'status','status':500,'afterExecution':true"),
    BAD_GATEWAY("'kind':'status','status':502,'body':'html'"),
    UNAVAILABLE("'kind':'status','status':503"),
    GATEWAY_TIMEOUT("'kind':'status','status':504,'body':'html'"),
    GATEWAY_TIMEOUT_AFTERWARDS("'kind':'status','status':504,'body':'html','afterExecution':true"),
    RESET("'kind':'reset'"),
    RESET_AFTERWARDS("'kind':'reset','afterExecution':true"),
    HALF("'kind':'half'"),
    ENDLESS("'kind':'endless','millis':20"),
    GARBAGE("'kind':'garbage'"),
    GARBAGE_AFTERWARDS("'kind':'garbage','afterExecution':true"),
    SEARCH_LAG("'kind':'searchLag','millis':600000"),
    REFUSED("'kind':'refuse','millis':400");

    private final String json;

    HubSpotFault(String json) {
        this.json = json.replace('\'', '"');
    }

    /** As the inside of a JSON object; {@code aim} narrows it down, where it can be. */
    String aimed(String aim) {
        String inside = "\"target\":\"hubspot\"," + json;
        return this == REFUSED || aim.isEmpty() ? inside : inside + "," + aim.replace('\'', '"');
    }
}
