package libreta;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import libreta.contacts.planted.Planted;
import org.junit.jupiter.api.Test;
import sandbox.Sandbox;

/** Who may know whom. */
class ArchitectureTest {
    /** Each room, and the rooms that it may know besides itself. Only the front door, {@code libreta}, knows all. */
    private static final Map<String, List<String>> MAP = Map.ofEntries(
            entry("lease", List.of()),
            entry("conversation", List.of()),
            entry("contacts", List.of("conversation", "lease")),
            entry("model", List.of("conversation")),
            entry("hubspot", List.of("contacts", "conversation")),
            entry("storage", List.of("contacts", "conversation", "lease")),
            entry("commands", List.of("contacts")),
            entry("words", List.of("conversation", "contacts", "model")),
            entry("agent", List.of("conversation", "contacts", "lease", "model", "words")),
            entry("flow", List.of("agent", "words", "conversation", "contacts", "lease", "model")),
            entry("http", List.of("flow", "agent", "words", "contacts", "conversation", "model")));

    /** The JDK, and what marks nulls; everything else is for the rooms at the edge. */
    private static final DescribedPredicate<JavaClass> THE_LANGUAGE =
            JavaClass.Predicates.resideInAnyPackage("java..", "org.jspecify..").as("of the JDK");

    private static final JavaClasses ALL =
            new ClassFileImporter().importUrls(List.of(placeOf(Libreta.class), placeOf(Sandbox.class)));

    private static URL placeOf(Class<?> one) {
        return one.getProtectionDomain().getCodeSource().getLocation();
    }

    private static ArchRule knowsOnly(String room, List<String> others) {
        String[] packages = others.stream().map(other -> "libreta." + other).toArray(length -> new String[length]);
        DescribedPredicate<JavaClass> known = JavaClass.Predicates.resideInAnyPackage(packages)
                .or(JavaClass.Predicates.resideInAPackage("libreta." + room + ".."))
                .or(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage("libreta..", "sandbox..")));
        return classes()
                .that()
                .resideInAPackage("libreta." + room + "..")
                .should()
                .onlyDependOnClassesThat(known.as("of %s, %s or outside the house", room, others));
    }

    @Test
    void every_room_is_on_the_map() {
        Set<String> rooms = ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("libreta."))
                .map(name -> name.substring("libreta.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rooms).isEqualTo(new TreeSet<>(MAP.keySet()));
    }

    @Test
    void a_room_knows_only_the_rooms_that_the_map_names() {
        MAP.forEach((room, others) -> knowsOnly(room, others).check(ALL));
    }

    @Test
    void a_conversation_needs_nothing_but_the_jdk() {
        classes()
                .that()
                .resideInAPackage("libreta.conversation")
                .should()
                .onlyDependOnClassesThat(THE_LANGUAGE.or(JavaClass.Predicates.resideInAPackage("libreta.conversation")))
                .check(ALL);
    }

    @Test
    void nobody_goes_in_circles() {
        slices().matching("libreta.(*)..").should().beFreeOfCycles().check(ALL);
        slices().matching("sandbox.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void only_the_front_door_knows_the_sandbox() {
        assertThat(ALL.stream()
                        .filter(one -> one.getPackageName().startsWith("libreta"))
                        .filter(one -> one.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .startsWith("sandbox")))
                        .map(JavaClass::getSimpleName))
                .containsExactly("Libreta");
    }

    @Test
    void the_sandbox_knows_nothing_of_the_product() {
        classes()
                .that()
                .resideInAPackage("sandbox..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("libreta..")))
                .check(ALL);
    }

    @Test
    void json_from_hubspot_and_sql_stay_in_their_rooms() {
        classes()
                .that()
                .resideInAnyPackage("libreta.contacts", "libreta.flow")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                        "tools.jackson..", "java.sql..", "java.net.http..", "io.helidon..")))
                .check(ALL);
    }

    @Test
    void the_check_bites() {
        JavaClasses withPlanted = new ClassFileImporter().importClasses(Planted.class);

        assertThat(knowsOnly("contacts", List.of("conversation"))
                        .evaluate(withPlanted)
                        .getFailureReport()
                        .getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("Planted", "libreta.model.Usage"));
    }
}
