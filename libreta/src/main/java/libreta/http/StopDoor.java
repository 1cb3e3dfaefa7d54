package libreta.http;

import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.Supplier;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;
import libreta.flow.Chat;
import libreta.flow.TurnRefused;

/**
 * {@code POST /agui/stop}: stops what a person has under way in a conversation, in this process or another one. It makes
 * nobody known, and is no error where nothing is under way.
 */
final class StopDoor implements Handler {
    private final Chat chat;
    private final Persons persons;
    private final Turns turns;
    private final Supplier<String> ids;

    StopDoor(Doors.House house, Persons persons, Turns turns) {
        this.chat = house.chat();
        this.persons = persons;
        this.turns = turns;
        this.ids = house.ids();
    }

    @Override
    public void handle(ServerRequest http, ServerResponse response) {
        Language language = Errors.language(http);
        try {
            ConversationId conversation = RunInput.read(JsonBody.of(http), ids).conversation();
            stop(conversation, persons.known(http).orElse(Persons.NOBODY));
            response.status(Status.NO_CONTENT_204).send();
        } catch (BadRequest refused) {
            Errors.send(http, response, refused, language);
        } catch (TurnRefused refused) {
            Errors.send(http, response, refused, language);
        }
    }

    private void stop(ConversationId conversation, PersonId person) {
        boolean here = turns.stop(conversation, person);
        if (!here) {
            chat.askToStop(conversation, person);
        }
    }
}
