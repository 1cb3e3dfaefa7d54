package libreta.flow;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import libreta.conversation.Task;
import libreta.flow.Node.AIAgent;
import libreta.flow.Node.ButtonWidget;
import libreta.flow.Node.ChatInput;
import libreta.flow.Node.ChatOpenedTrigger;
import libreta.flow.Node.Greeting;
import libreta.flow.Node.MessageWidget;

/**
 * A flow that was checked: every node is complete and every node it names is there.
 *
 * @param readOnly nothing is written, by any door
 * @param nodes by id, in the order of the file; exactly one {@link ChatOpenedTrigger} and one {@link ChatInput}
 */
public record Flow(String name, boolean readOnly, Map<String, Node> nodes) {
    public Flow {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        only(ChatOpenedTrigger.class, nodes.values());
        only(ChatInput.class, nodes.values());
    }

    public ChatOpenedTrigger opened() {
        return only(ChatOpenedTrigger.class, nodes.values());
    }

    public ChatInput input() {
        return only(ChatInput.class, nodes.values());
    }

    /** The one agent: what is typed leads to it, and so does every button that leads to an agent. */
    public AIAgent agent() {
        return input().next();
    }

    /** What is shown when the chat opens, in order. */
    public List<MessageWidget> welcome() {
        return greeting(MessageWidget.class);
    }

    /** The buttons that are shown when the chat opens, in order. */
    public List<ButtonWidget> buttons() {
        return greeting(ButtonWidget.class);
    }

    public Optional<ButtonWidget> button(String id) {
        return buttons().stream().filter(button -> button.id().equals(id)).findFirst();
    }

    /** The button that a typed text stands for: one that is sent, and has exactly this label in any language. */
    public Optional<ButtonWidget> buttonLabelled(String typed) {
        return buttons().stream()
                .filter(button -> button.onClick() instanceof OnClick.Send)
                .filter(button -> button.label().all().contains(typed.strip()))
                .findFirst();
    }

    /** Whether a task cannot be done because nothing is written. */
    public boolean forbids(Task.Kind task) {
        return readOnly
                && switch (task) {
                    case CREATE, UPDATE -> true;
                    case SEARCH, NONE -> false;
                };
    }

    private <T extends Greeting> List<T> greeting(Class<T> type) {
        Stream.Builder<T> found = Stream.builder();
        visit(opened().next(), new HashSet<>(), node -> {
            if (type.isInstance(node)) {
                found.add(type.cast(node));
            }
        });
        return found.build().toList();
    }

    /** Each node once, before those it leads to. Remembers ids: comparing nodes would compare all that they lead to. */
    private static void visit(List<Greeting> from, Set<String> seen, Consumer<Greeting> visitor) {
        for (Greeting node : from) {
            if (seen.add(node.id())) {
                visitor.accept(node);
                if (node instanceof MessageWidget message) {
                    visit(message.next(), seen, visitor);
                }
            }
        }
    }

    private static <T extends Node> T only(Class<T> type, Collection<Node> nodes) {
        List<T> found = nodes.stream().filter(type::isInstance).map(type::cast).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "a flow has one %s, not %d".formatted(type.getSimpleName(), found.size()));
        }
        return found.getFirst();
    }
}
