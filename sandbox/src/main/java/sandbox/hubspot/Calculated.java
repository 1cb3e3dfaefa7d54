package sandbox.hubspot;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values HubSpot works out by itself whenever a contact is written. */
final class Calculated {
    private static final Map<String, String> AT_CREATION = Map.of(
            "hs_associated_target_accounts", "0",
            "hs_currently_enrolled_in_prospecting_agent", "false",
            "hs_is_contact", "true",
            "hs_membership_has_accessed_private_content", "0",
            "hs_object_source", "INTEGRATION",
            "hs_object_source_label", "INTEGRATION",
            "hs_pipeline", "contacts-lifecycle-pipeline",
            "hs_registered_member", "0",
            "num_notes", "0");
    private static final Map<String, String> MORE_AT_CREATION = Map.of(
            "hs_object_source_id", "26892217",
            "hs_prospecting_agent_actively_enrolled_count", "0",
            "hs_sequences_actively_enrolled_count", "0");

    private Calculated() {}

    /** What a contact created through the API carries before anything was said about it. */
    static Map<String, String> atCreation(long id, Instant now) {
        Map<String, String> values = new TreeMap<>(AT_CREATION);
        values.putAll(MORE_AT_CREATION);
        values.put("lifecyclestage", "lead");
        values.put("hs_object_id", Long.toString(id));
        values.put("hs_all_contact_vids", Long.toString(id));
        values.put("createdate", now.toString());
        return values;
    }

    /** {@code values} with everything recalculated that follows from them; {@code before} is what was stored. */
    static Map<String, String> from(Map<String, String> values, Map<String, String> before, Instant now) {
        Map<String, String> all = new TreeMap<>(values);
        all.put("lastmodifieddate", now.toString());
        all.put("hs_is_unworked", Boolean.toString(!all.containsKey("hs_lead_status")));
        email(all);
        phone(all, "phone", "phone_number");
        phone(all, "mobilephone", "mobile_number");
        stage(all, before, now);
        owner(all, before, now);
        return all;
    }

    private static void email(Map<String, String> all) {
        String email = all.getOrDefault("email", "");
        put(all, "hs_email_domain", email.substring(email.indexOf('@') + 1));
        String name = Stream.of("firstname", "lastname")
                .map(part -> all.getOrDefault(part, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        put(all, "hs_full_name_or_email", name.isEmpty() ? email : name);
    }

    private static void phone(Map<String, String> all, String property, String calculated) {
        String typed = all.getOrDefault(property, "");
        var read = Phones.read(typed);
        put(all, "hs_calculated_" + calculated, read.map(Phones::international).orElse(""));
        put(
                all,
                "hs_searchable_calculated_" + calculated,
                read.map(Phones::national).orElse(""));
        if (property.equals("phone")) {
            put(
                    all,
                    "hs_calculated_phone_number_country_code",
                    read.map(Phones::region).orElse(""));
        }
    }

    private static void stage(Map<String, String> all, Map<String, String> before, Instant now) {
        String stage = all.getOrDefault("lifecyclestage", "");
        if (!stage.isEmpty() && !stage.equals(before.get("lifecyclestage"))) {
            all.put("hs_lifecyclestage_" + stage + "_date", now.toString());
        }
    }

    private static void owner(Map<String, String> all, Map<String, String> before, Instant now) {
        String owner = all.getOrDefault("hubspot_owner_id", "");
        if (owner.isEmpty()) {
            all.remove("hubspot_owner_assigneddate");
        } else if (!owner.equals(before.get("hubspot_owner_id"))) {
            all.put("hubspot_owner_assigneddate", now.toString());
        }
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (value.isEmpty()) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
    }
}
