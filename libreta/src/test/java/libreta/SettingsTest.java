package libreta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import libreta.model.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every setting: its default, and the one line that a wrong value is answered with. */
final class SettingsTest {
    private static final String KEY = "sk-canary-0123456789";
    private static final String TOKEN = "pat-canary-0123456789";

    @Test
    void with_nothing_set_everything_is_on_this_machine() {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.hubspot()).isEqualTo(new Settings.HubSpot.Sandbox());
        assertThat(settings.openai()).isEqualTo(new Settings.Model.Sandbox());
        assertThat(settings.model()).isEmpty();
        assertThat(settings.host().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.sandboxPort()).isEqualTo(8081);
        assertThat(settings.databaseUrl()).isEqualTo("jdbc:sqlite:" + Path.of("data", "libreta.db"));
        assertThat(settings.flow()).isEmpty();
        assertThat(settings.phoneRegion()).isEmpty();
        assertThat(settings.allowedOrigins()).isEmpty();
        assertThat(settings.usesSandbox()).isTrue();
        assertThat(settings.auditHead()).isEmpty();
        assertThat(settings.retention()).isEqualTo(Duration.ofDays(90));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 3650})
    void conversations_are_kept_as_many_days_as_is_said(int days) {
        assertThat(Settings.of(Map.of("LIBRETA_RETENTION_DAYS", String.valueOf(days)))
                        .retention())
                .isEqualTo(Duration.ofDays(days));
    }

    @Test
    void a_token_leads_to_hubspot_itself() {
        Settings settings = Settings.of(Map.of("HUBSPOT_ACCESS_TOKEN", TOKEN));

        assertThat(settings.hubspot())
                .isInstanceOfSatisfying(
                        Settings.HubSpot.Account.class,
                        account -> assertThat(account.base()).hasToString("https://api.hubapi.com"));
        assertThat(settings.usesSandbox()).as("for the model").isTrue();
    }

    @Test
    void a_key_leads_to_openai_in_its_own_dialect() {
        assertThat(server(Map.of("OPENAI_API_KEY", KEY)).base()).hasToString("https://api.openai.com/v1");
        assertThat(server(Map.of("OPENAI_API_KEY", KEY)).dialect()).isEqualTo(Dialect.RESPONSES);
    }

    @Test
    void any_other_server_needs_no_key_and_speaks_chat_completions() {
        Settings.Model.Server server = server(Map.of("OPENAI_BASE_URL", "http://localhost:11434/v1/"));

        assertThat(server.base()).hasToString("http://localhost:11434/v1");
        assertThat(server.dialect()).isEqualTo(Dialect.CHAT);
    }

    @ParameterizedTest
    @CsvSource({"responses,RESPONSES", "CHAT,CHAT", "' chat ',CHAT"})
    void the_dialect_can_be_said(String said, Dialect dialect) {
        assertThat(server(Map.of("OPENAI_API_KEY", KEY, "OPENAI_API", said)).dialect())
                .isEqualTo(dialect);
    }

    private static Settings.Model.Server server(Map<String, String> given) {
        return (Settings.Model.Server) Settings.of(given).openai();
    }

    @Test
    void blank_is_absent_and_blanks_around_a_value_are_dropped() {
        Settings settings = Settings.of(Map.of("HUBSPOT_ACCESS_TOKEN", "  ", "LIBRETA_PORT", " 9000 "));

        assertThat(settings.hubspot()).isEqualTo(new Settings.HubSpot.Sandbox());
        assertThat(settings.port()).isEqualTo(9000);
    }

    @Test
    void origins_are_a_list() {
        assertThat(Settings.of(Map.of(
                                "LIBRETA_ALLOWED_ORIGINS",
                                "https://a.example, http://b.example:81/  https://c.example"))
                        .allowedOrigins())
                .containsExactly("https://a.example", "http://b.example:81", "https://c.example");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/, https://a.example",
        "HTTPS://Intranet.Example, https://intranet.example",
        "https://a.example:443, https://a.example",
        "http://a.example:80, http://a.example",
        "https://a.example:80, https://a.example:80",
        "http://a.example:, http://a.example",
        "http://127.0.0.1:9000, http://127.0.0.1:9000",
        "http://[::1]:9000, http://[::1]:9000",
        "https://xn--t-mga.example, https://xn--t-mga.example"
    })
    void an_origin_is_taken_as_browsers_write_it(String written, String meant) {
        assertThat(Settings.of(Map.of("LIBRETA_ALLOWED_ORIGINS", written)).allowedOrigins())
                .containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intranet",
                "intranet.example",
                "localhost:9000",
                "//intranet.example",
                "*",
                "https://*.example",
                "null",
                "file:///",
                "ftp://a.example",
                "https://",
                "https://a.example/chat",
                "https://a.example//",
                "https://a.example?x",
                "https://a.example#x",
                "https://a.example:99999",
                "https://tú.example",
                "https://a.example, intranet"
            })
    void what_is_no_origin_is_named_in_one_line(String list) {
        String wrong = list.substring(list.lastIndexOf(' ') + 1);

        assertThatThrownBy(() -> Settings.of(Map.of("LIBRETA_ALLOWED_ORIGINS", list)))
                .isInstanceOf(SettingWrong.class)
                .hasMessage("LIBRETA_ALLOWED_ORIGINS is a list of origins such as https://intranet.example or"
                        + " http://localhost:9000, without a path, not " + wrong);
    }

    @Test
    void a_password_in_an_origin_is_not_repeated() {
        assertThatThrownBy(() -> Settings.of(Map.of("LIBRETA_ALLOWED_ORIGINS", "https://me:secret@a.example")))
                .isInstanceOf(SettingWrong.class)
                .hasMessage("LIBRETA_ALLOWED_ORIGINS is a list of origins such as https://intranet.example or"
                        + " http://localhost:9000, without a path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void it_listens_on_this_machine(String host) {
        assertThat(Settings.of(Map.of("LIBRETA_HOST", host)).host().isLoopbackAddress())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LIBRETA_PORT            | eighty          | LIBRETA_PORT is a number from 0 to 65535, not eighty
                    LIBRETA_PORT            | 65536           | LIBRETA_PORT is a number from 0 to 65535, not 65536
                    LIBRETA_PORT            | -1              | LIBRETA_PORT is a number from 0 to 65535, not -1
                    LIBRETA_SANDBOX_PORT    | 80a             | LIBRETA_SANDBOX_PORT is a number from 0 to 65535, not 80a
                    LIBRETA_HOST            | 0.0.0.0         | LIBRETA_HOST must be this machine itself (127.0.0.1), as there is no login yet; not 0.0.0.0
                    LIBRETA_HOST            | 192.0.2.7       | LIBRETA_HOST must be this machine itself (127.0.0.1), as there is no login yet; not 192.0.2.7
                    LIBRETA_HOST            | ::              | LIBRETA_HOST must be this machine itself (127.0.0.1), as there is no login yet; not ::
                    LIBRETA_HOST            | no such host    | LIBRETA_HOST is the name or address of this machine, not no such host
                    LIBRETA_PHONE_REGION    | ESP             | LIBRETA_PHONE_REGION is the two letters of a country, such as ES or US, not ESP
                    LIBRETA_RETENTION_DAYS  | 0               | LIBRETA_RETENTION_DAYS is a number of days from 1 to 3650, not 0
                    LIBRETA_RETENTION_DAYS  | 3651            | LIBRETA_RETENTION_DAYS is a number of days from 1 to 3650, not 3651
                    LIBRETA_RETENTION_DAYS  | forever         | LIBRETA_RETENTION_DAYS is a number of days from 1 to 3650, not forever
                    OPENAI_API              | soap            | OPENAI_API is either responses or chat, not soap
                    OPENAI_BASE_URL         | localhost:11434 | OPENAI_BASE_URL is an address such as https://host/path, without user, password or query
                    OPENAI_BASE_URL         | ftp://host/v1   | OPENAI_BASE_URL is an address such as https://host/path, without user, password or query
                    OPENAI_BASE_URL         | https://u:p@h/v1 | OPENAI_BASE_URL is an address such as https://host/path, without user, password or query
                    OPENAI_BASE_URL         | https://h/v1?key=1 | OPENAI_BASE_URL is an address such as https://host/path, without user, password or query
                    OPENAI_BASE_URL         | https://h /v1   | OPENAI_BASE_URL is an address such as https://host/path, without user, password or query
                    HUBSPOT_BASE_URL        | https://h.example | HUBSPOT_BASE_URL needs HUBSPOT_ACCESS_TOKEN beside it
                    LIBRETA_PROT            | 8080            | LIBRETA_PROT is no setting of Libreta; the README lists them all
                    """)
    void a_value_that_makes_no_sense_is_named_on_one_line(String name, String value, String line) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
                .isInstanceOf(SettingWrong.class)
                .hasMessage(line);
    }

    @Test
    void an_address_of_hubspot_that_is_none_is_named() {
        assertThatThrownBy(() -> Settings.of(Map.of("HUBSPOT_ACCESS_TOKEN", TOKEN, "HUBSPOT_BASE_URL", "api")))
                .hasMessage(
                        "HUBSPOT_BASE_URL is an address such as https://host/path, without user, password or query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pat canary", "pat-canary\u00e9", "pat-canary\nX: y"})
    void a_secret_that_cannot_be_one_is_refused_and_not_shown(String secret) {
        assertThatThrownBy(() -> Settings.of(Map.of("HUBSPOT_ACCESS_TOKEN", secret)))
                .hasMessage("HUBSPOT_ACCESS_TOKEN cannot be right:"
                        + " a HubSpot access token is 1 to 4096 printable characters without blanks");
        assertThatThrownBy(() -> Settings.of(Map.of("OPENAI_API_KEY", secret)))
                .hasMessage("OPENAI_API_KEY cannot be right:"
                        + " the API key holds a character that no HTTP header can carry");
    }

    @Test
    void secrets_are_never_part_of_what_settings_say_of_themselves() {
        Settings settings = Settings.of(Map.of("HUBSPOT_ACCESS_TOKEN", TOKEN, "OPENAI_API_KEY", KEY));

        assertThat(settings.toString()).doesNotContain(TOKEN, KEY);
    }
}
