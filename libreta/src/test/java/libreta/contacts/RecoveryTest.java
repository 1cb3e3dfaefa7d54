package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libreta.SetClock;
import libreta.contacts.Operation.State;
import libreta.lease.Alone;
import libreta.lease.MemoryLeases;
import org.junit.jupiter.api.Test;

/** What becomes of an operation whose process died, by what HubSpot shows and how long ago it was. */
class RecoveryTest {
    private static final Operation TITLE =
            Operations.update(Map.of("jobtitle", "Clerk"), Map.of("jobtitle", "Countess"));
    private static final Operation BY_ADDRESS = Operations.create(Map.of("email", "g@n.example"));
    private static final Operation BY_NAME = Operations.create(Map.of("firstname", "Grace"));
    private static final Operation MARKED =
            Operations.create(Map.of("firstname", "Grace", PropertySchema.OPERATION, "op-1"));
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration TWELVE_MINUTES = Duration.ofMinutes(12);

    private final SetClock clock = new SetClock();
    private final StagedCrm crm = new StagedCrm();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryLeases leases = new MemoryLeases();
    private final Alone alone = new Alone(leases, clock, () -> "me", () -> {});
    private final Recovery recovery = recovery(Policy.OPEN);

    RecoveryTest() {
        crm.contacts.put("51", "jobtitle", "Clerk", "lifecyclestage", "customer");
    }

    private Recovery recovery(Policy policy) {
        return new Recovery(crm, new Schemas(crm, clock), policy, journal, alone, clock);
    }

    private State confirmed(Operation operation) {
        journal.put(operation);
        return settled();
    }

    private State sent(Operation operation) {
        journal.put(operation.onItsWay());
        return settled();
    }

    private State settled() {
        return recovery.settle(Operations.ID).orElseThrow().state();
    }

    @Test
    void what_was_never_sent_is_sent_while_the_person_waits() {
        clock.move(TEN_MINUTES);
        crm.answers(new UpdateReply.Updated());

        assertThat(confirmed(TITLE)).isEqualTo(State.DONE);
        assertThat(crm.writes).hasSize(1);
    }

    @Test
    void what_was_never_sent_is_not_sent_when_nobody_expects_it_any_more() {
        clock.move(TEN_MINUTES.plusMillis(1));

        assertThat(confirmed(TITLE)).isEqualTo(State.FAILED);
        assertThat(crm.writes).isEmpty();
    }

    @Test
    void what_was_never_sent_is_not_sent_over_what_somebody_else_wrote() {
        crm.contacts.put("51", "jobtitle", "Somebody else's");
        assertThat(confirmed(TITLE)).isEqualTo(State.FAILED);

        crm.contacts.remove(Operations.ADA);
        assertThat(confirmed(TITLE)).isEqualTo(State.FAILED);

        crm.contacts.put("60", "email", "g@n.example");
        assertThat(confirmed(BY_ADDRESS)).isEqualTo(State.FAILED);
        assertThat(crm.writes).isEmpty();
    }

    @Test
    void a_create_that_was_never_sent_is_sent_where_nobody_has_the_address() {
        crm.answers(new CreateReply.Created(new ContactId("60")));
        assertThat(confirmed(BY_ADDRESS)).isEqualTo(State.DONE);
        crm.answers(new CreateReply.Created(new ContactId("61")));
        assertThat(confirmed(BY_NAME)).isEqualTo(State.DONE);
    }

    @Test
    void what_happened_is_done() {
        crm.contacts.put("51", "jobtitle", "Countess");
        assertThat(sent(TITLE)).isEqualTo(State.DONE);

        crm.contacts.put("60", "email", "g@n.example");
        assertThat(sent(BY_ADDRESS)).isEqualTo(State.DONE);

        crm.contacts.remove(Operations.ADA);
        assertThat(sent(Operations.archive())).isEqualTo(State.DONE);
        assertThat(crm.writes).isEmpty();
    }

    @Test
    void what_did_not_happen_is_sent_again_where_that_is_safe() {
        crm.answers(new UpdateReply.Updated());
        assertThat(sent(TITLE)).isEqualTo(State.DONE);
        crm.answers(new CreateReply.Created(new ContactId("60")));
        assertThat(sent(BY_ADDRESS)).isEqualTo(State.DONE);
        crm.answers(new CreateReply.Created(new ContactId("60")));
        assertThat(sent(MARKED)).isEqualTo(State.DONE);

        assertThat(crm.writes).hasSize(3);
    }

    @Test
    void a_contact_that_is_taken_back_goes_only_as_it_was_made() {
        journal.put(Operations.created(Map.of("jobtitle", "Clerk", "lifecyclestage", "customer")));
        crm.answers(new ArchiveReply.Archived());
        assertThat(confirmed(Operations.archive())).isEqualTo(State.DONE);
        crm.answers(new ArchiveReply.Archived());
        assertThat(sent(Operations.archive())).isEqualTo(State.DONE);

        crm.contacts.put("51", "city", "Bath");
        assertThat(confirmed(Operations.archive())).isEqualTo(State.FAILED);
        assertThat(sent(Operations.archive())).isEqualTo(State.SENT);
        clock.move(TWELVE_MINUTES.plusMillis(1));
        assertThat(settled()).isEqualTo(State.FAILED);
        assertThat(crm.writes).hasSize(2);
    }

    @Test
    void what_arrives_late_is_found_when_the_second_request_is_refused_for_it() {
        crm.answers(() -> crm.contacts.put("60", "email", "g@n.example"), new CreateReply.Taken(Optional.empty()));
        assertThat(sent(BY_ADDRESS)).isEqualTo(State.SENT);

        assertThat(settled()).isEqualTo(State.DONE);
        assertThat(crm.writes).hasSize(1);
    }

    @Test
    void what_did_not_happen_is_not_sent_again_after_ten_minutes_and_has_failed_when_hubspot_is_through_with_it() {
        clock.move(TEN_MINUTES.plusMillis(1));
        assertThat(sent(TITLE)).as("HubSpot may still be at it").isEqualTo(State.SENT);

        clock.move(Duration.ofMinutes(2));
        assertThat(settled()).isEqualTo(State.FAILED);
        assertThat(crm.writes).isEmpty();
    }

    @Test
    void where_nothing_may_be_written_any_more_what_was_sent_before_is_still_waited_for() {
        journal.put(TITLE.onItsWay());
        Recovery readOnly = recovery(new Policy(true, WriteRule.ALL, WriteRule.ALL));
        assertThat(readOnly.settle(Operations.ID).orElseThrow().state()).isEqualTo(State.SENT);

        crm.contacts.put("51", "jobtitle", "Countess");
        assertThat(readOnly.settle(Operations.ID).orElseThrow().state()).isEqualTo(State.DONE);

        journal.put(TITLE);
        assertThat(readOnly.settle(Operations.ID).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(crm.writes).isEmpty();
    }

    @Test
    void what_arrives_between_two_looks_has_not_failed() {
        journal.put(Operations.created(Map.of("jobtitle", "Clerk", "lifecyclestage", "customer")));
        crm.contacts.afterRead = () -> crm.contacts.remove(Operations.ADA);

        assertThat(sent(Operations.archive())).isEqualTo(State.SENT);
        assertThat(settled()).isEqualTo(State.DONE);
        assertThat(crm.writes).isEmpty();
    }

    @Test
    void a_contact_that_was_merged_into_another_one_is_not_written_to() {
        crm.contacts.merge("51", "70");
        crm.contacts.put("70", "jobtitle", "Clerk");

        assertThat(confirmed(TITLE)).isEqualTo(State.FAILED);
        assertThat(journal.find(Operations.ID).orElseThrow().note()).isEqualTo(Recovery.CHANGED_SINCE);
        assertThat(sent(TITLE)).isEqualTo(State.UNKNOWN);
        assertThat(crm.writes).isEmpty();
    }

    @Test
    void a_value_that_an_earlier_write_of_ours_left_in_the_history_is_not_taken_for_this_one() {
        journal.put(Operations.earlier(TITLE));
        crm.versions.put("jobtitle", List.of(version("Clerk", 2), version("Countess", 1), version("Clerk", -500)));
        crm.answers(new UpdateReply.Updated());

        assertThat(sent(TITLE)).isEqualTo(State.DONE);
        assertThat(crm.writes).hasSize(1);
    }

    @Test
    void what_was_done_twice_and_both_times_taken_back_is_not_sent_a_third_time() {
        journal.put(Operations.earlier(TITLE));
        crm.versions.put(
                "jobtitle",
                List.of(
                        version("Clerk", 4),
                        version("Countess", 3),
                        version("Clerk", 2),
                        version("Countess", 1),
                        version("Clerk", -500)));

        assertThat(sent(TITLE)).isEqualTo(State.DONE);
        assertThat(crm.writes).isEmpty();
    }

    @Test
    void what_came_upon_somebody_else_s_value_and_was_changed_again_is_done_where_an_app_wrote_it() {
        crm.contacts.put("51", "jobtitle", "Theirs again");
        crm.versions.put(
                "jobtitle",
                List.of(
                        byHand("Theirs again", 3),
                        version("Countess", 2),
                        byHand("Theirs", 1),
                        version("Clerk", -500)));
        assertThat(sent(TITLE)).isEqualTo(State.DONE);

        crm.versions.put(
                "jobtitle",
                List.of(byHand("Theirs again", 3), byHand("Countess", 2), byHand("Theirs", 1), version("Clerk", -500)));
        assertThat(sent(TITLE)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void a_value_that_an_app_set_before_the_one_that_is_to_be_replaced_is_no_sign_of_it() {
        crm.contacts.put("51", "jobtitle", "Clerk");
        crm.versions.put("jobtitle", List.of(version("Clerk", 2), version("Countess", 1)));
        crm.answers(new UpdateReply.Updated());

        assertThat(sent(TITLE)).isEqualTo(State.DONE);
        assertThat(crm.writes).hasSize(1);
    }

    private History.Version byHand(String value, long second) {
        return new History.Version(value, clock.instant().plusSeconds(second), "CRM_UI", "userId:7");
    }

    private History.Version version(String value, long second) {
        return new History.Version(value, clock.instant().plusSeconds(second), "INTEGRATION", "app");
    }

    @Test
    void a_stage_that_somebody_else_has_cleared_is_not_set() {
        crm.contacts.put("51", "lifecyclestage", "");
        Operation forward = Operations.update(Map.of("lifecyclestage", "lead"), Map.of("lifecyclestage", "customer"));
        assertThat(sent(forward)).isEqualTo(State.UNKNOWN);

        Operation back = Operations.update(Map.of("lifecyclestage", "customer"), Map.of("lifecyclestage", "lead"));
        assertThat(sent(back)).as("nothing tells who").isEqualTo(State.UNKNOWN);
        for (String other :
                List.of("CRM_UI", "IMPORT", "AUTOMATION_PLATFORM", "CRM_UI_BULK_ACTION", "MOBILE_IOS", "API")) {
            cleared(clock.instant(), other);
            assertThat(sent(back)).as(other).isEqualTo(State.UNKNOWN);
        }
        cleared(Operations.CONFIRMED_AT.minusSeconds(31), "INTEGRATION");
        assertThat(sent(back)).as("before").isEqualTo(State.UNKNOWN);
        assertThat(crm.writes).isEmpty();
    }

    private void cleared(Instant at, String source) {
        crm.contacts.put("51", "lifecyclestage", "");
        crm.versions.put("lifecyclestage", List.of(new History.Version("", at, source, "app")));
    }

    @Test
    void a_stage_that_cannot_be_set_is_given_up_after_a_day_and_not_set_where_nothing_may_be_written() {
        cleared(clock.instant(), "INTEGRATION");
        Operation back = Operations.update(Map.of("lifecyclestage", "customer"), Map.of("lifecyclestage", "lead"));
        journal.put(back.onItsWay());
        assertThat(recovery(new Policy(true, WriteRule.ALL, WriteRule.ALL))
                        .settle(Operations.ID)
                        .orElseThrow()
                        .state())
                .isEqualTo(State.SENT);

        clock.move(Duration.ofHours(24).plusMillis(1));
        assertThat(settled()).isEqualTo(State.UNKNOWN);
        assertThat(crm.writes).isEmpty();
    }

    @Test
    void a_stage_that_was_cleared_is_set_however_late_it_is() {
        cleared(clock.instant().plus(TWELVE_MINUTES), "INTEGRATION");
        clock.move(Duration.ofHours(3));
        crm.answers(new UpdateReply.Updated());
        crm.answers(new UpdateReply.Updated());

        Operation back = Operations.update(
                Map.of("lifecyclestage", "customer", "jobtitle", "Clerk"),
                Map.of("lifecyclestage", "lead", "jobtitle", "Countess"));
        assertThat(sent(back)).isEqualTo(State.DONE);
    }

    @Test
    void an_empty_stage_beside_other_changes_is_nobody_s_half() {
        cleared(clock.instant(), "INTEGRATION");
        crm.contacts.put("51", "lifecyclestage", "", "jobtitle", "Somebody else's");
        Operation back = Operations.update(
                Map.of("lifecyclestage", "customer", "jobtitle", "Clerk"),
                Map.of("lifecyclestage", "lead", "jobtitle", "Countess"));

        assertThat(sent(back)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void what_somebody_else_has_written_too_is_unknown() {
        crm.contacts.put("51", "jobtitle", "Somebody else's");

        assertThat(sent(TITLE)).isEqualTo(State.UNKNOWN);
        assertThat(journal.find(Operations.ID).orElseThrow().note()).endsWith("found out afterwards");
    }

    @Test
    void a_create_without_a_key_waits_for_the_search_and_takes_the_only_new_one() {
        clock.move(Duration.ofMinutes(2));
        assertThat(sent(BY_NAME)).isEqualTo(State.SENT);

        String now = String.valueOf(clock.instant().toEpochMilli());
        crm.contacts.put("60", "firstname", "Grace", "createdate", now);
        crm.contacts.index();
        assertThat(sent(BY_NAME)).isEqualTo(State.DONE);

        crm.contacts.put("61", "firstname", "Grace", "createdate", now);
        crm.contacts.index();
        assertThat(sent(BY_NAME)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void a_create_without_a_key_is_looked_for_by_its_name_and_told_by_all_its_values() {
        String now = String.valueOf(clock.instant().toEpochMilli());
        crm.contacts.put("60", "firstname", "Grace", "city", "Leeds", "createdate", now);
        crm.contacts.put("61", "firstname", "Grace", "city", "york", "createdate", now);
        crm.contacts.index();

        assertThat(sent(Operations.create(Map.of("firstname", "Grace", "city", "York", "lastname", ""))))
                .isEqualTo(State.DONE);
        assertThat(journal.find(Operations.ID).orElseThrow().contact()).isEqualTo("61");
        assertThat(crm.contacts.searches.getFirst().groups().getFirst())
                .extracting(ContactSearch.Filter::property)
                .containsExactly("createdate", "firstname");
    }

    @Test
    void a_create_without_a_key_that_the_search_never_shows_is_unknown() {
        String before = String.valueOf(clock.instant().minusSeconds(31).toEpochMilli());
        crm.contacts.put("60", "firstname", "Grace", "createdate", before);
        crm.contacts.index();
        clock.move(Duration.ofMinutes(2).plusMillis(1));

        assertThat(sent(BY_NAME)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void a_silent_hubspot_is_asked_again_for_a_day() {
        crm.contacts.readsFail = Optional.of(crm.down);
        clock.move(Duration.ofHours(24));
        assertThat(sent(TITLE)).isEqualTo(State.SENT);

        clock.move(Duration.ofMillis(1));
        assertThat(sent(TITLE)).isEqualTo(State.UNKNOWN);
        assertThat(journal.find(Operations.ID).orElseThrow().note()).endsWith("has not answered for a day");
    }

    @Test
    void a_silent_hubspot_leaves_what_was_never_sent_for_later() {
        crm.contacts.readsFail = Optional.of(crm.down);

        assertThat(confirmed(TITLE)).isEqualTo(State.CONFIRMED);
    }

    @Test
    void what_somebody_is_at_is_left_to_them() {
        journal.put(TITLE.onItsWay());
        leases.take(
                Targets.of(TITLE), "another", clock.instant(), clock.instant().plusSeconds(5));

        assertThat(recovery.settle(Operations.ID)).isEmpty();
        assertThat(recovery.settle(new OperationId("nobodys"))).isEmpty();
    }

    @Test
    void what_has_ended_stays_as_it_is() {
        assertThat(confirmed(TITLE.ended(State.FAILED, "51", Map.of(), "no"))).isEqualTo(State.FAILED);
        assertThat(crm.contacts.reads).isEmpty();
    }

    @Test
    void one_writer_at_a_time_for_a_contact_and_for_an_address() {
        assertThat(Targets.of(TITLE)).isEqualTo("contact:51");
        assertThat(Targets.of(Operations.archive())).isEqualTo("contact:51");
        assertThat(Targets.of(BY_NAME)).matches("name:[0-9a-f]{32}");
        assertThat(Targets.of(BY_ADDRESS))
                .isEqualTo(Targets.address("g@n.example"))
                .matches("address:[0-9a-f]{32}")
                .isNotEqualTo(Targets.address("h@n.example"));
    }

    @Test
    void work_in_passing_is_done() {
        boolean[] done = {false};
        recovery.inPassing(() -> done[0] = true);

        assertThat(done[0]).isTrue();
    }
}
