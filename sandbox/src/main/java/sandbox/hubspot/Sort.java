package sandbox.hubspot;

/** By the values of a property; contacts without one come last in either direction, equals with the oldest first. */
record Sort(PropertyDefinition property, boolean descending) {}
