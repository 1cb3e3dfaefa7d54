package sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom inside the sandbox. */
class ArchitectureTest {
    /** Each room, and the rooms that it may know besides itself. Only the front door, {@code sandbox}, knows all. */
    private static final Map<String, List<String>> MAP = Map.of(
            "table", List.of(),
            "rules", List.of(),
            "hubspot", List.of("table"),
            "model", List.of("rules"),
            "faults", List.of("model"),
            "requests", List.of("faults"),
            "page", List.of("hubspot", "requests", "faults"));

    private static final JavaClasses ALL = new ClassFileImporter().importUrls(List.of(place()));

    private static URL place() {
        return Sandbox.class.getProtectionDomain().getCodeSource().getLocation();
    }

    private static ArchRule knowsOnly(String room, List<String> others) {
        String[] packages = others.stream().map(other -> "sandbox." + other).toArray(length -> new String[length]);
        DescribedPredicate<JavaClass> known = JavaClass.Predicates.resideInAnyPackage(packages)
                .or(JavaClass.Predicates.resideInAPackage("sandbox." + room + ".."))
                .or(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("sandbox..")));
        return classes()
                .that()
                .resideInAPackage("sandbox." + room + "..")
                .should()
                .onlyDependOnClassesThat(known.as("of %s, %s or outside the sandbox", room, others));
    }

    private static ArchRule noCircles() {
        return slices().matching("sandbox.(*)..").should().beFreeOfCycles();
    }

    private static boolean isUsedElsewhere(JavaClass one) {
        return one.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(one.getPackageName()));
    }

    /** Whether whoever uses what its room shows has to name it. */
    private static boolean isSpokenOf(JavaClass one) {
        return one.getPackage().getClasses().stream()
                .filter(ArchitectureTest::isUsedElsewhere)
                .flatMap(shown -> shown.getCodeUnits().stream())
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(
                        member -> Stream.concat(member.getParameterTypes().stream(), Stream.of(member.getReturnType())))
                .anyMatch(type -> type.getAllInvolvedRawTypes().contains(one));
    }

    @Test
    void every_room_is_on_the_map() {
        Set<String> rooms = ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("sandbox."))
                .map(name -> name.substring("sandbox.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rooms).isEqualTo(new TreeSet<>(MAP.keySet()));
    }

    @Test
    void a_room_knows_only_the_rooms_that_the_map_names() {
        MAP.forEach((room, others) -> knowsOnly(room, others).check(ALL));
    }

    @Test
    void nobody_goes_in_circles() {
        noCircles().check(ALL);
    }

    @Test
    void a_room_shows_only_what_another_one_needs() {
        assertThat(ALL.stream()
                        .filter(one -> one.getPackageName().startsWith("sandbox."))
                        .filter(one ->
                                one.isTopLevelClass() && one.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(one -> !isUsedElsewhere(one) && !isSpokenOf(one))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void the_rules_know_nothing_of_http() {
        noClasses()
                .that()
                .resideInAPackage("sandbox.rules")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.helidon..", "java.net..")
                .check(ALL);
    }

    @Test
    void the_checks_bite() {
        JavaClasses withPlanted = new ClassFileImporter().importPackages("sandbox.table", "sandbox.hubspot");

        assertThat(knowsOnly("table", List.of())
                        .evaluate(withPlanted)
                        .getFailureReport()
                        .getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("Planted", "sandbox.hubspot.HubSpot"));
        assertThat(noCircles().evaluate(withPlanted).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("Slice table", "Slice hubspot", "Planted"));
    }
}
