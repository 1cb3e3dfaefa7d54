package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import libreta.contacts.Policy;
import libreta.contacts.WriteRule.Confirm;
import libreta.conversation.HistoryWindow;
import libreta.conversation.Task;
import libreta.flow.Node.AIAgent;
import libreta.flow.Node.ButtonWidget;
import libreta.flow.Node.ChatHistory;
import libreta.flow.Node.ChatOutput;
import libreta.flow.Node.CreateContact;
import libreta.flow.Node.OpenAILLM;
import libreta.flow.Node.SearchContact;
import libreta.flow.Node.UpdateContact;
import org.junit.jupiter.api.Test;

/** The flow that comes with Libreta is the one that the product promises. */
class BundledFlowTest {
    private final Flow flow = FlowFile.bundled();

    @Test
    void it_has_the_nodes_of_the_product_in_the_order_of_the_file() {
        assertThat(flow.name()).isEqualTo("HubSpot contacts");
        assertThat(flow.nodes().keySet())
                .containsExactly(
                        "opened",
                        "welcome",
                        "search",
                        "ask-search",
                        "create",
                        "ask-create",
                        "update",
                        "ask-update",
                        "input",
                        "assistant",
                        "answer",
                        "recent",
                        "model",
                        "search-contact",
                        "create-contact",
                        "update-contact");
    }

    @Test
    void opening_it_shows_the_welcome_and_three_buttons() {
        assertThat(flow.welcome()).singleElement().satisfies(welcome -> {
            assertThat(welcome.text().in("en")).startsWith("**Hi! I look after your HubSpot contacts.**");
            assertThat(welcome.text().in("es")).startsWith("**¡Hola! Me ocupo de tus contactos de HubSpot.**");
        });
        assertThat(flow.buttons())
                .extracting(
                        ButtonWidget::id,
                        button -> button.label().in("en"),
                        button -> button.label().in("es"),
                        ButtonWidget::task)
                .containsExactly(
                        tuple("search", "Search contact", "Buscar contacto", Task.Kind.SEARCH),
                        tuple("create", "Create new contact", "Crear nuevo contacto", Task.Kind.CREATE),
                        tuple("update", "Update contact", "Actualizar contacto", Task.Kind.UPDATE));
    }

    @Test
    void each_button_asks_for_what_is_needed_and_leads_to_the_agent() {
        for (ButtonWidget button : flow.buttons()) {
            assertThat(button.onClick()).isInstanceOfSatisfying(OnClick.Send.class, send -> {
                assertThat(send.says()).hasSize(1);
                assertThat(send.says().getFirst().in("en")).contains("?");
                assertThat(send.says().getFirst().in("es")).contains("¿");
                assertThat(send.reachesAgent()).isTrue();
            });
        }
    }

    @Test
    void a_typed_label_is_its_button_in_any_language() {
        assertThat(flow.buttonLabelled(" Buscar contacto "))
                .map(ButtonWidget::id)
                .hasValue("search");
        assertThat(flow.buttonLabelled("Update contact")).map(ButtonWidget::id).hasValue("update");
        assertThat(flow.buttonLabelled("Update contact Ada")).isEmpty();
        assertThat(flow.button("create")).isPresent();
        assertThat(flow.button("welcome")).isEmpty();
    }

    @Test
    void the_agent_has_its_model_its_history_and_its_three_tools() {
        AIAgent agent = flow.agent();

        assertThat(flow.input().next()).isSameAs(agent);
        assertThat(flow.input().maxCharacters()).isEqualTo(4000);
        assertThat(agent.maxIterations()).isEqualTo(6);
        assertThat(agent.maxTime()).isEqualTo(Duration.ofSeconds(60));
        assertThat(agent.llm()).isEqualTo(new OpenAILLM("model", "gpt-6-luna", "", 3000, "", List.of()));
        assertThat(agent.history()).isEqualTo(new ChatHistory("recent", 5, 800, HistoryWindow.From.ALL));
        assertThat(agent.next()).isEqualTo(new ChatOutput("answer", null, List.of()));
        assertThat(agent.search())
                .map(SearchContact::properties)
                .hasValue(List.of(
                        "firstname",
                        "lastname",
                        "email",
                        "phone",
                        "company",
                        "jobtitle",
                        "lifecyclestage",
                        "hubspot_owner_id",
                        "lastmodifieddate"));
        assertThat(agent.create()).map(CreateContact::confirm).hasValue(Confirm.ALWAYS);
        assertThat(agent.update()).map(UpdateContact::neverBlank).isEqualTo(Optional.of(Set.of("email")));
    }

    @Test
    void everything_may_be_written_with_a_persons_yes_but_no_address_emptied() {
        assertThat(Briefing.policy(flow)).isEqualTo(Policy.OPEN);
    }
}
