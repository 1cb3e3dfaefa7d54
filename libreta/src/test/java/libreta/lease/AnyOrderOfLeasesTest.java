package libreta.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import libreta.SetClock;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Two processes that share a database take, renew and give back one lease, in any order, stand still and lose the database. */
class AnyOrderOfLeasesTest {
    private static final String NAME = "contact 51";
    private static final Duration MOST_SKEW = Duration.ofSeconds(1);

    @Property(tries = 1000, seed = "20261128")
    void two_never_may_write_at_the_same_time(@ForAll("orders") ActionChain<World> order) {
        order.withInvariant("one may write at most", World::one_may_write).run();
    }

    @Provide
    Arbitrary<ActionChain<World>> orders() {
        return ActionChain.startWith(World::new)
                .withAction(4, each("take", (world, n) -> world.process(n).take()))
                .withAction(3, each("renew", (world, n) -> world.process(n).renew()))
                .withAction(2, each("give back", (world, n) -> world.process(n).giveBack()))
                .withAction(1, each("die", (world, n) -> world.process(n).die()))
                .withAction(4, each("seconds pass", World::pass))
                .withAction(
                        1, each("the next call is slow before", (world, n) -> world.slowBefore = Duration.ofSeconds(n)))
                .withAction(
                        1, each("the next call is slow after", (world, n) -> world.slowAfter = Duration.ofSeconds(n)))
                .withAction(1, each("the database is down for a call", (world, n) -> world.down = true))
                .withMaxTransformations(40);
    }

    private static Action.Independent<World> each(String words, BiConsumer<World, Integer> step) {
        return () -> Arbitraries.integers()
                .between(0, 11)
                .map(n -> Transformer.mutate(words + " " + n, world -> step.accept(world, n)));
    }

    static final class World implements Leases {
        private final SetClock clock = new SetClock();
        private final MemoryLeases kept = new MemoryLeases();
        private final List<Replica> processes = List.of(
                new Replica(this, clock),
                new Replica(this, () -> clock.instant().plus(MOST_SKEW)));
        private Duration slowBefore = Duration.ZERO;
        private Duration slowAfter = Duration.ZERO;
        private boolean down;
        private int holders;

        private Replica process(int n) {
            return processes.get(n % processes.size());
        }

        private void pass(int seconds) {
            clock.move(Duration.ofSeconds(seconds));
        }

        private void one_may_write() {
            assertThat(processes.stream().filter(Replica::mayWrite).count()).isLessThanOrEqualTo(1);
        }

        @Override
        public boolean take(String name, String holder, Instant now, Instant until) {
            before();
            boolean taken = kept.take(name, holder, now, until);
            after();
            return taken;
        }

        @Override
        public Renewal renew(String name, String holder, Instant now, Instant until) {
            before();
            Renewal renewed = kept.renew(name, holder, now, until);
            after();
            return renewed;
        }

        @Override
        public void askToStop(String name) {
            before();
            kept.askToStop(name);
            after();
        }

        @Override
        public void release(String name, String holder) {
            before();
            kept.release(name, holder);
            after();
        }

        private void before() {
            clock.move(slowBefore);
            slowBefore = Duration.ZERO;
            if (down) {
                down = false;
                throw new IllegalStateException("the database is down");
            }
        }

        private void after() {
            clock.move(slowAfter);
            slowAfter = Duration.ZERO;
        }

        @Override
        public String toString() {
            return "it is %s; %s".formatted(clock.instant(), processes);
        }
    }

    static final class Replica {
        private final World world;
        private final Alone alone;
        private final List<Alone.Lease> held = new ArrayList<>();

        Replica(World world, InstantSource clock) {
            this.world = world;
            this.alone = new Alone(world, clock, () -> "", () -> {});
        }

        private void take() {
            try {
                Optional<Alone.Lease> lease = alone.take(NAME, "holder-" + world.holders++);
                lease.ifPresent(held::add);
            } catch (IllegalStateException down) {
                assertThat(down).hasMessage("the database is down");
            }
        }

        private void renew() {
            held.forEach(Alone.Lease::renewed);
        }

        private void giveBack() {
            held.forEach(Alone.Lease::release);
            held.clear();
        }

        /** Without giving back. */
        private void die() {
            held.clear();
        }

        private boolean mayWrite() {
            return held.stream().anyMatch(Replica::passes);
        }

        private static boolean passes(Alone.Lease lease) {
            try {
                lease.check();
                return true;
            } catch (LeaseLost lost) {
                return false;
            }
        }

        @Override
        public String toString() {
            return held.isEmpty() ? "holds nothing" : mayWrite() ? "may write" : "may not write";
        }
    }
}
