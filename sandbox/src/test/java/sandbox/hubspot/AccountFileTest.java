package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sandbox.Http;
import sandbox.Sandbox;

/** What is kept in a file is there again when the next sandbox opens it. */
class AccountFileTest {
    private static final String CONTACTS = AccountTest.CONTACTS;

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();

    private Path file() {
        return folder.resolve("account.db");
    }

    private void with(UnaryOperator<AccountOptions> options, Consumer<Http> what) {
        AccountOptions standard = AccountOptions.standard()
                .withClock(clock)
                .withSearchLag(Duration.ZERO)
                .withoutRateLimits()
                .keptIn(file());
        try (Sandbox sandbox = Sandbox.start(0, options.apply(standard));
                Http http = new Http(sandbox.uri(), Http.EVERYTHING)) {
            what.accept(http);
        }
    }

    private void empty(Consumer<Http> what) {
        with(AccountOptions::withoutContacts, what);
    }

    private static String create(Http http, String properties) {
        Http.Answer answer = http.post(CONTACTS, AccountTest.json("{'properties':{" + properties + "}}"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    private static String whole(Http http, String id) {
        return http.get(CONTACTS + "/" + id
                        + "?properties=email,firstname,lastname,city,lifecyclestage,hs_calculated_phone_number,lastmodifieddate"
                        + "&propertiesWithHistory=firstname,city,lifecyclestage,lastmodifieddate")
                .body();
    }

    @Test
    void a_contact_comes_back_with_its_values_its_moments_and_its_whole_history() {
        String[] before = new String[2];
        empty(http -> {
            before[0] = create(http, "'email':'ana@acme.example','firstname':'Ana','phone':'+34 912 345 601'");
            clock.move(Duration.ofMinutes(1));
            http.patch(
                    CONTACTS + "/" + before[0],
                    AccountTest.json("{'properties':{'firstname':'Anabel','city':'Gijón','lifecyclestage':''}}"));
            clock.move(Duration.ofMinutes(1));
            http.patch(CONTACTS + "/" + before[0], AccountTest.json("{'properties':{'city':''}}"));
            before[1] = whole(http, before[0]);
        });
        empty(http -> assertThat(whole(http, before[0])).isEqualTo(before[1]).contains("Anabel", "Gijón"));
    }

    @Test
    void archived_and_forgotten_contacts_stay_so_and_their_ids_are_not_given_again() {
        String[] ids = new String[3];
        empty(http -> {
            ids[0] = create(http, "'email':'gone@acme.example'");
            ids[1] = create(http, "'firstname':'Archived'");
            ids[2] = create(http, "'firstname':'Forgotten'");
            http.delete(CONTACTS + "/" + ids[1]);
            http.post(CONTACTS + "/gdpr-delete", AccountTest.json("{'objectId':'" + ids[2] + "'}"));
        });
        empty(http -> {
            assertThat(http.get(CONTACTS + "/" + ids[1]).status()).isEqualTo(404);
            assertThat(http.get(CONTACTS + "/" + ids[1] + "?archived=true").text("/archivedAt"))
                    .isEqualTo("2026-11-23T10:00:00Z");
            assertThat(http.get(CONTACTS + "/" + ids[2] + "?archived=true").status())
                    .isEqualTo(404);
            assertThat(create(http, "'firstname':'Next'")).isEqualTo(Long.toString(Long.parseLong(ids[2]) + 1));
        });
    }

    @Test
    void both_ids_of_a_merge_still_lead_to_the_survivor() {
        String[] ids = new String[3];
        empty(http -> {
            ids[0] = create(http, "'email':'ana@acme.example'");
            ids[1] = create(http, "'email':'ana@old.example','city':'Gijón'");
            ids[2] = http.post(
                            CONTACTS + "/merge",
                            AccountTest.json("{'primaryObjectId':'" + ids[0] + "','objectIdToMerge':'" + ids[1] + "'}"))
                    .text("/id");
        });
        empty(http -> {
            for (String id : ids) {
                assertThat(http.get(CONTACTS + "/" + id).text("/id")).isEqualTo(ids[2]);
            }
            assertThat(http.get(CONTACTS + "/ana%40old.example?idProperty=email&properties=city")
                            .text("/properties/city"))
                    .isEqualTo("Gijón");
            assertThat(http.post(CONTACTS, AccountTest.json("{'properties':{'email':'ana@old.example'}}"))
                            .status())
                    .isEqualTo(409);
        });
    }

    @Test
    void property_definitions_that_were_created_changed_or_archived_stay_so() {
        String properties = "/crm/properties/2026-09/contacts";
        String draft =
                "{'name':'%s','label':'Shoe size','type':'number','fieldType':'number','groupName':'contactinformation'}";
        empty(http -> {
            assertThat(http.post(properties, AccountTest.json(draft.formatted("shoe_size")))
                            .status())
                    .isEqualTo(201);
            http.post(properties, AccountTest.json(draft.formatted("hat_size")));
            http.patch(properties + "/shoe_size", AccountTest.json("{'label':'Size of shoe'}"));
            http.delete(properties + "/hat_size");
            create(http, "'email':'ana@acme.example','shoe_size':'38'");
        });
        empty(http -> {
            assertThat(http.get(properties + "/shoe_size").text("/label")).isEqualTo("Size of shoe");
            assertThat(http.get(properties + "/hat_size").status()).isEqualTo(404);
            assertThat(http.get(CONTACTS + "/ana%40acme.example?idProperty=email&properties=shoe_size")
                            .text("/properties/shoe_size"))
                    .isEqualTo("38");
        });
    }

    @Test
    void a_batch_that_was_refused_leaves_nothing() {
        empty(http -> {
            create(http, "'email':'ana@acme.example'");
            String inputs =
                    "{'inputs':[{'properties':{'email':'luis@acme.example'}},{'properties':{'email':'ana@acme.example'}}]}";
            assertThat(http.post(CONTACTS + "/batch/create", AccountTest.json(inputs))
                            .status())
                    .isEqualTo(409);
        });
        empty(http ->
                assertThat(http.get(CONTACTS).json().at("/results").size()).isEqualTo(1));
    }

    @Test
    void sample_contacts_go_in_once_when_the_file_is_new() {
        int[] samples = new int[1];
        with(options -> options, http -> {
            samples[0] = http.get(CONTACTS + "?limit=100").json().at("/results").size();
            String first = http.get(CONTACTS).text("/results/0/id");
            http.delete(CONTACTS + "/" + first);
        });
        with(
                options -> options,
                http -> assertThat(http.get(CONTACTS + "?limit=100")
                                .json()
                                .at("/results")
                                .size())
                        .isEqualTo(samples[0] - 1)
                        .isGreaterThan(50));
    }

    @Test
    void an_empty_account_stays_empty_when_it_is_opened_again_without_saying_so() {
        empty(http ->
                assertThat(http.get(CONTACTS).json().at("/results").size()).isZero());
        with(
                options -> options,
                http -> assertThat(http.get(CONTACTS).json().at("/results").size())
                        .isZero());
    }

    @Test
    void a_file_whose_first_filling_was_broken_off_is_still_new() throws Exception {
        empty(http -> {});
        sql("DELETE FROM last_id");
        with(
                options -> options,
                http -> assertThat(http.get(CONTACTS).json().at("/results").size())
                        .isEqualTo(10));
    }

    @Test
    void a_damaged_file_is_said() throws Exception {
        empty(http -> create(http, "'firstname':'Ana'"));
        sql("UPDATE contact SET record = '{'");
        assertThatThrownBy(() -> empty(http -> {}))
                .isInstanceOf(StorageFailed.class)
                .hasMessageStartingWith(file() + " is damaged: ");
    }

    @Test
    void loaded_contacts_are_kept() throws IOException {
        Path people = Files.writeString(folder.resolve("people.jsonl"), "{\"email\":\"ana@acme.example\"}\n");
        with(options -> options.withoutContacts().loading(List.of(people)), http -> {});
        empty(http -> assertThat(http.get(CONTACTS).text("/results/0/properties/email"))
                .isEqualTo("ana@acme.example"));
    }

    @Test
    void a_file_that_is_not_ours_is_left_untouched() throws Exception {
        Files.writeString(
                file(),
                "Dear diary, this is no database, it is a text of more than one hundred characters, so that it could be one.");
        refused("is not a data file of the sandbox; name another file, or one that does not exist yet");

        Files.delete(file());
        sql("CREATE TABLE invoice (id INTEGER)");
        refused("is not a data file of the sandbox; name another file, or one that does not exist yet");
    }

    @Test
    void a_file_of_a_newer_version_is_left_untouched() throws Exception {
        empty(http -> {});
        sql("PRAGMA user_version = 3");
        refused("was written by a newer sandbox (format 3, this one knows 2); use the newer one");
    }

    @Test
    void a_file_is_used_by_one_sandbox_at_a_time() {
        empty(http -> assertThatThrownBy(() -> empty(second -> {}))
                .isInstanceOf(StorageFailed.class)
                .hasMessageContaining("is in use by another process; stop that one, or name another file"));
    }

    @Test
    void a_folder_or_a_place_in_no_folder_is_no_data_file() {
        assertThatThrownBy(() -> AccountFile.open(folder))
                .isInstanceOf(StorageFailed.class)
                .hasMessage(folder + " is a folder; the data file is a file");
        Path nowhere = folder.resolve("none/account.db");
        assertThatThrownBy(() -> AccountFile.open(nowhere))
                .isInstanceOf(StorageFailed.class)
                .hasMessage(nowhere + " cannot be made: its folder does not exist; make that first");
    }

    private void refused(String sentence) throws IOException {
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> empty(http -> {}))
                .isInstanceOf(StorageFailed.class)
                .hasMessage(file() + " " + sentence);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file());
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
