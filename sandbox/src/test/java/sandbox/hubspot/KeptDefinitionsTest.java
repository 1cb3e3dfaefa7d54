package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sandbox.Http;
import sandbox.Sandbox;

/** Property definitions in an account that is kept in a file. */
class KeptDefinitionsTest {
    private static final String PROPERTIES = "/crm/v3/properties/contacts";

    private static final String CITY_RULES = "/crm/property-validations/2026-09/contacts/city";

    @TempDir
    private Path folder;

    private void inTheAccount(Consumer<Http> what) {
        AccountOptions options = AccountOptions.standard().withoutContacts().keptIn(folder.resolve("account.db"));
        try (Sandbox sandbox = Sandbox.start(0, options);
                Http http = new Http(sandbox.uri(), Http.EVERYTHING)) {
            what.accept(http);
        }
    }

    @Test
    void a_group_that_was_created_changed_or_archived_is_so_after_a_restart() {
        inTheAccount(http -> {
            for (String name : new String[] {"cars", "boats"}) {
                http.post(
                        PROPERTIES + "/groups",
                        AccountTest.json("{'name':'" + name + "','label':'New','displayOrder':7}"));
            }
            http.patch(PROPERTIES + "/groups/cars", AccountTest.json("{'label':'Cars'}"));
            http.patch(PROPERTIES + "/groups/contactinformation", AccountTest.json("{'label':'People'}"));
            http.delete(PROPERTIES + "/groups/boats");
        });
        inTheAccount(http -> {
            assertThat(http.get(PROPERTIES + "/groups/cars").text("/label")).isEqualTo("Cars");
            assertThat(http.get(PROPERTIES + "/groups/cars").text("/displayOrder"))
                    .isEqualTo("7");
            assertThat(http.get(PROPERTIES + "/groups/contactinformation").text("/label"))
                    .isEqualTo("People");
            assertThat(http.get(PROPERTIES + "/groups/boats").status()).isEqualTo(404);
        });
    }

    @Test
    void a_validation_rule_is_kept_and_still_keeps_values_out() {
        inTheAccount(http -> {
            rule(http, 3);
            rule(http, 5);
        });
        inTheAccount(http -> {
            assertThat(http.get(CITY_RULES).text("/results/0/ruleArguments/0")).isEqualTo("5");
            assertThat(http.get(CITY_RULES).json().at("/results").size()).isEqualTo(1);
            assertThat(http.post("/crm/objects/2026-09/contacts", AccountTest.json("{'properties':{'city':'Bern'}}"))
                            .status())
                    .isEqualTo(400);
        });
    }

    private static void rule(Http http, int shortest) {
        Http.Answer answer = http.put(
                CITY_RULES + "/rule-type/MIN_LENGTH", AccountTest.json("{'ruleArguments':['" + shortest + "']}"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    @Test
    void a_file_of_the_first_format_opens_and_keeps_groups_and_rules_from_then_on() throws SQLException {
        String[] statements = {
            "CREATE TABLE contact (id INTEGER PRIMARY KEY, record TEXT NOT NULL) STRICT",
            "CREATE TABLE merged (id INTEGER PRIMARY KEY, survivor INTEGER NOT NULL) STRICT",
            "CREATE TABLE property (name TEXT PRIMARY KEY, definition TEXT NOT NULL) STRICT",
            "CREATE TABLE last_id (one INTEGER PRIMARY KEY CHECK (one = 1), id INTEGER NOT NULL) STRICT",
            "INSERT INTO contact VALUES (51, '{\"createdAt\":\"2026-02-03T09:05:00Z\",\"updatedAt\":\"2026-02-03T09:05:00Z\","
                    + "\"history\":[{\"at\":\"2026-02-03T09:05:00Z\",\"source\":\"INTEGRATION\",\"values\":{\"city\":\"Gijón\"}}]}')",
            "INSERT INTO last_id VALUES (1, 51)",
            "PRAGMA application_id = " + 0x4C425358,
            "PRAGMA user_version = 1"
        };
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("account.db"));
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
        inTheAccount(http -> {
            assertThat(http.get("/crm/v3/objects/contacts/51?properties=city").text("/properties/city"))
                    .isEqualTo("Gijón");
            rule(http, 5);
            http.post(PROPERTIES + "/groups", AccountTest.json("{'name':'cars','label':'Cars'}"));
        });
        inTheAccount(http -> {
            assertThat(http.get("/crm/v3/objects/contacts/51").status()).isEqualTo(200);
            assertThat(http.get(CITY_RULES).text("/results/0/ruleArguments/0")).isEqualTo("5");
            assertThat(http.get(PROPERTIES + "/groups/cars").text("/label")).isEqualTo("Cars");
        });
    }

    @Test
    void an_archived_property_stays_archived_and_a_group_in_use_stays() {
        inTheAccount(http -> {
            http.post(PROPERTIES + "/groups", AccountTest.json("{'name':'cars','label':'Cars'}"));
            for (String name : new String[] {"colour", "wheels"}) {
                http.post(
                        PROPERTIES,
                        AccountTest.json("{'name':'" + name + "','label':'L','type':'string','fieldType':'text',"
                                + "'groupName':'cars'}"));
            }
            http.delete(PROPERTIES + "/colour");
        });
        inTheAccount(http -> {
            assertThat(http.get(PROPERTIES + "/colour").status()).isEqualTo(404);
            assertThat(http.get(PROPERTIES + "/colour?archived=true").status()).isEqualTo(200);
            assertThat(http.patch(PROPERTIES + "/wheels", AccountTest.json("{'label':'Wheels'}"))
                            .status())
                    .isEqualTo(200);
        });
    }
}
