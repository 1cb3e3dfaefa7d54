package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libreta.contacts.Duplicate.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is taken for whom. A person is written as first name, last name, e-mail, phone and company. */
class LikenessTest {
    private static final String JOSE =
            "José|García López|jose.garcia@talleres.example|+34600111222|Talleres Núñez, S.L.";
    private static final List<String> FIELDS = List.of("firstname", "lastname", "email", "phone", "company");

    private static Map<String, String> person(String written) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] parts = written.split("\\|", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isBlank()) {
                values.put(FIELDS.get(i), parts[i].strip());
            }
        }
        return values;
    }

    private static Likeness likeness(String asked, Map<String, String> there) {
        return Likeness.of(person(asked), new Contact(new ContactId("1"), there), new Phones("ES"));
    }

    private static Optional<Grade> grade(String asked, String there) {
        return likeness(asked, person(there)).grade();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "an address, whatever else; Pepa|Ruiz|jose.garcia@talleres.example||",
                "case and accents; JOSE|garcia lopez||600 111 222|",
                "swapped names; García López|José||+34600111222|",
                "a short form and one last name; Pepe|García||600111222|Talleres Nunez",
                "a slip in the last name; José|Garcai López||600111222|",
                "another dot in the address; José|García|josegarcia@talleres.example||",
                "a slip in the address; José|García López|jose.gracia@talleres.example||TALLERES NÚÑEZ SL",
                "all of the name in one field; García López José|||600111222|"
            })
    void the_same_person(String why, String asked) {
        assertThat(grade(asked, JOSE)).as(why).contains(Grade.THE_SAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a namesake elsewhere; José|García López|jg@otra.example|+34911222333|Otra, S.A.",
                "a name and nothing else; José|García López|||",
                "a name and the company; José|García López|||Talleres Núñez",
                "a namesake at work has another number; José|García|jose.garcia2@talleres.example|+34600999888|Talleres Núñez",
                "a relative at the same phone; Marta|García López||+34600111222|",
                "a son; José|García López Jr.||+34600111222|",
                "an initial; J.|García López||+34600111222|Talleres Núñez",
                "a phone alone; ||x@otra.example|+34 600 111 222|",
                "a slip in the address alone; ||jose.gracia@talleres.example||"
            })
    void perhaps_the_same_person(String why, String asked) {
        assertThat(grade(asked, JOSE)).as(why).contains(Grade.PERHAPS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "somebody else; Ana|Torres|ana@acme.example|+34911222333|Acme",
                "a first name; José||||",
                "a colleague; Ana|Torres|ana.torres@talleres.example||Talleres Núñez",
                "a company; ||||Talleres Núñez",
                "the switchboard; Ana|Torres|ana@otra.example|+34600111222|Otra"
            })
    void another_person(String why, String asked) {
        assertThat(grade(asked, JOSE)).as(why).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Mario, María", "Daniel, Daniela", "Juan, Iván", "Christine, Christina"})
    void colleagues_with_almost_one_name_behind_one_switchboard_are_two(String one, String other) {
        String there = "%s|García|%s.garcia@acme.example|+34911222333|Acme".formatted(one, Words.fold(one));
        String asked = "%s|García|%s.garcia@acme.example|+34911222333|Acme".formatted(other, Words.fold(other));

        assertThat(grade(asked, there)).isNotEqualTo(Optional.of(Grade.THE_SAME));
    }

    @Test
    void a_secondary_address_identifies_too() {
        Map<String, String> there =
                Map.of("email", "a@b.example", "hs_additional_emails", "x@y.example;pepe@casa.example");

        assertThat(likeness("||pepe@casa.example||", there).grade()).contains(Grade.THE_SAME);
    }

    @Test
    void the_mobile_phone_counts_like_the_other_one() {
        Map<String, String> there = Map.of("firstname", "José", "lastname", "García", "mobilephone", "600-111-222");

        Likeness likeness = likeness("Pepe|García||+34600111222|", there);

        assertThat(likeness.grade()).contains(Grade.THE_SAME);
        assertThat(likeness.matches()).containsExactly("phone", "lastname", "firstname");
    }

    @Test
    void a_contact_with_an_address_and_no_name_may_be_the_person() {
        Map<String, String> there = Map.of("email", "jose.garcia@talleres.example");

        assertThat(likeness("José|García|||Talleres", there).grade()).contains(Grade.PERHAPS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Acme, Inc.; ACME",
                "Acme Ltd; acme limited",
                "Peña y Cía, S.L.; Pena & Cia SL",
                "Acme S. A. de C. V.; Acme",
                "Müller GmbH & Co. KG; Muller",
                "The Acme Company; Acme"
            })
    void a_company_is_itself_whatever_its_legal_form(String one, String other) {
        assertThat(CompanyName.of(one).compare(CompanyName.of(other))).isEqualTo(NameForms.Level.EXACT);
    }

    @Test
    void a_company_that_is_called_like_a_legal_form_keeps_its_name() {
        assertThat(CompanyName.of("SAS").words()).containsExactly("sas");
        assertThat(CompanyName.of("Co Co").words()).containsExactly("co");
    }

    @ParameterizedTest
    @CsvSource({
        "ana.gil@acme.example, ana.gil@acme.example, EXACT",
        "ana.gil@acme.example, anagil+crm@acme.example, SAME_MAILBOX",
        "ana.gil@gmail.com, anagil@googlemail.com, SAME_MAILBOX",
        "ana.gil@acme.example, ana.gli@acme.example, MISSPELT",
        "ana.gil@gmail.com, ana.gil@gmial.com, MISSPELT",
        "ana.gil@acme.example, ana.gil2@acme.example, DIFFERENT",
        "a.martin@acme.example, j.martin@acme.example, DIFFERENT",
        "amartin@acme.example, jmartin@acme.example, DIFFERENT",
        "anagil@acme.example, anagil@norte.example, SAME_NAME",
        "info@acme.example, info@norte.example, DIFFERENT"
    })
    void addresses_are_compared_as_people_write_them(String one, String other, EmailForms.Level level) {
        assertThat(EmailForms.of(one).compare(EmailForms.of(other))).isEqualTo(level);
        assertThat(EmailForms.of(other).compare(EmailForms.of(one))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "bob, robert",
        "bob, rob",
        "pepe, jose",
        "paco, francisco",
        "curro, paco",
        "lupe, guadalupe",
        "alex, alejandra"
    })
    void short_forms_stand_for_their_names(String one, String other) {
        assertThat(ShortForms.related(one, other)).isTrue();
        assertThat(ShortForms.of(one)).contains(other);
    }

    @ParameterizedTest
    @CsvSource({"alexander, alexandra", "edward, theodore", "jose, joseph", "ana, maria"})
    void two_names_with_one_short_form_are_two_names(String one, String other) {
        assertThat(ShortForms.related(one, other)).isFalse();
    }

    @Test
    void the_table_of_short_forms_is_folded_and_names_nothing_twice() {
        List<String> names = Arrays.asList("jose", "maria", "robert");

        assertThat(names).allMatch(ShortForms::known);
        assertThat(ShortForms.known("xavier-unknown")).isFalse();
    }
}
