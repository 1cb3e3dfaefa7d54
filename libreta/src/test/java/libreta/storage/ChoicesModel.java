package libreta.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libreta.contacts.ChoiceState;
import libreta.contacts.ContactChoice;
import libreta.contacts.ContactChoiceId;
import libreta.contacts.ContactChoices;
import libreta.contacts.ContactChoices.Decided;
import libreta.contacts.ContactChoices.Pick;
import libreta.conversation.ConversationId;

/** What the table of choices must say after every step, kept in memory beside it. */
final class ChoicesModel {
    private static final int CONVERSATIONS = 2;

    private final ContactChoices choices;
    private final List<Decided> all = new ArrayList<>();
    private final List<Pick> picks = new ArrayList<>();
    private final List<ConversationId> pickedIn = new ArrayList<>();

    ChoicesModel(Database database) {
        choices = database.choices();
        for (int n = 0; n < CONVERSATIONS; n++) {
            database.conversations().open(conversation(n), Samples.ANA, Samples.NOON);
        }
    }

    private static ConversationId conversation(int n) {
        return new ConversationId("talk-" + n % CONVERSATIONS);
    }

    private Optional<Decided> waiting(ConversationId conversation) {
        return all.stream()
                .filter(one -> one.choice().conversation().equals(conversation) && one.state() == ChoiceState.WAITING)
                .findFirst();
    }

    void ask(int n) {
        ConversationId conversation = conversation(n);
        ContactChoice choice = new ContactChoice(
                new ContactChoiceId("choice-" + all.size()),
                conversation,
                "call",
                Samples.ADA.id(),
                Map.of("phone", "1"),
                List.of(Samples.ADA),
                Samples.NOON,
                Samples.NOON.plus(Duration.ofMinutes(30)));
        if (waiting(conversation).isPresent()) {
            assertThatThrownBy(() -> choices.add(choice)).isInstanceOf(IllegalStateException.class);
            return;
        }
        choices.add(choice);
        all.add(new Decided(choice, ChoiceState.WAITING, Optional.empty(), ""));
    }

    void pick(int n) {
        int at = all.size() - 1 - n;
        if (at < 0) {
            assertThat(choices.pick(new ContactChoiceId("nobodys"), Samples.ADA.id(), 1, "x"))
                    .isFalse();
            return;
        }
        Decided one = all.get(at);
        String answer = "picked " + picks.size();
        int place = picks.size();
        boolean picked = choices.pick(one.choice().id(), Samples.ADA.id(), place, answer);
        assertThat(picked).isEqualTo(one.state() == ChoiceState.WAITING);
        if (picked) {
            all.set(at, new Decided(one.choice(), ChoiceState.PICKED, Optional.of(Samples.ADA.id()), answer));
            picks.add(new Pick(Samples.ADA.id(), place));
            pickedIn.add(one.choice().conversation());
        }
    }

    void end(int n, ChoiceState state) {
        int at = all.size() - 1 - n;
        if (at < 0) {
            assertThat(choices.end(new ContactChoiceId("nobodys"), state, "x")).isFalse();
            return;
        }
        Decided one = all.get(at);
        boolean ended = choices.end(one.choice().id(), state, "ended");
        assertThat(ended).isEqualTo(one.state() == ChoiceState.WAITING);
        if (ended) {
            all.set(at, new Decided(one.choice(), state, Optional.empty(), "ended"));
        }
    }

    void check() {
        for (Decided one : all) {
            assertThat(choices.find(one.choice().id())).contains(one);
        }
        for (int n = 0; n < CONVERSATIONS; n++) {
            ConversationId conversation = conversation(n);
            assertThat(choices.waiting(conversation))
                    .isEqualTo(waiting(conversation).map(Decided::choice));
            List<Pick> here = new ArrayList<>();
            for (int i = 0; i < picks.size(); i++) {
                if (pickedIn.get(i).equals(conversation)) {
                    here.add(picks.get(i));
                }
            }
            here.sort(Comparator.comparingInt(Pick::at));
            assertThat(choices.picks(conversation)).isEqualTo(here);
        }
    }

    @Override
    public String toString() {
        return all.stream()
                .map(one -> one.choice().id() + " " + one.state())
                .toList()
                .toString();
    }
}
