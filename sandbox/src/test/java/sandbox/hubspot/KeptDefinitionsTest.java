package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sandbox.Http;
import sandbox.Sandbox;

/** Property definitions in an account that is kept in a file. */
class KeptDefinitionsTest {
    private static final String PROPERTIES = "/crm/v3/properties/contacts";

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
