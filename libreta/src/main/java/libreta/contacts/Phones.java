package libreta.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers, to E.164. A possible number is enough: the example numbers of fiction (555) are in use by nobody, so
 * they are not valid. An extension is kept as HubSpot writes it, {@code +12125550199 ext 5}.
 */
final class Phones {
    private static final int LONGEST = 60;
    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    private static final Pattern SHAPE = Pattern.compile(
            "(?:tel:)?\\s*(?<number>[+\uff0b]?[\\p{Nd}(][\\p{Nd}\\s()./\\-\u2010-\u2015\u00b7\u00a0\u200e\u202a-\u202c]*)"
                    + "(?:[\\s,;]*(?:extensi[oó]n|ext|x|#)\\s*[.:=]?\\s*(?<extension>\\p{Nd}{1,7}))?\\s*[.,;]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String region;

    /** {@code region}: two letters of the country of numbers without a country code; empty for none. */
    Phones(String region) {
        this.region = region;
    }

    /** E.164, with {@code " ext 5"} where there is an extension. */
    Optional<String> read(String text) {
        return parse(text, region).map(Phones::written);
    }

    /** The digits after the country code, the form in which HubSpot searches. */
    Optional<String> national(String text) {
        return parse(text, region).map(PLAN::getNationalSignificantNumber);
    }

    /** Whether it could be a number if only one knew the country. */
    static boolean lacksCountryCode(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (text.length() > LONGEST || !shape.matches()) {
            return false;
        }
        String digits = digits(text);
        return !text.strip().startsWith("+") && digits.length() >= 6 && digits.length() <= 15;
    }

    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }

    private static Optional<PhoneNumber> parse(String text, String region) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (text.length() > LONGEST || !shape.matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = PLAN.parse(international(shape.group("number")), region);
            Optional.ofNullable(shape.group("extension")).map(Phones::digits).ifPresent(number::setExtension);
            boolean possible = PLAN.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            return possible ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static String international(String number) {
        String stripped = number.strip();
        return stripped.startsWith("00") ? "+" + stripped.substring(2) : stripped;
    }

    private static String written(PhoneNumber number) {
        String main = PLAN.format(number, PhoneNumberFormat.E164);
        return number.hasExtension() ? main + " ext " + number.getExtension() : main;
    }
}
