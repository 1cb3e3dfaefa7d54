package libreta.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Why a value, or a criterion of a search, cannot be used; each holds what a sentence about it needs. */
public sealed interface ValueProblem {
    /** The internal name, or what was typed where there is no such property; empty where it is about none. */
    String property();

    /** What was typed. */
    String raw();

    record InvalidEmail(String property, String raw) implements ValueProblem {}

    /** {@code needsCountryCode}: with one, for instance {@code +34}, it might have been a number. */
    record InvalidPhone(String property, String raw, boolean needsCountryCode) implements ValueProblem {}

    /**
     * None of the choices.
     *
     * @param allowed the labels, in display order; there may be hundreds
     * @param closest at most three labels that look like what was typed
     */
    record UnknownOption(String property, String raw, List<String> allowed, List<String> closest)
            implements ValueProblem {
        public UnknownOption {
            allowed = List.copyOf(allowed);
            closest = List.copyOf(closest);
        }
    }

    /** {@code ambiguous}: it reads as two different numbers, as {@code 1.234} does. */
    record InvalidNumber(String property, String raw, boolean ambiguous) implements ValueProblem {}

    /** {@code readings}: the two days that it may mean, as {@code 03/04/2026} does; else empty. */
    record InvalidDate(String property, String raw, List<LocalDate> readings) implements ValueProblem {
        public InvalidDate {
            readings = List.copyOf(readings);
        }
    }

    /** Neither yes nor no. */
    record InvalidBool(String property, String raw) implements ValueProblem {}

    /** A web address with white space in it. */
    record InvalidWebsite(String property, String raw) implements ValueProblem {}

    /** HubSpot alone sets it. */
    record ReadOnly(String property, String raw) implements ValueProblem {}

    /** {@code limit}: in characters. */
    record TooLong(String property, String raw, int limit) implements ValueProblem {}

    /** {@code closest}: at most three internal names. */
    record UnknownProperty(String property, String raw, List<String> closest) implements ValueProblem {
        public UnknownProperty {
            closest = List.copyOf(closest);
        }
    }

    /** The administrator does not let it be set. */
    record NotAllowed(String property, String raw) implements ValueProblem {}

    record MayNotBeEmpty(String property, String raw) implements ValueProblem {}

    /** Nobody said that it should be emptied; {@code held} is what would be lost. */
    record NotAskedToEmpty(String property, String raw, String held) implements ValueProblem {}

    /** The administrator lets it be filled and not replaced; {@code held} is what it holds. */
    record MayOnlyBeFilled(String property, String raw, String held) implements ValueProblem {}

    /** The contact has opted out, and nobody but the contact can take that back. */
    record OptedOut(String property, String raw) implements ValueProblem {}

    /** Not a record id; {@code property} is {@code hs_object_id}. */
    record InvalidContactId(String property, String raw) implements ValueProblem {}

    /** {@code raw} is the operator that a condition of a search named. */
    record UnknownOperator(String property, String raw, List<String> allowed) implements ValueProblem {
        public UnknownOperator {
            allowed = List.copyOf(allowed);
        }
    }

    /** More than HubSpot searches for at once. */
    record TooManyConditions(String property, String raw) implements ValueProblem {}

    /** A name of the kind of problem for programs, for instance {@code invalid_email}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
