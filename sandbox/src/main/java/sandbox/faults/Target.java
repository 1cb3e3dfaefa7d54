package sandbox.faults;

import java.util.stream.Stream;

/** Whose requests a fault meets. */
enum Target {
    HUBSPOT,
    MODEL;

    boolean owns(String path) {
        return switch (this) {
            case HUBSPOT -> Stream.of("/crm/", "/account-info/", "/oauth/").anyMatch(path::startsWith);
            case MODEL -> path.startsWith("/v1/");
        };
    }
}
