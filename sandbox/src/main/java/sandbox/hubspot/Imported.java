package sandbox.hubspot;

import java.nio.file.Path;
import java.util.List;

/** How a file was loaded: how many contacts, and the columns that were left out since HubSpot works them out itself. */
public record Imported(Path file, int contacts, List<String> leftOut) {
    public Imported {
        leftOut = List.copyOf(leftOut);
    }
}
