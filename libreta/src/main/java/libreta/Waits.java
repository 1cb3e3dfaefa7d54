package libreta;

import libreta.hubspot.Patience;
import libreta.hubspot.Rhythm;

/** How long Libreta waits for HubSpot, and how it pauses between attempts; a test would rather not wait. */
record Waits(Patience hubspot, Rhythm rhythm) {
    static Waits usual() {
        return new Waits(Patience.USUAL, Rhythm.system());
    }
}
