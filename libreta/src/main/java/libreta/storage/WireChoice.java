package libreta.storage;

import java.util.List;
import java.util.Map;
import libreta.contacts.ContactChoice;

/** The column {@code choice.body}. {@code order} holds the names of the values as they were asked for. */
record WireChoice(String aim, List<String> order, Map<String, String> values, List<WireContact> candidates) {
    static WireChoice of(ContactChoice choice) {
        return new WireChoice(
                choice.aim().value(),
                List.copyOf(choice.values().keySet()),
                choice.values(),
                choice.candidates().stream().map(WireContact::of).toList());
    }
}
