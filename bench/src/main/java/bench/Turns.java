package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One conversation at a time, warm: how long is a turn with one tool call, and what of that is Libreta's own? */
final class Turns {
    private static final int WARM_UP_CONVERSATIONS = 40;
    private static final int CONVERSATIONS = 20;
    private static final int TURNS_IN_A_CONVERSATION = 15;
    private static final int TURNS_BEFORE_A_LATE_ONE = 300;
    private static final int LATE_TURNS = 50;

    private final HttpClient http;
    private final URI libreta;
    private final UpstreamCalls upstream;

    Turns(HttpClient http, URI libreta, UpstreamCalls upstream) {
        this.http = http;
        this.libreta = libreta;
        this.upstream = upstream;
    }

    /** The times of whole turns, and of the upstream calls alone, taken turn about so that both meet the same machine. */
    record Measured(Spans turns, Spans upstream) {
        Duration own() {
            return turns.median().minus(upstream.median());
        }
    }

    Measured ordinary() throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP_CONVERSATIONS; i++) {
            run(conversation(), TURNS_IN_A_CONVERSATION, new ArrayList<>(), new ArrayList<>());
        }
        List<Duration> turns = new ArrayList<>();
        List<Duration> direct = new ArrayList<>();
        for (int i = 0; i < CONVERSATIONS; i++) {
            run(conversation(), TURNS_IN_A_CONVERSATION, turns, direct);
        }
        return new Measured(Spans.of(turns), Spans.of(direct));
    }

    /** Turns of a conversation that has had very many before. */
    Measured late() throws IOException, InterruptedException {
        Conversation conversation = conversation();
        run(conversation, TURNS_BEFORE_A_LATE_ONE, new ArrayList<>(), new ArrayList<>());
        List<Duration> turns = new ArrayList<>();
        List<Duration> direct = new ArrayList<>();
        run(conversation, LATE_TURNS, turns, direct);
        return new Measured(Spans.of(turns), Spans.of(direct));
    }

    private Conversation conversation() throws IOException, InterruptedException {
        Conversation conversation = new Conversation(http, libreta);
        conversation.open();
        return conversation;
    }

    private void run(Conversation conversation, int count, List<Duration> turns, List<Duration> direct)
            throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            turns.add(conversation.ask());
            direct.add(upstream.make());
        }
    }
}
