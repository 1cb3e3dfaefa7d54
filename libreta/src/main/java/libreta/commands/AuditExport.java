package libreta.commands;

import java.io.IOException;
import libreta.contacts.AuditEntry;

/** Writes entries of the audit log, one by one. */
interface AuditExport {
    /** Throws {@link java.io.UncheckedIOException} when it cannot be written. */
    void add(AuditEntry entry);

    /** To be called after the last one: whatever is kept back goes out. */
    void end() throws IOException;
}
