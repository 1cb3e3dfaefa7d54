package libreta;

import java.util.logging.Level;
import java.util.logging.Logger;

/** One line for each thing worth knowing, on standard error. */
final class Logging {
    private static final String LINE = "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n";

    private Logging() {}

    static void set() {
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        quiet("io.helidon");
        quiet("com.zaxxer.hikari");
        quiet("org.flywaydb");
    }

    /** What libraries say of their own good health is no news. */
    private static void quiet(String library) {
        Logger logger = Logger.getLogger(library);
        logger.setLevel(Level.WARNING);
        KEPT.add(logger);
    }

    /** The logging system forgets levels of loggers that nobody holds. */
    private static final java.util.Set<Logger> KEPT = java.util.concurrent.ConcurrentHashMap.newKeySet();
}
