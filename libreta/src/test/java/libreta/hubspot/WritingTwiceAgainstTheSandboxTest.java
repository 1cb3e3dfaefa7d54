package libreta.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import libreta.contacts.ArchiveReply;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.CreateReply;
import libreta.contacts.History;
import libreta.contacts.OperationId;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.PropertyRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sandbox.Sandbox;
import sandbox.hubspot.AccountOptions;

/** Marked creates, archiving, histories and reads of many, against the whole stand-in. */
@Timeout(60)
class WritingTwiceAgainstTheSandboxTest {
    private static final OperationId OPERATION = new OperationId("op:4f1c-1");
    private static final ContactId NOBODY = new ContactId("99999");
    private static final List<String> SHOWN = List.of("firstname", "email");

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

    @Test
    void the_property_is_made_once_and_is_there_for_others() {
        assertThat(contacts.marksCreates()).isTrue();

        assertThat(contacts.properties())
                .filteredOn(one -> one.name().equals("libreta_operation"))
                .extracting(PropertyDefinition::label)
                .containsExactly("Libreta operation");
        try (var writer = with(sandbox.hubspot.AccessToken.WITHOUT_SCHEMAS.value())) {
            assertThat(writer.marksCreates()).isTrue();
        }
    }

    @Test
    void a_token_that_may_not_make_properties_does_without() {
        try (var writer = with(sandbox.hubspot.AccessToken.WITHOUT_SCHEMAS.value())) {
            assertThat(writer.marksCreates()).isFalse();
            assertThat(writer.create(Map.of("firstname", "Ada"))).isInstanceOf(CreateReply.Created.class);
        }
    }

    @Test
    void many_at_once_make_one_property() throws Exception {
        List<HubSpotContacts> replicas = IntStream.range(0, 8)
                .mapToObj(i -> with(sandbox.hubspot.AccessToken.EVERYTHING.value()))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = replicas.stream()
                    .<Callable<Boolean>>map(one -> one::marksCreates)
                    .toList();
            assertThat(threads.invokeAll(all)).extracting(Future::resultNow).containsOnly(true);
        }
        replicas.forEach(HubSpotContacts::close);
    }

    @Test
    void the_same_operation_sent_by_many_at_once_makes_one_contact_without_an_address() throws Exception {
        assertThat(contacts.marksCreates()).isTrue();
        Callable<CreateReply> create = () -> contacts.createMarked(OPERATION, Map.of("firstname", "Ada"));

        List<CreateReply> replies;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            replies = threads.invokeAll(Collections.nCopies(8, create)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        ContactId made =
                contacts.readByOperation(OPERATION, SHOWN).orElseThrow().id();
        assertThat(replies).containsOnly(new CreateReply.Created(made));
        assertThat(contacts.create(Map.of("firstname", "Next")))
                .isEqualTo(new CreateReply.Created(new ContactId(Long.toString(Long.parseLong(made.value()) + 1))));
    }

    @Test
    void an_operation_that_made_nothing_finds_nobody() {
        assertThat(contacts.marksCreates()).isTrue();

        assertThat(contacts.readByOperation(OPERATION, SHOWN)).isEmpty();
    }

    @Test
    void a_taken_address_and_a_bad_value_are_told_as_by_a_create() {
        assertThat(contacts.marksCreates()).isTrue();
        Optional<ContactId> ana = contacts.readByEmail("ana@acme.es", List.of()).map(Contact::id);

        assertThat(contacts.createMarked(OPERATION, Map.of("email", "ana@acme.es")))
                .isEqualTo(new CreateReply.Taken(ana));
        var refused = (CreateReply.Refused) contacts.createMarked(OPERATION, Map.of("hs_lead_status", "Warm"));
        assertThat(refused.refusals())
                .extracting(PropertyRefusal::property, PropertyRefusal::code)
                .containsExactly(tuple("hs_lead_status", "INVALID_OPTION"));
        assertThat(contacts.readByOperation(OPERATION, SHOWN)).isEmpty();
    }

    @Test
    void an_archived_contact_is_gone_and_archiving_it_again_changes_nothing() {
        ContactId ada = contacts.readByEmail("ada@analytical.example", List.of())
                .orElseThrow()
                .id();

        assertThat(contacts.archive(ada)).isEqualTo(new ArchiveReply.Archived());
        assertThat(contacts.read(ada, SHOWN)).isEmpty();
        assertThat(contacts.archive(ada)).isEqualTo(new ArchiveReply.Archived());
        assertThat(contacts.archive(NOBODY)).isEqualTo(new ArchiveReply.Missing());
    }

    @Test
    void a_history_tells_who_wrote_what_last() {
        var made = (CreateReply.Created) contacts.create(Map.of("city", "Vigo"));
        contacts.update(made.id(), Map.of("city", "Lugo"));
        contacts.update(made.id(), Map.of("city", ""));

        History history =
                contacts.readHistory(made.id(), List.of("city", "phone")).orElseThrow();

        assertThat(history.contact()).isEqualTo(new Contact(made.id(), Map.of()));
        assertThat(history.of("city")).extracting(History.Version::value).containsExactly("", "Lugo", "Vigo");
        assertThat(history.of("city"))
                .extracting(History.Version::sourceType, History.Version::sourceId)
                .containsOnly(tuple("INTEGRATION", "26892217"));
        assertThat(history.of("phone")).isEmpty();
        assertThat(contacts.readHistory(NOBODY, List.of("city"))).isEmpty();
    }

    @Test
    void the_history_of_every_property_there_is_fits() {
        ContactId ada = contacts.readByEmail("ada@analytical.example", List.of())
                .orElseThrow()
                .id();
        List<String> all =
                contacts.properties().stream().map(PropertyDefinition::name).toList();

        History history = contacts.readHistory(ada, all).orElseThrow();

        assertThat(history.versions()).containsOnlyKeys(all);
        assertThat(history.of("firstname")).extracting(History.Version::value).containsExactly("Ada");
    }

    @Test
    void more_than_a_hundred_are_read_and_those_that_are_gone_left_out() {
        List<ContactId> made = IntStream.range(0, 101)
                .mapToObj(i -> ((CreateReply.Created) contacts.create(Map.of("firstname", "N" + i))).id())
                .toList();
        contacts.archive(made.getFirst());

        assertThat(contacts.readAll(made, SHOWN))
                .extracting(Contact::id)
                .containsExactlyInAnyOrderElementsOf(made.subList(1, made.size()));
        assertThat(contacts.readAll(List.of(NOBODY), SHOWN)).isEmpty();
    }
}
