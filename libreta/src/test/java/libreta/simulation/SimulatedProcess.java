package libreta.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import libreta.SetClock;
import libreta.agent.Agent;
import libreta.agent.Brief;
import libreta.agent.Decisions;
import libreta.agent.Forms;
import libreta.agent.Picking;
import libreta.agent.Prompt;
import libreta.agent.Settling;
import libreta.agent.ToolJson;
import libreta.agent.Toolbox;
import libreta.agent.Undos;
import libreta.contacts.ContactChoices;
import libreta.contacts.ContactFinder;
import libreta.contacts.Crm;
import libreta.contacts.Desk;
import libreta.contacts.Journal;
import libreta.contacts.Proposals;
import libreta.contacts.RecentWrites;
import libreta.contacts.Recovery;
import libreta.contacts.Schemas;
import libreta.contacts.SeenContacts;
import libreta.contacts.ValueRules;
import libreta.conversation.Conversations;
import libreta.conversation.ToolCall;
import libreta.flow.Briefing;
import libreta.flow.Chat;
import libreta.flow.Flow;
import libreta.lease.Alone;
import libreta.lease.Leases;
import libreta.model.ChatModel;
import libreta.model.ModelMessage;
import libreta.model.ModelReply;
import libreta.model.ModelRequest;
import libreta.model.Usage;
import libreta.storage.Database;

/** One replica of Libreta without its doors, over parts that are out of its reach once it was killed. */
final class SimulatedProcess {
    final Life life;
    final Chat chat;
    final Settling settling;

    /** What all replicas share, and what the seed holds still. */
    record World(Database database, SimulatedHubSpot hubspot, Flow flow, SetClock clock, Supplier<String> ids) {}

    SimulatedProcess(World world, Life life) {
        this.life = life;
        SetClock clock = world.clock();
        Crm crm = life.mortal(Crm.class, world.hubspot());
        Proposals proposals = life.mortal(Proposals.class, world.database().proposals());
        ContactChoices choices =
                life.mortal(ContactChoices.class, world.database().choices());
        Journal journal = life.mortal(Journal.class, world.database().journal());
        SeenContacts seen = life.mortal(SeenContacts.class, world.database().seenContacts());
        Conversations conversations =
                life.mortal(Conversations.class, world.database().conversations());
        Leases leases = life.mortal(Leases.class, world.database().leases());

        Alone alone = new Alone(leases, clock, world.ids(), () -> clock.move(Duration.ofMillis(500)));
        Schemas schemas = new Schemas(world.hubspot(), clock);
        ValueRules rules = new ValueRules("");
        RecentWrites recent = new RecentWrites(journal, clock);
        Desk.Stores stores = new Desk.Stores(proposals, choices, journal, seen, recent, alone);
        Desk desk = new Desk(crm, schemas, rules, Briefing.policy(world.flow()), stores, clock, world.ids());
        Brief brief = Briefing.of(world.flow());
        ToolJson json = new ToolJson(crm::linkTo);
        ContactFinder finder = new ContactFinder(crm, schemas, rules, recent::newest);
        Toolbox toolbox = new Toolbox(brief.tools(), schemas, finder, desk, seen, json, clock);
        Prompt prompt = new Prompt(brief, seen, text -> 1, clock);
        Agent agent = new Agent(brief, new Parrot(world.ids()), toolbox, prompt, conversations, clock, world.ids());
        Decisions.Stores record = new Decisions.Stores(proposals, journal, conversations);
        Decisions decisions = new Decisions(desk, agent, record, schemas, json, clock, world.ids());
        Undos undos = new Undos(desk, record, schemas, json, clock, world.ids());
        Recovery recovery = new Recovery(crm, schemas, Briefing.policy(world.flow()), journal, alone, clock);
        this.settling = new Settling(recovery, record, choices, alone, schemas, json, clock, world.ids());
        Picking.Stores picks = new Picking.Stores(choices, proposals, conversations);
        Picking picking = new Picking(toolbox, picks, json, clock, world.ids());
        Forms forms = new Forms(toolbox, schemas, conversations, seen, clock, world.ids());
        Chat.Answering answering = new Chat.Answering(agent, Optional::empty, decisions, picking, forms, undos);
        this.chat = new Chat(world.flow(), answering, settling, record, alone, clock, world.ids());
    }

    /** Calls the tool that the person's message names, with the arguments that it holds. */
    private static final class Parrot implements ChatModel {
        private final Supplier<String> ids;

        Parrot(Supplier<String> ids) {
            this.ids = ids;
        }

        @Override
        public String name() {
            return "parrot";
        }

        @Override
        public ModelReply ask(ModelRequest request, Consumer<String> text) {
            ModelMessage last = request.messages().getLast();
            if (last instanceof ModelMessage.FromPerson(String said) && said.indexOf(" {") > 0) {
                int at = said.indexOf(" {");
                ToolCall call = new ToolCall("call-" + ids.get(), said.substring(0, at), said.substring(at + 1));
                return new ModelReply("", List.of(call), false, Usage.NONE, "");
            }
            text.accept("Fine.");
            return new ModelReply("Fine.", List.of(), false, Usage.NONE, "");
        }
    }

    /** A tool's arguments as JSON; no value holds a quote. */
    static String json(Map<String, String> values) {
        StringBuilder json = new StringBuilder("{");
        values.forEach((name, value) -> json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value)
                .append('"'));
        return json.append('}').toString();
    }
}
