package sandbox.hubspot;

/** One thing that the account's file has to know. */
sealed interface Write {
    /** The contact is this from now on, archived or not. */
    record Keep(Contact contact) implements Write {}

    record Forget(long id) implements Write {}

    /** Whoever asks for {@code old} means {@code survivor} since the two were merged. */
    record Lead(long old, long survivor) implements Write {}

    /** The highest id that was ever given. */
    record LastId(long id) implements Write {}

    record Define(PropertyDefinition definition) implements Write {}

    record KeepGroup(PropertyGroups.Group group) implements Write {}

    record ForgetGroup(String name) implements Write {}

    /** The values of the property must keep the rule from now on. */
    record Demand(String property, ValidationRule rule) implements Write {}
}
