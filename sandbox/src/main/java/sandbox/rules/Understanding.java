package sandbox.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a sentence wants, by the phrases of both languages. */
final class Understanding {
    private static final Pattern POLITE_START =
            Pattern.compile("^(?:" + EnglishWords.POLITE_START + "|" + SpanishWords.POLITE_START + ")(?=.)");
    private static final Pattern POLITE_END =
            Pattern.compile("(?:" + EnglishWords.POLITE_END + "|" + SpanishWords.POLITE_END + ")$");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");
    private static final Pattern CONTACT = Pattern.compile("\\bcontacto? $");
    private static final int CONTACT_BEFORE = 10;

    private Understanding() {}

    /** {@code language} is the one to try first. */
    static Intent read(Text said, Language language) {
        var text = said.trimmed();
        var talk = match(text, language.smallTalk());
        if (talk.isPresent()) {
            return talk.get();
        }
        var plain = withoutPoliteness(text);
        return match(plain, language.smallTalk())
                .or(() -> match(plain, language.phrases()))
                .orElseGet(() -> new Intent.Fragment(plain));
    }

    private static Text withoutPoliteness(Text text) {
        var left = text.without(POLITE_START).without(POLITE_END);
        return left.equals(text) ? text : withoutPoliteness(left);
    }

    private static Optional<Intent> match(Text text, List<Phrase> phrases) {
        return phrases.stream().flatMap(phrase -> intent(phrase, text).stream()).findFirst();
    }

    private static Optional<Intent> intent(Phrase phrase, Text text) {
        return text.whole(phrase.pattern()).flatMap(matcher -> intent(phrase, text, matcher));
    }

    private static Optional<Intent> intent(Phrase phrase, Text text, Matcher matcher) {
        return switch (phrase.act()) {
            case GREET -> Optional.of(new Intent.Talk(Topic.GREETING));
            case THANK -> Optional.of(new Intent.Talk(Topic.THANKS));
            case LEAVE -> Optional.of(new Intent.Talk(Topic.FAREWELL));
            case HELP -> Optional.of(new Intent.Talk(Topic.HELP));
            case IDENTITY -> Optional.of(new Intent.Talk(Topic.IDENTITY));
            case DELETE -> Optional.of(new Intent.Talk(Topic.DELETION));
            case MERGE -> Optional.of(new Intent.Talk(Topic.MERGING));
            case EXPORT -> Optional.of(new Intent.Talk(Topic.EXPORTING));
            case SEND -> Optional.of(new Intent.Talk(Topic.SENDING));
            case UNDO -> Optional.of(new Intent.Talk(Topic.UNDOING));
            case YES -> Optional.of(new Intent.Yes());
            case NO -> Optional.of(new Intent.No());
            case WITHOUT -> Optional.of(new Intent.Without());
            case CANCEL -> Optional.of(new Intent.Cancel());
            case CREATE -> create(text.group(matcher, "details"));
            case SET -> Optional.of(set(phrase, text, matcher));
            case UPDATE -> update(text, matcher);
            case MAKE -> make(text, matcher);
            case CLEAR ->
                Optional.of(new Intent.Update(who(text, matcher), Map.of(property(phrase, text, matcher), ""), ""));
            case ASK -> Optional.of(new Intent.Ask(who(text, matcher), property(phrase, text, matcher)));
            case PEOPLE ->
                Optional.of(new Intent.Find(
                        new Who.Company(text.group(matcher, "company").raw())));
            case CITY -> Optional.of(new Intent.Find(city(text.group(matcher, "city"))));
            case ROLE ->
                Optional.of(new Intent.Find(new Who.Role(
                        text.group(matcher, "role").raw(),
                        text.group(matcher, "company").raw())));
            case FIND -> Optional.of(new Intent.Find(find(text.group(matcher, "who"))));
            case STAGE -> Optional.of(new Intent.Find(stage(text, matcher)));
            case MORE -> Optional.of(new Intent.More());
            case INSTEAD -> Optional.of(new Intent.Instead(known(text, matcher)));
        };
    }

    private static Who find(Text who) {
        return who.isEmpty() ? new Who.Nobody() : Persons.read(who);
    }

    private static Who city(Text place) {
        return CompanyAfterDe.isOrganisation(place) ? new Who.Company(place.raw()) : new Who.City(place.raw());
    }

    private static Who stage(Text text, Matcher matcher) {
        var stage = LifecycleStages.ofPeople(text.group(matcher, "stage").folded());
        return new Who.Stage(stage, text.group(matcher, "company").raw());
    }

    private static Contact known(Text text, Matcher matcher) {
        var name = text.group(matcher, "name").raw();
        return new Contact(text.group(matcher, "id").raw(), PersonName.split(name));
    }

    private static Optional<Intent> create(Text details) {
        boolean pronoun = Persons.read(details) instanceof Who.LastOne;
        return Optional.of(new Intent.Create(pronoun ? Map.of() : Details.ofNewContact(details)));
    }

    private static Intent set(Phrase phrase, Text text, Matcher matcher) {
        var property = property(phrase, text, matcher);
        var value = text.group(matcher, "value");
        var who = who(text, matcher);
        if (value.isEmpty()) {
            return new Intent.Update(who, Map.of(), property);
        }
        if (Details.firstLabel(value) == value.length()) {
            return new Intent.Update(who, Details.value(property, value), "");
        }
        // "… to +34 600 and the company to X": the value ends where the next property is named
        int end = Details.firstLabel(value);
        var changes = Details.labelled(value.part(end, value.length()));
        changes.putAll(Details.value(property, tidy(value.part(0, end))));
        return new Intent.Update(who, changes, "");
    }

    private static final Pattern TRAILING_AND = Pattern.compile("[ ,;]+(?:and|y|e)?[ ,;]*$");

    private static Text tidy(Text text) {
        return text.without(TRAILING_AND).trimmed();
    }

    private static Optional<Intent> update(Text text, Matcher matcher) {
        var details = text.group(matcher, "details");
        if (details.isEmpty()) {
            return Optional.of(new Intent.Update(whoOrNobody(text, matcher), Map.of(), ""));
        }
        var changes = Details.ofChange(details);
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Intent.Update(who(text, matcher), changes, ""));
    }

    private static Optional<Intent> make(Text text, Matcher matcher) {
        var value = text.group(matcher, "value");
        return Optional.of(new Intent.Update(who(text, matcher), Details.role(value), ""));
    }

    /** A sentence that names nobody is about the contact last spoken of. */
    private static Who who(Text text, Matcher matcher) {
        var who = text.group(matcher, "who");
        return who.isEmpty() ? new Who.LastOne() : named(who, text, matcher);
    }

    private static Who whoOrNobody(Text text, Matcher matcher) {
        var who = text.group(matcher, "who");
        return who.isEmpty() ? new Who.Nobody() : named(who, text, matcher);
    }

    /** After the word <i>contact</i>, which the phrase may have taken, a number is an id and no phone number. */
    private static Who named(Text who, Text text, Matcher matcher) {
        var before = text.part(Math.max(0, matcher.start("who") - CONTACT_BEFORE), matcher.start("who"));
        return NUMBER.matcher(who.folded()).matches()
                        && CONTACT.matcher(before.folded()).find()
                ? new Who.Id(who.raw())
                : Persons.read(who);
    }

    private static String property(Phrase phrase, Text text, Matcher matcher) {
        if (!phrase.property().isEmpty()) {
            return phrase.property();
        }
        var label = text.group(matcher, "prop").folded();
        return label.isEmpty() ? text.group(matcher, "word").raw() : Labels.property(label);
    }

    /** The phrases of one language before those of the other. */
    static List<Phrase> inOrder(List<Phrase> first, List<Phrase> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
