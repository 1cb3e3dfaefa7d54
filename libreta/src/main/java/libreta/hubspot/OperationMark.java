package libreta.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble;
import libreta.contacts.PropertySchema;
import org.jspecify.annotations.Nullable;

/**
 * The property that holds which of our operations made a contact. HubSpot refuses a second contact with the same value,
 * which no other part of its API does for a contact without an e-mail address.
 */
final class OperationMark {
    /** How long an account that has none and may get none is left alone. */
    private static final Duration AFTER_NO = Duration.ofMinutes(10);

    private static final String PATH = HubSpotContacts.PROPERTIES + "/" + PropertySchema.OPERATION;
    private static final String DESCRIPTION =
            "Which write of Libreta made this contact. Libreta sets it so that no contact"
                    + " is created twice; nobody else needs it.";
    private static final Map<String, Object> DEFINITION = Map.of(
            "name",
            PropertySchema.OPERATION,
            "label",
            "Libreta operation",
            "description",
            DESCRIPTION,
            "groupName",
            "contactinformation",
            "type",
            "string",
            "fieldType",
            "text",
            "hasUniqueValue",
            true,
            "hidden",
            false,
            "formField",
            false);

    private final Attempts attempts;
    private final InstantSource clock;
    /** Protects what follows, and lets only one thread ask. */
    private final ReentrantLock asking = new ReentrantLock();

    private boolean there;
    private Instant nextTry = Instant.MIN;

    OperationMark(Attempts attempts, InstantSource clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Whether the account has it, by now.
     *
     * @throws CrmFailed when there is no telling
     */
    boolean isThere() {
        try {
            asking.lockInterruptibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted before " + PATH).initCause(stopped);
        }
        try {
            if (!there && !clock.instant().isBefore(nextTry)) {
                there = findOrMake();
                nextTry = clock.instant().plus(AFTER_NO);
            }
            return there;
        } finally {
            asking.unlock();
        }
    }

    private boolean findOrMake() {
        try {
            Optional<Boolean> found = find();
            return found.isPresent() ? found.get() : make();
        } catch (CrmFailed failed) {
            if (isForbidden(failed.trouble())) {
                return false;
            }
            throw failed;
        }
    }

    /** Whether the property of this name is the right one; empty when there is none. */
    private Optional<Boolean> find() {
        Answer answer = attempts.send(Call.read(PATH, PATH));
        return answer.isMissing() ? Optional.empty() : Optional.of(answer.read(Property.class, Property::isUnique));
    }

    private boolean make() {
        String path = HubSpotContacts.PROPERTIES;
        Answer answer = attempts.send(new Call("POST", path, "POST " + path, Json.write(DEFINITION), Call.Care.UPDATE));
        return switch (answer.status()) {
            // Another process made it just now, or this one with an answer that was lost.
            case 409 -> find().orElse(false);
            // The account has as many unique properties as HubSpot allows.
            case 400 -> refused(answer);
            default -> answer.read(Property.class, Property::isUnique);
        };
    }

    private static boolean refused(Answer answer) {
        if (answer.error().isHubSpots()) {
            return false;
        }
        throw StatusTable.failed(answer);
    }

    private static boolean isForbidden(CrmTrouble trouble) {
        return trouble instanceof CrmTrouble.MissingScopes
                || (trouble instanceof CrmTrouble.Rejected(int status, String _) && status == 403);
    }

    /** What matters of its definition. */
    record Property(@Nullable String type, boolean hasUniqueValue, boolean archived) {
        boolean isUnique() {
            return "string".equals(type) && hasUniqueValue && !archived;
        }
    }
}
