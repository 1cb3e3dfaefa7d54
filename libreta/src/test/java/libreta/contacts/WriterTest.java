package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libreta.SetClock;
import libreta.contacts.Operation.State;
import org.junit.jupiter.api.Test;

/** What the writer makes of each answer, in the journal and for the person. */
class WriterTest {
    private static final List<PropertyRefusal> REFUSALS = List.of(new PropertyRefusal("city", "INVALID", "not a city"));
    private static final Operation TITLE =
            Operations.update(Map.of("jobtitle", "Clerk"), Map.of("jobtitle", "Countess"));
    private static final Operation BACK = Operations.update(
            Map.of("lifecyclestage", "customer", "city", "Bath"), Map.of("lifecyclestage", "lead", "city", "York"));
    private static final Operation MARKED =
            Operations.create(Map.of("firstname", "Grace", PropertySchema.OPERATION, "op-1"));

    private final SetClock clock = new SetClock();
    private final StagedCrm crm = new StagedCrm();
    private final MemoryJournal journal = new MemoryJournal();
    private final Writer writer = new Writer(crm, new Schemas(crm, clock), journal, clock);
    private boolean checked;

    WriterTest() {
        crm.contacts.put(
                "51",
                "firstname",
                "Ada",
                "jobtitle",
                "Clerk",
                "lifecyclestage",
                "customer",
                "city",
                "Bath",
                "phone",
                "1");
    }

    private Writer.Written write(Operation operation) {
        journal.put(operation);
        return writer.write(operation, () -> checked = true);
    }

    private Operation kept() {
        return journal.find(Operations.ID).orElseThrow();
    }

    private void put(String... namesAndValues) {
        crm.contacts.put("51", namesAndValues);
    }

    @Test
    void it_writes_only_while_it_holds_the_lease() {
        crm.answers(new UpdateReply.Updated());

        write(TITLE);

        assertThat(checked).isTrue();
        journal.put(TITLE);
        assertThatThrownBy(() -> writer.write(TITLE, () -> {
                    throw new IllegalStateException("lost");
                }))
                .hasMessage("lost");
        assertThat(crm.writes).hasSize(1);
        assertThat(kept().state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void it_is_sent_in_the_journal_when_hubspot_is_called() {
        crm.answers(() -> assertThat(kept().state()).isEqualTo(State.SENT), new UpdateReply.Updated());

        assertThat(write(TITLE)).isInstanceOf(Writer.Written.Done.class);
    }

    @Test
    void a_done_update_keeps_what_hubspot_stored_and_what_it_replaced() {
        crm.versions.put("jobtitle", versions("Countess", "Somebody else's", "Clerk"));
        crm.answers(() -> put("jobtitle", "Countess"), new UpdateReply.Updated());

        var done = (Writer.Written.Done) write(TITLE);

        assertThat(done.replaced()).isEqualTo(Map.of("jobtitle", "Somebody else's"));
        assertThat(done.contact().orElseThrow().value("firstname")).isEqualTo("Ada");
        assertThat(kept()).isEqualTo(done.operation());
        assertThat(kept().before()).isEqualTo(Map.of("jobtitle", "Somebody else's"));
        assertThat(kept().stored()).isEqualTo(Map.of("jobtitle", "Countess"));
        assertThat(kept())
                .extracting(Operation::state, Operation::contact, Operation::note)
                .containsExactly(State.DONE, "51", "");
    }

    @Test
    void what_cannot_be_read_back_is_done_all_the_same() {
        crm.answers(() -> crm.contacts.readsFail = Optional.of(crm.down), new UpdateReply.Updated());

        var done = (Writer.Written.Done) write(TITLE);

        assertThat(done.contact()).isEmpty();
        assertThat(kept()).extracting(Operation::state, Operation::note).containsExactly(State.DONE, "not read back");
    }

    @Test
    void every_no_of_hubspot_ends_an_update_as_failed() {
        crm.answers(new UpdateReply.Missing());
        assertThat(write(TITLE)).isEqualTo(new Writer.Written.Gone(Operations.ADA));
        assertThat(kept())
                .extracting(Operation::state, Operation::note)
                .containsExactly(State.FAILED, "no contact has this id");

        crm.answers(new UpdateReply.Taken(Optional.empty()));
        assertThat(write(TITLE)).isEqualTo(new Writer.Written.Taken());
        assertThat(kept().state()).isEqualTo(State.FAILED);

        crm.answers(new UpdateReply.Refused(REFUSALS));
        assertThat(write(TITLE)).isEqualTo(new Writer.Written.Refused(kept(), REFUSALS));
        assertThat(kept().state()).isEqualTo(State.FAILED);

        crm.fails(crm.down);
        assertThat(write(TITLE)).isEqualTo(new Writer.Written.NotSent(crm.down));
        assertThat(kept())
                .extracting(Operation::state, Operation::note)
                .containsExactly(State.FAILED, "not carried out: down");
    }

    @Test
    void an_update_whose_answer_was_lost_is_found_out() {
        crm.answers(() -> put("jobtitle", "Countess"), crm.lost);
        assertThat(write(TITLE)).isInstanceOf(Writer.Written.Done.class);
        assertThat(kept().state()).isEqualTo(State.DONE);

        put("jobtitle", "Clerk");
        crm.fails(crm.lost);
        assertThat(write(TITLE)).isEqualTo(new Writer.Written.Unknown(kept()));
        assertThat(kept().state()).as("HubSpot may still be at it").isEqualTo(State.SENT);

        crm.answers(() -> put("jobtitle", "Somebody else's"), crm.lost);
        assertThat(write(TITLE)).isEqualTo(new Writer.Written.Unknown(kept()));
        assertThat(kept().state()).isEqualTo(State.UNKNOWN);
        assertThat(kept().note()).endsWith("no answer");

        crm.answers(() -> crm.contacts.readsFail = Optional.of(crm.down), crm.lost);
        assertThat(write(TITLE)).isInstanceOf(Writer.Written.Unknown.class);
        assertThat(kept().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_stage_is_set_back_in_two_steps() {
        crm.answers(new UpdateReply.Updated());
        crm.answers(() -> put("lifecyclestage", "lead", "city", "York"), new UpdateReply.Updated());

        assertThat(write(BACK)).isInstanceOf(Writer.Written.Done.class);
        assertThat(crm.writes)
                .containsExactly("update 51 {lifecyclestage=}", "update 51 {city=York, lifecyclestage=lead}");
    }

    @Test
    void a_stage_that_goes_forward_or_was_empty_needs_one_step() {
        crm.answers(new UpdateReply.Updated());
        write(Operations.update(Map.of("lifecyclestage", "lead"), Map.of("lifecyclestage", "customer")));
        crm.answers(new UpdateReply.Updated());
        write(Operations.update(Map.of("lifecyclestage", ""), Map.of("lifecyclestage", "lead")));
        crm.answers(new UpdateReply.Updated());
        write(Operations.update(Map.of("lifecyclestage", "lead"), Map.of("lifecyclestage", "")));
        crm.answers(new UpdateReply.Updated());
        write(Operations.update(Map.of("lifecyclestage", "lead"), Map.of("lifecyclestage", "lead")));

        assertThat(crm.writes).hasSize(4);
    }

    @Test
    void a_no_to_the_first_step_ends_it() {
        crm.answers(new UpdateReply.Missing());
        assertThat(write(BACK)).isEqualTo(new Writer.Written.Gone(Operations.ADA));
        crm.answers(new UpdateReply.Taken(Optional.empty()));
        assertThat(write(BACK)).isEqualTo(new Writer.Written.Taken());
        crm.answers(new UpdateReply.Refused(REFUSALS));
        assertThat(write(BACK)).isEqualTo(new Writer.Written.Refused(kept(), REFUSALS));
        assertThat(crm.writes).hasSize(3);
    }

    @Test
    void a_no_to_the_second_step_gives_the_stage_back() {
        crm.answers(new UpdateReply.Updated());
        crm.answers(new UpdateReply.Refused(REFUSALS));
        crm.answers(new UpdateReply.Updated());
        assertThat(write(BACK)).isEqualTo(new Writer.Written.Refused(kept(), REFUSALS));
        assertThat(crm.writes).hasSize(3).last().isEqualTo("update 51 {lifecyclestage=customer}");

        crm.answers(new UpdateReply.Updated());
        crm.answers(new UpdateReply.Taken(Optional.empty()));
        crm.answers(new UpdateReply.Updated());
        assertThat(write(BACK)).isEqualTo(new Writer.Written.Taken());
        assertThat(crm.writes).hasSize(6).last().isEqualTo("update 51 {lifecyclestage=customer}");
    }

    @Test
    void between_two_steps_nothing_is_ended_that_may_have_left_the_stage_empty() {
        crm.answers(new UpdateReply.Updated());
        crm.answers(new UpdateReply.Missing());
        assertThat(write(BACK)).isInstanceOf(Writer.Written.Unknown.class);
        assertThat(kept().state()).isEqualTo(State.SENT);

        crm.answers(new UpdateReply.Updated());
        crm.fails(crm.down);
        assertThat(write(BACK)).isInstanceOf(Writer.Written.Unknown.class);
        assertThat(kept().state()).isEqualTo(State.SENT);

        crm.fails(crm.lost);
        assertThat(write(BACK)).as("the clearing may arrive late").isInstanceOf(Writer.Written.Unknown.class);
        assertThat(kept().state()).isEqualTo(State.SENT);

        crm.versions.put(
                "lifecyclestage", List.of(new History.Version("", Operations.CONFIRMED_AT, "INTEGRATION", "app")));
        crm.answers(() -> put("lifecyclestage", ""), crm.lost);
        assertThat(write(BACK)).isInstanceOf(Writer.Written.Unknown.class);
        assertThat(kept().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_create_keeps_everything_that_people_may_set_and_shows_what_was_asked_for() {
        crm.answers(
                () -> crm.contacts.put("60", "firstname", "Grace", "city", "Bath", "createdate", "2026-11-23"),
                new CreateReply.Created(new ContactId("60")));

        var done = (Writer.Written.Done) write(MARKED);

        assertThat(crm.writes).containsExactly("create op-1 {firstname=Grace}");
        assertThat(kept()).extracting(Operation::state, Operation::contact).containsExactly(State.DONE, "60");
        assertThat(kept().stored()).isEqualTo(Map.of("firstname", "Grace", "city", "Bath"));
        assertThat(done.contact().orElseThrow().properties()).isEqualTo(Map.of("firstname", "Grace"));
    }

    @Test
    void every_no_of_hubspot_ends_a_create_as_failed() {
        Operation unmarked = Operations.create(Map.of("email", "g@n.example"));
        crm.answers(new CreateReply.Taken(Optional.empty()));
        assertThat(write(unmarked)).isEqualTo(new Writer.Written.Taken());
        assertThat(kept().state()).isEqualTo(State.FAILED);
        crm.answers(new CreateReply.Refused(REFUSALS));
        assertThat(write(unmarked)).isEqualTo(new Writer.Written.Refused(kept(), REFUSALS));
        assertThat(crm.writes).containsOnly("create {email=g@n.example}");
    }

    @Test
    void a_marked_create_whose_answer_was_lost_is_found_by_its_mark_or_stays_open() {
        crm.fails(crm.lost);
        assertThat(write(MARKED)).isInstanceOf(Writer.Written.Unknown.class);
        assertThat(kept().state()).isEqualTo(State.SENT);

        crm.answers(() -> crm.marks.put("op-1", crm.contacts.put("60", "firstname", "Grace")), crm.lost);
        assertThat(write(MARKED)).isInstanceOf(Writer.Written.Done.class);
        assertThat(kept().contact()).isEqualTo("60");
    }

    @Test
    void a_create_with_an_address_is_found_by_it() {
        Operation create = Operations.create(Map.of("email", "g@n.example", "firstname", "Grace"));
        crm.fails(crm.lost);
        assertThat(write(create)).isEqualTo(new Writer.Written.Unknown(kept()));
        assertThat(kept().state()).isEqualTo(State.SENT);

        crm.answers(() -> crm.contacts.put("60", "email", "g@n.example", "firstname", "Somebody else"), crm.lost);
        assertThat(write(create)).isEqualTo(new Writer.Written.Unknown(kept()));
        assertThat(kept().state()).isEqualTo(State.UNKNOWN);

        crm.answers(() -> crm.contacts.put("60", "firstname", " grace"), crm.lost);
        assertThat(write(create)).isInstanceOf(Writer.Written.Done.class);
    }

    @Test
    void an_archive_is_done_gone_or_found_out() {
        crm.answers(new ArchiveReply.Archived());
        assertThat(write(Operations.archive())).isEqualTo(new Writer.Written.Done(kept(), Optional.empty(), Map.of()));
        assertThat(kept()).extracting(Operation::state, Operation::note).containsExactly(State.DONE, "");

        crm.answers(new ArchiveReply.Missing());
        assertThat(write(Operations.archive())).isEqualTo(new Writer.Written.Gone(Operations.ADA));

        crm.fails(crm.lost);
        assertThat(write(Operations.archive())).isEqualTo(new Writer.Written.Unknown(kept()));
        assertThat(kept().state()).isEqualTo(State.SENT);

        crm.answers(() -> crm.contacts.remove(Operations.ADA), crm.lost);
        assertThat(write(Operations.archive())).isInstanceOf(Writer.Written.Done.class);
        assertThat(kept().note()).isEqualTo("found out afterwards");
    }

    @Test
    void what_hubspot_says_to_a_second_request_proves_nothing_about_the_first() {
        Operation create = Operations.create(Map.of("email", "g@n.example")).onItsWay();
        crm.answers(new CreateReply.Taken(Optional.empty()));
        assertThat(write(create)).isEqualTo(new Writer.Written.Unknown(kept()));
        crm.fails(crm.down);
        assertThat(write(create)).isEqualTo(new Writer.Written.Unknown(kept()));

        crm.answers(new ArchiveReply.Missing());
        assertThat(write(Operations.archive().onItsWay())).isEqualTo(new Writer.Written.Unknown(kept()));

        crm.fails(crm.down);
        assertThat(write(TITLE.onItsWay())).isEqualTo(new Writer.Written.Unknown(kept()));
        assertThat(kept().state()).isEqualTo(State.SENT);
    }

    private static List<History.Version> versions(String... values) {
        return List.of(values).stream()
                .map(value -> new History.Version(value, Instant.EPOCH, "", ""))
                .toList();
    }
}
