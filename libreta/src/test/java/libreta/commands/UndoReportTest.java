package libreta.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.ProposalId;
import libreta.contacts.Undoing;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndoReportTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONFIRMED | still on its way to HubSpot
            SENT      | still on its way to HubSpot
            UNKNOWN   | Nobody could find out whether HubSpot saved that write
            FAILED    | was never saved
            """)
    void a_write_is_called_unsaved_only_where_that_is_known(Operation.State state, String words) {
        Operation write = new Operation(
                new OperationId("op-1"),
                new ProposalId("p-1"),
                new ConversationId("talk"),
                new PersonId("marta"),
                Language.EN,
                Operation.Kind.UPDATE,
                "51",
                "",
                Map.of("city", "Bath"),
                Map.of("city", "York"),
                Map.of(),
                state,
                "",
                Instant.EPOCH);

        assertThat(UndoReport.of(new Undoing.NotDone(write))).contains(words);
    }
}
