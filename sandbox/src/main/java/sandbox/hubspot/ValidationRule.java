package sandbox.hubspot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What an admin demands of the values of a property, in the shape HubSpot gives it. */
record ValidationRule(Type ruleType, List<String> ruleArguments, boolean shouldApplyNormalization) {

    /** HubSpot's kinds of rules. */
    enum Type {
        AFTER_DATETIME_DURATION,
        AFTER_DURATION,
        ALPHANUMERIC,
        BEFORE_DATETIME_DURATION,
        BEFORE_DURATION,
        DAYS_OF_WEEK,
        DECIMAL,
        DOMAIN,
        EMAIL,
        EMAIL_ALLOWED_DOMAINS,
        EMAIL_BLOCKED_DOMAINS,
        END_DATE,
        END_DATETIME,
        FORMAT,
        MAX_LENGTH,
        MAX_NUMBER,
        MIN_LENGTH,
        MIN_NUMBER,
        PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE,
        REGEX,
        SPECIAL_CHARACTERS,
        START_DATE,
        START_DATETIME,
        URL,
        URL_ALLOWED_DOMAINS,
        URL_BLOCKED_DOMAINS,
        WHITESPACE
    }

    ValidationRule {
        ruleArguments = List.copyOf(ruleArguments);
    }

    /** Whether the value, as it would be stored, keeps the rule. Rules of the other kinds are kept by every value. */
    boolean allows(String value) {
        return switch (ruleType) {
            case ALPHANUMERIC -> value.matches(ruleArguments.contains("NUMERIC_ONLY") ? "\\d*" : "[\\p{L}\\p{N}]*");
            case EMAIL_ALLOWED_DOMAINS -> ruleArguments.contains(domain(value));
            case EMAIL_BLOCKED_DOMAINS -> !ruleArguments.contains(domain(value));
            case MAX_LENGTH -> compared(length(value)) <= 0;
            case MAX_NUMBER -> compared(value) <= 0;
            case MIN_LENGTH -> compared(length(value)) >= 0;
            case MIN_NUMBER -> compared(value) >= 0;
            case PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE -> value.startsWith("+");
            case REGEX -> value.matches(ruleArguments.getFirst());
            default -> true;
        };
    }

    /** Whether the arguments are such that values can be held against them. */
    @JsonIgnore
    boolean isSensible() {
        try {
            return switch (ruleType) {
                case MAX_LENGTH, MIN_LENGTH, MAX_NUMBER, MIN_NUMBER ->
                    ruleArguments.size() == 1 && new BigDecimal(ruleArguments.getFirst()).precision() > 0;
                case REGEX ->
                    ruleArguments.size() == 1
                            && !Pattern.compile(ruleArguments.getFirst())
                                    .pattern()
                                    .isEmpty();
                default -> true;
            };
        } catch (NumberFormatException | PatternSyntaxException e) {
            return false;
        }
    }

    String breach(String property) {
        return "The value of %s breaks the rule %s %s of this account."
                .formatted(property, ruleType.name().toLowerCase(Locale.ROOT), ruleArguments);
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static String length(String value) {
        return Integer.toString(value.codePointCount(0, value.length()));
    }

    private int compared(String value) {
        return new BigDecimal(value).compareTo(new BigDecimal(ruleArguments.getFirst()));
    }
}
