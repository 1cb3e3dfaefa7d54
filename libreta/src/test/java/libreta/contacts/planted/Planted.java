package libreta.contacts.planted;

import libreta.model.Usage;

/** Knows a room that it may not know, so that the check of who may know whom can be seen to bite. */
public record Planted(Usage violation) {}
