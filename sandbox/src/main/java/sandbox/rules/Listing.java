package sandbox.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Contacts in a few words, the same in every language. */
final class Listing {
    /** As many as a page of a search has, so that the list and the cards beside it are the same. */
    private static final int SHOWN = 10;

    private Listing() {}

    /** As many as an answer lists. */
    static List<Contact> shown(ToolResult.Found found) {
        var contacts = found.contacts();
        return contacts.subList(0, Math.min(SHOWN, contacts.size()));
    }

    /** Those shown, numbered from one. */
    static String numbered(ToolResult.Found found) {
        var contacts = shown(found);
        return IntStream.range(0, contacts.size())
                .mapToObj(i -> "%d. %s".formatted(i + 1, line(contacts.get(i))))
                .collect(Collectors.joining("\n"));
    }

    /** What follows the name; {@code at} stands between job title and company. */
    static String facts(Contact contact, String at) {
        var title = contact.value("jobtitle");
        var company = contact.value("company");
        var work = title.isEmpty() || company.isEmpty() ? title + company : title + at + company;
        var facts = joined(contact, Stream.of(work, contact.value("email"), contact.value("phone")));
        return facts.isEmpty() ? "" : ": " + facts;
    }

    /** The e-mail address in brackets, unless the contact is called by it. */
    static String email(Contact contact) {
        var email = joined(contact, Stream.of(contact.value("email")));
        return email.isEmpty() ? "" : " (" + email + ")";
    }

    private static String line(Contact contact) {
        var rest = joined(contact, Stream.of(contact.value("company"), contact.value("email")));
        return "**" + contact.called() + "**" + (rest.isEmpty() ? "" : ", " + rest);
    }

    private static String joined(Contact contact, Stream<String> facts) {
        return facts.filter(fact -> !fact.isEmpty() && !fact.equals(contact.called()))
                .collect(Collectors.joining(", "));
    }
}
