package libreta.commands;

import libreta.contacts.AuditEntry;

/** Writes entries of the audit log, one by one. Throws {@link java.io.UncheckedIOException} when they cannot be written. */
interface AuditExport {
    void add(AuditEntry entry);
}
