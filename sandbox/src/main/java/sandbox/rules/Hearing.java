package sandbox.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a sentence of the person does to the state of the conversation. */
final class Hearing {
    private Hearing() {}

    /** {@code frame} as it stands when the sentence comes; {@code context} is empty for a sentence of an earlier turn. */
    static Frame hear(Frame frame, Intent intent, Context context) {
        return switch (intent) {
            case Intent.Talk(Topic topic) -> frame.say(topic);
            case Intent.Find(Who who) -> find(frame, who);
            case Intent.Ask(Who who, String property) -> ask(frame, who, property);
            case Intent.Create(var values) -> create(frame, values);
            case Intent.Update update -> update(frame, update);
            case Intent.Yes() -> yes(frame);
            case Intent.No() -> no(frame);
            case Intent.Without() -> without(frame);
            case Intent.Cancel() -> cancel(frame);
            case Intent.More() -> more(frame, new Who.NextPage(context.nextPage()));
            case Intent.Instead(Contact contact) -> instead(frame, contact, context.draft());
            case Intent.Fragment(Text text) -> fragment(frame, text);
        };
    }

    /** The next page serves the same end as the one before; a contact that is being made waits for its values. */
    private static Frame more(Frame frame, Who.NextPage page) {
        boolean last = page.arguments().isEmpty();
        return switch (frame.goal()) {
            case Goal.Create _, Goal.Offer _ when last -> frame.say(Topic.NO_MORE);
            case Goal.Update(var _, var changes, var awaiting)
            when !frame.candidates().isEmpty() ->
                frame.pursue(new Goal.Update(page, changes, awaiting)).among(frame.candidates());
            case Goal.Ask(var _, var property)
            when !frame.candidates().isEmpty() ->
                frame.pursue(new Goal.Ask(page, property)).among(frame.candidates());
            case Goal.Update _ when last -> frame.say(Topic.NO_MORE);
            case Goal.None _, Goal.Search _, Goal.Ask _, Goal.Create _, Goal.Update _, Goal.Offer _ ->
                frame.pursue(new Goal.Search(page)).among(frame.candidates());
        };
    }

    /** The draft is what was last proposed; a client without one has the values in its messages. */
    private static Frame instead(Frame frame, Contact contact, Map<String, String> draft) {
        var said = frame.goal() instanceof Goal.Create(var values, var _) ? values : Map.<String, String>of();
        return frame.pursue(new Goal.Update(new Who.Known(contact), draft.isEmpty() ? said : draft, ""))
                .about(contact);
    }

    /** "Create her" takes what was looked for in vain. */
    private static Frame create(Frame frame, Map<String, String> values) {
        return values.isEmpty() && frame.goal() instanceof Goal.Offer(var offered)
                ? frame.pursue(new Goal.Create(offered, false))
                : frame.pursue(new Goal.Create(values, false));
    }

    private static Frame find(Frame frame, Who who) {
        return about(frame, who, known -> new Goal.Search(known));
    }

    private static Frame ask(Frame frame, Who who, String property) {
        if (frame.goal() instanceof Goal.Update(Who target, var changes, var _)
                && who instanceof Who.LastOne
                && changes.isEmpty()
                && target instanceof Who.Known) {
            return frame.pursue(new Goal.Update(target, changes, property));
        }
        return about(frame, who, known -> new Goal.Ask(known, property));
    }

    private static Frame update(Frame frame, Intent.Update intent) {
        if (intent.who() instanceof Who.LastOne && !intent.changes().isEmpty()) {
            if (frame.goal() instanceof Goal.Create(var values, boolean complete)) {
                return frame.pursue(new Goal.Create(merged(values, intent.changes()), complete));
            }
            if (frame.goal() instanceof Goal.Offer(var values)) {
                return frame.pursue(new Goal.Create(merged(values, intent.changes()), false));
            }
        }
        if (intent.who() instanceof Who.LastOne
                && frame.goal() instanceof Goal.Update(Who target, var changes, var _)
                && !(target instanceof Who.Nobody)) {
            return new Frame(
                    new Goal.Update(target, merged(changes, intent.changes()), intent.awaiting()),
                    frame.focus(),
                    frame.candidates(),
                    null);
        }
        if (intent.who() instanceof Who.Nobody || (intent.who() instanceof Who.LastOne && frame.focus() == null)) {
            return frame.pursue(new Goal.Update(new Who.Nobody(), intent.changes(), intent.awaiting()));
        }
        return about(frame, intent.who(), known -> new Goal.Update(known, intent.changes(), intent.awaiting()));
    }

    /** Puts the contact last spoken of in the place of "her"; asks whom the person means where there is none. */
    private static Frame about(Frame frame, Who who, Function<Who, Goal> goal) {
        if (!(who instanceof Who.LastOne)) {
            return frame.pursue(goal.apply(who));
        }
        if (frame.candidates().size() > 1) {
            return frame.pursue(goal.apply(new Who.Nobody())).among(frame.candidates());
        }
        return frame.focus() == null
                ? frame.pursue(goal.apply(new Who.Nobody())).say(Topic.UNKNOWN_PERSON)
                : frame.pursue(goal.apply(new Who.Known(frame.focus())));
    }

    private static Frame yes(Frame frame) {
        return frame.goal() instanceof Goal.Offer(var values)
                ? frame.pursue(new Goal.Create(values, false))
                : frame.say(Topic.NOTHING_PENDING);
    }

    private static Frame no(Frame frame) {
        return frame.goal() instanceof Goal.Create create && (create.named() || create.reachable())
                ? without(frame)
                : cancel(frame);
    }

    private static Frame without(Frame frame) {
        return frame.goal() instanceof Goal.Create(var values, var _) && !values.isEmpty()
                ? frame.pursue(new Goal.Create(values, true))
                : frame.say(Topic.NOT_UNDERSTOOD);
    }

    private static Frame cancel(Frame frame) {
        boolean idle = frame.goal() instanceof Goal.None || frame.goal() instanceof Goal.Search;
        return frame.pursue(new Goal.None()).say(idle ? Topic.NOTHING_PENDING : Topic.CANCELLED);
    }

    private static Frame fragment(Frame frame, Text text) {
        var chosen = frame.candidates().isEmpty() ? Optional.<Frame>empty() : choose(frame, text);
        return chosen.orElseGet(() -> switch (frame.goal()) {
            case Goal.Create(var values, boolean complete) -> gather(frame, values, complete, text);
            case Goal.Update update -> change(frame, update, text);
            case Goal.Search(Who.Nobody _) -> frame.pursue(new Goal.Search(Persons.read(text)));
            case Goal.Ask(Who.Nobody _, String property) -> frame.pursue(new Goal.Ask(Persons.read(text), property));
            case Goal.Offer(var values) -> offered(frame, values, text);
            case Goal.Search _, Goal.Ask _, Goal.None() -> unasked(frame, text);
        });
    }

    /** "The second one", and whatever else is said with it. */
    private static Optional<Frame> choose(Frame frame, Text text) {
        int end = Details.firstLabel(text);
        var whole = Choice.read(text, frame.candidates());
        var choice = whole.isPresent() ? whole : Choice.read(text.part(0, end), frame.candidates());
        return choice.map(contact -> {
            var rest = whole.isPresent() ? Map.<String, String>of() : Details.ofChange(text.part(end, text.length()));
            return frame.pursue(chosen(frame.goal(), contact, rest));
        });
    }

    private static Goal chosen(Goal goal, Contact contact, Map<String, String> rest) {
        var known = contact.id().isEmpty() ? new Who.Email(contact.value("email")) : new Who.Known(contact);
        return switch (goal) {
            case Goal.Update(var _, var changes, String awaiting) ->
                new Goal.Update(known, merged(changes, rest), awaiting);
            case Goal.Ask(var _, String property) -> new Goal.Ask(known, property);
            case Goal.Search _, Goal.Create _, Goal.Offer _, Goal.None _ ->
                rest.isEmpty() ? new Goal.Search(known) : new Goal.Update(known, rest, "");
        };
    }

    private static Frame gather(Frame frame, Map<String, String> values, boolean complete, Text text) {
        boolean named = new Goal.Create(values, complete).named();
        var more = named ? Details.ofChange(text) : Details.ofNewContact(text);
        return more.isEmpty() && named && PersonName.fits(text)
                ? frame.pursue(new Goal.Create(values, complete)).say(Topic.NOT_UNDERSTOOD)
                : frame.pursue(new Goal.Create(merged(values, more), complete));
    }

    private static Frame change(Frame frame, Goal.Update update, Text text) {
        if (update.who() instanceof Who.Nobody || !frame.candidates().isEmpty()) {
            return target(frame, update, text);
        }
        var changes = update.awaiting().isEmpty() ? Details.ofChange(text) : Details.labelled(text);
        if (changes.isEmpty() && !update.awaiting().isEmpty()) {
            changes = Details.value(update.awaiting(), text);
        }
        return changes.isEmpty()
                ? frame.say(Topic.NOT_UNDERSTOOD)
                : frame.pursue(new Goal.Update(update.who(), merged(update.changes(), changes), ""));
    }

    private static Frame target(Frame frame, Goal.Update update, Text text) {
        int end = Details.firstLabel(text);
        var who = Persons.read(text.part(0, end));
        var changes = Details.ofChange(text.part(end, text.length()));
        boolean describedInVain = !frame.candidates().isEmpty() && Choice.describes(text);
        return describedInVain || who instanceof Who.Nobody
                ? frame.say(Topic.UNKNOWN_PERSON)
                : frame.pursue(new Goal.Update(who, merged(update.changes(), changes), update.awaiting()));
    }

    private static Frame offered(Frame frame, Map<String, String> values, Text text) {
        var next = unasked(frame, text);
        boolean detailsOfTheNewOne = next.topic() == Topic.NOT_UNDERSTOOD || Details.firstLabel(text) < text.length();
        var more = Details.labelled(text);
        return detailsOfTheNewOne && !more.isEmpty()
                ? frame.pursue(new Goal.Create(merged(values, more), false))
                : next;
    }

    /** An e-mail address, a phone number or a name that nobody asked for is looked up. */
    private static Frame unasked(Frame frame, Text text) {
        var described = Details.labelled(text);
        if (described.containsKey("email") && new Goal.Create(described, false).named()) {
            return frame.pursue(new Goal.Create(described, false));
        }
        if (frame.focus() != null && Details.firstLabel(text) == 0) {
            var changes = Details.labelled(text);
            if (!changes.isEmpty()) {
                return frame.pursue(new Goal.Update(new Who.Known(frame.focus()), changes, ""));
            }
        }
        boolean wholeEmail = Finds.email(text)
                .filter(span -> span.value().length() == text.length())
                .isPresent();
        boolean wholePhone = Finds.phone(text)
                .filter(span -> span.value().length() == text.length())
                .isPresent();
        boolean atCompany = Persons.read(text) instanceof Who.Name(String name, String company)
                && !company.isEmpty()
                && (PersonName.isPlain(Text.of(name)) || BareName.fits(Text.of(name)));
        boolean contactWithId =
                Finds.id(text).filter(id -> id.length() < text.length()).isPresent();
        return wholeEmail || wholePhone || contactWithId || PersonName.isPlain(text) || atCompany || BareName.fits(text)
                ? frame.pursue(new Goal.Search(Persons.read(text)))
                : frame.say(Topic.NOT_UNDERSTOOD);
    }

    private static Map<String, String> merged(Map<String, String> earlier, Map<String, String> later) {
        var both = new LinkedHashMap<>(earlier);
        both.putAll(later);
        return both;
    }
}
