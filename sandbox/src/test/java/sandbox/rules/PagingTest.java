package sandbox.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches that have more to show than one page. */
final class PagingTest {
    private static final String NEXT_PAGE = "{\"nextPage\":{\"company\":\"Acme\",\"after\":\"10\"}}";
    private static final String NEXT_SEARCH = "search_contacts{\"company\":\"Acme\",\"after\":\"10\"}";

    private final Talk talk = new Talk();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show more",
                "more",
                "next",
                "Next page",
                "more please",
                "Show me more, please",
                "are there any more?",
                "show the next ones",
                "Muéstrame más",
                "más",
                "siguiente",
                "ver más",
                "los siguientes, por favor",
                "show me more customers",
                "más clientes",
                "página siguiente",
                "¿hay más?"
            })
    void more_is_the_search_before_with_the_place_where_it_ended(String sentence) {
        assertThat(talk.context(NEXT_PAGE).hears(sentence)).isEqualTo(NEXT_SEARCH);
    }

    @Test
    void the_next_page_keeps_the_filters_of_its_search() {
        talk.context("""
                {"nextPage":{"filters":[{"property":"lifecyclestage","operator":"EQ","value":"lead"}],"after":"20"}}""");

        assertThat(talk.hears("more"))
                .isEqualTo(
                        "search_contacts{\"filters\":[{\"property\":\"lifecyclestage\",\"operator\":\"EQ\",\"value\":\"lead\"}],\"after\":\"20\"}");
    }

    @Test
    void without_a_next_page_there_is_nothing_more() {
        assertThat(talk.hears("show more")).isEqualTo("There is nothing more to show.");
        assertThat(talk.hears("muéstrame más")).isEqualTo("No hay nada más que mostrar.");
    }

    @Test
    void a_page_that_is_not_the_last_says_how_to_see_the_next() {
        talk.hears("contacts at Acme");
        assertThat(talk.gets(page(10, 23, "10")))
                .startsWith("I found 23 contacts:\n\n1. **Ada Lovelace**")
                .contains("\n10. ")
                .endsWith("…and 13 more; *show more* shows the next ones.");

        assertThat(talk.context(NEXT_PAGE).hears("show more")).isEqualTo(NEXT_SEARCH);
        assertThat(talk.gets(page(10, 23, "20")))
                .startsWith("More of the 23 contacts:\n\n1. **Ada Lovelace**")
                .endsWith("*Show more* shows the next ones.");
    }

    @Test
    void the_last_page_is_worded_in_the_language_of_the_search() {
        talk.hears("contactos de Acme");
        assertThat(talk.gets(page(10, 11, "10"))).endsWith("…y 1 más; con *ver más* salen los siguientes.");

        talk.context(NEXT_PAGE).hears("ver más");
        assertThat(talk.gets(page(1, 11, "")))
                .isEqualTo(
                        "Más de los 11 contactos:\n\n1. **Ada Lovelace**, Analytical Engines, ada@analytical.example");
        assertThat(talk.context("{}").hears("más")).isEqualTo("No hay nada más que mostrar.");
    }

    @Test
    void a_next_page_that_is_empty_offers_nobody_new() {
        talk.context(NEXT_PAGE).hears("show more");

        assertThat(talk.gets(Talk.found())).isEqualTo("There is nothing more to show.");
    }

    @Test
    void a_choice_among_many_may_be_on_the_next_page() {
        talk.hears("set Luis Pérez's phone to 600 11 22 33");
        assertThat(talk.gets(page(10, 12, "10")))
                .startsWith("I found 12 contacts. Which one do you mean, or shall I *show more*?");

        assertThat(talk.context(NEXT_PAGE).hears("show more")).isEqualTo(NEXT_SEARCH);
        talk.gets(Talk.found(Talk.LUIS_AT_ACME, Talk.LUIS_AT_NORTE));
        assertThat(talk.hears("the second one")).isEqualTo("update_contact{\"id\":\"602\",\"phone\":\"600 11 22 33\"}");
    }

    @Test
    void a_contact_that_is_being_made_outlives_a_more_in_vain() {
        talk.hears("create contact Lucía Gómez");
        assertThat(talk.hears("more")).isEqualTo("There is nothing more to show.");

        assertThat(talk.hears("lucia@acme.example")).startsWith("create_contact{");
    }

    private static String page(int contacts, int total, String after) {
        var list = String.join(",", Collections.nCopies(contacts, Talk.ADA));
        var next = after.isEmpty() ? "" : ",\"after\":\"" + after + "\"";
        return "{\"contacts\":[%s],\"total\":%d%s}".formatted(list, total, next);
    }
}
