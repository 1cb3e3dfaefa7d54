package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sandbox.Http;

/** Rules that an admin set: writes of 2026-09 must keep them, older versions know nothing of them. */
class AdminRulesTest extends AccountTest {
    private static final String RULES = "/crm/property-validations/2026-09/0-1";
    private static final String[] OLDER = {V3, "/crm/objects/2026-03/contacts"};

    AdminRulesTest() {
        super(options -> options.withoutContacts()
                .withoutRateLimits()
                .withRequired(List.of(
                        Requirement.always("firstname"), Requirement.when("lifecyclestage", "customer", "phone"))));
    }

    private Http.Answer rule(String property, String type, String arguments) {
        return http.put(RULES + "/" + property + "/rule-type/" + type, json("{'ruleArguments':[" + arguments + "]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "zip | MIN_LENGTH | '5' | 28013 | 2801",
                "zip | MAX_LENGTH | '5' | 28013 | 280130",
                "zip | ALPHANUMERIC | 'NUMERIC_ONLY' | 28013 | E-28013",
                "zip | REGEX | '[0-9]{5}' | 28013 | 28 013",
                "event_seats | MIN_NUMBER | '1' | 1.5 | 0",
                "event_seats | MAX_NUMBER | '10' | 10 | 11",
                "email | EMAIL_ALLOWED_DOMAINS | 'acme.es','acme.pt' | ana@acme.pt | ana@b.example",
                "email | EMAIL_BLOCKED_DOMAINS | 'b.example' | ana@acme.pt | ana@b.example",
                "phone | PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE | | +34 600 000 001 | 600 000 001"
            })
    void a_breach_is_a_400_in_2026_09_and_no_matter_before(
            String property, String type, String arguments, String good, String bad) {
        assertThat(rule(property, type, arguments == null ? "" : arguments).status())
                .isEqualTo(204);
        String breach = json("{'properties':{'firstname':'Ana','" + property + "':'" + bad + "'}}");

        create("'firstname':'Ana','" + property + "':'" + good + "'");
        Http.Answer refused = http.post(CONTACTS, breach);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/category")).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.text("/errors/0/code")).isEqualTo(type);
        assertThat(refused.text("/errors/0/context/propertyName/0")).isEqualTo(property);
        String id = http.post(V3, breach).text("/id");
        assertThat(http.patch(OLDER[1] + "/" + id, breach).status()).isEqualTo(200);
        assertThat(update(id, "'" + property + "':'" + bad + "'").status()).isEqualTo(400);
        assertThat(update(id, "'" + property + "':''").status()).isEqualTo(200);
    }

    @Test
    void a_required_property_must_be_given_at_creation_in_2026_09_only() {
        String without = json("{'properties':{'lastname':'Doe'}}");
        Http.Answer refused = http.post(CONTACTS, without);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/message")).isEqualTo("The property values provided are invalid");
        assertThat(refused.text("/category")).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.text("/errors/0/code")).isEqualTo("MISSING_REQUIRED_PROPERTY");
        assertThat(refused.text("/errors/0/message")).isEqualTo("A value for firstname must be provided");
        assertThat(http.post(CONTACTS + "/batch/create", "{\"inputs\":[" + without + "]}")
                        .status())
                .isEqualTo(400);
        for (String older : OLDER) {
            assertThat(http.post(older, without).status()).isEqualTo(201);
        }
        String id = create("'firstname':'Jane'");
        assertThat(update(id, "'lastname':'Doe'").status()).isEqualTo(200);
    }

    @Test
    void what_a_value_demands_must_be_there_once_it_is_set_in_2026_09_only() {
        String customer = "'firstname':'Jane','lifecyclestage':'customer'";
        Http.Answer refused = http.post(CONTACTS, json("{'properties':{" + customer + "}}"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/code")).isEqualTo("MISSING_CONDITIONAL_REQUIRED_PROPERTY");
        assertThat(refused.text("/errors/0/context/propertyName/0")).isEqualTo("phone");

        String id = create("'firstname':'Jane'");
        assertThat(update(id, "'lifecyclestage':'customer'").status()).isEqualTo(400);
        String batch = "{'inputs':[{'id':'" + id + "','properties':{'lifecyclestage':'customer'}}]}";
        assertThat(http.post(CONTACTS + "/batch/update", json(batch)).status()).isEqualTo(400);
        assertThat(update(id, "'lifecyclestage':'customer','phone':'1'").status())
                .isEqualTo(200);
        assertThat(update(id, "'phone':''").status()).isEqualTo(400);
        assertThat(update(id, "'city':'Vigo'").status()).isEqualTo(200);
        for (String older : OLDER) {
            assertThat(http.post(older, json("{'properties':{" + customer + "}}"))
                            .status())
                    .isEqualTo(201);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rules_are_read_in_every_version(Version version) {
        rule("zip", "MIN_LENGTH", "'5'");
        String rules = version.validations() + "/contacts";

        Http.Answer all = http.get(rules);
        assertThat(all.text("/results/0/propertyName")).isEqualTo("zip");
        assertThat(all.text("/results/0/propertyValidationRules/0/ruleType")).isEqualTo("MIN_LENGTH");
        assertThat(http.get(rules + "/zip").text("/results/0/ruleArguments/0")).isEqualTo("5");
        assertThat(http.get(rules + "/zip/rule-type/MIN_LENGTH").text("/ruleArguments/0"))
                .isEqualTo("5");
        assertThat(http.get(rules + "/zip/rule-type/REGEX").status()).isEqualTo(404);
        assertThat(http.get(rules + "/colour").status()).isEqualTo(404);
    }

    @Test
    void a_rule_takes_the_place_of_one_of_its_kind_and_must_make_sense() {
        rule("zip", "MIN_LENGTH", "'5'");
        rule("zip", "MIN_LENGTH", "'4'");
        create("'firstname':'Ana','zip':'2801'");

        assertThat(rule("zip", "MIN_LENGTH", "'five'").status()).isEqualTo(400);
        assertThat(rule("zip", "REGEX", "'['").status()).isEqualTo(400);
        assertThat(rule("zip", "SHORT", "'5'").status()).isEqualTo(400);
    }
}
