package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private final CrmFailed down = new CrmFailed(new CrmTrouble.Unavailable(503), false, "HubSpot answered 503", null);
    private final CrmFailed noScope = new CrmFailed(
            new CrmTrouble.MissingScopes(List.of("crm.objects.owners.read")), false, "HubSpot answered 403", null);

    private final MemoryCrm crm = new MemoryCrm();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final Schemas schemas = new Schemas(crm, () -> now);

    @Test
    void nothing_is_read_before_it_is_needed_and_once_in_ten_minutes() {
        assertThat(crm.definitionReads).isZero();
        PropertySchema first = schemas.current();
        now = now.plus(Duration.ofMinutes(9));
        assertThat(schemas.current()).isSameAs(first);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(schemas.current()).isNotSameAs(first);
        assertThat(crm.definitionReads).isEqualTo(2);
    }

    @Test
    void a_first_read_that_fails_is_a_failure_and_is_tried_again_at_once() {
        crm.definitionsFail = Optional.of(down);
        assertThatThrownBy(schemas::current).isSameAs(down);
        crm.definitionsFail = Optional.empty();
        assertThat(schemas.current().find("email")).isPresent();
    }

    @Test
    void a_later_read_that_fails_keeps_the_old_schema_and_leaves_hubspot_alone_for_a_while() {
        PropertySchema first = schemas.current();
        now = now.plus(Duration.ofMinutes(10));
        crm.definitionsFail = Optional.of(down);

        assertThat(schemas.current()).isSameAs(first);
        assertThat(schemas.current()).isSameAs(first);
        assertThat(crm.definitionReads).isEqualTo(2);

        now = now.plus(Duration.ofMinutes(1));
        crm.definitionsFail = Optional.empty();
        assertThat(schemas.current()).isNotSameAs(first);
    }

    @Test
    void a_token_that_may_not_read_owners_is_good_enough() {
        crm.ownersFail = Optional.of(noScope);

        PropertySchema schema = schemas.current();
        assertThat(schema.owners()).isEmpty();
        assertThat(schema.find("email")).isPresent();
        now = now.plus(Duration.ofMinutes(5));
        assertThat(schemas.current()).isSameAs(schema);
    }

    @Test
    void owners_that_fail_for_a_moment_stay_known_and_are_read_again_soon() {
        schemas.current();
        now = now.plus(Duration.ofMinutes(10));
        crm.ownersFail = Optional.of(down);
        assertThat(schemas.current().owners()).hasSize(3);

        now = now.plus(Duration.ofMinutes(1));
        assertThat(schemas.current().owners()).hasSize(3);
        assertThat(crm.definitionReads).isEqualTo(3);
    }

    @Test
    void who_asks_while_it_is_read_again_gets_the_old_one_and_does_not_wait() {
        PropertySchema first = schemas.current();
        now = now.plus(Duration.ofMinutes(10));
        List<PropertySchema> meanwhile = new ArrayList<>();
        crm.whileDefinitionsAreRead = () -> meanwhile.add(schemas.current());

        assertThat(schemas.current()).isNotSameAs(first);
        assertThat(meanwhile).containsExactly(first);
        assertThat(crm.definitionReads).isEqualTo(2);
    }

    @Test
    void many_at_once_read_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<PropertySchema> read = schemas::current;
            var all =
                    threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> read).toList());
            for (var one : all) {
                assertThat(one.get()).isSameAs(schemas.current());
            }
        }
        assertThat(crm.definitionReads).isEqualTo(1);
    }
}
