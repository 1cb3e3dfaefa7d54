package libreta.contacts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import libreta.contacts.ContactSearch.Filter;

/** Searches for a part of an e-mail address: {@code @acme.example}, {@code acme.example}, {@code ana@}. */
final class EmailSearch {
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}._%+'*-]*@?[\\p{L}\\p{N}._*-]*");

    private EmailSearch() {}

    /** Empty when no address could contain it. */
    static Optional<Criterion> of(String typed, PropertySchema schema) {
        return pattern(typed)
                .map(pattern -> Criterion.guesses(Stream.of("email", "hs_additional_emails")
                        .filter(property -> property.equals("email")
                                || schema.find(property).isPresent())
                        .<List<Filter>>map(property -> List.of(Criterion.contains(property, pattern)))
                        .toList()));
    }

    private static Optional<String> pattern(String typed) {
        String part = EmailAddresses.bare(typed);
        if (!PART.matcher(part).matches() || Words.key(part).length() < 2) {
            return Optional.empty();
        }
        if (part.contains("*")) {
            return Optional.of(part);
        }
        return Optional.of(around(part));
    }

    private static String around(String part) {
        int at = part.indexOf('@');
        if (at < 0) {
            return part.contains(".") ? "*@" + part : "*" + part + "*";
        }
        return at == 0 ? "*" + part : part + "*";
    }
}
