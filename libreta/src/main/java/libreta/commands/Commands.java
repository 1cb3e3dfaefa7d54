package libreta.commands;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import libreta.commands.Command.ExportAudit;
import libreta.commands.Command.Forget;
import libreta.commands.Command.Format;
import libreta.commands.Command.Help;
import libreta.commands.Command.ListAudit;
import libreta.commands.Command.NotUnderstood;
import libreta.commands.Command.UndoWrite;
import libreta.commands.Command.VerifyAudit;
import libreta.contacts.AuditHead;
import libreta.contacts.AuditLog;
import libreta.contacts.AuditVerdict.Broken;
import libreta.contacts.AuditVerdict.Whole;
import libreta.contacts.OperationId;
import libreta.contacts.PersonalData;
import libreta.contacts.PersonalData.Forgotten;
import libreta.contacts.Undoing;

/** Carries out one command, and says in a number how that went. */
public final class Commands {
    private static final int FINE = 0;
    private static final int LOG_BROKEN = 1;
    private static final int NOT_UNDONE = 1;

    /** The same as for settings that make no sense. */
    private static final int WRONG_USE = 2;

    private final PrintStream out;
    private final PrintStream err;

    public Commands(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** What a command needs. */
    public interface Records extends AutoCloseable {
        AuditLog auditLog();

        PersonalData personalData();

        /** Takes a write back, in HubSpot. */
        Undoing undo(OperationId operation);

        /** Heads of the log that were kept in a second place; empty where there is none. */
        List<AuditHead> heads();

        @Override
        void close();
    }

    /** Opens the records, which not every command needs. */
    @FunctionalInterface
    public interface Opening {
        Records open();
    }

    /** Returns the status with which the process is to end: 0, 1 for a log that somebody changed or a write that was not undone, 2 for words that are no command. */
    public int run(Command command, Opening opening) {
        return switch (command) {
            case Help() -> help();
            case NotUnderstood(String why) -> notUnderstood(why);
            case VerifyAudit() -> on(opening, this::verify);
            case ExportAudit export -> on(opening, records -> export(export, records.auditLog()));
            case ListAudit(var filter) -> on(opening, records -> list(filter, records.auditLog()));
            case UndoWrite(OperationId operation) -> on(opening, records -> undo(operation, records));
            case Forget(String email) -> on(opening, records -> forget(email, records.personalData()));
        };
    }

    private interface Work {
        int on(Records records);
    }

    private static int on(Opening opening, Work work) {
        try (Records records = opening.open()) {
            return work.on(records);
        }
    }

    private int help() {
        out.print(CommandLine.USAGE);
        return FINE;
    }

    private int notUnderstood(String why) {
        err.println(why);
        err.print(CommandLine.USAGE);
        return WRONG_USE;
    }

    private int verify(Records records) {
        List<AuditHead> heads = records.heads();
        return switch (records.auditLog().verify(heads)) {
            case Whole(AuditHead head, long erased) -> {
                out.printf(
                        "The audit log is whole: %d entries, %d of them erased, %s; the last has the hash %s%n",
                        head.seq(), erased, compared(heads), head.hash());
                yield FINE;
            }
            case Broken(long seq, String words) -> {
                out.printf("The audit log was tampered with: entry %d %s%n", seq, words);
                yield LOG_BROKEN;
            }
        };
    }

    private static String compared(List<AuditHead> heads) {
        return heads.isEmpty()
                ? "no second place to compare with"
                : "as the second place says up to entry " + heads.getLast().seq();
    }

    private int export(ExportAudit export, AuditLog log) {
        Optional<Path> file = export.output();
        try (Writer writer = file.isPresent()
                ? Files.newBufferedWriter(file.get())
                : new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            AuditExport rows = export.format() == Format.CSV ? new AuditCsv(writer) : new AuditJsonLines(writer);
            log.read(export.from(), export.to(), rows::add);
            rows.end();
        } catch (IOException | UncheckedIOException unwritable) {
            err.println("The export cannot be written; check the path and its permissions: " + unwritable.getMessage());
            return WRONG_USE;
        }
        file.ifPresent(path -> err.println("Written to " + path));
        return FINE;
    }

    private int list(Command.Filter filter, AuditLog log) {
        out.print(AuditTable.of(log, filter));
        return FINE;
    }

    private int undo(OperationId operation, Records records) {
        Undoing undoing = records.undo(operation);
        out.println(UndoReport.of(undoing));
        return undoing instanceof Undoing.Undone ? FINE : NOT_UNDONE;
    }

    private int forget(String email, PersonalData personal) {
        Forgotten gone = personal.forget(email);
        out.printf(
                "Forgotten: %d messages, %d seen contacts, %d proposals, %d operations, %d entries of the audit log; contacts that were meant: %d%n",
                gone.messages(),
                gone.seenContacts(),
                gone.proposals(),
                gone.operations(),
                gone.auditEntries(),
                gone.contacts());
        if (gone.underWay() > 0) {
            out.printf(
                    "%d writes are still under way and keep their values; run this again when they have ended%n",
                    gone.underWay());
        }
        out.println("HubSpot itself is not touched; delete the contact there too, if that is meant.");
        return FINE;
    }
}
