package bench.kill;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What people meant, confirmed and were told, as they saw it themselves. */
final class Books {
    private final Queue<Confirmed> confirmed = new ConcurrentLinkedQueue<>();
    private final Queue<Undo> undos = new ConcurrentLinkedQueue<>();
    private final Queue<String> persons = new ConcurrentLinkedQueue<>();
    private final Queue<Wait> waits = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    /**
     * A proposal that somebody said yes to.
     *
     * @param call the tool call that it answers; the conversation tells by it how that ended
     * @param lastName whose contact it is to be; empty for an update
     * @param contact the record that is to be changed; empty for a create
     * @param shown the values on the screen, by property
     */
    record Confirmed(
            String thread, String proposal, String call, String lastName, String contact, Map<String, String> shown) {
        Confirmed {
            shown = Map.copyOf(shown);
        }
    }

    /** Somebody wanted this operation taken back. */
    record Undo(String thread, String operation) {}

    /**
     * A decision that a kill broke off.
     *
     * @param sinceFirst from when people were served again to when its end was told, whatever was killed in between
     * @param sinceLast the same from the last restart in between
     */
    record Wait(Duration sinceFirst, Duration sinceLast) {}

    void person(String lastName) {
        persons.add(lastName);
    }

    void confirmed(Confirmed decision) {
        confirmed.add(decision);
    }

    void undo(Undo undo) {
        undos.add(undo);
    }

    void waited(Wait wait) {
        waits.add(wait);
    }

    void wrong(String what) {
        wrong.add(what);
    }

    int decisions() {
        return confirmed.size() + undos.size();
    }

    List<Confirmed> allConfirmed() {
        return List.copyOf(confirmed);
    }

    List<Undo> allUndos() {
        return List.copyOf(undos);
    }

    Set<String> allPersons() {
        return Set.copyOf(persons);
    }

    List<Wait> allWaits() {
        return List.copyOf(waits);
    }

    List<String> allWrong() {
        return List.copyOf(wrong);
    }

    /** Every value that somebody said yes to, by last name or contact id, and by property. */
    Map<String, Map<String, Set<String>>> shown() {
        Map<String, Map<String, Set<String>>> all = new TreeMap<>();
        for (Confirmed decision : confirmed) {
            String whose = decision.contact().isEmpty() ? decision.lastName() : decision.contact();
            decision.shown().forEach((property, value) -> {
                Map<String, Set<String>> values = all.computeIfAbsent(whose, _ -> new TreeMap<>());
                values.computeIfAbsent(property, _ -> new HashSet<>()).add(value);
            });
        }
        return all;
    }
}
