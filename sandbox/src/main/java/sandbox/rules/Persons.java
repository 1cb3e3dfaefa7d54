package sandbox.rules;

import java.util.regex.Pattern;

/** Reads whom some words mean. */
final class Persons {
    private static final Pattern PRONOUN =
            Pattern.compile("(?:" + EnglishWords.PRONOUN + "|" + SpanishWords.PRONOUN + ")");
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:the|all|every|any|todos|todas|an?|our|my|al|el|la|los|las|a|por|to|de|sobre|about|for|contacts?|contactos?|person|persona|people|personas|someone|somebody|alguien"
                    + "|customer|cliente|record|ficha|(?:con|with)(?: the| an?| el| la)? (?:name|nombre|phone(?: number)?|telefono|e-?mail(?: address)?|correo(?: electronico)?|numero)"
                    + "|phone(?: number)?|telefono|numero|number|e-?mail(?: address)?|correo(?: electronico)?|named|called|llamad[oa]|que se llama|del?)\\s*:?\\s+)+(?=\\S)");
    private static final Pattern AT_ENGLISH =
            Pattern.compile("(.+?),?(?: who works| working| that works)? (?:at|from|@) (?:the company )?(.+)");
    private static final Pattern AT_SPANISH = Pattern.compile("(.+?),?(?: que trabaja)? (?:en|de la empresa) (.+)");

    private static final Pattern DOMAIN = Pattern.compile("@[\\w-]+(?:\\.[\\w-]+)+");

    private Persons() {}

    static Who read(Text said) {
        var text = said.trimmed();
        if (text.isEmpty()) {
            return new Who.Nobody();
        }
        if (text.whole(PRONOUN).isPresent()) {
            return new Who.LastOne();
        }
        var email = Finds.email(text);
        if (email.isPresent()) {
            return new Who.Email(email.get().value());
        }
        var id = Finds.id(text);
        if (id.isPresent()) {
            return new Who.Id(id.get());
        }
        var phone = Finds.phone(text);
        if (phone.isPresent()) {
            return new Who.Phone(phone.get().value().strip());
        }
        return named(text.without(BEFORE));
    }

    private static Who named(Text text) {
        for (var pattern : new Pattern[] {AT_ENGLISH, AT_SPANISH}) {
            var matcher = text.whole(pattern);
            if (matcher.isPresent()) {
                var person = text.part(matcher.get().start(1), matcher.get().end(1));
                var company = text.part(matcher.get().start(2), matcher.get().end(2));
                return new Who.Name(person.trimmed().raw(), company.trimmed().raw());
            }
        }
        var employed = CompanyAfterDe.find(text);
        if (employed.isPresent()) {
            var name = employed.get().name();
            return new Who.Name(name.raw(), employed.get().company().raw());
        }
        if (text.whole(DOMAIN).isPresent()) {
            return new Who.Email(text.raw());
        }
        boolean fullName = PersonName.fits(text) && text.raw().contains(" ") && !CompanyAfterDe.isOrganisation(text);
        return fullName ? new Who.Name(text.raw(), "") : new Who.Words(text.raw());
    }
}
