package libreta.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a question to one server until it is answered, its time is up, or asking again makes no sense. Nothing is asked
 * again once a piece of text was heard.
 */
final class ModelLine {
    private static final Logger LOG = LoggerFactory.getLogger(ModelLine.class);

    private final ModelServer server;
    private final Patience patience;
    private final Retries retries;
    private final OptionalParameters parameters = new OptionalParameters();

    ModelLine(ModelServer server, Patience patience) {
        this.server = server;
        this.patience = patience;
        this.retries = new Retries(patience.chance());
    }

    private sealed interface Attempt {
        record Replied(ModelReply reply) implements Attempt {}

        /**
         * @param serversWish how long the server asks us to wait, or zero
         * @param culprit the parameter that the server refuses and the request can do without, or empty
         */
        record Failed(ModelFailed failure, Duration serversWish, String culprit) implements Attempt {}
    }

    ModelReply ask(Question question, Consumer<String> text) {
        Deadline deadline = Deadline.in(question.timeout(), patience.clock());
        HeardText heard = new HeardText(text);
        for (int attempt = 1; ; attempt++) {
            switch (attemptWithFewerParameters(question, deadline, heard)) {
                case Attempt.Replied(ModelReply reply) -> {
                    return reply;
                }
                case Attempt.Failed(ModelFailed failure, Duration wish, String _) -> {
                    Optional<Duration> pause = retries.pause(failure.trouble(), attempt, wish, deadline.left());
                    if (heard.any() || pause.isEmpty()) {
                        throw failure;
                    }
                    LOG.info(
                            "{}; trying again in {} ms",
                            failure.getMessage(),
                            pause.get().toMillis());
                    rest(pause.get());
                }
            }
        }
    }

    private Attempt attemptWithFewerParameters(Question question, Deadline deadline, HeardText text) {
        ObjectNode body = question.body().deepCopy();
        parameters.dropRefused(body);
        List<String> dropped = new ArrayList<>();
        while (true) {
            switch (attempt(question, body, deadline, text)) {
                case Attempt.Replied replied -> {
                    dropped.forEach(parameters::remember);
                    return replied;
                }
                case Attempt.Failed failed
                when failed.culprit().isEmpty() || dropped.contains(failed.culprit()) -> {
                    return failed;
                }
                case Attempt.Failed(ModelFailed failure, Duration _, String culprit) -> {
                    LOG.info("{}; trying again without {}", failure.getMessage(), culprit);
                    parameters.drop(culprit, body);
                    dropped.add(culprit);
                }
            }
        }
    }

    private Attempt attempt(Question question, ObjectNode body, Deadline deadline, HeardText text) {
        byte[] bytes = WireJson.JSON.writeValueAsBytes(body);
        Deadline firstSign = deadline.orIn(patience.firstSign());
        try (Answer answer = server.post(question.model(), bytes, deadline, firstSign)) {
            if (answer.ok()) {
                return new Attempt.Replied(question.reading().read(answer, text));
            }
            return refusal(body, answer);
        } catch (ModelFailed failure) {
            return new Attempt.Failed(failure, Duration.ZERO, "");
        }
    }

    private Attempt refusal(ObjectNode body, Answer answer) {
        String words = answer.rest();
        Complaint complaint = Complaint.of(answer.status(), words);
        Duration wish = RetryAfter.of(answer, patience.clock().instant());
        return new Attempt.Failed(
                answer.refused(complaint, words, wish),
                wish,
                parameters.culprit(complaint, body).orElse(""));
    }

    private void rest(Duration pause) {
        try {
            patience.pause().take(pause);
        } catch (InterruptedException interrupt) {
            throw Cancelled.by(interrupt);
        }
    }
}
