package libreta.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import libreta.agent.ToolJson;
import libreta.agent.TurnEnd;
import libreta.contacts.CrmFailed;
import libreta.contacts.Schemas;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.Message;
import libreta.conversation.PersonId;
import libreta.conversation.TurnEvent;
import libreta.flow.Chat;
import libreta.flow.Request;
import libreta.flow.TurnRefused;
import libreta.model.ModelFailed;
import libreta.words.Sentences;
import libreta.words.Words;

/** {@code POST /agui}: one turn, as AG-UI 1.0 over server-sent events. */
final class AguiDoor implements Handler {
    private static final Logger LOG = System.getLogger(AguiDoor.class.getName());

    /** AG-UI clients send the whole conversation with each request. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Chat chat;
    private final Persons persons;
    private final About about;
    private final Schemas schemas;
    private final ToolJson json;
    private final Function<ConversationId, List<Message>> record;
    private final Metrics metrics;
    private final Supplier<String> ids;

    AguiDoor(Doors.House house, Metrics metrics) {
        this.chat = house.chat();
        this.persons = new Persons(house.known());
        this.about = house.about();
        this.schemas = house.schemas();
        this.json = house.json();
        this.record = house.record();
        this.metrics = metrics;
        this.ids = house.ids();
    }

    @Override
    public void handle(ServerRequest http, ServerResponse response) {
        Language language = Errors.language(http);
        try {
            RunInput input = RunInput.read(body(http));
            language = input.language(language);
            // who asks is settled last: a request that is refused makes nobody known
            Request unknown = input.request(new PersonId("nobody yet"), language);
            PersonId person = persons.of(http, response);
            Request request = input.request(person, unknown.turn().language());
            chat.admit(request);
            stream(request, response);
        } catch (BadRequest refused) {
            Errors.send(response, refused, language);
        } catch (TurnRefused refused) {
            Errors.send(response, status(refused), refused.code(), refused.sentence(language));
        }
    }

    private static int status(TurnRefused refused) {
        return switch (refused.code()) {
            case "unknown_thread" -> 404;
            case "message_too_long" -> 413;
            default -> 400;
        };
    }

    private static byte[] body(ServerRequest http) {
        boolean isJson = http.headers()
                .contentType()
                .map(type -> type.mediaType().text().toLowerCase(Locale.ROOT).equals("application/json"))
                .orElse(false);
        if (!isJson) {
            throw new BadRequest(415, "not_json");
        }
        try (InputStream in = http.content().inputStream()) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new BadRequest(413, "too_large", MOST_BYTES);
            }
            return body;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void stream(Request request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
        response.header(HeaderNames.CACHE_CONTROL, "no-cache, no-transform");
        response.header("X-Accel-Buffering", "no");
        Metrics.Running running = metrics.turnStarted();
        String outcome = "failed";
        try (EventStream stream = new EventStream(response.outputStream())) {
            outcome = answer(request, stream, running);
        } catch (CancellationException gone) {
            outcome = "cancelled";
            LOG.log(Level.DEBUG, "the person left", gone);
        } finally {
            running.ended(outcome);
        }
        close(response);
    }

    /** Answers, and says in a word how it ended. */
    private String answer(Request request, EventStream stream, Metrics.Running running) {
        Language language = request.turn().language();
        AguiEvents events =
                new AguiEvents(request.turn().conversation(), request.turn().id());
        stream.send(events.started());
        try {
            if (request.said() instanceof Request.Said.Opened) {
                stream.send(AguiEvents.custom("libreta.about", about.view(chat.flow(), language)));
            }
            TurnEnd end = chat.run(request, event -> {
                running.saw(event);
                AguiEvents.of(event).forEach(stream::send);
            });
            running.spent(end.usage());
            if (!(end instanceof TurnEnd.Finished) && !(request.said() instanceof Request.Said.Opened)) {
                TurnEvent.Snapshot soFar =
                        new TurnEvent.Snapshot(record.apply(request.turn().conversation()));
                AguiEvents.of(soFar).forEach(stream::send);
            }
            stream.send(events.finished(interrupt(end, language), end.usage(), about.model()));
            return end instanceof TurnEnd.Finished ? "finished" : "waiting";
        } catch (TurnRefused refused) {
            stream.send(AguiEvents.failed(refused.code(), refused.sentence(language)));
            return "refused";
        } catch (CrmFailed failed) {
            LOG.log(Level.WARNING, "HubSpot gave no answer", failed);
            String sentence = Sentences.of(failed.trouble(), language);
            stream.send(AguiEvents.failed(Sentences.code(failed.trouble()), sentence));
            return "failed";
        } catch (ModelFailed failed) {
            LOG.log(Level.WARNING, "the model gave no answer", failed);
            String sentence = Sentences.of(failed.trouble(), language);
            stream.send(AguiEvents.failed(Sentences.code(failed.trouble()), sentence));
            return "failed";
        } catch (CancellationException gone) {
            throw gone;
        } catch (RuntimeException bug) {
            String number = ids.get();
            LOG.log(Level.ERROR, "a turn broke; the person was told the number " + number, bug);
            stream.send(AguiEvents.failed("internal", Words.say(language, "went_wrong", number)));
            return "failed";
        }
    }

    private Optional<Interrupt> interrupt(TurnEnd end, Language language) {
        return switch (end) {
            case TurnEnd.Finished finished -> Optional.empty();
            case TurnEnd.Waiting waiting -> Optional.of(Interrupt.of(waiting, schemas.current(), json, language));
            case TurnEnd.Choosing choosing ->
                Optional.of(ChoiceInterrupt.of(choosing, schemas.current(), json, language));
            case TurnEnd.Unasked unasked -> throw new IllegalStateException("a chat ends no turn so");
        };
    }

    private static void close(ServerResponse response) {
        try {
            response.outputStream().close();
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "the client has gone", gone);
        }
    }
}
