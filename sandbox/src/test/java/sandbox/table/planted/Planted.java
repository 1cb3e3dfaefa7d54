package sandbox.table.planted;

import sandbox.hubspot.HubSpot;

/** Knows a room that it may not know and that knows its own, so that the checks can be seen to bite. */
public record Planted(HubSpot violation) {}
