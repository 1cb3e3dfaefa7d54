package libreta.contacts;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An e-mail address for comparing.
 *
 * @param words of the part before the at sign, without what follows a plus
 */
record EmailForms(String address, List<String> words, String domain) {
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");
    private static final int SHORTEST = 5;

    private static final Set<String> PUBLIC = Set.of(
            "gmail.com",
            "googlemail.com",
            "hotmail.com",
            "hotmail.es",
            "outlook.com",
            "outlook.es",
            "live.com",
            "msn.com",
            "yahoo.com",
            "yahoo.es",
            "yahoo.co.uk",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "gmx.com",
            "gmx.de",
            "web.de",
            "proton.me",
            "protonmail.com",
            "mail.com",
            "telefonica.net",
            "terra.com");

    private static final Set<String> ROLES = Set.of(
            "info",
            "contact",
            "contacto",
            "sales",
            "ventas",
            "admin",
            "office",
            "oficina",
            "support",
            "soporte",
            "hello",
            "hola",
            "mail",
            "team",
            "accounts",
            "billing",
            "administracion",
            "compras");

    /** How two addresses compare, from the best to the worst. */
    enum Level {
        EXACT,
        /** Written with other dots, with a tag, or under the provider's other name. */
        SAME_MAILBOX,
        MISSPELT,
        /** The same name at another host. */
        SAME_NAME,
        DIFFERENT
    }

    EmailForms {
        words = List.copyOf(words);
    }

    static EmailForms of(String address) {
        String bare = EmailAddresses.bare(address);
        int at = bare.lastIndexOf('@');
        String local = at < 0 ? bare : bare.substring(0, at);
        int tag = local.indexOf('+');
        String domain = at < 0 ? "" : bare.substring(at + 1);
        return new EmailForms(
                bare,
                Words.of(tag > 0 ? local.substring(0, tag) : local),
                domain.equals("googlemail.com") ? "gmail.com" : domain);
    }

    String name() {
        return String.join("", words);
    }

    /** The domain of a company rather than of a provider. */
    boolean atCompany() {
        return !domain.isEmpty() && !PUBLIC.contains(domain);
    }

    /** {@code acme} of {@code mail.acme.example}. */
    String company() {
        List<String> labels = List.of(domain.split("\\."));
        int at = labels.size() - 2;
        if (at > 0 && labels.get(at).length() <= 3) {
            at--;
        }
        return atCompany() && at >= 0 ? Words.key(labels.get(at)) : "";
    }

    Level compare(EmailForms other) {
        if (address.equals(other.address)) {
            return Level.EXACT;
        }
        boolean sameDomain = domain.equals(other.domain);
        if (ROLES.contains(name()) || ROLES.contains(other.name())) {
            return Level.DIFFERENT;
        }
        if (name().equals(other.name())) {
            return sameDomain ? Level.SAME_MAILBOX : sameName(other);
        }
        return sameDomain && misspelt(other) ? Level.MISSPELT : Level.DIFFERENT;
    }

    private Level sameName(EmailForms other) {
        boolean slip = digits(domain).equals(digits(other.domain)) && Spellings.near(domain, other.domain);
        if (slip && name().length() > 2) {
            return Level.MISSPELT;
        }
        return name().length() >= SHORTEST ? Level.SAME_NAME : Level.DIFFERENT;
    }

    /** Colleagues of one name get another number or initial; that is no slip. */
    private boolean misspelt(EmailForms other) {
        String name = name();
        String theirs = other.name();
        return name.charAt(0) == theirs.charAt(0)
                && digits(name).equals(digits(theirs))
                && !initialsDiffer(other)
                && Math.min(name.length(), theirs.length()) >= SHORTEST
                && Spellings.near(name, theirs);
    }

    private static String digits(String text) {
        return NO_DIGITS.matcher(text).replaceAll("");
    }

    private boolean initialsDiffer(EmailForms other) {
        return words.size() == other.words.size()
                && IntStream.range(0, words.size())
                        .filter(i -> !words.get(i).equals(other.words.get(i)))
                        .anyMatch(i ->
                                words.get(i).length() == 1 || other.words.get(i).length() == 1);
    }

    /** Whether the address is made of this name: the last name, and the first one or its initial. */
    boolean madeOf(NameForms person) {
        String name = name();
        return !person.first().isEmpty()
                && !person.last().isEmpty()
                && person.last().getFirst().length() > 2
                && name.contains(person.last().getFirst())
                && (name.contains(person.first().getFirst())
                        || name.charAt(0) == person.first().getFirst().charAt(0));
    }

    /** Whether the first name stands in the address. */
    boolean names(List<String> first) {
        return !first.isEmpty() && first.getFirst().length() > 1 && name().contains(first.getFirst());
    }
}
