package sandbox.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@code query} looks at in a contact. */
enum Searched {
    WORDS,
    ADDRESS_WORDS,
    ADDRESSES,
    PHONES;

    private static final List<String> PROPERTIES =
            List.of("firstname", "lastname", "phone", "fax", "mobilephone", "company", "hs_marketable_until_renewal");
    private static final List<String> PHONE_PROPERTIES = List.of("phone", "mobilephone", "fax");

    List<String> of(Contact contact) {
        return switch (this) {
            case WORDS -> words(contact);
            case ADDRESS_WORDS -> cut(contact.addresses());
            case ADDRESSES -> contact.addresses();
            case PHONES -> phones(contact);
        };
    }

    private static List<String> words(Contact contact) {
        List<String> values = new ArrayList<>();
        PROPERTIES.forEach(property -> contact.value(property).ifPresent(values::add));
        return cut(values);
    }

    /** The digits of each number: as typed, and with and without the code of the country where that is known. */
    private static List<String> phones(Contact contact) {
        return PHONE_PROPERTIES.stream()
                .flatMap(property -> contact.value(property).stream())
                .flatMap(typed -> Stream.concat(
                        Stream.of(Phones.digits(typed)),
                        Phones.read(typed).stream()
                                .flatMap(read -> Stream.of(read.callingCode() + read.national(), read.national()))))
                .filter(digits -> !digits.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> cut(List<String> texts) {
        List<String> words = new ArrayList<>();
        texts.forEach(text -> words.addAll(Tokens.of(text)));
        return words;
    }
}
