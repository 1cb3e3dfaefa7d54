package libreta.agent;

import java.util.List;
import java.util.regex.Pattern;
import libreta.conversation.Message;

/**
 * Whether something of the person's request may be left after a write: another write was told to wait for this one, or
 * the person asked for more than one thing, which is read from two words of asking in the message.
 */
final class Rest {
    private static final Pattern ASKING = Pattern.compile(
            "(?<![\\p{L}\\d@.])(?:find|search|look|show|list|who|create|add|make|new contact|save|update|change|set|correct|rename"
                    + "|also|then|busca\\w*|encuentra|muestra\\w*|enseña\\w*|lista|quién|crea|crear|créame|añade\\w*|añadir|agrega\\w*"
                    + "|guarda\\w*|actualiza\\w*|cambia\\w*|pon|ponle|poner|corrige|modifica\\w*|además|también|luego|después)(?![\\p{L}\\d@])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Rest() {}

    /** @param record the conversation so far; the request is what the person said last */
    static boolean of(List<Message> record) {
        for (Message message : record.reversed()) {
            switch (message) {
                case Message.FromTool(var id, var call, var content)
                when content.startsWith("{\"error\":{\"code\":\"one_write\"") -> {
                    return true;
                }
                case Message.FromPerson(var id, var text, var by) -> {
                    return by == Message.FromPerson.By.WORDS
                            && ASKING.matcher(text).results().limit(2).count() > 1;
                }
                case Message.FromTool tool -> {}
                case Message.FromAssistant assistant -> {}
                case Message.Decision decision -> {}
            }
        }
        return false;
    }
}
