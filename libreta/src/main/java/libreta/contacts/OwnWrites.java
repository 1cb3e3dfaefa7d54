package libreta.contacts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** The contacts that were written a moment ago, as they are now; HubSpot's search does not know them yet. */
final class OwnWrites {
    private static final System.Logger LOG = System.getLogger(OwnWrites.class.getName());
    private static final int MOST = 5;

    private final Crm crm;
    private final Supplier<List<ContactId>> recentlyWritten;

    OwnWrites(Crm crm, Supplier<List<ContactId>> recentlyWritten) {
        this.crm = crm;
        this.recentlyWritten = recentlyWritten;
    }

    /** Newest first, at most five. Empty for one that is not there any more; one that cannot be read now is left out. */
    Map<ContactId, Optional<Contact>> fresh(Collection<String> properties) {
        List<ContactId> ids =
                recentlyWritten.get().stream().distinct().limit(MOST).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<Contact>>> reads = ids.stream()
                    .<Callable<Optional<Contact>>>map(id -> () -> crm.read(id, properties))
                    .toList();
            return collect(ids, threads.invokeAll(reads));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading what was written last");
        }
    }

    private static Map<ContactId, Optional<Contact>> collect(List<ContactId> ids, List<Future<Optional<Contact>>> reads)
            throws InterruptedException {
        Map<ContactId, Optional<Contact>> fresh = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            try {
                fresh.put(ids.get(i), reads.get(i).get());
            } catch (ExecutionException failed) {
                leaveOutOrThrow(failed);
            }
        }
        return fresh;
    }

    // The search itself has an answer; a contact that is a little old in it is better than none at all.
    private static void leaveOutOrThrow(ExecutionException failed) {
        switch (failed.getCause()) {
            case CrmFailed crm ->
                LOG.log(System.Logger.Level.WARNING, "A contact written lately could not be read", crm);
            case RuntimeException bug -> throw bug;
            case null, default -> throw new IllegalStateException(failed);
        }
    }
}
