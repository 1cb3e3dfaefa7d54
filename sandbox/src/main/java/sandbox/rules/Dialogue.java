package sandbox.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What to do next, and what a tool's result does to the state of the conversation. */
final class Dialogue {
    private final List<Tool> tools;
    private final Sentences sentences;

    Dialogue(List<Tool> tools, Sentences sentences) {
        this.tools = tools;
        this.sentences = sentences;
    }

    /** The state after a tool call has returned. */
    static Frame after(Frame frame, ToolResult result) {
        return switch (result) {
            case ToolResult.Found(var contacts, var _, var _) -> found(frame, contacts);
            case ToolResult.Written written -> written(frame, written);
            case ToolResult.Refused refused -> refused(frame, refused);
        };
    }

    private static Frame found(Frame frame, List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return nobody(frame);
        }
        if (contacts.size() > 1) {
            return frame.among(contacts);
        }
        var contact = contacts.getFirst();
        if (frame.goal() instanceof Goal.Update(var _, var changes, String awaiting)) {
            return frame.pursue(new Goal.Update(new Who.Known(contact), changes, awaiting))
                    .about(contact);
        }
        return frame.about(contact);
    }

    private static Frame nobody(Frame frame) {
        return switch (frame.goal()) {
            case Goal.Search(Who who) -> frame.pursue(new Goal.Offer(who.beginnings()));
            case Goal.Ask(Who who, var _) -> frame.pursue(new Goal.Offer(who.beginnings()));
            case Goal.Update(Who who, var changes, var _) -> {
                var values = new LinkedHashMap<>(who.beginnings());
                values.putAll(changes);
                yield frame.pursue(new Goal.Offer(values));
            }
            case Goal.Create _, Goal.Offer _, Goal.None _ -> frame;
        };
    }

    private static Frame written(Frame frame, ToolResult.Written written) {
        var contact = written.contact();
        var known = contact.id().isEmpty() ? frame : frame.about(contact);
        return switch (written.status()) {
            case "set_aside", "failed" -> known;
            default -> known.pursue(new Goal.None());
        };
    }

    /** A wrong value is asked for again and the rest stays; anything else ends an update. */
    private static Frame refused(Frame frame, ToolResult.Refused refused) {
        return switch (frame.goal()) {
            case Goal.Create(var values, boolean complete) ->
                frame.pursue(new Goal.Create(
                        without(values, refused.property(values.keySet())), complete && !refused.aboutAValue()));
            case Goal.Update(Who who, var changes, var _) -> {
                var wrong = refused.property(changes.keySet());
                yield refused.aboutAValue()
                        ? frame.pursue(new Goal.Update(who, without(changes, wrong), wrong))
                        : frame.pursue(new Goal.None());
            }
            case Goal.Search _, Goal.Ask _, Goal.Offer _, Goal.None _ -> frame;
        };
    }

    private static Map<String, String> without(Map<String, String> values, String property) {
        var rest = new LinkedHashMap<>(values);
        rest.remove(property);
        return rest;
    }

    /** What to say or do when {@code frame} is the state and nothing has come back yet. */
    Reply next(Frame frame) {
        if (frame.topic() != null) {
            return say(sentences.small(frame.topic()));
        }
        return switch (frame.goal()) {
            case Goal.None(), Goal.Offer _ -> say(sentences.small(Topic.NOT_UNDERSTOOD));
            case Goal.Search(Who who) -> search(who, frame);
            case Goal.Ask(Who who, var _) -> search(who, frame);
            case Goal.Create create -> create(create);
            case Goal.Update update -> update(update, frame);
        };
    }

    /** What to say or do on a tool's result; {@code before} is the state before it, {@code after} the one it led to. */
    Reply next(Frame before, ToolResult result, Frame after) {
        return switch (result) {
            case ToolResult.Found found -> foundFor(before, found, after);
            case ToolResult.Written written -> say(sentences.written(written));
            case ToolResult.Refused refused -> say(sentences.refused(refused));
        };
    }

    private Reply foundFor(Frame before, ToolResult.Found found, Frame after) {
        var contacts = found.contacts();
        boolean nextPage = isNextPage(before.goal());
        if (contacts.isEmpty()) {
            return say(nextPage ? sentences.small(Topic.NO_MORE) : sentences.nobody(sought(before.goal())));
        }
        var contact = contacts.getFirst();
        boolean several = contacts.size() > 1;
        return switch (before.goal()) {
            case Goal.Update update -> several ? whichToUpdate(update, found) : next(after);
            case Goal.Ask(var _, String property) -> several ? which(found) : say(answer(contact, property));
            case Goal.Search _, Goal.Create _, Goal.Offer _, Goal.None _ -> {
                var list = nextPage ? sentences.further(found) : sentences.several(found);
                yield say(several || nextPage ? list : sentences.one(contact));
            }
        };
    }

    private static boolean isNextPage(Goal goal) {
        return whom(goal) instanceof Who.NextPage;
    }

    private static Who whom(Goal goal) {
        return switch (goal) {
            case Goal.Search(Who who) -> who;
            case Goal.Ask(Who who, var _) -> who;
            case Goal.Update(Who who, var _, var _) -> who;
            case Goal.Create _, Goal.Offer _, Goal.None _ -> new Who.Nobody();
        };
    }

    private Reply which(ToolResult.Found found) {
        return say(sentences.askWhich(found));
    }

    /** Whoever offers the tools asks which of several is meant; the model only has to say what is to be changed. */
    private Reply whichToUpdate(Goal.Update update, ToolResult.Found found) {
        boolean all = found.total() <= found.contacts().size();
        boolean complete = update.awaiting().isEmpty() && !update.changes().isEmpty();
        var first = found.contacts().getFirst();
        return all && complete ? change(update, first.id(), first.called()) : which(found);
    }

    private Reply whichOf(Frame frame) {
        return say(sentences.askWhich(ToolResult.Found.all(frame.candidates())));
    }

    private String answer(Contact contact, String property) {
        var value = contact.value(property);
        return value.isEmpty() ? sentences.noValue(contact, property) : sentences.value(contact, property, value);
    }

    private static String sought(Goal goal) {
        var said = whom(goal).said();
        return said.isEmpty() ? "…" : said;
    }

    private Reply search(Who who, Frame frame) {
        var criteria = who.criteria();
        if (!criteria.isEmpty()) {
            return use(Tool.SEARCH, criteria);
        }
        if (who instanceof Who.NextPage) {
            return say(sentences.small(Topic.NO_MORE));
        }
        return frame.candidates().isEmpty() ? say(sentences.askWhomToFind()) : whichOf(frame);
    }

    private Reply create(Goal.Create create) {
        if (!create.named() && !create.reachable()) {
            return say(sentences.askNewContact());
        }
        if (!create.complete() && !create.reachable()) {
            var contact = new Contact("", create.values());
            return say(sentences.askEmail(contact.value("name")));
        }
        if (!create.complete() && !create.named()) {
            return say(sentences.askName());
        }
        return use(Tool.CREATE, json(create.values()));
    }

    private Reply update(Goal.Update update, Frame frame) {
        return switch (update.who()) {
            case Who.Nobody(), Who.LastOne() ->
                frame.candidates().isEmpty() ? say(sentences.askWhomToUpdate()) : whichOf(frame);
            case Who.Known(Contact contact) -> change(update, contact.id(), contact.called());
            case Who.Id(String id) -> change(update, id, "#" + id);
            case Who.Email _,
                    Who.Phone _,
                    Who.Name _,
                    Who.Company _,
                    Who.City _,
                    Who.Role _,
                    Who.Stage _,
                    Who.Words _,
                    Who.NextPage _ -> search(update.who(), frame);
        };
    }

    private Reply change(Goal.Update update, String id, String name) {
        if (!update.awaiting().isEmpty()) {
            return say(sentences.askValue(name, update.awaiting()));
        }
        if (update.changes().isEmpty()) {
            return say(sentences.askWhatToChange(name));
        }
        var arguments = json(update.changes()).put("id", id);
        return use(Tool.UPDATE, arguments);
    }

    private static ObjectNode json(Map<String, String> values) {
        var json = JsonNodeFactory.instance.objectNode();
        values.forEach(json::put);
        return json;
    }

    private Reply use(String tool, ObjectNode values) {
        return tools.stream()
                .filter(offered -> offered.name().equals(tool))
                .findFirst()
                .<Reply>map(offered -> new Reply.Use(tool, offered.arguments(values)))
                .orElseGet(() -> say(sentences.noTool(tool)));
    }

    private static Reply say(String text) {
        return new Reply.Say(text);
    }
}
