package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sandbox.Http;

/** Many at once: a reader sees the old or the new state, and of rivals one wins. */
@Timeout(60)
class ConcurrentWritesTest extends AccountTest {
    private static final int READERS = 3;

    private final SetClock time = new SetClock();
    private final ContactBook book = new ContactBook(
            new Definitions(Bundled.get().properties(), List.of()),
            time,
            new SearchIndex(time, () -> Duration.ZERO),
            new InMemory());

    /** What readers saw that does not fit, while the writes were going on and at least once. */
    private static <T> List<T> unfit(Supplier<T> read, Predicate<T> fits, Runnable writes) throws Exception {
        AtomicBoolean isDone = new AtomicBoolean();
        Callable<List<T>> reader = () -> {
            List<T> unfit = new ArrayList<>();
            do {
                T seen = read.get();
                if (!fits.test(seen)) {
                    unfit.add(seen);
                }
            } while (!isDone.get());
            return unfit;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<T>>> readers = IntStream.range(0, READERS)
                    .mapToObj(i -> threads.submit(reader))
                    .toList();
            try {
                writes.run();
            } finally {
                isDone.set(true);
            }
            List<T> all = new ArrayList<>();
            for (Future<List<T>> one : readers) {
                all.addAll(one.get());
            }
            return all;
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> all = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(calls)) {
                all.add(one.get());
            }
            return all;
        }
    }

    @Test
    void an_address_leads_to_its_contact_while_that_is_being_changed() throws Exception {
        long id = book.create(Map.of("email", "jane@b.example")).id();

        List<Optional<Contact>> unfit = unfit(
                () -> book.byUnique("email", "jane@b.example"),
                Optional::isPresent,
                () -> IntStream.range(0, 1_000).forEach(i -> book.update(id, Map.of("city", "Vigo " + i))));
        assertThat(unfit).isEmpty();
    }

    @Test
    void old_ids_and_addresses_lead_to_the_survivor_while_it_is_being_merged() throws Exception {
        Contact first = book.create(Map.of("email", "jane@b.example"));
        Supplier<Optional<Contact>> both =
                () -> book.byId(first.id()).flatMap(one -> book.byUnique("email", "jane@b.example"));

        List<Optional<Contact>> unfit = unfit(both, Optional::isPresent, () -> {
            for (int i = 0; i < 100; i++) {
                Contact other = book.create(Map.of("city", "Vigo"));
                book.merge(book.byId(first.id()).orElseThrow(), other);
            }
        });
        assertThat(unfit).isEmpty();
    }

    @Test
    void nobody_sees_half_of_what_is_written_together() throws Exception {
        long one = book.create(Map.of("city", "0")).id();
        long two = book.create(Map.of("city", "0")).id();
        Supplier<List<Optional<String>>> cities = () -> book.atOneMoment(() -> List.of(
                book.byId(one).flatMap(contact -> contact.value("city")),
                book.byId(two).flatMap(contact -> contact.value("city"))));

        List<List<Optional<String>>> unfit = unfit(
                cities,
                seen -> seen.getFirst().equals(seen.getLast()),
                () -> IntStream.range(0, 500)
                        .mapToObj(i -> Map.of("city", "Vigo " + i))
                        .forEach(values -> book.together(() -> {
                            book.update(one, values);
                            return book.update(two, values);
                        })));
        assertThat(unfit).isEmpty();
    }

    @Test
    void what_throws_in_the_middle_leaves_nothing() {
        long id = book.create(Map.of("email", "jane@b.example")).id();

        assertThatThrownBy(() -> book.together(() -> {
                    book.update(id, Map.of("email", "new@b.example"));
                    book.create(Map.of("email", "jane@b.example"));
                    return book.create(Map.of("email", "new@b.example"));
                }))
                .isInstanceOf(Refused.class);
        assertThat(book.all()).hasSize(1);
        assertThat(book.byUnique("email", "jane@b.example")).isPresent();
        assertThat(book.byUnique("email", "new@b.example")).isEmpty();
        assertThat(book.create(Map.of("city", "Vigo")).id()).isEqualTo(id + 1);
    }

    @Test
    void what_throws_in_the_middle_does_not_reach_the_file_with_the_next_write(@TempDir Path folder) {
        Path path = folder.resolve("account.db");
        Definitions definitions = new Definitions(Bundled.get().properties(), List.of());
        try (AccountFile file = AccountFile.open(path)) {
            ContactBook kept = new ContactBook(definitions, time, new SearchIndex(time, () -> Duration.ZERO), file);
            assertThatThrownBy(() -> kept.together(() -> {
                        kept.create(Map.of("email", "ghost@b.example"));
                        return kept.create(Map.of("email", "ghost@b.example"));
                    }))
                    .isInstanceOf(Refused.class);
            kept.create(Map.of("email", "jane@b.example"));
        }

        try (AccountFile file = AccountFile.open(path)) {
            assertThat(file.saved().contacts())
                    .extracting(contact -> contact.values().get("email"))
                    .containsExactly("jane@b.example");
        }
    }

    @Test
    void of_many_who_create_an_address_at_once_one_gets_it() throws Exception {
        for (int round = 0; round < 10; round++) {
            String body = json("{'properties':{'email':'jane" + round + "@b.example'}}");
            Callable<Integer> create = () -> http.post(CONTACTS, body).status();

            List<Integer> statuses =
                    atOnce(IntStream.range(0, 8).mapToObj(i -> create).toList());
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
        assertThat(http.get(CONTACTS + "?limit=100").json().at("/results").size())
                .isEqualTo(10);
    }

    @Test
    void merges_into_one_contact_at_once_lose_nobody() throws Exception {
        String primary = create("'email':'jane@b.example'");
        List<String> others = IntStream.range(0, 8)
                .mapToObj(i -> create("'email':'j" + i + "@b.example'"))
                .toList();
        List<Callable<Http.Answer>> merges = new ArrayList<>();
        for (String other : others) {
            merges.add(() -> http.post(
                    CONTACTS + "/merge",
                    json("{'primaryObjectId':'" + primary + "','objectIdToMerge':'" + other + "'}")));
        }

        assertThat(atOnce(merges)).extracting(Http.Answer::status).containsOnly(200);
        assertThat(http.get(CONTACTS).json().at("/results").size()).isEqualTo(1);
        String survivor = http.get(CONTACTS + "/" + primary).text("/id");
        for (int i = 0; i < 8; i++) {
            assertThat(http.get(CONTACTS + "/" + others.get(i)).text("/id")).isEqualTo(survivor);
            assertThat(http.get(CONTACTS + "/j" + i + "%40b.example?idProperty=email")
                            .text("/id"))
                    .isEqualTo(survivor);
        }
    }

    @Test
    void of_the_same_merge_many_times_at_once_one_happens() throws Exception {
        String primary = create("'email':'jane@b.example'");
        String other = create("'email':'j@b.example'");
        String body = json("{'primaryObjectId':'" + primary + "','objectIdToMerge':'" + other + "'}");
        Callable<Integer> merge = () -> http.post(CONTACTS + "/merge", body).status();

        List<Integer> statuses =
                atOnce(IntStream.range(0, 8).mapToObj(i -> merge).toList());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
    }
}
