package libreta;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import libreta.hubspot.AccessToken;
import libreta.model.ApiKey;
import libreta.model.Dialect;

/**
 * Every setting, from the environment or from {@code libreta.yaml}.
 *
 * @param model overrides the flow's, or empty
 * @param sandboxData path of the file that keeps the sandbox's contacts, or empty for memory
 * @param flow path of a flow file, or empty for the bundled one
 * @param phoneRegion two letters of the country whose telephone numbers are written without a country code, or empty
 * @param auditHead path of the file that keeps heads of the audit log, or empty
 * @param retention how long a conversation is kept after something was last said in it
 */
record Settings(
        HubSpot hubspot,
        Model openai,
        String model,
        InetAddress host,
        int port,
        int sandboxPort,
        String sandboxData,
        String databaseUrl,
        String flow,
        String phoneRegion,
        Set<String> allowedOrigins,
        String auditHead,
        Duration retention) {
    private static final String HUBSPOT_TOKEN = "HUBSPOT_ACCESS_TOKEN";
    private static final String HUBSPOT_URL = "HUBSPOT_BASE_URL";
    private static final String KEY = "OPENAI_API_KEY";
    private static final String MODEL_URL = "OPENAI_BASE_URL";
    private static final String DIALECT = "OPENAI_API";
    private static final String MODEL = "OPENAI_MODEL";
    private static final String HOST = "LIBRETA_HOST";
    private static final String PORT = "LIBRETA_PORT";
    private static final String SANDBOX_PORT = "LIBRETA_SANDBOX_PORT";
    private static final String SANDBOX_DATA = "LIBRETA_SANDBOX_DATA";
    private static final String DATABASE = "LIBRETA_DATABASE_URL";
    private static final String FLOW = "LIBRETA_FLOW";
    private static final String REGION = "LIBRETA_PHONE_REGION";
    private static final String ORIGINS = "LIBRETA_ALLOWED_ORIGINS";
    private static final String AUDIT_HEAD = "LIBRETA_AUDIT_HEAD";
    private static final String RETENTION = "LIBRETA_RETENTION_DAYS";

    /** All names, as a reader of README knows them. */
    static final Set<String> NAMES = Set.of(
            HUBSPOT_TOKEN,
            HUBSPOT_URL,
            KEY,
            MODEL_URL,
            DIALECT,
            MODEL,
            HOST,
            PORT,
            SANDBOX_PORT,
            SANDBOX_DATA,
            DATABASE,
            FLOW,
            REGION,
            ORIGINS,
            AUDIT_HEAD,
            RETENTION);

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_RETENTION_DAYS = 3_650;

    /** Where the contacts are. */
    sealed interface HubSpot {
        record Sandbox() implements HubSpot {}

        record Account(URI base, AccessToken token) implements HubSpot {}
    }

    /** Where the language model is. */
    sealed interface Model {
        record Sandbox() implements Model {}

        record Server(URI base, ApiKey key, Dialect dialect) implements Model {}
    }

    /**
     * Reads all settings; a blank one is an absent one.
     *
     * @throws SettingWrong at the first that makes no sense
     */
    static Settings of(Map<String, String> given) {
        given.keySet().stream()
                .filter(name -> name.startsWith("LIBRETA_") && !NAMES.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new SettingWrong(name, "is no setting of Libreta; the README lists them all");
                });
        Function<String, String> get = name -> given.getOrDefault(name, "").strip();
        return new Settings(
                hubspot(get),
                openai(get),
                get.apply(MODEL),
                host(get),
                port(get, PORT, 8080),
                port(get, SANDBOX_PORT, 8081),
                file(get, SANDBOX_DATA),
                database(get),
                get.apply(FLOW),
                region(get),
                Origins.of(ORIGINS, get.apply(ORIGINS)),
                file(get, AUDIT_HEAD),
                retention(get));
    }

    boolean usesSandbox() {
        return hubspot instanceof HubSpot.Sandbox || openai instanceof Model.Sandbox;
    }

    private static HubSpot hubspot(Function<String, String> get) {
        String token = get.apply(HUBSPOT_TOKEN);
        String base = get.apply(HUBSPOT_URL);
        if (token.isEmpty()) {
            if (!base.isEmpty()) {
                throw new SettingWrong(HUBSPOT_URL, "needs " + HUBSPOT_TOKEN + " beside it");
            }
            return new HubSpot.Sandbox();
        }
        URI uri = base.isEmpty() ? URI.create("https://api.hubapi.com") : web(HUBSPOT_URL, base);
        return new HubSpot.Account(uri, secret(HUBSPOT_TOKEN, token, AccessToken::new));
    }

    private static Model openai(Function<String, String> get) {
        String key = get.apply(KEY);
        String base = get.apply(MODEL_URL);
        URI uri = base.isEmpty() ? URI.create("https://api.openai.com/v1") : web(MODEL_URL, base);
        Dialect dialect = dialect(get, uri);
        return key.isEmpty() && base.isEmpty()
                ? new Model.Sandbox()
                : new Model.Server(uri, key.isEmpty() ? ApiKey.NONE : secret(KEY, key, ApiKey::of), dialect);
    }

    private static Dialect dialect(Function<String, String> get, URI server) {
        String dialect = get.apply(DIALECT);
        return switch (dialect.toLowerCase(Locale.ROOT)) {
            case "" -> Dialect.of(server);
            case "responses" -> Dialect.RESPONSES;
            case "chat" -> Dialect.CHAT;
            default -> throw new SettingWrong(DIALECT, "is either responses or chat, not " + dialect);
        };
    }

    /** The message of a refusal never shows the secret. */
    private static <T> T secret(String name, String value, Function<String, T> type) {
        try {
            return type.apply(value);
        } catch (IllegalArgumentException wrong) {
            throw new SettingWrong(name, "cannot be right: " + wrong.getMessage());
        }
    }

    private static URI web(String name, String value) {
        try {
            URI uri = URI.create(value.replaceFirst("/+$", ""));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null) {
                return uri;
            }
        } catch (IllegalArgumentException noUri) {
            // said below
        }
        throw new SettingWrong(name, "is an address such as https://host/path, without user, password or query");
    }

    private static InetAddress host(Function<String, String> get) {
        String host = get.apply(HOST).isEmpty() ? "127.0.0.1" : get.apply(HOST);
        try {
            InetAddress address = InetAddress.getByName(host);
            if (!address.isLoopbackAddress()) {
                throw new SettingWrong(
                        HOST, "must be this machine itself (127.0.0.1), as there is no login yet; not " + host);
            }
            return address;
        } catch (UnknownHostException unknown) {
            throw new SettingWrong(HOST, "is the name or address of this machine, not " + host);
        }
    }

    private static int port(Function<String, String> get, String name, int standard) {
        String port = get.apply(name);
        if (port.isEmpty()) {
            return standard;
        }
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new SettingWrong(name, "is a number from 0 to 65535, not " + port);
        }
        return Integer.parseInt(port);
    }

    private static String database(Function<String, String> get) {
        String url = get.apply(DATABASE);
        return url.isEmpty() ? "jdbc:sqlite:" + Path.of("data", "libreta.db") : url;
    }

    private static String file(Function<String, String> get, String name) {
        String file = get.apply(name);
        try {
            return Path.of(file).toString();
        } catch (InvalidPathException wrong) {
            throw new SettingWrong(name, "is the path of a file, not " + file);
        }
    }

    private static String region(Function<String, String> get) {
        String region = get.apply(REGION).toUpperCase(Locale.ROOT);
        if (!region.isEmpty() && !Set.of(Locale.getISOCountries()).contains(region)) {
            throw new SettingWrong(REGION, "is the two letters of a country, such as ES or US, not " + region);
        }
        return region;
    }

    private static Duration retention(Function<String, String> get) {
        String days = get.apply(RETENTION).isEmpty() ? "90" : get.apply(RETENTION);
        boolean number = days.matches("\\d{1,4}");
        if (!number || Integer.parseInt(days) < 1 || Integer.parseInt(days) > LONGEST_RETENTION_DAYS) {
            throw new SettingWrong(RETENTION, "is a number of days from 1 to 3650, not " + days);
        }
        return Duration.ofDays(Integer.parseInt(days));
    }
}
