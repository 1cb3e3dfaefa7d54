package libreta.contacts;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import libreta.conversation.ConversationId;

/**
 * A write that waits for the person to say which contact it is for.
 *
 * @param toolCallId the model's call that led to it
 * @param aim the contact that the call named; the person may well mean another
 * @param values what is to be written, as it was asked for
 * @param candidates those that the person may mean, one to ten of them, in the order of their ids
 */
public record ContactChoice(
        ContactChoiceId id,
        ConversationId conversation,
        String toolCallId,
        ContactId aim,
        Map<String, String> values,
        List<Contact> candidates,
        Instant madeAt,
        Instant expiresAt) {
    public static final int MOST_CANDIDATES = 10;

    /** What is read of a candidate, and told in this order where it tells one from another. */
    static final List<String> TELLING = List.of(
            "firstname",
            "lastname",
            "email",
            "company",
            "jobtitle",
            "phone",
            "mobilephone",
            "city",
            "country",
            "lifecyclestage",
            "hubspot_owner_id",
            "createdate");

    /** Where so many differences were told, those that say little are left out. */
    private static final int ENOUGH = 3;

    private static final Set<String> LAST_RESORTS = Set.of("lifecyclestage", "hubspot_owner_id", "createdate");

    public ContactChoice {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
            throw new IllegalArgumentException(
                    "a choice is between 1 and %d contacts, not %d".formatted(MOST_CANDIDATES, candidates.size()));
        }
    }

    public Optional<Contact> candidate(ContactId contact) {
        return candidates.stream().filter(one -> one.id().equals(contact)).findFirst();
    }

    /**
     * The properties whose values tell the candidates apart, the most telling first; for a single candidate those that
     * it has.
     */
    public List<String> differs() {
        Set<String> differing = new LinkedHashSet<>();
        for (String property : TELLING) {
            boolean enough = differing.size() >= ENOUGH && LAST_RESORTS.contains(property);
            if (!enough && tells(property)) {
                differing.add(property);
            }
        }
        return List.copyOf(differing);
    }

    private boolean tells(String property) {
        long values = candidates.stream()
                .map(contact -> contact.value(property))
                .distinct()
                .count();
        return candidates.size() > 1
                ? values > 1
                : !candidates.getFirst().value(property).isEmpty();
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
