package sandbox.hubspot;

import java.util.ArrayList;
import java.util.List;

/** What {@code query} looks at in a contact. */
enum Searched {
    WORDS,
    ADDRESS_WORDS,
    ADDRESSES;

    private static final List<String> PROPERTIES =
            List.of("firstname", "lastname", "phone", "fax", "mobilephone", "company", "hs_marketable_until_renewal");

    List<String> of(Contact contact) {
        return switch (this) {
            case WORDS -> words(contact);
            case ADDRESS_WORDS -> cut(contact.addresses());
            case ADDRESSES -> contact.addresses();
        };
    }

    private static List<String> words(Contact contact) {
        List<String> values = new ArrayList<>();
        PROPERTIES.forEach(property -> contact.value(property).ifPresent(values::add));
        return cut(values);
    }

    private static List<String> cut(List<String> texts) {
        List<String> words = new ArrayList<>();
        texts.forEach(text -> words.addAll(Tokens.of(text)));
        return words;
    }
}
