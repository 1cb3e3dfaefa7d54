package libreta.contacts;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words with which people ask for a change, in English and Spanish: none of them names a person. What is missing here
 * costs a question; so a word that is a usual name as well, such as <i>mark</i> or <i>sol</i>, stays away.
 */
final class OrdinaryWords {
    private static final String ENGLISH = """
            a about above according accordingly account actually add added adding additionally after afternoon
            afterwards again ago all almost along already also although always am an and another answer answered
            answers any anymore anyone anything apologies apparently appointed are arent around as ask asked asking
            asks assign assigned assignment assistant at available away back based be became because become becomes
            becoming been before began begin being believe below besides better between birthday blank both bought
            brand brings business but by call called came can cancel canceled cancelled cannot cant capital
            capitalised capitalized capitals capture captured card carefully change changed changes changing check
            checked churned clear client clients close closed code colleague colleagues come comes companys confirm
            confirmed congratulations considering contact contacts copy correct corrected correcting correction
            correctly corrects could couldnt country crm currently customer customers data date day days deal deals
            delete deleted department desk detail details did didnt different digit digits direct directly divorced do
            does doesnt doing done dont double down during each earlier edit eight either else elses email emails
            empties empty enter entered entries entry error even evening ever every everything exact exactly excuse
            existing extension false field fields figure file files fill filled final finally find fine fired first
            five fix fixed fixes fixing following for form former formerly four fourth from full further gave get gets
            getting give given gives go goes going good got gotten great guess had hadnt happen happened has hasnt
            have havent having he hear heard hello help her here hereby heres hers herself hes hey hi him himself
            hired his hm hmm hold how however hubspot i id if ill im immediately import important in incorrect info
            information informed inside instead intended internal international into is isnt it item its itself ive
            job join joined joining joins just keep keeping kept kind kindly know known last lastly late later latest
            lead leads learned learnt leave leaves leaving left let lets letter letters libreta like line list listed
            load login longer look looks lost lowercase made mail mails main make makes making manager many marked
            married marries marrying matter maybe me mean means meant meeting mentioned message messages middle mind
            minds minute missing mistake mixed mobile moment month months more morning most move moved moves moving mr
            mrs ms much must my name named names need needed needs never new newest news next nickname nine no none
            nope nor not note noted nothing now number numbers of off office offices officially often oh ok okay old
            on once one ones online only onto oops opposite ops or order other otherwise our ours out outdated over
            own owner owners part people per perfect perhaps person persons phone phones pick picked place please plus
            point position possible prefer preferred prefers pretty previous previously private probably profile
            program promote promoted promotion proper properly property provided put puts putting quarter quick
            quickly quit quite rather read ready real really reason recently recheck record records redo reflect
            regarding related relocated remain remains remember remove removed rename renamed renewed replace replaced
            replied replies reply report reported reports reset resigned respectively responded retired retires
            retiring revise revised rewrite rid right role run said same save saved saw say saying says second see
            seem seems seen send sent set sets setting seven several shall she shes should shouldnt show shown sign
            signature signed signing signs similar simply since six so some somehow someone something sometimes soon
            sooner sorry speak special spell spelled spelling spelt spoke spoken stage start started starting starts
            stay stays still stop store stored straight such suffix super sure surely surname swap switch switched
            take taken takes taking talk talked telephone tell ten text than thank thanks that thats the their theirs
            them themselves then there thereby theres these they theyre thing things think thinking thinks third this
            those though through thus time times title to today todays together told tomorrow tonight too took total
            tried true truly try turn turned turns two type typed typing typo uncheck under undo unset until up update
            updated updates updating upper uppercase us use used uses using usual usually valid value values version
            very via wait want wanted wants was wasnt way we web website websites week weekend weeks well went were
            werent weve what whatever whats whatsapp when where whereas whether which while who whoever whole whom
            whos whose why will window wish with within without wont word words work worked working works would
            wouldnt write writing written wrong wrote yeah year yearly years yep yes yesterday yet you your youre
            yours yourself youve
            """;

    private static final String SPANISH = """
            abajo abril aca acaba acabamos acabas acabo acento acentos actual actualmente acuerdo adelante ademas
            adios agosto ah ahi ahora al algo alguien algun alguna algunas algunos alla alli ambos anio ano anos
            anterior antes antigua antiguo aparece apellida apellidan apellido apellidos apunta aqui arriba ascendida
            ascendido ascendieron ascendio ascenso ascienden asi asistente asunto atras aun aunque avisa avisado aviso
            ayer bastante bien bienvenido buen buena buenas bueno buenos cabe cada cambio cambios campo casa casada
            casado casi caso central cerrado cerramos cerraron cerro cierto cinco claro clienta cliente clientes
            codigo comentado comentan comento como completo compra comprado compro comprueba comunicado con confirma
            confirmo conmigo conseguido conste contacto contactos contesta contestada contestado contesto contigo
            contra contratada contratado convertido convierte conviertela conviertelo copia correcta correctamente
            correctas correcto correctos correo correos cosa cosas creo cual cuales cualquier cuando cuanto cuatro
            cuenta cuya cuyo da dame dan dar dato datos de debe deben deberia decia decir decirle decirte dedica dejo
            del demas deme den dentro departamento desactualizada desactualizado desde despedida despedido despues di
            dia dias dice dicho diciembre diez digame digas digito digitos digo dijo dime dio directa directo distinta
            distinto divorciada divorciado doble domingo donde dos durante e edita efectivamente el ella ellas ello
            ellos en encantaria encima encuentra enero enhorabuena entiendo entonces entra entrada entre enviado
            equipo equivocada equivocado equivoque era eran eres es esa esas escriba escrito ese eso esos espera
            esperad esta estaba estado estan estar estas este esto estos estoy etapa exacto extranjero fallo falso
            falta favor febrero fecha ficha fijo fin finalmente firma firmado firmas firmo forma fue fuera fui general
            genial gracias gran gustaria ha habeis habia hablado hablamos hablar hable hablo hace hacer haces hacia
            haga han haria hariamos hasta hay haya haz hazla hazle hazlo hazme hecho hemos hola hora hoy hubiera hubo
            ida ido igual incorrecta incorrecto incorrectos informacion ir jefa jefe jubila jubilada jubilado jubilo
            jueves julio junio junto justo la lado lanza las le les letra letras linea listo llama llamada llamado
            llamo llegado lleva lo los luego lugar lunes mal mala malo manana mandado mando marca marcala marcale
            marcalo marcar marcarla marcarlo martes marzo mas mayo mayuscula mayusculas mediante mejor menos mensaje
            mes meses mi mia mientras miercoles minuscula minusculas mio mira mirad mire mis misma mismamente mismo
            mitad modo momento movil mucha muchas mucho muchos mudanza muy nada nadie necesita necesito ni ningun
            ninguna noche nombrada nombrado nombre nos nosotras nosotros nota noviembre nueva nuevamente nuevas nueve
            nuevo nuevos numero numeros nunca o ocho octubre oficial oficialmente oficina oido oiga oportunidad os
            otra otras otro otros oye pais para parece parte partir pasa pasado pasar pasaron pase paso pendiente
            perdon perdona perfecta perfecto permiso pero persona personal personas pide poco podeis podemos poder
            podria podrias pon ponerle ponerlo ponga pongamos pongas ponla ponle ponles ponlo ponme por porfa porque
            posible preferido prefiere prefijo pregunta primer primera primero principal principales principio
            probablemente profesional pronto propia propio proxima proximo pude puedas puede pueden puedes puedo pues
            puesta puesto puse puso que queda quedara quede quedo querer queria quien quienes quiera quiere quieren
            quiero quisiera quisieramos quita quitale quitalo quitarle quiza quizas realidad recien reciente
            recientemente recordad recuerda registro renovado renovo repito respecto responde respondido respuesta
            resulta rogaria ruego sabado sabe sabes saludo saludos se sea sean segun segunda segundo seguro seis
            semana semanas senor senora septiembre ser sera servicio si sido siempre siendo siete siguiente siguientes
            simplemente sin sino sitio sobre solamente solo somos son soy su supuesto sus suya suyo tal tambien
            tampoco tan tanto tarde tarea te tecla telefono telefonos tema tendra tendria tenemos tener tenga tengo
            tenia tercera tercero tiene tienen tienes todas todavia todo todos toma trabaja trabajaba trabajo tras
            trasladada trasladado tratado trato traves tres tu tus ultima ultimas ultimo ultimos un una unas unica
            unico uno unos urgente usa usaba usted ustedes utiliza va vacia vacio vale valor valores vamos van varias
            varios vaya ve veces vendido ver verdad verdadero vez vieja viejo viene viernes vista visto vive viven
            vivir vosotros vuelve vuestra vuestro ya yo
            """;

    /** Those that a capital makes no name of. */
    private static final Set<String> CAPITALISED = words("""
            i im ive ill id hubspot crm libreta ok please gracias por favor linkedin english spanish monday tuesday wednesday
            thursday friday saturday sunday january february march july september october november december
            """);

    private static final Pattern PHRASE =
            Pattern.compile("(?i)\\b(?:en blanco\\b|mark (?=(?:her|him|it|them|this) as\\b))");

    /** Regular verbs, in the forms in which one orders, tells and wishes, with whom and what behind: <i>cámbiaselo</i>. */
    private static final Pattern SPANISH_VERB =
            Pattern.compile("(?:(?:actuali[cz]|ajust|agreg|anad|anot|apunt|arregl|asign|borr"
                    + "|busc|cambi|coloc|complet|confirm|copi|corrig|correg|cre|dej|edit|elimin|escrib|empez|empiez|entr|envi|fij"
                    + "|grab|guard|hag|hagas|incorpor|incluy|indic|introduc|limpi|llam|llen|mantener|met|modific|mud|necesit"
                    + "|nombr|pas|pon|pong|promocion|promuev|quit|rectific|reemplaz|registr|rellen|renombr|revis|sub|sustituy|sustitu"
                    + "|trabaj|traslad|us|utili[cz]|vaci|(?:modifi|rectifi|colo|indi|bus|to)qu)"
                    + "(?:a|e|o|as|es|an|en|ar|er|ir|ad|ed|id|amos|emos|aba|aban|ado|ada|ido|ida|aron|ieron|aste|iste|ando|iendo|aria"
                    + "|eria|arias|ara|io|ue|ues)?(?:me|te|se|le|les|nos)?(?:lo|la|los|las)?)");

    private static final Set<String> ALL = Stream.of(
                    StandardOption.vocabulary(), CAPITALISED, words(ENGLISH), words(SPANISH))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private OrdinaryWords() {}

    /** @param word folded */
    static boolean has(String word) {
        return ALL.contains(word) || SPANISH_VERB.matcher(word).matches();
    }

    /** @param word folded; it was written with a capital */
    static boolean hasCapitalised(String word) {
        return CAPITALISED.contains(word);
    }

    /** The text without the phrases that are ordinary as a whole only. */
    static String withoutPhrases(String text) {
        return PHRASE.matcher(text).replaceAll(" ");
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toSet());
    }
}
