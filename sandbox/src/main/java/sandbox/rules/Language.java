package sandbox.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language that the model speaks; it knows the words by which it is told from the other one. */
final class Language {
    static final Language ENGLISH = new Language(
            new EnglishSentences(),
            Understanding.inOrder(EnglishWords.SMALL_TALK, SpanishWords.SMALL_TALK),
            Understanding.inOrder(EnglishWords.PHRASES, SpanishWords.PHRASES),
            "h[ea]+l+o+|hi|hey|good|morning|afternoon|evening|please|thanks|thank|help|find|search|look|show|who|what|where|which|how|get|list|create"
                    + "|more|next|rest|undo|revert|merge|export|send|customers|leads|add|new|register|save|make|set|change|update|modify|edit|correct|rename|remove|delete|clear|contact|contacts|people|phone|name"
                    + "|email address|company|job|title|her|his|their|can|could|would|is|are|yes|cancel|forget|never|first|second|third|last one|the one|lifecycle|customer|owner|with|without|none|skip|give|works|work|tell",
            "the|of|to|and|at|for|from|an|in|my|one|it|me|i|you|now");

    static final Language SPANISH = new Language(
            new SpanishSentences(),
            Understanding.inOrder(SpanishWords.SMALL_TALK, EnglishWords.SMALL_TALK),
            Understanding.inOrder(SpanishWords.PHRASES, EnglishWords.PHRASES),
            "h+o+l+a+s?|buenas|buenos|dias|tardes|noches|por favor|porfa|gracias|ayuda|ayudame|busca|buscar|buscame|encuentra|muestra|muestrame|dame|dime|quien|quienes|que|cual"
                    + "|donde|como|crea|crear|creame|anade|anadir|agrega|registra|nuevo|nueva|pon|ponle|cambia|cambiar|cambiale|actualiza|actualizar|modifica|modificar"
                    + "|edita|corrige|borra|elimina|quita|contacto|contactos|personas|gente|telefono|movil|nombre|correo|empresa|cargo|puesto|puedes|podrias|quiero|necesito"
                    + "|mas|siguiente|siguientes|deshaz|deshacer|deshazlo|revierte|chiste|cuentame|envia|manda|mandale|fusiona|exporta|clientes|prospectos|todos|es|eres|si|cancela|cancelar|olvidalo|dejalo|primero|primera|segundo|segunda|tercero|tercera|ultimo|ultima|cliente|propietario|su|sus|con|ninguno|tiene|hay|haz|hazla|hazlo|trabaja|estado|etapa|apellido|apellidos|sin|llama|eso|adios|hasta luego|hasta pronto",
            "el|la|los|las|un|una|de|del|al|y|para|en|me|le|se|lo|ahora|o");

    private static final int WEIGHT_OF_A_TELLING_WORD = 10;

    private final Sentences sentences;
    private final List<Phrase> smallTalk;
    private final List<Phrase> phrases;
    private final Pattern telling;
    private final Pattern common;

    private Language(Sentences sentences, List<Phrase> smallTalk, List<Phrase> phrases, String telling, String common) {
        this.sentences = sentences;
        this.smallTalk = smallTalk;
        this.phrases = phrases;
        this.telling = word(telling);
        this.common = word(common);
    }

    /** The language of a text; empty where nothing tells, as in a bare name. */
    static Optional<Language> of(Text text) {
        long english = ENGLISH.weight(text);
        long spanish = SPANISH.weight(text);
        // Names such as "María de la Cruz" hold common words, so these alone tell nothing.
        if (english == spanish || Math.max(english, spanish) < WEIGHT_OF_A_TELLING_WORD) {
            return Optional.empty();
        }
        return Optional.of(english > spanish ? ENGLISH : SPANISH);
    }

    /** Whether a word of the text tells a language: it is then more than a name. */
    static boolean tells(Text text) {
        return ENGLISH.telling.matcher(text.folded()).find()
                || SPANISH.telling.matcher(text.folded()).find();
    }

    private long weight(Text text) {
        return WEIGHT_OF_A_TELLING_WORD
                        * telling.matcher(text.folded()).results().count()
                + common.matcher(text.folded()).results().count();
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?<![\\p{L}@.\\d])(?:" + words + ")(?![\\p{L}@\\d])");
    }

    Sentences sentences() {
        return sentences;
    }

    List<Phrase> smallTalk() {
        return smallTalk;
    }

    List<Phrase> phrases() {
        return phrases;
    }
}
