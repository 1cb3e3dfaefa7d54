package libreta.http;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.function.Function;
import libreta.conversation.ConversationTitle;
import libreta.conversation.PersonId;

/** {@code GET /conversations}: the conversations of whoever asks, so that one of them can be opened again. */
final class ConversationsDoor {
    private final Persons persons;
    private final Function<PersonId, List<ConversationTitle>> conversations;

    ConversationsDoor(Persons persons, Function<PersonId, List<ConversationTitle>> conversations) {
        this.persons = persons;
        this.conversations = conversations;
    }

    private record All(List<Item> conversations) {}

    /** @param lastAt ISO 8601, for instance {@code 2026-11-23T12:00:00.123Z} */
    private record Item(String threadId, String title, String lastAt) {
        static Item of(ConversationTitle title) {
            return new Item(
                    title.conversation().value(), title.text(), title.lastAt().toString());
        }
    }

    void on(HttpRouting.Builder routing) {
        Doors.reading(routing, "/conversations", this::list);
    }

    private void list(ServerRequest request, ServerResponse response) {
        List<ConversationTitle> titles =
                persons.known(request).map(conversations).orElse(List.of());
        Answers.json(request, response, new All(titles.stream().map(Item::of).toList()));
    }
}
