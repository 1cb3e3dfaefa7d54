package libreta.contacts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What identifies a person, brought into the forms in which it is compared. */
record Person(NameForms name, CompanyName company, List<EmailForms> emails, List<Telephone> numbers) {
    private static final List<String> NUMBERS = List.of("phone", "mobilephone");
    private static final int FEWEST_DIGITS = 7;

    /** What must be read of a contact to compare it. */
    static final List<String> COMPARED =
            List.of("email", "hs_additional_emails", "firstname", "lastname", "phone", "mobilephone", "company");

    Person {
        emails = List.copyOf(emails);
        numbers = List.copyOf(numbers);
    }

    /** A telephone number: where it stands, and its digits, with the country code where it is known. */
    record Telephone(String property, String digits, String extension) {}

    static Person of(Map<String, String> values, Phones phones) {
        return new Person(
                NameForms.of(values.getOrDefault("firstname", ""), values.getOrDefault("lastname", "")),
                CompanyName.of(values.getOrDefault("company", "")),
                emails(values),
                NUMBERS.stream()
                        .flatMap(property -> number(property, values.getOrDefault(property, ""), phones).stream())
                        .toList());
    }

    private static List<EmailForms> emails(Map<String, String> values) {
        return Stream.of("email", "hs_additional_emails")
                .flatMap(property ->
                        Arrays.stream(values.getOrDefault(property, "").split(";")))
                .filter(address -> address.indexOf('@') > 0)
                .map(EmailForms::of)
                .filter(address -> !address.words().isEmpty())
                .toList();
    }

    private static Optional<Telephone> number(String property, String text, Phones phones) {
        String written = phones.read(text).orElse(text);
        int extension = written.indexOf(" ext ");
        String digits = Phones.digits(extension < 0 ? written : written.substring(0, extension));
        return digits.length() < FEWEST_DIGITS
                ? Optional.empty()
                : Optional.of(new Telephone(
                        property,
                        digits,
                        extension < 0 ? "" : written.substring(extension).replace(" ext ", "")));
    }
}
