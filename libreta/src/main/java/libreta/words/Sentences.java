package libreta.words;

import static libreta.words.Words.say;

import java.time.LocalDate;
import java.util.List;
import libreta.contacts.CrmTrouble;
import libreta.contacts.PropertyRefusal;
import libreta.contacts.PropertySchema;
import libreta.contacts.ValueProblem;
import libreta.conversation.Language;
import libreta.model.ModelTrouble;

/** What a person is told when something cannot be done: what is wrong, and what to do. */
public final class Sentences {
    /** More choices than a person wants to read. */
    private static final int OPTIONS_NAMED = 12;

    private Sentences() {}

    /** A name for programs, for instance {@code hubspot_unauthorized}. */
    public static String code(CrmTrouble trouble) {
        return switch (trouble) {
            case CrmTrouble.Unauthorized unauthorized -> "hubspot_unauthorized";
            case CrmTrouble.MissingScopes missing -> "hubspot_missing_scopes";
            case CrmTrouble.RateLimited limited -> "hubspot_rate_limited";
            case CrmTrouble.DailyLimitReached reached -> "hubspot_daily_limit";
            case CrmTrouble.Locked locked -> "hubspot_locked";
            case CrmTrouble.Migrating migrating -> "hubspot_migrating";
            case CrmTrouble.Unavailable unavailable -> "hubspot_unavailable";
            case CrmTrouble.Unreachable unreachable -> "hubspot_unreachable";
            case CrmTrouble.TimedOut timedOut -> "hubspot_timed_out";
            case CrmTrouble.Unreadable unreadable -> "hubspot_unreadable";
            case CrmTrouble.Rejected rejected -> "hubspot_rejected";
        };
    }

    public static String of(CrmTrouble trouble, Language language) {
        String key = code(trouble);
        return switch (trouble) {
            case CrmTrouble.MissingScopes(List<String> scopes) -> say(language, key, String.join(", ", scopes));
            case CrmTrouble.Migrating(var wait) -> say(language, key, Math.max(1, wait.toMinutes()));
            case CrmTrouble.Unavailable(int status) -> say(language, key, String.valueOf(status));
            case CrmTrouble.Rejected(int status, String reason) ->
                say(language, key, String.valueOf(status), ended(reason));
            case CrmTrouble.Unauthorized unauthorized -> say(language, key);
            case CrmTrouble.RateLimited limited -> say(language, key);
            case CrmTrouble.DailyLimitReached reached -> say(language, key);
            case CrmTrouble.Locked locked -> say(language, key);
            case CrmTrouble.Unreachable unreachable -> say(language, key);
            case CrmTrouble.TimedOut timedOut -> say(language, key);
            case CrmTrouble.Unreadable unreadable -> say(language, key);
        };
    }

    /** Somebody else's words as a sentence, so that another can follow. */
    private static String ended(String reason) {
        return reason.isEmpty() || ".!?…".indexOf(reason.charAt(reason.length() - 1)) >= 0 ? reason : reason + ".";
    }

    /** A name for programs, for instance {@code model_quota}. */
    public static String code(ModelTrouble trouble) {
        return switch (trouble) {
            case ModelTrouble.Unauthorized unauthorized -> "model_unauthorized";
            case ModelTrouble.UnknownModel unknown -> "model_unknown";
            case ModelTrouble.QuotaUsedUp quota -> "model_quota";
            case ModelTrouble.RateLimited limited -> "model_rate_limited";
            case ModelTrouble.Unavailable unavailable -> "model_unavailable";
            case ModelTrouble.Unreachable unreachable -> "model_unreachable";
            case ModelTrouble.TimedOut timedOut -> "model_timed_out";
            case ModelTrouble.Unreadable unreadable -> "model_unreadable";
            case ModelTrouble.Rejected rejected -> "model_rejected";
        };
    }

    public static String of(ModelTrouble trouble, Language language) {
        String key = code(trouble);
        return switch (trouble) {
            case ModelTrouble.UnknownModel(String model) -> say(language, key, model);
            case ModelTrouble.Rejected(int status, String reason) ->
                say(language, key, String.valueOf(status), ended(reason));
            case ModelTrouble.Unauthorized unauthorized -> say(language, key);
            case ModelTrouble.QuotaUsedUp quota -> say(language, key);
            case ModelTrouble.RateLimited limited -> say(language, key);
            case ModelTrouble.Unavailable unavailable -> say(language, key);
            case ModelTrouble.Unreachable unreachable -> say(language, key);
            case ModelTrouble.TimedOut timedOut -> say(language, key);
            case ModelTrouble.Unreadable unreadable -> say(language, key);
        };
    }

    public static String of(ValueProblem problem, PropertySchema schema, Language language) {
        String label = schema.label(problem.property(), language.code());
        String key = problem.code();
        return switch (problem) {
            case ValueProblem.InvalidPhone(var property, var raw, boolean needsCountryCode) ->
                say(language, needsCountryCode ? "invalid_phone_country" : key, raw, label);
            case ValueProblem.UnknownOption(var property, var raw, var allowed, var closest) ->
                say(language, key, raw, label, String.join(", ", named(allowed, closest)));
            case ValueProblem.InvalidNumber(var property, var raw, boolean ambiguous) ->
                say(language, ambiguous ? "ambiguous_number" : key, raw, label);
            case ValueProblem.InvalidDate(var property, var raw, List<LocalDate> readings) ->
                readings.isEmpty()
                        ? say(language, key, raw, label)
                        : say(language, "ambiguous_date", raw, label, join(readings, language));
            case ValueProblem.TooLong(var property, var raw, int limit) -> say(language, key, label, limit);
            case ValueProblem.UnknownProperty(var property, var raw, var closest) ->
                closest.isEmpty()
                        ? say(language, key, property)
                        : say(language, "unknown_property_closest", property, labels(closest, schema, language));
            case ValueProblem.UnknownOperator(var property, var raw, var allowed) ->
                say(language, key, raw, String.join(", ", allowed));
            case ValueProblem.InvalidEmail invalid -> say(language, key, invalid.raw(), label);
            case ValueProblem.InvalidBool invalid -> say(language, key, invalid.raw(), label);
            case ValueProblem.InvalidWebsite invalid -> say(language, key, invalid.raw(), label);
            case ValueProblem.ReadOnly readOnly -> say(language, key, label);
            case ValueProblem.NotAllowed notAllowed -> say(language, key, label);
            case ValueProblem.MayNotBeEmpty blank -> say(language, key, label);
            case ValueProblem.NotAskedToEmpty(String property, var raw, String held) ->
                say(language, key, label, schema.show(property, held, language.code()));
            case ValueProblem.MayOnlyBeFilled(String property, var raw, String held) ->
                say(language, key, label, schema.show(property, held, language.code()));
            case ValueProblem.OptedOut optedOut -> say(language, key, label);
            case ValueProblem.InvalidContactId invalid -> say(language, key, invalid.raw());
            case ValueProblem.TooManyConditions tooMany -> say(language, key);
        };
    }

    /** Each problem in its own sentence. */
    public static String of(List<ValueProblem> problems, PropertySchema schema, Language language) {
        return String.join(
                " ",
                problems.stream().map(problem -> of(problem, schema, language)).toList());
    }

    public static String refused(List<PropertyRefusal> refusals, PropertySchema schema, Language language) {
        List<String> reasons = refusals.stream()
                .map(refusal -> refusal.property().isEmpty()
                        ? refusal.reason()
                        : schema.label(refusal.property(), language.code()) + ": " + refusal.reason())
                .toList();
        return say(language, "refused", String.join("; ", reasons));
    }

    private static List<String> named(List<String> allowed, List<String> closest) {
        return closest.isEmpty() ? allowed.stream().limit(OPTIONS_NAMED).toList() : closest;
    }

    private static String labels(List<String> properties, PropertySchema schema, Language language) {
        return String.join(
                ", ",
                properties.stream()
                        .map(property -> schema.label(property, language.code()))
                        .toList());
    }

    private static String join(List<LocalDate> readings, Language language) {
        return String.join(
                " " + say(language, "or") + " ",
                readings.stream().map(LocalDate::toString).toList());
    }
}
