package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceReplyTest {
    private static final List<Contact> CANDIDATES = List.of(
            contact("601", "Acme Tools", "Madrid", "ana@acme.example"),
            contact("602", "Globex", "Málaga", "ana.garcia@globex.example"),
            contact("603", "Initech", "Madrid", "agarcia@initech.example"));

    private static Contact contact(String id, String company, String city, String email) {
        return new Contact(
                new ContactId(id),
                Map.of("firstname", "Ana", "lastname", "García", "company", company, "city", city, "email", email));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            602                             | 602
            the second                      | 602
            2                               | 602
            number 2, please                | 602
            No. 2                           | 602
            one                             | 601
            número uno, por favor           | 601
            I want the second               | 602
            the second one on the list      | 602
            el segundo de la lista          | 602
            602, please, and thanks         | 602
            el primero                      | 601
            la última                       | 603
            the last one                    | 603
            ana.garcia@globex.example       | 602
            the one at Globex               | 602
            la de Acme                      | 601
            Acme                            | 601
            Ana García de Málaga            | 602
            the Malaga one                  | 602
            """)
    void a_reply_that_fits_one_of_them_picks_it(String text, String id) {
        assertThat(ChoiceReply.of(text, CANDIDATES)).isEqualTo(new ChoiceReply.Picked(new ContactId(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none of them", "none", "ninguno", "ninguna de ellas", "cancel", "cancelar", "déjalo"})
    void none_is_an_answer_too(String text) {
        assertThat(ChoiceReply.of(text, CANDIDATES)).isEqualTo(new ChoiceReply.NoneOfThem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the one in Madrid",
                "Ana García",
                "the fourth",
                "not the one at Globex",
                "is it the one at Globex?",
                "the one at Globex, and call her",
                "find Globex",
                "not 602",
                "no, 602 is the wrong one",
                "anyone but 602",
                "no es el 602",
                "the one",
                "no 2",
                "both",
                "yes",
                ""
            })
    void anything_else_picks_nobody(String text) {
        assertThat(ChoiceReply.of(text, CANDIDATES)).isEqualTo(new ChoiceReply.Other());
    }
}
