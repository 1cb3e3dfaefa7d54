package libreta.contacts;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.conversation.Language;

/**
 * Whether the person asked for a value to be removed, in English or Spanish: code decides it, not the model.
 *
 * <p>A word of emptying and the property, or the value that it holds, have to stand in one {@link Clause}, with no <i>not</i>
 * in it. A clause that names a property and nothing else goes with its neighbour: <i>remove the phone, the fax</i>; <i>the
 * phone, delete it</i>; <i>phone: empty</i>.
 *
 * @param property internal name
 * @param forms the present value, as it is and as people read it
 */
record Emptying(String property, String held, List<String> forms, PropertySchema schema) {
    /** Whether one message of the person's asks for it. */
    static boolean saidBy(Evidence evidence, String property, String held, PropertySchema schema) {
        List<String> shown = Stream.of(Language.values())
                .map(language -> schema.show(property, held, language.code()))
                .toList();
        Emptying emptying = new Emptying(property, held, shown, schema);
        return evidence.said().stream().anyMatch(emptying::askedFor);
    }

    private boolean askedFor(String message) {
        List<Clause> clauses = Clause.of(namesMarked(valueMarked(Words.withoutMarks(message))));
        boolean denied = false;
        boolean list = false;
        Clause before = Clause.NONE;
        for (Clause clause : clauses) {
            boolean empties = !denied && clause.empties();
            boolean answers = empties && clause.onlyEmpties() && before.onlyNames();
            boolean listed = list && clause.onlyNames() && !clause.isHeading();
            boolean asked = (empties && (clause.lacks() || names(clause)))
                    || (answers && names(before))
                    || (listed && names(clause));
            if (asked) {
                return true;
            }
            boolean goesOn = listed || (empties && !answers) || (list && clause.isPolite());
            list = goesOn && !clause.endsSentence();
            denied = !clause.endsSentence() && (denied || clause.deniesWhatFollows());
            before = clause.endsSentence() ? Clause.NONE : clause;
        }
        return false;
    }

    private boolean names(Clause clause) {
        return clause.namesIt()
                || new Evidence(List.of(clause.text()), List.of()).of(held, forms) != Provenance.NOT_SAID;
    }

    /** A value with a comma or an <i>and</i> in it stays in one clause; one that could deny or empty is left as it is. */
    private String valueMarked(String message) {
        String text = message;
        for (String form : Stream.concat(Stream.of(held), forms.stream())
                .map(Words::withoutMarks)
                .toList()) {
            if (Clause.isDivided(form) && !Clause.orders(form)) {
                text = whole(Pattern.quote(form)).matcher(text).replaceAll(Clause.IT);
            }
        }
        return text;
    }

    /** <i>Mobile phone</i> names that property, and not the one that is called <i>phone</i>. */
    private String namesMarked(String message) {
        Set<String> own = PropertyNames.of(property, schema).map(String::strip).collect(Collectors.toSet());
        String all = Stream.concat(
                        Stream.of(property), schema.writableOnes().stream().map(PropertyDefinition::name))
                .flatMap(name -> PropertyNames.of(name, schema))
                .map(String::strip)
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .map(name -> name.replace(" ", "[\\s_/.-]{1,3}"))
                .collect(Collectors.joining("|"));
        return whole(all)
                .matcher(message)
                .replaceAll(
                        name -> own.contains(String.join(" ", Words.of(name.group()))) ? Clause.IT : Clause.ANOTHER);
    }

    private static Pattern whole(String text) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + text + ")(?![\\p{L}\\p{N}])");
    }
}
