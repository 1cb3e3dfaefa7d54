package sandbox.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What the model was after when the history window begins in the middle: its own calls and questions tell. */
final class Recall {
    private static final String SOMEBODY = "\u0000";

    private Recall() {}

    /** {@code frame} before the result of a write that was refused. */
    static Frame by(Frame frame, Transcript.Step step) {
        boolean known = frame.goal() instanceof Goal.Create || frame.goal() instanceof Goal.Update;
        if (known || !(step.result() instanceof ToolResult.Refused)) {
            return frame;
        }
        var values = new LinkedHashMap<>(step.arguments());
        var id = Optional.ofNullable(values.remove("id")).orElse("");
        return switch (step.tool()) {
            case Tool.CREATE -> frame.pursue(new Goal.Create(values, false));
            case Tool.UPDATE -> frame.pursue(new Goal.Update(new Who.Id(id), values, ""));
            default -> frame;
        };
    }

    /** {@code frame} after {@code answer}, which may be a question of the model. */
    static Frame by(Frame frame, String answer, Context context) {
        if (!(frame.goal() instanceof Goal.None) || answer.isEmpty()) {
            return frame;
        }
        for (var language : List.of(Language.ENGLISH, Language.SPANISH)) {
            var asked = goal(language.sentences(), answer, context);
            if (asked.isPresent()) {
                return frame.pursue(asked.get());
            }
        }
        return frame;
    }

    private static Optional<Goal> goal(Sentences sentences, String answer, Context context) {
        if (answer.equals(sentences.askNewContact())) {
            return Optional.of(new Goal.Create(Map.of(), false));
        }
        return named(sentences::askEmail, answer)
                .<Goal>map(name -> new Goal.Create(PersonName.split(name), false))
                .or(() -> named(sentences::askWhatToChange, answer)
                        .flatMap(name -> seen(name, context))
                        .map(contact -> new Goal.Update(new Who.Known(contact), Map.of(), "")));
    }

    /** Whom {@code answer} is about, where it is this question. */
    private static Optional<String> named(UnaryOperator<String> question, String answer) {
        var parts = question.apply(SOMEBODY).split(SOMEBODY, 2);
        var matcher = Pattern.compile(Pattern.quote(parts[0]) + "(.+)" + Pattern.quote(parts[1]))
                .matcher(answer);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The one that was seen last. */
    private static Optional<Contact> seen(String name, Context context) {
        return context.contacts().stream()
                .filter(contact -> contact.called().equals(name))
                .findFirst();
    }
}
