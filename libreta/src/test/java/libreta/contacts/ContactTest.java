package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
    private static final ContactId ID = new ContactId("51");

    @Test
    void a_contact_is_called_by_its_name_else_its_address_else_its_id() {
        assertThat(contact(Map.of("firstname", "Ana", "lastname", "López", "email", "a@acme.example"))
                        .name())
                .isEqualTo("Ana López");
        assertThat(contact(Map.of("lastname", "López")).name()).isEqualTo("López");
        assertThat(contact(Map.of("email", "a@acme.example")).name()).isEqualTo("a@acme.example");
        assertThat(contact(Map.of("city", "Lugo")).name()).isEqualTo("51");
    }

    @Test
    void what_a_contact_does_not_have_is_empty() {
        assertThat(contact(Map.of("city", "Lugo")).value("city")).isEqualTo("Lugo");
        assertThat(contact(Map.of("city", "Lugo")).value("phone")).isEmpty();
        assertThat(contact(Map.of("city", "Lugo", "zip", "27001"))
                        .only(List.of("zip", "phone"))
                        .properties())
                .isEqualTo(Map.of("zip", "27001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "5 1", "-51", "51a", "123456789012345678901", "٥١"})
    void an_id_is_one_to_twenty_digits(String text) {
        assertThatThrownBy(() -> new ContactId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 20 digits");
        assertThat(ContactId.isOne(text)).isFalse();
        assertThat(new ContactId("12345678901234567890")).hasToString("12345678901234567890");
    }

    @Test
    void a_failure_of_the_crm_says_whether_it_may_have_been_carried_out() {
        CrmTrouble trouble = new CrmTrouble.Unavailable(503);
        assertThat(new CrmFailed(trouble, true, "a reset", null).mayHaveHappened())
                .isTrue();
        assertThat(new CrmFailed(trouble, false, "a 503", null).mayHaveHappened())
                .isFalse();
        assertThat(new CrmFailed(trouble, false, "a 503", null).trouble()).isEqualTo(trouble);
    }

    private static Contact contact(Map<String, String> properties) {
        return new Contact(ID, properties);
    }
}
