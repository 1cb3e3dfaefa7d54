package sandbox.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Spanish. */
final class SpanishSentences implements Sentences {
    private static final String CAPABILITIES = """
            Busco, creo y actualizo contactos en HubSpot, por ejemplo:
            - *busca a Luis Pérez*, *¿quién es ana@acme.es?*, *contactos de Acme*
            - *crea el contacto Juan Ruiz juan@ruiz.example, teléfono 600 11 22 33*
            - *cambia el cargo de ana@acme.es a Directora*""";

    @Override
    public String small(Topic topic) {
        return switch (topic) {
            case GREETING -> "¡Hola! " + CAPABILITIES;
            case THANKS -> "De nada. ¿Quieres ver otro contacto?";
            case FAREWELL -> "Hasta luego.";
            case HELP -> CAPABILITIES;
            case IDENTITY ->
                "Soy el modelo de reglas del sandbox: entiendo frases sencillas sobre contactos y nada más."
                        + " Con `OPENAI_API_KEY` se conecta un modelo de lenguaje de verdad.";
            case DELETION -> "No puedo borrar contactos. " + CAPABILITIES;
            case MERGING -> "No puedo fusionar contactos. " + CAPABILITIES;
            case EXPORTING -> "No puedo exportar ni importar contactos. " + CAPABILITIES;
            case SENDING -> "No puedo escribir ni llamar a nadie. " + CAPABILITIES;
            case UNDOING ->
                "Todavía no puedo deshacer un cambio por mi cuenta. Dime el valor de antes, por ejemplo *teléfono +34 600 11 22 33*,"
                        + " y lo vuelvo a cambiar.";
            case CANCELLED -> "De acuerdo, lo dejo. No se ha cambiado nada.";
            case NOTHING_PENDING -> "No hay nada pendiente de respuesta. " + CAPABILITIES;
            case NOT_UNDERSTOOD -> "No lo he entendido; soy un modelo sencillo de reglas. " + CAPABILITIES;
            case UNKNOWN_PERSON -> "¿A quién te refieres? Dime un nombre o una dirección de correo.";
            case NO_MORE -> "No hay nada más que mostrar.";
        };
    }

    @Override
    public String label(String property) {
        return switch (property) {
            case "name", "firstname" -> "nombre";
            case "lastname" -> "apellido";
            case "email" -> "correo";
            case "phone" -> "teléfono";
            case "mobilephone" -> "móvil";
            case "company" -> "empresa";
            case "jobtitle" -> "cargo";
            case "lifecyclestage" -> "etapa del ciclo de vida";
            case "hs_lead_status" -> "estado del lead";
            case "hubspot_owner_id" -> "propietario";
            case "website" -> "página web";
            case "zip" -> "código postal";
            case "city" -> "ciudad";
            case "country" -> "país";
            case "address" -> "dirección";
            default -> property.replace('_', ' ');
        };
    }

    @Override
    public String askWhomToFind() {
        return "¿A quién buscas? Vale un nombre, una dirección de correo, un teléfono o una empresa.";
    }

    @Override
    public String askNewContact() {
        return "¿Cuáles son el nombre y el correo del nuevo contacto? También puedes darme teléfono, empresa y cargo.";
    }

    @Override
    public String askEmail(String name) {
        return "¿Cuál es el correo de **%s**? Di *ninguno* si no tiene.".formatted(name);
    }

    @Override
    public String askName() {
        return "¿Cómo se llama el contacto? Di *ninguno* si no lo sabes.";
    }

    @Override
    public String askWhomToUpdate() {
        return "¿Qué contacto actualizo? Dime un nombre o una dirección de correo.";
    }

    @Override
    public String askWhatToChange(String name) {
        return "¿Qué cambio en **%s**? Por ejemplo *teléfono +34 600 11 22 33*.".formatted(name);
    }

    @Override
    public String askValue(String name, String property) {
        return "¿Cuál es %s de **%s**?".formatted(theNew(property), name);
    }

    @Override
    public String askWhich(ToolResult.Found found) {
        var question = found.more() ? "¿Cuál de ellos, o quieres *ver más*?" : "¿Cuál de ellos?";
        return "He encontrado %d contactos. %s\n\n%s".formatted(found.total(), question, Listing.numbered(found));
    }

    @Override
    public String one(Contact contact) {
        return "He encontrado a **%s**%s.".formatted(contact.called(), Listing.facts(contact, " en "));
    }

    @Override
    public String several(ToolResult.Found found) {
        int left = found.total() - Listing.shown(found).size();
        var how = found.more() ? "; con *ver más* salen los siguientes" : "";
        var more = left > 0 ? "\n\n…y %d más%s.".formatted(left, how) : "";
        return "He encontrado %d contactos:\n\n%s%s".formatted(found.total(), Listing.numbered(found), more);
    }

    @Override
    public String further(ToolResult.Found found) {
        int left = found.contacts().size() - Listing.shown(found).size();
        var last = left > 0 ? "\n\n…y %d más.".formatted(left) : "";
        var more = found.more() ? "\n\nCon *ver más* salen los siguientes." : last;
        return "Más de los %d contactos:\n\n%s%s".formatted(found.total(), Listing.numbered(found), more);
    }

    @Override
    public String nobody(String sought) {
        return "No he encontrado ningún contacto para *%s*. ¿Lo creo, o prefieres probar con otras palabras?"
                .formatted(sought);
    }

    @Override
    public String value(Contact contact, String property, String value) {
        return "%s de %s es %s.".formatted(capital(the(property)), contact.called(), value);
    }

    @Override
    public String noValue(Contact contact, String property) {
        return "No hay ningún dato de %s guardado para %s.".formatted(label(property), contact.called());
    }

    @Override
    public String written(ToolResult.Written written) {
        var contact = written.contact();
        var name = contact.called();
        return switch (written.status()) {
            case "created" -> "Hecho: **%s**%s ya está en HubSpot.".formatted(name, Listing.email(contact));
            case "updated" -> updated(name, written.changes());
            case "unchanged" -> "Nada que cambiar: HubSpot ya tiene esos valores para **%s**.".formatted(name);
            case "rejected" -> "De acuerdo, no se ha escrito nada en HubSpot.";
            case "set_aside" -> "Lo dejo a un lado; no se ha escrito nada en HubSpot.";
            case "expired" ->
                "La propuesta ha esperado demasiado y ha caducado; no se ha escrito nada. Dímelo otra vez si aún la quieres.";
            case "failed" -> sentence(written, "HubSpot no lo ha aceptado; no se ha escrito nada.");
            case "unknown" ->
                sentence(
                        written,
                        "No he podido saber si HubSpot lo ha hecho. Mira la ficha del contacto antes de intentarlo otra vez.");
            default -> sentence(written, "La escritura ha terminado como *%s*.".formatted(written.status()));
        };
    }

    @Override
    public String refused(ToolResult.Refused refused) {
        var message = refused.message().isBlank() ? "Eso no ha funcionado." : refused.message();
        return refused.aboutAValue() && !message.endsWith("?") ? message + " ¿Cuál es el valor correcto?" : message;
    }

    @Override
    public String noTool(String tool) {
        return "Aquí no puedo hacer eso: no me han dado la herramienta `%s`.".formatted(tool);
    }

    private String updated(String name, List<ToolResult.Change> changes) {
        if (changes.isEmpty()) {
            return "Hecho: **%s** está actualizado en HubSpot.".formatted(name);
        }
        if (changes.size() == 1) {
            var change = changes.getFirst();
            return change.value().isEmpty()
                    ? "Hecho: %s de **%s** ha quedado sin valor.".formatted(the(change), name)
                    : "Hecho: %s de **%s** es ahora %s.".formatted(the(change), name, change.value());
        }
        var list = changes.stream()
                .map(change -> label(change) + " " + (change.value().isEmpty() ? "(sin valor)" : change.value()))
                .collect(Collectors.joining(", "));
        return "Hecho: **%s** tiene ahora %s.".formatted(name, list);
    }

    private String label(ToolResult.Change change) {
        var own = label(change.property());
        boolean known = !own.equals(change.property().replace('_', ' '))
                || change.label().isEmpty();
        return known ? own : change.label().toLowerCase(Locale.of("es"));
    }

    private String the(ToolResult.Change change) {
        return article(label(change)) + " " + label(change);
    }

    private String the(String property) {
        return article(label(property)) + " " + label(property);
    }

    private String theNew(String property) {
        var article = article(label(property));
        return article + (article.equals("la") ? " nueva " : " nuevo ") + label(property);
    }

    private static String article(String label) {
        boolean feminine = Stream.of("empresa", "etapa", "página", "ciudad", "dirección", "fecha")
                .anyMatch(label::startsWith);
        return feminine ? "la" : "el";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.of("es")) + words.substring(1);
    }

    private static String sentence(ToolResult.Written written, String otherwise) {
        return written.message().isBlank() ? otherwise : written.message();
    }
}
