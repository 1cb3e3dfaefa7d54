package libreta.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether the person's own words single a contact out, before it may be written to. The model's word for it
 * counts nothing, and neither does a search that the model made since the person spoke last: the person has not seen
 * what that found.
 */
final class Identity {
    /** What is read of every contact that is compared. */
    static final List<String> READ = Stream.concat(
                    ContactChoice.TELLING.stream(), Stream.of("state", "hs_additional_emails"))
            .toList();

    /** Whom somebody named longer ago than that, nobody remembers. */
    private static final int MOST_MOMENTS = 100;

    private final Namesakes namesakes;
    private final Phones phones;
    private final ContactChoices choices;
    private final SeenContacts seen;

    Identity(Crm crm, Phones phones, Desk.Stores stores) {
        this.namesakes = new Namesakes(crm, stores.recent());
        this.phones = phones;
        this.choices = stores.choices();
        this.seen = stores.seen();
    }

    /**
     * The contacts that the person may mean: empty when it is this one and no other; else at most ten, this one among
     * them, in the order of their ids. A single candidate is one that the person's words do not name.
     *
     * @param contact with {@link #READ}
     * @param forms the values to be written, in each form in which they may have been said
     * @param labels what the account calls its properties
     * @throws CrmFailed when HubSpot cannot be asked who else is called so
     */
    List<Contact> doubts(WriteRequest request, Contact contact, Collection<String> forms, Collection<String> labels) {
        Talk talk = talk(request, contact);
        Naming naming = new Naming(phones, forms, labels);
        if (talk.pickedAfter(contact.id(), talk.newestAt())) {
            return List.of();
        }
        List<Contact> rivals = talk.namesSomebody(naming, talk.newest())
                ? rivals(contact, talk, naming, talk.newest())
                : rivalsOfTheUnnamed(contact, talk, naming);
        return rivals.isEmpty() ? List.of() : candidates(contact, rivals, talk);
    }

    /** What the person said last names nobody that we know: it goes on about whom the person had before their eyes. */
    private List<Contact> rivalsOfTheUnnamed(Contact contact, Talk talk, Naming naming) {
        List<Contact> shown =
                talk.shownBeforeTheNewest().map(Moment.Shown::contacts).orElse(List.of());
        boolean aStranger = !naming.unexplained(talk.newest().text()).isEmpty();
        if (aStranger) {
            return shown.isEmpty() ? List.of(contact) : shown;
        }
        boolean alone = talk.shownBeforeTheNewest()
                .filter(last -> last.only(contact.id()))
                .isPresent();
        if (alone) {
            return List.of();
        }
        boolean among = shown.isEmpty()
                || (shown.size() > 1 && shown.stream().anyMatch(one -> one.id().equals(contact.id())));
        Optional<Moment.Said> named = talk.said().reversed().stream()
                .filter(said -> talk.namesSomebody(naming, said))
                .findFirst();
        if (among && named.isPresent()) {
            return rivals(contact, talk, naming, named.get());
        }
        return shown.isEmpty() ? List.of(contact) : shown;
    }

    /** Those that this message fits as well as the contact, or better. */
    private List<Contact> rivals(Contact contact, Talk talk, Naming naming, Moment.Said message) {
        Set<String> own = naming.of(contact, message.text());
        if (own.isEmpty()) {
            return best(talk.known().values(), naming, message);
        }
        boolean sure = !naming.sure(contact, message.text()).isEmpty();
        Map<ContactId, Contact> others = new LinkedHashMap<>(talk.known());
        Map<ContactId, Contact> whole = new HashMap<>();
        if (!sure) {
            alsoCalledSo(contact, talk, naming, message).forEach(one -> whole.put(one.id(), one));
            others.putAll(whole);
        }
        others.remove(contact.id());
        List<Contact> named = others.values().stream()
                .filter(other -> !Collections.disjoint(own, naming.of(other, message.text())))
                .toList();
        List<Contact> compared = sure ? named : wholly(named, whole);
        List<Contact> rivals = compared.stream()
                .filter(other -> !less(naming.of(other, message.text()), own))
                .toList();
        boolean outdone = rivals.stream().anyMatch(other -> less(own, naming.of(other, message.text())));
        if (outdone) {
            return rivals;
        }
        if (!sure
                && (unheardOf(contact, talk, naming, message)
                        || !naming.addressesIn(message.text()).isEmpty())) {
            return rivals.isEmpty() ? List.of(contact) : rivals;
        }
        return saidMoreFullyBefore(contact, rivals, talk, naming, message);
    }

    /** What was shown may be a part of what HubSpot holds: nobody is ruled out by that. */
    private List<Contact> wholly(List<Contact> contacts, Map<ContactId, Contact> whole) {
        List<Contact> known =
                contacts.stream().filter(one -> whole.containsKey(one.id())).toList();
        List<Contact> others =
                contacts.stream().filter(one -> !whole.containsKey(one.id())).toList();
        return Stream.concat(namesakes.read(others).stream(), known.stream()).toList();
    }

    /** A name of which only a part is said now may have been said whole before, and its owner shown. */
    private static List<Contact> saidMoreFullyBefore(
            Contact contact, List<Contact> rivals, Talk talk, Naming naming, Moment.Said message) {
        if (talk.pickedAfter(contact.id(), message.at())) {
            return List.of();
        }
        Set<String> part = naming.ofName(contact, message.text());
        List<Contact> all = Stream.concat(Stream.of(contact), rivals.stream()).toList();
        for (Moment.Said before : talk.said().reversed()) {
            boolean moreFully = before.at() < message.at()
                    && !part.isEmpty()
                    && all.stream().anyMatch(one -> less(part, naming.ofName(one, before.text())));
            if (moreFully) {
                boolean shown = talk.shownBetween(contact.id(), before.at(), message.at());
                Set<String> own = naming.ofName(contact, before.text());
                List<Contact> left = rivals.stream()
                        .filter(other -> !less(naming.ofName(other, before.text()), own))
                        .toList();
                return shown ? left : rivals;
            }
        }
        return rivals;
    }

    /** What was said of it is nothing that HubSpot could be asked about. */
    private static boolean unheardOf(Contact contact, Talk talk, Naming naming, Moment.Said message) {
        return saidName(contact, talk, naming, message).isEmpty()
                && described(contact, naming, message).isEmpty();
    }

    private List<Contact> alsoCalledSo(Contact contact, Talk talk, Naming naming, Moment.Said message) {
        Set<String> name = saidName(contact, talk, naming, message);
        return name.isEmpty() ? namesakes.alike(contact, described(contact, naming, message)) : namesakes.called(name);
    }

    /** The words of its name in this message, else in the last one before that has any. */
    private static Set<String> saidName(Contact contact, Talk talk, Naming naming, Moment.Said message) {
        return talk.said().reversed().stream()
                .filter(said -> said.at() <= message.at())
                .map(said -> naming.ofName(contact, said.text()))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static List<String> described(Contact contact, Naming naming, Moment.Said message) {
        Set<String> said = naming.of(contact, message.text());
        return Stream.of("company", "jobtitle", "city", "state", "country")
                .filter(property -> {
                    List<String> words = Words.of(contact.value(property));
                    return !words.isEmpty() && words.stream().anyMatch(said::contains);
                })
                .toList();
    }

    private static List<Contact> best(Collection<Contact> known, Naming naming, Moment.Said message) {
        return known.stream()
                .filter(one -> !naming.of(one, message.text()).isEmpty())
                .filter(one -> known.stream()
                        .noneMatch(other -> less(naming.of(one, message.text()), naming.of(other, message.text()))))
                .toList();
    }

    private static boolean less(Set<String> some, Set<String> more) {
        return more.size() > some.size() && more.containsAll(some);
    }

    /** As they are now; those that the person has seen come before the others where there are too many. */
    private List<Contact> candidates(Contact contact, List<Contact> rivals, Talk talk) {
        Comparator<Contact> shownFirst =
                Comparator.comparing(one -> talk.shownLast().stream().noneMatch(one.id()::equals));
        List<Contact> others = rivals.stream()
                .filter(other -> !other.id().equals(contact.id()))
                .sorted(shownFirst)
                .limit(ContactChoice.MOST_CANDIDATES - 1)
                .toList();
        Stream<Contact> asTheyAre =
                namesakes.read(others).stream().filter(other -> !other.id().equals(contact.id()));
        return Stream.concat(Stream.of(contact), asTheyAre)
                .sorted(Comparator.comparingInt(
                                (Contact one) -> one.id().value().length())
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    private Talk talk(WriteRequest request, Contact contact) {
        List<Moment> all = request.evidence().moments();
        List<Moment> moments = new ArrayList<>(all.subList(Math.max(0, all.size() - MOST_MOMENTS), all.size()));
        if (moments.stream().noneMatch(Moment.Shown.class::isInstance)) {
            // a door that keeps no record: all that we know is who came up
            List<SeenContacts.Seen> came = seen.seen(request.conversation(), 2);
            if (came.size() == 1 && came.getFirst().id().equals(contact.id())) {
                moments.addFirst(new Moment.Shown(-1, List.of(contact), true));
            }
        }
        List<ContactChoices.Pick> picks = new ArrayList<>(choices.picks(request.conversation()));
        picks.addAll(said(moments));
        picks.sort(Comparator.comparingInt(ContactChoices.Pick::at));
        return new Talk(moments, picks, contact);
    }

    /** Messages that say no more than which of those shown is meant: <i>the second</i>, <i>the one at Acme</i>. */
    private static List<ContactChoices.Pick> said(List<Moment> moments) {
        List<ContactChoices.Pick> picks = new ArrayList<>();
        List<Contact> shown = List.of();
        for (Moment moment : moments) {
            switch (moment) {
                case Moment.Shown(int at, List<Contact> contacts, boolean all) -> shown = contacts;
                case Moment.Said(int at, String text) -> {
                    if (shown.size() > 1 && ChoiceReply.of(text, shown) instanceof ChoiceReply.Picked(ContactId one)) {
                        picks.add(new ContactChoices.Pick(one, at + 1));
                    }
                }
            }
        }
        return picks;
    }

    /** What has been said, shown and picked. */
    private record Talk(List<Moment> moments, List<ContactChoices.Pick> picks, Contact contact) {
        List<Moment.Said> said() {
            return moments.stream()
                    .filter(Moment.Said.class::isInstance)
                    .map(Moment.Said.class::cast)
                    .toList();
        }

        List<Moment.Shown> shown() {
            return moments.stream()
                    .filter(Moment.Shown.class::isInstance)
                    .map(Moment.Shown.class::cast)
                    .filter(shown -> !shown.contacts().isEmpty())
                    .toList();
        }

        Moment.Said newest() {
            List<Moment.Said> said = said();
            return said.isEmpty() ? new Moment.Said(0, "") : said.getLast();
        }

        int newestAt() {
            return newest().at();
        }

        /** All that the conversation showed, as it was shown last, and the contact itself. */
        Map<ContactId, Contact> known() {
            Map<ContactId, Contact> known = new LinkedHashMap<>();
            shown().forEach(shown -> shown.contacts().forEach(one -> known.put(one.id(), one)));
            known.put(contact.id(), contact);
            return known;
        }

        boolean namesSomebody(Naming naming, Moment.Said message) {
            return known().values().stream()
                    .anyMatch(one -> !naming.of(one, message.text()).isEmpty());
        }

        boolean pickedAfter(ContactId id, int at) {
            return picks.stream().anyMatch(pick -> pick.contact().equals(id) && pick.at() > at);
        }

        boolean shownBetween(ContactId id, int from, int to) {
            return shown().stream()
                    .filter(shown -> shown.at() > from && shown.at() < to)
                    .anyMatch(shown ->
                            shown.contacts().stream().anyMatch(one -> one.id().equals(id)));
        }

        /** What the person had before their eyes when they spoke last; a pick counts as what was shown. */
        Optional<Moment.Shown> shownBeforeTheNewest() {
            Optional<Moment.Shown> shown = shown().reversed().stream()
                    .filter(one -> one.at() < newestAt())
                    .findFirst();
            Optional<ContactChoices.Pick> pick = picks.reversed().stream()
                    .filter(one -> one.at() <= newestAt())
                    .findFirst();
            if (pick.isEmpty()
                    || shown.filter(one -> one.at() >= pick.get().at()).isPresent()) {
                return shown;
            }
            Contact picked = known().getOrDefault(
                            pick.get().contact(), new Contact(pick.get().contact(), Map.of()));
            return Optional.of(new Moment.Shown(pick.get().at(), List.of(picked), true));
        }

        Set<ContactId> shownLast() {
            return shown().isEmpty()
                    ? Set.of()
                    : shown().getLast().contacts().stream().map(Contact::id).collect(Collectors.toSet());
        }
    }
}
