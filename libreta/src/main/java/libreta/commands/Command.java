package libreta.commands;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import libreta.contacts.OperationId;

/** What can be asked for on the command line. */
public sealed interface Command {
    /** How the log is written. */
    enum Format {
        CSV,
        JSONL
    }

    record Help() implements Command {}

    /** Words that are no command; {@code why} is a sentence for whoever typed them. */
    record NotUnderstood(String why) implements Command {}

    record VerifyAudit() implements Command {}

    /** {@code from} included, {@code to} not; without a file it goes to standard output. */
    record ExportAudit(Format format, Instant from, Instant to, Optional<Path> output) implements Command {}

    record ListAudit(Filter filter) implements Command {}

    record Forget(String email) implements Command {}

    /** Takes a write back, as its Undo in the chat does. */
    record UndoWrite(OperationId operation) implements Command {}

    /** Which writes are listed. */
    sealed interface Filter {
        record All() implements Filter {}

        record OfContact(String id) implements Filter {}

        record OfEmail(String address) implements Filter {}
    }
}
