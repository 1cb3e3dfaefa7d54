package bench.kill;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/** Somebody who creates, changes and takes back contacts of their own, and insists until they are told how it ended. */
final class Person implements Runnable {
    private static final int ASKED_AGAIN_AT_MOST = 8;
    private static final int TRIES_AT_MOST = 40;
    private static final Duration PATIENCE_WHEN_OVER = Duration.ofSeconds(90);

    private final HttpClient http;
    private final Fleet fleet;
    private final Books books;
    private final Names names;
    private final Random random;
    private final IntConsumer deciding;
    private final List<Mine> contacts = new ArrayList<>();
    private volatile long over = Long.MAX_VALUE;

    /** A contact of this person, with the operations that can be taken back, the latest first. */
    private record Mine(String id, Deque<Written> operations) {}

    private record Written(String thread, String call, String operation) {}

    /** @param deciding is told the replica that a decision is sent to, just before */
    Person(HttpClient http, Fleet fleet, Books books, Names names, Random random, IntConsumer deciding) {
        this.http = http;
        this.fleet = fleet;
        this.books = books;
        this.names = names;
        this.random = random;
        this.deciding = deciding;
    }

    /** What was begun is still brought to its end. */
    void stop() {
        over = System.nanoTime();
    }

    private boolean stopped() {
        return over != Long.MAX_VALUE;
    }

    private boolean outOfPatience() {
        return stopped() && System.nanoTime() - over > PATIENCE_WHEN_OVER.toNanos();
    }

    @Override
    public void run() {
        try {
            while (!stopped()) {
                job();
            }
        } catch (InterruptedException ended) {
            // nobody waits for it any more
        } catch (RuntimeException broken) {
            books.wrong("a person could not go on: " + broken);
        }
    }

    private void job() throws InterruptedException {
        int dice = random.nextInt(100);
        if (contacts.isEmpty() || dice < 50) {
            create(dice % 2 == 0);
        } else if (dice < 75) {
            update(contacts.get(random.nextInt(contacts.size())));
        } else {
            undo(contacts.get(random.nextInt(contacts.size())));
        }
    }

    private void create(boolean withAddress) throws InterruptedException {
        String first = names.another();
        String last = names.another();
        books.person(last);
        Talk talk = new Talk(http, UUID.randomUUID().toString());
        String name = "create contact " + first + " " + last;
        List<String> says = withAddress ? List.of(name + " " + last + "@kills.example") : List.of(name, "no email");
        Optional<JsonNode> result = decide(talk, last, proposal(talk, says));
        if (result.isPresent() && status(result.get()).equals("created")) {
            String id = result.get().at("/contact/id").asString("");
            if (!id.isEmpty()) {
                contacts.add(new Mine(id, new ArrayDeque<>()));
                remember(contacts.getLast(), talk, result.get());
            }
        }
    }

    private void update(Mine mine) throws InterruptedException {
        Talk talk = new Talk(http, UUID.randomUUID().toString());
        String says = "set contact " + mine.id() + "'s job title to " + names.another();
        Optional<JsonNode> result = decide(talk, "", proposal(talk, List.of(says)));
        if (result.isPresent() && status(result.get()).equals("updated")) {
            remember(mine, talk, result.get());
        } else {
            contacts.remove(mine);
        }
    }

    private static void remember(Mine mine, Talk talk, JsonNode result) {
        mine.operations()
                .addFirst(new Written(
                        talk.thread(),
                        result.path("call").asString(""),
                        result.path("operationId").asString("")));
    }

    private void undo(Mine mine) throws InterruptedException {
        Written last = mine.operations().removeFirst();
        if (mine.operations().isEmpty()) {
            contacts.remove(mine);
        }
        Talk talk = new Talk(http, last.thread());
        books.undo(new Books.Undo(last.thread(), last.operation()));
        long sentAt = System.nanoTime();
        boolean broken = false;
        for (int i = 0; i < TRIES_AT_MOST && !outOfPatience(); i++) {
            Fleet.Seat seat = fleet.any(random);
            deciding.accept(seat.replica());
            Heard heard = talk.undo(seat, last.operation());
            if (heard.whole()) {
                if (broken) {
                    waited(sentAt);
                }
                return;
            }
            broken = true;
            pause();
        }
        contacts.remove(mine);
    }

    /** Says it until it is asked whether to write. */
    private Optional<JsonNode> proposal(Talk talk, List<String> says) throws InterruptedException {
        for (int i = 0; i < TRIES_AT_MOST && !stopped(); i++) {
            for (String text : says) {
                Heard heard = talk.say(fleet.any(random), text);
                if (heard.waiting().isPresent()) {
                    return heard.waiting();
                }
            }
            Optional<JsonNode> waits = talk.open(fleet.any(random)).waiting();
            if (waits.isPresent()) {
                return waits;
            }
            pause();
        }
        if (!stopped()) {
            books.wrong("nothing was proposed after " + says);
        }
        return Optional.empty();
    }

    /** Says yes, as often as it is asked, and insists on being told. The result holds the call beside what was told. */
    private Optional<JsonNode> decide(Talk talk, String lastName, Optional<JsonNode> proposed)
            throws InterruptedException {
        Optional<JsonNode> waiting = proposed;
        for (int i = 0; i < ASKED_AGAIN_AT_MOST && waiting.isPresent(); i++) {
            JsonNode interrupt = waiting.get();
            books.confirmed(confirmed(talk, lastName, interrupt));
            Told told = insist(talk, interrupt);
            if (told.result().isPresent()) {
                return told.result();
            }
            waiting = told.askedAgain();
        }
        if (waiting.isPresent()) {
            talk.decide(
                    fleet.any(random),
                    waiting.get().path("id").asString(""),
                    false,
                    UUID.randomUUID().toString());
        }
        return Optional.empty();
    }

    private static Books.Confirmed confirmed(Talk talk, String lastName, JsonNode interrupt) {
        JsonNode proposal = interrupt.at("/metadata/proposal");
        Map<String, String> shown = new TreeMap<>();
        proposal.path("changes")
                .valueStream()
                .forEach(change -> shown.put(
                        change.path("property").asString(""), change.path("new").asString("")));
        return new Books.Confirmed(
                talk.thread(),
                interrupt.path("id").asString(""),
                interrupt.path("toolCallId").asString(""),
                lastName,
                proposal.at("/contact/id").asString(""),
                shown);
    }

    /** Neither when nobody told anything in time. */
    private record Told(Optional<JsonNode> result, Optional<JsonNode> askedAgain) {}

    private Told insist(Talk talk, JsonNode interrupt) throws InterruptedException {
        String id = interrupt.path("id").asString("");
        String call = interrupt.path("toolCallId").asString("");
        String decision = UUID.randomUUID().toString();
        long sentAt = System.nanoTime();
        Fleet.Seat seat = fleet.any(random);
        deciding.accept(seat.replica());
        Heard heard = talk.decide(seat, id, true, decision);
        boolean broken = !heard.whole();
        while (true) {
            Optional<JsonNode> result = heard.resultOf(call);
            Optional<JsonNode> waits = heard.waiting();
            boolean again =
                    waits.isPresent() && !waits.get().path("id").asString("").equals(id);
            if (result.isPresent() || again) {
                if (broken) {
                    waited(sentAt);
                }
                return new Told(
                        again ? Optional.empty() : result.map(told -> with(told, call)),
                        again ? waits : Optional.empty());
            }
            if (outOfPatience()) {
                books.wrong("nobody told what became of proposal " + id + " in " + talk.thread());
                return new Told(Optional.empty(), Optional.empty());
            }
            pause();
            Fleet.Seat next = fleet.any(random);
            heard = waits.isPresent() || random.nextBoolean() ? talk.decide(next, id, true, decision) : talk.open(next);
        }
    }

    private static JsonNode with(JsonNode told, String call) {
        return told instanceof tools.jackson.databind.node.ObjectNode node ? node.put("call", call) : told;
    }

    private void waited(long sentAt) {
        long now = System.nanoTime();
        List<Fleet.Kill> kills = fleet.killsBetween(sentAt, now);
        if (!kills.isEmpty()) {
            books.waited(new Books.Wait(
                    Duration.ofNanos(now - kills.getFirst().servedAgainAt()),
                    Duration.ofNanos(now - kills.getLast().servedAgainAt())));
        }
    }

    private static String status(JsonNode result) {
        return result.path("status").asString("");
    }

    private void pause() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(100L + random.nextInt(400)));
    }
}
