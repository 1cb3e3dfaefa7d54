package libreta.http;

import io.helidon.webserver.http.HttpRouting;
import java.util.Optional;
import java.util.function.Supplier;
import libreta.conversation.Language;
import libreta.model.ModelTrouble;
import libreta.words.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /model}: whether the language model answers, and if not, why, in the language of {@code ?locale}. Forms,
 * buttons and decisions work all the same.
 */
final class ModelDoor {
    private final Supplier<Optional<ModelTrouble>> trouble;

    /** @param trouble why the model is down, or empty; answers at once */
    ModelDoor(Supplier<Optional<ModelTrouble>> trouble) {
        this.trouble = trouble;
    }

    private record View(
            String status, @Nullable String code, @Nullable String message) {
        private static final View UP = new View("up", null, null);

        static View down(ModelTrouble trouble, Language language) {
            return new View("down", Sentences.code(trouble), Sentences.of(trouble, language));
        }
    }

    void on(HttpRouting.Builder routing) {
        Doors.reading(
                routing,
                "/model",
                (request, response) -> Answers.json(
                        request,
                        response,
                        trouble.get()
                                .map(down -> View.down(down, Answers.language(request)))
                                .orElse(View.UP)));
    }
}
