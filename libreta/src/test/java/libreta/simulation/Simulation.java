package libreta.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import libreta.Screen;
import libreta.SetClock;
import libreta.agent.Answer;
import libreta.agent.Turn;
import libreta.agent.TurnEnd;
import libreta.contacts.CrmFailed;
import libreta.contacts.Operation;
import libreta.contacts.Proposal;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;
import libreta.conversation.TurnId;
import libreta.flow.FlowFile;
import libreta.flow.Request;
import libreta.flow.TurnRefused;
import libreta.storage.Database;

/**
 * So many writes, asked for by people in conversations of their own, decided with a click, over two replicas that are
 * killed at any step, and a HubSpot that fails in any way. Every so often the storm is over, and everything must be right.
 */
public final class Simulation {
    private static final PersonId PERSON = new PersonId("marta");
    private static final int FIRST_CONTACTS = 30;
    private static final int QUIET_EVERY = 50;
    private static final int LONGEST_SHORT_LIFE = 110;
    private static final List<String> STAGES = List.of("subscriber", "lead", "opportunity", "customer");

    private final Random random;
    private final SetClock clock = new SetClock();
    private final SimulatedHubSpot hubspot;
    private final SimulatedProcess.World world;
    private final Ledger ledger;
    private final SimulatedProcess[] replicas = new SimulatedProcess[2];
    private final List<ConversationId> conversations = new ArrayList<>();
    private int lastId;
    private int lastWish;

    /** What a person asked for. */
    private record Wish(ConversationId conversation, String text) {}

    public Simulation(long seed, Database database) {
        this.random = new Random(seed);
        this.hubspot = new SimulatedHubSpot(random, clock, random.nextInt(3) > 0);
        this.world = new SimulatedProcess.World(database, hubspot, FlowFile.bundled(), clock, this::newId);
        this.ledger = new Ledger(database, hubspot);
        for (int i = 0; i < FIRST_CONTACTS; i++) {
            int number = i;
            hubspot.elsewhere(() -> hubspot.add(Map.of(
                    "firstname", "First" + number, "email", "first" + number + "@sim.example", "jobtitle", "Clerk")));
        }
    }

    /** The verdict over so many writes. */
    public Ledger run(int writes) {
        for (int done = 0; done < writes; done++) {
            hubspot.weather(SimulatedHubSpot.Weather.STORM);
            switch (random.nextInt(12)) {
                case 0, 1 -> undoSomething();
                case 2 -> thereAndBackAndThereAgain();
                case 3 -> rivals();
                default -> write(random.nextInt(5) < 2 ? create() : update());
            }
            if (done % QUIET_EVERY == QUIET_EVERY - 1 || done == writes - 1) {
                quiet();
            }
        }
        return ledger;
    }

    private Wish create() {
        String name = "Person" + ++lastWish;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("firstname", name);
        values.put("jobtitle", "Title" + lastWish);
        if (random.nextBoolean()) {
            values.put("email", name.toLowerCase(Locale.ROOT) + "@sim.example");
        }
        ledger.person(name);
        return wish("create_contact", values);
    }

    private Wish update() {
        List<String> present = hubspot.present();
        return update(present.get(random.nextInt(present.size())));
    }

    private Wish update(String id) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put(random.nextBoolean() ? "jobtitle" : "city", "Value" + ++lastWish);
        if (random.nextInt(4) == 0) {
            values.put("lifecyclestage", STAGES.get(random.nextInt(STAGES.size())));
        }
        return wish("update_contact", values);
    }

    /** The same value again, while what became of the first write and of its undo may not be known yet. */
    private void thereAndBackAndThereAgain() {
        Wish wish = update();
        write(wish);
        turn(wish.conversation(), new Request.Said.Typed(newId(), "undo"));
        write(random.nextBoolean() ? wish : new Wish(newConversation(), wish.text()));
    }

    /** Two people at one contact: both were shown it before either decided. */
    private void rivals() {
        List<String> present = hubspot.present();
        String id = present.get(random.nextInt(present.size()));
        List<Wish> both = List.of(update(id), update(id));
        both.forEach(this::ask);
        both.forEach(this::answer);
    }

    private ConversationId newConversation() {
        ConversationId conversation = new ConversationId("talk-" + ++lastWish);
        conversations.add(conversation);
        return conversation;
    }

    private Wish wish(String tool, Map<String, String> values) {
        ConversationId conversation = newConversation();
        return new Wish(conversation, tool + " " + SimulatedProcess.json(values));
    }

    private void write(Wish wish) {
        ask(wish);
        answer(wish);
    }

    private void ask(Wish wish) {
        turn(wish.conversation(), new Request.Said.Typed(newId(), wish.text()));
    }

    private void answer(Wish wish) {
        for (int asked = 0; asked < 3; asked++) {
            Optional<Proposal> waiting = world.database().proposals().waiting(wish.conversation());
            if (waiting.isEmpty() || random.nextInt(20) == 0) {
                return;
            }
            somebodyElseMayWrite(waiting.get());
            decide(wish.conversation(), waiting.get());
        }
    }

    private void somebodyElseMayWrite(Proposal proposal) {
        if (!(proposal.target() instanceof Proposal.Target.ExistingContact(var contact)) || random.nextInt(8) > 0) {
            return;
        }
        String property = proposal.changes().getFirst().property();
        Runnable theirs = () -> hubspot.set(contact.id().value(), property, STAGES.get(random.nextInt(4)));
        if (random.nextBoolean()) {
            hubspot.elsewhere(theirs);
        } else {
            hubspot.between(theirs);
        }
    }

    /** Clicks once, or twice; and once more when nothing came back. */
    private void decide(ConversationId conversation, Proposal proposal) {
        String decision = newId();
        var said = new Request.Said.Decided(proposal.id(), new Answer.Approved(Map.of()), decision, Optional.empty());
        ledger.confirmed(proposal);
        Optional<TurnEnd> end = turn(conversation, said);
        if ((end.isEmpty() && random.nextInt(10) < 7) || random.nextInt(10) == 0) {
            clock.move(Duration.ofSeconds(random.nextInt(15)));
            turn(conversation, said);
        }
    }

    private void undoSomething() {
        List<Operation> done = ledger.undoable();
        if (done.isEmpty()) {
            return;
        }
        Operation operation = done.get(random.nextInt(done.size()));
        var undo = new Request.Said.Undo(operation.id());
        if (turn(operation.conversation(), undo).isEmpty() && random.nextBoolean()) {
            turn(operation.conversation(), undo);
        }
    }

    /** Empty when the process was killed, or could not answer. */
    private Optional<TurnEnd> turn(ConversationId conversation, Request.Said said) {
        SimulatedProcess process = alive(random.nextInt(replicas.length));
        Turn turn = new Turn(conversation, new TurnId(newId()), PERSON, Language.EN);
        Screen screen = new Screen();
        try {
            return Optional.of(process.chat.run(new Request(turn, said), screen));
        } catch (Killed killed) {
            ledger.killed();
            return Optional.empty();
        } catch (CrmFailed | TurnRefused notNow) {
            return Optional.empty();
        } finally {
            ledger.acknowledged(screen);
        }
    }

    private SimulatedProcess alive(int replica) {
        SimulatedProcess process = replicas[replica];
        if (process == null || process.life.over() || random.nextInt(3) == 0) {
            Life life = random.nextInt(3) == 0 ? Life.long_() : new Life(1 + random.nextInt(LONGEST_SHORT_LIFE));
            process = new SimulatedProcess(world, life);
            replicas[replica] = process;
        }
        return process;
    }

    /** The storm is over; replicas live, time passes, and what was open is settled. */
    private void quiet() {
        hubspot.weather(SimulatedHubSpot.Weather.CALM);
        hubspot.between(() -> {});
        hubspot.arriveAll();
        for (int i = 0; i < replicas.length; i++) {
            replicas[i] = new SimulatedProcess(world, Life.long_());
        }
        settle(Duration.ofSeconds(50));
        ledger.checkOpen();
        settle(Duration.ofMinutes(4));
        ledger.check();
        conversations.forEach(this::open);
        conversations.clear();
        ledger.checkWords();
    }

    private void settle(Duration pause) {
        for (int round = 0; round < 4; round++) {
            clock.move(pause);
            for (SimulatedProcess replica : replicas) {
                replica.settling.settleAll();
            }
        }
    }

    /** The person opens the page again, and is told what nobody could tell before. */
    private void open(ConversationId conversation) {
        if (world.database().conversations().find(conversation).isPresent()) {
            Turn turn = new Turn(conversation, new TurnId(newId()), PERSON, Language.EN);
            replicas[0].chat.run(new Request(turn, new Request.Said.Opened()), new Screen());
        }
    }

    private String newId() {
        return "id-" + ++lastId;
    }
}
