package libreta.storage;

import libreta.contacts.Change;
import libreta.contacts.Provenance;

/** A change within the column {@code proposal.body}. */
record WireChange(String property, String before, String after, Provenance provenance) {
    static WireChange of(Change change) {
        return new WireChange(change.property(), change.before(), change.after(), change.provenance());
    }

    Change toChange() {
        return new Change(property, before, after, provenance);
    }
}
