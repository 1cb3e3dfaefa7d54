package libreta;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import libreta.agent.Agent;
import libreta.agent.Brief;
import libreta.agent.Decisions;
import libreta.agent.FormFields;
import libreta.agent.Forms;
import libreta.agent.Picking;
import libreta.agent.Prompt;
import libreta.agent.Settling;
import libreta.agent.ToolJson;
import libreta.agent.Toolbox;
import libreta.agent.Undos;
import libreta.commands.Commands;
import libreta.contacts.ContactFinder;
import libreta.contacts.CrmFailed;
import libreta.contacts.Desk;
import libreta.contacts.RecentWrites;
import libreta.contacts.Recovery;
import libreta.contacts.Schemas;
import libreta.contacts.ValueRules;
import libreta.flow.Briefing;
import libreta.flow.Chat;
import libreta.flow.Flow;
import libreta.flow.FlowFile;
import libreta.flow.FlowInvalid;
import libreta.http.About;
import libreta.http.Doors;
import libreta.hubspot.AccessToken;
import libreta.hubspot.HubSpotContacts;
import libreta.lease.Alone;
import libreta.model.ApiKey;
import libreta.model.Dialect;
import libreta.model.ModelSettings;
import libreta.model.ModelWatch;
import libreta.model.O200k;
import libreta.model.OpenAi;
import libreta.storage.Database;
import libreta.storage.DatabaseFailed;
import org.jspecify.annotations.Nullable;
import sandbox.Sandbox;
import sandbox.hubspot.AccountOptions;
import sandbox.hubspot.StorageFailed;

/**
 * Libreta as a whole: every part is built here, by hand, and handed to those that need it. Start reading in {@link #main}.
 */
public final class Libreta implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Libreta.class.getName());
    private static final int WRONG_SETTINGS = 2;

    /** A machine that is busy with something else still starts. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(30);

    /** A person is told within seconds what became of a write that broke off. */
    private static final Duration SETTLING_INTERVAL = Duration.ofSeconds(3);

    /** The sandbox knows this token; it opens nothing else. */
    static final AccessToken SANDBOX_TOKEN = new AccessToken("pat-na1-00000000-0000-4000-8000-000000000000");

    private static final String SANDBOX_MODEL = "sandbox-1";

    private final @Nullable Sandbox sandbox;
    private final Database database;
    private final HubSpotContacts hubspot;
    private final Doors doors;
    private final HeadKeeper heads;
    private final List<Chore> chores;

    /**
     * Starts Libreta with the settings of the environment, or carries out the command that the arguments are. Ends with status 2 where
     * the settings make no sense.
     */
    public static void main(String[] arguments) {
        Logging.set();
        try {
            Settings settings = Settings.of(SettingsFile.under(System.getenv(), Path.of("")));
            if (arguments.length > 0) {
                Commands commands = new Commands(System.out, System.err);
                System.exit(Office.run(List.of(arguments), settings, Clock.systemUTC(), commands));
            }
            Libreta libreta = new Libreta(settings, Clock.systemUTC(), Waits.usual());
            Runtime.getRuntime().addShutdownHook(new Thread(libreta::close, "shutdown"));
            System.out.println(libreta.greeting(settings));
        } catch (SettingWrong | FlowInvalid | DatabaseFailed | PortTaken | StorageFailed wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WRONG_SETTINGS);
        }
    }

    Libreta(Settings settings, InstantSource clock, Waits waits) {
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        Flow flow = settings.flow().isEmpty() ? FlowFile.bundled() : FlowFile.load(Path.of(settings.flow()));
        PortTaken.check("LIBRETA_PORT", settings.host(), settings.port());
        if (settings.usesSandbox()) {
            PortTaken.check("LIBRETA_SANDBOX_PORT", InetAddress.getLoopbackAddress(), settings.sandboxPort());
        }
        Begun<SSLContext> tls = Begun.beside("tls", SSLContext::getDefault);
        Begun<Database> opening = Begun.beside("database", () -> opened(settings, clock));
        this.sandbox = settings.usesSandbox() ? Sandbox.start(settings.sandboxPort(), account(settings)) : null;
        this.database = result(opening);
        tls.get();

        ModelWatch model = model(settings, Briefing.of(flow.agent().llm(), settings.model()), clock);
        this.hubspot = hubspot(settings, waits);
        O200k tokens = new O200k();

        Schemas schemas = new Schemas(hubspot, clock);
        ValueRules rules = new ValueRules(settings.phoneRegion());
        Alone alone = new Alone(database.leases(), clock, ids, Alone.Pause.usual());
        RecentWrites recent = new RecentWrites(database.journal(), clock);
        ContactFinder finder = new ContactFinder(hubspot, schemas, rules, recent::newest);
        Desk.Stores stores = new Desk.Stores(
                database.proposals(), database.choices(), database.journal(), database.seenContacts(), recent, alone);
        Desk desk = new Desk(hubspot, schemas, rules, Briefing.policy(flow), stores, clock, ids);

        Brief brief = Briefing.of(flow);
        ToolJson json = new ToolJson(hubspot::linkTo);
        Toolbox toolbox = new Toolbox(brief.tools(), schemas, finder, desk, database.seenContacts(), json, clock);
        Prompt prompt = new Prompt(brief, database.seenContacts(), tokens, clock);
        Agent agent = new Agent(brief, model, toolbox, prompt, database.conversations(), clock, ids);
        Decisions.Stores record =
                new Decisions.Stores(database.proposals(), database.journal(), database.conversations());
        Decisions decisions = new Decisions(desk, agent, record, schemas, json, clock, ids);
        Undos undos = new Undos(desk, record, schemas, json, clock, ids);
        Recovery recovery = new Recovery(hubspot, schemas, Briefing.policy(flow), database.journal(), alone, clock);
        Settling settling = new Settling(recovery, record, database.choices(), alone, schemas, json, clock, ids);
        Picking.Stores picks = new Picking.Stores(database.choices(), database.proposals(), database.conversations());
        Picking picking = new Picking(toolbox, picks, json, clock, ids);
        Forms forms = new Forms(toolbox, schemas, database.conversations(), database.seenContacts(), clock, ids);
        Chat.Answering answering = new Chat.Answering(agent, model::look, decisions, picking, forms, undos);
        Chat chat = new Chat(flow, answering, settling, record, alone, clock, ids);

        About about = new About(
                settings.hubspot() instanceof Settings.HubSpot.Sandbox,
                settings.openai() instanceof Settings.Model.Sandbox,
                sandboxPage(),
                model.name(),
                hubspot::portal);
        Doors.House house = new Doors.House(
                chat,
                about,
                schemas,
                json,
                new FormFields(brief.tools(), Briefing.policy(flow), schemas, hubspot),
                database::check,
                database.conversations()::knows,
                database.conversations()::messages,
                database.conversations()::of,
                model::look,
                ids);
        this.doors = new Doors(settings.host(), settings.port(), settings.allowedOrigins(), house);
        this.heads = HeadKeeper.of(settings.auditHead(), database.auditLog());
        this.chores = List.of(
                Chore.every(SETTLING_INTERVAL, settling::settleAll),
                Chore.every(
                        Retention.INTERVAL, new Retention(database.personalData(), settings.retention(), clock)::sweep),
                Chore.every(HeadKeeper.INTERVAL, heads::keep));
        Thread.startVirtualThread(() -> warmUp(tokens, schemas));
        Thread.startVirtualThread(hubspot::portal);
    }

    /** A sandbox that keeps its contacts goes on where it was, as conversations do. */
    private static AccountOptions account(Settings settings) {
        AccountOptions inMemory = AccountOptions.standard();
        return settings.sandboxData().isEmpty() ? inMemory : inMemory.keptIn(Path.of(settings.sandboxData()));
    }

    /** The first question takes a while; nobody has to wait for it when it is asked here. */
    private static Database opened(Settings settings, InstantSource clock) {
        Database database = Database.open(settings.databaseUrl(), clock);
        try {
            database.check(START_PATIENCE);
            HeadKeeper.check(settings.auditHead());
            return database;
        } catch (DatabaseFailed failed) {
            database.close();
            throw failed;
        }
    }

    private Database result(Begun<Database> opening) {
        try {
            return opening.get();
        } catch (DatabaseFailed failed) {
            if (sandbox != null) {
                sandbox.close();
            }
            throw failed;
        }
    }

    private ModelWatch model(Settings settings, ModelSettings asked, InstantSource clock) {
        return switch (settings.openai()) {
            case Settings.Model.Server(URI base, ApiKey key, Dialect dialect) ->
                OpenAi.watched(base, key, dialect, asked, clock);
            case Settings.Model.Sandbox none -> {
                ModelSettings ruleBased = new ModelSettings(SANDBOX_MODEL, "", asked.maxOutputTokens(), "", List.of());
                yield OpenAi.watched(
                        sandbox().uri().resolve("/v1"), ApiKey.of("sandbox"), Dialect.RESPONSES, ruleBased, clock);
            }
        };
    }

    private HubSpotContacts hubspot(Settings settings, Waits waits) {
        return switch (settings.hubspot()) {
            case Settings.HubSpot.Account(URI base, AccessToken token) -> hubspot(base, token, waits);
            case Settings.HubSpot.Sandbox none -> hubspot(sandbox().uri(), SANDBOX_TOKEN, waits);
        };
    }

    private HubSpotContacts hubspot(URI base, AccessToken token, Waits waits) {
        return database.pace()
                .map(shared -> new HubSpotContacts(base, token, waits.hubspot(), waits.rhythm(), shared::accept))
                .orElseGet(() -> new HubSpotContacts(base, token, waits.hubspot(), waits.rhythm()));
    }

    private Sandbox sandbox() {
        if (sandbox == null) {
            throw new IllegalStateException("the sandbox was not started");
        }
        return sandbox;
    }

    private String sandboxPage() {
        return sandbox == null ? "" : "http://localhost:" + sandbox.port() + "/";
    }

    /** What the first turn would otherwise wait for. */
    private static void warmUp(O200k tokens, Schemas schemas) {
        tokens.warm();
        try {
            schemas.current();
        } catch (CrmFailed notNow) {
            LOG.log(Level.WARNING, "HubSpot did not answer at start: " + notNow.getMessage());
        }
    }

    private String greeting(Settings settings) {
        String contacts = switch (settings.hubspot()) {
            case Settings.HubSpot.Sandbox none ->
                "the sandbox, %s, at %s"
                        .formatted(
                                settings.sandboxData().isEmpty()
                                        ? "with sample data"
                                        : "kept in "
                                                + Path.of(settings.sandboxData())
                                                        .toAbsolutePath(),
                                sandboxPage());
            case Settings.HubSpot.Account account -> "HubSpot at " + account.base();
        };
        String model = switch (settings.openai()) {
            case Settings.Model.Sandbox none -> "the sandbox's rule-based model";
            case Settings.Model.Server server -> "the one at " + server.base();
        };
        return """
                Libreta is at http://localhost:%d
                  contacts  %s
                  model     %s
                  data      %s
                Ctrl-C stops it.""".formatted(port(), contacts, model, database.place());
    }

    int port() {
        return doors.port();
    }

    @Override
    public void close() {
        doors.close();
        chores.forEach(Chore::close);
        hubspot.close();
        heads.keepLast();
        database.close();
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
