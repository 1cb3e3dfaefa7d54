package libreta.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.ContactPage;
import libreta.contacts.ContactSearch;
import libreta.contacts.ContactSearch.Filter;
import libreta.contacts.ContactSearch.Operator;
import libreta.contacts.CreateReply;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble;
import libreta.contacts.Owner;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.PropertyRefusal;
import libreta.contacts.PropertyType;
import libreta.contacts.UpdateReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sandbox.Sandbox;
import sandbox.hubspot.AccountOptions;

/** The whole client against the whole stand-in, which was written by others from the same facts. */
@Timeout(60)
class HubSpotContactsAgainstTheSandboxTest {
    private static final List<String> SHOWN = List.of("firstname", "lastname", "email", "phone");
    private static final ContactId NOBODY = new ContactId("99999");

    private final Sandbox server = Sandbox.start(0, AccountOptions.standard().withSearchLag(Duration.ZERO));
    private final HubSpotContacts contacts = with(sandbox.hubspot.AccessToken.EVERYTHING.value());

    private HubSpotContacts with(String token) {
        return new HubSpotContacts(server.uri(), new AccessToken(token), Patience.USUAL, Rhythm.system());
    }

    @AfterEach
    void close() {
        contacts.close();
        server.close();
    }

    private static ContactSearch search(String words, int limit, String after) {
        return new ContactSearch(words, List.of(), SHOWN, limit, after);
    }

    @Test
    void words_find_contacts() {
        ContactPage found = contacts.search(search("ada lovelace", 10, ""));

        assertThat(found.contacts()).extracting(Contact::name).contains("Ada Lovelace");
        assertThat(found.contacts().getFirst().properties()).containsOnlyKeys(SHOWN);
    }

    @Test
    void filters_find_contacts_and_pages_follow_each_other() {
        var atAcme = new Filter("email", Operator.CONTAINS_TOKEN, "*@acme.es");
        var named = new Filter("firstname", Operator.HAS_PROPERTY, "");
        List<List<Filter>> groups = List.of(List.of(atAcme, named));

        ContactPage first = contacts.search(new ContactSearch("", groups, SHOWN, 3, ""));
        ContactPage rest = contacts.search(new ContactSearch("", groups, SHOWN, 3, first.after()));

        assertThat(first.contacts()).hasSize(3);
        assertThat(first.total()).isEqualTo(rest.total()).isGreaterThan(3);
        assertThat(rest.contacts()).isNotEmpty().doesNotContainAnyElementsOf(first.contacts());
    }

    @Test
    void a_search_for_an_unknown_property_is_rejected_in_hubspots_words() {
        var odd = new ContactSearch("", List.of(List.of(new Filter("no_such_thing", Operator.EQ, "x"))), SHOWN, 10, "");

        CrmFailed failed = catchThrowableOfType(CrmFailed.class, () -> contacts.search(odd));

        assertThat(failed.trouble()).isInstanceOf(CrmTrouble.Rejected.class);
        assertThat(failed).hasMessageContaining("no_such_thing");
    }

    @Test
    void an_email_address_finds_its_contact_in_any_case_and_nobody_elses() {
        assertThat(contacts.readByEmail("Ana@Acme.ES", SHOWN))
                .get()
                .extracting(Contact::name)
                .isEqualTo("Ana García");
        assertThat(contacts.readByEmail("nobody+at/all@acme.es", SHOWN)).isEmpty();
        assertThat(contacts.read(NOBODY, SHOWN)).isEmpty();
    }

    @Test
    void a_created_contact_is_there_at_once_under_its_id_and_its_address() {
        var created = (CreateReply.Created)
                contacts.create(Map.of("email", "grace@navy.example", "firstname", "Grace", "lastname", "Hopper"));

        assertThat(contacts.read(created.id(), List.of("firstname", "phone")))
                .contains(new Contact(created.id(), Map.of("firstname", "Grace")));
        assertThat(contacts.readByEmail("grace@navy.example", List.of()).map(Contact::id))
                .contains(created.id());
    }

    @Test
    void a_taken_address_names_the_contact_that_has_it() {
        Optional<ContactId> ana = contacts.readByEmail("ana@acme.es", List.of()).map(Contact::id);
        ContactId ada = contacts.readByEmail("ada@analytical.example", List.of())
                .orElseThrow()
                .id();

        assertThat(contacts.create(Map.of("email", "ana@acme.es"))).isEqualTo(new CreateReply.Taken(ana));
        assertThat(contacts.update(ada, Map.of("email", "ana@acme.es"))).isEqualTo(new UpdateReply.Taken(ana));
    }

    @Test
    void an_update_changes_one_value_and_clears_another() {
        ContactId ada = contacts.readByEmail("ada@analytical.example", List.of())
                .orElseThrow()
                .id();

        assertThat(contacts.update(ada, Map.of("jobtitle", "Countess", "phone", "")))
                .isEqualTo(new UpdateReply.Updated());
        assertThat(contacts.read(ada, List.of("jobtitle", "phone", "lastname")))
                .contains(new Contact(ada, Map.of("jobtitle", "Countess", "lastname", "Lovelace")));
        assertThat(contacts.update(NOBODY, Map.of("jobtitle", "x"))).isEqualTo(new UpdateReply.Missing());
    }

    @Test
    void values_that_hubspot_does_not_take_are_all_named() {
        var refused = (CreateReply.Refused)
                contacts.create(Map.of("email", "no address", "hs_lead_status", "Warm", "no_such_thing", "x"));

        assertThat(refused.refusals())
                .extracting(PropertyRefusal::property, PropertyRefusal::code)
                .containsExactlyInAnyOrder(
                        tuple("email", "INVALID_EMAIL"),
                        tuple("hs_lead_status", "INVALID_OPTION"),
                        tuple("no_such_thing", "PROPERTY_DOESNT_EXIST"));
    }

    @Test
    void properties_say_what_a_chat_needs() {
        List<PropertyDefinition> all = contacts.properties();

        assertThat(named(all, "phone").phone()).isTrue();
        assertThat(named(all, "hs_object_id").readOnly()).isTrue();
        assertThat(named(all, "jobtitle").readOnly()).isFalse();
        assertThat(named(all, "lifecyclestage").type()).isEqualTo(PropertyType.ENUMERATION);
        assertThat(named(all, "lifecyclestage").options())
                .extracting(PropertyDefinition.Option::value)
                .startsWith("subscriber", "lead", "marketingqualifiedlead");
    }

    private static PropertyDefinition named(List<PropertyDefinition> all, String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void owners_have_names() {
        assertThat(contacts.owners()).extracting(Owner::name).contains("Marta Soler", "Carmen Ibáñez");
    }

    @Test
    void a_link_leads_to_the_record_in_the_sandbox() {
        assertThat(contacts.linkTo(NOBODY).orElseThrow().toString())
                .startsWith("http://localhost:" + server.port() + "/contacts/")
                .endsWith("/record/0-1/99999");
    }

    @Test
    void a_wrong_token_is_said_to_be_wrong() {
        try (var stranger = with("pat-na1-11111111-0000-4000-8000-000000000000")) {
            CrmFailed failed = catchThrowableOfType(CrmFailed.class, stranger::properties);

            assertThat(failed.trouble()).isEqualTo(new CrmTrouble.Unauthorized());
            assertThat(stranger.linkTo(NOBODY)).isEmpty();
        }
    }

    @Test
    void a_token_that_may_not_write_names_the_scope_it_lacks() {
        try (var reader = with(sandbox.hubspot.AccessToken.READ_ONLY.value())) {
            CrmFailed failed =
                    catchThrowableOfType(CrmFailed.class, () -> reader.create(Map.of("email", "grace@navy.example")));

            assertThat(failed.trouble()).isEqualTo(new CrmTrouble.MissingScopes(List.of("crm.objects.contacts.write")));
            assertThat(failed.mayHaveHappened()).isFalse();
            assertThat(reader.readByEmail("ana@acme.es", SHOWN)).isPresent();
        }
    }

    @Test
    void a_crowd_searches_without_one_refusal_and_no_faster_than_hubspot_allows() throws Exception {
        Callable<ContactPage> one = () -> contacts.search(search("acme", 5, ""));
        Instant start = Instant.now();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ContactPage> page : threads.invokeAll(Collections.nCopies(16, one))) {
                assertThat(page.get().contacts()).isNotEmpty();
            }
        }
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(3));
    }
}
