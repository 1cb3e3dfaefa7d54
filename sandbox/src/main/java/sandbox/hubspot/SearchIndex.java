package sandbox.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What search sees: each contact as it was the lag ago. Safe for threads. */
final class SearchIndex {
    private static final List<String> SEARCHED =
            List.of("firstname", "lastname", "phone", "fax", "mobilephone", "company", "hs_marketable_until_renewal");

    /** A contact with what {@code query} looks at: words, the words of its addresses, and the addresses. */
    record Entry(Contact contact, List<String> words, Set<String> addressWords, List<String> addresses) {
        static Entry of(Contact contact) {
            List<String> words = SEARCHED.stream()
                    .flatMap(property -> contact.value(property).stream())
                    .flatMap(value -> Tokens.of(value).stream())
                    .distinct()
                    .toList();
            List<String> addresses = contact.addresses();
            Set<String> addressWords = addresses.stream()
                    .flatMap(address -> Tokens.of(address).stream())
                    .collect(Collectors.toUnmodifiableSet());
            return new Entry(contact, words, addressWords, addresses);
        }

        /**
         * Whether every word of the query begins a word of the contact or is a whole word of an address. One with an
         * at sign begins an address.
         */
        boolean answers(String query) {
            return Arrays.stream(query.strip().split("\\s+")).allMatch(this::has);
        }

        private boolean has(String part) {
            if (part.indexOf('@') > 0) {
                String lower = part.toLowerCase(Locale.ROOT);
                return addresses.stream().anyMatch(address -> address.startsWith(lower));
            }
            return Tokens.of(part).stream()
                    .allMatch(word ->
                            addressWords.contains(word) || words.stream().anyMatch(own -> own.startsWith(word)));
        }
    }

    private record Pending(Instant at, Contact contact) {}

    private final InstantSource clock;
    private final Supplier<Duration> lag;
    private final ConcurrentNavigableMap<Long, Entry> settled = new ConcurrentSkipListMap<>();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final ReentrantLock queue = new ReentrantLock();

    SearchIndex(InstantSource clock, Supplier<Duration> lag) {
        this.clock = clock;
        this.lag = lag;
    }

    void written(Contact contact) {
        queue.lock();
        try {
            pending.add(new Pending(clock.instant(), contact));
        } finally {
            queue.unlock();
        }
    }

    /** Lets everything written so far be found at once. */
    void settle() {
        take(Instant.MAX);
    }

    /** In the order of their ids. */
    Collection<Entry> entries() {
        take(clock.instant().minus(lag.get()));
        return settled.values();
    }

    private void take(Instant writtenUpTo) {
        queue.lock();
        try {
            while (!pending.isEmpty() && !pending.element().at().isAfter(writtenUpTo)) {
                Contact contact = pending.remove().contact();
                settled.put(contact.id(), Entry.of(contact));
            }
        } finally {
            queue.unlock();
        }
    }
}
