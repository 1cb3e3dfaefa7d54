package libreta.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import libreta.agent.ToolJson;
import libreta.agent.TurnEnd;
import libreta.contacts.Schemas;
import libreta.conversation.Language;
import libreta.conversation.TurnSink;
import libreta.flow.Chat;
import libreta.flow.Request;
import libreta.flow.Request.Said;
import libreta.flow.TurnRefused;
import libreta.words.Words;

/** {@code POST /agui}: one turn, begun or followed, as AG-UI 1.0 over server-sent events. */
final class AguiDoor implements Handler {
    private static final Logger LOG = System.getLogger(AguiDoor.class.getName());

    private final Chat chat;
    private final Persons persons;
    private final Turns turns;
    private final About about;
    private final Schemas schemas;
    private final ToolJson json;
    private final Supplier<String> ids;

    AguiDoor(Doors.House house, Persons persons, Turns turns) {
        this.chat = house.chat();
        this.persons = persons;
        this.turns = turns;
        this.about = house.about();
        this.schemas = house.schemas();
        this.json = house.json();
        this.ids = house.ids();
    }

    @Override
    public void handle(ServerRequest http, ServerResponse response) {
        Language language = Errors.language(http);
        try {
            RunInput input = RunInput.read(JsonBody.of(http), ids);
            language = input.language(language);
            boolean keep = input.keepRunning();
            // who asks is settled last: a request that is refused makes nobody known
            chat.admit(input.request(persons.known(http).orElse(Persons.NOBODY), language));
            stream(input.request(persons.of(http, response), language), keep, response);
        } catch (BadRequest refused) {
            Errors.send(http, response, refused, language);
        } catch (TurnRefused refused) {
            Errors.send(http, response, refused, language);
        }
    }

    private void stream(Request request, boolean keep, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
        response.header(HeaderNames.CACHE_CONTROL, "no-cache, no-transform");
        response.header("X-Accel-Buffering", "no");
        try (EventStream stream = new EventStream(response.outputStream())) {
            answer(request, keep, stream);
        } catch (CancellationException gone) {
            LOG.log(Level.DEBUG, "the client has gone", gone);
        }
        close(response);
    }

    private void answer(Request request, boolean keep, EventStream stream) {
        try {
            follow(request, keep, stream);
        } catch (CancellationException gone) {
            throw gone;
        } catch (RuntimeException broken) {
            end(request, TurnOutcome.of(broken, ids), stream);
        }
    }

    private void follow(Request request, boolean keep, EventStream stream) {
        Optional<RunningTurn.Listener> underWay = request.said() instanceof Said.Opened
                ? turns.underWay(request.turn().conversation(), request.turn().person(), keep)
                : Optional.empty();
        if (underWay.isPresent()) {
            show(request, underWay.get(), stream);
        } else {
            hear(request, turns.follow(request, keep), stream);
        }
    }

    private void hear(Request request, RunningTurn.Listener turn, EventStream stream) {
        try (turn) {
            begin(request, stream);
            end(request, turn.hear(sink(stream)), stream);
        }
    }

    /** The conversation as it is, and then the turn that is under way. */
    private void show(Request request, RunningTurn.Listener turn, EventStream stream) {
        try (turn) {
            begin(request, stream);
            Unshown unshown = new Unshown(turn.awaitBegin(), sink(stream));
            chat.show(request, unshown::shown);
            end(request, turn.hear(unshown), stream);
        }
    }

    private void begin(Request request, EventStream stream) {
        stream.send(events(request).started());
        if (request.said() instanceof Said.Opened) {
            stream.send(AguiEvents.custom(
                    "libreta.about", about.view(chat.flow(), request.turn().language())));
        }
    }

    private static TurnSink sink(EventStream stream) {
        return event -> AguiEvents.of(event).forEach(stream::send);
    }

    private void end(Request request, TurnOutcome outcome, EventStream stream) {
        Language language = request.turn().language();
        stream.send(
                switch (outcome) {
                    case TurnOutcome.Ended(TurnEnd end) ->
                        events(request).finished(interrupt(end, language), end.usage(), about.model());
                    case TurnOutcome.Refused(String code, var sentence) ->
                        AguiEvents.failed(code, sentence.apply(language));
                    case TurnOutcome.Failed(String code, var sentence) ->
                        AguiEvents.failed(code, sentence.apply(language));
                    case TurnOutcome.Stopped stopped -> AguiEvents.failed("stopped", Words.say(language, "stopped"));
                });
    }

    private static AguiEvents events(Request request) {
        return new AguiEvents(request.turn().conversation(), request.turn().id());
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
