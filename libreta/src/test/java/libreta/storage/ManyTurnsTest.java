package libreta.storage;

import static libreta.storage.Samples.ADA;
import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static libreta.storage.Samples.TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import libreta.contacts.ProposalState;
import libreta.contacts.SeenContacts.Seen;
import libreta.conversation.ConversationId;
import libreta.conversation.Message;
import libreta.conversation.Message.FromAssistant;
import libreta.conversation.Message.FromPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachEngine
class ManyTurnsTest {
    private final String url;

    ManyTurnsTest(Engine engine, @TempDir Path folder) {
        url = engine.fresh(folder);
    }

    @Test
    void two_hundred_turns_at_once_neither_fail_nor_mix() throws Exception {
        try (Database database = Database.open(url)) {
            List<Boolean> decided =
                    atOnce(IntStream.range(0, 200).<Callable<Boolean>>mapToObj(i -> () -> wholeTurn(database, i)));

            assertThat(decided).hasSize(200).containsOnly(true);
            assertThat(database.conversations().messages(new ConversationId("talk-7")))
                    .containsExactly(new FromPerson("m1", "question 7"), new FromAssistant("m2", "answer 7"));
        }
    }

    private static boolean wholeTurn(Database database, int number) {
        ConversationId talk = new ConversationId("talk-" + number);
        var proposal = Samples.update("p" + number, talk);
        database.conversations().open(talk, ANA, NOON);
        database.conversations().append(talk, TURN, List.of(new FromPerson("m1", "question " + number)), NOON);
        database.conversations().messages(talk);
        database.seenContacts().see(talk, List.of(Seen.of(ADA)), NOON);
        database.proposals().add(proposal);
        database.conversations().append(talk, TURN, List.of(new FromAssistant("m2", "answer " + number)), NOON);
        assertThat(database.proposals().waiting(talk)).contains(proposal);
        return database.proposals().decide(proposal.id(), ProposalState.APPROVED, "{}");
    }

    @Test
    void two_replicas_append_to_one_conversation_and_lose_nothing() throws Exception {
        try (Database one = Database.open(url);
                Database other = Database.open(url)) {
            one.conversations().open(TALK, ANA, NOON);

            List<String> appended = atOnce(IntStream.range(0, 100)
                    .<Callable<String>>mapToObj(i -> () -> append(i % 2 == 0 ? one : other, "m" + i)));

            assertThat(one.conversations().messages(TALK))
                    .extracting(Message::id)
                    .containsExactlyInAnyOrderElementsOf(appended);
            assertThat(other.conversations().messages(TALK))
                    .isEqualTo(one.conversations().messages(TALK));
        }
    }

    private static String append(Database database, String id) {
        database.conversations().append(TALK, TURN, List.of(new FromPerson(id, id)), NOON);
        return id;
    }

    private static <T> List<T> atOnce(Stream<Callable<T>> work) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work.toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
