package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTest {
    private static final List<PropertyDefinition.Option> YES_NO =
            List.of(new PropertyDefinition.Option("true", "Yes"), new PropertyDefinition.Option("false", "No"));

    private static final PropertySchema SCHEMA = new PropertySchema(
            List.of(
                    property("hs_email_optout", "Unsubscribed from all email", PropertyType.BOOL, YES_NO),
                    property("hs_email_optout_42", "Opted out of email: Tips", PropertyType.BOOL, YES_NO),
                    property("newsletter", "Newsletter", PropertyType.BOOL, YES_NO),
                    property("do_not_call", "Do not call", PropertyType.BOOL, YES_NO),
                    property("vip", "VIP", PropertyType.BOOL, YES_NO),
                    property(
                            "calls",
                            "Calls",
                            PropertyType.ENUMERATION,
                            List.of(
                                    new PropertyDefinition.Option("c1", "Accepts calls"),
                                    new PropertyDefinition.Option("c2", "Opted out")))),
            List.of());

    private final Consent consent = new Consent(Set.of("newsletter", "do_not_call", "calls"), SCHEMA);

    private static PropertyDefinition property(
            String name, String label, PropertyType type, List<PropertyDefinition.Option> options) {
        return new PropertyDefinition(name, label, type, false, options, false, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "hs_email_optout, true, false",
        "hs_email_optout, true, ''",
        "hs_email_optout_42, true, false",
        "newsletter, false, true",
        "newsletter, false, ''",
        "do_not_call, true, false",
        "calls, c2, c1",
        "hs_legal_basis, Not applicable, Freely given consent from contact",
        "hs_marketable_status, false, true"
    })
    void who_opted_out_is_not_opted_in_again(String property, String held, String after) {
        assertThat(consent.optsInAgain(property, held, after)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "hs_email_optout, false, true",
        "hs_email_optout, '', false",
        "hs_email_optout_42, '', true",
        "newsletter, true, false",
        "newsletter, '', true",
        "do_not_call, false, true",
        "calls, c1, c2",
        "vip, false, true"
    })
    void everything_else_is_allowed(String property, String held, String after) {
        assertThat(consent.optsInAgain(property, held, after)).isFalse();
    }

    @Test
    void only_what_is_about_being_contacted_is_consent() {
        assertThat(consent.isAbout("hs_email_optout_42")).isTrue();
        assertThat(consent.isAbout("newsletter")).isTrue();
        assertThat(consent.isAbout("vip")).isFalse();
    }
}
