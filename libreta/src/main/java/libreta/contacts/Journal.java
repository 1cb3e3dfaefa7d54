package libreta.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The journal of operations. A row is durable before the write is sent and after it was answered. */
public interface Journal {
    /** Writes the first row of an operation, in the state {@code CONFIRMED}. */
    void confirmed(Operation operation);

    /** To be called just before the request goes out. */
    void sent(OperationId id, Instant at);

    /** Keeps how it ended: state, contact, stored values and note. */
    void ended(Operation operation, Instant at);

    /** Those that are {@code CONFIRMED} or {@code SENT}, oldest first: a crash left them. */
    List<Operation> unfinished();

    Optional<Operation> of(ProposalId proposal);
}
