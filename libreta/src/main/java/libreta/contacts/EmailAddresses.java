package libreta.contacts;

import com.sanctionco.jmail.Email;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses as HubSpot takes and stores them: in lower case, without quoted names, comments or IP addresses. */
final class EmailAddresses {
    static final int LONGEST = 254;
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>[.,;]*", Pattern.DOTALL);
    private static final Pattern MAILTO = Pattern.compile("^mailto:", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<![.,;:!?])[.,;:!?]+$");
    private static final EmailValidator PLAIN = JMail.strictValidator()
            .requireTopLevelDomain()
            .disallowIpDomain()
            .disallowExplicitSourceRouting()
            .disallowQuotedIdentifiers()
            .disallowObsoleteWhitespace()
            .withRule(email -> !email.localPart().contains("\""))
            .withRule(email -> email.comments().isEmpty())
            .withRule(email -> !email.containsWhitespace())
            .withRule(email -> !email.hasIdentifier());

    private EmailAddresses() {}

    /** The address in a text that holds nothing else, as in {@code Ana <ana@acme.example>} and {@code mailto:…}. */
    static Optional<String> read(String text) {
        String typed = bare(text);
        return typed.length() <= LONGEST && valid(typed) ? Optional.of(typed) : Optional.empty();
    }

    /** Without what stands around it, in lower case; perhaps not an address. */
    static String bare(String text) {
        String typed = text.strip();
        Matcher named = NAMED.matcher(typed);
        if (named.matches()) {
            typed = named.group(1).strip();
        }
        typed = MAILTO.matcher(typed).replaceFirst("").strip();
        typed = END_OF_SENTENCE.matcher(typed).replaceFirst("").strip();
        return Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static boolean valid(String typed) {
        return PLAIN.tryParse(typed)
                .map(Email::domain)
                .filter(EmailAddresses::isHostName)
                .isPresent();
    }

    private static boolean isHostName(String domain) {
        try {
            return !IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).isEmpty();
        } catch (IllegalArgumentException notAHostName) {
            return false;
        }
    }
}
