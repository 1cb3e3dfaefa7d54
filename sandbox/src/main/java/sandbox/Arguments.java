package sandbox;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sandbox.hubspot.AccountOptions;

/** What stands behind {@code java -jar sandbox.jar}. */
record Arguments(int port, @Nullable Path data, List<Path> load, boolean empty, boolean limits, boolean help) {
    static final String USAGE = """
            java -jar sandbox.jar [--port N] [--data FILE] [--load FILE]... [--empty] [--no-limits]

              --port N      listen on this port of localhost; 0 takes any that is free (8081 unless said)
              --data FILE   keep the contacts in this file, and go on with those it has (in memory unless said)
              --load FILE   load contacts from a CSV or JSON file; may be said several times
              --empty       start without the sample contacts
              --no-limits   do not keep HubSpot's rate limits
              --help        show this""";

    private static final Set<String> FLAGS = Set.of("--empty", "--no-limits", "--help");
    private static final int STANDARD_PORT = 8081;
    private static final int HIGHEST_PORT = 65_535;

    Arguments {
        load = List.copyOf(load);
    }

    /** An option that is unknown or wrong; the message is one sentence that says what to do. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    /** Reads them; both {@code --port 0} and {@code --port=0} will do. */
    static Arguments of(String... given) {
        int port = STANDARD_PORT;
        @Nullable Path data = null;
        List<Path> load = new ArrayList<>();
        boolean empty = false;
        boolean limits = true;
        boolean help = false;
        Iterator<String> rest = parts(given).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--port" -> port = port(value(option, rest));
                case "--data" -> {
                    if (data != null) {
                        throw new Wrong("--data is there twice; the contacts are kept in one file");
                    }
                    data = path(option, value(option, rest));
                }
                case "--load" -> load.add(path(option, value(option, rest)));
                case "--empty" -> empty = true;
                case "--no-limits" -> limits = false;
                case "--help", "-h" -> help = true;
                default -> throw new Wrong("There is no option %s; --help shows those there are".formatted(option));
            }
        }
        return new Arguments(port, data, load, empty, limits, help);
    }

    AccountOptions options() {
        AccountOptions options = AccountOptions.standard().loading(load);
        AccountOptions filled = empty ? options.withoutContacts() : options;
        AccountOptions limited = limits ? filled : filled.withoutRateLimits();
        return data == null ? limited : limited.keptIn(data);
    }

    private static List<String> parts(String... given) {
        List<String> parts = new ArrayList<>();
        for (String one : given) {
            int equals = one.startsWith("--") ? one.indexOf('=') : -1;
            if (equals > 0 && FLAGS.contains(one.substring(0, equals))) {
                throw new Wrong(one.substring(0, equals) + " takes no value");
            }
            if (equals > 0) {
                parts.add(one.substring(0, equals));
                parts.add(one.substring(equals + 1));
            } else {
                parts.add(one);
            }
        }
        return parts;
    }

    private static String value(String option, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isEmpty() || value.startsWith("--")) {
            String what = switch (option) {
                case "--port" -> "a number, such as --port 8081";
                case "--data" -> "a file, such as --data contacts.db";
                default -> "a file, such as --load contacts.csv";
            };
            throw new Wrong(option + " needs " + what);
        }
        return value;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new Wrong("--port is a number from 0 to %d, not %s".formatted(HIGHEST_PORT, text));
        }
        return Integer.parseInt(text);
    }

    private static Path path(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Wrong("%s names no file that this system allows: %s".formatted(option, text));
        }
    }
}
