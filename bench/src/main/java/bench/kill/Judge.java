package bench.kill;

import bench.kill.Verdict.Wrong;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Holds what people confirmed and were told against Libreta's journal and against HubSpot, when all is quiet. */
final class Judge {
    private static final Duration PROMISE = Duration.ofSeconds(60);
    private static final Set<String> TOLD_DONE = Set.of("created", "updated");

    private final Books books;
    private final List<JournalRows.Row> rows;
    private final Map<String, String> proposals;
    private final HubSpotNow hubspot;
    private final Map<String, Heard> conversations;
    private final Map<Wrong, Integer> wrongs = new EnumMap<>(Wrong.class);
    private final List<String> details = new ArrayList<>();

    /** @param conversations each as it is when it is opened again, by its thread */
    Judge(
            Books books,
            List<JournalRows.Row> rows,
            Map<String, String> proposals,
            HubSpotNow hubspot,
            Map<String, Heard> conversations) {
        this.books = books;
        this.rows = List.copyOf(rows);
        this.proposals = Map.copyOf(proposals);
        this.hubspot = hubspot;
        this.conversations = Map.copyOf(conversations);
    }

    Verdict judge(Engine engine, int kills) {
        books.allWrong().forEach(what -> wrong(Wrong.OTHER, what));
        rows.forEach(this::ended);
        rows.forEach(this::heldByHubSpot);
        duplicates();
        nothingElse();
        stillThere();
        toldInEachConversation();
        waits();
        Map<String, Integer> ends = new TreeMap<>();
        rows.forEach(row -> ends.merge(row.state(), 1, Integer::sum));
        return new Verdict(
                engine,
                kills,
                books.decisions(),
                ends,
                wrongs,
                books.allWaits().size(),
                longest(books.allWaits().stream().map(Books.Wait::sinceFirst).toList()),
                longest(books.allWaits().stream().map(Books.Wait::sinceLast).toList()),
                details);
    }

    private static Duration longest(Collection<Duration> all) {
        return all.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private void wrong(Wrong kind, String what) {
        wrongs.merge(kind, 1, Integer::sum);
        details.add(kind + ": " + what);
    }

    private void ended(JournalRows.Row row) {
        if (row.open()) {
            wrong(Wrong.WITHOUT_END, row.toString());
        } else if (row.untold()) {
            wrong(Wrong.LOST, "ended and not told: " + row);
        }
    }

    private void heldByHubSpot(JournalRows.Row row) {
        boolean held = held(row);
        if (row.happened() && !held) {
            wrong(Wrong.FALSE_DONE, row + " and HubSpot has " + hubspot.get(row.contact()));
        }
        if (row.state().equals("FAILED") && held && rows.stream().noneMatch(other -> explains(other, row))) {
            wrong(Wrong.FALSE_FAILED, row + " and HubSpot has " + hubspot.get(row.contact()));
        }
    }

    private boolean held(JournalRows.Row row) {
        return switch (row.kind()) {
            case "ARCHIVE" ->
                hubspot.has(row.contact()) && hubspot.get(row.contact()).archived();
            case "UPDATE" -> hubspot.get(row.contact()).everHeld(row.wanted());
            default ->
                row.contact().isEmpty()
                        ? hubspot.all().stream().anyMatch(contact -> contact.everHeld(row.wanted()))
                        : hubspot.has(row.contact())
                                && hubspot.get(row.contact()).everHeld(row.wanted());
        };
    }

    /** Whether another operation may have written the same. An old value that an undo brings back was there before. */
    private static boolean explains(JournalRows.Row other, JournalRows.Row failed) {
        if (failed.undo() && failed.kind().equals("UPDATE")) {
            return true;
        }
        return !other.state().equals("FAILED")
                && !other.id().equals(failed.id())
                && (failed.kind().equals("CREATE")
                        ? withoutMark(other).equals(withoutMark(failed))
                        : other.kind().equals(failed.kind())
                                && other.contact().equals(failed.contact())
                                && other.wanted().equals(failed.wanted()));
    }

    private static Map<String, String> withoutMark(JournalRows.Row row) {
        Map<String, String> values = new HashMap<>(row.wanted());
        values.keySet().retainAll(HubSpotNow.PROPERTIES);
        return values;
    }

    private void duplicates() {
        Map<String, List<HubSpotNow.Contact>> byName = hubspot.all().stream()
                .collect(
                        Collectors.groupingBy(contact -> contact.value("lastname"), TreeMap::new, Collectors.toList()));
        for (String person : books.allPersons()) {
            List<HubSpotNow.Contact> all = byName.getOrDefault(person, List.of());
            if (all.size() > 1) {
                wrong(Wrong.DUPLICATE, all.toString());
            }
        }
    }

    private void nothingElse() {
        Map<String, Map<String, Set<String>>> shown = books.shown();
        Set<String> operations = rows.stream().map(JournalRows.Row::id).collect(Collectors.toSet());
        for (HubSpotNow.Contact contact : hubspot.all()) {
            for (String property : HubSpotNow.PROPERTIES) {
                List<String> values = contact.versions().getOrDefault(property, List.of());
                Set<String> allowed = new HashSet<>(Set.of(""));
                for (String whose : List.of(contact.id(), contact.value("lastname"))) {
                    allowed.addAll(shown.getOrDefault(whose, Map.of()).getOrDefault(property, Set.of()));
                }
                if (!allowed.containsAll(values)) {
                    wrong(Wrong.NEVER_SHOWN, "%s of %s, shown were %s".formatted(property, contact, allowed));
                }
            }
            if (!contact.madeBy().isEmpty() && !operations.contains(contact.madeBy())) {
                wrong(Wrong.NEVER_SHOWN, "made by no operation: " + contact);
            }
        }
    }

    /** Nobody else writes here, so that the last write that was done is what HubSpot holds. */
    private void stillThere() {
        Map<String, List<JournalRows.Row>> byContact = rows.stream()
                .filter(row -> !row.contact().isEmpty())
                .filter(row -> row.happened() || row.state().equals("UNKNOWN"))
                .collect(Collectors.groupingBy(JournalRows.Row::contact));
        byContact.forEach((id, all) -> {
            boolean archived = all.stream().anyMatch(row -> row.kind().equals("ARCHIVE"));
            HubSpotNow.Contact now = hubspot.get(id);
            JournalRows.Row last = all.getLast();
            if (now.archived() && !archived) {
                wrong(Wrong.LOST, "gone without an undo: " + last);
            }
            boolean holds = last.wanted().entrySet().stream()
                    .filter(value -> HubSpotNow.PROPERTIES.contains(value.getKey()))
                    .allMatch(value -> now.value(value.getKey()).equals(value.getValue()));
            if (last.happened() && !now.archived() && !holds) {
                wrong(Wrong.LOST, "HubSpot does not hold it any more: " + last + " but " + now);
            }
        });
    }

    private void toldInEachConversation() {
        Set<String> calls = new HashSet<>();
        for (Books.Confirmed decision : books.allConfirmed()) {
            if (!proposals.getOrDefault(decision.proposal(), "").equals("APPROVED")) {
                notApproved(decision);
            } else if (calls.add(decision.thread() + decision.call())) {
                told(decision);
            }
        }
    }

    /** A yes that never arrived, to a question that was asked again or has been answered no in the end. */
    private void notApproved(Books.Confirmed decision) {
        String state = proposals.getOrDefault(decision.proposal(), "not kept");
        if (state.equals("WAITING") || state.equals("not kept") || state.equals("EXPIRED")) {
            wrong(Wrong.LOST, "confirmed, and the proposal is " + state + ": " + decision);
        }
    }

    private void told(Books.Confirmed decision) {
        Heard conversation = conversations.getOrDefault(decision.thread(), Heard.NOTHING);
        Optional<JsonNode> result = conversation.resultOf(decision.call());
        boolean asked = conversation
                .waiting()
                .filter(waits -> waits.path("toolCallId").asString("").equals(decision.call()))
                .isPresent();
        if (result.isEmpty()) {
            if (!asked) {
                wrong(Wrong.LOST, "confirmed, and no end is told: " + decision);
            }
            return;
        }
        String status = result.get().path("status").asString("");
        List<JournalRows.Row> of = rows.stream()
                .filter(row -> row.conversation().equals(decision.thread())
                        && row.call().equals(decision.call()))
                .toList();
        if (TOLD_DONE.contains(status) && of.stream().noneMatch(row -> row.happened() && !row.undo())) {
            wrong(Wrong.FALSE_DONE, "told " + status + ": " + decision + " but " + of);
        }
        if (status.equals("undone") && of.stream().noneMatch(row -> row.happened() && row.undo())) {
            wrong(Wrong.FALSE_DONE, "told undone: " + decision + " but " + of);
        }
        String last = of.isEmpty() ? "" : of.getLast().state();
        boolean toldNothing = status.equals("failed") || status.equals("unknown");
        if (toldNothing && last.equals("DONE")) {
            wrong(Wrong.LOST, "told " + status + ": " + decision + " but " + of);
        }
    }

    private void waits() {
        books.allWaits().stream()
                .filter(wait -> wait.sinceLast().compareTo(PROMISE) > 0)
                .forEach(wait -> wrong(Wrong.LATE, wait.toString()));
    }
}
