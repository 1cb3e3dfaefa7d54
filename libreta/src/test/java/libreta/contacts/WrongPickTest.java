package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import libreta.House;
import libreta.Screen;
import libreta.agent.Answer;
import libreta.agent.Turn;
import libreta.agent.TurnEnd;
import libreta.conversation.ConversationId;
import libreta.conversation.ToolCall;
import libreta.flow.Request;
import libreta.model.ModelReply;
import libreta.model.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand writes with a model that always names a wrong contact where there is one: another of the same name, or one
 * that came up before. The person picks the right one when asked, and says yes to whatever is proposed.
 */
@Timeout(300)
class WrongPickTest {
    private static final int WRITES = Integer.getInteger("writes", 1000);
    private static final int AMONG_NAMESAKES = 300;
    private static final int WRITES_OF_A_CONVERSATION = 5;
    private static final long SEED = Long.getLong("seed", 20261128L);

    private static final List<String> FIRST = List.of("Nerea", "Tomás", "Begoña", "Ulises", "Odette", "Igor", "Zoë");
    private static final List<String> LAST = List.of("Quiroga", "Ibáñez", "Okafor", "Núñez", "Wexler", "Zubiri");
    private static final List<String> COMPANIES = List.of("Tamarind Labs", "Ostra", "Blue Kiln", "Péndulo", "Fjord");

    @TempDir
    Path folder;

    private House house;
    private final Random random = new Random(SEED);
    private final List<Contact> people = new ArrayList<>();
    private int asked;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** What one person types, whom they mean, and whom a careless reader may take for that one. */
    private record Wish(String words, Contact meant, List<Contact> others) {}

    @Test
    void nobody_else_is_ever_written_to_and_everybody_meant_is() {
        List<List<Contact>> groups =
                IntStream.range(0, 40).mapToObj(this::namesakes).toList();
        List<Contact> singles = IntStream.range(0, 60).mapToObj(this::single).toList();
        List<Wish> wishes = new ArrayList<>();
        for (int at = 0; at < WRITES; at++) {
            wishes.add(at < AMONG_NAMESAKES ? amongNamesakes(groups.get(at % groups.size())) : alone(singles));
        }
        Collections.shuffle(wishes, random);

        int wrong = 0;
        int right = 0;
        List<String> missed = new ArrayList<>();
        for (int at = 0; at < WRITES; at++) {
            Wish wish = wishes.get(at);
            String title = "Title %d".formatted(at);
            talk(new ConversationId("talk-" + at / WRITES_OF_A_CONVERSATION), wish, title);
            Map<ContactId, String> titled = titled(title);
            wrong += (int) titled.keySet().stream()
                    .filter(id -> !id.equals(wish.meant().id()))
                    .count();
            if (titled.containsKey(wish.meant().id())) {
                right++;
            } else {
                missed.add(wish.words());
            }
        }

        System.out.printf(
                "seed %d: %d writes, %d among namesakes, the person was asked %d times which one: wrong contacts written %d,"
                        + " right ones written %d%n",
                SEED, WRITES, AMONG_NAMESAKES, asked, wrong, right);
        assertThat(wrong).isZero();
        assertThat(missed).isEmpty();
        assertThat(right).isEqualTo(WRITES);
        assertThat(asked).isGreaterThanOrEqualTo(AMONG_NAMESAKES * 9 / 10);
    }

    /** Three people whom a name does not tell apart, in one of four ways. */
    private List<Contact> namesakes(int group) {
        String first = FIRST.get(group % FIRST.size());
        String last = LAST.get(random.nextInt(LAST.size())) + " " + (char) ('A' + group % 20) + "ltuna" + group;
        String company = COMPANIES.get(random.nextInt(COMPANIES.size()));
        return IntStream.range(0, 3)
                .mapToObj(at -> switch (group % 4) {
                    case 0 -> person(first, last, COMPANIES.get(at), "s%d.%d".formatted(group, at));
                    case 1 ->
                        person(
                                "Only" + (char) ('a' + group % 20) + "x",
                                LAST.get(at),
                                company,
                                "f%d.%d".formatted(group, at));
                    case 2 -> person(first, last, company, "c%d.%d".formatted(group, at));
                    default ->
                        person(
                                at == 1 ? Words.fold(first) : first,
                                at == 2 ? Words.fold(last) : last,
                                company,
                                "a%d.%d".formatted(group, at));
                })
                .toList();
    }

    private Contact single(int number) {
        return person(
                "Solo" + (char) ('a' + number % 26) + "q" + (char) ('a' + number / 26),
                "Vidal" + number,
                COMPANIES.get(number % 5),
                "one" + number);
    }

    private Contact person(String first, String last, String company, String mailbox) {
        Map<String, String> values = Map.of(
                "firstname", first, "lastname", last, "company", company, "email", mailbox + "@wrongpick.example");
        ContactId id = ((CreateReply.Created) house.hubspot.create(values)).id();
        Contact person = new Contact(id, values);
        people.add(person);
        return person;
    }

    private Wish amongNamesakes(List<Contact> group) {
        Contact meant = group.get(random.nextInt(group.size()));
        List<Contact> others = group.stream().filter(one -> !one.equals(meant)).toList();
        boolean sameLast = others.stream()
                .allMatch(one -> Words.fold(one.value("lastname")).equals(Words.fold(meant.value("lastname"))));
        String name = sameLast ? meant.name() : meant.value("firstname");
        return new Wish(spelt(name), meant, others);
    }

    private Wish alone(List<Contact> singles) {
        Contact meant = singles.get(random.nextInt(singles.size()));
        return new Wish(spelt(meant.name()), meant, List.of());
    }

    private String spelt(String name) {
        return switch (random.nextInt(3)) {
            case 0 -> name;
            case 1 -> Words.fold(name);
            default -> name.toUpperCase(Locale.ROOT);
        };
    }

    /** Says it, and goes on until it is done. */
    private void talk(ConversationId conversation, Wish wish, String title) {
        boolean searches = random.nextInt(5) > 0 || wish.others().isEmpty();
        String text = switch (random.nextInt(3)) {
            case 0 -> "set the job title of %s to %s";
            case 1 -> "pon el cargo de %s a %s";
            default -> "%s is now %s";
        };
        TurnEnd end = say(
                conversation,
                text.formatted(wish.words(), title),
                wish,
                searches ? wish.words() : wish.meant().value("company"),
                title);
        for (int step = 0; step < 6 && !(end instanceof TurnEnd.Finished); step++) {
            end = switch (end) {
                case TurnEnd.Choosing(ContactChoice choice, String question, Usage usage) -> {
                    asked++;
                    if (choice.candidate(wish.meant().id()).isPresent()) {
                        yield answer(
                                conversation,
                                choice.id().value(),
                                new Answer.Picked(wish.meant().id()));
                    }
                    answer(conversation, choice.id().value(), new Answer.Declined());
                    String email = wish.meant().value("email");
                    yield say(conversation, "set the job title of " + email + " to " + title, wish, email, title);
                }
                case TurnEnd.Waiting(Proposal proposal, String question, var problems, Usage usage) ->
                    answer(conversation, proposal.id().value(), new Answer.Approved(Map.of()));
                case TurnEnd.Unasked unasked -> throw new AssertionError("everything is to be asked");
                case TurnEnd.Finished finished -> finished;
            };
        }
    }

    /** The model looks for these words and then calls for a wrong contact: a namesake, or one that came up before. */
    private TurnEnd say(ConversationId conversation, String text, Wish wish, String sought, String title) {
        ToolCall search = house.model.call("search_contacts", "{\"query\":\"" + sought + "\"}");
        house.model.calls(search);
        house.model.does((request, said) -> new ModelReply(
                "",
                List.of(house.model.call(
                        "update_contact",
                        "{\"id\":\"%s\",\"jobtitle\":\"%s\"}"
                                .formatted(wrong(conversation, wish).id(), title))),
                false,
                Usage.NONE,
                ""));
        return run(conversation, new Request.Said.Typed("m-" + random.nextLong(), text));
    }

    private Contact wrong(ConversationId conversation, Wish wish) {
        Set<ContactId> seen = new LinkedHashSet<>();
        house.database.seenContacts().seen(conversation, 50).forEach(one -> seen.add(one.id()));
        Optional<Contact> namesake =
                wish.others().stream().filter(one -> seen.contains(one.id())).findFirst();
        return namesake.or(() -> people.stream()
                        .filter(one -> seen.contains(one.id()) && !one.equals(wish.meant()))
                        .findFirst())
                .orElse(wish.meant());
    }

    private TurnEnd answer(ConversationId conversation, String interrupt, Answer answer) {
        return run(
                conversation,
                new Request.Said.Decided(new ProposalId(interrupt), answer, answer.toString(), Optional.empty()));
    }

    private TurnEnd run(ConversationId conversation, Request.Said said) {
        Turn turn = house.turn(conversation, House.MARTA);
        Request request = new Request(turn, said);
        house.chat.admit(request);
        return house.chat.run(request, new Screen());
    }

    private Map<ContactId, String> titled(String title) {
        ContactSearch.Filter filter = new ContactSearch.Filter("jobtitle", ContactSearch.Operator.EQ, title);
        return house
                .hubspot
                .search(new ContactSearch("", List.of(List.of(filter)), List.of("jobtitle"), 100, ""))
                .contacts()
                .stream()
                .collect(Collectors.toMap(Contact::id, one -> one.value("jobtitle")));
    }
}
