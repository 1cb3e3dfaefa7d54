package libreta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.contacts.CrmTrouble;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.PropertyRefusal;
import libreta.contacts.PropertySchema;
import libreta.contacts.PropertyType;
import libreta.contacts.ValueProblem;
import libreta.conversation.Language;
import libreta.model.ModelTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final PropertySchema SCHEMA = new PropertySchema(
            List.of(new PropertyDefinition(
                    "jobtitle", "Job Title", PropertyType.STRING, false, List.of(), false, false, false)),
            List.of());

    private static final List<CrmTrouble> CRM_TROUBLES = List.of(
            new CrmTrouble.Unauthorized(),
            new CrmTrouble.MissingScopes(List.of("crm.objects.contacts.write")),
            new CrmTrouble.RateLimited(),
            new CrmTrouble.DailyLimitReached(),
            new CrmTrouble.Locked(),
            new CrmTrouble.Migrating(Duration.ofHours(2)),
            new CrmTrouble.Unavailable(503),
            new CrmTrouble.Unreachable(),
            new CrmTrouble.TimedOut(),
            new CrmTrouble.Unreadable(),
            new CrmTrouble.Rejected(400, "it's odd"));

    private static final List<ModelTrouble> MODEL_TROUBLES = List.of(
            new ModelTrouble.Unauthorized(),
            new ModelTrouble.UnknownModel("gpt-6-luna"),
            new ModelTrouble.QuotaUsedUp(),
            new ModelTrouble.RateLimited(Duration.ZERO),
            new ModelTrouble.Unavailable(),
            new ModelTrouble.Unreachable(),
            new ModelTrouble.TimedOut(),
            new ModelTrouble.Unreadable(),
            new ModelTrouble.Rejected(400, "it's odd"));

    private static final List<ValueProblem> VALUE_PROBLEMS = List.of(
            new ValueProblem.InvalidEmail("jobtitle", "raw"),
            new ValueProblem.InvalidPhone("jobtitle", "raw", false),
            new ValueProblem.InvalidPhone("jobtitle", "raw", true),
            new ValueProblem.UnknownOption("jobtitle", "raw", List.of("a", "b"), List.of()),
            new ValueProblem.UnknownOption("jobtitle", "raw", List.of("a", "b"), List.of("b")),
            new ValueProblem.InvalidNumber("jobtitle", "raw", false),
            new ValueProblem.InvalidNumber("jobtitle", "raw", true),
            new ValueProblem.InvalidDate("jobtitle", "raw", List.of()),
            new ValueProblem.InvalidDate(
                    "jobtitle", "raw", List.of(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 4, 3))),
            new ValueProblem.InvalidBool("jobtitle", "raw"),
            new ValueProblem.InvalidWebsite("jobtitle", "raw"),
            new ValueProblem.ReadOnly("jobtitle", "raw"),
            new ValueProblem.TooLong("jobtitle", "raw", 65_536),
            new ValueProblem.UnknownProperty("shoes", "raw", List.of()),
            new ValueProblem.UnknownProperty("job", "raw", List.of("jobtitle")),
            new ValueProblem.NotAllowed("jobtitle", "raw"),
            new ValueProblem.MayNotBeEmpty("jobtitle", ""),
            new ValueProblem.NotAskedToEmpty("jobtitle", "", "Countess"),
            new ValueProblem.MayOnlyBeFilled("jobtitle", "raw", "Countess"),
            new ValueProblem.OptedOut("jobtitle", "true"),
            new ValueProblem.InvalidContactId("hs_object_id", "raw"),
            new ValueProblem.UnknownOperator("jobtitle", "raw", List.of("EQ")),
            new ValueProblem.TooManyConditions("jobtitle", "raw"));

    private static Set<String> keys(Language language) {
        return new TreeSet<>(Words.bundle(language).keySet());
    }

    @Test
    void both_languages_have_the_same_sentences_with_the_same_places() {
        assertThat(keys(Language.ES)).isEqualTo(keys(Language.EN));
        for (String key : keys(Language.EN)) {
            assertThat(places(Language.ES, key)).as(key).isEqualTo(places(Language.EN, key));
        }
    }

    private static Set<String> places(Language language, String key) {
        return Pattern.compile("\\{\\d+[^}]*}")
                .matcher(Words.bundle(language).getString(key))
                .results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void each_sentence_is_whole_when_its_places_are_filled(Language language) {
        for (String key : keys(language)) {
            String pattern = Words.bundle(language).getString(key);
            Object[] values = new Object[places(language, key).size()];
            Arrays.fill(values, 1234);

            assertThat(Words.say(language, key, values)).as(key).isNotBlank().doesNotContain("{", "}", "''");
            assertThat(pattern.replace("''", ""))
                    .as(key + ": an apostrophe is doubled")
                    .doesNotContain("'");
        }
    }

    @Test
    void apostrophes_and_numbers_are_as_people_write_them() {
        assertThat(Words.say(Language.EN, "hubspot_unauthorized")).contains("Libreta's access token");
        assertThat(Words.say(Language.EN, "message_too_long", 5000, 4000)).contains("5,000", "4,000");
        assertThat(Words.say(Language.EN, "not_seen", "144929354598")).contains("144929354598");
        assertThat(Words.say(Language.ES, "rejected")).isEqualTo("De acuerdo, no he cambiado nada.");
    }

    @Test
    void what_is_filled_in_is_left_as_it_is() {
        assertThat(Words.say(Language.EN, "created", "Sinéad O'Connell {0}")).contains("Sinéad O'Connell {0}");
    }

    @ParameterizedTest
    @EnumSource
    void each_trouble_of_hubspot_has_its_sentence(Language language) {
        assertThat(CRM_TROUBLES).extracting(Object::getClass).hasSize(casesOf(CrmTrouble.class));
        assertThat(CRM_TROUBLES).allSatisfy(trouble -> {
            assertThat(Sentences.code(trouble)).startsWith("hubspot_");
            assertThat(Sentences.of(trouble, language)).isNotBlank().doesNotContain("{");
        });
        assertThat(CRM_TROUBLES.stream().map(trouble -> Sentences.of(trouble, language)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void each_trouble_of_the_model_has_its_sentence(Language language) {
        assertThat(MODEL_TROUBLES).extracting(Object::getClass).hasSize(casesOf(ModelTrouble.class));
        assertThat(MODEL_TROUBLES).allSatisfy(trouble -> {
            assertThat(Sentences.code(trouble)).startsWith("model_");
            assertThat(Sentences.of(trouble, language)).isNotBlank().doesNotContain("{");
        });
        assertThat(MODEL_TROUBLES.stream().map(trouble -> Sentences.of(trouble, language)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void each_problem_of_a_value_has_its_sentence(Language language) {
        assertThat(VALUE_PROBLEMS.stream().map(Object::getClass).distinct()).hasSize(casesOf(ValueProblem.class));
        assertThat(VALUE_PROBLEMS)
                .allSatisfy(problem -> assertThat(Sentences.of(problem, SCHEMA, language))
                        .isNotBlank()
                        .doesNotContain("{", "jobtitle"));
        assertThat(VALUE_PROBLEMS.stream().map(problem -> Sentences.of(problem, SCHEMA, language)))
                .doesNotHaveDuplicates();
    }

    private static int casesOf(Class<?> sealed) {
        return sealed.getPermittedSubclasses().length;
    }

    @Test
    void a_refusal_of_hubspot_names_the_property_as_people_do() {
        List<PropertyRefusal> refusals =
                List.of(new PropertyRefusal("jobtitle", "", "is odd"), new PropertyRefusal("", "", "no more room"));

        assertThat(Sentences.refused(refusals, SCHEMA, Language.ES)).contains("Cargo: is odd; no more room");
    }

    @Test
    void each_sentence_is_used_and_each_one_used_is_there() throws IOException {
        Set<String> named = new TreeSet<>(codes());
        Pattern literal = Pattern.compile("\"([a-z][a-z0-9_]*)\"");
        for (String source : sources()) {
            literal.matcher(source).results().map(found -> found.group(1)).forEach(named::add);
        }
        Pattern said =
                Pattern.compile("(?:\\bsay\\([^\";]*?|new TurnRefused\\(|new BadRequest\\(\\d+,\\s*)\"([a-z_]+)\"");
        Set<String> used = new TreeSet<>(codes());
        for (String source : sources()) {
            said.matcher(source).results().map(found -> found.group(1)).forEach(used::add);
        }

        assertThat(keys(Language.EN)).as("each sentence is used").isSubsetOf(named);
        assertThat(used).as("each sentence that is used is there").isSubsetOf(keys(Language.EN));
        assertThat(used).as("the check finds what is used").contains("unknown_tool", "proposal_waiting", "not_json");
    }

    private static Set<String> codes() {
        Stream<String> crm = CRM_TROUBLES.stream().map(Sentences::code);
        Stream<String> model = MODEL_TROUBLES.stream().map(Sentences::code);
        Stream<String> values = VALUE_PROBLEMS.stream().map(ValueProblem::code);
        return Stream.of(crm, model, values).flatMap(codes -> codes).collect(Collectors.toSet());
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        assertThat(sources).hasSizeGreaterThan(100);
        return sources;
    }
}
