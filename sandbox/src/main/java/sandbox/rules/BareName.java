package sandbox.rules;

import java.util.Arrays;
import java.util.Set;

/** Tells a name that stands alone, as in <i>ada lovelace</i>, from words that are something else. */
final class BareName {
    private static final int MAX_WORDS = 4;
    private static final int MAX_CHARACTERS = 60;
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "las", "los", "y", "da", "di", "van", "von", "der", "den", "bin", "al");
    private static final Set<String> EVERYDAY_WORDS = Set.of("""
            a about after again all already also always am an and any anything are as asap at awesome bad be because been
            before better big bored both but by bye call came car cat come crm damn date dear did do does dog
            done dont each else email error eh end ever every fail fine for free friend from fun game getting go going got
            had haha happy has hate have he here hmm home hour hubspot huh i idea if in into it its job joke just
            know language last later less let life like lol lot lunch made make many maybe me mean meeting
            message mine minute money month most much must my need news nice no not nothing now of off oh old on once one
            only oops or other our out over pizza place play poem poor possible price problem quite random read ready real
            really report right run same say see sell send sing sister sleep so some something song soon sorry spell start
            still stop stuff stupid such sure take talk task team test testing than that the their them then there
            these they thing think this those time to today tomorrow too translate true try two ugh until up us use user
            using very wait was we weather week well were when while whoa why wish word work working world would wow
            write wrong year yesterday yo your adios ahi ahora algo amigo amor ano antes aqui asi aun aunque ayer bien
            bonito broma bueno cada calle cancion cantar casa casi chiste coche comida como creo cuando cuanto cuenta debe
            decir despues dia dice dinero donde dormir ejemplo el ella en entonces era ese eso esta estas este esto estoy
            facil favor feliz fiesta fin fue gato gente gracias gran guapo haber habla hace hacer hacia han hasta
            hecho hora hoy igual ir ja jaja jajaja juego jugar le les libro llamada lo luego lugar mal malo manana mas
            mejor menos mes mi mientras mio mismo momento mucho mucha mundo muy nada ni nos noticias nuestro nunca o otra
            otro para parece pero perro perdon poco poder poema por porque posible precio pregunta problema pronto prueba
            pues puede puedo queso quien quiza quizas razon reunion saber se segun semana ser sera siempre sobre soy tal
            tambien tan tanto tarde te tengo tiempo tienes toda todo trabajo tras tu tus un una uno uf usted va vale vamos
            vaya vender ver verdad vez vida voy ya
            """.strip().split("\\s+"));

    private BareName() {}

    static boolean fits(Text text) {
        var words = text.folded().split(" ");
        return PersonName.fits(text)
                && text.length() <= MAX_CHARACTERS
                && words.length <= MAX_WORDS
                && !Language.tells(text)
                && Arrays.stream(words).noneMatch(EVERYDAY_WORDS::contains)
                && !Arrays.stream(words).allMatch(PARTICLES::contains);
    }
}
