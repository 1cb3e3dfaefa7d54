package libreta.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import libreta.conversation.Language;

/** The sentences of {@code words_en.properties} and {@code words_es.properties}, by their keys. */
public final class Words {
    /** A language that is missing is a bug, not a reason to speak another one. */
    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Words() {}

    /**
     * The sentence with its places filled in.
     *
     * @param values for {@code {0}}, {@code {1}} … of the sentence
     */
    public static String say(Language language, String key, Object... values) {
        String sentence = bundle(language).getString(key);
        return new MessageFormat(sentence, language.locale()).format(values);
    }

    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("libreta.words.words", Locale.of(language.code()), EXACTLY);
    }
}
