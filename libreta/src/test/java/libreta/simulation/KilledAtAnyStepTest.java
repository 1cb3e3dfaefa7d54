package libreta.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import libreta.Screen;
import libreta.SetClock;
import libreta.agent.Answer;
import libreta.agent.Turn;
import libreta.contacts.ContactId;
import libreta.contacts.Proposal;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.Message;
import libreta.conversation.PersonId;
import libreta.conversation.TurnId;
import libreta.flow.Flow;
import libreta.flow.FlowFile;
import libreta.flow.Request;
import libreta.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process is killed at each step of a decision in turn; whoever decided hears of it from the next process. */
class KilledAtAnyStepTest {
    private static final Flow FLOW = FlowFile.bundled();

    private final SetClock clock = new SetClock();
    private final SimulatedHubSpot hubspot = new SimulatedHubSpot(new Random(1), clock, true);
    private Database database;
    private int lastId;

    /** What comes of the decision where nobody is killed. */
    enum Outcome {
        WRITTEN,
        CHANGED_MEANWHILE,
        NOTHING_TO_DO,
        CANNOT_BE_ASKED,
        READ_ONLY,
        UPDATED_INSTEAD,
        DUPLICATE_GONE,
        DECLINED;

        boolean asksAgain() {
            return switch (this) {
                case CHANGED_MEANWHILE, CANNOT_BE_ASKED, UPDATED_INSTEAD, DUPLICATE_GONE -> true;
                case WRITTEN, NOTHING_TO_DO, READ_ONLY, DECLINED -> false;
            };
        }
    }

    /** A proposal that waits, and the contact in HubSpot that it is about. */
    private record Asked(ConversationId talk, Proposal proposal, String contact) {}

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open("jdbc:sqlite:" + folder.resolve("libreta.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_call_is_answered_or_the_question_waits_whenever_it_happens(Outcome outcome) {
        List<String> wrong = new ArrayList<>();
        boolean killed = true;
        for (int steps = 1; killed; steps++) {
            Asked asked = asked(outcome);
            arrange(outcome, asked);
            Request.Said decision = decision(outcome, asked);
            killed = turn(process(outcome, new Life(steps)), asked.talk(), decision)
                    .isEmpty();
            hubspot.weather(SimulatedHubSpot.Weather.CALM);
            clock.move(Duration.ofSeconds(15));

            Screen opened = turn(process(outcome, Life.long_()), asked.talk(), new Request.Said.Opened())
                    .orElseThrow();

            if (waiting(asked.talk()).isEmpty() && answers(asked) == 0) {
                wrong.add("killed at step %d, decided and left without a word: %s".formatted(steps, opened.snapshot()));
            }
            if (waiting(asked.talk()).isEmpty() && outcome.asksAgain()) {
                wrong.add("killed at step %d, and the question is lost".formatted(steps));
            }
            Screen again =
                    turn(process(outcome, Life.long_()), asked.talk(), decision).orElseThrow();
            if (again.events().isEmpty() && waiting(asked.talk()).isEmpty()) {
                wrong.add("killed at step %d, and nothing is shown when it is decided again".formatted(steps));
            }
            if (answers(asked) > 1) {
                wrong.add("killed at step %d, and told twice".formatted(steps));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private Asked asked(Outcome outcome) {
        int number = ++lastId;
        Map<String, String> values = new LinkedHashMap<>(Map.of("firstname", "Ada" + number, "lastname", "L" + number));
        String[] contact = new String[1];
        hubspot.elsewhere(() -> contact[0] = hubspot.add(values));
        clock.move(Duration.ofMinutes(3));
        boolean create = outcome == Outcome.UPDATED_INSTEAD || outcome == Outcome.DUPLICATE_GONE;
        if (!create) {
            values.put("id", contact[0]);
        }
        values.put("jobtitle", "Countess");
        ConversationId talk = new ConversationId("talk-" + number);
        String words = (create ? "create_contact " : "update_contact ") + SimulatedProcess.json(values);
        turn(process(Outcome.WRITTEN, Life.long_()), talk, new Request.Said.Typed(newId(), words));
        return new Asked(talk, waiting(talk).orElseThrow(), contact[0]);
    }

    private void arrange(Outcome outcome, Asked asked) {
        switch (outcome) {
            case WRITTEN, READ_ONLY, UPDATED_INSTEAD, DECLINED -> {}
            case CHANGED_MEANWHILE -> hubspot.elsewhere(() -> hubspot.set(asked.contact(), "jobtitle", "Enchantress"));
            case NOTHING_TO_DO -> hubspot.elsewhere(() -> hubspot.set(asked.contact(), "jobtitle", "Countess"));
            case CANNOT_BE_ASKED -> hubspot.weather(new SimulatedHubSpot.Weather(1000, 0, 0));
            case DUPLICATE_GONE -> hubspot.elsewhere(() -> hubspot.archive(new ContactId(asked.contact())));
        }
    }

    private Request.Said decision(Outcome outcome, Asked asked) {
        Answer answer = switch (outcome) {
            case WRITTEN, CHANGED_MEANWHILE, NOTHING_TO_DO, CANNOT_BE_ASKED, READ_ONLY -> new Answer.Approved(Map.of());
            case UPDATED_INSTEAD, DUPLICATE_GONE -> new Answer.UpdateInstead(new ContactId(asked.contact()));
            case DECLINED -> new Answer.Declined();
        };
        return new Request.Said.Decided(asked.proposal().id(), answer, newId(), Optional.empty());
    }

    private SimulatedProcess process(Outcome outcome, Life life) {
        Flow flow = new Flow(FLOW.name(), outcome == Outcome.READ_ONLY, FLOW.nodes());
        return new SimulatedProcess(new SimulatedProcess.World(database, hubspot, flow, clock, this::newId), life);
    }

    /** Empty when the process was killed. */
    private Optional<Screen> turn(SimulatedProcess process, ConversationId talk, Request.Said said) {
        Turn turn = new Turn(talk, new TurnId(newId()), new PersonId("marta"), Language.EN);
        Screen screen = new Screen();
        try {
            process.chat.run(new Request(turn, said), screen);
            return Optional.of(screen);
        } catch (Killed killed) {
            return Optional.empty();
        }
    }

    private Optional<Proposal> waiting(ConversationId talk) {
        return database.proposals().waiting(talk);
    }

    private long answers(Asked asked) {
        return database.conversations().messages(asked.talk()).stream()
                .filter(message -> message instanceof Message.FromTool answer
                        && answer.toolCallId().equals(asked.proposal().toolCallId()))
                .count();
    }

    private String newId() {
        return "id-" + ++lastId;
    }
}
