package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import libreta.agent.Answer;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.ContactSearch;
import libreta.contacts.Crm;
import libreta.contacts.CrmFailed;
import libreta.contacts.Operation;
import libreta.contacts.Operation.State;
import libreta.contacts.PropertySchema;
import libreta.contacts.Proposal;
import libreta.conversation.ConversationId;
import libreta.conversation.Message;
import libreta.flow.Request;

/** One write of one kind in a conversation of its own: led to the decision, decided, and looked at afterwards. */
final class WriteInAHouse {
    /** The kinds there are. */
    enum Kind {
        CREATE,
        MARKED_CREATE,
        CREATE_WITHOUT_ANYTHING,
        UPDATE,
        STAGE_BACK,
        UNDO_OF_A_CREATE,
        UNDO_OF_AN_UPDATE;

        boolean undoes() {
            return this == UNDO_OF_A_CREATE || this == UNDO_OF_AN_UPDATE;
        }

        boolean creates() {
            return switch (this) {
                case CREATE, MARKED_CREATE, CREATE_WITHOUT_ANYTHING -> true;
                case UPDATE, STAGE_BACK, UNDO_OF_A_CREATE, UNDO_OF_AN_UPDATE -> false;
            };
        }

        /** The requests that write, as a fault is aimed at them. */
        String aim() {
            return switch (this) {
                case CREATE, CREATE_WITHOUT_ANYTHING -> "'path':'/contacts','method':'POST'";
                case MARKED_CREATE -> "'path':'/batch/upsert'";
                case UPDATE, STAGE_BACK, UNDO_OF_AN_UPDATE -> "'method':'PATCH'";
                case UNDO_OF_A_CREATE -> "'method':'DELETE'";
            };
        }
    }

    private final House house;
    private final Crm eyes;
    private final Kind kind;
    private final String name;
    private final ConversationId talk;
    private final Map<String, String> old = new LinkedHashMap<>();
    private final Map<String, String> wanted = new LinkedHashMap<>();
    private Optional<ContactId> contact = Optional.empty();
    private Screen screen = new Screen();
    private boolean brokeOff;

    /**
     * Leads it to where it is to be decided.
     *
     * @param eyes another way to look into the same HubSpot
     * @param name nobody else's last name
     */
    WriteInAHouse(House house, Crm eyes, Kind kind, String name) {
        this.house = house;
        this.eyes = eyes;
        this.kind = kind;
        this.name = name;
        this.talk = new ConversationId("talk-" + name);
        lead();
    }

    private void lead() {
        switch (kind) {
            case CREATE, UNDO_OF_A_CREATE -> wanted.put("email", email());
            case MARKED_CREATE, CREATE_WITHOUT_ANYTHING -> {}
            case UPDATE, STAGE_BACK, UNDO_OF_AN_UPDATE -> {
                old.put("jobtitle", "Captain");
                old.put("lifecyclestage", kind == Kind.STAGE_BACK ? "customer" : "lead");
                Map<String, String> before = new LinkedHashMap<>(old);
                before.putAll(Map.of("email", email(), "firstname", "Grace", "lastname", name));
                eyes.create(before);
                contact = theirs().stream().map(Contact::id).findFirst();
                wanted.put("id", contact.orElseThrow().value());
            }
        }
        wanted.put("jobtitle", "Countess");
        if (kind == Kind.STAGE_BACK) {
            wanted.put("lifecyclestage", "lead");
        }
        boolean creates = kind.creates() || kind == Kind.UNDO_OF_A_CREATE;
        if (creates) {
            wanted.putAll(Map.of("firstname", "Grace", "lastname", name));
        }
        ask(creates ? "create_contact" : "update_contact");
        wanted.remove("id");
        if (kind.undoes()) {
            decide();
            assertThat(theirs())
                    .singleElement()
                    .satisfies(theirs -> assertThat(holds(theirs, wanted)).isTrue());
        }
    }

    private void ask(String tool) {
        StringBuilder json = new StringBuilder("{");
        wanted.forEach((property, value) ->
                json.append(json.length() > 1 ? "," : "").append("\"%s\":\"%s\"".formatted(property, value)));
        String arguments = json.append('}').toString();
        turn(new Request.Said.Typed("typed-" + name, tool + " " + arguments));
        assertThat(waiting()).as(screen.text()).isPresent();
    }

    private String email() {
        return name + "@navy.example";
    }

    /** The person says yes to the write, or wants it undone. */
    void decide() {
        Optional<Operation> written = operations().stream()
                .filter(operation -> operation.state() == State.DONE && kind.undoes())
                .findFirst();
        turn(
                written.isPresent()
                        ? new Request.Said.Undo(written.get().id())
                        : new Request.Said.Decided(
                                waiting().orElseThrow().id(), new Answer.Approved(Map.of()), "yes", Optional.empty()));
    }

    private void turn(Request.Said said) {
        screen = new Screen();
        brokeOff = false;
        Request request = new Request(house.turn(talk, House.MARTA), said);
        house.chat.admit(request);
        Instant began = house.hubspotTime();
        try {
            house.chat.run(request, screen);
        } catch (CrmFailed failed) {
            brokeOff = true;
        }
        assertThat(Duration.between(began, house.hubspotTime())).isLessThan(Duration.ofSeconds(30));
    }

    Optional<Proposal> waiting() {
        return house.database.proposals().waiting(talk);
    }

    List<Operation> operations() {
        return house.database.journal().of(talk);
    }

    /** Whether the decision was answered in words, with whatever. */
    boolean wasTold() {
        return brokeOff || !screen.text().isEmpty();
    }

    /** What the person was told of the decision at once is true. */
    void wasToldTruly() {
        String told = screen.text();
        boolean saidDone = screen.results().stream()
                .anyMatch(result -> result.matches(".*\"status\":\"(created|updated|undone)\".*"));
        if (saidDone) {
            assertThat(isWritten()).as(told).isTrue();
        }
        if (brokeOff || told.contains("othing has been") || told.contains("othing was changed")) {
            assertThat(isWritten()).as(told).isFalse();
        }
        assertThat(wasTold()).isTrue();
    }

    /** Every operation has ended, the conversation says how, and HubSpot holds what it says. */
    void hasEndedTruly() {
        assertThat(theirs().size()).as("contacts of this name").isLessThanOrEqualTo(1);
        assertThat(isWritten() || isAsBefore()).as("half of it: %s", theirs()).isTrue();
        for (Operation operation : operations()) {
            assertThat(operation.state()).as(operation.toString()).isNotIn(State.CONFIRMED, State.SENT);
            assertThat(house.database.journal().toldOf(operation.id()))
                    .as("told of %s", operation)
                    .contains(operation.state());
        }
        assertThat(house.database.journal().untold()).isEmpty();
        last().ifPresent(operation -> {
            switch (operation.state()) {
                case DONE, UNDONE -> {
                    assertThat(isWritten()).as(operation.toString()).isTrue();
                    assertThat(record()).containsPattern("\"status\":\"(created|updated|undone)\"");
                }
                case FAILED ->
                    assertThat(isWritten()).as("%s%n%s", operation, record()).isFalse();
                case UNKNOWN -> assertThat(kind).as(operation.toString()).isEqualTo(Kind.CREATE_WITHOUT_ANYTHING);
                case CONFIRMED, SENT -> throw new AssertionError(operation);
            }
        });
    }

    /** Of those that were decided under the fault, the last one; none where it broke off before. */
    private Optional<Operation> last() {
        return operations().stream()
                .filter(operation -> operation.undoes().isEmpty() != kind.undoes())
                .max(Comparator.comparing(Operation::confirmedAt));
    }

    /** Whether the person is to decide it once more. */
    boolean canBeDecidedAgain() {
        return kind.undoes()
                ? operations().stream()
                        .anyMatch(operation -> operation.state() == State.DONE
                                && operation.undoes().isEmpty())
                : waiting().isPresent();
    }

    void isWrittenOnce() {
        assertThat(isWritten()).as("%s%n%s", theirs(), record()).isTrue();
        assertThat(theirs()).hasSize(kind == Kind.UNDO_OF_A_CREATE ? 0 : 1);
    }

    boolean isUnknown() {
        return last().map(Operation::state).equals(Optional.of(State.UNKNOWN));
    }

    /** Whether the conversation says that it was not written, and does not ask again. */
    boolean wasGivenUp() {
        return !canBeDecidedAgain() && !isUnknown() && !isWritten();
    }

    private boolean isWritten() {
        return switch (kind) {
            case UNDO_OF_A_CREATE -> theirs().isEmpty();
            case UNDO_OF_AN_UPDATE -> theirs().stream().anyMatch(theirs -> holds(theirs, old));
            case CREATE, MARKED_CREATE, CREATE_WITHOUT_ANYTHING, UPDATE, STAGE_BACK ->
                theirs().stream().anyMatch(theirs -> holds(theirs, wanted));
        };
    }

    private boolean isAsBefore() {
        return switch (kind) {
            case CREATE, MARKED_CREATE, CREATE_WITHOUT_ANYTHING -> theirs().isEmpty();
            case UPDATE, STAGE_BACK -> theirs().stream().anyMatch(theirs -> holds(theirs, old));
            case UNDO_OF_A_CREATE, UNDO_OF_AN_UPDATE -> theirs().stream().anyMatch(theirs -> holds(theirs, wanted));
        };
    }

    private static boolean holds(Contact contact, Map<String, String> values) {
        return values.entrySet().stream()
                .allMatch(value -> value.getValue().equalsIgnoreCase(contact.value(value.getKey())));
    }

    private List<Contact> theirs() {
        Set<String> properties = Set.of("email", "firstname", "lastname", "jobtitle", "lifecyclestage");
        ContactSearch.Filter filter = new ContactSearch.Filter("lastname", ContactSearch.Operator.EQ, name);
        return eyes.search(new ContactSearch("", List.of(List.of(filter)), List.copyOf(properties), 10, ""))
                .contacts();
    }

    private String record() {
        return house.database.conversations().messages(talk).stream()
                .map(Message::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Without the mark, which nobody sees. */
    @Override
    public String toString() {
        return "%s of %s, marked: %s%n%s"
                .formatted(
                        kind,
                        name,
                        operations().stream()
                                .anyMatch(operation -> operation.wanted().containsKey(PropertySchema.OPERATION)),
                        record());
    }
}
