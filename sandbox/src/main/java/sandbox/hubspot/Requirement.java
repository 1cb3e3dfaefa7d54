package sandbox.hubspot;

/**
 * A property that an admin demands: of every new contact, or of every contact whose {@code whenProperty} is
 * {@code whenValue}. Only writes of 2026-09 are held to it.
 *
 * @param whenProperty empty when the demand is for every new contact
 */
public record Requirement(String property, String whenProperty, String whenValue) {

    public static Requirement always(String property) {
        return new Requirement(property, "", "");
    }

    public static Requirement when(String whenProperty, String whenValue, String property) {
        return new Requirement(property, whenProperty, whenValue);
    }

    boolean isConditional() {
        return !whenProperty.isEmpty();
    }

    String code() {
        return isConditional() ? "MISSING_CONDITIONAL_REQUIRED_PROPERTY" : "MISSING_REQUIRED_PROPERTY";
    }
}
