package bench.duplicates;

import java.io.IOException;
import java.nio.file.Path;

/** The people of one seed, for an account of HubSpot. */
public final class People {
    private final Town town;

    public People(int size, long seed) {
        this.town = new Town(size, seed);
    }

    Town town() {
        return town;
    }

    /** Writes them as HubSpot exports contacts. */
    public void write(Path csv) throws IOException {
        town.write(csv);
    }
}
