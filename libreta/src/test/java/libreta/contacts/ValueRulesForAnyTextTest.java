package libreta.contacts;

import static libreta.contacts.SampleProperties.SCHEMA;
import static libreta.contacts.SampleProperties.property;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ValueRulesForAnyTextTest {
    private static final int TRIES = 2_000;
    private static final long SEED = 20_261_123;

    private final ValueRules rules = new ValueRules("ES");
    private final AnyText texts = new AnyText(SEED);

    @Test
    void any_text_is_good_or_bad_and_a_good_value_stays_as_it_is() {
        texts.stream().limit(TRIES).forEach(text -> {
            for (PropertyDefinition property : SampleProperties.ALL) {
                if (rules.check(property(property.name()), text, SCHEMA) instanceof Checked.Good(String value)) {
                    assertThat(rules.check(property(property.name()), value, SCHEMA))
                            .as("%s of <%s>", property.name(), text)
                            .isEqualTo(new Checked.Good(value));
                }
            }
        });
    }

    @Test
    void a_good_text_is_composed_and_has_no_space_at_its_ends() {
        texts.stream().limit(TRIES).forEach(text -> {
            if (rules.check(property("jobtitle"), text, SCHEMA) instanceof Checked.Good(String value)) {
                assertThat(Normalizer.isNormalized(value, Normalizer.Form.NFC))
                        .as(text)
                        .isTrue();
                assertThat(value).isEqualTo(value.strip()).doesNotContain("\n", "  ");
            }
        });
    }

    @Test
    void a_made_up_address_keeps_its_name_and_domain() {
        for (int i = 0; i < TRIES; i++) {
            String address = texts.letters(1 + texts.upTo(20)) + "@" + texts.letters(2 + texts.upTo(20)) + ".example";
            assertThat(rules.check(property("email"), " <" + address.toUpperCase(Locale.ROOT) + ">", SCHEMA))
                    .isEqualTo(new Checked.Good(address));
        }
    }

    @Test
    void an_international_number_keeps_its_digits() {
        for (int i = 0; i < TRIES; i++) {
            String number = "+" + List.of("34", "44", "1", "49", "351").get(texts.upTo(5)) + (2 + texts.upTo(8))
                    + texts.digits(6 + texts.upTo(5));
            String spaced = number.substring(0, 5) + " " + number.substring(5, 8) + "-" + number.substring(8);
            if (rules.check(property("phone"), spaced, SCHEMA) instanceof Checked.Good(String value)) {
                assertThat(value).isEqualTo(number);
            }
        }
    }

    @Test
    void a_good_number_has_only_digits_a_sign_and_one_dot() {
        texts.stream().limit(TRIES).forEach(text -> {
            if (rules.check(property("seats"), text, SCHEMA) instanceof Checked.Good(String value)) {
                assertThat(value).matches("|-?[0-9]+(\\.[0-9]+)?");
            }
        });
    }

    @Test
    void any_value_can_be_shown_and_any_name_looked_up() {
        texts.stream().limit(TRIES).forEach(text -> {
            SampleProperties.ALL.forEach(property ->
                    assertThat(SCHEMA.show(property.name(), text, "es")).isNotNull());
            assertThat(SCHEMA.find(text)).isNotNull();
            assertThat(SCHEMA.closest(text)).hasSizeLessThanOrEqualTo(3);
        });
    }
}
