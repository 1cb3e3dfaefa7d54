package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import libreta.contacts.EmailForms.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an e-mail address is compared, and how two of them compare. */
class EmailFormsTest {
    private static EmailForms email(String address) {
        return EmailForms.of(address);
    }

    @ParameterizedTest
    @CsvSource({
        "Ana.Gil@Acme.example, ana gil, acme.example",
        "ana_gil+crm@acme.example, ana gil, acme.example",
        "+ana@acme.example, ana, acme.example",
        "ana@googlemail.com, ana, gmail.com",
        "Ana Gil <ana@acme.example>, ana, acme.example",
        "mailto:ana@acme.example, ana, acme.example",
        "ana@home@acme.example, ana home, acme.example",
        "@acme.example, '', acme.example",
        "ana.gil, ana gil, ''"
    })
    void an_address_has_the_words_of_a_name_and_a_domain(String address, String words, String domain) {
        assertThat(email(address).words()).isEqualTo(Words.of(words));
        assertThat(email(address).domain()).isEqualTo(domain);
    }

    @Test
    void the_name_of_an_address_is_its_words_in_one() {
        assertThat(email("ana.gil+crm@acme.example").name()).isEqualTo("anagil");
    }

    @ParameterizedTest
    @CsvSource({
        "ana@acme.example, acme",
        "ana@mail.acme.example, acme",
        "ana@acme.co.uk, acme",
        "ana@correo.acme.com.mx, acme",
        "ana@ibm.com, ibm",
        "ana@talleres-nunez.example, talleresnunez",
        "ana@gmail.com, ''",
        "ana@yahoo.es, ''",
        "ana@localhost, ''",
        "ana, ''"
    })
    void a_company_is_known_by_its_domain(String address, String company) {
        assertThat(email(address).company()).isEqualTo(company);
    }

    @Test
    void a_provider_is_no_company() {
        assertThat(email("ana@acme.example").atCompany()).isTrue();
        assertThat(email("ana@hotmail.es").atCompany()).isFalse();
        assertThat(email("ana").atCompany()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ana.gil@acme.example, ANA.GIL@acme.example, EXACT",
        "info@acme.example, info@acme.example, EXACT",
        "in.fo@acme.example, info@acme.example, DIFFERENT",
        "ventas@acme.example, venta@acme.example, DIFFERENT",
        "lopez@acme.example, lopez@norte.example, SAME_NAME",
        "luis@acme.example, luis@norte.example, DIFFERENT",
        "ana@gmail.com, ana@gmial.com, MISSPELT",
        "jo@gmail.com, jo@gmial.com, DIFFERENT",
        "lopez@tienda1.example, lopez@tienda2.example, SAME_NAME",
        "lopez@acme.example, lopes@acme.example, MISSPELT",
        "lopez@acme.example, lopes@norte.example, DIFFERENT",
        "lope@acme.example, lopez@acme.example, DIFFERENT",
        "luis@acme.example, lius@acme.example, DIFFERENT",
        "marta@acme.example, harta@acme.example, DIFFERENT",
        "lopez1@acme.example, lopez2@acme.example, DIFFERENT",
        "marta.ruiz@acme.example, marta.torres@acme.example, DIFFERENT",
        "ana.m.gil@acme.example, ana.p.gil@acme.example, DIFFERENT",
        "j.garcia@acme.example, jo.garcia@acme.example, DIFFERENT",
        "ana.m.gil@acme.example, ana.m.gill@acme.example, MISSPELT",
        "anamgil@acme.example, ana.mgill@acme.example, MISSPELT"
    })
    void two_addresses_compare_alike_from_either_side(String one, String other, Level level) {
        assertThat(email(one).compare(email(other))).isEqualTo(level);
        assertThat(email(other).compare(email(one))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "ana.gil@acme.example, Ana, Gil, true",
        "agil@acme.example, Ana, Gil, true",
        "gil.ana@acme.example, Ana, Gil, true",
        "garcia@acme.example, José, García, false",
        "marta.gil@acme.example, Ana, Gil, false",
        "ana@acme.example, Ana, Gil, false",
        "ana.li@acme.example, Ana, Li, false",
        "ana.gil@acme.example, Ana, '', false",
        "ana.gil@acme.example, '', Gil, false"
    })
    void an_address_is_made_of_a_last_name_with_the_first_one_or_its_initial(
            String address, String first, String last, boolean made) {
        assertThat(email(address).madeOf(NameForms.of(first, last))).isEqualTo(made);
    }

    @Test
    void a_first_name_may_stand_in_an_address() {
        EmailForms address = email("ana.gil@acme.example");

        assertThat(address.names(List.of("ana", "maria"))).isTrue();
        assertThat(address.names(List.of("al"))).isFalse();
        assertThat(email("al.gil@acme.example").names(List.of("al"))).isTrue();
        assertThat(address.names(List.of("a"))).isFalse();
        assertThat(address.names(List.of())).isFalse();
    }
}
