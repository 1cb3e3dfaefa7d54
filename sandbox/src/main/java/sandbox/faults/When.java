package sandbox.faults;

import java.util.Set;

/** Which of the requests that a fault looks at it strikes; the first one is number 1. */
sealed interface When {
    record Always() implements When {}

    record Calls(Set<Integer> numbers) implements When {
        public Calls {
            numbers = Set.copyOf(numbers);
        }
    }

    record FirstTimes(int times) implements When {}

    record Chance(double probability) implements When {}
}
