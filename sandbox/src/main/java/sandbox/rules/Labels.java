package sandbox.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The words for properties, in both languages: people mix them. */
final class Labels {
    private static final Map<String, String> BY_PROPERTY = new LinkedHashMap<>();

    static {
        // Where one label is the beginning of another, the longer one stands first.
        BY_PROPERTY.put("firstname", "first ?name|given name|nombre de pila");
        BY_PROPERTY.put("lastname", "last ?name|surname|family name|apellidos?");
        BY_PROPERTY.put(
                "mobilephone", "mobile phone(?: number)?|mobile number|mobile|cell ?phone|cell|telefono movil|movil");
        BY_PROPERTY.put("phone", "phone number|telephone(?: number)?|phone|tel|numero de telefono|telefono|tlfn?o?");
        BY_PROPERTY.put("email", "e-?mail address|e-?mail|mail|correo electronico|direccion de correo|correo");
        BY_PROPERTY.put("company", "company name|company|employer|organi[sz]ation|empresa|compania");
        BY_PROPERTY.put("jobtitle", "job title|jobtitle|title|position|role|job|cargo|puesto|titulo");
        BY_PROPERTY.put(
                "lifecyclestage", "life ?cycle stage|lifecycle|stage|etapa del ciclo de vida|ciclo de vida|etapa");
        BY_PROPERTY.put(
                "hs_lead_status", "lead status|status|estado del lead|estado de lead|estado del prospecto|estado");
        BY_PROPERTY.put(
                "hubspot_owner_id", "contact owner|owner|propietari[oa] del contacto|propietari[oa]|responsable");
        BY_PROPERTY.put("website", "web ?site|web page|pagina web|sitio web|web");
        BY_PROPERTY.put("zip", "zip code|postal code|post ?code|zip|codigo postal");
        BY_PROPERTY.put("city", "city|ciudad");
        BY_PROPERTY.put("country", "country|pais");
        BY_PROPERTY.put("address", "street address|address|direccion postal|direccion");
        BY_PROPERTY.put("name", "full name|name|nombre completo|nombre|se llama|called|named|llamad[oa]");
    }

    /** Any whole label, as a part of a pattern; once found it is not given up for a shorter one. */
    static final String REGEX = "(?>(?:" + String.join("|", BY_PROPERTY.values()) + ")(?![\\p{L}\\d]))";

    private static final Map<String, Pattern> PATTERNS = compiled();

    private Labels() {}

    /** The property that a label names: {@code name}, which is first and last name, or a name of HubSpot's. */
    static String property(String foldedLabel) {
        return PATTERNS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(foldedLabel).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no label of a property: '%s'".formatted(foldedLabel)));
    }

    private static Map<String, Pattern> compiled() {
        var patterns = new LinkedHashMap<String, Pattern>();
        BY_PROPERTY.forEach((property, labels) -> patterns.put(property, Pattern.compile(labels)));
        return patterns;
    }
}
