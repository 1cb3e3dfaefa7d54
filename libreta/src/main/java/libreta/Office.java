package libreta;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import libreta.commands.CommandLine;
import libreta.commands.Commands;
import libreta.commands.Commands.Records;
import libreta.contacts.AuditHead;
import libreta.contacts.AuditLog;
import libreta.contacts.OperationId;
import libreta.contacts.PersonalData;
import libreta.contacts.Undoing;
import libreta.storage.Database;
import libreta.storage.HeadFile;

/** Runs a command on the database that the settings name, whether Libreta runs at the same time or not. */
final class Office {
    private Office() {}

    /** Returns the status with which the process is to end. */
    static int run(List<String> words, Settings settings, InstantSource clock, Commands commands) {
        return commands.run(CommandLine.read(words), () -> records(settings, clock));
    }

    private static Records records(Settings settings, InstantSource clock) {
        Database database = Database.openExisting(settings.databaseUrl(), clock);
        return new Records() {
            private boolean mayHaveWritten;

            @Override
            public AuditLog auditLog() {
                return database.auditLog();
            }

            @Override
            public PersonalData personalData() {
                mayHaveWritten = true;
                return database.personalData();
            }

            @Override
            public Undoing undo(OperationId operation) {
                mayHaveWritten = true;
                return BackOffice.undo(operation, settings, database, clock);
            }

            @Override
            public List<AuditHead> heads() {
                return settings.auditHead().isEmpty() ? List.of() : new HeadFile(Path.of(settings.auditHead())).heads();
            }

            @Override
            public void close() {
                if (mayHaveWritten) {
                    HeadKeeper.check(settings.auditHead());
                    HeadKeeper.of(settings.auditHead(), database.auditLog()).keepLast();
                }
                database.close();
            }
        };
    }
}
