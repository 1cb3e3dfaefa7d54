package libreta;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import libreta.contacts.Desk;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.RecentWrites;
import libreta.contacts.Schemas;
import libreta.contacts.Undo;
import libreta.contacts.Undoing;
import libreta.contacts.ValueRules;
import libreta.conversation.PersonId;
import libreta.flow.Briefing;
import libreta.flow.Flow;
import libreta.flow.FlowFile;
import libreta.hubspot.AccessToken;
import libreta.hubspot.HubSpotContacts;
import libreta.lease.Alone;
import libreta.storage.Database;

/** The desk as a command uses it: the same rules and leases, beside a Libreta that may be running. */
final class BackOffice {
    /** Who the audit log says it was. */
    private static final PersonId COMMAND_LINE = new PersonId("command-line");

    private BackOffice() {}

    static Undoing undo(OperationId id, Settings settings, Database database, InstantSource clock) {
        return database.journal()
                .find(id)
                .map(operation -> undo(operation, settings, database, clock))
                .orElseGet(Undoing.NotFound::new);
    }

    private static Undoing undo(Operation operation, Settings settings, Database database, InstantSource clock) {
        try (HubSpotContacts hubspot = hubspot(settings)) {
            Supplier<String> ids = () -> UUID.randomUUID().toString();
            Flow flow = settings.flow().isEmpty() ? FlowFile.bundled() : FlowFile.load(Path.of(settings.flow()));
            Alone alone = new Alone(database.leases(), clock, ids, Alone.Pause.usual());
            Desk.Stores stores = new Desk.Stores(
                    database.proposals(),
                    database.choices(),
                    database.journal(),
                    database.seenContacts(),
                    new RecentWrites(database.journal(), clock),
                    alone);
            Schemas schemas = new Schemas(hubspot, clock);
            ValueRules rules = new ValueRules(settings.phoneRegion());
            Desk desk = new Desk(hubspot, schemas, rules, Briefing.policy(flow), stores, clock, ids);
            return desk.undo(
                    operation.id(),
                    new Undo.Asked(
                            operation.conversation(), COMMAND_LINE, operation.language(), "undo " + operation.id()));
        }
    }

    /** The sandbox is that of the Libreta that is running. */
    private static HubSpotContacts hubspot(Settings settings) {
        Waits waits = Waits.usual();
        return switch (settings.hubspot()) {
            case Settings.HubSpot.Account(URI base, AccessToken token) ->
                new HubSpotContacts(base, token, waits.hubspot(), waits.rhythm());
            case Settings.HubSpot.Sandbox none -> {
                String host = InetAddress.getLoopbackAddress().getHostAddress();
                URI running = URI.create("http://%s:%d".formatted(host, settings.sandboxPort()));
                yield new HubSpotContacts(running, Libreta.SANDBOX_TOKEN, waits.hubspot(), waits.rhythm());
            }
        };
    }
}
