package libreta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import libreta.agent.Agent;
import libreta.agent.Answer;
import libreta.agent.Brief;
import libreta.agent.Decisions;
import libreta.agent.Forms;
import libreta.agent.Picking;
import libreta.agent.Prompt;
import libreta.agent.Settling;
import libreta.agent.ToolJson;
import libreta.agent.Toolbox;
import libreta.agent.Turn;
import libreta.agent.TurnEnd;
import libreta.agent.Undos;
import libreta.contacts.Contact;
import libreta.contacts.ContactFinder;
import libreta.contacts.ContactId;
import libreta.contacts.Desk;
import libreta.contacts.Policy;
import libreta.contacts.Proposal;
import libreta.contacts.RecentWrites;
import libreta.contacts.Recovery;
import libreta.contacts.Schemas;
import libreta.contacts.ValueRules;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.Message;
import libreta.conversation.PersonId;
import libreta.conversation.TurnId;
import libreta.conversation.TurnSink;
import libreta.flow.Briefing;
import libreta.flow.Chat;
import libreta.flow.Flow;
import libreta.flow.FlowFile;
import libreta.flow.Request;
import libreta.hubspot.AccessToken;
import libreta.hubspot.HubSpotContacts;
import libreta.hubspot.Patience;
import libreta.hubspot.Rhythm;
import libreta.lease.Alone;
import libreta.model.O200k;
import libreta.storage.Database;
import sandbox.Sandbox;
import sandbox.hubspot.AccountOptions;

/**
 * All of Libreta but its doors, on real parts: the sandbox as HubSpot, a database in a folder, and a model that does
 * what the test says. One person, Marta, talks in one conversation.
 */
public final class House implements AutoCloseable {
    public static final PersonId MARTA = new PersonId("marta");
    public static final ConversationId TALK = new ConversationId("talk");
    public static final String ADA = "ada@analytical.example";

    public final SetClock clock = new SetClock();
    public final ScriptedModel model = new ScriptedModel();
    public final Database database;
    public final HubSpotContacts hubspot;
    public final WatchedCrm crm;
    public final Schemas schemas;
    public final RecentWrites recent;
    public final Alone alone;
    public final Desk desk;
    public final Recovery recovery;
    public final Settling settling;
    public final Chat chat;

    private final Path folder;
    private final SetClock hubspotTime = new SetClock();
    private final Sandbox server;
    private final Access access;
    private final List<HubSpotContacts> clients = new ArrayList<>();
    private final ContactFinder finder;
    private final ToolJson json;
    private final AtomicInteger lastId = new AtomicInteger();
    private Language language = Language.EN;

    /** The bundled flow, and a search that knows each write at once. */
    public House(Path folder) {
        this(folder, AccountOptions.standard().withSearchLag(Duration.ZERO), FlowFile.bundled());
    }

    public House(Path folder, AccountOptions account, Flow flow) {
        this(folder, Sandbox.start(0, account.withoutRateLimits()), Database.open(fresh(folder)), flow, Access.FULL);
    }

    /** One that may not do everything in HubSpot, or does not wait for it as long as is usual. */
    public House(Path folder, AccountOptions account, Access access) {
        this(
                folder,
                Sandbox.start(0, account.withoutRateLimits()),
                Database.open(fresh(folder)),
                FlowFile.bundled(),
                access);
    }

    /** With which token it calls HubSpot, how long it waits, and by which time, where it is not one of its own. */
    public record Access(sandbox.hubspot.AccessToken token, Patience patience, Optional<Rhythm> rhythm) {
        static final Access FULL = new Access(sandbox.hubspot.AccessToken.EVERYTHING, Patience.USUAL, Optional.empty());
    }

    private House(Path folder, Sandbox server, Database database, Flow flow, Access access) {
        this.access = access;
        this.folder = folder;
        this.server = server;
        this.database = database;
        this.hubspot = new HubSpotContacts(
                server.uri(),
                new AccessToken(access.token().value()),
                access.patience(),
                access.rhythm().orElseGet(this::rhythm));
        clients.add(hubspot);
        this.crm = new WatchedCrm(hubspot);
        this.schemas = new Schemas(crm, clock);
        ValueRules rules = new ValueRules("GB");
        this.alone = new Alone(database.leases(), clock, this::newId, () -> clock.move(Duration.ofMillis(100)));
        this.recent = new RecentWrites(database.journal(), clock);
        this.finder = new ContactFinder(crm, schemas, rules, recent::newest);
        this.json = new ToolJson(crm::linkTo);
        Desk.Stores stores = new Desk.Stores(
                database.proposals(), database.choices(), database.journal(), database.seenContacts(), recent, alone);
        this.desk = new Desk(crm, schemas, rules, Briefing.policy(flow), stores, clock, this::newId);
        Agent agent = agent(Briefing.of(flow));
        Decisions.Stores record =
                new Decisions.Stores(database.proposals(), database.journal(), database.conversations());
        Decisions decisions = new Decisions(desk, agent, record, schemas, json, clock, this::newId);
        Undos undos = new Undos(desk, record, schemas, json, clock, this::newId);
        this.recovery = new Recovery(crm, schemas, Briefing.policy(flow), database.journal(), alone, clock);
        this.settling = new Settling(recovery, record, database.choices(), alone, schemas, json, clock, this::newId);
        Picking.Stores picks = new Picking.Stores(database.choices(), database.proposals(), database.conversations());
        Toolbox toolbox = toolbox(Briefing.of(flow));
        Picking picking = new Picking(toolbox, picks, json, clock, this::newId);
        Forms forms =
                new Forms(toolbox, schemas, database.conversations(), database.seenContacts(), clock, this::newId);
        Chat.Answering answering = new Chat.Answering(agent, model::trouble, decisions, picking, forms, undos);
        this.chat = new Chat(flow, answering, settling, record, alone, clock, this::newId);
    }

    /** What stands there after a restart: the same HubSpot and the same database, and nothing else. */
    public House restarted() {
        House anew = new House(folder, server, database, chat.flow(), access);
        anew.lastId.set(lastId.get());
        clients.add(anew.hubspot);
        return anew;
    }

    /** Another desk in the same house, as one of a Libreta that was started again with another flow. */
    public Desk desk(Policy policy) {
        Desk.Stores stores = new Desk.Stores(
                database.proposals(), database.choices(), database.journal(), database.seenContacts(), recent, alone);
        return new Desk(crm, schemas, new ValueRules("GB"), policy, stores, clock, this::newId);
    }

    /** Another agent in the same house. */
    public Agent agent(Brief brief) {
        Toolbox toolbox = toolbox(brief);
        Prompt prompt = new Prompt(brief, database.seenContacts(), new O200k(), clock);
        return new Agent(brief, model, toolbox, prompt, database.conversations(), clock, this::newId);
    }

    private Toolbox toolbox(Brief brief) {
        return new Toolbox(brief.tools(), schemas, finder, desk, database.seenContacts(), json, clock);
    }

    private String newId() {
        return "id-" + lastId.incrementAndGet();
    }

    /** Time of its own, which its pauses and a little each look at it move: a retry costs a test nothing. */
    private Rhythm rhythm() {
        InstantSource ticking = () -> {
            hubspotTime.move(Duration.ofMillis(50));
            return hubspotTime.instant();
        };
        return new Rhythm(ticking, hubspotTime::move, () -> 0);
    }

    /** Lets time pass, for HubSpot too. */
    public void pass(Duration span) {
        clock.move(span);
        hubspotTime.move(span);
    }

    /** The time by which HubSpot is waited for. */
    Instant hubspotTime() {
        return hubspotTime.instant();
    }

    private static String fresh(Path folder) {
        try {
            Files.write(folder.resolve("libreta.db"), EmptyDatabase.BYTES);
            return address(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("libreta.db");
    }

    /** Migrated once for all houses. */
    private static final class EmptyDatabase {
        static final byte[] BYTES = bytes();

        private static byte[] bytes() {
            try {
                Path folder = Files.createTempDirectory("libreta");
                Database.open(address(folder)).close();
                byte[] bytes = Files.readAllBytes(folder.resolve("libreta.db"));
                Files.delete(folder.resolve("libreta.db"));
                Files.delete(folder);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What another process would find on the disk now. */
    public Database databaseAsOthersSeeIt() {
        return Database.open(address(folder));
    }

    public void speak(Language other) {
        language = other;
    }

    public Turn turn() {
        return turn(TALK, MARTA);
    }

    public Turn turn(ConversationId conversation, PersonId person) {
        return new Turn(conversation, new TurnId(newId()), person, language);
    }

    /** Begins the conversation without a greeting, for tests of the rooms behind the chat. */
    public House begin() {
        database.conversations().open(TALK, MARTA, clock.instant());
        return this;
    }

    /** Keeps what Marta said, for tests of the rooms behind the chat. */
    public void heard(String text) {
        Message said = new Message.FromPerson(newId(), text);
        database.conversations().append(TALK, new TurnId("heard"), List.of(said), clock.instant());
    }

    /** What is on record. */
    public List<Message> record() {
        return database.conversations().messages(TALK);
    }

    public Optional<Proposal> waiting() {
        return database.proposals().waiting(TALK);
    }

    /** A turn of Marta's. */
    public TurnEnd run(Request.Said said, TurnSink sink) {
        Request request = new Request(turn(), said);
        chat.admit(request);
        return chat.run(request, sink);
    }

    /** Marta types something. */
    public Screen say(String text) {
        Screen screen = new Screen();
        run(new Request.Said.Typed(newId(), text), screen);
        return screen;
    }

    public Screen click(String button) {
        Screen screen = new Screen();
        run(new Request.Said.Clicked(newId(), button), screen);
        return screen;
    }

    public Screen open() {
        Screen screen = new Screen();
        run(new Request.Said.Opened(), screen);
        return screen;
    }

    /** Marta answers what waits. */
    public Screen decide(Answer answer) {
        return decide(waiting().orElseThrow(), answer);
    }

    public Screen decide(Proposal proposal, Answer answer) {
        Screen screen = new Screen();
        run(new Request.Said.Decided(proposal.id(), answer, answer.toString(), Optional.empty()), screen);
        return screen;
    }

    public Screen approve() {
        return decide(new Answer.Approved(Map.of()));
    }

    /** Who has this address in HubSpot. */
    public ContactId idOf(String email) {
        return hubspot.readByEmail(email, List.of()).map(Contact::id).orElseThrow();
    }

    /** A value as HubSpot holds it. */
    public String inHubSpot(String email, String property) {
        return hubspot.readByEmail(email, List.of(property)).orElseThrow().value(property);
    }

    /** HubSpot's part. */
    Sandbox server() {
        return server;
    }

    /** Switches one of the sandbox's faults on, in place of those before. */
    public void fault(String fault) {
        faults("{\"faults\":[%s]}".formatted(fault));
    }

    public void repair() {
        faults("{\"faults\":[]}");
    }

    private void faults(String body) {
        send(HttpRequest.newBuilder(URI.create(server.uri() + "/sandbox/faults"))
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    /** Somebody merges two contacts in HubSpot. */
    public void merge(ContactId stays, ContactId goes) {
        String both = "{\"primaryObjectId\":\"%s\",\"objectIdToMerge\":\"%s\"}".formatted(stays, goes);
        send(HttpRequest.newBuilder(URI.create(server.uri() + "/crm/v3/objects/contacts/merge"))
                .header("Authorization", "Bearer " + access.token().value())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(both))
                .build());
    }

    private static void send(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalArgumentException(answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        clients.forEach(HubSpotContacts::close);
        database.close();
        server.close();
    }
}
