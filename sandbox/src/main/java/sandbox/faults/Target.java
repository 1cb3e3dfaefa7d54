package sandbox.faults;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is asked: the account or the model. Everything else (pages, faults) is neither. */
public enum Target {
    HUBSPOT,
    MODEL;

    /** Whom a request to this path asks. */
    public static Optional<Target> of(String path) {
        return Arrays.stream(values()).filter(target -> target.owns(path)).findFirst();
    }

    boolean owns(String path) {
        return switch (this) {
            case HUBSPOT -> Stream.of("/crm/", "/account-info/", "/oauth/").anyMatch(path::startsWith);
            case MODEL -> path.startsWith("/v1/");
        };
    }
}
