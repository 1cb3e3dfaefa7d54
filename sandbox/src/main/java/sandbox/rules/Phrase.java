package sandbox.rules;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * One way to say something: a pattern over folded text. In the template {@code {who}}, {@code {company}},
 * {@code {value}} and {@code {details}} stand for what the person fills in, {@code {prop}} for the name of a property,
 * {@code {word}} for one that is not known, {@code {people in a stage}} for such as <i>customers</i>; any other name in braces is a word list of the language.
 */
record Phrase(Act act, Pattern pattern, String property) {
    /** What a phrase does. */
    enum Act {
        GREET,
        THANK,
        LEAVE,
        HELP,
        IDENTITY,
        YES,
        NO,
        WITHOUT,
        CANCEL,
        DELETE,
        MERGE,
        EXPORT,
        SEND,
        UNDO,
        CREATE,
        /** Changes a property to a value, or says only which property. */
        SET,
        /** Changes what the details say. */
        UPDATE,
        /** "Make her a customer." */
        MAKE,
        CLEAR,
        ASK,
        PEOPLE,
        /** Everybody in a city. */
        CITY,
        /** Who does something at a company. */
        ROLE,
        FIND,
        /** Everybody in a lifecycle stage. */
        STAGE,
        /** Shows the next page of a search. */
        MORE,
        /** Changes the contact of that {@code id}, called {@code name}, instead of making a new one. */
        INSTEAD
    }

    static Phrase of(Act act, Map<String, String> lists, String template) {
        return of(act, lists, template, "");
    }

    /** {@code property}: the one that the phrase means without naming it. */
    static Phrase of(Act act, Map<String, String> lists, String template, String property) {
        var regex = template;
        for (var list : lists.entrySet()) {
            regex = regex.replace("{" + list.getKey() + "}", "(?:" + list.getValue() + ")");
        }
        regex = regex.replace("{who}", "(?<who>.+?)")
                .replace("{company}", "(?<company>.+)")
                .replace("{value}", "(?<value>.+)")
                .replace("{details}", "(?<details>.+)")
                .replace("{word}", "(?<word>[\\p{L}_ ]{2,40}?)")
                .replace("{people in a stage}", "(?<stage>" + LifecycleStages.PEOPLE_WORDS + ")")
                .replace("{prop}", "(?<prop>" + Labels.REGEX + ")")
                .replace("{aprop}", Labels.REGEX);
        return new Phrase(act, Pattern.compile(regex), property);
    }
}
