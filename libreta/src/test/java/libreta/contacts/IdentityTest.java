package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import libreta.House;
import libreta.contacts.Moment.Said;
import libreta.contacts.Moment.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whom the words of a conversation single out, moment by moment. */
@Timeout(60)
class IdentityTest {
    @TempDir
    Path folder;

    private House house;
    private ContactId torres = new ContactId("1");
    private ContactId torresGil = new ContactId("1");
    private ContactId bob = new ContactId("1");
    private final List<Moment> moments = new ArrayList<>();

    @BeforeEach
    void open() {
        house = new House(folder).begin();
        torres = created(
                "firstname", "Xanthippa", "lastname", "Torres", "company", "Zafiro", "email", "xt@zafiro.example");
        torresGil = created(
                "firstname",
                "Xanthippa",
                "lastname",
                "Torres Gil",
                "company",
                "Globo Rojo",
                "email",
                "xtg@globo.example");
        bob = created("firstname", "Bobo", "lastname", "Quux", "company", "Kontor", "email", "bobo@initech.example");
        seen(torres, torresGil, bob);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private ContactId created(String... namesAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ((CreateReply.Created) house.hubspot.create(values)).id();
    }

    private void seen(ContactId... ids) {
        house.database
                .seenContacts()
                .see(
                        House.TALK,
                        Stream.of(ids)
                                .map(id -> new SeenContacts.Seen(id, "x", ""))
                                .toList(),
                        house.clock.instant());
    }

    private void says(String text) {
        moments.add(new Said(moments.size(), text));
    }

    private void shown(ContactId... ids) {
        List<Contact> contacts =
                house.hubspot.readAll(List.of(ids), Identity.READ).stream().toList();
        moments.add(new Shown(moments.size(), contacts, true));
    }

    /** The model calls for this contact. */
    private Proposing calls(ContactId contact) {
        List<String> said = moments.stream()
                .filter(Said.class::isInstance)
                .map(moment -> ((Said) moment).text())
                .toList();
        Evidence evidence = new Evidence(said, List.of(), moments);
        Proposing answer = house.desk.propose(new WriteRequest(
                House.TALK, "call-1", new WriteRequest.Aim.Update(contact), Map.of("jobtitle", "Boss"), evidence));
        house.waiting()
                .ifPresent(proposal ->
                        house.database.proposals().decide(proposal.id(), ProposalState.SET_ASIDE, "something else"));
        house.database
                .choices()
                .waiting(House.TALK)
                .ifPresent(
                        choice -> house.database.choices().end(choice.id(), ChoiceState.SET_ASIDE, "something else"));
        return answer;
    }

    private void assertAsked(ContactId called, ContactId... candidates) {
        assertThat(calls(called))
                .isInstanceOfSatisfying(
                        Proposing.Ambiguous.class,
                        asks -> assertThat(asks.choice().candidates())
                                .extracting(Contact::id)
                                .containsExactlyInAnyOrder(candidates));
    }

    private void assertProposed(ContactId called) {
        assertThat(calls(called)).isInstanceOf(Proposing.Proposed.class);
    }

    @Test
    void whom_nobody_named_and_nobody_showed_is_asked_about() {
        says("set the job title to Boss");

        assertAsked(torres, torres);
    }

    @Test
    void so_is_a_stranger_whoever_was_shown() {
        says("make Zebedeo Boss");
        assertAsked(torres, torres);

        shown(bob);
        says("make Zebedeo Boss");
        assertAsked(bob, bob);
    }

    @Test
    void of_a_list_that_was_shown_and_of_which_nobody_was_named_any_may_be_meant() {
        says("who is new?");
        shown(torres, bob);
        says("set the job title to Boss");

        assertAsked(torres, torres, bob);
    }

    @Test
    void whom_the_message_before_the_list_named_is_meant_behind_it() {
        says("find Xanthippa Torres of Zafiro");
        shown(torres, bob);
        says("set the job title to Boss");

        assertProposed(torres);
        assertAsked(bob, torres, bob);
    }

    @Test
    void who_was_shown_alone_is_meant_and_nobody_else() {
        says("find xt@zafiro.example");
        shown(torres);
        says("set the job title to Boss");

        assertProposed(torres);
        assertAsked(bob, torres, bob);
    }

    @Test
    void a_name_that_is_a_part_of_another_one_may_be_either_and_the_longer_one_is_its_own() {
        says("make Xanthippa Torres Boss");
        assertAsked(torres, torres, torresGil);
        assertAsked(torresGil, torres, torresGil);

        says("make Xanthippa Torres Gil Boss");
        assertProposed(torresGil);
        assertAsked(torres, torres, torresGil);
    }

    @Test
    void an_id_and_an_address_are_sure_whoever_else_is_called_so() {
        says("find Xanthippa Torres");
        shown(torres, torresGil);
        says("contact " + torres + " is Boss");
        assertProposed(torres);
        assertAsked(torresGil, torres, torresGil);

        says("xtg@globo.example is Boss");
        assertProposed(torresGil);
    }

    @Test
    void an_address_that_is_nobody_s_is_asked_about() {
        says("Bobo Quux, other@else.example, is Boss");

        assertAsked(bob, bob);
    }

    @Test
    void a_domain_alone_is_asked_about() {
        says("the one at initech.example is Boss");

        assertAsked(bob, bob);
    }

    @Test
    void a_name_that_was_said_whole_before_is_meant_by_a_part_of_it_once_its_owner_was_shown() {
        says("find Xanthippa Torres Gil");
        shown(torresGil);
        says("Xanthippa is Boss");

        assertProposed(torresGil);
        assertAsked(torres, torres, torresGil);
    }

    @Test
    void before_its_owner_was_shown_it_is_asked_about() {
        says("do you know Xanthippa Torres Gil?");
        says("Xanthippa is Boss");

        assertAsked(torresGil, torres, torresGil);
    }

    @Test
    void of_two_of_one_company_that_was_said_either_may_be_meant() {
        ContactId other =
                created("firstname", "Zoe", "lastname", "Quark", "company", "Globo Rojo", "email", "zq@globo.example");
        seen(other);
        says("the one at Globo Rojo is Boss");

        assertAsked(torresGil, torresGil, other);
    }

    @Test
    void a_company_that_goes_with_a_name_said_before_singles_out() {
        says("find Xanthippa Torres");
        shown(torres, torresGil);
        says("the one at Globo Rojo is Boss");

        assertProposed(torresGil);
    }

    @Test
    void who_was_named_and_is_not_the_one_that_is_called_for_is_a_candidate() {
        says("find bobo@initech.example");
        shown(bob);
        says("find xt@zafiro.example");
        shown(torres);
        says("Bobo is Boss");

        assertAsked(torres, torres, bob);
        assertProposed(bob);
    }

    @Test
    void the_second_of_a_list_is_picked_by_saying_so() {
        says("find Xanthippa");
        shown(torres, torresGil);
        says("the second one");
        says("set the job title to Boss");

        assertProposed(torresGil);
        assertAsked(torres, torres, torresGil);
    }

    @Test
    void of_very_many_those_that_were_shown_are_among_the_ten() {
        List<ContactId> many = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            many.add(created("firstname", "Yolanda", "lastname", "Zúñiga", "email", "yz" + i + "@zafiro.example"));
        }
        ContactId last = many.getLast();
        says("find Yolanda Zúñiga");
        shown(many.get(12), last);
        says("make Yolanda Zúñiga Boss");

        seen(many.getFirst());

        var asks = (Proposing.Ambiguous) calls(many.getFirst());

        assertThat(asks.choice().candidates())
                .hasSize(10)
                .extracting(Contact::id)
                .contains(many.getFirst(), many.get(12), last)
                .isSortedAccordingTo(
                        (one, other) -> Long.compare(Long.parseLong(one.value()), Long.parseLong(other.value())));
        assertThat(Set.copyOf(asks.choice().candidates())).hasSize(10);
    }
}
