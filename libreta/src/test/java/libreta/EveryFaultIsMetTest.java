package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sandbox.faults.Faults;

/** A new kind of fault in the sandbox has to be met by Libreta's own tests. */
final class EveryFaultIsMetTest {
    private static final Pattern KIND = Pattern.compile("\"kind\":\"(\\w+)\"");

    @Test
    void each_kind_of_fault_that_the_sandbox_has_is_among_those_that_every_job_meets() {
        Set<String> met = Stream.concat(
                        Arrays.stream(HubSpotFault.values()).map(fault -> fault.aimed("")),
                        Arrays.stream(ModelFault.values()).map(fault -> fault.aimed("")))
                .flatMap(json -> KIND.matcher(json).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(met).containsExactlyInAnyOrderElementsOf(Faults.kinds());
    }
}
