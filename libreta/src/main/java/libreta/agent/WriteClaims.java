package libreta.agent;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sentences claim that something was written, in English and Spanish: <i>I've updated her phone</i>, <i>se ha
 * creado el contacto</i>. A question, an offer, a <i>no</i>, a quotation and the report of a date claim nothing.
 *
 * <p>What is in doubt counts as a claim: a true sentence too few does less harm than a false one too many.
 */
final class WriteClaims {
    /** In the patterns a blank stands for whatever may stand between two words: spaces, Markdown marks, HTML tags. */
    private static final String BETWEEN = "(?:[\\s\\u00a0*_~`]|</?\\w{1,8}>)+";

    private static final String DONE_EN =
            "(?:updated|created|saved|changed|added|edited|modified|stored|recorded|registered|deleted|removed|corrected"
                    + "|fixed|renamed|replaced|entered|written|applied|amended|adjusted|archived|cleared|emptied|logged"
                    + "|switched|persisted|inserted|completed|processed|synced|merged|committed|put|set|moved)";
    private static final String STATE_EN =
            "(?:updated|created|saved|changed|added|done|complete|completed|in place|set up)";
    private static final String DEED_EN =
            "(?:(?:finished|completed|carried out) (?:the|your|that|this) (?:updates?|changes?|edits?|correction)"
                    + "|taken care of|done(?: it| that| this| so| as\\b)"
                    + "|made(?: (?:the|that|this|these|those|your|all|both))*(?: \\w+)? (?:changes?|updates?|edits?|corrections?))";
    private static final String HOW_EN =
            "(?: (?:now|just|already|also|both|all|successfully|indeed|safely|duly|since|then|correctly|gone ahead and"
                    + "|went ahead and|been))*";
    private static final String DONE_ES =
            "(?:(?:actualizad|cread|guardad|cambiad|añadid|agregad|modificad|registrad|eliminad|borrad|corregid|editad|grabad"
                    + "|almacenad|introducid|aplicad|establecid|fijad|asignad|sustituid|reemplazad|quitad|archivad|completad"
                    + "|incorporad|insertad|renombrad|anotad|apuntad|realizad|efectuad)[oa]s?|hech[oa]s?|puest[oa]s?|escrit[oa]s?|dad[oa]s? de alta)";
    private static final String DEED_ES =
            "(?:hecho|realizado|efectuado)(?: ya)?(?: (?:el|los|la|las|tus?|ese|esos|todos los)"
                    + "(?: \\w+)?)? (?:cambios?|actualizaci[oó]n(?:es)?|modificaci[oó]n(?:es)?|correcci[oó]n(?:es)?)";
    private static final String HOW_ES =
            "(?: (?:ya|también|ahora|correctamente|recién|bien|con éxito|sido|quedado|perfectamente))*";
    private static final String PAST_ES =
            "(?:actualicé|creé|guardé|cambié|añadí|agregué|modifiqué|registré|eliminé|borré|corregí|edité|grabé|introduje"
                    + "|puse|apliqué|di de alta|renombré|anoté|apunté)";
    private static final String THING_EN =
            "(?:contacts?|records?|phone(?: number)?|number|e-?mail(?: address)?|address|job title|title|company|changes?"
                    + "|updates?|details|name|stage|lead|customer|information|data|everything|entry|profile|value)";
    private static final String THING_ES =
            "(?:contactos?|registros?|fichas?|tel[eé]fonos?|n[uú]mero|correo(?: electr[oó]nico)?|e-?mail|direcci[oó]n|cargo"
                    + "|puesto|empresa|cambios?|datos|nombre|etapa|informaci[oó]n|todo|valor(?:es)?)";

    /** What the assistant itself did. */
    private static final Pattern OWN = words(
            "(?:I|we)(?:['’]ve| have| had|['’]d)?" + HOW_EN + " (?:" + DONE_EN + "|" + DEED_EN
                    + "|wrote)\\b"
                    + "|(?:(?:me|te|se|le|les|lo|la|los|las|os) )*(?:he|hemos|acabo de haber)" + HOW_ES + " (?:"
                    + DONE_ES + "|"
                    + DEED_ES + "|hecho(?=[\\s*_]*[.!,]))"
                    + "|(?:(?:me|te|se|le|les|lo|la|los|las|os) )*" + PAST_ES + "(?!\\p{L})"
                    + "|(?:lo|la|los|las) (?:hice(?!\\p{L})|tienes" + HOW_ES + " " + DONE_ES + ")"
                    + "|acabo de (?:actualizar|crear|guardar|cambiar|añadir|agregar|modificar|registrar|poner|borrar|hacer)\\w*");

    /** What is said to have been done. */
    private static final Pattern PASSIVE = words("been" + HOW_EN + " (?:" + DONE_EN + "|taken care of|made)\\b"
            + "|(?:was|were|got)" + HOW_EN + " (?:" + DONE_EN + "|made)\\b"
            + "|(?:is|are|['’]s)" + HOW_EN + " " + STATE_EN + "\\b(?! (?:as|by|under)\\b)"
            + "|(?:is|are) now (?:in|on|part of|among)(?: your| the| our)? (?:hubspot|crm|contacts)\\b"
            + "|(?:is|are) now up to date\\b|now has (?:the |a )?(?:new )?" + THING_EN
            + "\\b|now (?:is|reads|shows|has)\\b|(?:is|are|reads|shows) now\\b"
            + "|(?:hubspot|the system|the application|the crm|libreta)(?: has)?" + HOW_EN
            + " (?:saved|stored|updated|created|changed|added|recorded|accepted)\\b"
            + "|(?:is|are) set to (?:\\S+ ){1,6}now\\b"
            + "|(?:update|change|edit|creation)s? went through\\b"
            + "|(?:successfully|correctly) " + DONE_EN + "\\b|" + DONE_EN + " (?:successfully|correctly)\\b"
            + "|(?:update|change|creation|save|write) (?:is |was )?(?:complete|completed|done|successful|succeeded)\\b"
            + "|se(?: (?:me|te|le|les|lo|la|los|las))? (?:ha|han)" + HOW_ES + " (?:" + DONE_ES + "|" + DEED_ES
            + "|realizado|hecho)"
            + "|(?:ha|han) (?:sido|quedado)" + HOW_ES + " (?:" + DONE_ES + "|hech[oa]s?|list[oa]s?)"
            + "|(?:hubspot|el sistema|la aplicación|libreta) (?:lo |la |los |las )?ha" + HOW_ES + " " + DONE_ES
            + "|(?:queda|quedan|quedó|quedaron)" + HOW_ES + " (?:" + DONE_ES + "|hech[oa]s?|list[oa]s?)"
            + "|(?:ya )?están?" + HOW_ES + " (?:" + DONE_ES + "|hech[oa]s?)(?! (?:como|por)\\b)"
            + "|ya está(?: list[oa])?(?=[\\s*_]*[.!,]|$)|ya está en (?:tu )?hubspot\\b"
            + "|(?:fue|fueron)" + HOW_ES + " " + DONE_ES
            + "|se (?:creó|actualizó|guardó|cambió|añadió|agregó|modificó|registró|eliminó|crearon|actualizaron|guardaron"
            + "|cambiaron|añadieron|modificaron)(?!\\p{L})"
            + "|(?:ahora es|es ahora|ahora está|ahora figura|ahora tiene|pasa a ser|ha pasado a ser)(?!\\p{L})"
            + "|(?:actualización|creación|modificación) (?:completada|realizada|hecha|terminada)\\b"
            + "|(?:actualización|creación|modificación|cambio) se (?:realizó|hizo|completó|efectuó)(?!\\p{L})");

    /** What says so in so few words only where a sentence, or a part of one, begins. */
    private static final Pattern OPENING = words("(?:(?:that|it)['’]s )?(?:all )?done(?=[\\s*_]*(?:[.!,:;)—–-]|$))"
            + "|(?:you(?:['’]re| are) )?all set(?=[\\s*_]*(?:[.!,:;—–-]|$))"
            + "|(?:todo listo|ya quedó|ya queda)(?=[\\s*_]*(?:[.!,:;)—–-]|$))"
            + "|(?:hecho|listo|lista|ya está)(?=[\\s*_]*(?:[.!,:;)—–-]|$))"
            + "|" + DONE_EN + "(?=[\\s*_]*(?:[.!,:;—–-]|$)"
            + "|" + BETWEEN
            + "(?:(?-i:\\p{Lu})|(?:the|your|her|his|their|its|it|that|this|all|both|a new|new|to|in hubspot|for you|as requested"
            + "|contact|phone|e-?mail|job)(?!\\p{L})))"
            + "|set (?:\\S+ ){1,8}to "
            + "|" + DONE_ES + "(?=[\\s*_]*(?:[.!,:;—–-]|$)"
            + "|" + BETWEEN
            + "(?:(?-i:\\p{Lu})|(?:el|la|los|las|su|sus|tu|tus|un|una|a|en hubspot|correctamente|con éxito|todo|contacto)(?!\\p{L})))"
            + "|" + THING_EN + "(?: (?:is|was|are|were|has been|have been))?" + HOW_EN + " " + DONE_EN
            + "(?=[\\s*_]*(?:[.!,:;)—–✅-]|$)|" + BETWEEN + "(?:successfully|in hubspot|to)\\b)"
            + "|" + THING_ES + HOW_ES + " " + DONE_ES
            + "(?=[\\s*_]*(?:[.!,:;)—–✅-]|$)|" + BETWEEN + "(?:correctamente|con éxito|en hubspot|a\\b))");

    private static final String MONTHS =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
                    + "|septiembre|octubre|noviembre|diciembre)";
    private static final String DAY = "(?:\\d{4}(?!\\d)|\\d{1,2}[/.:-]\\d|\\d{1,2}(?:st|nd|rd|th)?(?: of| de)? "
            + MONTHS + "\\b|" + MONTHS + "\\b)";
    private static final Pattern WHEN = words(
            "^[^.]{0,60}?\\b(?:(?:on|in|at|since|between|before|after|during|around|el|en|desde|entre|antes de|hacia|durante|a las)"
                    + "(?: the| el)?(?: (?:early|late|mid|mon|tues|wednes|thurs|fri|satur|sun)\\w*,?| día| año| mes de"
                    + "| lunes| martes| miércoles| jueves| viernes| sábado| domingo)*"
                    + " " + DAY
                    + "|on (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\\b"
                    + "|(?:days?|weeks?|months?|years?) ago\\b|yesterday\\b|last (?:week|month|year|night|spring|summer|autumn|winter|mon|tues|wednes|thurs|fri|satur|sun)"
                    + "|this (?:week|month|year)\\b|ayer\\b|hace \\p{L}*\\d*\\p{L}* (?:días?|semanas?|mes(?:es)?|años?)"
                    + "|por última vez|(?:este|el) (?:año|mes)(?: pasado)?\\b|esta semana|la semana pasada)");
    private static final Pattern DATED =
            words("^[\\s*_]*:?[\\s*_]*(?:on |in |at |el |en )?(?:\\d{1,4}|" + MONTHS + " \\d)");
    private static final Pattern BY_WHOM = words("^ (?:automatically )?(?:by|por)\\b(?! (?:me|us|mí|ti)\\b)");
    private static final Pattern ONLY_THEN = words(
            "^[^.]{0,40}?\\b(?:only|until|unless|once you|when you|after you|if you|as soon as|solo|sólo|hasta que|cuando|si)\\b");
    private static final Pattern NOTHING_AFTER = words("^ (?:nothing|no|none|neither|nada|ning[uú]n\\w*)\\b");
    private static final Pattern A_PROPOSAL =
            words("^(?: together| up)?(?: (?:a|the|this|that|your|my|an?other|una?|la|el|esta|este|tu))?(?: \\w+)?"
                    + " (?:proposals?|drafts?|suggestions?|list|search|summary|preview|request|question|filter|propuestas?"
                    + "|borrador|lista|búsqueda|resumen|petición|pregunta|filtro|vista previa)\\b");

    private static final Pattern ASKED =
            words("^[^\\p{L}¿]*(?:shall|should|would|will|could|can|may|do|does|did|has|have|had|is|are"
                    + "|was|were|what|which|who|whom|whose|when|where|why|how)\\b");
    private static final Pattern CONDITION =
            words("\\b(?:if|when|once|until|before|as soon as|whether|unless|whenever|si|cuando"
                    + "|en cuanto|una vez|una vez que|hasta que|cada vez|antes de que|only what|only those that|what|whatever|which|lo que"
                    + "|qué|solo lo que)$");
    private static final Pattern CONDITION_OF_IT =
            words("\\b(?:if|when|once|until|before|as soon as|whether|unless|whenever|si|cuando"
                    + "|en cuanto|una vez que|hasta que|whose|what|which)(?: [\\p{L}'’]+){1,4}$");
    private static final Pattern WHICH = words("\\b(?:(?:that|which|who)(?: (?:have|has|had|['’]ve))?"
            + "|(?:contactos|registros|personas|clientes|fichas|contacto|persona|cliente) que|last|por última vez)$");
    private static final Pattern LAST = words("\\b(?:last|first|originally|por última vez)$");
    private static final Pattern NO_BEFORE =
            words("\\b(?:no|ni|nunca|jamás|tampoco|nada|nadie|not|never|cannot|can['’]t|n['’]t"
                    + "|doesn['’]t|does not|to have|must have|should have|may have|might have|could have|would have)$");
    private static final Pattern NOTHING_BEFORE =
            words("^[^\\p{L}]*(?:(?:so|so far|and|but|y|pero|as yet|up to now|hasta ahora) )?"
                    + "(?:nothing|none|neither|nobody|no one|no(?! (?:doubt|problem|worries))|nada|ning[uú]n\\w*|nadie|not (?:one|a single|yet|all|everything)"
                    + "|tampoco|todavía no|aún no|ni)\\b");
    private static final Pattern NOT_SAYING = words(
            "(?:not|never|cannot|can['’]t|n['’]t|no|no puedo|sin)"
                    + " (?:say|said|saying|think|believe|confirm|claim|claiming|tell you|see|sure|true|decir|digo|creo|confirmar|asegurar"
                    + "|cierto|verdad|seguro de)(?: that| whether| if| que| si)?(?: (?:it|this|that|the \\w+|el \\w+|la \\w+)(?: has| have)?)?$");
    private static final Pattern THING_BEFORE = words("\\b(?:" + THING_EN + "|" + THING_ES + "|it)\\b[^.;]{0,60}$");
    private static final Pattern LAST_PART =
            Pattern.compile("[,;:—–]|\\b(?:but|and|pero|y)\\b", Pattern.CASE_INSENSITIVE);

    private WriteClaims() {}

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern.replace(" ", BETWEEN), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a claim may begin somewhere in a text that is still growing. */
    enum Sight {
        NONE,
        /** More text decides. */
        PERHAPS,
        FOUND
    }

    /**
     * The first place at {@code from} or behind it where a claiming word begins, or may begin when more text comes.
     *
     * @param at the text's length where there is none
     * @param end behind the words of the claim
     */
    record Seen(Sight sight, int at, int end) {
        private Seen or(Seen other) {
            return sight.compareTo(other.sight) >= 0 ? this : other;
        }
    }

    static Seen look(CharSequence text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (!beginsWord(text, at)) {
                continue;
            }
            Seen seen = at(OWN, text, at).or(at(PASSIVE, text, at));
            seen = opens(text, at) ? seen.or(at(OPENING, text, at)) : seen;
            if (seen.sight() != Sight.NONE) {
                return seen;
            }
        }
        return new Seen(Sight.NONE, text.length(), text.length());
    }

    /** Whether a whole sentence claims a write. */
    static boolean isOne(String sentence) {
        boolean openings = true;
        for (int at = 0; at < sentence.length(); at++) {
            if (!beginsWord(sentence, at)) {
                continue;
            }
            Matcher own = matcher(OWN, sentence, at);
            Matcher passive = matcher(PASSIVE, sentence, at);
            if (own.lookingAt()) {
                if (!ownIsHarmless(sentence, at, own.end())) {
                    return true;
                }
                at = own.end() - 1;
            } else if (passive.lookingAt()) {
                if (!passiveIsHarmless(sentence, at, passive.end())) {
                    return true;
                }
                at = passive.end() - 1;
            } else if (openings && opens(sentence, at)) {
                Matcher opening = matcher(OPENING, sentence, at);
                if (opening.lookingAt() && !openingIsHarmless(sentence, at, opening.end())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean ownIsHarmless(String sentence, int at, int end) {
        String before = sentence.substring(0, at).stripTrailing();
        String after = sentence.substring(end);
        return asked(sentence, before)
                || quoted(before)
                || CONDITION.matcher(before).find()
                || NO_BEFORE.matcher(before).find()
                || NOT_SAYING.matcher(before).find()
                || NOTHING_AFTER.matcher(after).find()
                || A_PROPOSAL.matcher(after).find();
    }

    private static boolean passiveIsHarmless(String sentence, int at, int end) {
        String before = sentence.substring(0, at).stripTrailing();
        String after = sentence.substring(end);
        String word = sentence.substring(at, end).toLowerCase(Locale.ROOT);
        if ((word.contains("now")
                        && !word.contains("up to date")
                        && !word.contains("hubspot")
                        && !word.contains("set to")
                        && !word.matches("(?s)now\\P{L}+has\\P{L}+\\p{L}.*")
                        && !word.matches(".*ed\\b.*"))
                || word.startsWith("ahora ")
                || word.startsWith("es ahora")) {
            if (!THING_BEFORE.matcher(before).find()) {
                return true;
            }
        }
        if (word.startsWith("been")
                && !before.matches(
                        "(?is).*(?:\\b(?:has|have|had|having)|['’]s|['’]ve)[\\s*_]*(?:\\b(?:now|just|also|already|all|both)[\\s*_]*)*")) {
            return true;
        }
        String part = lastPart(before);
        return asked(sentence, before)
                || quoted(before)
                || CONDITION.matcher(before).find()
                || CONDITION_OF_IT.matcher(part).find()
                || WHICH.matcher(before).find()
                || LAST.matcher(before).find()
                || NO_BEFORE.matcher(before).find()
                || NOT_SAYING.matcher(before).find()
                || NOTHING_BEFORE.matcher(part).find()
                || WHEN.matcher(after).find()
                || BY_WHOM.matcher(after).find()
                || ONLY_THEN.matcher(after).find()
                || NOTHING_AFTER.matcher(after).find()
                || A_PROPOSAL.matcher(after).find();
    }

    private static boolean openingIsHarmless(String sentence, int at, int end) {
        String before = sentence.substring(0, at).stripTrailing();
        String after = sentence.substring(end);
        return asked(sentence, before)
                || quoted(before)
                || WHEN.matcher(after).find()
                || DATED.matcher(after).find()
                || ONLY_THEN.matcher(after).find()
                || A_PROPOSAL.matcher(after).find()
                || NOTHING_BEFORE.matcher(lastPart(before)).find();
    }

    /** A Spanish question says at its beginning that it is one, an English one by its first word. */
    private static boolean asked(String sentence, String before) {
        return before.lastIndexOf('¿') > before.lastIndexOf('?')
                || (sentence.strip().endsWith("?") && ASKED.matcher(sentence).find());
    }

    /** In the words of somebody else, which are not the whole of the sentence. */
    private static boolean quoted(String before) {
        long straight = before.chars().filter(sign -> sign == '"').count();
        int opened = Math.max(before.lastIndexOf('“'), before.lastIndexOf('«'));
        int closed = Math.max(before.lastIndexOf('”'), before.lastIndexOf('»'));
        boolean inside = straight % 2 == 1 || opened > closed;
        return inside && before.chars().anyMatch(Character::isLetter);
    }

    private static String lastPart(String before) {
        Matcher parts = LAST_PART.matcher(before);
        int start = 0;
        while (parts.find()) {
            start = parts.end();
        }
        return before.substring(start);
    }

    /** Text that is still growing is what {@link Matcher#hitEnd} is for. */
    @SuppressWarnings("JdkObsolete") // warns of hitEnd outside of scanners of growing text, and this is one
    private static Seen at(Pattern pattern, CharSequence text, int at) {
        Matcher matcher = matcher(pattern, text, at);
        if (matcher.lookingAt()) {
            return new Seen(Sight.FOUND, at, matcher.end());
        }
        return new Seen(matcher.hitEnd() ? Sight.PERHAPS : Sight.NONE, at, at);
    }

    private static Matcher matcher(Pattern pattern, CharSequence text, int at) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    private static boolean beginsWord(CharSequence text, int at) {
        return (Character.isLetter(text.charAt(at)) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))))
                || ((text.charAt(at) == '\'' || text.charAt(at) == '’')
                        && at > 0
                        && Character.isLetter(text.charAt(at - 1)));
    }

    /** Whether nothing but marks stands before {@code at}, up to the beginning or a sign that parts sentences. */
    private static boolean opens(CharSequence text, int at) {
        for (int before = at - 1; before >= 0; before--) {
            char sign = text.charAt(before);
            if (",;:—–!.¡-(".indexOf(sign) >= 0) {
                return sign != '-' || before == 0 || !Character.isLetterOrDigit(text.charAt(before - 1));
            }
            if (Character.isLetterOrDigit(sign)) {
                return false;
            }
        }
        return true;
    }
}
