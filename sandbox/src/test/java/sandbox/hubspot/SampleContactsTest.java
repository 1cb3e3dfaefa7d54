package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import sandbox.Http;
import tools.jackson.databind.JsonNode;

class SampleContactsTest extends AccountTest {

    SampleContactsTest() {
        super(AccountOptions::withoutRateLimits);
    }

    @Test
    void the_people_of_the_documentation_are_there() {
        assertThat(jobOf("ana%40acme.es")).isEqualTo("Directora de Marketing");
        assertThat(jobOf("ana%40acme.example")).isEqualTo("Responsable de Compras");
        assertThat(jobOf("ada%40analytical.example")).isEqualTo("Chief Analyst");
        assertThat(http.get(CONTACTS + "/lucia%40acme.example?idProperty=email").status())
                .isEqualTo(404);
    }

    @Test
    void two_different_people_are_called_luis_perez() {
        Http.Answer found = http.post(CONTACTS + "/search", json("{'query':'Luis Perez','properties':['company']}"));
        assertThat(found.json().at("/results").findValuesAsString("company"))
                .containsExactlyInAnyOrder("Talleres del Norte", "Café Andino");
    }

    @Test
    void about_sixty_believable_contacts_are_spread_over_stages_and_some_lack_an_address_or_a_phone() {
        List<JsonNode> people = StreamSupport.stream(
                        http.get(CONTACTS + "?limit=100&properties=email,phone,lifecyclestage,firstname,lastname")
                                .json()
                                .at("/results")
                                .spliterator(),
                        false)
                .toList();
        assertThat(people).hasSizeBetween(55, 65);
        assertThat(people).anyMatch(one -> one.at("/properties/email").isNull());
        assertThat(people).anyMatch(one -> one.at("/properties/phone").isNull());
        assertThat(people.stream()
                        .map(one -> one.at("/properties/lifecyclestage").asString(""))
                        .distinct())
                .hasSizeGreaterThan(6);
        assertThat(people).allMatch(one -> one.at("/id").asString("").matches("\\d{11,12}"));
        assertThat(people).allMatch(one -> one.at("/createdAt").asString("").matches("202[56]-.*"));
        assertThat(people).noneMatch(one -> one.toString().contains("Hopper"));
    }

    private String jobOf(String address) {
        return http.get(CONTACTS + "/" + address + "?idProperty=email&properties=jobtitle")
                .text("/properties/jobtitle");
    }
}
