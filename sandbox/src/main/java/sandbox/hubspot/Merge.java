package sandbox.hubspot;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** What two contacts become together: the primary's values, its gaps filled by the other's. */
record Merge(Contact primary, Contact other) {
    /** The merges that one contact may have behind it. */
    static final int MOST = 250;

    /** The values of the survivor {@code id}; {@code rank} says how far along a lifecycle stage is. */
    Map<String, String> values(long id, Instant now, ToIntFunction<String> rank) {
        Map<String, String> all = new TreeMap<>(other.values());
        all.putAll(primary.values());
        all.put("hs_object_id", Long.toString(id));
        all.put("createdate", older().toString());
        stage(all, rank);
        addresses(all);
        all.put("hs_all_contact_vids", id + ";" + primary.id() + ";" + other.id());
        all.put("hs_merged_object_ids", joined("hs_merged_object_ids", primary.id() + ";" + other.id()));
        long millis = now.toEpochMilli();
        all.put(
                "hs_calculated_merged_vids",
                joined("hs_calculated_merged_vids", "%d:%d;%d:%d".formatted(primary.id(), millis, other.id(), millis)));
        return all;
    }

    /** How many merges the survivor has behind it; each left the ids of two contacts. */
    long merges() {
        return (mergedIds(primary) + mergedIds(other)) / 2 + 1;
    }

    private static long mergedIds(Contact contact) {
        return contact.value("hs_merged_object_ids").stream()
                .flatMap(Contact::split)
                .count();
    }

    Instant older() {
        return primary.createdAt().isBefore(other.createdAt()) ? primary.createdAt() : other.createdAt();
    }

    private void stage(Map<String, String> all, ToIntFunction<String> rank) {
        String mine = primary.values().getOrDefault("lifecyclestage", "");
        String theirs = other.values().getOrDefault("lifecyclestage", "");
        boolean furtherAlong = !theirs.isEmpty() && (mine.isEmpty() || rank.applyAsInt(theirs) > rank.applyAsInt(mine));
        if (furtherAlong) {
            all.put("lifecyclestage", theirs);
        }
    }

    private void addresses(Map<String, String> all) {
        Set<String> further = new LinkedHashSet<>(primary.addresses());
        further.addAll(other.addresses());
        further.remove(all.getOrDefault("email", ""));
        if (!further.isEmpty()) {
            all.put("hs_additional_emails", String.join(";", further));
        }
    }

    private String joined(String property, String more) {
        Set<String> parts = new LinkedHashSet<>();
        primary.value(property).ifPresent(own -> Contact.split(own).forEach(parts::add));
        other.value(property).ifPresent(theirs -> Contact.split(theirs).forEach(parts::add));
        Contact.split(more).forEach(parts::add);
        return String.join(";", parts);
    }
}
