package sandbox.hubspot;

import io.helidon.common.uri.UriPath;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import java.util.regex.Pattern;

/** Matches a pattern as the server does, but a slash that came encoded, as in an address, does not end a segment. */
record SlashesKept(PathMatcher pattern) implements PathMatcher {
    private static final Pattern ENCODED_SLASH = Pattern.compile("%2F", Pattern.CASE_INSENSITIVE);

    /** Unicode has no such character, so it can stand for the slash while segments are told apart. */
    private static final char SLASH = '\uFFFF';

    private static final String ENCODED = "%EF%BF%BF";

    static SlashesKept of(String pattern) {
        return new SlashesKept(PathMatchers.create(pattern));
    }

    /** A variable of the path as it was meant. */
    static String restored(String variable) {
        return variable.replace(SLASH, '/');
    }

    @Override
    public PathMatchers.MatchResult match(UriPath path) {
        return pattern.match(kept(path));
    }

    @Override
    public PathMatchers.PrefixMatchResult prefixMatch(UriPath path) {
        return pattern.prefixMatch(kept(path));
    }

    private static UriPath kept(UriPath path) {
        var slashes = ENCODED_SLASH.matcher(path.rawPath());
        return slashes.find() ? UriPath.create(slashes.replaceAll(ENCODED)) : path;
    }
}
