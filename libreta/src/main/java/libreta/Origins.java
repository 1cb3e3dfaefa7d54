package libreta;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A list of web pages' origins, as browsers write them: the scheme and host in small letters, and the port only where it is
 * not the usual one. An origin that is written in another way would never be met.
 */
final class Origins {
    private static final Pattern LIST = Pattern.compile("[,\\s]+");
    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);
    private static final int HIGHEST_PORT = 65_535;

    private Origins() {}

    /**
     * Reads a list whose parts are separated by commas or blanks.
     *
     * @throws SettingWrong at the first part that is no origin
     */
    static Set<String> of(String setting, String list) {
        Set<String> origins = new LinkedHashSet<>();
        LIST.splitAsStream(list)
                .filter(one -> !one.isEmpty())
                .forEach(one -> origins.add(origin(one)
                        .orElseThrow(() -> new SettingWrong(
                                setting,
                                "is a list of origins such as https://intranet.example or http://localhost:9000, without a path"
                                        + shown(one)))));
        return origins;
    }

    /** What may hold a password is not repeated. */
    private static String shown(String wrong) {
        return wrong.contains("@") ? "" : ", not " + wrong;
    }

    private static Optional<String> origin(String written) {
        try {
            URI uri = URI.create(written.toLowerCase(Locale.ROOT).replaceFirst("/$", ""));
            return isOrigin(uri) ? Optional.of(asBrowsersWrite(uri)) : Optional.empty();
        } catch (IllegalArgumentException noUri) {
            return Optional.empty();
        }
    }

    private static boolean isOrigin(URI uri) {
        return uri.getScheme() != null
                && USUAL_PORTS.containsKey(uri.getScheme())
                && uri.getHost() != null
                && uri.getPort() <= HIGHEST_PORT
                && uri.getRawUserInfo() == null
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static String asBrowsersWrite(URI uri) {
        boolean usual = uri.getPort() < 0 || Integer.valueOf(uri.getPort()).equals(USUAL_PORTS.get(uri.getScheme()));
        return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
    }
}
