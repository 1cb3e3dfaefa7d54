package libreta.hubspot;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import libreta.contacts.ContactId;
import libreta.contacts.ContactSearch;

/** One of each kind, for tests that care only about how it fails. */
enum Question implements Consumer<HubSpotContacts> {
    READ {
        @Override
        public void accept(HubSpotContacts hubspot) {
            hubspot.read(ID, List.of("email"));
        }
    },
    SEARCH {
        @Override
        public void accept(HubSpotContacts hubspot) {
            hubspot.search(new ContactSearch("jane", List.of(), List.of("email"), 10, ""));
        }
    },
    UPDATE {
        @Override
        public void accept(HubSpotContacts hubspot) {
            hubspot.update(ID, Map.of("email", "a@b.c"));
        }
    },
    CREATE {
        @Override
        public void accept(HubSpotContacts hubspot) {
            hubspot.create(Map.of("email", "a@b.c"));
        }
    };

    static final ContactId ID = new ContactId("512");
}
