package sandbox.rules;

import static java.util.Map.entry;
import static sandbox.rules.Phrase.Act.ASK;
import static sandbox.rules.Phrase.Act.CANCEL;
import static sandbox.rules.Phrase.Act.CITY;
import static sandbox.rules.Phrase.Act.CLEAR;
import static sandbox.rules.Phrase.Act.CREATE;
import static sandbox.rules.Phrase.Act.DELETE;
import static sandbox.rules.Phrase.Act.EXPORT;
import static sandbox.rules.Phrase.Act.FIND;
import static sandbox.rules.Phrase.Act.GREET;
import static sandbox.rules.Phrase.Act.HELP;
import static sandbox.rules.Phrase.Act.IDENTITY;
import static sandbox.rules.Phrase.Act.INSTEAD;
import static sandbox.rules.Phrase.Act.LEAVE;
import static sandbox.rules.Phrase.Act.MAKE;
import static sandbox.rules.Phrase.Act.MERGE;
import static sandbox.rules.Phrase.Act.MORE;
import static sandbox.rules.Phrase.Act.NO;
import static sandbox.rules.Phrase.Act.PEOPLE;
import static sandbox.rules.Phrase.Act.ROLE;
import static sandbox.rules.Phrase.Act.SEND;
import static sandbox.rules.Phrase.Act.SET;
import static sandbox.rules.Phrase.Act.STAGE;
import static sandbox.rules.Phrase.Act.THANK;
import static sandbox.rules.Phrase.Act.UNDO;
import static sandbox.rules.Phrase.Act.UPDATE;
import static sandbox.rules.Phrase.Act.WITHOUT;
import static sandbox.rules.Phrase.Act.YES;

import java.util.List;
import java.util.Map;

/** What Spanish sentences look like; the first phrase that fits wins. All in lower case, without accents. */
final class SpanishWords {
    private static final Map<String, String> LISTS = Map.ofEntries(
            entry(
                    "find",
                    "busca|buscar|buscame|buscas|busque|busqueme|buscando|encuentra|encontrar|encuentrame|localiza|localizar|muestra|muestrame|mostrar"
                            + "|ensena|ensename|dame|lista|listar|ver|quien es|quienes son|hay|tenemos|tienes|existe|consulta|consultar"
                            + "|hablame de|que sabes de|mira|abre"),
            entry("people", "contactos|personas|gente|todos|empleados|empleadas|trabajadores|companeros|alguien"),
            entry(
                    "change",
                    "cambia|cambiar|cambiale|cambie|cambies|cambias|pon|poner|ponle|pone|ponga|actualiza|actualizar|actualizale|actualice|actualizas|modifica|modificar"
                            + "|modifique|corrige|corregir|corrija|edita|editar|establece|asigna|asignale|fija|anade|anadele|agrega|agregale"),
            entry(
                    "update",
                    "actualiza|actualizar|actualice|actualizas|actualices|modifica|modificar|modifique|cambia|cambiar|edita|editar|corrige|corregir"),
            entry(
                    "create",
                    "crea|creas|crear|creame|cree|crees|anade|anadir|anademe|agrega|agregar|registra|registrar|guarda|guardar|nuevo|nueva|alta|da de alta|dar de alta|mete"),
            entry("contact", "contacto|persona|ficha|registro"),
            entry(
                    "role",
                    "(?:director|gerente|jefe|president|fundador|responsable)[ae]?(?: general| comercial| tecnic[oa]| de (?:ventas|compras|marketing|operaciones|producto))?|c[efimot]o"),
            entry("the", "el|la|los|las|un|una"),
            entry("to", "a|por|como|en|es|:|="),
            entry("is", "es ahora|ahora es|es|sera|debe ser|ha cambiado a|cambio a|ha pasado a ser|:|="),
            entry(
                    "what",
                    "cual es|cuales son|que|dime|dame|muestrame|sabes|tienes|y|y cual es|y que hay de|me das|me dices|cual era|busca|pasame"));

    static final String POLITE_START =
            "(?:por favor|porfa|puedes|podrias|puede|podria|me puedes|me podrias|puedo|quiero|quisiera|quiero que|necesito|necesito que"
                    + "|me gustaria|tienes que|hay que|vamos a|hola|buenas|buenos dias|buenas tardes|buenas noches|oye|vale|ok|bueno|ahora"
                    + "|entonces|tambien|pues|libreta|gracias|si|no|y luego|y ademas|estoy(?= buscando)|me(?= buscas| muestras| encuentras| creas| actualizas| cambias| das| dices)|ayudame a|me ayudas a|ayudarme a)(?:[,.!;:]+ ?| )";
    static final String POLITE_END =
            "[, ]+(?:por favor|porfa|porfavor|gracias|si puedes|si es posible|para mi|cuando puedas|mejor)";
    static final String PRONOUN =
            "ella|el|ellos|este contacto|ese contacto|esta persona|esa persona|el contacto|la misma|el mismo|este|ese|esta|esa|su";

    /** Before the polite beginnings are cut off, which may be all there is. */
    static final List<Phrase> SMALL_TALK = List.of(
            phrase(
                    GREET,
                    "(?:h+o+l+a+s?|ola|wenas|buenas|buen(?:os)? dias?|buenas? tardes?|buenas? noches?|saludos|que tal|hey)(?: libreta| de nuevo| otra vez| a todos)*(?:[, ]+(?:que tal|como estas|buenas tardes|buenos dias|buenas noches|buenas).*)?"),
            phrase(GREET, "como estas.*"),
            phrase(
                    THANK,
                    "(?:(?:ok|vale|genial|perfecto|bien|si|no|estupendo)[,!. ]+)?(?:muchas |mil )?gracias\\b.{0,30}"),
            phrase(THANK, "genial|perfecto|muy bien|estupendo|bien hecho|excelente|fenomenal|eso es todo|nada mas"),
            phrase(
                    LEAVE,
                    "(?:vale |bueno |ok )?(?:adios|hasta (?:luego|pronto|manana)|nos vemos|chao)(?:[, ]+libreta)?"),
            phrase(
                    HELP,
                    "ayuda(?:me)?|necesito ayuda|(?:puedes|me puedes|podrias) ayudar(?:me)?|que (?:mas )?(?:puedes|sabes|sabe|puede|puedo) (?:hacer|pedir(?:te)?|preguntar(?:te)?|decir(?:te)?)(?: .{0,30})?|como (?:funciona|funcionas|se usa|te uso).*|que haces|opciones|menu|ejemplos|para que sirves?|que es esto|en que (?:me )?puedes ayudar(?:me)?"),
            phrase(
                    IDENTITY,
                    "(?:quien|que) eres(?: .*)?|eres (?:una? |el )?(?:humano|humana|persona|robot|bot|maquina|real|ia|gpt|chatgpt|openai|modelo|claude|inteligencia).*|(?:que|cual) modelo (?:eres|es|usas|hay).*|como te llamas|cual es tu nombre|presentate"),
            phrase(
                    YES,
                    "(?:si|claro|vale|por supuesto|hazlo|adelante|de acuerdo|correcto|eso es|confirmo|confirmar|desde luego|si por favor|si claro|s)(?:[, ]+(?:por favor|claro|hazlo|adelante|crealo|creala|crea el contacto|crear|quiero))?"),
            phrase(
                    WITHOUT,
                    "ninguno|ninguna|sin (?:correo|e-?mail|nombre)(?: electronico)?|no (?:tiene|hay|lo tiene|lo se|lo tengo|tengo|se|lo conozco)(?: (?:correo|e-?mail|nombre|ninguno|su correo))?(?: electronico)?|omitir|omitelo|saltar|no se sabe|desconocido"),
            phrase(
                    CANCEL,
                    "(?:no[, ]+)?(?:cancela|cancelar|cancelalo|olvidalo|olvida(?: eso)?|dejalo|deja(?: eso)?|para|nada|no hagas nada|detente|descarta(?:lo)?|da igual|empezar de nuevo)"),
            phrase(NO, "no|no gracias|ahora no|mejor no|todavia no|que no"));

    static final List<Phrase> PHRASES = List.of(
            phrase(
                    MORE,
                    "(?:muestra|muestrame|mostrar|ver|ensena|ensename|dame|lista|quiero ver|hay)? ?(?:los |las |el |la |algun[oa]s? )*(?:mas|siguientes?|proxim[oa]s?|demas|resto)(?: pagina| resultados| {people in a stage}| {contact}s?)?|(?:la )?pagina (?:siguiente|proxima)|(?:sigue|continua)"),
            phrase(
                    INSTEAD,
                    "actualiza(?:r)?(?: mejor)? (?:el )?{contact} #?(?<id>\\d{1,20})(?: ?\\((?<name>[^()]*)\\)?)?(?: mejor)?"),
            phrase(CLEAR, "(?:borra|elimina|quita|vacia|borrar|eliminar|quitar)(?:le)? su {prop}"),
            phrase(
                    CLEAR,
                    "(?:borra|elimina|quita|vacia|borrar|eliminar|quitar)(?:le)? (?:{the} )?{prop} (?:del contacto|de|del|a|al) {who}"),
            phrase(CLEAR, "(?:{change}|deja|dejar) su {prop} (?:a |como |en )?(?:vaci[oa]|blanco)"),
            phrase(
                    CLEAR,
                    "(?:{change}|deja|dejar) (?:{the} )?{prop} (?:del contacto|de|del|a|para) {who} (?:a |como |en )?(?:vaci[oa]|blanco)"),
            phrase(
                    UPDATE,
                    "{find} (?:a |al |por )?{who},? y (?:luego )?{change} (?:su|{the}) (?<details>(?:{aprop})\\b.+)"),
            phrase(DELETE, "(?:borra|elimina|quita|archiva|suprime)(?:r|la|lo|me)?(?: .*)?"),
            phrase(MERGE, "(?:fusiona|combina|une|junta)r?(?: .*)?"),
            phrase(EXPORT, "(?:exporta|importa|descarga)r?(?: .*)?"),
            phrase(
                    SEND,
                    "(?:envia|manda|escribe)(?:r|le|les)? (?:.* )?(?:correos?|mensajes?|e-?mails?|cartas?|sms|whatsapp)(?: .*)?|(?:envia|manda|escribe|escribir|llama|llamar|invita)(?:r|le|les)?(?: a .*)?"),
            phrase(
                    UNDO,
                    "(?:deshaz|deshacer|deshazlo|revierte|revertir|vuelve atras|volver atras|restaura|dejalo como estaba)(?: .*)?"),
            phrase(STAGE, "cuant[oa]s {people in a stage}(?: (?:hay|tenemos|tengo))?(?: (?:de|en) {company})?"),
            phrase(
                    STAGE,
                    "(?:{find} )?(?:a )?(?:todos |todas )?(?:{the} |mis |nuestros |nuestras )*{people in a stage}(?: (?:que (?:trabajan|estan|hay) )?(?:de|del|en) (?:la empresa )?{company})?"),
            phrase(
                    STAGE,
                    "(?:{find} )?(?:a )?(?:todos |todas )?(?:{the} )*{people} que (?:son|sean) {people in a stage}"),
            phrase(
                    PEOPLE,
                    "(?:{find} )?(?:a )?(?:los|las) (?:que (?:trabajan|estan|hay) )?(?:de|del|en) (?:la empresa )?{company}"),
            phrase(
                    CREATE,
                    "{create} (?:a )?(?:{the} |otro |otra |nuev[oa] |siguiente )*{contact}s?(?:(?: para| con| de| llamad[oa])? *[:,-] *| para | con | de |: ?| que (?=se llama )| (?=llamad[oa] )| ){details}"),
            phrase(
                    CREATE,
                    "{create} (?:a )?(?:{the} |otro |otra |nuev[oa] )*{contact}s?(?: nuev[oa])?|{create}|tengo un (?:nuevo contacto|contacto nuevo)|un (?:nuevo contacto|contacto nuevo)"),
            phrase(UPDATE, "{change} (?:a|al contacto) {who} (?:{the} |su )?(?<details>(?:{aprop})\\b.+)"),
            phrase(
                    UPDATE,
                    "(?:ponle|cambiale|actualizale|anadele|agregale|asignale)(?: {the})? (?!.* a \\p{L})(?<details>(?:{aprop})\\b.+)"),
            phrase(UPDATE, "{change} su (?<details>(?:{aprop})\\b.+)"),
            phrase(SET, "{change} su {prop}"),
            phrase(SET, "{change} (?:{the} )?{prop} (?!de |del |a |al |para ){value} (?:a|al contacto|para) {who}"),
            phrase(SET, "{change} (?:{the} )?{prop} (?:a|por) {value} para {who}"),
            phrase(
                    UPDATE,
                    "{change} (?:{the} )?{aprop}(?:, (?:{the} )?{aprop})* (?:y|e) (?:{the} )?{aprop} (?:de|del|para) {who}"),
            phrase(SET, "{change} (?:{the} )?{prop} (?:del contacto|de|del|a|para) (?:{the} )?{who} {to} {value}"),
            phrase(SET, "{change} (?:{the} )?{prop} (?:del contacto|de|del|para) (?:{the} )?{who}"),
            phrase(UPDATE, "{change} (?:{the} )?(?<details>(?:{aprop}) (?:{to} )?.+)"),
            phrase(SET, "{change} (?:{the} )?{prop}"),
            phrase(UPDATE, "su (?<details>(?:{aprop}) (?:a|{is}|ahora) .+)"),
            phrase(UPDATE, "(?:ahora )?(?<details>se llama .+)"),
            phrase(SET, "(?:{the} )?{prop} (?:del contacto|de|del) {who} (?:{is}) (?:ahora )?{value}"),
            phrase(SET, "(?:{the} )?{prop} (?:del contacto|de|del) {who} (?:a) {value}"),
            phrase(MAKE, "(?:haz|marca|pasa|convierte|pon)(?:la|lo|le)(?: como| a| en)?(?: una?| el| la)? {value}"),
            phrase(
                    MAKE,
                    "(?:haz|marca|pasa|convierte|pon) (?:a|al contacto) {who} (?:como|a|en)(?: una?| el| la)? {value}"),
            phrase(SET, "(?:renombra|cambia el nombre) (?:a|de) {who} (?:a|como|por) {value}", "name"),
            phrase(
                    SET,
                    "(?!(?:quien|quienes|que|donde|como|el que|la que|los que|todos|gente|personas)\\b){who} (?:ahora trabaja|trabaja ahora|trabaja|se ha cambiado a|se ha ido a) (?:en|para)? ?(?:la empresa )?{value}",
                    "company"),
            phrase(
                    MAKE,
                    "(?!(?:quien|que|cual|como|eso|esto)\\b){who} (?:ahora es|es ahora)(?: una?| el| la)? {value}"),
            phrase(UPDATE, "{update} (?:a )?(?:al |{the} |este |ese |otro )?{contact}s?"),
            phrase(UPDATE, "{update}"),
            phrase(UPDATE, "{update} (?:a |al contacto |el contacto )?{who}(?:[:;,]| con| -) {details}"),
            phrase(UPDATE, "{update} (?:a |al contacto |el contacto )?{who} (?:{the} )?(?<details>(?:{aprop})\\b.+)"),
            phrase(SET, "{change} (?:{the} )?{word} (?:de|del) {who} (?:a|por|:|=) {value}"),
            phrase(UPDATE, "{update} (?:a |al contacto |el contacto )?{who}"),
            phrase(ASK, "(?:{what} )*(?:su |{the} |tiene ){prop}(?: tiene)?"),
            phrase(ASK, "{prop}"),
            phrase(ASK, "(?:{what} )*(?:{the} )?{prop} (?:de|del|del contacto) {who}"),
            phrase(ASK, "(?:{what} )+{prop} tiene(?: {who})?"),
            phrase(ASK, "(?:y )?(?:donde|en que empresa|para quien) trabaja(?: {who})?", "company"),
            phrase(ASK, "(?:y )?(?:a que se dedica|en que trabaja)(?: {who})?", "jobtitle"),
            phrase(
                    CITY,
                    "(?:{find} )?(?:a )?(?:todos |todas |toda )?(?:{the} )?{people}(?: que)?(?: viven?| hay| estan?| tenemos)? en (?!la empresa |la compania )(?<city>.+)"),
            phrase(ROLE, "(?:{find} )?(?:a |al )?(?:{the} )?(?<role>{role}) (?:de|del|en) (?:la empresa )?{company}"),
            phrase(
                    PEOPLE,
                    "(?:{find} )?(?:a )?(?:todos |todas |toda )?(?:{the} )?{people}(?: los| las)?(?: que)?(?: trabajan?| hay| estan?| tenemos)? (?:de|en|del|con|para) (?:la empresa |la compania )?{company}"),
            phrase(
                    PEOPLE,
                    "(?:y )?quien(?:es)?(?: mas)? (?:trabajan?|esta|estan|hay) (?:de|en|para) (?:la empresa )?{company}"),
            phrase(PEOPLE, "{find} (?:a |por )?(?:la )?(?:empresa|compania) {company}"),
            phrase(
                    FIND,
                    "(?:y )?(?:quien tiene|de quien es) (?:{the} |este |ese )?(?:numero de telefono|telefono|numero|movil|correo electronico|correo|e-?mail) {who}"),
            phrase(
                    FIND,
                    "(?:esta|existe|tenemos a|tienes a) {who} (?:en (?:hubspot|el crm|los contactos)|guardad[oa])"),
            phrase(FIND, "{find}(?: a)?(?: al?)?(?: {the})?(?: {contact}s?| {people})?"),
            phrase(FIND, "{find} (?:a |al |por )?{who}"),
            phrase(
                    CREATE,
                    "(?:crea|crear|anade|anadir|agrega|agregar|registra|registrar|guarda|guardar|da de alta|dar de alta|mete) (?:a )?{details}"));

    private SpanishWords() {}

    private static Phrase phrase(Phrase.Act act, String template) {
        return Phrase.of(act, LISTS, template);
    }

    private static Phrase phrase(Phrase.Act act, String template, String property) {
        return Phrase.of(act, LISTS, template, property);
    }
}
