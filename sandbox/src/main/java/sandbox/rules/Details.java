package sandbox.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values in a list such as <i>Grace Hopper, grace@navy.example, CTO at US Navy, phone +1 212 555 0199</i>: what
 * follows the name of a property is its value, e-mail addresses and phone numbers are known by their look, and what is
 * left is read by its place.
 */
final class Details {
    private static final String FILLER =
            "the|her|his|their|its|an?|el|la|los|las|su|sus|un|una|with|con|and|y|e|whose|cuyo|cuya|que|new|nuevo|nueva|also|tambien|has|have|tiene|is|es";
    private static final Pattern LABEL = Pattern.compile(
            "(?<![\\p{L}\\d@.'-])(?:(?:" + FILLER + ") )*(?<label>" + Labels.REGEX
                    + ")(?![\\p{L}\\d@'-])(?: (?:number|numero|is|are|was|now|to|as|es|ahora|sera|a|al|por|como|de|en|with|con)(?![\\p{L}\\d]))*(?: ?[:=])?");
    private static final Pattern SEPARATOR = Pattern.compile(
            "[,;|](?! ?(?:inc|llc|ltd|corp|co|s\\.?[al]\\.?(?:u\\.?)?|gmbh|plc)\\b)|(?<!\\b(?:inc|ltd|co|corp|llc|jr|sr|dr|dra|st|s\\.[al]|\\p{L}))\\.(?= |$)");
    private static final Pattern LOOSE_ENDS = Pattern.compile(
            "^(?:(?:and|y|e|with|con|for|para|is|es|to|the|called|named|llamad[oa]|que se llama|contact|contacto)\\s+)+|(?:\\s+(?:and|y|e|with|con|whose|his|her|su|el|la|the|at|de|a|in))+$|^(?:and|y|e|with|con)$|^[-:]+ ?| ?[-:<(]+$|[)>]+$");
    private static final Pattern AT_COMPANY = Pattern.compile(
            "(?:(?:s?he |that |who |que )?(?:works?|working|trabaja)(?: for| at| in| en| para)?|from|at|of|for|@|de|del|en)(?: the company| la empresa)? (?<company>.+)");
    private static final Pattern TITLE_AT = Pattern.compile(
            "(?<title>.+?),? (?:at|@|en|for) (?<company>.+)|(?<short>c[a-z]o|[a-z]{2,3}) (?:of|de|del) (?<of>.+)");
    private static final Pattern NAME_AT =
            Pattern.compile("(?<name>.+?) (?:at|from|of|@|en|de la empresa) (?<company>.+)");
    private static final Pattern TITLE = Pattern.compile(
            "(?:.* )?(?:c[etfmoip]o|vp|director[a]?|managers?|gerente|head|jef[ea]|president[ea]?|engineer|ingenier[oa]|developer|desarrollador[a]?|analyst|analista"
                    + "|sales|ventas|marketing|consultant|consultor[a]?|accountant|contable|designer|disenador[a]?|secretari[oa]|secretary|founder|fundador[a]?"
                    + "|owner|partner|soci[oa]|lawyer|abogad[oa]|doctor[a]?|professor|profesor[a]?|teacher|architect|arquitect[oa]|buyer|comprador[a]?|assistant|asistente"
                    + "|coordinator|coordinador[a]?|technician|tecnic[oa]|specialist|especialista|officer|admiral|scientist|cientific[oa]|programmer|programador[a]?|representative|executive|agent|comercial)(?: .*)?");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Text> loose = new ArrayList<>();

    private Details() {}

    /** What a new contact is described with: the first words that nothing names are its name. */
    static Map<String, String> ofNewContact(Text text) {
        var details = new Details();
        details.readLabelled(text);
        details.loose.forEach(details::place);
        return details.finished();
    }

    /** New values for a contact that exists: its name changes only where a label says so. */
    static Map<String, String> ofChange(Text text) {
        var details = new Details();
        details.readLabelled(text);
        for (var words : details.loose) {
            var stage = LifecycleStages.read(words);
            stage.ifPresent(value -> details.values.putIfAbsent("lifecyclestage", value));
            if (stage.isEmpty() && !details.placeCompany(words)) {
                details.placeTitle(words);
            }
        }
        return details.finished();
    }

    /** What somebody becomes: a lifecycle stage, or a job title, perhaps at a company. */
    static Map<String, String> role(Text text) {
        var details = new Details();
        var stage = LifecycleStages.read(text);
        if (stage.isPresent()) {
            details.values.put("lifecyclestage", stage.get());
        } else if (!details.placeTitle(text)) {
            details.values.put("jobtitle", text.raw());
        }
        return details.finished();
    }

    /** Only what labels name, and e-mail addresses and phone numbers. */
    static Map<String, String> labelled(Text text) {
        var details = new Details();
        details.readLabelled(text);
        return details.finished();
    }

    /** The value of one property, as a change of that property (a name has two). */
    static Map<String, String> value(String property, Text value) {
        var details = new Details();
        details.put(property, value);
        return details.finished();
    }

    /** The part of a text before the first name of a property, and the rest. */
    static int firstLabel(Text text) {
        var matcher = LABEL.matcher(masked(text));
        return matcher.find() ? matcher.start() : text.length();
    }

    private void readLabelled(Text text) {
        var matcher = LABEL.matcher(masked(text));
        int from = 0;
        String property = "";
        while (matcher.find()) {
            segment(property, text.part(from, matcher.start()));
            property = Labels.property(matcher.group("label"));
            from = matcher.end();
        }
        segment(property, text.part(from, text.length()));
    }

    /** E-mail addresses must not be read as names of properties ({@code mail@phone.example}). */
    private static String masked(Text text) {
        var folded = new StringBuilder(text.folded());
        var rest = text;
        int shift = 0;
        for (var email = Finds.email(rest); email.isPresent(); email = Finds.email(rest)) {
            var span = email.get();
            for (int i = shift + span.from(); i < shift + span.to(); i++) {
                folded.setCharAt(i, '\u0001');
            }
            shift += span.to();
            rest = rest.part(span.to(), rest.length());
        }
        return folded.toString();
    }

    private void segment(String property, Text text) {
        if (property.isEmpty()) {
            split(text).forEach(this::placeByLook);
            return;
        }
        var pieces = split(text);
        if (pieces.isEmpty()) {
            return;
        }
        put(property, pieces.getFirst());
        pieces.subList(1, pieces.size()).forEach(this::placeByLook);
    }

    private static List<Text> split(Text text) {
        var pieces = new ArrayList<Text>();
        var matcher = SEPARATOR.matcher(text.folded());
        int from = 0;
        while (matcher.find()) {
            pieces.add(text.part(from, matcher.start()));
            from = matcher.end();
        }
        pieces.add(text.part(from, text.length()));
        return pieces.stream()
                .map(Details::tidy)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static Text tidy(Text text) {
        var tidy = text.trimmed().without(LOOSE_ENDS);
        return tidy.equals(text) ? text : tidy(tidy);
    }

    private void put(String property, Text value) {
        var found = switch (property) {
            case "email" -> Finds.email(value);
            case "phone", "mobilephone" -> Finds.phone(value);
            default -> Optional.<Finds.Span>empty();
        };
        if (found.isEmpty()) {
            putWords(property, value);
            return;
        }
        values.put(property, found.get().value().strip());
        around(value, found.get()).forEach(this::placeByLook);
    }

    private void putWords(String property, Text value) {
        if (property.equals("name")) {
            values.putAll(PersonName.split(value.raw()));
            return;
        }
        var stage = property.equals("lifecyclestage") ? LifecycleStages.read(value) : Optional.<String>empty();
        values.put(property, stage.orElse(value.raw()));
    }

    private void placeByLook(Text text) {
        var email = Finds.email(text);
        var found = email.isPresent() ? email : Finds.phone(text);
        if (found.isEmpty()) {
            loose.add(text);
            return;
        }
        values.putIfAbsent(
                email.isPresent() ? "email" : "phone", found.get().value().strip());
        around(text, found.get()).forEach(this::placeByLook);
    }

    private static List<Text> around(Text text, Finds.Span span) {
        var pieces = new ArrayList<>(split(text.part(0, span.from())));
        pieces.addAll(split(text.part(span.to(), text.length())));
        return pieces;
    }

    private void place(Text words) {
        if (placeCompany(words)) {
            return;
        }
        boolean named = values.containsKey("firstname") || values.containsKey("lastname");
        if (!named) {
            placeName(words);
            return;
        }
        if (!placeTitle(words)) {
            values.putIfAbsent("company", words.raw());
        }
    }

    private boolean placeCompany(Text words) {
        var at = words.whole(AT_COMPANY);
        at.ifPresent(matcher ->
                values.putIfAbsent("company", words.group(matcher, "company").raw()));
        return at.isPresent();
    }

    private void placeName(Text words) {
        var at = words.whole(NAME_AT);
        if (at.isPresent()) {
            placeNameAt(words.group(at.get(), "name"), words.group(at.get(), "company"));
            return;
        }
        CompanyAfterDe.find(words)
                .ifPresentOrElse(
                        employed -> placeNameAt(employed.name(), employed.company()),
                        () -> values.putAll(PersonName.split(words.raw())));
    }

    private void placeNameAt(Text name, Text company) {
        values.putAll(PersonName.split(name.raw()));
        values.putIfAbsent("company", company.raw());
    }

    private boolean placeTitle(Text words) {
        var at = words.whole(TITLE_AT);
        if (at.isPresent()) {
            values.putIfAbsent("jobtitle", either(words, at.get(), "title", "short"));
            values.putIfAbsent("company", either(words, at.get(), "company", "of"));
            return true;
        }
        if (words.whole(TITLE).isEmpty()) {
            return false;
        }
        values.putIfAbsent("jobtitle", words.raw());
        return true;
    }

    private static String either(Text words, Matcher matcher, String one, String other) {
        var text = words.group(matcher, one);
        return text.isEmpty() ? words.group(matcher, other).raw() : text.raw();
    }

    private Map<String, String> finished() {
        return values;
    }
}
