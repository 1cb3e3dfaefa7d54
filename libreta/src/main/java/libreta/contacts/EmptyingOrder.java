package libreta.contacts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@link Clause} asks to be emptied. */
enum EmptyingOrder {
    IT,
    ANOTHER,
    /** <i>Delete it</i>: what was named before. */
    NAMED_BEFORE,
    /** <i>Delete</i>, and the clause is at its end. */
    NAMED_NEXT,
    NOTHING;

    private static final String COURTESY = "(?:please|too|also|as well|thanks|thank you|por favor|tambien|gracias)";
    private static final String SPANISH_VERB =
            "(?:quit|borr|elimin|vaci|limpi|suprim)(?:a|e|es|as|en|ar|ir|ad|id|emos|amos)(?:me|se|le|les|nos)?";
    /** As one orders, wishes or asks; who <i>deleted</i> something tells of it only. */
    private static final String VERB = "(?:remove|delete|clear(?: out)?|erase|empty|blank|wipe|unset|get rid of"
            + "|mind (?:removing|deleting|clearing|erasing|emptying)|" + SPANISH_VERB + "(?:los|las)?)";

    private static final String VERB_WITH_LO = SPANISH_VERB + "(?:lo|la)";
    private static final String STATE = "(?:empty|blank|vacio|vacia|en blanco)";
    private static final String DONE = "(?:removed|deleted|cleared|erased|emptied|wiped|borrado|eliminado|STATE)";

    private static final String WHICH =
            "(?:(?:please|also|just|now|por favor|tambien|me|us|the|her|his|their|its|this|that|any|all"
                    + "|old|wrong|whole|entire|current|el|la|los|las|su|sus|este|ese|antiguo|viejo) )*+";
    private static final String OWNER = "(?:(?:[^\\s\uE000-\uE002]+ ){0,2}[^\\s\uE000-\uE002]+['’]s )?";
    /** <i>The value of the phone</i> is all of it, the last digit is not. */
    private static final String WHOLE =
            "(?:(?:value|contents?|field|valor|contenido|campo)(?: (?:of|in|for|de|del|en))? )?";

    private static final String PROPERTY = "[\uE000-\uE002]";
    /** Another word behind the name begins a different thing: <i>the phone calls</i>. */
    private static final String ENDED =
            "(?! (?:of|from|in|on|de|del|en) WHICH" + PROPERTY + ")(?=[\\W&&[^\uE000\uE001]]*$|\\W* (?:number|address"
                    + "|field|value|entry|completely|entirely|altogether|now|again|for|of|from|in|on|a|al|as|because|since"
                    + "|that|which|who|we|you|i|she|he|there|COURTESY|campo|valor|porque|ya|que|pues|de|del|para|por|en|actual|antiguo|viejo)"
                    + "(?![\\p{L}\\p{N}]))";

    private static final String OBJECT = "WHICH" + WHOLE + "WHICH" + OWNER + "WHICH(?<property>" + PROPERTY + ")";
    private static final String FEW_WORDS = "(?: [^\\s\uE000-\uE002]+){0,5}?";

    private static final Pattern VERB_FIRST = pattern(VERB + " " + OBJECT + ENDED);
    private static final Pattern LEFT =
            pattern("(?:leave|make|set|deja(?:r|d|me|le)?|deje|pon(?:me|le)?) " + OBJECT + "(?: (?:to|as))? " + DONE);
    private static final Pattern OUGHT = pattern("(?<property>" + PROPERTY + ")" + FEW_WORDS
            + " (?:should|must|has to|needs to|is to|to|debe|deberia|tiene que)"
            + " (?:(?:be|get|stay|estar|quedar|ser|ir) )?" + DONE);
    private static final Pattern PRONOUN =
            pattern("(?:" + VERB + " (?:COURTESY )*(?:it|that|this)|" + VERB_WITH_LO + ")" + ENDED);
    private static final Pattern OPEN = pattern("(?:" + VERB + "|" + VERB_WITH_LO + ")(?: COURTESY)*\\W*$");

    /** What the account has no property for may have its neighbours in the list: <i>remove the fax, the phone</i>. */
    private static final Pattern ANOTHER_THING =
            pattern(VERB + " (?:the|her|his|their|its|el|la|los|las|su|sus) [\\p{L}-]+(?: COURTESY)*\\W*$");

    /** <i>She has no phone</i>; a search is for contacts without one. */
    private static final Pattern LACKS =
            pattern("(?:(?:she|he|they|ella|el|(?-i:(?!Who|Which|Every|Some|Any|No)\\p{Lu})\\S*"
                    + "|(?:the|this|el|la|este|esta) (?:contact|customer|client|person|contacto|cliente|persona))"
                    + " (?:now )?(?:no longer (?:has|have|uses?)|(?:has|have) no|(?:ya )?no (?:tiene|usa))"
                    + "|^\\W*(?:ya )?no (?:tiene|usa)"
                    + "|^\\W*without|^\\W*sin)"
                    + "(?: (?:a|an|any|un|una|ningun|ninguna))? (?<property>\uE000)\\W*(?:$| (?:any|now|ya|COURTESY))");

    private static final Pattern LEAVES_HER =
            pattern("(?:leave (?:him|her|it|them|\\p{Lu}\\S*)|deja(?:r|d)?(?:lo|la)|deje(?:lo|la))$");

    private static final Pattern ONLY = Pattern.compile(("(?iu)(?:COURTESY )*+(?:to be )?(?:" + VERB + "|"
                    + VERB_WITH_LO + "|" + DONE + ")(?: (?:it|them|that))?(?: COURTESY)*+")
            .replace("STATE", STATE)
            .replace("COURTESY", COURTESY)
            .replace(" ", "\\s+"));
    private static final Pattern ANY = pattern(VERB + "|" + VERB_WITH_LO + "|" + DONE);
    private static final Pattern SPOKEN_OF =
            pattern(VERB + "|" + VERB_WITH_LO + "|" + DONE + "|none|nothing|null|n/a|drop|without"
                    + "|(?:has|have) no|(?:does ?n[o'’]t|do ?n[o'’]t|does not|do not) have|no longer|any ?more|ninguno|ninguna|nada|sin"
                    + "|(?:ya )?no (?:tiene|usa|es|esta|trabaja)|vacios|vacias");
    /** What they say of emptying is told, not asked. */
    private static final Pattern TOLD =
            pattern("(?:(?:because|that|which|who|whose|since|porque|quien) .*|(?:i|we|they|he|she|who|yo|ella))$");

    /** @param before the clause to which this one may be the end: <i>leave her</i> goes on with <i>without a phone</i> */
    static EmptyingOrder of(Clause clause, Clause before) {
        String text = clause.text();
        if (lacks(text, before)) {
            return IT;
        }
        for (Pattern order : List.of(VERB_FIRST, LEFT, OUGHT)) {
            Matcher said = order.matcher(text);
            if (said.find()) {
                return isAsked(text, said) ? of(said.group("property")) : NOTHING;
            }
        }
        Matcher pronoun = PRONOUN.matcher(text);
        if (pronoun.find()) {
            return isAsked(text, pronoun) ? NAMED_BEFORE : NOTHING;
        }
        Matcher another = ANOTHER_THING.matcher(text);
        if (another.find()) {
            return isAsked(text, another) ? ANOTHER : NOTHING;
        }
        Matcher open = OPEN.matcher(text);
        return open.find() && isAsked(text, open) ? NAMED_NEXT : NOTHING;
    }

    static boolean isIn(String text) {
        return ANY.matcher(text).find();
    }

    /** Whether somebody may want something to be empty, in whatever words. */
    static boolean isSpokenOfIn(String text) {
        return SPOKEN_OF.matcher(text).find();
    }

    /** <i>Phone: empty</i>. */
    static boolean isAll(Clause clause) {
        return ONLY.matcher(clause.text()).matches();
    }

    private static EmptyingOrder of(String property) {
        return property.equals(Clause.ANOTHER) ? ANOTHER : IT;
    }

    private static boolean lacks(String text, Clause before) {
        Matcher lacks = LACKS.matcher(text);
        if (!lacks.find() || Clause.denies(text.substring(0, lacks.start()))) {
            return false;
        }
        boolean goesOn = before.then().equals(" ");
        return !text.matches("(?iu)\\W*(?:without|sin)\\b.*")
                || (goesOn && LEAVES_HER.matcher(before.text()).find());
    }

    /** A <i>not</i> behind the verb says why it is to be emptied. */
    private static boolean isAsked(String text, Matcher order) {
        return !Clause.denies(text.substring(0, order.end()))
                && !TOLD.matcher(text.substring(0, order.start()).strip()).find();
    }

    private static Pattern pattern(String words) {
        String whole =
                words.replace("WHICH", WHICH).replace("COURTESY", COURTESY).replace("STATE", STATE);
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + whole.replace(" ", "\\s+") + ")(?![\\p{L}\\p{N}])");
    }
}
