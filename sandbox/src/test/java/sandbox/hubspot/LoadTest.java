package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.Http;
import sandbox.Sandbox;
import sandbox.table.Unreadable;

/** What a file may look like, what it comes to, and what is said when it is wrong. */
class LoadTest {
    private static final String CONTACTS = AccountTest.CONTACTS;

    @TempDir
    private Path folder;

    private final AccountOptions options = AccountOptions.standard()
            .withClock(new SetClock())
            .withSearchLag(Duration.ofDays(1))
            .withoutRateLimits()
            .withoutContacts();

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void loaded(Path file, Consumer<Http> what) {
        try (Sandbox sandbox = Sandbox.start(0, options.loading(List.of(file)));
                Http http = new Http(sandbox.uri(), Http.EVERYTHING)) {
            what.accept(http);
        }
    }

    private void refused(Path file, String report) {
        assertThatThrownBy(() -> loaded(file, http -> {}))
                .isInstanceOfAny(ImportRefused.class, Unreadable.class)
                .hasMessage(report.replace("FILE", file.toString()));
    }

    private static String read(Http http, String address, String property) {
        return http.get(CONTACTS + "/" + address.replace("@", "%40") + "?idProperty=email&properties=" + property)
                .text("/properties/" + property);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void csv_is_separated_by_comma_semicolon_or_tab(String separator) {
        String text = """
                Email|First Name|city
                ana@acme.example|"Ana, ""la jefa""; sí"|Gijón
                luis@acme.example||"dos
                líneas"
                """.replace("|", separator);
        loaded(file("people.csv", text), http -> {
            assertThat(read(http, "ana@acme.example", "firstname")).isEqualTo("Ana, \"la jefa\"; sí");
            assertThat(read(http, "ana@acme.example", "city")).isEqualTo("Gijón");
            assertThat(read(http, "luis@acme.example", "city")).isEqualTo("dos\nlíneas");
        });
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_not_matter() {
        loaded(
                file("people.csv", "\uFEFFEmail,First Name\r\nana@acme.example,Ana\r\n"),
                http -> assertThat(read(http, "ana@acme.example", "firstname")).isEqualTo("Ana"));
    }

    @Test
    void headers_are_names_or_labels_and_options_are_values_or_labels_as_in_an_export_of_hubspot() {
        String text = """
                Record ID,First Name,lastname,Email,Lifecycle Stage,Contact owner,Buying Role,Create Date,Last Modified Date
                51,Ana,García,ANA@acme.example,Marketing Qualified Lead,Priya Nair,Champion;BLOCKER,2026-02-03 9:05,2026-02-04T10:00:00Z
                ,Luis,,luis@acme.example,customer,,,,
                """;
        loaded(file("export.csv", text), http -> {
            Http.Answer ana = http.get(
                    CONTACTS + "/51?properties=email,lifecyclestage,hubspot_owner_id,hs_buying_role,createdate");
            assertThat(ana.text("/properties/email")).isEqualTo("ana@acme.example");
            assertThat(ana.text("/properties/lifecyclestage")).isEqualTo("marketingqualifiedlead");
            assertThat(ana.text("/properties/hubspot_owner_id")).isEqualTo("78451145");
            assertThat(ana.text("/properties/hs_buying_role")).isEqualTo("CHAMPION;BLOCKER");
            assertThat(ana.text("/properties/createdate")).isEqualTo("2026-02-03T09:05:00Z");
            assertThat(ana.text("/createdAt")).isEqualTo("2026-02-03T09:05:00Z");
            assertThat(ana.text("/updatedAt")).isEqualTo("2026-02-04T10:00:00Z");
            assertThat(read(http, "luis@acme.example", "lifecyclestage")).isEqualTo("customer");
        });
    }

    @Test
    void a_contact_without_a_record_id_gets_one_above_all_that_are_given() {
        String text = "email,id\nana@acme.example,\nluis@acme.example,300000000000\n";
        loaded(
                file("people.csv", text),
                http -> assertThat(read(http, "ana@acme.example", "hs_object_id"))
                        .isEqualTo("300000000001"));
    }

    @Test
    void a_loaded_contact_is_found_at_once_whatever_the_search_lag() {
        loaded(
                file("people.csv", "email\nana@acme.example\n"),
                http -> assertThat(http.post(CONTACTS + "/search", "{}")
                                .json()
                                .at("/total")
                                .asInt())
                        .isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'id':'51','email':'ana@acme.example','event_seats':4}]",
                "[{'id':'51','properties':{'email':'ana@acme.example','event_seats':'4','city':null}}]",
                "{'results':[{'id':'51','properties':{'hs_object_id':'51','email':'ana@acme.example','event_seats':'4',"
                        + "'createdate':'2026-02-03T09:05:00Z'},'createdAt':'x','archived':false}],'paging':{'next':{}}}",
                "{'contacts':[{'email':'ana@acme.example','Event seats':4,'Record ID':51}]}",
                "{'email':'ana@acme.example','id':51,'event_seats':4}\n{'email':'luis@acme.example'}\n"
            })
    void json_is_an_array_an_answer_of_the_api_or_one_object_a_line(String text) {
        loaded(file("people.json", AccountTest.json(text)), http -> {
            assertThat(read(http, "ana@acme.example", "event_seats")).isEqualTo("4");
            assertThat(read(http, "ana@acme.example", "hs_object_id")).isEqualTo("51");
        });
    }

    @Test
    void values_follow_the_rules_of_the_api_and_every_mistake_is_named_with_its_line() {
        String text = """
                email,newsletter_subscribed,event_seats,Record ID,Create Date
                ana@acme,true,4,51,2026-01-01
                luis@acme.example,maybe,four,x,yesterday
                """;
        refused(file("people.csv", text), """
                FILE was not loaded, none of it: 5 problems
                  line 2: email: Email address ana@acme is invalid
                  line 3: "x" is no record id; a record id is a number
                  line 3: createdate: "yesterday" is no moment; write it as 2026-11-23T10:00:00Z
                  line 3: event_seats: four was not a valid long.
                  line 3: newsletter_subscribed: maybe was not one of the allowed options: \
                [label: "True" value: "true" display_order: 0 , label: "False" value: "false" display_order: 1 ]""");
    }

    @Test
    void an_address_or_id_that_is_there_twice_is_named() {
        String text = """
                email,hs_additional_emails,Record ID
                ana@acme.example,a@acme.example,51
                ANA@acme.example,,52
                a@acme.example,,51
                """;
        refused(file("people.csv", text), """
                FILE was not loaded, none of it: 3 problems
                  line 3: email ana@acme.example is on line 2 already
                  line 4: the record id 51 is on line 2 already
                  line 4: email a@acme.example is on line 2 already""");
    }

    @Test
    void an_address_or_id_that_the_account_has_is_named_with_its_contact() {
        Path first = file("first.csv", "email,Record ID\nana@acme.example,51\n");
        Path second = file("second.csv", "email,Record ID\nana@acme.example,\nluis@acme.example,51\n");
        assertThatThrownBy(() -> Sandbox.start(0, options.loading(List.of(first, second)))
                        .close())
                .isInstanceOf(ImportRefused.class)
                .hasMessage("""
                        %s was not loaded, none of it: 2 problems
                          line 2: email ana@acme.example belongs to contact 51 of the account already
                          line 3: the account has a contact with the record id 51 already""".formatted(second));
    }

    @Test
    void a_file_that_filled_the_account_at_an_earlier_start_is_recognised() {
        Path data = folder.resolve("account.db");
        Path people = file("people.csv", "email\nana@acme.example\nluis@acme.example\nnew@acme.example\n");
        Path earlier = file("earlier.csv", "email,Record ID\nana@acme.example,51\nluis@acme.example,52\n");
        Sandbox.start(0, options.keptIn(data).loading(List.of(earlier))).close();

        assertThatThrownBy(() -> Sandbox.start(0, options.keptIn(data).loading(List.of(people)))
                        .close())
                .isInstanceOf(ImportRefused.class)
                .hasMessage("""
                        %s was not loaded, none of it: 2 problems
                          line 2: email ana@acme.example belongs to contact 51 of the account already
                          line 3: email luis@acme.example belongs to contact 52 of the account already
                        most of these contacts are there already, kept in %s: leave out --load""".formatted(people, data));
    }

    @Test
    void unknown_columns_are_named_once_with_what_to_do() {
        String text = "email,Shoe size\nana@acme.example,38\nluis@acme.example,44\n";
        refused(file("people.csv", text), """
                FILE was not loaded, none of it: 1 problem
                  column "Shoe size": there is no property with this name or label; rename the column, take it out, or create the property first""");
    }

    @Test
    void the_first_ten_mistakes_are_shown_and_the_others_counted() {
        String text = "email\n" + "nobody\n".repeat(12);
        assertThatThrownBy(() -> loaded(file("people.csv", text), http -> {}))
                .hasMessageContaining("12 problems")
                .hasMessageContaining("line 11")
                .hasMessageNotContaining("line 12")
                .hasMessageEndingWith("\n  and 2 more");
    }

    @Test
    void what_hubspot_works_out_is_left_out_and_said() {
        Path file = file("people.csv", "email,Email Domain\nana@acme.example,other.example\n");
        loaded(
                file,
                http -> assertThat(read(http, "ana@acme.example", "hs_email_domain"))
                        .isEqualTo("acme.example"));
        try (HubSpot hubspot = new HubSpot(options.loading(List.of(file)), () -> Duration.ZERO)) {
            assertThat(hubspot.imported()).containsExactly(new Imported(file, 1, List.of("Email Domain")));
        }
    }

    @Test
    void two_columns_that_mean_one_property_must_agree() {
        refused(file("people.csv", "email,firstname,First Name\nana@acme.example,Ana,Anna\n"), """
                FILE was not loaded, none of it: 1 problem
                  line 2: two columns mean firstname and say "Ana" and "Anna\"""");
    }

    @Test
    void a_file_that_is_no_table_is_said_with_its_line() throws IOException {
        refused(folder.resolve("none.csv"), "FILE: there is no such file");
        refused(folder, "FILE: is a folder; name a file in it");
        refused(file("empty.csv", ""), "FILE: is empty; a CSV file names its columns in the first line");
        refused(file("blank.csv", "\uFEFF \r\n"), "FILE: is empty; a CSV file names its columns in the first line");
        refused(
                file("a.csv", "email,city\nana@acme.example\n"),
                "FILE:2: has 1 value where the first line names 2 columns");
        refused(
                file("b.csv", "email,email\n"),
                "FILE:1: two columns are called \"email\"; the first line names every column once");
        refused(
                file(
                        "quote.csv",
                        "email,city\nana@acme.example,Gijón\nluis@acme.example,\"Oviedo\neva@acme.example,León\n"),
                "FILE:3: a quotation mark is opened here and never closed");
        refused(file("c.csv", "email,,city\n"), "FILE:1: a column has no name; the first line names every column once");
        refused(
                file("d.json", "[{\"email\":\n  ana}]"),
                "FILE:2: is not valid JSON: Unrecognized token 'ana': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')");
        refused(
                file("e.json", "[\n{\"email\":{\"is\":1}}]"),
                "FILE:2: the value of \"email\" is a list or an object; a value is a text");
        refused(file("f.json", "[1]"), "FILE:1: a contact is a JSON object, not 1");
        refused(
                file(
                        "g.json",
                        "{\"results\":[{\"id\":\"1\",\"properties\":{\"email\":\"a@b.example\"},\"archived\":true}]}"),
                "FILE:1: the contact is archived; take it out, the file is for living ones");
        Path latin = Files.write(folder.resolve("h.csv"), "city\nGijón\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(latin, "FILE: is not in UTF-8; save it as UTF-8 first");
    }
}
