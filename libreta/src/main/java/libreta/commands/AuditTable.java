package libreta.commands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.commands.Command.Filter;
import libreta.contacts.AuditChange;
import libreta.contacts.AuditEntry;
import libreta.contacts.AuditEvent;
import libreta.contacts.AuditFact;
import libreta.contacts.AuditLog;

/** The last writes, each as one line. */
final class AuditTable {
    private static final int SHOWN = 100;
    private static final int LONGEST_WHAT = 60;
    private static final String LINE = "%-20s  %-7s  %-13s  %-36s  %-4s  %s%n";

    private AuditTable() {}

    /** A write, as its newest entry leaves it. */
    private record Write(
            Instant at,
            String id,
            String proposal,
            String kind,
            String contact,
            AuditEvent state,
            List<AuditChange> changes) {
        Write after(AuditEntry entry) {
            String newer = entry.detail().fact(AuditFact.CONTACT);
            return new Write(
                    at,
                    id,
                    proposal,
                    kind,
                    newer.isEmpty() ? contact : newer,
                    entry.event(),
                    entry.detail().changes());
        }

        String line() {
            String what = changes.stream().map(AuditChange::property).collect(Collectors.joining(", "));
            return LINE.formatted(
                    at.toString().replaceFirst("\\.\\d+", ""),
                    kind,
                    contact,
                    id,
                    state == AuditEvent.DONE && !changes.isEmpty() ? "yes" : "no",
                    state.name().toLowerCase(Locale.ROOT)
                            + (what.length() > LONGEST_WHAT
                                    ? ": " + what.substring(0, LONGEST_WHAT) + "…"
                                    : ": " + what));
        }
    }

    static String of(AuditLog log, Filter filter) {
        Meant meant = meant(log, filter);
        Map<String, Write> writes = new LinkedHashMap<>();
        each(log, entry -> {
            if (!entry.operation().isEmpty()) {
                writes.merge(entry.operation(), first(entry), (known, same) -> known.after(entry));
            }
        });
        List<Write> shown = new ArrayList<>(writes.values());
        shown.removeIf(write -> !meant.all() && !meant.has(write));
        Stream<Write> last = shown.stream().skip(Math.max(0, shown.size() - SHOWN));
        return LINE.formatted("when (UTC)", "what", "contact", "operation", "undo", "outcome")
                + last.map(Write::line).collect(Collectors.joining());
    }

    /** Which contacts are meant, and which proposals, as a new contact has no id at first. */
    private record Meant(boolean all, Set<String> contacts, Set<String> proposals) {
        boolean has(Write write) {
            return contacts.contains(write.contact()) || proposals.contains(write.proposal());
        }
    }

    private static Meant meant(AuditLog log, Filter filter) {
        return switch (filter) {
            case Filter.All() -> new Meant(true, Set.of(), Set.of());
            case Filter.OfContact(String id) -> new Meant(false, Set.of(id), Set.of());
            case Filter.OfEmail(String address) -> {
                Set<String> contacts = new HashSet<>();
                Set<String> proposals = new HashSet<>();
                each(log, entry -> {
                    if (hasAddress(entry, address)) {
                        contacts.add(entry.detail().fact(AuditFact.CONTACT));
                        proposals.add(entry.proposal());
                    }
                });
                contacts.remove("");
                yield new Meant(false, contacts, proposals);
            }
        };
    }

    private static boolean hasAddress(AuditEntry entry, String address) {
        return address.equalsIgnoreCase(entry.detail().fact(AuditFact.EMAIL))
                || entry.detail().changes().stream()
                        .flatMap(change -> Stream.of(change.before(), change.after(), change.stored()))
                        .anyMatch(address::equalsIgnoreCase);
    }

    private static void each(AuditLog log, Consumer<AuditEntry> consumer) {
        log.read(Instant.EPOCH, CommandLine.AFTER_ALL, consumer);
    }

    private static Write first(AuditEntry entry) {
        return new Write(
                entry.at(),
                entry.operation(),
                entry.proposal(),
                entry.detail().fact(AuditFact.KIND),
                entry.detail().fact(AuditFact.CONTACT),
                entry.event(),
                entry.detail().changes());
    }
}
