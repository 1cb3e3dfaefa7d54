package bench.duplicates;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import libreta.contacts.Duplicate;

/**
 * How well the people of one seed are found again.
 *
 * @param variations how often somebody whom HubSpot holds was written again
 * @param strangers how often somebody else was written, most of them like somebody whom it holds
 * @param same what was shown as <i>the same</i>
 * @param shown what was shown at all, as <i>the same</i> or <i>perhaps</i>
 * @param times one look-up each
 */
public record DuplicateFigures(int variations, int strangers, Shown same, Shown shown, List<Duration> times) {
    private static final int WARM_UP = 200;

    public DuplicateFigures {
        times = List.copyOf(times);
    }

    /**
     * Contacts that were shown.
     *
     * @param right the person herself
     * @param wrong somebody else
     */
    public record Shown(int right, int wrong) {
        public double precision() {
            return right + wrong == 0 ? 1 : right / (double) (right + wrong);
        }

        /** {@code there}: how many could have been shown. */
        public double recall(int there) {
            return right / (double) there;
        }

        private Shown and(boolean isRight) {
            return isRight ? new Shown(right + 1, wrong) : new Shown(right, wrong + 1);
        }
    }

    /** Where HubSpot holds these people, and nobody else. */
    public static Measuring in(People people, URI hubspot) {
        return new Measuring(people.town(), hubspot);
    }

    /** Looks people up. */
    public static final class Measuring {
        private final Town town;
        private final URI hubspot;
        private Consumer<String> surprises = words -> {};

        private Measuring(Town town, URI hubspot) {
            this.town = town;
            this.hubspot = hubspot;
        }

        /** Tells in words who was taken for somebody else, and who was not found. */
        public Measuring telling(Consumer<String> listener) {
            this.surprises = listener;
            return this;
        }

        /** As many variations, and as many strangers. */
        public DuplicateFigures measure(int many, long seed) {
            try (Account account = new Account(hubspot)) {
                Random chance = new Random(seed);
                Variation variation = new Variation(town, seed + 1);
                Strangers strangers = new Strangers(town, seed + 2);
                List<Human> people = town.people();
                people.stream().limit(WARM_UP).map(variation::of).forEach(account::duplicatesOf);
                Tally tally = new Tally(account, surprises);
                for (int i = 0; i < many; i++) {
                    int number = chance.nextInt(people.size());
                    tally.lookUp(variation.of(people.get(number)), Town.id(number), people.get(number));
                    Human model = people.get(chance.nextInt(people.size()));
                    tally.lookUp(strangers.like(model), "", model);
                }
                return new DuplicateFigures(many, many, tally.same, tally.shown, tally.times);
            }
        }
    }

    private static final class Tally {
        private final Account account;
        private final Consumer<String> surprises;
        private final List<Duration> times = new ArrayList<>();
        private Shown same = new Shown(0, 0);
        private Shown shown = new Shown(0, 0);

        Tally(Account account, Consumer<String> surprises) {
            this.account = account;
            this.surprises = surprises;
        }

        void lookUp(Human asked, String id, Human model) {
            long before = System.nanoTime();
            List<Duplicate> duplicates = account.duplicatesOf(asked);
            times.add(Duration.ofNanos(System.nanoTime() - before));
            for (Duplicate duplicate : duplicates) {
                boolean right = duplicate.contact().id().value().equals(id);
                shown = shown.and(right);
                if (duplicate.grade() == Duplicate.Grade.THE_SAME) {
                    same = same.and(right);
                    if (!right) {
                        surprises.accept("taken for %s: %s".formatted(duplicate, asked));
                    }
                }
            }
            boolean found = duplicates.stream()
                    .anyMatch(duplicate -> duplicate.contact().id().value().equals(id));
            if (!id.isEmpty() && !found) {
                surprises.accept("not found: %s, asked for as %s".formatted(model, asked));
            }
        }
    }
}
