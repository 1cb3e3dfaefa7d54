package libreta.contacts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The properties that every HubSpot account has, with our own words for them; HubSpot gives labels in one language only. */
enum StandardProperty {
    FIRSTNAME("firstname", "First name", "Nombre", "given name|forename|christian name|nombre de pila"),
    LASTNAME("lastname", "Last name", "Apellidos", "surname|family name|apellido|primer apellido"),
    EMAIL(
            "email",
            "Email",
            "Correo electrónico",
            "e-mail|mail|email address|e-mail address|correo|dirección de correo"),
    PHONE(
            "phone",
            "Phone",
            "Teléfono",
            "phone number|telephone|telephone number|tel|tlf|tfno|tfn|número de teléfono|teléfono fijo|fijo|landline"),
    MOBILEPHONE(
            "mobilephone",
            "Mobile phone",
            "Teléfono móvil",
            "mobile|mobile number|mobile phone number|cell|cell phone|cellphone|móvil|celular|número de móvil"),
    COMPANY(
            "company",
            "Company",
            "Empresa",
            "company name|organisation|organization|employer|compañía|organización"
                    + "|nombre de la empresa|nombre de empresa"),
    JOBTITLE("jobtitle", "Job title", "Cargo", "title|position|role|job|puesto|puesto de trabajo|ocupación"),
    LIFECYCLESTAGE(
            "lifecyclestage",
            "Lifecycle stage",
            "Etapa del ciclo de vida",
            "stage|life cycle stage|lifecycle|life cycle"
                    + "|etapa|ciclo de vida|etapa de ciclo de vida|fase del ciclo de vida"),
    HS_LEAD_STATUS(
            "hs_lead_status",
            "Lead status",
            "Estado del lead",
            "status of the lead|estado de lead|estado del cliente" + " potencial|estado del contacto"),
    HUBSPOT_OWNER_ID(
            "hubspot_owner_id",
            "Contact owner",
            "Propietario del contacto",
            "owner|hubspot owner|contact owner"
                    + "|propietario|propietaria|propietario de contacto|responsable|dueño|dueña|account manager"),
    WEBSITE(
            "website",
            "Website",
            "Sitio web",
            "website url|web|web site|web page|webpage|homepage|url|página web|sitio"),
    ADDRESS("address", "Street address", "Dirección", "address|street|calle|domicilio|dirección postal"),
    CITY("city", "City", "Ciudad", "town|localidad|población|municipio"),
    STATE(
            "state",
            "State or region",
            "Provincia o región",
            "state|region|province|state/region|provincia|región|estado|comunidad"),
    ZIP("zip", "Postal code", "Código postal", "postcode|post code|zip code|zip|cp|c.p."),
    COUNTRY("country", "Country", "País", "country/region|nación|país/región"),
    INDUSTRY("industry", "Industry", "Sector", "sector|industria|branch|ramo"),
    FAX("fax", "Fax", "Fax", "fax number|número de fax"),
    SALUTATION("salutation", "Salutation", "Tratamiento", "saludo|form of address"),
    MESSAGE("message", "Message", "Mensaje", "note|comment|comentario|nota"),
    HS_LANGUAGE("hs_language", "Preferred language", "Idioma preferido", "language|idioma|lengua"),
    HS_TIMEZONE("hs_timezone", "Time zone", "Zona horaria", "timezone|huso horario"),
    NUMEMPLOYEES("numemployees", "Number of employees", "Número de empleados", "employees|empleados|plantilla"),
    ANNUALREVENUE(
            "annualrevenue", "Annual revenue", "Ingresos anuales", "revenue|ingresos|facturación|facturación anual"),
    HS_EMAIL_OPTOUT(
            "hs_email_optout",
            "Unsubscribed from all email",
            "Ha cancelado todos los correos",
            "opted out|unsubscribed"),
    HS_ADDITIONAL_EMAILS(
            "hs_additional_emails", "Additional emails", "Correos adicionales", "other emails|otros correos"),
    CREATEDATE(
            "createdate", "Create date", "Fecha de creación", "created|creation date|created at|date created|creado"),
    LASTMODIFIEDDATE(
            "lastmodifieddate",
            "Last modified",
            "Última modificación",
            "last modified date|modified|last changed" + "|modificado|fecha de modificación"),
    HS_OBJECT_ID(
            "hs_object_id", "Record ID", "ID del registro", "id|record id|contact id|id de registro|id del contacto");

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Map<String, StandardProperty> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(p -> p.name, Function.identity()));
    private static final Map<String, StandardProperty> BY_WORD = byWord();

    private final String name;
    private final String english;
    private final String spanish;
    private final String words;

    StandardProperty(String name, String english, String spanish, String words) {
        this.name = name;
        this.english = english;
        this.spanish = spanish;
        this.words = words;
    }

    /** HubSpot's internal name. */
    String internalName() {
        return name;
    }

    String label(String language) {
        return language.startsWith("es") ? spanish : english;
    }

    /** What else people call it, in both languages. */
    List<String> words() {
        return BAR.splitAsStream(words).toList();
    }

    static Optional<StandardProperty> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The one that a common English or Spanish word stands for. */
    static Optional<StandardProperty> meantBy(String word) {
        return Optional.ofNullable(BY_WORD.get(Words.key(word)));
    }

    /** Every word that is used for one of them, folded. */
    static Set<String> vocabulary() {
        return Arrays.stream(values())
                .flatMap(property -> Stream.of(property.english, property.spanish, property.words))
                .flatMap(text -> Words.of(text).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, StandardProperty> byWord() {
        Map<String, StandardProperty> all = new LinkedHashMap<>();
        for (StandardProperty property : values()) {
            Stream.concat(Stream.of(property.english, property.spanish), BAR.splitAsStream(property.words))
                    .forEach(word -> all.putIfAbsent(Words.key(word), property));
        }
        return Map.copyOf(all);
    }
}
