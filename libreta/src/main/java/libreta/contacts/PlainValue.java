package libreta.contacts;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a value can be nothing but a value. The model says where it ends, and a model may take the rest of the sentence for
 * a part of it: <i>Countess, no, leave it</i>; <i>Countess if she likes</i>; <i>Boss y borra el teléfono</i>.
 */
final class PlainValue {
    /** A comma or a full stop before a space ends something, and other signs ask, quote or hesitate. */
    private static final Pattern SIGNS = Pattern.compile("(?:[\\p{L}\\p{M}\\p{N} @+/&'’#_%-]|[.:](?=[^\\s.:]))*");

    /** Words that join, doubt, deny, stop or order; <i>para</i> is a <i>stop</i>, too. */
    private static final Set<String> SPEAKING = Stream.of(
                    "and or but if unless until whether when while because so then than maybe perhaps probably possibly",
                    "rather instead actually wait stop cancel ask leave keep sorry please thanks not no never nor neither",
                    "none dont doesnt didnt wont cant isnt arent shouldnt remove delete clear erase empty",
                    "y e o u si pero sino aunque cuando mientras porque quiza quizas tal vez mejor espera para alto",
                    "cancela pregunta perdon gracias ni nunca jamas tampoco ninguno ninguna borra borrar elimina",
                    "eliminar quita quitar vacia vaciar deja dejalo")
            .flatMap(words -> Stream.of(words.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private PlainValue() {}

    static boolean is(String value) {
        return SIGNS.matcher(value).matches()
                && Words.of(value.replaceAll("(?<=\\p{L})['’](?=\\p{L})", "")).stream()
                        .noneMatch(SPEAKING::contains);
    }
}
