package libreta.commands;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import libreta.commands.Command.ExportAudit;
import libreta.commands.Command.Filter;
import libreta.commands.Command.Forget;
import libreta.commands.Command.Format;
import libreta.commands.Command.Help;
import libreta.commands.Command.ListAudit;
import libreta.commands.Command.NotUnderstood;
import libreta.commands.Command.UndoWrite;
import libreta.commands.Command.VerifyAudit;
import libreta.contacts.OperationId;

/** Reads the words of a command line. */
public final class CommandLine {
    /** Every command, for people. */
    static final String USAGE = """
            ./run                                starts Libreta
            ./run audit verify                   checks that nobody changed the audit log; status 1 and the first wrong entry if so
            ./run audit export --format csv|jsonl [--from DATE] [--to DATE] [--output FILE]
                                                 writes the log out; a DATE is 2026-11-28, in UTC, and both are included
            ./run audit list [--contact ID | --email ADDRESS]
                                                 the last 100 writes: when, what, operation id, whether they can be undone
            ./run undo OPERATION                 takes a write back where nobody has changed the contact since; audit list names it
            ./run forget ADDRESS                 erases the person with this e-mail address from conversations and the log
            ./run help                           shows this
            """;

    /** Later than any entry. */
    static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");

    private CommandLine() {}

    /** What the words ask for; at least one. */
    public static Command read(List<String> words) {
        try {
            return switch (words.getFirst()) {
                case "help", "--help", "-h" -> new Help();
                case "audit" -> audit(words.subList(1, words.size()));
                case "undo" -> undo(words.subList(1, words.size()));
                case "forget" -> forget(words.subList(1, words.size()));
                default -> new NotUnderstood("There is no command " + words.getFirst() + ".");
            };
        } catch (Unclear unclear) {
            return new NotUnderstood(unclear.why);
        }
    }

    private static Command audit(List<String> words) {
        String what = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (what) {
            case "verify" -> {
                options(rest, Set.of());
                yield new VerifyAudit();
            }
            case "export" -> export(options(rest, Set.of("--format", "--from", "--to", "--output")));
            case "list" -> new ListAudit(filter(options(rest, Set.of("--contact", "--email"))));
            default -> throw new Unclear("After audit comes verify, export or list.");
        };
    }

    private static Command export(Map<String, String> options) {
        Format format = switch (options.getOrDefault("--format", "").toLowerCase(Locale.ROOT)) {
            case "csv" -> Format.CSV;
            case "jsonl" -> Format.JSONL;
            default -> throw new Unclear("An export needs --format csv or --format jsonl.");
        };
        return new ExportAudit(
                format,
                day(options, "--from").orElse(Instant.EPOCH),
                day(options, "--to").map(day -> day.plusSeconds(86_400)).orElse(AFTER_ALL),
                Optional.ofNullable(options.get("--output")).map(CommandLine::path));
    }

    private static Optional<Instant> day(Map<String, String> options, String name) {
        try {
            return Optional.ofNullable(options.get(name))
                    .map(day ->
                            LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException noDate) {
            throw new Unclear("After " + name + " comes a date such as 2026-11-28.");
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException wrong) {
            throw new Unclear("After --output comes the path of a file.");
        }
    }

    private static Filter filter(Map<String, String> options) {
        if (options.size() > 1) {
            throw new Unclear("Either --contact or --email, not both.");
        }
        if (options.containsKey("--contact")) {
            return new Filter.OfContact(options.getOrDefault("--contact", ""));
        }
        return options.containsKey("--email")
                ? new Filter.OfEmail(options.getOrDefault("--email", ""))
                : new Filter.All();
    }

    private static Command undo(List<String> words) {
        try {
            return new UndoWrite(new OperationId(words.size() == 1 ? words.getFirst() : ""));
        } catch (IllegalArgumentException none) {
            throw new Unclear("After undo comes one operation id, as audit list shows it.");
        }
    }

    private static Command forget(List<String> words) {
        if (words.size() != 1 || !words.getFirst().strip().matches("[^@\\s]+@[^@\\s]+")) {
            throw new Unclear("After forget comes one e-mail address.");
        }
        return new Forget(words.getFirst().strip());
    }

    private static Map<String, String> options(List<String> words, Set<String> known) {
        Map<String, String> options = new HashMap<>();
        for (int at = 0; at < words.size(); at += 2) {
            String name = words.get(at);
            if (!known.contains(name)) {
                throw new Unclear("There is no place for " + name + " here.");
            }
            if (at + 1 == words.size()) {
                throw new Unclear("After " + name + " comes a value.");
            }
            options.put(name, words.get(at + 1));
        }
        return options;
    }

    private static final class Unclear extends RuntimeException {
        private final String why;

        Unclear(String why) {
            super(why);
            this.why = why;
        }
    }
}
