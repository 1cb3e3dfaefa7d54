package sandbox.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells <i>Ana García de Acme</i>, a person and a company, from <i>Luis Pérez de Castro</i>, a name: <i>de</i> belongs to the
 * name before an article (but not before <i>la empresa</i> and its like) and before the words that often follow it in names.
 */
final class CompanyAfterDe {
    private static final String ORGANISATIONS =
            "empresa|compania|universidad|fundacion|asociacion|clinica|escuela|academia|agencia|oficina|editorial|tienda|banca|caja|firma";
    private static final Pattern ORGANISATION = Pattern.compile("(?:" + ORGANISATIONS
            + "|banco|instituto|colegio|centro|grupo|hospital|ayuntamiento|museo|ministerio)\\b.*");
    private static final String SURNAMES =
            "abajo|aguila|alba|ana|andres|arco|arriba|avila|barrio|benito|blas|burgos|campo|carmen|castillo|castro|cerro|cordoba|diego|dios|frutos"
                    + "|gracia|guzman|haro|hoyo|jesus|juan|lara|leon|lucas|luis|luna|mar|marcos|mena|mendoza|mesa|miguel|mingo|molina|moral"
                    + "|olmo|pablo|paz|pedro|pilar|pino|pozo|prado|rio|rivera|rocio|rosario|santiago|santos|silva|sol|soto|toledo|torres|val|valle|vega|vicente";
    private static final Pattern COMPANY = Pattern.compile(" (?:de (?:la|el|los|las) (?=(?:" + ORGANISATIONS
            + ")\\b)|(?:de|del) (?!(?:la|las|los|el|" + SURNAMES + ")\\b))(?=\\S)");

    private CompanyAfterDe() {}

    record Employed(Text name, Text company) {}

    /** The name before the first <i>de</i> that leads to a company, and the company. */
    static Optional<Employed> find(Text text) {
        var matcher = COMPANY.matcher(text.folded());
        if (!matcher.find() || isOrganisation(text)) {
            return Optional.empty();
        }
        var name = text.part(0, matcher.start()).trimmed();
        var company = text.part(matcher.end(), text.length()).trimmed();
        return name.isEmpty() || company.isEmpty() ? Optional.empty() : Optional.of(new Employed(name, company));
    }

    /** Whether the whole is the name of an organisation, such as <i>Universidad de Alicante</i>. */
    static boolean isOrganisation(Text text) {
        return ORGANISATION.matcher(text.folded()).matches();
    }
}
