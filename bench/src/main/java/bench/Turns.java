package bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One conversation at a time, warm: how long is a turn with one tool call, and what of that is Libreta's own? */
final class Turns {
    private static final int WARM_UP_CONVERSATIONS = 200;
    private static final int CONVERSATIONS = 20;
    private static final int TURNS_IN_A_CONVERSATION = 15;
    private static final int TURNS_BEFORE_A_LATE_ONE = 300;
    private static final int LATE_TURNS = 50;

    private final HttpClient http;
    private final LibretaProcess libreta;
    private final UpstreamCalls upstream;
    private final Disk disk;

    Turns(HttpClient http, LibretaProcess libreta, UpstreamCalls upstream, Disk disk) {
        this.http = http;
        this.libreta = libreta;
        this.upstream = upstream;
        this.disk = disk;
    }

    /**
     * The times of whole turns, of the upstream calls alone and of a forced write, taken turn about so that all meet
     * the same machine.
     *
     * @param cpu the processor time that all turns took of Libreta, its compiler and garbage collector included
     */
    record Measured(Spans turns, Spans upstream, Spans forced, Duration cpu) {
        Duration cpuOfATurn() {
            return cpu.dividedBy(turns.times().size());
        }

        Duration own() {
            return turns.median().minus(upstream.median());
        }
    }

    Measured ordinary() throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP_CONVERSATIONS; i++) {
            measure(1, TURNS_IN_A_CONVERSATION);
        }
        return measure(CONVERSATIONS, TURNS_IN_A_CONVERSATION);
    }

    /** Turns of a conversation that has had very many before. */
    Measured late() throws IOException, InterruptedException {
        Conversation conversation = conversation();
        for (int i = 0; i < TURNS_BEFORE_A_LATE_ONE; i++) {
            conversation.ask();
        }
        return measure(List.of(conversation), LATE_TURNS);
    }

    private Measured measure(int conversations, int turns) throws IOException, InterruptedException {
        List<Conversation> opened = new ArrayList<>();
        for (int i = 0; i < conversations; i++) {
            opened.add(conversation());
        }
        return measure(opened, turns);
    }

    private Measured measure(List<Conversation> conversations, int count) throws IOException, InterruptedException {
        List<Duration> turns = new ArrayList<>();
        List<Duration> direct = new ArrayList<>();
        List<Duration> forced = new ArrayList<>();
        Duration before = libreta.cpu();
        for (Conversation conversation : conversations) {
            for (int i = 0; i < count; i++) {
                turns.add(conversation.ask());
                direct.add(upstream.make());
                forced.add(disk.force());
            }
        }
        return new Measured(
                Spans.of(turns),
                Spans.of(direct),
                Spans.of(forced),
                libreta.cpu().minus(before));
    }

    private Conversation conversation() throws IOException, InterruptedException {
        Conversation conversation = new Conversation(http, libreta.base());
        conversation.open();
        return conversation;
    }
}
