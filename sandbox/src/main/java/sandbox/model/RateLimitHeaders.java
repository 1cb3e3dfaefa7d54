package sandbox.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code x-ratelimit-*}: how many requests and tokens a minute has, how many are left, and when all are there again. */
final class RateLimitHeaders {
    static final int REQUESTS = 10_000;
    static final int TOKENS = 2_000_000;

    private RateLimitHeaders() {}

    static Map<String, String> of(int requestsLeft, int tokensLeft) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("x-ratelimit-limit-requests", Integer.toString(REQUESTS));
        headers.put("x-ratelimit-remaining-requests", Integer.toString(requestsLeft));
        headers.put("x-ratelimit-reset-requests", requestsLeft > 0 ? "6ms" : "1s");
        headers.put("x-ratelimit-limit-tokens", Integer.toString(TOKENS));
        headers.put("x-ratelimit-remaining-tokens", Integer.toString(Math.max(0, tokensLeft)));
        headers.put("x-ratelimit-reset-tokens", tokensLeft > 0 ? "1ms" : "1s");
        return headers;
    }
}
