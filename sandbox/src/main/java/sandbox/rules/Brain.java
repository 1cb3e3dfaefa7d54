package sandbox.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides the next step of a conversation from its messages alone: it goes through the turns from the oldest, as if it had
 * been there, and answers the last one. Keeps nothing; safe for threads.
 */
public final class Brain {
    private static final Pattern LISTED = Pattern.compile("(?m)^\\d+[.)] +\\**([^*,\\n]+)\\**(?:, ([^\\n]*))?$");

    /**
     * The next step after {@code messages}, the oldest first, with no tool but {@code tools}. There is always one: what
     * was not understood is answered with words that say so.
     */
    public Reply reply(List<Message> messages, List<Tool> tools) {
        var transcript = Transcript.of(messages);
        var frame = Frame.EMPTY.pursue(goalOf(transcript.context().task()));
        boolean begun = false;
        Reply reply = new Reply.Say(Language.ENGLISH.sentences().small(Topic.GREETING));
        for (int i = 0; i < transcript.turns().size(); i++) {
            var turn = transcript.turns().get(i);
            var language = language(transcript, i);
            var dialogue = new Dialogue(tools, language.sentences());
            boolean last = i == transcript.turns().size() - 1;
            if (last) {
                frame = inContext(frame, transcript.context(), begun);
            }
            if (!turn.person().isEmpty()) {
                var intent = Understanding.read(turn.person(), language);
                begun |= intent instanceof Intent.Create;
                frame = Hearing.hear(frame, intent, last ? transcript.context() : Context.NONE);
            }
            reply = dialogue.next(frame);
            for (var step : turn.steps()) {
                if (step.result().isOfAMismadeCall()) {
                    continue;
                }
                var before = Recall.by(frame, step);
                frame = Dialogue.after(before, step.result());
                reply = dialogue.next(before, step.result(), frame);
            }
            frame = listed(Recall.by(frame, turn.answer(), transcript.context()), turn, transcript.context());
        }
        return reply;
    }

    private static Goal goalOf(String task) {
        return switch (task) {
            case "search" -> new Goal.Search(new Who.Nobody());
            case "create" -> new Goal.Create(Map.of(), false);
            case "update" -> new Goal.Update(new Who.Nobody(), Map.of(), "");
            default -> new Goal.None();
        };
    }

    /**
     * The draft and the contacts that the context holds, where the messages themselves do not say more. A create that
     * {@code begun} among them has all its values there, and an older draft is not part of it.
     */
    private static Frame inContext(Frame frame, Context context, boolean begun) {
        var known = frame.focus() == null && !context.contacts().isEmpty()
                ? new Frame(frame.goal(), context.contacts().getFirst(), frame.candidates(), frame.topic())
                : frame;
        var idle = known.goal() instanceof Goal.None && !context.task().isEmpty()
                ? new Frame(goalOf(context.task()), known.focus(), known.candidates(), null)
                : known;
        if (idle.goal() instanceof Goal.Create(var values, boolean complete) && !begun) {
            var all = new LinkedHashMap<>(context.draft());
            all.putAll(values);
            return idle.pursue(new Goal.Create(all, complete));
        }
        return idle;
    }

    /** The language of the newest sentence that tells; else that of what the model said. */
    private static Language language(Transcript transcript, int turn) {
        for (int i = turn; i >= 0; i--) {
            var told = Language.of(transcript.turns().get(i).person());
            if (told.isPresent()) {
                return told.get();
            }
        }
        for (int i = turn - 1; i >= 0; i--) {
            var told = Language.of(Text.of(transcript.turns().get(i).answer()));
            if (told.isPresent()) {
                return told.get();
            }
        }
        return Language.ENGLISH;
    }

    /** The contacts of a numbered question, for a client that keeps the sentences but not the tool results. */
    private static Frame listed(Frame frame, Transcript.Turn turn, Context context) {
        if (!frame.candidates().isEmpty() || frame.goal() instanceof Goal.None) {
            return frame;
        }
        var contacts = new ArrayList<Contact>();
        var matcher = LISTED.matcher(turn.answer());
        while (matcher.find()) {
            var rest = Optional.ofNullable(matcher.group(2)).orElse("");
            contacts.add(contact(matcher.group(1).strip(), rest, context));
        }
        return contacts.size() > 1 ? frame.among(contacts) : frame;
    }

    private static Contact contact(String name, String rest, Context context) {
        var properties = new LinkedHashMap<>(PersonName.split(name));
        var email = Finds.email(Text.of(rest)).map(Finds.Span::value).orElse("");
        if (!email.isEmpty()) {
            properties.put("email", email);
        }
        var company = rest.replace(email, "").replaceAll(", *$", "").strip();
        if (!company.isEmpty()) {
            properties.put("company", company);
        }
        var id = context.contacts().stream()
                .filter(seen ->
                        seen.value("email").equals(email) && seen.value("name").equals(name))
                .map(Contact::id)
                .findFirst()
                .orElse("");
        return new Contact(id, properties);
    }
}
