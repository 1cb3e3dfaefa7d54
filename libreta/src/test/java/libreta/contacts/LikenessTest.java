package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nothing to compare; ||||; ||||; -13",
                "the name; José|García|||; José|García|||; 0.8",
                "a short form; Pepe|García|||; José|García|||; 0",
                "a slip in the first name; Joés|García|||; José|García|||; -1.5",
                "a first name with another ending; Mario|García|||; María|García|||; -4.5",
                "one of two first names; José Luis|García|||; José|García|||; -1",
                "an initial; J.|García|||; José|García|||; -2.5",
                "another first name; Ana|García|||; José|García|||; -9.5",
                "no first name; |García|||; José|García|||; -5.5",
                "a slip in the last name; José|Garcai|||; José|García|||; -1.2",
                "one of two last names; José|García|||; José|García López|||; -0.7",
                "the initial of the last name; José|G.|||; José|García|||; -4.7",
                "another last name; José|Ruiz|||; José|García|||; -10.7",
                "no last name; José||||; José|García|||; -6.7",
                "swapped; García|José|||; José|García|||; 0.3",
                "in one field; García José||||; José|García|||; -0.5",
                "in the other field; |García José|||; José|García|||; -0.5",
                "in one field with a slip; Garcai José||||; José|García|||; -3.5",
                "a part in one field; García López José||||; José|García|||; -5",
                "another one in one field; José Pérez||||; José|García|||; -8.5",
                "somebody else in one field; Ana Pérez||||; José|García|||; -17"
            })
    void the_names_weigh_what_they_tell(String why, String asked, String there, double bits) {
        assertThat(likeness(asked, person(there)).bits()).as(why).isCloseTo(bits, within(1e-9));
        assertThat(likeness(there, person(asked)).bits()).as(why).isCloseTo(bits, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "one address; ||ana@gmail.com||; ||ana@gmail.com||; -1",
                "one mailbox; ||anagil@gmail.com||; ||ana.gil@gmail.com||; -1",
                "a slip in it; ||anagil@gmail.com||; ||anagli@gmail.com||; -3",
                "at another host; ||anagil@gmail.com||; ||anagil@hotmail.com||; -6",
                "at another host and made of the name; Ana|Gil|anagil@gmail.com||; Ana|Gil|anagil@hotmail.com||; 1.8",
                "another address; ||anagil@gmail.com||; ||pepe@hotmail.com||; -14",
                "a colleague; ||anagil@acme.example||; ||pepe@acme.example||; -9",
                "one provider; ||anagil@gmail.com||; ||pepe@gmail.com||; -14",
                "the name in the address; Ana|Gil|||; ||anagil@acme.example||; -5",
                "the name in both addresses; Ana|Gil|anagil@gmail.com||; ||anagil@hotmail.com||; -4",
                "another name in the address; Ana|Gil|||; ||pepe@acme.example||; -13",
                "one number; |||+34600111222|; |||+34600111222|; 0",
                "without the country; |||+34600111222|; |||casa 600111222|; 0",
                "another number; |||+34600111222|; |||+34600111333|; -14",
                "another extension; |||+34911222333 ext 5|; |||+34911222333 ext 6|; -8",
                "the switchboard; |||+34911222333|; |||+34911222333 ext 6|; -8",
                "one company; ||||Talleres Núñez; ||||TALLERES NUNEZ SL; -7.5",
                "a slip in the company; ||||Talleres Núñez; ||||Talleres Núñes; -8.5",
                "more of the company; ||||Talleres Núñez; ||||Talleres Núñez Madrid; -9",
                "another company; ||||Talleres Núñez; ||||Café Andino; -14.5",
                "the company in the address; ||||Café Andino; ||ana@cafeandino.example||; -8",
                "another company in the address; ||||Acme; ||ana@cafeandino.example||; -13",
                "no company and a provider; ||||; ||ana@gmail.com||; -13",
                "a colleague with the company; ||a@acme.example||Acme; ||b@acme.example||Acme; -8.5",
                "a colleague with another one; ||a@acme.example||Acme; ||b@acme.example||Norte; -9"
            })
    void what_is_beside_the_name_weighs_what_it_tells(String why, String asked, String there, double bits) {
        assertThat(likeness(asked, person(there)).bits()).as(why).isCloseTo(bits, within(1e-9));
        assertThat(likeness(there, person(asked)).bits()).as(why).isCloseTo(bits, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "José|García|||; false",
                "Pepe|García|||; false",
                "Joés|García|||; false",
                "José|Garcai|||; false",
                "José|García López|||; false",
                "García|José|||; false",
                "García José||||; false",
                "Joés|García|jgarcia@talleres.example||; false",
                "Joés|García|otra@talleres.example||; true",
                "José|García|otra@talleres.example||; false",
                "Mario|García|||; true",
                "José Luis|García|||; true",
                "J.|García|||; true",
                "Ana|García|||; true",
                "|García|||; true",
                "José|G.|||; true",
                "José|Ruiz|||; true",
                "José||||; true",
                "José|García Jr.|||; true",
                "García José Jr.||||; true",
                "Garcai José||||; true"
            })
    void a_family_and_a_name_that_does_not_tell_may_be_two_people(String asked, boolean two) {
        String there = asked.startsWith("Mario") ? "María|García|||" : "José|García|jgarcia@talleres.example||";

        assertThat(likeness(asked, person(there)).twoPeople()).isEqualTo(two);
    }

    @Test
    void an_address_identifies_even_where_the_names_are_two() {
        Likeness likeness = likeness("Ana|Ruiz|jose.garcia@talleres.example||", person(JOSE));

        assertThat(likeness.probability()).isEqualTo(1);
        assertThat(likeness.twoPeople()).isTrue();
        assertThat(likeness.grade()).contains(Grade.THE_SAME);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.6667", "-1, 0.3333", "10, 0.9990"})
    void each_bit_doubles_the_odds(double bits, double probability) {
        assertThat(new Likeness(bits, false, false, List.of()).probability()).isCloseTo(probability, within(1e-4));
    }

    @Test
    void what_speaks_for_it_is_named_the_strongest_first() {
        String there = "José|García|pepe@casa.example|+34600111222|Talleres";

        assertThat(likeness("José|Ruiz|||Talleres", person(there)).matches()).containsExactly("firstname", "company");
        assertThat(likeness("|García|otra@acme.example|600111222|", person(there))
                        .matches())
                .containsExactly("phone", "lastname");
        assertThat(likeness("García José||||", person(there)).matches()).containsExactly("firstname", "lastname");
        assertThat(likeness("||a@talleres.example||", person("||||Talleres")).matches())
                .containsExactly("company");
        assertThat(likeness("||a@talleres.example||", person("||b@talleres.example||"))
                        .matches())
                .containsExactly("email");
        assertThat(likeness("||||", person(there)).matches()).isEmpty();
    }

    @Test
    void of_several_addresses_the_one_that_fits_best_counts() {
        Map<String, String> slip = Map.of("email", "x@otra.example", "hs_additional_emails", "anagli@gmail.com");
        Map<String, String> exact = Map.of("email", "anagil@gmail.com", "hs_additional_emails", "ana.gil@gmail.com");

        assertThat(likeness("||anagil@gmail.com||", slip).matches()).containsExactly("email");
        assertThat(likeness("||ana.gil@gmail.com||", exact).identified()).isTrue();
        assertThat(likeness("||a.nagil@gmail.com||", exact).identified()).isFalse();
    }

    @Test
    void of_several_numbers_the_one_that_fits_best_counts() {
        Map<String, String> there = Map.of("phone", "+34911222333", "mobilephone", "+34600111222");

        assertThat(likeness("|||600111222|", there).bits()).isCloseTo(0, within(1e-9));
    }

    @Test
    void addresses_with_the_first_names_of_two_colleagues_are_two() {
        String maria = "María|García|maria.garcia@acme.example||";

        assertThat(likeness("Mario|García|mario.garcia@acme.example||", person(maria))
                        .matches())
                .containsExactly("lastname", "email", "firstname");
        assertThat(likeness("Mario|García|mario.garcia@gmail.com||", person("María|García|maria.garcia@gmail.com||"))
                        .matches())
                .containsExactly("lastname", "firstname");
        assertThat(likeness("María|García|mario.garcia@gmail.com||", person("María|García|maria.garcia@gmail.com||"))
                        .matches())
                .containsExactly("email", "lastname", "firstname");
        assertThat(likeness("María|García|maira.garcia@gmail.com||", person("Mara|García|maria.garcia@gmail.com||"))
                        .matches())
                .contains("email");
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
