package libreta.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import libreta.Screen;
import libreta.SetClock;
import libreta.agent.Answer;
import libreta.agent.Turn;
import libreta.contacts.Change;
import libreta.contacts.OperationId;
import libreta.contacts.Proposal;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;
import libreta.conversation.TurnId;
import libreta.flow.FlowFile;
import libreta.flow.Request;
import libreta.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else sets the same property while a person decides, or while Libreta writes. */
class SomebodyElseTest {
    private static final long SEED = 20_261_128;
    private static final int UPDATES = 1_000;
    private static final List<String> STAGES = List.of("subscriber", "lead", "opportunity", "customer");

    private final Random random = new Random(SEED);
    private final SetClock clock = new SetClock();
    private final SimulatedHubSpot hubspot = new SimulatedHubSpot(random, clock, true);
    private final Map<Seen, Integer> counts = new EnumMap<>(Seen.class);
    private final List<String> unreported = new ArrayList<>();
    private Database database;
    private SimulatedProcess libreta;
    private int lastId;

    /** When the other one writes. */
    enum Moment {
        BEFORE_THE_PERSON_DECIDES,
        BETWEEN_OUR_LOOK_AND_OUR_WRITE,
        BETWEEN_OUR_WRITE_AND_OUR_READING_BACK,
        BETWEEN_THE_TWO_STEPS_OF_A_STAGE
    }

    /** What became of it, as the person saw it. */
    enum Seen {
        ASKED_AGAIN_WITH_BOTH_VALUES,
        THEIRS_NAMED_AND_BROUGHT_BACK,
        THEIRS_NAMED_AND_KEPT
    }

    /** One update, and the value that somebody else gives one of its properties. */
    private record Update(
            int number, String contact, Map<String, String> wanted, String property, String theirs, Moment moment) {
        ConversationId talk() {
            return new ConversationId("talk-" + number);
        }

        String ours() {
            return wanted.getOrDefault(property, "");
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open("jdbc:sqlite:" + folder.resolve("libreta.db"));
        var world = new SimulatedProcess.World(database, hubspot, FlowFile.bundled(), clock, this::newId);
        libreta = new SimulatedProcess(world, Life.long_());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void of_a_thousand_updates_with_somebody_elses_write_in_between_every_one_is_prevented_or_reported() {
        for (int number = 1; number <= UPDATES; number++) {
            Update update = update(number);
            try {
                counts.merge(carriedOut(update), 1, Integer::sum);
            } catch (AssertionError unseen) {
                unreported.add("%s: %s".formatted(update, unseen.getMessage()));
            }
        }
        int prevented = counts.getOrDefault(Seen.ASKED_AGAIN_WITH_BOTH_VALUES, 0);
        System.out.printf(
                "seed %d: %d updates with somebody else's write in between = %d prevented + %d reported, %d unreported %s%n",
                SEED, UPDATES, prevented, UPDATES - prevented - unreported.size(), unreported.size(), counts);
        assertThat(unreported).isEmpty();
        assertThat(counts).containsOnlyKeys(Seen.values());
    }

    private Update update(int number) {
        boolean back = random.nextInt(3) == 0;
        String stage = STAGES.get(back ? 2 + random.nextInt(2) : random.nextInt(4));
        String[] contact = new String[1];
        hubspot.elsewhere(() -> contact[0] = hubspot.add(
                Map.of("firstname", "Ada" + number, "jobtitle", "Clerk", "city", "Turin", "lifecyclestage", stage)));
        Map<String, String> wanted = new LinkedHashMap<>();
        if (back || random.nextInt(4) == 0) {
            wanted.put(
                    "lifecyclestage",
                    back
                            ? STAGES.get(random.nextInt(STAGES.indexOf(stage)))
                            : STAGES.get((STAGES.indexOf(stage) + 1) % STAGES.size()));
        }
        if (wanted.isEmpty() || random.nextBoolean()) {
            wanted.put(random.nextBoolean() ? "jobtitle" : "city", "Ours" + number);
        }
        List<String> properties = List.copyOf(wanted.keySet());
        String property = properties.get(random.nextInt(properties.size()));
        String ours = wanted.getOrDefault(property, "");
        List<String> others = property.equals("lifecyclestage")
                ? STAGES.stream()
                        .filter(other -> !other.equals(stage) && !other.equals(ours))
                        .toList()
                : List.of("Theirs" + number);
        String theirs = others.get(random.nextInt(others.size()));
        Moment moment = Moment.values()[random.nextInt(back ? 4 : 3)];
        return new Update(number, contact[0], wanted, property, theirs, moment);
    }

    private Seen carriedOut(Update update) {
        Map<String, String> arguments = new LinkedHashMap<>(Map.of("id", update.contact()));
        arguments.putAll(update.wanted());
        turn(update, new Request.Said.Typed(newId(), "update_contact " + SimulatedProcess.json(arguments)));
        Proposal shown = waiting(update).orElseThrow();
        int writes = hubspot.writes().size();
        arrange(update);

        Screen screen = approve(update, shown);

        hubspot.between(() -> {});
        hubspot.afterwards(() -> {});
        Optional<Proposal> fresh = waiting(update);
        return fresh.isPresent() ? prevented(update, fresh.get(), writes) : reported(update, screen);
    }

    private void arrange(Update update) {
        Runnable theirs = () -> hubspot.set(update.contact(), update.property(), update.theirs());
        boolean back = twoSteps(update);
        switch (update.moment()) {
            case BEFORE_THE_PERSON_DECIDES -> hubspot.elsewhere(theirs);
            case BETWEEN_OUR_LOOK_AND_OUR_WRITE -> hubspot.between(theirs);
            case BETWEEN_THE_TWO_STEPS_OF_A_STAGE -> hubspot.between(() -> hubspot.between(theirs));
            case BETWEEN_OUR_WRITE_AND_OUR_READING_BACK ->
                hubspot.afterwards(back ? () -> hubspot.afterwards(theirs) : theirs);
        }
    }

    private boolean twoSteps(Update update) {
        String to = update.wanted().getOrDefault("lifecyclestage", "");
        return !to.isEmpty() && STAGES.indexOf(to) < STAGES.indexOf(hubspot.now(update.contact(), "lifecyclestage"));
    }

    private Seen prevented(Update update, Proposal fresh, int writesBefore) {
        List<SimulatedHubSpot.Write> since = hubspot.writes();
        assertThat(since.subList(writesBefore, since.size())).noneMatch(SimulatedHubSpot.Write::ours);
        Change both = fresh.changes().stream()
                .filter(change -> change.property().equals(update.property()))
                .findFirst()
                .orElseThrow();
        assertThat(both.before()).isEqualTo(update.theirs());
        assertThat(both.after()).isEqualTo(update.ours());
        assertThat(hubspot.now(update.contact(), update.property())).isEqualTo(update.theirs());
        return Seen.ASKED_AGAIN_WITH_BOTH_VALUES;
    }

    private Seen reported(Update update, Screen screen) {
        String now = hubspot.now(update.contact(), update.property());
        assertThat(screen.text()).contains('"' + update.theirs() + '"');
        if (now.equals(update.theirs())) {
            assertThat(screen.text()).contains("in HubSpot now, not");
            return Seen.THEIRS_NAMED_AND_KEPT;
        }
        assertThat(now).isEqualTo(update.ours());
        assertThat(screen.text()).contains("somebody else set");
        String id = screen.results().getFirst().replaceAll("(?s).*\"operationId\":\"([^\"]+)\".*", "$1");
        Screen undone = turn(update, new Request.Said.Undo(new OperationId(id)));
        assertThat(hubspot.now(update.contact(), update.property()))
                .as(undone.text())
                .isEqualTo(update.theirs());
        return Seen.THEIRS_NAMED_AND_BROUGHT_BACK;
    }

    private Screen approve(Update update, Proposal proposal) {
        return turn(
                update,
                new Request.Said.Decided(proposal.id(), new Answer.Approved(Map.of()), newId(), Optional.empty()));
    }

    private Screen turn(Update update, Request.Said said) {
        Turn turn = new Turn(update.talk(), new TurnId(newId()), new PersonId("marta"), Language.EN);
        Screen screen = new Screen();
        libreta.chat.run(new Request(turn, said), screen);
        return screen;
    }

    private Optional<Proposal> waiting(Update update) {
        return database.proposals().waiting(update.talk());
    }

    private String newId() {
        return "id-" + ++lastId;
    }
}
