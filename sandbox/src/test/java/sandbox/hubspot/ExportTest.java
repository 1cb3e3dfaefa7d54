package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.Http;
import sandbox.Sandbox;

/** What is taken out of one account and loaded into an empty one is the same there. */
class ExportTest {
    private static final String CONTACTS = AccountTest.CONTACTS;

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();
    private final AccountOptions options =
            AccountOptions.standard().withClock(clock).withoutRateLimits();

    @ParameterizedTest
    @ValueSource(strings = {"contacts.csv", "contacts.json"})
    void an_export_loaded_into_an_empty_account_gives_the_same_contacts(String name) throws IOException {
        String exported;
        String before;
        try (Sandbox sandbox = Sandbox.start(0, options);
                Http http = new Http(sandbox.uri(), Http.EVERYTHING)) {
            change(http);
            exported = http.get("/sandbox/" + name).body();
            before = everything(http);
        }
        clock.move(Duration.ofDays(3));
        Path file = Files.writeString(folder.resolve(name), exported);
        try (Sandbox sandbox = Sandbox.start(0, options.withoutContacts().loading(List.of(file)));
                Http http = new Http(sandbox.uri(), Http.EVERYTHING)) {
            assertThat(everything(http)).isEqualTo(before).contains("two\\nlines", "=1+1", "Joiosa");
            assertThat(http.get("/sandbox/" + name).body()).isEqualTo(exported);
        }
    }

    /** Contacts with values of every kind, some changed later, two merged, one archived. */
    private void change(Http http) {
        String ana = create(
                http,
                "'email':'ana@new.example','firstname':'=1+1','city':'two\\nlines','hubspot_owner_id':'78451023'");
        String luis = create(http, "'email':'luis@new.example','hs_buying_role':'CHAMPION;BLOCKER'");
        String gone = create(http, "'lastname':'Gone'");
        clock.move(Duration.ofHours(5));
        http.patch(
                CONTACTS + "/" + ana,
                AccountTest.json("{'properties':{'lifecyclestage':'customer','birthdate':'1986-04-12'}}"));
        clock.move(Duration.ofHours(1));
        http.patch(
                CONTACTS + "/" + ana, AccountTest.json("{'properties':{'company':'Vila \\u0022Joiosa\\u0022; sí'}}"));
        http.delete(CONTACTS + "/" + gone);
        http.post(
                CONTACTS + "/merge",
                AccountTest.json("{'primaryObjectId':'" + ana + "','objectIdToMerge':'" + luis + "'}"));
    }

    @Test
    void a_contact_without_a_lifecycle_stage_has_none_again() throws IOException {
        Path file;
        String id;
        try (Sandbox sandbox = Sandbox.start(0, options.withoutContacts());
                Http http = new Http(sandbox.uri(), Http.EVERYTHING)) {
            id = create(http, "'email':'ana@new.example'");
            http.patch(CONTACTS + "/" + id, AccountTest.json("{'properties':{'lifecyclestage':''}}"));
            file = Files.writeString(
                    folder.resolve("contacts.json"),
                    http.get("/sandbox/contacts.json").body());
        }
        try (Sandbox sandbox = Sandbox.start(0, options.withoutContacts().loading(List.of(file)));
                Http http = new Http(sandbox.uri(), Http.EVERYTHING)) {
            assertThat(http.get(CONTACTS + "/" + id + "?properties=lifecyclestage")
                            .json()
                            .at("/properties/lifecyclestage")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void an_empty_account_is_an_empty_file_that_loads() throws IOException {
        for (String name : List.of("contacts.csv", "contacts.json")) {
            Path file;
            try (Sandbox sandbox = Sandbox.start(0, options.withoutContacts());
                    Http http = new Http(sandbox.uri(), Http.EVERYTHING)) {
                file = Files.writeString(
                        folder.resolve(name), http.get("/sandbox/" + name).body());
            }
            try (Sandbox sandbox = Sandbox.start(0, options.withoutContacts().loading(List.of(file)));
                    Http http = new Http(sandbox.uri(), Http.EVERYTHING)) {
                assertThat(http.get(CONTACTS).json().at("/results").isEmpty()).isTrue();
            }
        }
    }

    private static String create(Http http, String properties) {
        Http.Answer answer = http.post(CONTACTS, AccountTest.json("{'properties':{" + properties + "}}"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    private static String everything(Http http) {
        String names = http.get("/crm/v3/properties/contacts")
                .json()
                .at("/results")
                .valueStream()
                .map(property -> property.at("/name").stringValue())
                .collect(Collectors.joining(","));
        return http.get(CONTACTS + "?limit=100&properties=" + names)
                .json()
                .at("/results")
                .toString();
    }
}
